import type { Language } from "../../core/cells/language";
import type { Area } from "../../core/sheet";
import { asking } from "../../gsheets/sidebar/ask";
import { googleSheet } from "../../gsheets/sidebar/sheet";
import { watching } from "../../gsheets/sidebar/watch";
import { cellOf, makeBook, usedSize, type KeptBook, type Rectangle } from "./gsheets-fake/book";
import { loadProject } from "./gsheets-fake/project";
import { scriptRun } from "./gsheets-fake/run";
import { services } from "./gsheets-fake/services";
import { sheetContract, type BookDescription, type MadeSheet, type Selected } from "./sheet-contract";

function select(book: KeptBook, selected: readonly Selected[]): void {
  const sheet = book.sheets.find(({ name }) => name === selected[0]!.sheet)!;
  book.active = sheet;
  sheet.selected = selected.map((each): Rectangle =>
    "rows" in each ? each : { row: 0, rows: sheet.maxRows, column: each.column, columns: each.columns },
  );
}

/** The built project, the sidebar's half of the port, and a wire between them that only lets text pass. */
function make(timeZone: string): (description: BookDescription, language?: Language) => MadeSheet {
  return ({ sheets, selection, active }, language = "fr") => {
    const book = makeBook(timeZone, sheets);
    if (active) select(book, [{ ...active, rows: 1, columns: 1 } satisfies Area]);
    if (selection) select(book, Array.isArray(selection) ? (selection as readonly Selected[]) : [selection as Selected]);
    const context = loadProject(services(book, { locale: language }));
    const ask = asking({ runner: scriptRun(context), language: () => language });
    const watch = watching(() => ask("place", {}), { interval: 50 });
    const named = (name: string): KeptBook["sheets"][number] => book.sheets.find((sheet) => sheet.name === name)!;
    return {
      sheet: googleSheet(ask, watch, language),
      names: () => book.sheets.map(({ name }) => name),
      cells(name) {
        const { rows, columns } = usedSize(named(name));
        return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => cellOf(named(name), r, c).value));
      },
      pattern: ({ sheet, row, column }) => cellOf(named(sheet), row, column).format,
      formula: ({ sheet, row, column }) => cellOf(named(sheet), row, column).formula || null,
      select(selected) {
        select(book, [selected]);
      },
    };
  };
}

// East and west of Greenwich, at its farthest, and where clocks change at midnight: the days must be the same.
sheetContract("Google Sheets in Paris", make("Europe/Paris"));
sheetContract("Google Sheets in Auckland", make("Pacific/Auckland"));
sheetContract("Google Sheets in Santiago", make("America/Santiago"));
