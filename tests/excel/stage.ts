import { nameInExcel, type Parameter } from "../../core/formulas/define";
import { catalogue } from "../../core/encours";
import type { Cell, Grid } from "../../core/cells/values";
import { excelFake, type ExcelFake, type ExcelFakeOptions } from "../hosts/excel-fake/excel";
import { loadFunctions, type ExcelFunction } from "./load";

const sheetName = "Clients d'été";
const dataColumns = 60;

const letter = (column: number): string =>
  (column < 26 ? "" : letter(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

export interface Stage {
  readonly fake: ExcelFake;
  readonly run: (name: string, args: readonly (Cell | Grid | undefined)[]) => Promise<unknown[][]>;
  readonly functions: ReadonlyMap<string, ExcelFunction>;
}

/**
 * Puts the arguments side by side on a sheet and calls the function as Excel would: every argument a block, each blank
 * cell a 0, what is left out null, and the addresses beside.
 */
export function stage(options: ExcelFakeOptions = {}): Stage {
  const fake = excelFake({ sheets: [{ name: sheetName, cells: [] }] }, { displayLanguage: "en-US", ...options });
  const functions = loadFunctions(fake);
  const sheet = fake.book.sheets[0]!;
  const run: Stage["run"] = async (name, args) => {
    sheet.rows.clear();
    const addresses: (string | undefined)[] = [];
    let column = 0;
    const handed = args.map((argument) => {
      if (argument === undefined) {
        addresses.push(undefined);
        return null;
      }
      const grid: Grid = Array.isArray(argument) ? argument : [[argument as Cell]];
      const width = Math.max(...grid.map((row) => row.length));
      grid.forEach((row, r) =>
        row.forEach((value, c) => fake.book.put(sheet, r, column + c, value === null || value === "" ? null : { value })),
      );
      addresses.push(`'Clients d''été'!${letter(column)}1:${letter(column + width - 1)}${grid.length}`);
      column += width + 1;
      return grid.map((row) => Array.from({ length: width }, (_, c) => (row[c] === null || row[c] === undefined ? 0 : row[c])));
    });
    expect(column).toBeLessThan(dataColumns);
    const count = (catalogue.find((definition) => definition.name === name)!.parameters as readonly Parameter[]).length;
    while (handed.length < count) handed.push(null);
    return functions.get(nameInExcel(catalogue.find((definition) => definition.name === name)!))!(...handed, {
      parameterAddresses: addresses,
    });
  };
  return { fake, run, functions };
}
