import { apart, talk } from "./one-step";
import { freeSheetName } from "./sheet-names";

export const sheets = (): Promise<readonly string[]> =>
  talk(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });

/** Uses the name asked for, or the next that is free; a sheet that has a name already may keep it. */
async function underFreeName(
  context: Excel.RequestContext,
  asked: string,
  use: (worksheets: Excel.WorksheetCollection, name: string) => void,
  own?: string,
): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name).filter((name) => name !== own);
  for (;;) {
    const name = freeSheetName(asked, taken);
    try {
      use(worksheets, name);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- asked again only where the name was taken
      await context.sync();
      return name;
    } catch (error) {
      // A chart sheet holds the name too and is in no list, or a colleague was faster.
      if ((error as { readonly code?: string }).code !== "ItemAlreadyExists" || taken.includes(name)) throw error;
      taken.push(name);
    }
  }
}

export function addSheet(asked: string, { hidden = false }: { readonly hidden?: boolean } = {}): Promise<string> {
  // Excel cannot undo that a sheet was hidden.
  return (hidden ? apart : talk)((context) =>
    underFreeName(context, asked, (worksheets, name) => {
      const added = worksheets.add(name);
      // Hidden, not "very hidden": who wants to see what we keep can.
      if (hidden) added.visibility = "Hidden";
    }),
  );
}

export const renameSheet = (name: string, asked: string): Promise<string> =>
  talk((context) => underFreeName(context, asked, (worksheets, free) => void (worksheets.getItem(name).name = free), name));

/** Excel cannot undo it, so it is never part of a step. */
export const removeSheet = (name: string): Promise<void> =>
  apart(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
