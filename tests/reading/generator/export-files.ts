import ExcelJS from "exceljs";
import type { Cell } from "../../../core/cells/values";
import { bookOf, type Book } from "./book";
import type { Column, Row } from "./table";

/** A book as the file its program writes. */
export interface ExportFile {
  readonly name: string;
  readonly book: Book;
  readonly bytes: () => Promise<Buffer>;
}

interface Wanted {
  readonly name: string;
  readonly family: string;
  /** What the choices of the book must say, so that the file looks as that program's do. */
  readonly like: RegExp;
}

const wanted: readonly Wanted[] = [
  { name: "qbo-aging-summary.xlsx", family: "QuickBooks A/R Aging Summary", like: /numbers typed, leading, nothing as blank/ },
  { name: "qbo-aging-detail.xlsx", family: "QuickBooks A/R Aging Detail", like: /numbers typed, .*dates 05\/13\/2026/ },
  { name: "xero-aged-receivables.xlsx", family: "Xero Aged Receivables Summary", like: /numbers typed, leading, nothing as zero/ },
  {
    name: "sage-balance-agee.csv",
    family: "Sage balance âgée",
    like: /numbers 1 234,56, leading, nothing as zero; dates 13\/05\/2026.*header of 2.*"Total général"/,
  },
  {
    name: "sage-balance-agee-par-client.csv",
    family: "Sage balance âgée par client",
    like: /numbers 1234,56, leading, nothing as blank; dates 13\/05\/2026.*pages of/,
  },
  { name: "fec.txt", family: "FEC", like: /clients/ },
  { name: "sap-fbl5n.xlsx", family: "SAP FBL5N", like: /numbers typed, .*dates typed.*totals null ""/ },
  {
    name: "business-central-aged-accounts.xlsx",
    family: "Business Central aged accounts",
    like: /numbers typed, .*dates typed.*heading, header of 2.*totals "Total \{name\}"/,
  },
  { name: "odoo-aged-receivable.xlsx", family: "Odoo aged receivable", like: /numbers typed, .*dates typed/ },
  { name: "erpnext-accounts-receivable.csv", family: "ERPNext Accounts Receivable", like: /totals null "Total"/ },
  { name: "excel-subtotal.xlsx", family: "Excel Data > Subtotal", like: /numbers typed, .*dates typed/ },
  { name: "pivot.xlsx", family: "Pivot table", like: /numbers typed/ },
];

const enough = 12;

/** Twelve exports of as many programs, each with its truth. */
export const exportFiles = (): ExportFile[] =>
  wanted.map(({ name, family, like }, at): ExportFile => {
    for (let seed = 1 + 100 * at; ; seed++) {
      const book = bookOf(seed, family);
      const lines = book.rows.filter(({ kind }) => kind === "line").length;
      // Names of people and firms alone: these files stand for what most users open.
      const usual = book.truth.clients.every(
        ({ names: [own] }) => /^[\p{Lu}][\p{L}'&.\- ]+$/u.test(own!) && !/total|échu|page|facture|avoir/i.test(own!),
      );
      if (like.test(book.choices) && book.settled && usual && lines >= enough - 8 && lines <= 60 && book.truth.clients.length >= 3)
        return { name, book, bytes: () => (name.endsWith(".xlsx") ? workbookOf(book) : Promise.resolve(textOf(book, name))) };
    }
  });

function textOf(book: Book, name: string): Buffer {
  const separator = name.endsWith(".txt") ? "\t" : book.options.language === "en" ? "," : ";";
  const field = (cell: Cell): string => {
    const text = cell === null ? "" : String(cell);
    return text.includes(separator) || /["\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  };
  const text = book.rows.map(({ cells }) => cells.map(field).join(separator)).join("\r\n") + "\r\n";
  if (book.options.language === "en" || name.endsWith(".txt")) return Buffer.from(text, "utf8");
  // French programs write Windows-1252: the euro and the apostrophe have codes of their own there, and there is one no-break space.
  const codes: Readonly<Record<string, string>> = { "€": "\u0080", "’": "\u0092", "–": "\u0096", "−": "-", "\u202f": "\u00a0" };
  return Buffer.from(
    text.replace(/[€’–−\u202f]/g, (sign) => codes[sign]!),
    "latin1",
  );
}

/** Cells of the same text beside each other, or one text and blanks up to the next, as the merged areas they are. */
function mergedSpans(row: Row, columns: readonly Column[]): [number, number][] {
  const spans: [number, number][] = [];
  columns.forEach(({ upper }, at) => {
    if (upper === undefined || row.cells[at] !== upper || columns[at - 1]?.upper === upper) return;
    let end = at;
    while (columns[end + 1]?.upper === upper) end++;
    if (end > at) spans.push([at, end]);
  });
  return spans;
}

async function workbookOf({ rows, columns, options: { language } }: Book): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(language === "fr" ? "Feuille1" : "Sheet1");
  const days = columns.map(({ role }) => role === "issued" || role === "due");
  rows.forEach(({ kind, cells }, at) => {
    const line = sheet.getRow(at + 1);
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const target = line.getCell(column + 1);
      const isDay = typeof cell === "number" && kind === "line" && days[column];
      target.value = cell;
      if (isDay) target.numFmt = "dd/mm/yyyy";
      else if (typeof cell === "number" && !Number.isInteger(cell)) target.numFmt = kind === "percent" ? "0.00%" : "#,##0.00";
      if (kind === "header" || kind === "total") target.font = { bold: true };
    });
    // A merged area shows its first cell alone.
    const isFirstAlone = cells.every((cell, column) => (column === 0) === (cell !== null));
    if (kind === "title" && columns.length > 2 && isFirstAlone) sheet.mergeCells(at + 1, 1, at + 1, columns.length);
    if (kind === "header") for (const [from, to] of mergedSpans(rows[at]!, columns)) sheet.mergeCells(at + 1, from + 1, at + 1, to + 1);
  });
  columns.forEach(({ heading }, at) => (sheet.getColumn(at + 1).width = Math.max(12, Math.min(32, heading.length + 4))));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
