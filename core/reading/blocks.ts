import { isBlank, textOf } from "../cells/values";
import { holdsNothing, holdsNumber, type Cells } from "./cells";
import { isPageMark, nameInHeading, nameInTotal, saysOpening, saysPage, saysPercent, saysTotal } from "./labels";
import type { LayoutKind } from "./layout";

/** What a row was taken for. */
export const rowKinds = ["blank", "title", "header", "line", "total", "heading", "note", "aside"] as const;
export type RowKind = (typeof rowKinds)[number];
const codeOf = Object.fromEntries(rowKinds.map((kind, code) => [kind, code])) as Record<RowKind, number>;
export const lineCode = codeOf.line;

/** Which columns tell what a row is. */
export interface Roles {
  readonly kind: LayoutKind;
  /** Amounts that a total adds up. */
  readonly money: readonly number[];
  /** What only an invoice has: its number, its days, its type. */
  readonly ids: readonly number[];
  /** What tells clients apart. */
  readonly client: number;
  readonly clientId: number;
  readonly siren: number;
}

/** A row that states the sum of others. */
export interface Total {
  readonly row: number;
  /** The lines it adds up, as places among all lines. */
  readonly from: number;
  readonly to: number;
  readonly label: string | null;
  /** Columns whose amount is not what the lines add up to. */
  readonly wrong: readonly { readonly column: number; readonly stated: number; readonly sum: number }[];
  /** Columns whose amount is. */
  readonly right: readonly { readonly column: number; readonly stated: number }[];
  /** It stands above its lines. */
  readonly leads: boolean;
}

/** A row that could be read two ways. */
export interface Unclear {
  readonly row: number;
  readonly why: "total" | "unnamed" | "loose" | "note" | "blankClient" | "orphan";
}

export interface Structure {
  /** A code of `rowKinds` by grid row. */
  readonly kinds: Uint8Array;
  /** The rows of clients or invoices. */
  readonly lines: Int32Array;
  readonly totals: readonly Total[];
  readonly unclear: readonly Unclear[];
  /** By line, the client named above it or below it, where the line does not name it itself. */
  readonly names: (string | null)[] | null;
  readonly ids: (string | null)[] | null;
  readonly groups: number;
  /** How the client of a line is found. */
  readonly style: "flat" | "once" | "headings" | "parents" | "below";
}

const cent = 0.0051;

/** Whether two amounts are equal to the cent, sums of many a little less exactly. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) <= cent + 1e-11 * Math.abs(a);

/** Sums of lines by column, so that any stretch of them is added up at once. */
class PrefixSums {
  private readonly sums: Float64Array[];

  constructor(cells: Cells, columns: readonly number[], lines: Int32Array) {
    this.sums = columns.map((c) => {
      const { numbers } = cells.column(c);
      const sums = new Float64Array(lines.length + 1);
      // Sums of cents are kept exact by adding what was lost.
      let total = 0;
      let lost = 0;
      for (let k = 0; k < lines.length; k++) {
        const value = numbers[lines[k]!]!;
        if (value === value) {
          const next = value - lost;
          const sum = total + next;
          lost = sum - total - next;
          total = sum;
        }
        sums[k + 1] = total;
      }
      return sums;
    });
  }

  between(k: number, from: number, to: number): number {
    const sums = this.sums[k]!;
    return sums[to]! - sums[from]!;
  }
}

function repeatsHeader(cells: Cells, row: number, labels: ReadonlyMap<number, string>): boolean {
  if (labels.size < 2) return false;
  let equal = 0;
  for (const [column, label] of labels) if (cells.cell(row, column) === label) equal++;
  return equal >= 2 && equal >= labels.size * 0.8;
}

interface Loose {
  readonly row: number;
  at: number;
  readonly label: string | null;
  readonly word: boolean;
  /** Amounts by place among the money columns, NaN where blank. */
  readonly stated: Float64Array;
  readonly opening: boolean;
}

const mostTried = 5000;
const mostTriedInAll = 300_000;
const fewTried = 40;
/** More rows without a place than that are no part of a total. */
const mostPending = 60;

