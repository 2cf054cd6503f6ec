import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Cell } from "../core/cells/values";
import { Notes } from "../core/reading/proof/notes";
import { readRange } from "../core/reading/read";
import { fastest, fastestAlone, median, type Measure } from "./budgets";
import { bareLoop, clientTable } from "./clients";

const mostRows = 1_048_575;
const runs = 5;

/** The same table as a French program exports it: every number is a text, amounts with two decimals. */
const asTexts = (table: readonly (readonly Cell[])[]): Cell[][] =>
  table.map((row) =>
    row.map((cell) => (typeof cell !== "number" ? cell : Number.isInteger(cell) ? String(cell) : cell.toFixed(2).replace(".", ","))),
  );

/** Reads a range as a selection is read: its structure, its columns and what proves it. */
const read = (table: readonly (readonly Cell[])[]): unknown => readRange(table, { language: "fr" }, new Notes("fr"));

/** What a page waits for that has just opened: the first reading of a process, its code and its dictionary included; in milliseconds. */
function firstReading(): number {
  const script = fileURLToPath(new URL("./first-reading.ts", import.meta.url));
  const took = Array.from({ length: runs }, () =>
    Number(execFileSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" })),
  );
  return median(took);
}

/** How quick a range is read, beside a loop that does no more than read its cells and write one of fifteen columns. */
export function reading(): Measure[] {
  const table = clientTable(mostRows);
  const [bare, numbers] = fastestAlone(
    runs,
    () => bareLoop(table),
    () => read(table),
  );
  const texts = asTexts(table);
  const [again, written] = fastestAlone(
    runs,
    () => bareLoop(table),
    () => read(texts),
  );
  const small = clientTable(10_000);
  const [warm] = fastest(50, () => read(small));
  return [
    {
      what: "a bare loop that reads 1,048,575 × 12 cells, sorts once, writes",
      measured: Math.min(bare!, again!) / 1000,
      budget: null,
      unit: "s",
    },
    { what: "reading 1,048,575 clients × 12 columns, numbers", measured: numbers! / 1000, budget: null, unit: "s" },
    { what: "  ratio of the two", measured: numbers! / bare!, budget: 0.5, unit: "×" },
    { what: "the same cells as texts", measured: written! / 1000, budget: null, unit: "s" },
    { what: "  ratio to the bare loop", measured: written! / again!, budget: 1, unit: "×" },
    { what: "reading 10,000 clients × 12 columns, the first in a process", measured: firstReading(), budget: 60, unit: "ms" },
    { what: "  any later one", measured: warm!, budget: null, unit: "ms" },
  ];
}
