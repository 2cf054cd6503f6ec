import { defaultPolicy } from "../../core/policy/default";
import type { Reading } from "../../core/reading/reading";
import type { Segmentation } from "../../core/segment/result";
import { fittedTo, type ColumnFormat, type TableFormat } from "../../core/cells/table-format";
import { Cancelled, type Area, type Sheet, type Work } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import { columnCount, isBlank, isCellError, type Cell, type Grid } from "../../core/cells/values";
import { fillAddedSheet } from "../added-sheet";
import { areaName } from "../place-name";
import { proofRows } from "./proof-rows";
import type { Source } from "./source";
import type { Written } from "./written";

/** Tells whether a sheet holds what was written into it and nothing else, in whatever order its rows are now. */
type Untouched = (now: Grid) => Promise<boolean>;

/** A result in a sheet that the pane adds. */
async function withNewSheet(sheet: Sheet, name: string, columns: number, fill: (added: string) => Promise<Untouched>): Promise<Written> {
  const { added, untouched } = await fillAddedSheet(sheet, name, async (given) => ({ added: given, untouched: await fill(given) }));
  return {
    target: "sheet",
    sheet: added,
    added: 0,
    gone: 0,
    placeOf: (client) => ({ sheet: added, row: client + 1, column: 0, rows: 1, columns }),
    undo: async () => {
      const used = await sheet.used(added);
      // The sheet goes, and with it whatever the user has put there.
      if (
        used &&
        !(await untouched(
          await sheet.read({ ...used, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns }),
        ))
      )
        return false;
      await sheet.removeSheet(added);
      return true;
    },
  };
}

/** A row as a text, numbers as exact as every host keeps them; blanks at its end say nothing. */
function lineOf(row: readonly Cell[]): string {
  let width = row.length;
  while (width > 0 && isBlank(row[width - 1])) width--;
  return JSON.stringify(
    row.slice(0, width).map((cell) => (typeof cell === "number" ? Number(cell.toPrecision(12)) : isBlank(cell) ? null : cell)),
  );
}

function haveSameRows(one: Grid, other: Grid): boolean {
  const inOrder = (grid: Grid): string =>
    grid
      .map(lineOf)
      .filter((line) => line !== "[]")
      .sort()
      .join();
  return inOrder(one) === inOrder(other);
}

const stopIf = ({ signal }: Work): void => {
  if (signal?.aborted) throw new Cancelled();
};

/** A result of so few rows is printed whole, at a size that can be read; a longer one is looked through, a line a client. */
const mostWrapped = 40;
/** Of its width in one line a text keeps this much where it goes on in further lines. */
const wrappedShare = 0.7;

/** The result as values in a sheet of its own, the proof of its reading below. */
export function writeValues(
  sheet: Sheet,
  name: string,
  {
    table,
    columns,
    portfolio,
    reading,
  }: Pick<Segmentation, "table" | "columns" | "portfolio"> & {
    readonly reading: Pick<Reading, "line" | "details">;
  },
  language: Language,
  work: Work,
): Promise<Written> {
  const width = columnCount(table.slice(0, 1));
  const classColumn = columns.findIndex(({ id }) => id === "riskClass");
  const format: TableFormat = {
    columns: columns.map(({ format, width }) =>
      format === "text" && table.length <= mostWrapped
        ? { format, width: Math.round(wrappedShare * width), wraps: true }
        : { format, width },
    ),
    ...(classColumn >= 0 && { classColumn }),
    currency: portfolio?.currency ?? null,
    filter: true,
    print: { landscape: true },
  };
  return withNewSheet(sheet, name, width, async (added) => {
    const target: Area = { sheet: added, row: 0, column: 0, rows: table.length, columns: width };
    const proof = proofRows(reading, language).map((sentence) => [sentence]);
    await sheet.write(target, table, work);
    await sheet.format(target, fittedTo(table[0]!, format));
    if (proof.length > 0) await sheet.write({ sheet: added, row: table.length + 1, column: 0, rows: proof.length, columns: 1 }, proof);
    stopIf(work);
    return (now) => Promise.resolve(haveSameRows(now, [...table, ...proof]));
  });
}