interface Match extends Pick<Total, "from" | "right" | "wrong"> {
  /** Rows that are lines after all, since the total holds with them. */
  readonly extra: readonly Loose[];
}

/** Tells what each row below the header is, and proves totals by what they add up. */
export function structureOf(
  cells: Cells,
  head: { readonly row: number; readonly end: number },
  headRows: readonly number[],
  roles: Roles,
  forced: ReadonlyMap<number, "total" | "line" | "note">,
): Structure {
  const { height } = cells;
  const kinds = new Uint8Array(height);
  const { money, ids, kind } = roles;
  const nameColumns = [roles.client, roles.clientId, roles.siren].filter((c) => c >= 0);
  const moneyHolds = money.map((c) => cells.column(c).holds);
  const idHolds = ids.map((c) => cells.column(c).holds);
  const nameHolds = nameColumns.map((c) => cells.column(c).holds);
  const headers = headRows.map((r) => {
    const labels = new Map<number, string>();
    cells.grid[r]!.forEach((cell, c) => {
      if (typeof cell === "string" && !isBlank(cell)) labels.set(c, cell);
    });
    return labels;
  });
  for (let r = 0; r < head.row; r++) kinds[r] = cells.grid[r]!.every(isBlank) ? codeOf.blank : codeOf.title;
  for (let r = head.row; r < head.end; r++) kinds[r] = codeOf.header;

  const lines = new Int32Array(height);
  let count = 0;
  const loose: Loose[] = [];
  const texts: { row: number; at: number; first: number; mask: string }[] = [];
  /** Places among lines where something other than a line stands. */
  const unclear: Unclear[] = [];
  const isMoney = new Uint8Array(cells.width);
  for (const c of money) isMoney[c] = 1;
  const labelOf = (r: number): string | null => {
    for (let c = 0; c < cells.width; c++) {
      if (isMoney[c] === 1) continue;
      const cell = cells.cell(r, c);
      if (typeof cell === "string" && !isBlank(cell)) return cell.trim();
    }
    return null;
  };
  const anyTotalWord = (r: number): string | null => {
    for (let c = 0; c < cells.width; c++) {
      const cell = cells.cell(r, c);
      if (typeof cell === "string" && cell.length < 80 && saysTotal(cell)) return cell.trim();
    }
    return null;
  };
  const most = Math.max(1, Math.ceil(ids.length / 3));
  for (let r = head.end; r < height; r++) {
    let m = 0;
    for (const holds of moneyHolds) if (holds[r] === holdsNumber) m++;
    let i = 0;
    for (const holds of idHolds) if (holds[r] !== holdsNothing) i++;
    let n = 0;
    for (const holds of nameHolds) if (holds[r] !== holdsNothing) n++;
    const force = forced.get(r);
    if (force === "line") {
      kinds[r] = codeOf.line;
      lines[count++] = r;
      continue;
    }
    if (force === "note") {
      kinds[r] = codeOf.aside;
      continue;
    }
    if (kind === "ledger") {
      if (m > 0 && i > 1 && force === undefined) {
        kinds[r] = codeOf.line;
        lines[count++] = r;
        continue;
      }
    } else if (m > 0 && n > 0 && force === undefined) {
      const nameCell = cells.cell(r, nameColumns[0]!);
      // The common case: a plain name or a number in front of amounts.
      if (n === nameColumns.length && (typeof nameCell === "number" || (typeof nameCell === "string" && !maybeTotal(nameCell)))) {
        const second = nameColumns.length > 1 ? cells.cell(r, nameColumns[1]!) : null;
        if (typeof second !== "string" || !maybeTotal(second)) {
          kinds[r] = codeOf.line;
          lines[count++] = r;
          continue;
        }
      }
    }
    if (m === 0 && i === 0 && n === 0 && cells.grid[r]!.every(isBlank)) continue;
    if (headers.some((labels) => repeatsHeader(cells, r, labels))) {
      kinds[r] = codeOf.header;
      continue;
    }
    const word = anyTotalWord(r);
    let isLine: boolean;
    if (kind === "ledger") {
      // A total may write its label where invoices have their number.
      if (word !== null && i > 0) {
        for (const c of ids) {
          const cell = cells.cell(r, c);
          if (typeof cell === "string" && saysTotal(cell)) i--;
        }
      }
      // Where no column names clients, a row with a label and no day stands for one.
      if (nameColumns.length === 0 && i === 1 && ids.length > 2 && m > 0) i = 0;
      isLine = m > 0 ? i > 0 && !(word !== null && i <= most && !idsOfInvoice(cells, r, ids)) : i >= 2;
    } else {
      const filled = cells.grid[r]!.reduce((sum: number, cell) => sum + (isBlank(cell) ? 0 : 1), 0);
      isLine =
        n > 0 &&
        word === null &&
        (m > 0 ? !saysPercent(labelOf(r) ?? "") || n > 1 : filled >= 2 && nameHolds.some((h) => h[r] !== holdsNothing));
    }
    if (isLine && force !== "total") {
      kinds[r] = codeOf.line;
      lines[count++] = r;
    } else if (m > 0 || (word !== null && force === "total")) {
      const label = word ?? labelOf(r);
      loose.push({
        row: r,
        at: count,
        label,
        word: word !== null || force === "total",
        stated: Float64Array.from(money, (c) => cells.column(c).numbers[r]!),
        opening: label !== null && saysOpening(label) && word === null,
      });
    } else {
      let first = -1;
      let mask = "";
      cells.grid[r]!.forEach((cell, c) => {
        if (isBlank(cell)) return;
        if (first < 0) first = c;
        mask += `${c},`;
      });
      if (word !== null && kind === "clients") kinds[r] = codeOf.total;
      else texts.push({ row: r, at: count, first, mask });
    }
  }
  let kept: Int32Array = lines.subarray(0, count);

  // A balance carried forward is a line of the account it stands in.
  const opened = loose.filter(({ opening }) => opening);
  if (opened.length > 0) {
    for (const { row } of opened) kinds[row] = codeOf.line;
    ({ kept } = withLines(
      kept,
      opened.map(({ row }) => row),
      [...loose, ...texts],
    ));
  }
  const open = loose.filter(({ opening }) => !opening);

  const totals: Total[] = [];
  // A last row that is the sum of all the others in every amount is asked about, whatever it is called.
  const last = kept.length > 2 ? kept[kept.length - 1]! : -1;
  if (last >= 0 && forced.get(last) !== "line" && couldBeTotal(cells, roles, last, open, labelOf)) {
    const right = sumOfOthers(cells, money, kept);
    // Two lines above may add up by chance in one column, hardly in two.
    if (right !== null && (kept.length > 3 || right.length > 1)) {
      kept = kept.subarray(0, kept.length - 1);
      kinds[last] = codeOf.total;
      for (const each of [...loose, ...texts]) if (each.row > last) each.at--;
      totals.push({ row: last, from: 0, to: kept.length, label: labelOf(last), right, wrong: [], leads: false });
      unclear.push({ row: last, why: "total" });
    }
  }
  const provedLines: number[] = [];
  proveTotals(cells, money, kept, open, texts, totals, provedLines, kind);
  for (const total of totals) kinds[total.row] = codeOf.total;
  const taken = new Set(totals.map(({ row }) => row));
  const proved = new Set(provedLines);
  const rest = open.filter(({ row }) => !taken.has(row) && !proved.has(row));
  if (provedLines.length > 0) {
    for (const row of provedLines) kinds[row] = codeOf.line;
    const moved = withLines(kept, provedLines, [...open, ...texts]);
    kept = moved.kept;
    totals.forEach((total, k) => {
      totals[k] = { ...total, from: total.from + moved.before(total.from), to: total.to + moved.before(total.to) };
    });
  }
  // What a total adds up of a share of the whole is a percentage of it.
  const grand = totals.filter(({ leads }) => !leads).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  // Where totals end, rising, and how many lines the widest adds up.
  const boundaries = totals.map(({ to }) => to).sort((a, b) => a - b);
  let widest = totals.reduce((most, { from, to }) => Math.max(most, to - from), -Infinity);
  const sums = rest.some(({ word }) => word) ? new PrefixSums(cells, money, kept) : null;
  const counted: number[] = [];
  for (const each of rest) {
    const shares = grand && isShareOf(each, grand, money);
    // A word alone sets no amount aside: a client may be called so. A formula that was never calculated states nothing.
    const stated = each.stated.some((value) => value === value && value !== 0);
    if (shares || (!stated && each.label !== null && saysPercent(each.label))) {
      kinds[each.row] = codeOf.aside;
      continue;
    }
    const named = nameHolds.some((h) => h[each.row] !== holdsNothing);
    if (each.word) {
      // The last row of a table that says total is one, right or wrong; elsewhere it may be a client of that name.
      kinds[each.row] = codeOf.total;
      // A formula that was never calculated states nothing.
      if (each.stated.every((value) => value !== value || value === 0) && kept.length > 0) continue;
      const before = countBelow(boundaries, each.at + 1);
      const from = before > 0 ? boundaries[before - 1]! : 0;
      const whole = each.at >= kept.length;
      const total = failing(sums!, money, kept.length, each, whole && widest < each.at && totals.length > 1 ? 0 : from);
      totals.push(total);
      boundaries.splice(countBelow(boundaries, total.to), 0, total.to);
      widest = Math.max(widest, total.to - total.from);
      const last = !whole || (kind === "clients" && named && each.stated.some((value) => value !== 0 && value === value));
      if (last) unclear.push({ row: each.row, why: "total" });
    } else if (named && (kind === "ledger" || (each.label !== null && saysPercent(each.label)))) {
      kinds[each.row] = codeOf.line;
      counted.push(each.row);
      unclear.push({ row: each.row, why: "loose" });
    } else {
      kinds[each.row] = codeOf.aside;
      unclear.push({ row: each.row, why: kind === "clients" ? "unnamed" : "loose" });
    }
  }
  if (counted.length > 0) {
    const moved = withLines(kept, counted, texts);
    kept = moved.kept;
    totals.forEach((total, k) => {
      totals[k] = { ...total, from: total.from + moved.before(total.from), to: total.to + moved.before(total.to) };
    });
  }
  const named = clientsOfLines(cells, roles, kinds, kept, totals, texts, unclear);
  return { kinds, lines: kept, totals, unclear, ...named };
}

