import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../core/cells/language";
import { csvText } from "../../core/cells/csv-text";
import type { Portfolio } from "../../core/segment/result";
import { summarySheets } from "../../core/segment/summary-sheets";
import { summaryWords } from "../../core/words/summary/type";
import { Digest } from "../engine/digest";
import type { LedgerRun } from "./run";
import { named, quoted, unfinished } from "./source";

export interface Delivered {
  readonly digest: string;
  readonly portfolio: Portfolio;
  /** Files that were written, the whole result first. */
  readonly files: readonly string[];
}

/** Writes the result: first under other names, so that a run that is stopped leaves nothing half-written. */
export async function deliver(run: LedgerRun, out: string, language: Language, progress: (part: number) => void): Promise<Delivered> {
  const { connection } = run;
  const digest = new Digest();
  const asText = run.columns.map(({ format }) => format === "text");
  const columns = run.headers.map((header, c) => `${named(header)} ${asText[c] ? "VARCHAR" : "DOUBLE"}`);
  await connection.run(`CREATE TABLE result (${columns.join(", ")})`);
  const appender = await connection.createAppender("result");
  let place = 0;
  for (const rows of run.rows()) {
    for (const row of rows) {
      digest.add(place++, row);
      row.forEach((cell, c) => {
        if (cell === null || cell === undefined) appender.appendNull();
        else if (asText[c]) appender.appendVarchar(String(cell));
        else appender.appendDouble(Number(cell));
      });
      appender.endRow();
    }
    appender.flushSync();
    progress(place / run.count);
    // The user may want to stop it.
    await new Promise((resolve) => setImmediate(resolve));
  }
  appender.closeSync();
  const portfolio = run.portfolio();
  const folder = path.dirname(path.resolve(out));
  mkdirSync(folder, { recursive: true });
  const base = path.join(folder, path.basename(out, path.extname(out)));
  const names = summaryWords(language).sheets;
  const written: { readonly part: string; readonly file: string }[] = [];
  const at = (file: string): string => {
    const part = `${file}.part-${process.pid}`;
    written.push({ part, file });
    unfinished.add(part);
    return part;
  };
  try {
    const whole = at(path.resolve(out));
    if (/\.parquet$/i.test(out)) await connection.run(`COPY result TO ${quoted(whole)} (FORMAT parquet, COMPRESSION zstd)`);
    else {
      const guarded = run.headers.map((header, c) =>
        asText[c]
          ? `CASE WHEN ${named(header)}[1] IN ('=', '+', '-', '@') THEN '''' || ${named(header)} ELSE ${named(header)} END AS ${named(header)}`
          : named(header),
      );
      await connection.run(`COPY (SELECT ${guarded.join(", ")} FROM result) TO ${quoted(whole)} (FORMAT csv, HEADER)`);
    }
    const sheets = summarySheets(portfolio, language);
    for (const sheet of ["summary", "tiers", "watch"] as const)
      writeFileSync(at(`${base}.${names[sheet].replaceAll(" ", "-")}.csv`), csvText(sheets[sheet]));
    for (const { part, file } of written) renameSync(part, file);
  } catch (error) {
    for (const { part } of written) if (existsSync(part)) rmSync(part);
    throw error;
  } finally {
    for (const { part } of written) unfinished.delete(part);
  }
  return { digest: digest.text, portfolio, files: written.map(({ file }) => file) };
}
