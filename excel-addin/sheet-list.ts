import { apart, talk } from "./one-step";
import { freeSheetName } from "./sheet-names";

export const sheets = (): Promise<readonly string[]> =>
  talk(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });

export async function addSheet(asked: string, { hidden = false }: { readonly hidden?: boolean } = {}): Promise<string> {
  // Excel cannot undo that a sheet was hidden.
  return (hidden ? apart : talk)(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const taken = worksheets.items.map((sheet) => sheet.name);
    for (;;) {
      const name = freeSheetName(asked, taken);
      try {
        const added = worksheets.add(name);
        // Hidden, not "very hidden": who wants to see what we keep can.
        if (hidden) added.visibility = "Hidden";
        await context.sync();
        return name;
      } catch (error) {
        // A chart sheet holds the name too and is in no list, or a colleague was faster.
        if ((error as { readonly code?: string }).code !== "ItemAlreadyExists" || taken.includes(name)) throw error;
        taken.push(name);
      }
    }
  });
}

/** Excel cannot undo it, so it is never part of a step. */
export const removeSheet = (name: string): Promise<void> =>
  apart(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    await context.sync();
    if (sheet.isNullObject) return;
    sheet.delete();
    await context.sync();
  });