/** Whether the last line may be a total: nothing but shares of the whole is summed up below it, and no invoice has its number and days. */
function couldBeTotal(
  cells: Cells,
  { kind, ids }: Roles,
  row: number,
  loose: readonly Loose[],
  labelOf: (row: number) => string | null,
): boolean {
  if (loose.some((each) => each.row > row && !saysPercent(each.label ?? labelOf(each.row) ?? ""))) return false;
  if (kind === "clients") return true;
  let filled = 0;
  for (const c of ids) if (cells.column(c).holds[row] !== holdsNothing) filled++;
  return filled <= 1;
}

/** The amounts of the last line where each of them, and at least one, is the sum of all lines above it; else null. */
function sumOfOthers(cells: Cells, money: readonly number[], lines: Int32Array): { column: number; stated: number }[] | null {
  const right: { column: number; stated: number }[] = [];
  const row = lines[lines.length - 1]!;
  for (const column of money) {
    const { numbers } = cells.column(column);
    const stated = numbers[row]!;
    if (stated !== stated || stated === 0) continue;
    let sum = 0;
    for (let k = 0; k < lines.length - 1; k++) sum += numbers[lines[k]!]! || 0;
    if (!same(sum, stated)) return null;
    right.push({ column, stated });
  }
  return right.length > 0 ? right : null;
}

