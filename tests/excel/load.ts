import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import type { ExcelFake } from "../hosts/excel-fake/excel";

/** An error as Excel's runtime knows it. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

export type ExcelFunction = (...args: unknown[]) => unknown[][] | Promise<unknown[][]>;

export const builtFile = (file: string): string => path.resolve(import.meta.dirname, "../../dist/excel", file);

let script: vm.Script | undefined;

/** Runs the built script as Excel does, without a page, and answers with the functions it has registered. */
export function loadFunctions(globals: Partial<Pick<ExcelFake, "Excel" | "Office">> = {}): ReadonlyMap<string, ExcelFunction> {
  const functions = new Map<string, ExcelFunction>();
  const CustomFunctions = {
    associate: (name: string, run: ExcelFunction) => functions.set(name, run),
    Error: ExcelError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  script ??= new vm.Script(readFileSync(builtFile("functions.js"), "utf8"));
  script.runInNewContext({ CustomFunctions, setTimeout, clearTimeout, ...globals });
  return functions;
}
