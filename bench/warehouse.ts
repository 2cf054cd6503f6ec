import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Measure } from "./budgets";

const run = (...args: readonly string[]): string =>
  execFileSync("npx", ["tsx", ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** What the design allows for so many million lines: seconds and megabytes. */
const budgets = new Map<number, readonly [seconds: number, megabytes: number]>([
  [1, [1, 250]],
  [20, [20, 1536]],
  [100, [120, 6144]],
]);

/** A ledger of so many million lines, a hundredth as many clients (5 million for 100), as Parquet and as CSV. */
export function warehouse(millions: readonly number[]): Measure[] {
  const work = mkdtempSync(path.join(os.tmpdir(), "encours-bench-"));
  const measures: Measure[] = [];
  try {
    for (const million of millions) {
      const clients = million >= 100 ? 5_000_000 : million * 10_000;
      const digests = new Set<string>();
      for (const kind of ["parquet", "csv"]) {
        const file = path.join(work, `ledger.${kind}`);
        run("warehouse/generate/big-ledger.ts", String(million * 1_000_000), String(clients), file);
        const args = [
          "warehouse/duckdb/ledger.ts",
          file,
          "--as-of",
          "2026-10-31",
          "--out",
          path.join(work, "result.parquet"),
          "--language",
          "en",
        ];
        const output = run(...args, "--memory", million >= 100 ? "4GB" : "1GB");
        const [, seconds, memory] = /([\d,.]+) s, ([\d,.]+) MB at most/.exec(output)!;
        digests.add(/Digest: (\w+)/.exec(output)![1]!);
        const [most, mostMemory] = budgets.get(million) ?? [null, null];
        const what = `${million} million lines, ${clients.toLocaleString("en")} clients, ${kind === "csv" ? "CSV" : "Parquet"}`;
        measures.push({ what, measured: Number(seconds!.replaceAll(",", "")), budget: most, unit: "s" });
        measures.push({ what: "  memory at most", measured: Number(memory!.replaceAll(",", "")), budget: mostMemory, unit: "MB" });
        rmSync(file);
      }
      measures.push({ what: "  different digests", measured: digests.size, budget: 1, unit: "×" });
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return measures;
}