const maybeTotal = (text: string): boolean => {
  // Quick for a million names: only a text with one of these letters can be a total.
  const code = text.charCodeAt(0);
  if (code === 32 || code === 42) return true;
  return /tot|ensemble|somme|overall|summe|cumul|%|percent|pour ?cent/i.test(text);
};

/** Whether a row has a day or a number of its own beside its label. */
function idsOfInvoice(cells: Cells, row: number, ids: readonly number[]): boolean {
  for (const c of ids) {
    const cell = cells.cell(row, c);
    if (typeof cell === "number") return true;
    if (typeof cell === "string" && /\d/.test(cell) && !saysTotal(cell)) return true;
  }
  return false;
}

/** Lines with others put among them in the order of the sheet. */
function withLines(
  lines: Int32Array,
  more: readonly number[],
  placed: readonly { row: number; at: number }[],
): { kept: Int32Array; before: (at: number) => number } {
  const added = [...more].sort((a, b) => a - b);
  const places = added.map((row) => countBelow(lines, row));
  const kept = new Int32Array(lines.length + added.length);
  kept.set(lines);
  kept.set(added, lines.length);
  kept.sort();
  for (const each of placed) (each as { at: number }).at += countBelow(added, each.row);
  return { kept, before: (at) => countBelow(places, at) };
}

