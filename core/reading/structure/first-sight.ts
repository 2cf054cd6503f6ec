import { isKnown, knownOr } from "../../cells/known";
import { isBlank, textOf } from "../../cells/values";
import { holdsNothing, holdsNumber, type Cells } from "../cells/cells";
import { isPageMark, isParticular, labelledHeading, saysOpening, saysPercent, saysTotal } from "./labels";
import { plainRows, rowsOfAccounts } from "./plain-rows";
import { repeatedHeaders } from "./repeated-headers";
import { codeOf, type Forced, type Roles, type TextRow } from "./rows";
import { labelOf, nameColumns, textRow, textsIn } from "./sorted-rows";
import { same, type Loose } from "./totals";

/** How many cells a row fills in the columns of each kind. */
interface Filled {
  readonly amounts: number;
  readonly ids: number;
  readonly names: number;
}

/** Tells lines from rows of amounts that may be totals and from rows of texts, each row by itself. */
export class FirstSight {
  readonly loose: Loose[] = [];
  readonly texts: TextRow[] = [];
  private readonly found: Int32Array;
  private count = 0;
  private readonly names: readonly number[];
  /** By kind of column, what the rows hold in each. */
  private readonly holds: Readonly<Record<keyof Filled, readonly Uint8Array[]>>;
  private readonly running: Float64Array | null;
  private readonly accounts: Uint8Array | null;

  constructor(
    private readonly cells: Cells,
    private readonly roles: Roles,
    private readonly forced: ReadonlyMap<number, Forced>,
    private readonly kinds: Uint8Array,
  ) {
    this.found = new Int32Array(cells.height);
    this.names = nameColumns(roles);
    const holdsOf = (columns: readonly number[]): readonly Uint8Array[] => columns.map((c) => cells.column(c).holds);
    this.holds = { amounts: holdsOf(roles.money), ids: holdsOf(roles.ids), names: holdsOf(this.names) };
    this.running = roles.running < 0 ? null : cells.column(roles.running).numbers;
    this.accounts = rowsOfAccounts(cells, roles.days);
  }

  get lines(): Int32Array {
    return this.found.subarray(0, this.count);
  }

  /** Sorts the rows from the end of the header on; `headRows` are those that were understood as one. */
  take(head: { readonly row: number; readonly end: number }, headRows: readonly number[]): void {
    const { cells, roles, forced, kinds, found } = this;
    const { amounts: money, ids, names } = this.holds;
    const isHeader = repeatedHeaders(cells, head.row, headRows);
    const plain = plainRows(cells, roles, this.accounts, money, ids, names, forced);
    for (let r = head.end; r < cells.height; r++) {
      const end = plain.take(r, kinds, found, this.count);
      this.count += end - r;
      r = end;
      if (r === cells.height) break;
      let amounts = 0;
      for (const holds of money) if (holds[r] === holdsNumber) amounts++;
      const filled = { amounts, ids: filledIn(ids, r), names: filledIn(names, r) };
      const force = forced.get(r);
      if (force === "line") this.addLine(r);
      else if (force === "note") kinds[r] = amounts > 0 ? codeOf.aside : codeOf.note;
      else if (amounts + filled.ids + filled.names === 0 && cells.grid[r]!.every(isBlank)) continue;
      else if (isHeader(r)) kinds[r] = codeOf.header;
      // `Page` in one cell and its number in the next, under amounts.
      else if (amounts === 1 && isPageMark(cells.grid[r]!.filter((cell) => !isBlank(cell)).join(" "))) kinds[r] = codeOf.note;
      else this.sort(r, filled);
    }
  }

  private addLine(row: number): void {
    this.kinds[row] = codeOf.line;
    this.found[this.count++] = row;
  }

