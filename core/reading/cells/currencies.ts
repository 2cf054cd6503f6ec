import { fold as foldText } from "../../cells/fold";
import { currencyCode } from "../../cells/numbers";
import { formatNumber } from "../../cells/formats";
import type { Language } from "../../cells/language";
import { cellAt, isBlank, textOf, type Grid } from "../../cells/values";
import { exactMoney } from "./exact-money";
import { candidatesFor } from "../columns/headers";
import { additive } from "../columns/money-columns";
import type { RecognisedColumn } from "../layout";
import type { Table } from "../table";
import { isMoney, type Meaning } from "../../words/meanings";

/** A rate with as many decimals as it was given with. */
const inFull = (rate: number, language: Language): string => formatNumber(rate, language, (String(rate).split(".")[1] ?? "").length);

/** Whether a heading says that its amounts are in the book's own currency: `Remaining Amt. (LCY)`. */
const isLocal = (header: string): boolean =>
  /local|lcy|\blc\b|\bloc[ .]*cur|societe|tenue|company|hauswahrung|\bhw\b/.test(foldText(header));

/** Of one amount in the invoice's currency and one in the book's own, the one that adds up. */
export function preferLocalAmounts(table: Table): void {
  if (!table.has("currency")) return;
  for (const meaning of ["balance", "openAmount", "amount"] as const) {
    const own = table.place(meaning);
    if (own < 0 || table.columns[own]!.corrected || isLocal(table.columns[own]!.header) || currencyIn(table.columns[own]!.header)) continue;
    const local = table.columns.find(
      (column) =>
        column.meaning === null &&
        !column.corrected &&
        // `Bedrag EUR` beside `Bedrag` and a column of currencies.
        (isLocal(column.header) || currencyIn(column.header) !== null) &&
        candidatesFor(column.header).some((each) => each.meaning === meaning),
    );
    if (!local) continue;
    table.mean(own, null);
    table.mean(local.index, meaning);
  }
}

const owedMeanings: readonly Meaning[] = ["openAmount", "balance", "amount"];

/** `Amount (USD)` beside `Amount (EUR)` and `Balance (EUR)`: what counts is in the currency of what is owed, or does not count. */
export function agreeOnCurrency(table: Table): void {
  const owed = owedMeanings.map((meaning) => table.columns.find((column) => column.meaning === meaning)).find((column) => column);
  const code = owed && currencyIn(owed.header);
  if (!code) return;
  for (const { index, meaning, header, corrected } of table.columns) {
    const own = currencyIn(header);
    if (meaning === null || corrected || !additive.has(meaning) || own === null || own === code) continue;
    table.mean(index, null);
    const same = table.columns.find(
      (column) =>
        column.meaning === null &&
        currencyIn(column.header) === code &&
        candidatesFor(column.header).some((each) => each.meaning === meaning),
    );
    if (same) table.mean(same.index, meaning);
  }
}

/** Whether the same amounts stand beside in currencies their heading does not name. */
function hasForeign({ columns }: Table, meaning: Meaning): boolean {
  return columns.some(
    (column) =>
      column.meaning === null &&
      currencyIn(column.header) === null &&
      candidatesFor(column.header).some((each) => each.meaning === meaning || (each.meaning === "amount" && meaning === "openAmount")),
  );
}

/** The answer that keeps the lines whose currency is left blank. */
const ownCurrency = "own";
/** The answer that a currency written on some lines is that of all. */
const sameCurrency = "same";