/** How many of some rising numbers are less than a value. */
function countBelow(rising: ArrayLike<number>, value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function failing(sums: PrefixSums, money: readonly number[], count: number, { row, at, label, stated }: Loose, from: number): Total {
  const start = from < at ? from : 0;
  const wrong: { column: number; stated: number; sum: number }[] = [];
  const right: { column: number; stated: number }[] = [];
  money.forEach((column, k) => {
    if (Number.isNaN(stated[k]!)) return;
    const sum = sums.between(k, start, Math.min(at, count));
    if (same(sum, stated[k]!)) right.push({ column, stated: stated[k]! });
    else wrong.push({ column, stated: stated[k]!, sum });
  });
  return { row, from: start, to: at, label, wrong, right, leads: false };
}

/** Whether each amount of a row is its column's share of the whole, as a fraction or a percentage. */
function isShareOf({ stated }: Loose, total: Total, money: readonly number[]): boolean {
  const sums = new Map([...total.right, ...total.wrong].map(({ column, stated: sum }) => [column, sum]));
  const whole = Math.max(...[...sums.values()].map(Math.abs), 0);
  if (whole === 0) return false;
  for (const factor of [1, 100]) {
    let fit = 0;
    let off = 0;
    money.forEach((column, k) => {
      if (Number.isNaN(stated[k]!)) return;
      if (Math.abs(stated[k]! - ((sums.get(column) ?? 0) / whole) * factor) < 0.006 * factor) fit++;
      else off++;
    });
    if (fit > 0 && off === 0) return true;
  }
  return false;
}

/** Proves totals: what every money column a row fills adds up to since a boundary above it, or until one below it. */
function proveTotals(
  cells: Cells,
  money: readonly number[],
  lines: Int32Array,
  loose: readonly Loose[],
  texts: readonly { row: number; at: number }[],
  totals: Total[],
  provedLines: number[],
  kind: LayoutKind,
): void {
  if (loose.length === 0) return;
  const sums = new PrefixSums(cells, money, lines);
  /** Columns that match a stretch, and those that do not; null unless at least one that is not zero matches. */
  const compare = (each: Loose, from: number, to: number, extra: readonly Loose[]) => {
    const right: { column: number; stated: number }[] = [];
    const wrong: { column: number; stated: number; sum: number }[] = [];
    let telling = 0;
    for (let k = 0; k < money.length; k++) {
      const stated = each.stated[k]!;
      if (stated !== stated) continue;
      let sum = sums.between(k, from, to);
      for (const other of extra) if (other.stated[k] === other.stated[k]) sum += other.stated[k]!;
      if (same(sum, stated)) {
        right.push({ column: money[k]!, stated });
        if (stated !== 0) telling++;
      } else wrong.push({ column: money[k]!, stated, sum });
    }
    return { right, wrong, telling };
  };
  const trailing = new Map<number, Total>();
  const wordless = (each: Loose): boolean => !each.word;

  // Above: from the nearest boundary to the furthest.
  const boundaries: number[] = [0];
  const pending: Loose[] = [];
  let t = 0;
  // Where thousands of rows are proved by nothing, each is tried on fewer stretches.
  let budget = mostTriedInAll;
  for (const each of loose) {
    while (t < texts.length && texts[t]!.row < each.row) {
      const { at } = texts[t++]!;
      if (at > boundaries[boundaries.length - 1]!) boundaries.push(at);
    }
    let match = null as Match | null;
    let partly = null as Match | null;
    const most = budget > 0 ? mostTried : fewTried;
    let p = pending.length;
    for (let b = boundaries.length - 1, tries = 0; b >= 0 && tries <= most && !match; b--, tries++) {
      // The last try is the whole of what stands above.
      if (tries === most) b = 0;
      const from = boundaries[b]!;
      budget--;
      while (p > 0 && pending[p - 1]!.at >= from) p--;
      const inside = pending.length - p > mostPending ? [] : pending.slice(p);
      if (from >= each.at && inside.length === 0) continue;
      for (const extra of inside.length > 0
        ? [[], inside, ...(inside.length > 1 && inside.length <= 6 ? inside.map((one) => [one]) : [])]
        : [[]]) {
        if (from >= each.at && extra.length === 0) continue;
        const { right, wrong, telling } = compare(each, from, each.at, extra);
        const zero = telling === 0 && right.length > 0 && each.word;
        if (wrong.length === 0 && (telling > 0 || zero)) {
          // One line above a row without a word may be equal to it by chance.
          if (wordless(each) && each.at - from + extra.length < 2 && right.length < 2 && each.label !== null) continue;
          match = { from, right, wrong, extra };
          break;
        }
        if (each.word && telling > 0 && telling >= wrong.length && (!partly || wrong.length < partly.wrong.length))
          partly = { from, right, wrong, extra };
      }
    }
    match ??= partly;
    if (match) {
      trailing.set(each.row, {
        row: each.row,
        from: match.from,
        to: each.at,
        label: each.label,
        right: match.right,
        wrong: match.wrong,
        leads: false,
      });
      for (const { row } of match.extra) provedLines.push(row);
      while (pending.length > 0 && pending[pending.length - 1]!.at >= match.from) pending.pop();
      while (boundaries.length > 1 && boundaries[boundaries.length - 1]! > match.from) boundaries.pop();
    } else pending.push(each);
    if (each.at > boundaries[boundaries.length - 1]!) boundaries.push(each.at);
  }

  // Below: a row in front of what it adds up.
  const leading = new Map<number, Total>();
  const stops = [...new Set([...loose.map(({ at }) => at), ...texts.map(({ at }) => at), lines.length])].sort((a, b) => a - b);
  const extras = new Set(provedLines);
  const unmatched = loose.filter(({ row }) => !trailing.has(row) && !extras.has(row));
  const leads = loose[0]!.at === 0 || unmatched.length * 2 > loose.length;
  for (const each of leads ? loose : unmatched) {
    const most = budget > 0 ? mostTried : fewTried;
    let tries = 0;
    for (let s = countBelow(stops, each.at + 1); s < stops.length && tries < most; s++, tries++) {
      budget--;
      const { right, wrong, telling } = compare(each, each.at, stops[s]!, []);
      if (wrong.length > 0 || right.length === 0 || telling === 0) continue;
      if (wordless(each) && kind === "clients" && stops[s]! - each.at < 2) continue;
      leading.set(each.row, { row: each.row, from: each.at, to: stops[s]!, label: each.label, right, wrong, leads: true });
      break;
    }
  }
  const primary = leading.size > trailing.size ? leading : trailing;
  const second = primary === leading ? trailing : leading;
  if (primary === leading) {
    provedLines.length = 0;
    extras.clear();
  }
  for (const each of loose) {
    const total = primary.get(each.row) ?? second.get(each.row);
    if (total && !extras.has(each.row)) totals.push(total);
  }
}

/** Finds whose each line is where it does not say so itself. */
function clientsOfLines(
  cells: Cells,
  roles: Roles,
  kinds: Uint8Array,
  lines: Int32Array,
  totals: readonly Total[],
  texts: readonly { row: number; at: number; first: number; mask: string }[],
  unclear: Unclear[],
): Pick<Structure, "names" | "ids" | "groups" | "style"> {
  const { client, clientId, siren } = roles;
  const columns = [client, clientId, siren].filter((c) => c >= 0);
  const nameHolds = columns.map((c) => cells.column(c).holds);
  const own = (row: number): boolean => {
    for (const holds of nameHolds) if (holds[row] !== holdsNothing) return true;
    return false;
  };
  let blank = 0;
  for (const row of lines) if (!own(row)) blank++;
  const asNotes = (): void => {
    for (const { row } of texts) kinds[row] = textKind(cells, row);
  };
  if (blank === 0) {
    asNotes();
    return { names: null, ids: null, groups: 0, style: "flat" };
  }
  const names = new Array<string | null>(lines.length).fill(null);
  const ids = new Array<string | null>(lines.length).fill(null);
  const read = (row: number): { name: string | null; id: string | null } => {
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
    // Named by rows above: headings, or parents that carry their sum.
    const owners: { row: number; at: number }[] = [];
    if (leading.length > 0 && leading.length >= texts.length / 2) for (const { row, from } of leading) owners.push({ row, at: from });
    else {
      const headings = clientHeadings(cells, lines, totals, texts, kinds, unclear);
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
          named = o;
        }
        names[k] = owner.name;
        ids[k] = owner.id;
      }
      // A line behind the total of its group belongs to nobody any more.
      return {
        names,
        ids,
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
      if (text === null || text === "") continue;
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
    const throughout = repeats === 0 && again === 0 && own(lines[0]!) && (blank >= 3 || blank >= filled * 0.3);
    const ends = new Set(totals.filter(({ leads, from, to }) => !leads && !(from === 0 && to === lines.length)).map(({ to }) => to));
    let lastName: string | null = null;
    let lastId: string | null = null;
    let asked = !throughout;
    for (let k = 0; k < lines.length; k++) {
      if (ends.has(k)) {
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
      else if (asked) {
        unclear.push({ row: lines[k]!, why: "blankClient" });
        asked = true;
      }
      if (throughout) {
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
): { row: number; at: number }[] {
  const candidates = texts.filter(({ row, at, first, mask }) => {
    kinds[row] = codeOf.note;
    const cell = cells.cell(row, first);
    // A number alone may head a group where a name stands beside it.
    const headed =
      typeof cell === "string"
        ? !isPageMark(cell) && (totals.length > 2 || !saysPage(cell))
        : typeof cell === "number" && mask.split(",").length > 2;
    return at < lines.length && headed;
  });
  // The nearest text row above a line is its heading; the column most of them begin in is where headings stand.
  const inner = candidates.filter((each, k) => candidates[k + 1]?.at !== each.at || candidates[k + 1]?.first !== each.first);
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
  const trailing = totals.filter(({ leads }) => !leads);
  const lowest = lowestOf(trailing);
  const covers = lowest.length >= 2 && lowest.length >= inner.length * 0.5 ? lowest : [];
  const found: { row: number; at: number }[] = [];
  let c = 0;
  for (const each of candidates) {
    const { row, at, first, mask } = each;
    if (first !== column) {
      if (nearest.has(each) && tally.get(first)! > 1) kinds[row] = codeOf.heading;
      continue;
    }
    while (c < covers.length && covers[c]!.to <= at) c++;
    const within = c < covers.length && covers[c]!.from < at && at < covers[c]!.to;
    if (within) continue;
    if (mask !== usual && usualCount >= 3 && usualCount >= inner.length * 0.7) {
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

/** Whether a text reads like a remark rather than a name. */
function noteLike(text: string): boolean {
  return (
    text.length > 60 ||
    /[.!?;]$/.test(text.trim()) ||
    /^(?:nb|note|n\.b\.|remarque|attention|voir|see|cf)\b/i.test(text.trim()) ||
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
  const at = (column: number): string | null => (column < 0 ? null : (texts.find((each) => each.column === column)?.text ?? null));
  const own = at(client);
  const id = at(clientId);
  if (own !== null) return { name: nameInHeading(own), id };
  if (id !== null) {
    // The name beside the number may stand in a column of its own meaning for invoices.
    const other = texts.find(({ column }) => column !== clientId);
    return { name: other ? nameInHeading(other.text) : client < 0 ? nameInHeading(id) : null, id };
  }
  if (texts.length === 0) return { name: null, id: null };
  const [first, second] = [texts[0]!, texts[1]] as [(typeof texts)[number], (typeof texts)[number] | undefined];
  if (second && /\d/.test(first.text) && !/\s/.test(first.text) && !/\d{4}/.test(second.text))
    return { name: nameInHeading(second.text), id: first.text };
  return { name: nameInHeading(first.text), id: null };
}
