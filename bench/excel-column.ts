import { existsSync, readFileSync } from "node:fs";
import vm from "node:vm";
import { excelFake, type ExcelFake } from "../tests/hosts/excel-fake/excel";
import { dist } from "../tools/build/bundle";
import { median, type Measure } from "./budgets";

const rows = 10_000;
const runs = 5;

type ExcelFunction = (...args: unknown[]) => unknown;

/** The built script over a stand-in for Excel: what our side of a calculation costs, to which Excel adds a call each. */
function gearingIn(fake: ExcelFake): ExcelFunction {
  const functions = new Map<string, ExcelFunction>();
  class ExcelError extends Error {}
  const CustomFunctions = {
    associate: (name: string, run: ExcelFunction) => functions.set(name, run),
    Error: ExcelError,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  vm.runInNewContext(readFileSync(dist("excel/functions.js"), "utf8"), {
    CustomFunctions,
    setTimeout,
    clearTimeout,
    Excel: fake.Excel,
    Office: fake.Office,
  });
  return functions.get("GEARING")!;
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    await work();
    if (run > 0) took.push(performance.now() - start);
  }
  return median(took);
}

/** A column of 10,000 single formulas against one that spills, without zeros and with one zero in ten, where Excel must be asked what is empty. */
export async function excelColumn(): Promise<Measure[]> {
  if (!existsSync(dist("excel/functions.js"))) return [];
  const measures: Measure[] = [];
  for (const zeros of [false, true]) {
    const debts = Array.from({ length: rows }, (_, i) => (zeros && i % 10 === 0 ? 0 : i + 1));
    const equities = debts.map((_, i) => i + 100);
    const fake = excelFake({ sheets: [{ name: "Clients", cells: debts.map((debt, i) => [debt, equities[i]!]) }] });
    const gearing = gearingIn(fake);
    const single = await medianOf(() =>
      Promise.all(
        debts.map((debt, i) => gearing([[debt]], [[equities[i]]], { parameterAddresses: [`Clients!A${i + 1}`, `Clients!B${i + 1}`] })),
      ),
    );
    const column = [debts.map((debt) => [debt]), equities.map((equity) => [equity])];
    const addresses = { parameterAddresses: [`Clients!A1:A${rows}`, `Clients!B1:B${rows}`] };
    const asked = fake.traffic.syncs;
    const spilled = await medianOf(() => Promise.all([gearing(...column, addresses)]));
    const questions = (fake.traffic.syncs - asked) / (runs + 1);
    const which = zeros ? `, one in ten zero (${questions} questions to Excel)` : "";
    measures.push(
      { what: `Excel, ${rows} single GEARING${zeros ? ", one in ten zero" : ""}`, measured: single, budget: null, unit: "ms" },
      { what: `  one GEARING that spills over them${which}`, measured: spilled, budget: null, unit: "ms" },
      { what: "  ratio of the two", measured: single / spilled, budget: null, unit: "×" },
    );
  }
  return measures;
}
