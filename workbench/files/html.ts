import type { IRange, IWorkbookData } from "@univerjs/core";
import type { Language } from "../../core/cells/language";
import { tableTop } from "../../core/reading/delimited/table-top";
import { textWorkbook } from "./text-table";

/** The text of an element as a page shows it: line breaks kept, other blanks one. */
function shownText(element: Element): string {
  let text = "";
  for (const node of element.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? "").replace(/[\t\r\n ]+/g, " ");
    else if (node instanceof Element && !/^(?:script|style|template)$/i.test(node.tagName))
      text += node.tagName === "BR" ? "\n" : shownText(node);
  }
  return text;
}
const tidy = (text: string): string => text.replace(/ *\n */g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");

const widestSpan = 1_000;
const spanOf = (cell: Element, name: string): number => Math.min(widestSpan, Math.max(1, Number(cell.getAttribute(name)) || 1));

/** Puts a table's rows below those there are; a cell over several rows or columns stands in its first. */
function addTable(table: HTMLTableElement, rows: string[][], merges: IRange[]): void {
  const taken = new Map<number, Set<number>>();
  const first = rows.length;
  const count = table.rows.length;
  for (let r = 0; r < count; r++) {
    const line: string[] = [];
    rows.push(line);
    let c = 0;
    for (const cell of table.rows[r]!.cells) {
      while (taken.get(r)?.has(c)) c++;
      while (line.length < c) line.push("");
      // What Excel itself wrote keeps the whole number beside the rounded one it shows.
      line.push(cell.getAttribute("x:num") || tidy(shownText(cell)));
      const [columns, lines] = [spanOf(cell, "colspan"), Math.min(spanOf(cell, "rowspan"), count - r)];
      for (let i = 0; i < lines; i++)
        for (let k = i === 0 ? 1 : 0; k < columns; k++) (taken.get(r + i) ?? taken.set(r + i, new Set()).get(r + i)!).add(c + k);
      if (columns > 1 || lines > 1)
        merges.push({ startRow: first + r, startColumn: c, endRow: first + r + lines - 1, endColumn: c + columns - 1 });
      c++;
    }
  }
}

/** Whether a table only places others on the page. */
const isLayout = (table: HTMLTableElement): boolean =>
  Array.from(table.querySelectorAll("table")).some((inner) => inner.rows.length > table.rows.length);

/** The rows of a page: its tables one below the other, and the lines of text between them. */
function rowsOf(page: Document): { readonly rows: string[][]; readonly merges: IRange[] } {
  const rows: string[][] = [];
  const merges: IRange[] = [];
  const visit = (element: Element): void => {
    for (const child of element.children) {
      if (child instanceof HTMLTableElement && !isLayout(child)) {
        if (rows.length > 0) rows.push([]);
        addTable(child, rows, merges);
      } else if (child.querySelector("table")) visit(child);
      else {
        const text = tidy(shownText(child));
        if (text !== "" && !/^(?:script|style|title|meta|link|template|noscript)$/i.test(child.tagName)) rows.push([text]);
      }
    }
  };
  visit(page.body);
  return { rows, merges };
}

/** A page with a table, as programs save one and call it .xls, as a workbook of one sheet. */
export function htmlWorkbook(text: string, name: string, language: Language): IWorkbookData {
  // A parsed document runs no script and loads nothing.
  const page = new DOMParser().parseFromString(text, "text/html");
  const { rows, merges } = rowsOf(page);
  const { above, headings } = tableTop(rows);
  return textWorkbook(rows, above + headings, name, language, merges);
}
