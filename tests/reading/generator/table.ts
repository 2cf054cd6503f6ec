import type { Serial } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import type { Cents, Client, Entry } from "./ledger";
import type { Pen } from "./pen";
import type { Random } from "./random";

export const moneyRoles = [
  "amount",
  "paid",
  "open",
  "debit",
  "credit",
  "running",
  "late",
  "notDue",
  "late30",
  "late60",
  "late90",
  "late120",
  "lateOver120",
  "lateOver90",
] as const;
export type MoneyRole = (typeof moneyRoles)[number];
export type Role =
  | MoneyRole
  | "client"
  | "id"
  | "lead"
  | "blank"
  | "number"
  | "reference"
  | "type"
  | "issued"
  | "due"
  | "age"
  | "letter"
  | "currency"
  | "status"
  | "account"
  | "salesperson"
  | "label"
  | "extra";

export interface Column {
  readonly role: Role;
  readonly heading: string;
  /** What stands above it, over this and its neighbours of the same group. */
  readonly upper?: string;
  /** Cells of a column nobody asked for. */
  readonly fill?: (entry: Entry, row: number) => Cell;
}

export const isMoney = (role: Role): role is MoneyRole => (moneyRoles as readonly Role[]).includes(role);

export type RowKind = "title" | "header" | "line" | "heading" | "section" | "total" | "percent" | "blank" | "page" | "note";

export interface Row {
  readonly kind: RowKind;
  readonly cells: Cell[];
  /** The client a line, a heading or a total is of. */
  readonly client?: number;
}

export type Grouping = "flat" | "once" | "heading" | "parent" | "bands" | "salespeople" | "levels";

export interface Totals {
  /** How the sum of a client's lines, or of a section, is labelled; null where there is none. */
  readonly group: string | null;
  /** How the sum of all is labelled; null where there is none. */
  readonly grand: string | null;
  readonly at: "client" | "first" | "beforeMoney";
  readonly percent: string | null;
}

export interface Style {
  readonly grouping: Grouping;
  readonly totals: Totals;
  readonly headerDepth: 1 | 2 | 3;
  /** Headings without one above them stand in the upper row of two. */
  readonly headingsHigh: boolean;
  /** A heading over several columns stands in each of them, as unmerged cells are filled. */
  readonly upperRepeated: boolean;
  /** Whether a heading row names a client in one cell, with its number before it. */
  readonly heading: "name" | "id - name" | "cells";
  readonly pageLength: number | null;
  readonly headerOnPages: boolean;
  readonly blankBetween: boolean;
  readonly types: readonly [invoice: string, credit: string, payment: string];
  readonly states: readonly [open: string, partly: string, paid: string];
  readonly sections: readonly string[];
  /** Payments carry the number of the invoice they pay. */
  readonly paymentsByNumber: boolean;
  /** Totals state where the running balance came to. */
  readonly totalsRun: boolean;
  /** What an account opens with stands in its running balance alone, and no total of its movements contains it. */
  readonly opensInBalance: boolean;
  /** Credit notes are told by their type alone, and stand there without a sign. */
  readonly creditsPositive: boolean;
  /** The currency of each client, where the book holds several. */
  readonly currencies: readonly { readonly code: string; readonly sign: string }[] | null;
}

const overdue = (entry: Entry): Cents => entry.bands.reduce((sum, amount, band) => (band === 0 ? sum : sum + amount), 0);

function moneyOf(role: MoneyRole, entry: Entry, running: Cents): Cents | null {
  switch (role) {
    case "amount":
      return entry.amount;
    case "paid":
      return entry.amount - entry.open;
    case "open":
      return entry.open;
    case "debit":
      return Math.max(0, entry.amount);
    case "credit":
      return Math.max(0, -entry.amount);
    case "running":
      return running;
    case "late":
      return overdue(entry);
    case "notDue":
      return entry.bands[0]!;
    case "late30":
      return entry.bands[1]!;
    case "late60":
      return entry.bands[2]!;
    case "late90":
      return entry.bands[3]!;
    case "late120":
      return entry.bands[4]!;
    case "lateOver120":
      return entry.bands[5]!;
    case "lateOver90":
      return entry.bands[4]! + entry.bands[5]!;
  }
}

