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

const width = 5;
/** Signs a line of the merged width holds; longer paragraphs are parted, since a cell wraps in no host alike. */
const lineLength = 96;

/** A paragraph in lines no longer than a page is wide, parted between words. */
function wrapped(paragraph: string): string[] {
  return paragraph.split("\n").flatMap((line) => {
    const parts: string[] = [];
    let rest = line;
    while (rest.length > lineLength) {
      const at = rest.lastIndexOf(" ", lineLength);
      const end = at > lineLength / 2 ? at : lineLength;
      parts.push(rest.slice(0, end));
      rest = rest.slice(end).trimStart();
    }
    return [...parts, rest];
  });
}

/** A figure of the book's currency, whose sign the column has; of another a text that names it. */
function amountOf(currency: OwnCurrency | null, amount: number, { language }: LetterSetting): Cell {
  return currency ? exactAmount(amountIn(currency, amount), language, currency.code) : amount;
}

const openIn = ({ invoices }: LetterPart): number => invoices.reduce((sum, { open }) => sum + open, 0);

/**
 * Writes letters as they are sent: sender, recipient, place and date, subject and references, the text, the table of
 * invoices, how to pay. A text never becomes a formula, whatever a client is called.
 */
export function letterSheet(letters: readonly Letter[], setting: LetterSetting): LetterSheet {
  const rows: Cell[][] = [];
  const breaks: number[] = [];
  const line = (text: Cell = null): void => void rows.push([text, null, null, null, null]);
  for (const letter of letters) {
    if (rows.length > 0) breaks.push(rows.length);
    const text = letterText(letter, setting);
    const { table } = letterTexts(setting.language);
    for (const part of text.head) line(part);
    line();
    for (const part of text.recipient) rows.push([null, null, part, null, null]);
    line();
    rows.push([null, null, text.placeAndDate, null, null]);
    line();
    for (const part of [text.subjectLine, ...text.references]) line(part);
    line();
    for (const paragraph of text.body.split("\n\n")) {
      for (const part of wrapped(paragraph)) line(part);
      line();
    }
    letter.parts.forEach((part, at) => {
      if (at > 0) line();
      rows.push([table.number, table.issued, table.due, table.daysLate, table.amount]);
      for (const { number, issued, due, daysLate, open } of part.invoices)
        rows.push([
          number === null ? null : printable(number, 40),
          issued,
          due,
          daysLate !== null && daysLate > 0 ? daysLate : null,
          amountOf(part.currency, open, setting),
        ]);
      // Of several currencies each table has its own total; none is one of all.
      if (letter.parts.length > 1) rows.push([table.total, null, null, null, amountOf(part.currency, openIn(part), setting)]);
    });
    if (text.bank !== null) {
      line();
      line(text.bank);
    }
    line();
  }
  return {
    table: rows.map((row) => row.slice(0, width)),
    format: {
      columns: [
        { format: "text", width: 30 },
        { format: "date", width: 14 },
        { format: "date", width: 16 },
        { format: "whole", width: 16 },
        { format: "money", width: 18 },
      ],
      currency: setting.currency === "" ? null : setting.currency,
      print: { landscape: false, breaks },
    },
  };
}