  private sort(row: number, { amounts, ids, names }: Filled): void {
    const { cells, roles, kinds, count } = this;
    const isTotal = this.forced.get(row) === "total";
    const word = totalWordIn(cells, row);
    const isLine = roles.kind === "ledger" ? this.isInvoice(row, amounts, ids, word) : this.isClient(row, amounts, names, word);
    if (isLine && !isTotal) this.addLine(row);
    else if (amounts > 0 || (word !== null && isTotal)) {
      const label = word ?? labelOf(cells, roles, row);
      this.loose.push({
        row,
        at: count,
        label,
        word: word !== null || isTotal,
        stated: Float64Array.from(roles.money, (c) => cells.column(c).numbers[row]!),
        opening: label !== null && saysOpening(label) && word === null,
      });
    } else if (word !== null && roles.kind === "clients") kinds[row] = codeOf.total;
    else {
      this.texts.push(textRow(cells, row, count));
    }
  }

  private isInvoice(row: number, amounts: number, filled: number, word: string | null): boolean {
    const { cells, roles } = this;
    let ids = filled;
    // A total may write its label where invoices have their number.
    if (word !== null && ids > 0)
      for (const c of roles.ids) {
        const cell = cells.cell(row, c);
        if (typeof cell === "string" && saysTotal(cell)) ids--;
      }
    // Where no column names clients, a row with a label and no day stands for one.
    if (this.accounts?.[row] === 1 || (this.names.length === 0 && ids === 1 && roles.ids.length > 2 && amounts > 0)) ids = 0;
    if (this.opensAccount(row)) return true;
    if (amounts === 0) return ids >= 2 && !saysParts(cells, row);
    const most = Math.max(1, Math.ceil(roles.ids.length / 3));
    return ids > 0 && !(word !== null && ids <= most && !idsOfInvoice(cells, row, roles.ids));
  }

  private isClient(row: number, amounts: number, names: number, word: string | null): boolean {
    const { cells, roles } = this;
    if (names === 0 || word !== null) return false;
    if (amounts > 0) return !saysPercent(labelOf(cells, roles, row) ?? "") || names > 1;
    return cells.grid[row]!.reduce((sum: number, cell) => sum + (isBlank(cell) ? 0 : 1), 0) >= 2;
  }

  /**
   * A row that states nothing but the balance its account begins with, which a heading right above or the row itself names.
   * What a page carries over, or an account comes to, is the balance of the line above once more.
   */
  private opensAccount(row: number): boolean {
    const { cells, roles, texts, running, count } = this;
    if (running === null || !isKnown(running[row]) || running[row] === 0) return false;
    if (roles.money.some((c) => knownOr(cells.column(c).numbers[row], 0) !== 0)) return false;
    if (!cells.grid[row]!.some((cell) => typeof cell === "string" && saysOpening(cell))) return false;
    const names = this.names.map((c) => textOf(cells.cell(row, c))).filter((name) => name !== null && !saysOpening(name));
    if (names.length === 0 && texts[texts.length - 1]?.at !== count) return false;
    const above = count === 0 ? -1 : this.found[count - 1]!;
    if (above < 0 || !same(running[above]!, running[row])) return true;
    return names.length > 0 && this.names.some((c) => textOf(cells.cell(above, c)) !== textOf(cells.cell(row, c)));
  }
}

function filledIn(columns: readonly Uint8Array[], row: number): number {
  let filled = 0;
  for (const holds of columns) if (holds[row] !== holdsNothing) filled++;
  return filled;
}

/** The first text of a row that says total, wherever it stands. */
function totalWordIn(cells: Cells, row: number): string | null {
  for (let c = 0; c < cells.width; c++) {
    const cell = cells.cell(row, c);
    if (typeof cell === "string" && cell.length < 80 && saysTotal(cell)) return cell.trim();
  }
  return null;
}

/** Whether a row says things of a client, each with its label: `A/C: ABS001`, `Name: ABS Garages`, `Turnover: 12,000.00`. */
function saysParts(cells: Cells, row: number): boolean {
  const texts = textsIn(cells, row);
  return texts.length > 0 && (isParticular(texts[0]!) || labelledHeading(texts) !== null);
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
