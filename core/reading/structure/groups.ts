import { fold } from "../../cells/fold";
import { currencyCode } from "../../cells/numbers";
import { isBlank, textOf } from "../../cells/values";
import { holdsNothing, type Cells } from "../cells/cells";
import {
  isPageMark,
  isParticular,
  labelledHeading,
  nameInHeading,
  namesLabel,
  numbersLabel,
  nameInTotal,
  numberInHeading,
  saysPage,
} from "./labels";
import { codeOf, type Forced, type Roles, type Structure, type Total, type Unclear } from "./rows";

/** Finds whose each line is where it does not say so itself. */
export function clientsOfLines(
  cells: Cells,
  roles: Roles,
  kinds: Uint8Array,
  lines: Int32Array,
  totals: readonly Total[],
  texts: readonly { row: number; at: number; first: number; mask: string }[],
  unclear: Unclear[],
  forced: ReadonlyMap<number, Forced>,
): Pick<Structure, "names" | "ids" | "groups" | "style" | "outer"> {
  const { client, siren } = roles;
  const clientId = isAccountOfHeadings(cells, roles, lines, texts) ? -1 : roles.clientId;
  const columns = [client, clientId, siren].filter((c) => c >= 0);
  const nameHolds = columns.map((c) => cells.column(c).holds);
  const documents = areDocuments(cells, roles, lines, totals);
  const own = (row: number): boolean => {
    if (documents) return false;
    for (const holds of nameHolds) if (holds[row] !== holdsNothing) return true;
    return false;
  };
  let blank = 0;
  for (const row of lines) if (!own(row)) blank++;
  const lastRow = Math.max(lines[lines.length - 1] ?? -1, ...totals.slice(-1).map(({ row }) => row));
  const heads = new Set(totals.filter(({ from, to, leads }) => !leads && !(from === 0 && to === lines.length)).map(({ from }) => from));
  const isLower = (text: string): boolean => /^\p{Ll}/u.test(text);
  /** Whether names begin with a capital here, which remarks do not. */
  const namesAreUpper = (): boolean => {
    let lower = 0;
    for (const row of lines) if (isLower(textOf(cells.cell(row, columns[0]!)) ?? "")) lower++;
    return lower * 5 <= lines.length;
  };
  /** A row of a client table that holds nothing but a name, above no group that is summed up. */
  const isNameOnly = ({ row, at, first, mask }: (typeof texts)[number]): boolean => {
    if (roles.kind !== "clients" || row > lastRow || heads.has(at) || !columns.includes(first) || mask !== `${first},`) return false;
    const text = textOf(cells.cell(row, first));
    return text !== null && /[\p{L}\d]/u.test(text) && !saysPage(text) && !noteLike(text) && !(isLower(text) && namesAreUpper());
  };
  const asNotes = (): void => {
    for (const each of texts) {
      kinds[each.row] = textKind(cells, each.row);
      if (isNameOnly(each)) unclear.push({ row: each.row, why: "nameOnly" });
    }
  };
  if (blank === 0) {
    asNotes();
    return { names: null, ids: null, groups: 0, style: "flat" };
  }
  const names = new Array<string | null>(lines.length).fill(null);
  const ids = new Array<string | null>(lines.length).fill(null);
  const read = (row: number): { name: string | null; id: string | null } => {
    if (documents) return { name: null, id: null };
    const name = client >= 0 ? textOf(cells.cell(row, client)) : null;
    const id = clientId >= 0 ? textOf(cells.cell(row, clientId)) : siren >= 0 ? textOf(cells.cell(row, siren)) : null;
    return { name, id };
  };
  for (let k = 0; k < lines.length; k++) {
    const { name, id } = read(lines[k]!);
    names[k] = name;
    ids[k] = id;
  }
  const leading = totals.filter(({ leads }) => leads);
  if (blank === lines.length || blank >= lines.length * 0.98) {
    const blocks = labelledBlocks(cells, texts);
    if (blocks.length > 1) {
      for (const { rows } of blocks) for (const row of rows) kinds[row] = codeOf.heading;
      let b = -1;
      for (let k = 0; k < lines.length; k++) {
        while (b + 1 < blocks.length && blocks[b + 1]!.at <= k) b++;
        if (own(lines[k]!)) continue;
        if (b < 0) unclear.push({ row: lines[k]!, why: "orphan" });
        names[k] = blocks[b]?.name ?? null;
        ids[k] = blocks[b]?.id ?? null;
      }
      return { names, ids, groups: blocks.length, style: "headings" };
    }
    // Named by rows above: headings, or parents that carry their sum.
    const owners: { row: number; at: number }[] = [];
    if (leading.length > 0 && leading.length >= texts.length / 2) for (const { row, from } of leading) owners.push({ row, at: from });
    else {
      const headings = clientHeadings(cells, lines, totals, texts, kinds, unclear, forced);
      for (const each of headings) owners.push(each);
    }
    if (owners.length > 0) {
      owners.sort((a, b) => a.at - b.at || a.row - b.row);
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
      const plain = withoutCounts(names);
      const outer = outerNames(cells, roles, kinds, lines, owners, plain, ids);
      if (outer) unclear.push({ row: lines[outer.findIndex((name) => name !== null)]!, why: "sameName" });
      return {
        names: plain,
        ids,
        ...(outer && { outer }),
        groups: owners.length,
        style: leading.length > 0 && leading.length >= texts.length / 2 ? "parents" : "headings",
      };
    }
    const trailing = totals.filter(({ leads }) => !leads);
    // Named by the total below.
    let covered = 0;
    for (const { row, from, to } of trailing) {
      if (from === 0 && to === lines.length && trailing.length > 1) continue;
      const label = headingName(cells, row, roles);
      const text = label.name === null ? null : nameInTotal(label.name);
      // `Total (LCY)` and `Total EUR` name nobody.
      if (text === null || !/\p{L}/u.test(text.replace(/\([^)]*\)/g, "")) || currencyCode(text) !== undefined) continue;
      for (let k = from; k < to; k++)
        if (names[k] === null) {
          names[k] = text;
          covered++;
        }
    }
    if (covered > 0) {
      asNotes();
      for (let k = 0; k < lines.length; k++) if (names[k] === null && ids[k] === null) unclear.push({ row: lines[k]!, why: "orphan" });
      return { names, ids, groups: trailing.length, style: "below" };
    }
  } else {
    asNotes();
    // Named once: each name begins a group, none is repeated on the line below it.
    const filled = lines.length - blank;
    let repeats = 0;
    const seen = new Set<string>();
    let again = 0;
    let before = "";
    for (let k = 0; k < lines.length; k++) {
      const key = names[k] ?? ids[k] ?? null;
      if (key === null) continue;
      if (k > 0 && key === before) repeats++;
      if (seen.has(key)) again++;
      seen.add(key);
      before = key;
    }
    const throughout = repeats === 0 && again === 0 && own(lines[0]!) && (blank >= 3 || (blank >= 2 && blank >= filled * 0.3));
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
  asNotes();
  for (const row of lines) if (!own(row)) unclear.push({ row, why: "orphan" });
  return { names, ids, groups: 0, style: "flat" };
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

/** The rows of a block that say things of a client, each with its label beside it: `Customer` 100200, `Name` ACME, `City` Lyon. */
function labelledBlocks(
  cells: Cells,
  texts: readonly { row: number; at: number }[],
): { readonly rows: readonly number[]; readonly at: number; readonly name: string; readonly id: string | null }[] {
  const byPlace = new Map<number, number[]>();
  for (const { row, at } of texts) byPlace.set(at, [...(byPlace.get(at) ?? []), row]);
  return [...byPlace].flatMap(([at, rows]) => {
    const valueOf = (label: RegExp): string | null => {
      for (const row of rows) {
        const filled = cells.grid[row]!.map(textOf).filter((text) => text !== null);
        if (filled.length >= 2 && label.test(fold(filled[0]!).trim())) return filled[1]!;
      }
      return null;
    };
    const [name, id] = [valueOf(namesLabel), valueOf(numbersLabel)];
    return name === null || id === null ? [] : [{ rows, at, name, id }];
  });
}
/**
 * Whether the column of names holds the numbers of invoices below each client, whose row carries their sum: as Odoo unfolds its
 * aged balance.
 */
function areDocuments(
  cells: Cells,
  { kind, client, clientId, siren, invoiceNumber }: Roles,
  lines: Int32Array,
  totals: readonly Total[],
): boolean {
  if (kind !== "ledger" || client < 0 || clientId >= 0 || siren >= 0 || invoiceNumber >= 0) return false;
  const leading = totals.filter(({ leads }) => leads);
  const { holds } = cells.column(client);
  let covered = 0;
  for (const { row, from, to } of leading) if (holds[row] !== holdsNothing) covered += to - from;
  if (leading.length === 0 || covered !== lines.length) return false;
  const seen = new Set<string>();
  for (const row of lines) {
    const text = textOf(cells.cell(row, client)) ?? "";
    if (!/\d/.test(text) || seen.has(text)) return false;
    seen.add(text);
  }
  return true;
}

/** Whether lines bear fewer numbers than there are names above them: accounts, not clients. */
function isAccountOfHeadings(
  cells: Cells,
  { client, clientId, siren }: Roles,
  lines: Int32Array,
  texts: readonly { row: number; at: number; first: number }[],
): boolean {
  if (client < 0 || clientId < 0 || siren >= 0) return false;
  const { holds } = cells.column(client);
  if (lines.some((row) => holds[row] !== holdsNothing)) return false;
  const places = new Set(texts.filter(({ first, at }) => first === client && at < lines.length).map(({ at }) => at));
  if (places.size < 2) return false;
  const numbers = new Set<string>();
  for (const row of lines) {
    const text = textOf(cells.cell(row, clientId));
    if (text !== null) numbers.add(text);
    if (numbers.size >= places.size) return false;
  }
  return true;
}

function textKind(cells: Cells, row: number): number {
  const filled = cells.grid[row]!.filter((cell) => !isBlank(cell));
  return filled.length <= 2 && filled.every((cell) => typeof cell === "string" && !saysPage(cell)) ? codeOf.heading : codeOf.note;
}

/** The text rows that name the client of the lines below them. */
function clientHeadings(
  cells: Cells,
  lines: Int32Array,
  totals: readonly Total[],
  texts: readonly { row: number; at: number; first: number; mask: string }[],
  kinds: Uint8Array,
  unclear: Unclear[],
  forced: ReadonlyMap<number, Forced>,
): { row: number; at: number }[] {
  // The marks of pages are alike but for their numbers, or bear the day or hour of print; what stands once may be a name.
  const shapes = new Map<string, number>();
  const shapeAt = (row: number, first: number): string => String(cells.cell(row, first)).replace(/\d+/g, "9");
  for (const { row, first } of texts) shapes.set(shapeAt(row, first), (shapes.get(shapeAt(row, first)) ?? 0) + 1);
  const mayBeName = (row: number, first: number): boolean =>
    shapes.get(shapeAt(row, first)) === 1 && !/\d[/:h.-]\d\d/.test(String(cells.cell(row, first)));
  let candidates = texts.filter(({ row, at, first, mask }) => {
    kinds[row] = codeOf.note;
    const cell = cells.cell(row, first);
    if (at >= lines.length) return false;
    if (forced.get(row) === "heading") return true;
    // A number alone may head a group where a name stands beside it.
    if (typeof cell !== "string") return typeof cell === "number" && mask.split(",").length > 2;
    if (!/[\p{L}\d]/u.test(cell) || isPageMark(cell)) return false;
    if (isParticular(cell)) return false;
    if (totals.length > 2 || !saysPage(cell)) return true;
    if (mask === `${first},` && mayBeName(row, first)) unclear.push({ row, why: "note" });
    return false;
  });
  // Totals that name their group tell its heading from a note beside it.
  const trailing = totals.filter(({ leads }) => !leads);
  const totalled = new Set(trailing.flatMap(({ label }) => (label === null ? [] : [totalName(label)])));
  const textsAt = ({ row }: { row: number }): string[] =>
    cells.grid[row]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [comparable(nameInHeading(cell))] : []));
  const isTotalled = (each: { row: number }): boolean => textsAt(each).some((text) => totalled.has(text));
  // A total of nothing states no amount: it heads nothing.
  const texted = new Set(candidates.flatMap(textsAt));
  candidates = candidates.filter((each) => {
    const [own] = textsAt(each);
    const name = own === undefined ? "" : totalName(own);
    if (name === own || name === "" || !texted.has(name)) return true;
    kinds[each.row] = codeOf.total;
    totalled.add(name);
    return false;
  });
  const named = candidates.filter(isTotalled);
  const byTotals = named.length >= 2 && named.length >= trailing.length * 0.6;
  // The nearest text row above a line is its heading; the column most of them begin in is where headings stand.
  const inner = candidates.filter((each, k) => {
    const next = candidates[k + 1];
    if (next?.at !== each.at || next.first !== each.first) return true;
    if (byTotals && isTotalled(each) && !isTotalled(next)) return true;
    return forced.get(each.row) === "heading" && forced.get(next.row) !== "heading";
  });
  // Where headings stand alone, two together are a heading and a note.
  const doubled = candidates.filter((each, k) => k > 0 && candidates[k - 1]!.at === each.at && candidates[k - 1]!.first === each.first);
  const rarelyTwo = !byTotals && inner.length >= 3 && doubled.length <= Math.max(1, inner.length * 0.1) ? new Set(doubled) : new Set();
  const nearest = new Set(inner);
  const tally = new Map<number, number>();
  for (const { first } of inner) tally.set(first, (tally.get(first) ?? 0) + 1);
  const column = [...tally].sort((a, b) => b[1] - a[1])[0]?.[0];
  if (column === undefined) return [];
  const masks = new Map<string, number>();
  for (const { first, mask } of inner) if (first === column) masks.set(mask, (masks.get(mask) ?? 0) + 1);
  const usual = [...masks].sort((a, b) => b[1] - a[1])[0]![0];
  const usualCount = masks.get(usual)!;
  // Within the lines of a lowest total no other client begins.
  const lowest = lowestOf(trailing);
  const covers = lowest.length >= 2 && lowest.length >= inner.length * 0.5 ? lowest : [];
  const found: { row: number; at: number }[] = [];
  let c = 0;
  for (const each of candidates) {
    const { row, at, first, mask } = each;
    if (forced.get(row) === "heading") {
      kinds[row] = codeOf.heading;
      found.push({ row, at });
      continue;
    }
    if (byTotals && first === column && !isTotalled(each)) {
      const around = trailing.filter((total) => total.from <= at && at < total.to && total.label !== null);
      const end = around.reduce<Total | undefined>(
        (least, total) => (least && least.to - least.from <= total.to - total.from ? least : total),
        undefined,
      );
      // The group this row would head is named otherwise by its own total.
      const name = end && totalName(end.label!);
      if (name && candidates.some((other) => other.first === column && other.at <= at && textsAt(other).includes(name))) continue;
    }
    if (rarelyTwo.has(each)) {
      const before = candidates[candidates.indexOf(each) - 1]!;
      kinds[before.row] = codeOf.heading;
      if (!found.some((other) => other.row === before.row)) found.push({ row: before.row, at });
      unclear.push({ row, why: "note" });
      continue;
    }
    if (first !== column) {
      if (nearest.has(each) && tally.get(first)! > 1) kinds[row] = codeOf.heading;
      continue;
    }
    while (c < covers.length && covers[c]!.to <= at) c++;
    const within = c < covers.length && covers[c]!.from < at && at < covers[c]!.to;
    if (within) continue;
    if (mask !== usual && usualCount >= 3 && usualCount >= inner.length * 0.7) {
      const next = candidates[candidates.indexOf(each) + 1];
      // What stands right above a heading heads several of them: a salesperson, a region.
      if (next?.at === at && next.mask === usual) {
        kinds[row] = codeOf.heading;
        continue;
      }
      unclear.push({ row, why: "note" });
      continue;
    }
    if (covers.length === 0 && noteLike(String(cells.cell(row, first))) && usualCount > 1) {
      unclear.push({ row, why: "note" });
      continue;
    }
    kinds[row] = codeOf.heading;
    if (nearest.has(each)) found.push({ row, at });
  }
  return found;
}

