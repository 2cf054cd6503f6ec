import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isoOf } from "../../core/cells/dates";
import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import type { Portfolio } from "../../core/segment/result";
import { textsIn } from "../../core/words/texts/type";
import { Digest } from "../engine/digest";
import { warehouseWords } from "../words/type";
import type { LedgerRun } from "./run";
import { named, quoted, unfinished } from "./source";

export interface Delivered {
  readonly digest: string;
  readonly portfolio: Portfolio;
  /** Files that were written, the whole result first. */
  readonly files: readonly string[];
}

/** A text that a spreadsheet would take for a formula stays a text. */
const plain = (cell: Cell): Cell => (typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const csvCell = (cell: Cell): string => {
  const shown = plain(cell);
  if (shown === null) return "";
  const text = String(shown);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
const csv = (rows: readonly (readonly Cell[])[]): string => `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;

/** Summary, tiers and watch list, each as rows of a sheet. */
export function sheetsOf(portfolio: Portfolio, language: Language): Record<"summary" | "tiers" | "watch", Cell[][]> {
  const words = warehouseWords(language);
  const { summary, heads } = words;
  const texts = textsIn(language);
  const { concentration } = portfolio;
  return {
    summary: [
      [summary.figure, summary.value],
      [summary.asOf, portfolio.asOf === null ? null : isoOf(portfolio.asOf)],
      [summary.clients, portfolio.clients],
      [summary.invoices, portfolio.invoices],
      [summary.balance, portfolio.balance],
      [summary.overdue, portfolio.overdue],
      [summary.dso, portfolio.dso],
      [summary.hhi, concentration.hhi],
      [summary.largest, concentration.largestShare],
      [summary.ten, concentration.tenLargestShare],
      [summary.for80, concentration.clientsFor80],
      ...(portfolio.ageing ?? []).map(({ label, amount }): Cell[] => [summary.ageing(label), amount]),
    ],
    tiers: [
      [heads.tier, heads.riskClass, heads.label, heads.clients, heads.balance, heads.overdue],
      ...portfolio.matrix.map(({ tier, riskClass, clients, balance, overdue }): Cell[] => [
        texts.tiers[tier],
        riskClass === 0 ? null : riskClass,
        riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!,
        clients,
        balance,
        overdue,
      ]),
    ],
    watch: [
      [heads.client, heads.balance, heads.overdue, heads.daysLate, heads.tier, heads.riskClass, heads.reasons, heads.action],
      ...portfolio.watch.map(({ client, balance, overdue, daysLate, tier, riskClass, reasons, action }): Cell[] => [
        client,
        balance,
        overdue,
        daysLate,
        texts.tiers[tier],
        riskClass === 0 ? null : riskClass,
        reasons,
        action,
      ]),
    ],
  };
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
  const words = warehouseWords(language);
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
    const sheets = sheetsOf(portfolio, language);
    for (const sheet of ["summary", "tiers", "watch"] as const)
      writeFileSync(at(`${base}.${words.sheets[sheet].replaceAll(" ", "-")}.csv`), csv(sheets[sheet]));
    for (const { part, file } of written) renameSync(part, file);
  } catch (error) {
    for (const { part } of written) if (existsSync(part)) rmSync(part);
    throw error;
  } finally {
    for (const { part } of written) unfinished.delete(part);
  }
  return { digest: digest.text, portfolio, files: written.map(({ file }) => file) };
}
