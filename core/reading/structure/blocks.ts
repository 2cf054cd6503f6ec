import { isKnown, knownOr } from "../../cells/known";
import { isBlank, saysNil, textOf } from "../../cells/values";
import { holdsNothing, holdsNumber, type Cells } from "../cells/cells";
import { clientsOfLines } from "./groups";
import { isPageMark, isParticular, labelledHeading, saysOpening, saysPage, saysPercent, saysTotal } from "./labels";
import { isDay } from "./headings";
import { holdsShares, statisticsBelow } from "./statistics";
import { parentRows } from "./parent-rows";
import { codeOf, lineCode, type Forced, type Roles, type Structure, type Total, type Unclear } from "./rows";
import { countBelow, failing, isShareOf, PrefixSums, proveTotals, same, sumOfOthers, tells, withLines, type Loose } from "./totals";

function repeatsHeader(cells: Cells, row: number, labels: ReadonlyMap<number, string>): boolean {
  if (labels.size < 2) return false;
  let equal = 0;
  for (const [column, label] of labels) if (cells.cell(row, column) === label) equal++;
  return equal >= 2 && equal >= labels.size * 0.8;
}

/** What makes a row a line at first sight: invoices have an amount and two things more, clients an amount and every name. */
class PlainRows {
  constructor(
    private readonly height: number,
    private readonly money: readonly Uint8Array[],
    private readonly filled: readonly Uint8Array[],
    /** So many of the filled columns at least. */
    private readonly least: number,
    /** 1 for a row that is looked at more closely. */
    private readonly suspects: readonly Uint8Array[],
  ) {}

  /** Takes the lines at first sight from one row on into the list of lines, behind `count` others; answers with the row behind them. */
  take(row: number, kinds: Uint8Array, lines: Int32Array, count: number): number {
    const { height, money, filled, least, suspects } = this;
    for (let r = row; r < height; r++) {
      let amounts = 0;
      for (const holds of money) if (holds[r] === holdsNumber) amounts++;
      let others = 0;
      for (const holds of filled) if (holds[r] !== holdsNothing) others++;
      let open = 0;
      for (const own of suspects) open |= own[r]!;
      if (amounts === 0 || others < least || open !== 0) return r;
      kinds[r] = lineCode;
      lines[count + r - row] = r;
    }
    return height;
  }
}

function plainRows(
  cells: Cells,
  { kind, client, clientId, siren }: Roles,
  accounts: Uint8Array | null,
  money: readonly Uint8Array[],
  ids: readonly Uint8Array[],
  names: readonly Uint8Array[],
  forced: ReadonlyMap<number, Forced>,
): PlainRows {
  const said: Uint8Array[] = [];
  if (forced.size > 0) {
    const rows = new Uint8Array(cells.height);
    for (const row of forced.keys()) rows[row] = 1;
    said.push(rows);
  }
  if (accounts) said.push(accounts);
  if (kind === "ledger") return new PlainRows(cells.height, money, ids, 2, said);
  const suspects = [client, clientId, siren].filter((c) => c >= 0).slice(0, 2);
  for (const c of suspects) said.push(cells.suspects(c));
  return new PlainRows(cells.height, money, names, names.length === 0 ? Infinity : names.length, said);
}

const account = /^(?:(?=\S*\d)(?=\S*\p{L})\S{3,}|41\d{3,})$/u;

/** 1 for a row that has an account, `411ALPHA`, in the place of a day, and no due day. */
function rowsOfAccounts(cells: Cells, [day, due]: readonly number[]): Uint8Array | null {
  if (day === undefined) return null;
  return cells.column(day).holds.map((held, r) => {
    const text = held === holdsNothing ? "" : String(cells.cell(r, day));
    return Number(account.test(text) && !isDay(text) && (due === undefined || isBlank(cells.cell(r, due))));
  });
}

/** So many rows above the header may be headings of their columns. */
const mostAbove = 2;