/**
 * The result as formulas over the selection, one a column, that the user can follow. They read the headers as they stand
 * and rate by the default policy, so that this is offered only where both hold.
 */
export function writeFormulas(
  sheet: Sheet,
  name: string,
  { layout, clients, portfolio }: Segmentation,
  { areas }: Source,
  language: Language,
  work: Work,
): Promise<Written> {
  const area = areas[0]!;
  const texts = textsIn(language);
  const { rows } = clients!;
  const first = rows![0]!;
  const count = rows![rows!.length - 1]! - first + 1;
  const body: Area = { ...area, row: area.row + first, rows: count };
  const column = (meaning: "client" | "clientId" | "siren" | "balance"): string | null => {
    const found = layout.columns.find((each) => each.meaning === meaning);
    return found ? areaName({ ...body, column: area.column + found.index, columns: 1 }) : null;
  };
  const range = areaName(body);
  const headers = areaName({ ...area, row: area.row + layout.headerRow, rows: 1 });
  const balance = column("balance");
  const own: readonly { readonly header: string; readonly formula: string | null; readonly format: ColumnFormat }[] = [
    {
      header: texts.resultColumns.client,
      formula: `=${column("client") ?? column("clientId") ?? column("siren")!}`,
      format: { format: "text", width: 32 },
    },
    { header: texts.resultColumns.balance, formula: balance && `=${balance}`, format: { format: "money", width: 14 } },
    {
      header: texts.resultColumns.tier,
      formula: balance && `=SIZETIER(${balance},${defaultPolicy.smallBelow},${defaultPolicy.largeOwnShare},"${language}")`,
      format: { format: "text", width: 9 },
    },
    { header: texts.resultColumns.score, formula: `=RISKSCORE(${range},${headers})`, format: { format: "decimal", width: 8 } },
    { header: texts.resultColumns.riskClass, formula: `=RISKCLASS(${range},${headers})`, format: { format: "whole", width: 8 } },
    { header: texts.resultColumns.label, formula: "", format: { format: "text", width: 14 } },
    {
      header: texts.resultColumns.reasons,
      formula: `=RISKREASONS(${range},${headers},,3,"${language}")`,
      format: { format: "text", width: 60 },
    },
  ];
  const shown = own.filter(({ formula }) => formula !== null);
  const classColumn = shown.findIndex(({ header }) => header === texts.resultColumns.riskClass);
  return withNewSheet(sheet, name, shown.length, async (added) => {
    const place = (at: number): Area => ({ sheet: added, row: 1, column: at, rows: count, columns: 1 });
    await sheet.write({ sheet: added, row: 0, column: 0, rows: 1, columns: shown.length }, [shown.map(({ header }) => header)], work);
    for (const [at, { formula }] of shown.entries()) {
      stopIf(work);
      await sheet.writeFormula(place(at), formula === "" ? `=RISKLABEL(${areaName(place(classColumn))},"${language}")` : formula!);
    }
    await sheet.format(
      { sheet: added, row: 0, column: 0, rows: count + 1, columns: shown.length },
      fittedTo(
        shown.map(({ header }) => header),
        { columns: shown.map(({ format }) => format), classColumn, currency: portfolio?.currency ?? null },
      ),
    );
    const formulas = (): Promise<string> =>
      sheet.readFormulas({ sheet: added, row: 1, column: 0, rows: count, columns: shown.length }).then((read) => JSON.stringify(read));
    const before = await formulas();
    stopIf(work);
    // What a formula shows changes with what it reads, so that only its place tells whose a cell is. Where one shows
    // nothing above filled cells, these are another's, into which it could not spill.
    const isMet = (now: Grid, at: number): boolean =>
      (isBlank(now[1]?.[at]) || isCellError(now[1]?.[at])) && now.slice(2).some((row) => !isBlank(row[at]));
    return async (now) =>
      now.every((row, r) => row.every((cell, c) => isBlank(cell) || (r <= count && c < shown.length))) &&
      shown.every(({ header }, at) => now[0]?.[at] === header && !isMet(now, at)) &&
      (await formulas()) === before;
  });
}
