import { apart, talk } from "./one-step";
import { freeSheetName } from "./sheet-names";

export const sheets = (): Promise<readonly string[]> =>
  talk(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });

type Batch = (context: Excel.RequestContext) => Promise<string>;

/**
 * Uses the name asked for, or the next that is free; a sheet that has a name already may keep it. Done although its answer got
 * lost, it is not done twice when it is asked again.
 */
function underFreeName(asked: string, use: (worksheets: Excel.WorksheetCollection, name: string) => void, own?: string): Batch {
  let tried: string | null = null;
  return async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = worksheets.items.map((sheet) => sheet.name);
    if (tried !== null && names.includes(tried) && (own === undefined || !names.includes(own))) return tried;
    const taken = names.filter((name) => name !== own);
    for (;;) {
      const name = freeSheetName(asked, taken);
      try {
        use(worksheets, name);
        tried = name;
        // eslint-disable-next-line office-addins/no-context-sync-in-loop -- asked again only where the name was taken
        await context.sync();
        return name;
      } catch (error) {
        // A chart sheet holds the name too and is in no list, or a colleague was faster.
        if ((error as { readonly code?: string }).code !== "ItemAlreadyExists" || taken.includes(name)) throw error;
        tried = null;
        taken.push(name);
      }
    }
  };
}

/** A sheet whose adding or naming failed on its way is asked for again, and once more: nobody else could tell whether it is there. */
const askedAgain = (talking: (batch: Batch) => Promise<string>, batch: Batch): Promise<string> =>
  talking(batch)
    .catch(() => apart(batch))
    .catch(() => apart(batch));

export function addSheet(asked: string, { hidden = false }: { readonly hidden?: boolean } = {}): Promise<string> {
  const add = underFreeName(asked, (worksheets, name) => {
    const added = worksheets.add(name);
    // Hidden, not "very hidden": who wants to see what we keep can.
    if (hidden) added.visibility = "Hidden";
  });
  // Excel cannot undo that a sheet was hidden.
  return askedAgain(hidden ? apart : talk, add);
}

export const renameSheet = (name: string, asked: string): Promise<string> =>
  askedAgain(
    talk,
    underFreeName(asked, (worksheets, free) => void (worksheets.getItem(name).name = free), name),
  );

/** Excel cannot undo it, so it is never part of a step. */
export const removeSheet = (name: string): Promise<void> =>
  apart(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