/** Lays entries out as a table under its headings, groups, totals and pages. */
export class Table {
  readonly rows: Row[] = [];
  private readonly firstMoney: number;
  private readonly clientColumn: number;
  private readonly idColumn: number;

  constructor(
    private readonly columns: readonly Column[],
    private readonly style: Style,
    private readonly pen: Pen,
    private readonly clients: readonly Client[],
    private readonly asOf: Serial,
    private readonly random: Random,
  ) {
    this.firstMoney = columns.findIndex(({ role }) => isMoney(role));
    this.clientColumn = columns.findIndex(({ role }) => role === "client");
    this.idColumn = columns.findIndex(({ role }) => role === "id");
  }

  header(): Row[] {
    const { headerDepth, headingsHigh, upperRepeated } = this.style;
    const lower = this.columns.map(({ heading }): Cell => heading || null);
    if (headerDepth === 1) return [{ kind: "header", cells: lower }];
    const upper = this.columns.map(({ upper: text }, at): Cell => {
      if (!text) return null;
      return upperRepeated || this.columns[at - 1]?.upper !== text ? text : null;
    });
    if (headingsHigh)
      this.columns.forEach(({ upper: text }, at) => {
        if (!text) [upper[at], lower[at]] = [lower[at]!, null];
      });
    const rows: Row[] = [upper, lower].map((cells) => ({ kind: "header", cells }));
    if (headerDepth === 3) {
      const top = this.columns.map((): Cell => null);
      if (this.firstMoney > 0) top[0] = this.pen.notation.language === "fr" ? "Identification" : "Identification";
      top[this.firstMoney] = this.pen.notation.language === "fr" ? "Montants" : "Amounts";
      rows.unshift({ kind: "header", cells: top });
    }
    return rows;
  }

  /** All rows from the header to the last total. */
  body(entries: readonly Entry[]): Row[] {
    const { grouping, totals, blankBetween } = this.style;
    const out: Row[] = [];
    if (grouping === "levels") {
      for (const { own, label } of this.groupsOf(entries, "salespeople")) {
        out.push({ kind: "section", cells: this.inFirst(label) });
        this.groups(own, "heading", out);
        if (totals.group !== null)
          out.push({ kind: "total", cells: this.sums(own, this.totalLabel(totals.group, { name: label, id: label })) });
      }
    } else this.groups(entries, grouping, out);
    if (totals.grand !== null) {
      if (blankBetween) out.push({ kind: "blank", cells: this.blank() });
      out.push({ kind: "total", cells: this.sums(entries, this.totalLabel(totals.grand, null)) });
    }
    if (totals.percent !== null) out.push({ kind: "percent", cells: this.shares(entries, totals.percent) });
    return this.paged(out);
  }

  private groups(entries: readonly Entry[], grouping: Grouping, out: Row[]): void {
    const { totals, blankBetween } = this.style;
    const everyRow = grouping === "flat" || grouping === "bands" || grouping === "salespeople";
    this.groupsOf(entries, grouping).forEach(({ own, client, label }, at) => {
      if (blankBetween && at > 0) out.push({ kind: "blank", cells: this.blank() });
      if (grouping === "heading") out.push({ kind: "heading", client: client!, cells: this.clientHeading(client!) });
      if (grouping === "parent") out.push({ kind: "total", client: client!, cells: this.sums(own, this.clientHeading(client!)) });
      if (grouping === "bands" || grouping === "salespeople") out.push({ kind: "section", cells: this.inFirst(label) });
      let running = 0;
      own.forEach((entry, place) => {
        running = (place > 0 && own[place - 1]!.client !== entry.client ? 0 : running) + entry.amount;
        const named = everyRow || (grouping === "once" && place === 0);
        out.push({ kind: "line", client: entry.client, cells: this.line(entry, running, named, out.length) });
      });
      if (totals.group === null || grouping === "parent") return;
      const cells = this.sums(own, this.totalLabel(totals.group, client === null ? { name: label, id: label } : this.clients[client]!));
      out.push({ kind: "total", ...(client !== null && { client }), cells });
    });
  }

