import { dateOf, type Serial } from "../cells/dates";
import { keptMarks } from "../cells/kept-marks";
import { textOf, type Cell, type Grid } from "../cells/values";
import { overrideRefusal, type Override } from "./override";

const header: readonly Cell[] = [keptMarks.overrides, "client", "notch", "author", "approver", "reason", "made", "expires"];

/** An override as it is kept: whose it is, by `clientKey` and by name. A notch of 0 took the one before back. */
export interface KeptOverride extends Omit<Override, "notch"> {
  readonly key: string;
  readonly client: string;
  readonly notch: -1 | 0 | 1;
}

/** Overrides as rows of a sheet, in the order they were made. */
export function overrideRows(overrides: readonly KeptOverride[]): Cell[][] {
  return [
    [...header],
    ...overrides.map(({ key, client, notch, author, approver, reason, made, expires }): Cell[] => [
      key,
      client,
      notch,
      author,
      approver === "" ? null : approver,
      reason,
      made,
      expires,
    ]),
  ];
}

/** Overrides read back. One that was edited into something no rule allows is left out and counted. */
export function overridesFromRows(grid: Grid): { readonly overrides: readonly KeptOverride[]; readonly broken: number } {
  if (grid[0]?.[0] !== keptMarks.overrides) return { overrides: [], broken: 0 };
  const overrides: KeptOverride[] = [];
  let broken = 0;
  for (const row of grid.slice(1)) {
    if (row.every((cell) => textOf(cell) === null)) continue;
    const text = (k: number): string => textOf(row[k]) ?? "";
    const day = (k: number): Serial => {
      const read = dateOf(row[k]);
      return typeof read === "number" ? read : NaN;
    };
    const notch = row[2];
    const [made, expires] = [day(6), day(7)];
    const own = { key: text(0), client: text(1), author: text(3), approver: text(4), reason: text(5), made, expires };
    const sound = own.key !== "" && !Number.isNaN(made + expires) && (notch === -1 || notch === 0 || notch === 1);
    if (!sound || (notch !== 0 && overrideRefusal({ ...own, notch }) !== null)) broken++;
    else overrides.push({ ...own, notch });
  }
  return { overrides, broken };
}

/** The override of each client that was made last. */
export function lastOverrides(overrides: readonly KeptOverride[]): ReadonlyMap<string, Override> {
  const last = new Map<string, Override>();
  for (const { key, notch, author, approver, reason, made, expires } of overrides) {
    if (notch === 0) last.delete(key);
    else last.set(key, { notch, author, approver, reason, made, expires });
  }
  return last;
}
