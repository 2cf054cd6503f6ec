import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { call } from "../core/encours";
import type { Cell } from "../core/cells/values";
import { fastest, fastestAlone, time, type Measure } from "./budgets";
import { bareLoop, clientTable, segmentedOut } from "./clients";

const mostRows = 1_048_575;

/** Megabytes a process of its own takes to segment the largest table, the table included, and what it still holds afterwards. */
function memory(): readonly [most: number, kept: number] {
  const script = fileURLToPath(new URL("./first-segment.ts", import.meta.url));
  const printed = execFileSync(process.execPath, ["--expose-gc", "--import", "tsx", script, String(mostRows)], { encoding: "utf8" });
  const [most, kept] = printed.split(" ").map(Number);
  return [most!, kept!];
}

/** How quick the core is: one formula, one long range, the largest table a sheet can hold. */
export function speed(): Measure[] {
  const calls = 200_000;
  const scalar = time(5, () => {
    for (let i = 0; i < calls; i++) call("GEARING", [i, 500]);
  });
  const debts: Cell[][] = Array.from({ length: 100_000 }, (_, i) => [i]);
  const equities: Cell[][] = Array.from({ length: 100_000 }, (_, i) => [i + 1]);
  const [bareRange, range] = fastest(
    25,
    () => debts.map((row, i) => [(row[0] as number) / (equities[i]![0] as number)]),
    () => call("GEARING", [debts, equities]),
  );
  const hundredThousand = clientTable(100_000);
  const headers = hundredThousand.slice(0, 1);
  const clients = hundredThousand.slice(1);
  const rated = time(7, () => call("RISKREASONS", [clients, headers]));
  const table = clientTable(mostRows);
  const [bare, whole] = fastestAlone(
    4,
    () => bareLoop(table),
    () => segmentedOut(table),
  );
  const [most, kept] = memory();
  return [
    { what: "one scalar call", measured: (scalar * 1000) / calls, budget: 2, unit: "µs" },
    { what: "a ratio over 100,000 rows, one call", measured: range!, budget: 15, unit: "ms" },
    { what: "  the same division in a bare loop", measured: bareRange!, budget: null, unit: "ms" },
    { what: "  ratio of the two", measured: range! / bareRange!, budget: 2, unit: "×" },
    { what: "100,000 clients rated with reasons, one call", measured: rated / 1000, budget: 0.5, unit: "s" },
    { what: "segment 1,048,575 clients × 12 columns, all rows taken out", measured: whole! / 1000, budget: 1.5, unit: "s" },
    { what: "  a bare loop that reads, sorts once, writes", measured: bare! / 1000, budget: null, unit: "s" },
    { what: "  ratio of the two", measured: whole! / bare!, budget: 3, unit: "×" },
    { what: "  memory of its process at most, the table included", measured: most, budget: 700, unit: "MB" },
    { what: "  memory still held afterwards", measured: Math.max(0, kept), budget: 1, unit: "MB" },
  ];
}