  private inFirst(text: string): Cell[] {
    const cells = this.blank();
    cells[0] = text;
    return cells;
  }

  blank(): Cell[] {
    return this.columns.map(() => null);
  }

  private groupsOf(
    entries: readonly Entry[],
    grouping: Grouping,
  ): { readonly own: Entry[]; readonly client: number | null; readonly label: string }[] {
    const { sections } = this.style;
    const groups = new Map<string | number, Entry[]>();
    for (const entry of entries) {
      const key =
        grouping === "bands"
          ? Math.min(
              4,
              entry.bands.findIndex((amount) => amount !== 0),
            )
          : grouping === "salespeople"
            ? this.clients[entry.client]!.salesperson
            : entry.client;
      groups.set(key, [...(groups.get(key) ?? []), entry]);
    }
    const keys = [...groups.keys()];
    if (grouping === "bands") keys.sort((a, b) => Number(b) - Number(a));
    return keys.map((key) => ({
      own: groups.get(key)!,
      client: grouping === "bands" || grouping === "salespeople" ? null : (key as number),
      label: grouping === "bands" ? sections[Number(key)]! : String(key),
    }));
  }

  private clientHeading(client: number): Cell[] {
    const { name, id } = this.clients[client]!;
    const cells = this.blank();
    const { heading } = this.style;
    if (this.clientColumn >= 0) {
      cells[this.clientColumn] = name;
      if (this.idColumn >= 0) cells[this.idColumn] = this.idCell(id);
    } else if (heading === "cells") [cells[0], cells[1]] = [id, name];
    else cells[0] = heading === "name" ? name : `${id} - ${name}`;
    return cells;
  }

  private idCell(id: string): Cell {
    return /^\d+$/.test(id) && this.pen.notation.numbers === "typed" ? Number(id) : id;
  }

  private totalLabel(label: string, client: { readonly name: string; readonly id: string } | null): Cell[] {
    const cells = this.blank();
    if (label === "") return cells;
    const text = label.replace("{name}", client?.name ?? "").replace("{id}", client?.id ?? "");
    const { at } = this.style.totals;
    const nameColumn = this.clientColumn >= 0 ? this.clientColumn : this.idColumn >= 0 ? this.idColumn : 0;
    const place = at === "client" ? nameColumn : at === "beforeMoney" ? this.firstMoney - 1 : 0;
    cells[Math.max(0, place)] = text;
    return cells;
  }

  private sums(entries: readonly Entry[], cells: Cell[]): Cell[] {
    this.columns.forEach(({ role }, at) => {
      if (!isMoney(role)) return;
      if (role === "running") {
        if (this.style.totalsRun) cells[at] = this.pen.amount(entries.reduce((sum, { amount }) => sum + amount, 0));
        return;
      }
      const added = entries.filter((entry) => !this.isInBalanceAlone(entry));
      cells[at] = this.pen.amount(added.reduce((sum, entry) => sum + moneyOf(role, entry, 0)!, 0));
    });
    return cells;
  }

  private isInBalanceAlone({ kind }: Entry): boolean {
    return kind === "opening" && this.style.opensInBalance && this.columns.some(({ role }) => role === "running");
  }

