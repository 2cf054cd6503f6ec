import { textOf } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { clientHeadings } from "./client-headings";
import { comparable, firstText, headingName, totalName, withoutCounts } from "./heading-names";
import { saysPage } from "./labels";
import { codeOf, type TextRow } from "./rows";
import type { Named, UnnamedLines } from "./unnamed-lines";

/** A row that names the lines below it, from a place among the lines on. */
interface Owner {
  readonly row: number;
  readonly at: number;
}

/**
 * Lines named by rows above them: headings, `411ALPHA Alpha SARL`, or parents that carry their sum, as a pivot table has them.
 * Null where no row names any.
 */
export function namedAbove(unnamed: UnnamedLines): Named | null {
  const { lines, totals, texts, unclear, names, ids } = unnamed;
  const leading = totals.filter(({ leads }) => leads);
  const areParents = leading.length > 0 && leading.length >= texts.length / 2;
  const owners: Owner[] = areParents ? leading.map(({ row, from }) => ({ row, at: from })) : clientHeadings(unnamed);
  if (owners.length === 0) return null;
  owners.sort((a, b) => a.at - b.at || a.row - b.row);
  nameByOwners(unnamed, owners);
  const plain = withoutCounts(names);
  const outer = outerNames(unnamed, owners, plain);
  if (outer) unclear.push({ row: lines[outer.findIndex((name) => name !== null)]!, why: "sameName" });
  return { names: plain, ids, ...(outer && { outer }), groups: owners.length, style: areParents ? "parents" : "headings" };
}

function nameByOwners(
  { cells, roles, kinds, lines, totals, texts, unclear, own, names, ids }: UnnamedLines,
  owners: readonly Owner[],
): void {
  let o = -1;
  let named = -1;
  let owner: { name: string | null; id: string | null } = { name: null, id: null };
  const ends = totals
    .filter(({ leads }) => !leads)
    .map(({ to }) => to)
    .sort((a, b) => a - b);
  let e = 0;
  const beside = namesBesideNumbers(cells, owners, texts, kinds);
  for (let k = 0; k < lines.length; k++) {
    while (o + 1 < owners.length && owners[o + 1]!.row < lines[k]!) o++;
    if (own(lines[k]!)) continue;
    // A line behind the total of its group belongs to nobody any more.
    while (e < ends.length && ends[e]! <= k) e++;
    const ended = e > 0 && o >= 0 && ends[e - 1]! > owners[o]!.at;
    if (o < 0 || ended) {
      unclear.push({ row: lines[k]!, why: "orphan" });
      continue;
    }
    if (named !== o) {
      owner = headingName(cells, owners[o]!.row, roles);
      const below = beside[o];
      if (below !== undefined) owner = { name: below, id: owner.id ?? owner.name };
      named = o;
    }
    names[k] = owner.name;
    ids[k] = owner.id;
  }
}

/** For lines below a heading without a number that stands below several others, `Kitchen` of two customers, the other heading. */
function outerNames(
  { cells, roles, kinds, lines, ids }: UnnamedLines,
  owners: readonly Owner[],
  names: readonly (string | null)[],
): (string | null)[] | null {
  const inner = new Set(owners.map(({ row }) => row));
  if (!kinds.some((kind, r) => kind === codeOf.heading && !inner.has(r))) return null;
  const outer = new Array<string | null>(lines.length).fill(null);
  const places = new Map<string, Set<string>>();
  let above: string | null = null;
  let r = 0;
  for (let k = 0; k < lines.length; k++) {
    for (; r < lines[k]!; r++)
      if (kinds[r] === codeOf.heading && !inner.has(r)) above = headingName(cells, r, roles).name;
      // A client right below a line of another section stands in none.
      else if (kinds[r] === codeOf.total && above !== null && totalName(firstText(cells, r)) === comparable(above)) above = null;
    outer[k] = above;
    const name = names[k];
    if (name === null || name === undefined || (ids[k] ?? null) !== null || above === null) continue;
    const own = places.get(name) ?? new Set<string>();
    own.add(above);
    places.set(name, own);
  }
  const shared = new Set([...places].flatMap(([name, own]) => (own.size > 1 ? [name] : [])));
  return shared.size === 0 ? null : outer.map((name, k) => (shared.has(names[k] ?? "") ? name : null));
}

/** Where each heading holds nothing but a number, and a row next to each a name in another column, the names; else none. */
function namesBesideNumbers(cells: Cells, owners: readonly Owner[], texts: readonly TextRow[], kinds: Uint8Array): readonly string[] {
  if (owners.length < 2) return [];
  const aloneAt = new Map(texts.flatMap((each) => (each.mask === `${each.first},` ? [[each.row, each] as const] : [])));
  const found: { readonly row: number; readonly first: number; readonly text: string }[] = [];
  for (const { row } of owners) {
    const own = aloneAt.get(row);
    if (!own || !/^[\p{L}\d._/-]*\d[\p{L}\d._/-]*$/u.test(textOf(cells.cell(row, own.first))!)) return [];
    const other = [aloneAt.get(row + 1), aloneAt.get(row - 1)].find((each) => each && each.first !== own.first && each.at === own.at);
    const text = other ? cells.cell(other.row, other.first) : null;
    if (!other || typeof text !== "string" || !/\p{L}/u.test(text) || saysPage(text)) return [];
    found.push({ row: other.row, first: other.first, text: text.trim() });
  }
  if (new Set(found.map(({ first }) => first)).size > 1) return [];
  for (const { row } of found) kinds[row] = codeOf.heading;
  return found.map(({ text }) => text);
}
