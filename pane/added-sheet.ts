import type { Sheet } from "../core/sheet";
import { takenBack } from "./taken-back";

/** Adds a sheet and fills it; where that fails or is broken off, the sheet is taken away again. */
export async function fillAddedSheet<Filled>(
  sheet: Sheet,
  name: string,
  fill: (added: string) => Promise<Filled>,
  options?: { readonly hidden?: boolean },
): Promise<Filled> {
  const added = await sheet.addSheet(name, options);
  try {
    return await fill(added);
  } catch (error) {
    return takenBack(added, error, () => sheet.removeSheet(added));
  }
}