/** For lines below a heading without a number that stands below several others, `Kitchen` of two customers, the other heading. */
function outerNames(
  cells: Cells,
  roles: Roles,
  kinds: Uint8Array,
  lines: Int32Array,
  owners: readonly { row: number; at: number }[],
  names: readonly (string | null)[],
  ids: readonly (string | null)[],
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

const firstText = (cells: Cells, row: number): string => cells.grid[row]!.map(textOf).find((text) => text !== null) ?? "";

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

/** Where each heading holds nothing but a number, and a row next to each a name in another column, the names; else none. */
function namesBesideNumbers(
  cells: Cells,
  owners: readonly { row: number; at: number }[],
  texts: readonly { row: number; at: number; first: number; mask: string }[],
  kinds: Uint8Array,
): readonly string[] {
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

/** The totals within which no narrower one stands. */
function lowestOf(totals: readonly Total[]): Total[] {
  const order = [...totals].sort((a, b) => b.from - a.from || a.to - b.to);
  const wide = new Set<Total>();
  let nearest = Infinity;
  for (let k = 0; k < order.length;) {
    const { from, to } = order[k]!;
    let end = k;
    while (end < order.length && order[end]!.from === from && order[end]!.to === to) end++;
    if (nearest <= to) for (let j = k; j < end; j++) wide.add(order[j]!);
    nearest = Math.min(nearest, to);
    k = end;
  }
  return totals.filter((total) => !wide.has(total));
}

/** `Nord (2)` above two lines is Nord, where each heading counts its lines. */
function withoutCounts(names: readonly (string | null)[]): (string | null)[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const plain = new Map<string, string>();
  for (const [name, count] of counts) {
    const [, rest, stated] = /^(.*\S) \((\d+)\)$/.exec(name) ?? [];
    if (rest === undefined || Number(stated) !== count) return [...names];
    plain.set(name, rest);
  }
  return names.map((name) => (name === null ? null : plain.get(name)!));
}

/** Whether a text reads like a remark rather than a name. */
function noteLike(text: string): boolean {
  return (
    text.length > 60 ||
    // A remark below a client: `-> promesse le 15/11`.
    /^\s*(?:-+>|=+>|→|•|·|↳)/.test(text) ||
    // `B.V.`, `Ltd.`, `& Zn.` end names, not sentences.
    (/[.!?;]$/.test(text.trim()) && !/(?:^|\s)(?:\p{L}{1,4}\.)+$/u.test(text.trim())) ||
    /^(?:nb|note|n\.b\.|remarque|attention|voir|see|cf|litige|contentieux|disputed?|relance[rs]?|en attente|on hold|promesse|promised?)\b/i.test(
      text.trim(),
    ) ||
    /^\(.*\)$/.test(text.trim()) ||
    text.trim().split(/\s+/).length > 8
  );
}

/** The name and the number in a heading, a parent or a total. */
function headingName(cells: Cells, row: number, { client, clientId, money }: Roles): { name: string | null; id: string | null } {
  const texts: { column: number; text: string }[] = [];
  cells.grid[row]!.forEach((cell, column) => {
    if (isBlank(cell) || money.includes(column)) return;
    texts.push({ column, text: textOf(cell)! });
  });
  const labelled = labelledHeading(texts.map(({ text }) => text));
  if (labelled) return labelled;
  const at = (column: number): string | null => (column < 0 ? null : (texts.find((each) => each.column === column)?.text ?? null));
  const own = at(client);
  const id = at(clientId);
  const whole = (text: string, number: string | null): { name: string | null; id: string | null } => {
    const name = nameInHeading(text);
    const both = number === null ? numberInHeading(name) : null;
    return both ?? { name, id: number };
  };
  if (own !== null) return whole(own, id);
  if (id !== null) {
    // The name beside the number may stand in a column of its own meaning for invoices.
    const other = texts.find(({ column }) => column !== clientId);
    return { name: other ? nameInHeading(other.text) : client < 0 ? nameInHeading(id) : null, id };
  }
  if (texts.length === 0) return { name: null, id: null };
  const [first, second] = [texts[0]!, texts[1]] as [(typeof texts)[number], (typeof texts)[number] | undefined];
  if (second && /\d/.test(first.text) && !/\s/.test(first.text) && (!/\d{4}/.test(second.text) || /^\d{4,6}$/.test(second.text)))
    return { name: nameInHeading(second.text), id: first.text };
  return whole(first.text, null);
}

/** Whether the label of a total names somebody: `Total for Acme` names Acme. */
export const isTotalOf = (label: string, name: string): boolean => totalName(label) === comparable(name);

/** The name in the label of a total, as names are compared. */
const totalName = (label: string): string => comparable(nameInTotal(label));

const comparable = (name: string): string =>
  fold(name)
    .replace(/^[^\p{L}\d]+/u, "")
    .trim();
