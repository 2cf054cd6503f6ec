import type { Language } from "../../../core/cells/language";
import type { Area } from "../../../core/sheet";
import type { Grid } from "../../../core/cells/values";
import { asking } from "../../../gsheets/sidebar/ask";
import type { Runner } from "../../../gsheets/sidebar/google-script";
import { googleSheet } from "../../../gsheets/sidebar/sheet";
import { watching } from "../../../gsheets/sidebar/watch";
import type { BookDescription, MadeSheet, Selected } from "../sheet-contract";
import { cellOf, makeBook, usedSize, type KeptBook, type Rectangle } from "./book";
import { loadProject } from "./project";
import { scriptRun } from "./run";
import { services } from "./services";

function select(book: KeptBook, selected: readonly Selected[]): void {
  const sheet = book.sheets.find(({ name }) => name === selected[0]!.sheet)!;
  book.active = sheet;
  sheet.selected = selected.map((each): Rectangle =>
    "rows" in each ? each : { row: 0, rows: sheet.maxRows, column: each.column, columns: each.columns },
  );
}

/** The built project, the sidebar's half of the port, and a wire between them that only lets text pass. */
export function googleSheets(
  timeZone: string,
  { over = (runner) => runner, pauses }: { readonly over?: (runner: Runner) => Runner; readonly pauses?: readonly number[] } = {},
): (description: BookDescription, language?: Language) => MadeSheet & { readonly type: (area: Area, values: Grid) => void } {
  return ({ sheets, selection, active }, language = "fr") => {
    const book = makeBook(timeZone, sheets);
    if (active) select(book, [{ ...active, rows: 1, columns: 1 } satisfies Area]);
    if (selection) select(book, Array.isArray(selection) ? (selection as readonly Selected[]) : [selection as Selected]);
    const context = loadProject(services(book, { locale: language }));
    const ask = asking({ runner: over(scriptRun(context)), language: () => language, ...(pauses && { pauses }) });
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
      /** What the user writes, as the pane never may. */
      type(area, values) {
        values.forEach((row, r) =>
          row.forEach((value, c) => void (cellOf(named(area.sheet), area.row + r, area.column + c).value = value)),
        );
      },
    };
  };
}
