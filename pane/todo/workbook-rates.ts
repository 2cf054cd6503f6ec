import type { Language } from "../../core/cells/language";
import { keepRates } from "../../core/method/law/rates/in-use";
import { builtInRates, penaltyRates, type PenaltyRates } from "../../core/method/law/rates/penalty-rates";
import { ratesSheet, readRatesSheet } from "../../core/method/law/rates/rates-sheet";
import type { Sheet } from "../../core/sheet";
import { ratesSheetName } from "../../core/words/rates";
import { fillAddedSheet } from "../added-sheet";
import { store, type Store } from "../store";

/** The rates interest is counted with: the published ones and those of the workbook's sheet of rates. */
export interface WorkbookRates {
  readonly rates: PenaltyRates;
  /** Rows of the sheet that could not be read. */
  readonly problems: readonly string[];
  /** The sheet of rates; null where the workbook has none. */
  readonly sheet: string | null;
}

export interface RatesOfWorkbook {
  readonly store: Store<WorkbookRates, WorkbookRates>;
  /** Reads the sheet again, as the user may have added to it. */
  look: (language: Language) => Promise<void>;
  /** Adds the sheet with what is published, and shows it. */
  add: (language: Language) => Promise<void>;
}

const bySheet = new WeakMap<Sheet, RatesOfWorkbook>();

/** The rates of the workbook behind a sheet. What is read serves the formulas of this page too. */
export function workbookRates(sheet: Sheet): RatesOfWorkbook {
  let found = bySheet.get(sheet);
  if (!found) bySheet.set(sheet, (found = ratesOf(sheet)));
  return found;
}

function ratesOf(sheet: Sheet): RatesOfWorkbook {
  const own = store<WorkbookRates, WorkbookRates>({ rates: builtInRates, problems: [], sheet: null }, (_, read) => read);
  const look = async (language: Language): Promise<void> => {
    const names = await sheet.sheets();
    const name = names.find((each) => [ratesSheetName.fr, ratesSheetName.en].includes(each)) ?? null;
    const used = name === null ? null : await sheet.used(name);
    const { added, problems } = readRatesSheet(used ? await sheet.read(used) : [], language);
    const rates = penaltyRates(added);
    keepRates(rates);
    own.send({ rates, problems, sheet: name });
  };
  return {
    store: own,
    look,
    add: async (language) => {
      const table = ratesSheet(language);
      const area = (name: string) => ({ sheet: name, row: 0, column: 0, rows: table.length, columns: table[0]!.length });
      const name = await fillAddedSheet(sheet, ratesSheetName[language], async (added) => {
        await sheet.write(area(added), table);
        await sheet.format(area(added), {
          columns: [
            { format: "text", width: 44 },
            { format: "date", width: 14 },
            { format: "exact", width: 12 },
            { format: "text", width: 60 },
          ],
        });
        return added;
      });
      await sheet.show({ ...area(name), rows: 1, columns: 1 });
      await look(language);
    },
  };
}
