import type { Cells } from "../cells/cells";
import { comparable, totalName } from "./heading-names";
import { lowestOf } from "./lowest-totals";
import { noteTexts } from "./remarks";
import { codeOf, type Roles, type Total } from "./rows";
import type { Named, UnnamedLines } from "./unnamed-lines";

/**
 * Lines of which `filled` name their client and the others stand below one that does: `ACME`, then blank, blank. Where names
 * are not written once throughout, only a total proves whose a line without one is; else it is asked.
 */
export function namedOnce(unnamed: UnnamedLines, filled: number): Named {
  const { cells, roles, kinds, lines, totals, unclear, own, names, ids } = unnamed;
  noteTexts(unnamed);
  const throughout = areNamedOnce(unnamed, filled);
  const ends = new Set(totals.filter(({ leads, from, to }) => !leads && !(from === 0 && to === lines.length)).map(({ to }) => to));
  // Where a blank row stands above each name, a line behind one belongs to another client.
  const behindBlank = (k: number): boolean => k > 0 && lines[k]! > lines[k - 1]! + 1 && kinds[lines[k]! - 1] === codeOf.blank;
  let spaced = true;
  for (let k = 1; k < lines.length && spaced; k++) if (own(lines[k]!) && !behindBlank(k)) spaced = false;
  let lastName: string | null = null;
  let lastId: string | null = null;
  const proved = throughout ? null : groupsOfOneName(names, ids, totals);
  const outOfOrder = throughout ? lineOutOfOrder(cells, roles, lines, own) : -1;
  let open = false;
  for (let k = 0; k < lines.length; k++) {
    open = (open || k === outOfOrder) && !own(lines[k]!);
    if (ends.has(k) || (spaced && behindBlank(k))) {
      lastName = null;
      lastId = null;
    }
    if (names[k] !== null || ids[k] !== null) {
      // A code alone goes on with its own name, a name alone with its own code.
      lastName = names[k]!;
      lastId = ids[k]!;
      continue;
    }
    if (lastName === null && lastId === null) unclear.push({ row: lines[k]!, why: "orphan" });
    else if (open || (!throughout && !proved?.[k])) unclear.push({ row: lines[k]!, why: "blankClient" });
    if ((throughout && !open) || proved?.[k]) {
      names[k] = lastName;
      ids[k] = lastId;
    }
  }
  return { names, ids, groups: filled, style: "once" };
}

/** Whether each name begins a group and none is repeated, on the line below it or further down. */
function areNamedOnce({ lines, own, names, ids }: UnnamedLines, filled: number): boolean {
  const blank = lines.length - filled;
  if (!own(lines[0]!) || !(blank >= 3 || (blank >= 2 && blank >= filled * 0.3))) return false;
  const seen = new Set<string>();
  for (let k = 0; k < lines.length; k++) {
    const key = names[k] ?? ids[k] ?? null;
    if (key === null) continue;
    if (seen.has(key)) return false;
    seen.add(key);
  }
  return true;
}

const fewestInOrder = 8;

/**
 * Where the days of each client's lines rise, the one line without a name that lies before the line above it may begin another
 * client: its name may be missing. -1 where there is none, or days do not rise throughout.
 */
function lineOutOfOrder(cells: Cells, { ids }: Roles, lines: Int32Array, own: (row: number) => boolean): number {
  for (const column of ids) {
    const days = cells.days(column, undefined);
    let inOrder = 0;
    const out: number[] = [];
    for (let k = 1; k < lines.length && out.length < 2; k++) {
      if (own(lines[k]!)) continue;
      const step = days[lines[k]!]! - days[lines[k - 1]!]!;
      if (step >= 0) inOrder++;
      else if (step < 0) out.push(k);
    }
    if (out.length === 1 && inOrder >= fewestInOrder) return out[0]!;
  }
  return -1;
}

/**
 * 1 for each line within a proved total of the one client that its first line names, where totals are those of clients: by
 * their labels, or since none of the lowest adds up lines of two.
 */
function groupsOfOneName(names: readonly (string | null)[], ids: readonly (string | null)[], totals: readonly Total[]): Uint8Array {
  const within = new Uint8Array(names.length);
  const lowest = lowestOf(totals.filter(({ leads, right }) => !leads && right.length > 0));
  const nameOf = ({ from, to }: Total): string | null => {
    const first = names[from] ?? ids[from] ?? null;
    for (let k = from + 1; k < to; k++) if ((names[k] ?? ids[k] ?? first) !== first) return null;
    return first;
  };
  const ofClients = lowest.length > 1 && lowest.every((total) => nameOf(total) !== null);
  for (const total of lowest) {
    const name = nameOf(total);
    if (name === null) continue;
    const label = total.label === null ? "" : totalName(total.label);
    const isWhole = total.from === 0 && total.to === names.length;
    if (label === comparable(name) || (label === "" && ofClients && !isWhole)) within.fill(1, total.from, total.to);
  }
  return within;
}