export function settleCurrencies(table: Table): void {
  table.currency = table.options.columns?.amounts?.currency ?? table.currency;
  if (table.kind === null) return;
  const own = table.place("currency");
  const amounts: ReadonlySet<Meaning | null> = new Set(["amount", "openAmount", "balance"]);
  const local = table.columns.some(
    ({ meaning, header }) => amounts.has(meaning) && (isLocal(header) || (currencyIn(header) !== null && hasForeign(table, meaning!))),
  );
  const known = new Map<string, string>();
  const counted = table.columns.flatMap(({ index, meaning }) => (meaning !== null && isMoney(meaning) ? [index] : []));
  const written = table.cells.writtenIn([...counted, ...table.bands.map(({ column }) => column)]);
  const section = own < 0 && !written ? currencySections(table) : null;
  const currencyAt = (r: number): string => {
    if (own >= 0 && !local) {
      const text = textOf(cellAt(table.grid, r, own));
      if (text !== null) {
        let code = known.get(text);
        if (code === undefined) known.set(text, (code = currencyCode(text) ?? text.toUpperCase()));
        return code;
      }
    }
    return written?.(r) ?? section?.(r) ?? "";
  };
  if (own < 0 && !written && !section) {
    table.currency ??= currencyOf(table.grid, table.head!.end - 1, table.columns);
    return;
  }
  const rows = new Map<string, number[]>();
  for (const r of table.lines) {
    const code = currencyAt(r);
    const list = rows.get(code);
    if (list) list.push(r);
    else rows.set(code, [r]);
  }
  // Beside lines in a foreign currency a blank is the book's own: it is no line of theirs.
  const isException = own < 0 && rows.size === 2 && marksExceptions(table, rows);
  const codes = [...rows.keys()].filter((code) => code !== "" || own >= 0 || isException);
  if (codes.length <= 1) {
    table.currency ??= local ? null : currencyOf(table.grid, table.head!.end - 1, table.columns);
    return;
  }
  const { rates } = table.options;
  if (rates && codes.every((code) => code === "" || (rates[code] !== undefined && rates[code] > 0))) {
    const factor = new Float64Array(table.grid.length).fill(1);
    for (const [code, list] of rows) if (code !== "") for (const r of list) factor[r] = rates[code]!;
    for (const { index, meaning } of table.columns) {
      if (meaning === null || !additive.has(meaning)) continue;
      const base = table.given.get(meaning);
      const numbers = base instanceof Float64Array ? base : table.cells.column(index).numbers;
      table.given.set(
        meaning,
        numbers.map((value, r) => value * factor[r]!),
      );
    }
    const open = table.given.get("openAmount");
    if (open instanceof Float64Array && table.place("openAmount") < 0)
      table.given.set(
        "openAmount",
        open.map((value, r) => value * factor[r]!),
      );
    table.currency = Object.keys(rates).find((code) => rates[code] === 1) ?? table.currency;
    table.details.push(
      table.words.proof.converted(
        codes
          .filter((code) => code !== "" && rates[code] !== 1)
          .map((code) => `1 ${code} = ${inFull(rates[code]!, table.options.language)}`)
          .join(", "),
      ),
    );
    return;
  }
  const owed = table.ledgerOpen ?? table.numbersOf("balance") ?? table.numbersOf("openAmount") ?? table.numbersOf("amount");
  const sums = codes.map((code) => rows.get(code)!.reduce((sum, r) => sum + (owed?.[r] || 0), 0));
  const said = (code: string): string => (code === "" ? table.words.questions.ownCurrency : code);
  const answer = table.ask(
    "CURRENCY",
    table.words.questions.currencies(codes.slice(0, 6).map(said).join(", ")),
    null,
    own < 0 ? null : own,
    [
      ...codes.map((code, k) => ({
        value: code === "" ? ownCurrency : code,
        text: table.words.questions.currencyOption(said(code), rows.get(code)!.length, exactMoney(sums[k]!, table.options.language, code)),
        effect: "",
      })),
      ...(isException
        ? [{ value: sameCurrency, text: table.words.questions.sameCurrency(codes.find((code) => code !== "")!), effect: "" }]
        : []),
    ],
    null,
  );
  if (answer === null) return;
  if (answer === sameCurrency) {
    table.currency ??= codes.find((code) => code !== "")!;
    return;
  }
  const code = answer === ownCurrency ? "" : answer;
  const keep = new Set(rows.get(code));
  table.lines = table.lines.filter((r) => keep.has(r));
  table.currency = code === "" ? null : code;
}