  private shares(entries: readonly Entry[], label: string): Cell[] {
    const cells = this.totalLabel(label, null);
    const total = entries.reduce((sum, { open }) => sum + open, 0);
    this.columns.forEach(({ role }, at) => {
      if (!isMoney(role) || role === "running") return;
      const share = entries.reduce((sum, entry) => sum + moneyOf(role, entry, 0)!, 0) / (total || 1);
      cells[at] = this.pen.notation.numbers === "typed" ? share : `${(share * 100).toFixed(2)}%`;
    });
    return cells;
  }

  private line(entry: Entry, running: Cents, named: boolean, row: number): Cell[] {
    const { states, grouping } = this.style;
    const { name, id, salesperson } = this.clients[entry.client]!;
    const isBalance = this.isInBalanceAlone(entry);
    return this.columns.map(({ role, fill }): Cell => {
      if (isBalance && (role === "debit" || role === "credit" || role === "amount" || role === "issued" || role === "number")) return null;
      if (isMoney(role)) {
        const signed = moneyOf(role, entry, running)!;
        const amount = entry.kind === "credit" && this.style.creditsPositive ? Math.abs(signed) : signed;
        if ((role === "debit" || role === "credit") && amount === 0)
          return this.pen.notation.nothing === "zero" ? this.pen.amount(0) : null;
        return this.pen.amount(amount, this.style.currencies?.[entry.client]);
      }
      switch (role) {
        case "client":
          return named || entry.kind === "client" ? name : null;
        case "id":
          return named || entry.kind === "client" ? this.idCell(id) : null;
        case "lead":
          return grouping === "parent" || grouping === "heading" ? entry.number : name;
        case "number":
          return entry.kind === "payment" && this.style.paymentsByNumber ? entry.reference || entry.number : entry.number;
        case "reference":
          return entry.reference || null;
        case "type":
          return this.typeOf(entry);
        case "issued":
          return this.pen.day(entry.issued);
        case "due":
          return this.pen.day(entry.due);
        case "age":
          return entry.due === null ? null : this.asOf - entry.due;
        case "letter":
          return entry.letter || null;
        case "currency":
          return (this.style.currencies?.[entry.client] ?? this.pen.notation.currency).code;
        case "status":
          return entry.open === entry.amount ? states[0] : entry.open === 0 ? states[2] : states[1];
        case "account":
          if (this.pen.notation.language === "en") return "Debtors - AM";
          return this.pen.notation.numbers === "typed" ? 411000 : "411000";
        case "salesperson":
          return salesperson;
        case "label":
          return entry.kind === "opening" ? this.typeOf(entry) : `${this.typeOf(entry)} ${entry.reference || entry.number}`;
        case "extra":
          return fill!(entry, row);
        case "blank":
          return null;
      }
    });
  }

  private typeOf({ kind, amount }: Entry): string {
    const { types } = this.style;
    if (kind === "opening") return this.pen.notation.language === "fr" ? "Report à nouveau" : "Opening balance";
    return types[kind === "payment" ? 2 : amount < 0 ? 1 : 0];
  }

  /** Breaks the table into printed pages. */
  private paged(rows: readonly Row[]): Row[] {
    const { pageLength, headerOnPages } = this.style;
    const header = this.header();
    if (pageLength === null) return [...header, ...rows];
    const out: Row[] = [...header];
    const french = this.pen.notation.language === "fr";
    const pages = Math.ceil(rows.length / pageLength);
    const [place, form] = [this.random.pick([0, this.columns.length - 1]), this.random.whole(0, 2)];
    rows.forEach((row, at) => {
      if (at > 0 && at % pageLength === 0) {
        const page = at / pageLength;
        const cells = this.blank();
        cells[place] =
          form === 0
            ? `Page ${page}`
            : form === 1
              ? `Page ${page} ${french ? "sur" : "of"} ${pages}`
              : `${french ? "Édité le" : "Printed on"} 28/11/2026 - Page : ${page}/${pages}`;
        out.push({ kind: "page", cells });
        if (headerOnPages) out.push(...this.header());
      }
      out.push(row);
    });
    return out;
  }
}