/** Tells what each row below the header is, and proves totals by what they add up. */
export function structureOf(
  cells: Cells,
  head: { readonly row: number; readonly end: number },
  headRows: readonly number[],
  roles: Roles,
  forced: ReadonlyMap<number, Forced>,
): Structure {
  const { height } = cells;
  const kinds = new Uint8Array(height);
  const { money, ids, kind } = roles;
  const nameColumns = [roles.client, roles.clientId, roles.siren].filter((c) => c >= 0);
  const moneyHolds = money.map((c) => cells.column(c).holds);
  const idHolds = ids.map((c) => cells.column(c).holds);
  const nameHolds = nameColumns.map((c) => cells.column(c).holds);
  // Rows of headings above those that were understood are repeated with them.
  const above = Array.from({ length: Math.min(head.row, mostAbove) }, (_, k) => head.row - 1 - k);
  const headers = [...headRows, ...above].map((r) => {
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
  const isMoney = new Set(money);
  const labelOf = (r: number): string | null => {
    for (let c = 0; c < cells.width; c++) {
      if (isMoney.has(c)) continue;
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
  const running = roles.running < 0 ? null : cells.column(roles.running).numbers;
  /**
   * A row that states nothing but the balance its account begins with, which a heading right above or the row itself names.
   * What a page carries over, or an account comes to, is the balance of the line above once more.
   */
  const opensAccount = (r: number): boolean => {
    if (running === null || !isKnown(running[r]) || running[r] === 0) return false;
    if (money.some((c) => knownOr(cells.column(c).numbers[r], 0) !== 0)) return false;
    if (!cells.grid[r]!.some((cell) => typeof cell === "string" && saysOpening(cell))) return false;
    const names = nameColumns.map((c) => textOf(cells.cell(r, c))).filter((name) => name !== null && !saysOpening(name));
    if (names.length === 0 && texts[texts.length - 1]?.at !== count) return false;
    const above = count === 0 ? -1 : lines[count - 1]!;
    if (above < 0 || !same(running[above]!, running[r])) return true;
    return names.length > 0 && nameColumns.some((c) => textOf(cells.cell(above, c)) !== textOf(cells.cell(r, c)));
  };
  const accounts = rowsOfAccounts(cells, roles.days);
  const most = Math.max(1, Math.ceil(ids.length / 3));
  const plain = plainRows(cells, roles, accounts, moneyHolds, idHolds, nameHolds, forced);
  for (let r = head.end; r < height; r++) {
    const end = plain.take(r, kinds, lines, count);
    count += end - r;
    r = end;
    if (r === height) break;
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
      kinds[r] = m > 0 ? codeOf.aside : codeOf.note;
      continue;
    }
    if (m === 0 && i === 0 && n === 0 && cells.grid[r]!.every(isBlank)) continue;
    if (headers.some((labels) => repeatsHeader(cells, r, labels))) {
      kinds[r] = codeOf.header;
      continue;
    }
    // `Page` in one cell and its number in the next, under amounts.
    if (m === 1 && isPageMark(cells.grid[r]!.filter((cell) => !isBlank(cell)).join(" "))) {
      kinds[r] = codeOf.note;
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
      if (accounts?.[r] === 1 || (nameColumns.length === 0 && i === 1 && ids.length > 2 && m > 0)) i = 0;
      isLine =
        opensAccount(r) ||
        (m > 0 ? i > 0 && !(word !== null && i <= most && !idsOfInvoice(cells, r, ids)) : i >= 2 && !saysParts(cells, r));
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
  takeNilParents(cells, money, loose, texts, labelOf);
  texts.unshift(...headingsAbove(cells, head.row, texts));
  let kept: Int32Array = lines.subarray(0, count);

  // A balance carried forward is a line of the account it stands in.
  const carried = new Set(loose.filter((each) => each.opening && isCarriedOver(cells, money, kept, each, loose)));
  for (const { row } of carried) kinds[row] = codeOf.aside;
  const parents = parentsCalledOpenings(cells, money, kept, loose);
  const opened = loose.filter((each) => each.opening && !carried.has(each) && !parents.has(each));
  if (opened.length > 0) {
    for (const { row } of opened) kinds[row] = codeOf.line;
    ({ kept } = withLines(
      kept,
      opened.map(({ row }) => row),
      [...loose, ...texts],
    ));
  }
  let open = loose.filter((each) => !each.opening || parents.has(each));

  if (kind === "clients") {
    const statistics = statisticsBelow(cells, money, nameColumns, kept);
    for (const row of kept.subarray(kept.length - statistics)) kinds[row] = codeOf.aside;
    kept = kept.subarray(0, kept.length - statistics);
    for (const each of [...loose, ...texts]) each.at = Math.min(each.at, kept.length);
  }

  const totals: Total[] = [];
  // A last row that is the sum of all the others in every amount is asked about, whatever it is called.
  const calledTotal = open.filter(({ word }) => word);
  const last = kept.length > 1 && kept.length + calledTotal.length > 2 ? kept[kept.length - 1]! : -1;
  if (last >= 0 && forced.get(last) !== "line" && couldBeTotal(cells, roles, last, open, labelOf)) {
    let right = kept.length > 2 ? sumOfOthers(cells, money, kept) : null;
    // Clients called like a total are no lines yet.
    const called = calledTotal.flatMap(({ row }) => (row < last ? [row] : []));
    if (right === null && called.length > 0) {
      right = sumOfOthers(cells, money, withLines(kept, called, []).kept);
      if (right !== null) {
        for (const row of called) kinds[row] = codeOf.line;
        open = open.filter(({ row }) => !called.includes(row));
        ({ kept } = withLines(kept, called, [...loose, ...texts]));
      }
    }
    // Two lines above may add up by chance in one column of whole amounts, hardly in two or to the cent.
    if (right !== null && (kept.length > 3 || right.length > 1 || right[0]!.stated % 1 !== 0)) {
      kept = kept.subarray(0, kept.length - 1);
      kinds[last] = codeOf.total;
      for (const each of [...loose, ...texts]) if (each.row > last) each.at--;
      totals.push({ row: last, from: 0, to: kept.length, label: labelOf(last), right, wrong: [], leads: false });
      unclear.push({ row: last, why: "total" });
    }
  }
  if (kind === "clients" && totals.length === 0 && open.every(({ at }) => at >= kept.length)) {
    const whole = open[open.length - 1]?.stated ?? null;
    let parents = parentRows(cells, money, kept, roles.client, whole);
    const end = kept[kept.length - 1]!;
    if (parents.length === 0 && whole === null && kept.length > 3 && forced.get(end) !== "line") {
      // The last row may be the total of all, whatever it is called.
      const others = kept.subarray(0, -1);
      parents = parentRows(
        cells,
        money,
        others,
        roles.client,
        Float64Array.from(money, (c) => cells.column(c).numbers[end]!),
      );
      if (parents.length > 0) {
        kept = others;
        kinds[end] = codeOf.total;
        unclear.push({ row: end, why: "total" });
      }
    }
    parents = parents.filter(({ place }) => forced.get(kept[place]!) !== "line");
    for (const { place } of parents) kinds[kept[place]!] = codeOf.total;
    // The first row may be the total of all others, whatever it is called.
    const [only] = parents;
    if (parents.length === 1 && only!.place === 0 && only!.to === kept.length) unclear.push({ row: kept[0]!, why: "total" });
    const places = parents.map(({ place }) => place);
    const before = (at: number): number => countBelow(places, at);
    for (const { place, to, right } of parents) {
      const row = kept[place]!;
      totals.push({ row, from: place - before(place), to: to - before(to), label: labelOf(row), right, wrong: [], leads: true });
    }
    for (const each of [...open, ...texts]) each.at = Math.min(each.at, kept.length) - before(each.at);
    if (parents.length > 0) kept = kept.filter((row) => kinds[row] === codeOf.line);
    else if (whole && kept.length <= mostSubtotalled)
      kept = withoutSubtotals(cells, money, kept, whole, forced, [...open, ...texts], kinds, totals, labelOf);
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
    const shares = (grand && isShareOf(each, grand, money)) || isPercentage(cells, money, each) || holdsShares(cells, money, each.row);
    // A word alone sets no amount aside: a client may be called so. A formula that was never calculated states nothing.
    const stated = each.stated.some(tells);
    if (shares || (!stated && each.label !== null && saysPercent(each.label))) {
      kinds[each.row] = codeOf.aside;
      continue;
    }
    const named = nameHolds.some((h) => h[each.row] !== holdsNothing);
    if (each.word && kind === "clients" && hasOwnNumber(cells, roles.clientId, each.row, kept)) {
      kinds[each.row] = codeOf.line;
      counted.push(each.row);
    } else if (each.word) {
      // The last row of a table that says total is one, right or wrong; elsewhere it may be a client of that name.
      kinds[each.row] = codeOf.total;
      // Formulas that were never calculated state nothing.
      if (open.every(({ stated }) => !stated.some(tells)) && kept.length > 0) continue;
      const before = countBelow(boundaries, each.at + 1);
      const from = before > 0 ? boundaries[before - 1]! : 0;
      const whole = each.at >= kept.length;
      const total = failing(sums!, money, kept.length, each, whole && widest < each.at && totals.length > 1 ? 0 : from);
      totals.push(total);
      boundaries.splice(countBelow(boundaries, total.to), 0, total.to);
      widest = Math.max(widest, total.to - total.from);
      const last = !whole || (kind === "clients" && named && each.stated.some(tells));
      if (last) unclear.push({ row: each.row, why: "total" });
    } else if (named && (kind === "ledger" || (each.label !== null && saysPercent(each.label)))) {
      kinds[each.row] = codeOf.line;
      counted.push(each.row);
      // What an account opens with has neither number nor day: `A nouveau`.
      const opens = kind === "ledger" && cells.grid[each.row]!.some((cell) => typeof cell === "string" && saysOpening(cell));
      if (!opens) unclear.push({ row: each.row, why: "loose" });
    } else if (kind === "clients" && isLikeAbove(cells, money, nameColumns, each, kept)) {
      // Another agency of the client above, or a client whose name is missing.
      kinds[each.row] = codeOf.line;
      counted.push(each.row);
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
  if (kind === "clients") kept = withoutFoot(cells, money, kept, totals, kinds, unclear, forced);
  const named = clientsOfLines(cells, roles, kinds, kept, totals, texts, unclear, forced);
  return { kinds, lines: kept, totals, unclear, ...named };
}

const mostSubtotalled = 5000;

/**
 * The lines without those that are the sum of the ones above, `Top 10` of clients: each amount of theirs is, and the file's own
 * total adds up the others.
 */
function withoutSubtotals(
  cells: Cells,
  money: readonly number[],
  lines: Int32Array,
  whole: Float64Array,
  forced: ReadonlyMap<number, Forced>,
  placed: readonly { at: number }[],
  kinds: Uint8Array,
  totals: Total[],
  labelOf: (row: number) => string | null,
): Int32Array {
  const numbers = money.map((c) => cells.column(c).numbers);
  const sums = money.map(() => 0);
  const found: { place: number; right: { column: number; stated: number }[] }[] = [];
  for (let k = 0; k < lines.length; k++) {
    const row = lines[k]!;
    const right = money.flatMap((column, c) => (isKnown(numbers[c]![row]) ? [{ column, stated: numbers[c]![row], c }] : []));
    if (
      k > 1 &&
      forced.get(row) !== "line" &&
      right.some(({ stated }) => tells(stated)) &&
      right.every(({ stated, c }) => same(stated, sums[c]!))
    )
      found.push({ place: k, right });
    else for (const { stated, c } of right) sums[c]! += stated;
  }
  if (found.length === 0 || !whole.every((stated, c) => !isKnown(stated) || same(stated, sums[c]!))) return lines;
  const places = found.map(({ place }) => place);
  const before = (at: number): number => countBelow(places, at);
  for (const { place, right } of found) {
    const row = lines[place]!;
    kinds[row] = codeOf.total;
    totals.push({ row, from: 0, to: place - before(place), label: labelOf(row), right, wrong: [], leads: false });
  }
  for (const each of placed) each.at -= before(each.at);
  return lines.filter((row) => kinds[row] === codeOf.line);
}

/** A parent among others that writes `-` carries the sum of what cancels out below it. */
function takeNilParents(
  cells: Cells,
  money: readonly number[],
  loose: Loose[],
  texts: { row: number; at: number; first: number }[],
  labelOf: (row: number) => string | null,
): void {
  const firstOf = (row: number): number => cells.grid[row]!.findIndex((cell) => !isBlank(cell));
  const firsts = new Set(loose.filter(({ word }) => !word).map(({ row }) => firstOf(row)));
  const nils = texts.filter(({ row, first }) => firsts.has(first) && money.some((c) => saysNil(cells.cell(row, c))));
  if (nils.length === 0 || nils.length > loose.length) return;
  for (const each of nils) texts.splice(texts.indexOf(each), 1);
  const stated = (row: number): Float64Array => Float64Array.from(money, (c) => (saysNil(cells.cell(row, c)) ? 0 : NaN));
  loose.push(...nils.map(({ row, at }) => ({ row, at, label: labelOf(row), word: false, opening: false, stated: stated(row) })));
  loose.sort((a, b) => a.row - b.row);
}

const headsClient = /^\s*(clients?|customer|compte|account|tiers|debtor|a\/c)\b[^:]{0,12}:/i;

/** Where each client has a block with headings of its own, what names the first stands above the header, like the others within the table. */
function headingsAbove(
  cells: Cells,
  header: number,
  texts: readonly { row: number; first: number }[],
): { row: number; at: number; first: number; mask: string }[] {
  const firstOf = (row: number): number => cells.grid[row]!.findIndex((cell) => !isBlank(cell));
  const labelAt = (row: number, first: number): string | undefined => {
    const text = String(cells.cell(row, first) ?? "");
    // A label stands before its value: `Client : Alpha` in one cell, `Customer` and `100200` in two.
    const isParted = cells.grid[row]!.filter((cell) => !isBlank(cell)).length === 2;
    return headsClient.exec(text)?.[1]?.toLowerCase() ?? (isParted ? text.trim().toLowerCase() : undefined);
  };
  const found: { row: number; at: number; first: number; mask: string }[] = [];
  for (let row = header - 1; row >= 0; row--) {
    const first = firstOf(row);
    if (first < 0) continue;
    const label = labelAt(row, first);
    if (label === undefined || !texts.some((each) => each.first === first && labelAt(each.row, first) === label)) continue;
    const filled = cells.grid[row]!.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
    found.unshift({ row, at: 0, first, mask: filled.map((column) => `${column},`).join("") });
  }
  return found;
}

/** Whether a row says things of a client, each with its label: `A/C: ABS001`, `Name: ABS Garages`, `Turnover: 12,000.00`. */
function saysParts(cells: Cells, row: number): boolean {
  const texts = cells.grid[row]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [cell] : []));
  return texts.length > 0 && (isParticular(texts[0]!) || labelledHeading(texts) !== null);
}

/** Whether a row without a name fills the columns of texts that the line above fills beside its name. */
function isLikeAbove(cells: Cells, money: readonly number[], names: readonly number[], { row, at }: Loose, lines: Int32Array): boolean {
  const above = at > 0 ? lines[at - 1]! : -1;
  if (above < 0) return false;
  let texts = 0;
  for (let c = 0; c < cells.width; c++) {
    if (money.includes(c) || names.includes(c)) continue;
    const [own, other] = [cells.cell(row, c), cells.cell(above, c)];
    if (isBlank(own) !== isBlank(other)) return false;
    if (typeof own === "string" && /\p{L}/u.test(own)) texts++;
  }
  return texts > 0;
}

const mostAtFoot = 3;

/** Rows behind the total of all clients that no other total adds up, `Solde comptable`, `Écart`, are no clients unless the user says so. */
function withoutFoot(
  cells: Cells,
  money: readonly number[],
  all: Int32Array,
  totals: readonly Total[],
  kinds: Uint8Array,
  unclear: Unclear[],
  forced: ReadonlyMap<number, Forced>,
): Int32Array {
  const whole = totals.filter(
    ({ from, to, leads, right, wrong }) => !leads && from === 0 && to > 1 && wrong.length === 0 && right.length > 0,
  );
  const last = Math.max(-1, ...whole.map(({ row }) => row));
  // Who printed the list and when: `Edité le 02/11/2026`, `Page 1/1`.
  let lines = all;
  for (let row = lines[lines.length - 1]; row !== undefined && forced.get(row) !== "line"; row = lines[lines.length - 1]) {
    const texts = cells.grid[row]!.flatMap((cell) => (typeof cell === "string" && !isBlank(cell) ? [cell] : []));
    const isFoot =
      (last >= 0 && row > last) || texts.some(isPageMark) || (saysPage(texts[0] ?? "") && texts.some((text) => /\d/.test(text)));
    if (!isFoot || money.some((c) => cells.column(c).holds[row!] === holdsNumber)) break;
    kinds[row] = codeOf.note;
    lines = lines.subarray(0, -1);
  }
  if (last < 0 && totals.length === 0) return withoutApart(lines, kinds, unclear, forced);
  const foot = last < 0 ? [] : lines.subarray(-mostAtFoot - 1).filter((row) => row > last);
  if (foot.length === 0 || foot.length > mostAtFoot || totals.some(({ row }) => row > last)) return lines;
  const out = [...foot].filter((row) => forced.get(row) !== "line");
  for (const row of out) {
    kinds[row] = codeOf.aside;
    unclear.push({ row, why: "loose" });
  }
  const kept = new Set(out);
  return lines.filter((row) => !kept.has(row));
}

/** Rows behind the only blank one of a list without totals, `Objectif` 500, may be no clients, which is asked. */
function withoutApart(lines: Int32Array, kinds: Uint8Array, unclear: Unclear[], forced: ReadonlyMap<number, Forced>): Int32Array {
  const first = Math.max(1, lines.length - mostAtFoot);
  let at = 0;
  for (let k = lines.length - 1; k > 0; k--) {
    if (kinds[lines[k]! - 1] !== codeOf.blank) continue;
    // Where another blank row stands above, blank rows part groups.
    if (k < first || at > 0) return lines;
    at = k;
  }
  if (at <= mostAtFoot) return lines;
  const out = lines.subarray(at).filter((row) => forced.get(row) !== "line");
  for (const row of out) {
    kinds[row] = codeOf.aside;
    unclear.push({ row, why: "loose" });
  }
  return lines.filter((row) => !out.includes(row));
}

/** Whether a row is called a percentage and states nothing else: `% échu`, 26,7 %. */
const isPercentage = (cells: Cells, money: readonly number[], { row, label, stated }: Loose): boolean =>
  label !== null &&
  saysPercent(label) &&
  stated.some((value) => value === value) &&
  money.every((column, k) => {
    const cell = cells.cell(row, column);
    return Number.isNaN(stated[k]!) || (typeof cell === "string" && cell.includes("%"));
  });

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

/** Whether a row repeats the sum the page before ended with, or all there is above it: it opens a page, not an account. */
function isCarriedOver(cells: Cells, money: readonly number[], lines: Int32Array, each: Loose, loose: readonly Loose[]): boolean {
  const equal = (amounts: (k: number) => number): boolean => {
    let telling = 0;
    for (let k = 0; k < money.length; k++) {
      const stated = each.stated[k]!;
      if (stated !== stated) continue;
      if (!same(stated, amounts(k))) return false;
      if (tells(stated)) telling++;
    }
    return telling > 0;
  };
  if (loose.some((other) => !other.opening && other.row < each.row && other.at === each.at && equal((k) => other.stated[k]!))) return true;
  if (each.at < 2) return false;
  return equal((k) => {
    const { numbers } = cells.column(money[k]!);
    let sum = 0;
    for (let at = 0; at < each.at; at++) sum += numbers[lines[at]!]! || 0;
    return sum;
  });
}

/** Clients called `Report & Fils` whose row carries the sum of the lines below it, where most rows of amounts do. */
function parentsCalledOpenings(cells: Cells, money: readonly number[], lines: Int32Array, loose: readonly Loose[]): Set<Loose> {
  const found = new Set<Loose>();
  if (!loose.some(({ opening }) => opening)) return found;
  const carriesSum = (each: Loose, k: number): boolean => {
    const end = loose[k + 1]?.at ?? lines.length;
    if (end <= each.at) return false;
    let telling = 0;
    for (let m = 0; m < money.length; m++) {
      const stated = each.stated[m]!;
      if (stated !== stated) continue;
      const { numbers } = cells.column(money[m]!);
      let sum = 0;
      for (let at = each.at; at < end; at++) sum += numbers[lines[at]!]! || 0;
      if (!same(stated, sum)) return false;
      if (tells(stated)) telling++;
    }
    return telling > 0;
  };
  let others = 0;
  let parents = 0;
  loose.forEach((each, k) => {
    const carries = carriesSum(each, k);
    if (each.opening) {
      if (carries) found.add(each);
      return;
    }
    others++;
    if (carries) parents++;
  });
  if (parents < 2 || parents * 2 < others) found.clear();
  return found;
}

const shapeOf = (text: string): string =>
  text
    .trim()
    .replace(/\p{Lu}+/gu, "A")
    .replace(/\p{Ll}+/gu, "a")
    .replace(/\d+/g, "9");

/** Whether a row bears a number that is written like those of the lines and is none of theirs: a total bears none. */
function hasOwnNumber(cells: Cells, column: number, row: number, lines: Int32Array): boolean {
  const text = column < 0 ? null : textOf(cells.cell(row, column));
  if (text === null || !/\d/.test(text) || saysTotal(text)) return false;
  const shape = shapeOf(text);
  let alike = 0;
  for (const line of lines) {
    const other = textOf(cells.cell(line, column));
    if (other === text) return false;
    if (other !== null && shapeOf(other) === shape) alike++;
  }
  return alike > 0 && alike >= lines.length / 2;
}

/** Whether a row has a day or a number of its own beside its label. */
function idsOfInvoice(cells: Cells, row: number, ids: readonly number[]): boolean {
  for (const c of ids) {
    const cell = cells.cell(row, c);
    if (typeof cell === "number") return true;
    if (typeof cell === "string" && /\d/.test(cell) && !saysTotal(cell)) return true;
  }
  return false;
}