/** A section of lines in one currency is headed by it alone: `USD`, `Devise : CHF`. */
const sectionOf = /^(?:devise|monnaie|currency|wahrung|valuta|divisa)?\s*:?\s*([a-z]{3}|[€$£¥₹])(?:\s*[-–(].*)?$/;

/** The currency that heads the section of a line; null where fewer than two currencies head sections. */
function currencySections(table: Table): ((row: number) => string) | null {
  const isLine = table.lineMarks();
  const starts: { readonly row: number; readonly code: string }[] = [];
  for (let row = table.head!.end; row < table.grid.length; row++) {
    if (isLine[row] === 1) continue;
    const filled = table.grid[row]!.filter((cell) => !isBlank(cell));
    const said = filled.length === 1 && typeof filled[0] === "string" ? sectionOf.exec(foldText(filled[0]).trim())?.[1] : undefined;
    const code = said === undefined ? undefined : currencyCode(said.toUpperCase());
    if (code !== undefined) starts.push({ row, code });
  }
  if (new Set(starts.map(({ code }) => code)).size < 2) return null;
  return (row) => {
    let code = "";
    for (const start of starts) if (start.row < row) code = start.code;
    return code;
  };
}

/**
 * Whether few amounts bear a currency and the others none: it may be theirs alone. Many statements mark the first line of a table or
 * group only, which is the currency of all; so is one that headings and titles name.
 */
function marksExceptions(table: Table, rows: ReadonlyMap<string, readonly number[]>): boolean {
  const [code] = [...rows.keys()].filter((each) => each !== "");
  const marked = rows.get(code!) ?? [];
  const owed = table.ledgerOpen ?? table.numbersOf("balance") ?? table.numbersOf("openAmount") ?? table.numbersOf("amount");
  const plain = (rows.get("") ?? []).filter((r) => (owed?.[r] || 0) !== 0).length;
  if (marked.length * 2 > marked.length + plain) return false;
  const spoken = [...table.columns.map(({ header }) => header), ...table.grid.slice(0, table.head!.end).flat()];
  if (spoken.some((text) => typeof text === "string" && currencyCode(currencyIn(text) ?? "") === code)) return false;
  const isLine = table.lineMarks();
  return marked.some((r) => isLine[r - 1] === 1);
}

const currencySigns: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b|\bk?euros?\b/i, "€"],
  [/£|\bGBP\b/i, "£"],
  [/\$|\bUSD\b|usd/i, "$"],
  [/\bCHF\b/i, "CHF"],
];

export function currencyIn(text: string): string | null {
  return currencySigns.find(([sign]) => sign.test(text))?.[1] ?? null;
}

/** The currency that a column, a heading or the first amounts are written in; null where none is. */
function currencyOf(rows: Grid, headerRow: number, columns: readonly RecognisedColumn[]): string | null {
  const own = columns.find(({ meaning }) => meaning === "currency");
  for (let r = headerRow + 1; own && r < rows.length; r++) {
    const text = textOf(cellAt(rows, r, own.index));
    if (text !== null) return currencyIn(text) ?? text.toUpperCase().slice(0, 3);
  }
  // What is owed says it before any other column.
  const isOwed = ({ meaning }: RecognisedColumn): boolean => meaning !== null && owedMeanings.includes(meaning);
  for (const column of [...columns.filter(isOwed), ...columns]) {
    const found = currencyIn(column.header.replace(/_/g, " "));
    if (found) return found;
  }
  const money = columns.filter(({ meaning }) => meaning === "balance" || meaning === "amount" || meaning === "openAmount");
  for (let r = headerRow + 1; r < Math.min(rows.length, headerRow + 60); r++) {
    for (const { index } of money) {
      const cell = cellAt(rows, r, index);
      const found = typeof cell === "string" ? currencyIn(cell) : null;
      if (found) return found;
    }
  }
  return null;
}
