import type { ResultColumn, Segmentation } from "../../core/segment/result";
import { Cancelled, type Area, type Sheet, type Work } from "../../core/sheet";
import { isBlank, type Cell, type Grid } from "../../core/cells/values";
import { takenBack } from "../taken-back";
import { placeIn, type Source } from "./source";
import type { Written } from "./written";

const written: readonly ResultColumn["id"][] = ["tier", "score", "riskClass", "label", "reasons"];

/**
 * Writes size, score, class and reasons into empty columns: right beside the selection, or failing that behind the last
 * used column of its sheet. Null where neither is empty; nothing was written then.
 */
export async function writeBeside(
  sheet: Sheet,
  { table, columns, clients, layout }: Segmentation,
  source: Source,
  work: Work,
): Promise<Written | null> {
  const area = source.areas[0]!;
  const places = written.map((id) => columns.findIndex((column) => column.id === id));
  const values: Cell[][] = Array.from({ length: area.rows }, () => written.map(() => null));
  const rowInArea = (row: number): number => placeIn(source, row, 0).row - area.row;
  values[rowInArea(layout.headerRow)] = places.map((place) => table[0]![place]!);
  clients!.rows!.forEach((row, i) => {
    const line = table[i + 1]!;
    values[rowInArea(row)] = places.map((place, k) => (written[k] === "score" ? tenth(line[place]!) : line[place]!));
  });
  const used = await sheet.used(area.sheet);
  const behind = used ? used.column + used.columns : 0;
  for (const column of new Set([area.column + area.columns, Math.max(behind, area.column + area.columns)])) {
    const target: Area = { ...area, column, columns: written.length };
    if (column < behind && (await sheet.read(target)).some((row) => row.some((cell) => !isBlank(cell)))) continue;
    if (await tryTarget(sheet, target, values, work)) {
      return {
        target: "beside",
        sheet: area.sheet,
        added: 0,
        gone: 0,
        placeOf: (client) => ({ ...target, row: area.row + rowInArea(clients!.rows![client]!), rows: 1 }),
        undo: () => takeBack(sheet, target, values),
      };
    }
  }
  return null;
}

/** The sheet's own columns have no format of ours: a score with ten decimals would be all one sees. */
const tenth = (cell: Cell): Cell => (typeof cell === "number" ? Math.round(cell * 10) / 10 : cell);

/**
 * Writes into cells that were empty. A host that fails or is stopped half way is to leave them so; where it could not, what is
 * ours is taken away here, or the sheet is named.
 */
async function tryTarget(sheet: Sheet, target: Area, values: Grid, work: Work): Promise<boolean> {
  try {
    if (!(await sheet.writeIfEmpty(target, values, work))) return false;
  } catch (error) {
    return takenBack(target.sheet, error, async () => void (await takeBack(sheet, target, values)));
  }
  if (!work.signal?.aborted) return true;
  await takeBack(sheet, target, values);
  throw new Cancelled();
}

const blank = (sheet: Sheet, target: Area): Promise<void> =>
  sheet.write(
    target,
    Array.from({ length: target.rows }, () => new Array<null>(target.columns).fill(null)),
  );

async function takeBack(sheet: Sheet, target: Area, values: Grid): Promise<boolean> {
  const now = await sheet.read(target);
  const isBare = now.every((row) => row.every(isBlank));
  // A blank is taken back already, where a host failed midway.
  if (!values.every((row, r) => row.every((cell, c) => [cell, null].includes(now[r]?.[c] ?? null)))) return false;
  // A formula that shows nothing reads as a blank.
  if ((await sheet.readFormulas(target)).some((row) => row.some((formula) => formula !== null))) return false;
  if (!isBare) await blank(sheet, target);
  return true;
}
