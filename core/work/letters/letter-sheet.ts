import type { TableFormat } from "../../cells/table-format";
import type { Cell } from "../../cells/values";
import { letterTexts } from "../../words/letters/type";
import type { OwnCurrency } from "../../ledger/own-currency";
import type { Letter, LetterPart } from "./letter";
import { amountIn, exactAmount, letterText, printable, type LetterSetting } from "./letter-text";

/** Letters ready to print: all of them under one another, each on a page of its own. */
export interface LetterSheet {
  readonly table: readonly (readonly Cell[])[];
  readonly format: TableFormat;
}

/** Signs a line of the merged width holds; longer paragraphs are parted, since a cell wraps in no host alike. */
const lineLength = 108;

/** A line in lines no longer than a page is wide, parted between words. */
function wrapped(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > lineLength) {
    const at = rest.lastIndexOf(" ", lineLength);
    const end = at > lineLength / 2 ? at : lineLength;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

/** A figure of the book's currency, whose sign the column has; of another a text that names it. */
function amountOf(currency: OwnCurrency | null, amount: number, { language }: LetterSetting): Cell {
  return currency ? exactAmount(amountIn(currency, amount), language, currency.code) : amount;
}

const openIn = ({ invoices }: LetterPart): number => invoices.reduce((sum, { open }) => sum + open, 0);

// Signs no text holds, one for each currency a letter claims in: where the table of its invoices stands.
const firstPlace = 0xe000;
const tablePlace = (part: number): string => String.fromCharCode(firstPlace + part);

/**
 * Writes letters as they are sent: sender, recipient, place and date, subject and references, the text with the table of
 * invoices where the text names them, how to pay, who signs. A text never becomes a formula, whatever a client is called.
 */
export function letterSheet(letters: readonly Letter[], setting: LetterSetting): LetterSheet {
  const rows: Cell[][] = [];
  const breaks: number[] = [];
  const strong: number[] = [];
  const line = (text: Cell = null): void => void rows.push([text, null, null, null, null]);
  const isBlankAbove = (): boolean => rows[rows.length - 1]!.every((cell) => cell === null);
  const { table } = letterTexts(setting.language);
  const tableOf = (part: LetterPart, isOneOfSeveral: boolean): void => {
    if (!isBlankAbove()) line();
    strong.push(rows.length);
    rows.push([table.number, table.issued, table.due, table.daysLate, table.amount]);
    for (const { number, issued, due, daysLate, open } of part.invoices)
      rows.push([
        number === null ? null : printable(number, 40),
        issued,
        due,
        (daysLate ?? 0) > 0 ? daysLate : null,
        amountOf(part.currency, open, setting),
      ]);
    // Of several currencies each table has its own total; none is one of all.
    if (isOneOfSeveral) rows.push([table.total, null, null, null, amountOf(part.currency, openIn(part), setting)]);
  };
  for (const letter of letters) {
    if (rows.length > 0) breaks.push(rows.length);
    const text = letterText(letter, setting, tablePlace);
    for (const part of text.head) line(part);
    if (text.head.length > 0) line();
    for (const part of text.recipient) rows.push([null, null, part, null, null]);
    line();
    rows.push([null, null, text.placeAndDate, null, null]);
    line();
    strong.push(rows.length);
    for (const part of [text.subjectLine, ...text.references]) line(part);
    line();
    for (const paragraph of text.paragraphs) {
      for (const said of paragraph.split("\n")) {
        const part = said.length === 1 ? letter.parts[said.charCodeAt(0) - firstPlace] : undefined;
        if (part) tableOf(part, letter.parts.length > 1);
        else for (const each of wrapped(said)) line(each);
      }
      line();
    }
  }
  return {
    table: rows,
    format: {
      columns: [
        { format: "text", width: 30 },
        { format: "date", width: 14 },
        { format: "date", width: 16 },
        { format: "whole", width: 16 },
        { format: "money", width: 18 },
      ],
      currency: setting.currency === "" ? null : setting.currency,
      print: { landscape: false, breaks, strong },
    },
  };
}
