import type { Serial } from "../../../core/cells/dates";
import type { SegmentOptions } from "../../../core/segment/result";
import type { Cell } from "../../../core/cells/values";
import { asOfWords, columnsOf, families, usualTypes, type Family, type Listed } from "./families";
import { randomLedger, type Cents, type Entry, type Ledger } from "./ledger";
import { Pen, randomNotation, type Notation } from "./pen";
import { Random } from "./random";
import { isMoney, Table, type Column, type Grouping, type Row, type Style } from "./table";

/** What a reader who knows the layout takes from a book. */
export interface Truth {
  readonly clients: readonly TrueClient[];
  readonly asOf: Serial | null;
  /** Not due, 1–30, 31–60, 61–90, over 90 days; null where the book leaves it open, or does not tell. */
  readonly bands: readonly Cents[] | null;
}

export interface TrueClient {
  /** Every name it may rightly be given. */
  readonly names: readonly string[];
  readonly balance: Cents;
  /** Least and most that may be called overdue: apart only where credits without a due date may cover what is late. */
  readonly overdue: readonly [Cents, Cents] | null;
}

export interface Book {
  readonly seed: number;
  readonly family: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly options: SegmentOptions;
  readonly truth: Truth;
  /** Whether the cells alone say how amounts and days are to be read. */
  readonly settled: boolean;
  /** The choices made, for whoever looks at it. */
  readonly choices: string;
}

export const gridOf = (book: { readonly rows: readonly Row[] }): Cell[][] => book.rows.map(({ cells }) => cells);

function listed(ledger: Ledger, lists: Listed): readonly Entry[] {
  switch (lists) {
    case "balances":
      return ledger.balances;
    case "open":
      return ledger.documents.filter(({ open }) => open !== 0);
    case "documents":
      return ledger.documents;
    case "movements":
      return ledger.movements;
  }
}

function truthOf(
  ledger: Ledger,
  lists: Listed,
  columns: readonly Column[],
  clientNames: (client: number) => string[],
  asOf: Serial | null,
): Truth {
  const entries = listed(ledger, lists);
  const shown = new Set(entries.map(({ client }) => client));
  const roles = new Set(columns.map(({ role }) => role));
  const aged = lists !== "balances" || roles.has("late") || roles.has("late30");
  // A journal leaves open which invoices an unlettered credit note covers.
  const covered = lists === "movements";
  const openCredits = covered && ledger.documents.some(({ open }) => open < 0);
  const clients = [...shown].map((client): TrueClient => {
    const own = ledger.documents.filter((entry) => entry.client === client);
    const balance = own.reduce((sum, { open }) => sum + open, 0);
    const overdue = own.reduce((sum, { bands }) => sum + bands.slice(1).reduce((late, amount) => late + amount, 0), 0);
    const late = own.reduce((sum, { bands }) => sum + bands.slice(1).reduce((over, amount) => over + Math.max(0, amount), 0), 0);
    const credits = own.reduce((sum, { open }) => sum + Math.min(0, open), 0);
    return { names: clientNames(client), balance, overdue: !aged ? null : covered ? [late + credits, late] : [overdue, overdue] };
  });
  const bands = [0, 0, 0, 0, 0];
  for (const { bands: own } of ledger.balances) own.forEach((amount, band) => (bands[Math.min(4, band)]! += amount));
  const told = lists !== "balances" || roles.has("late30");
  return { clients, asOf, bands: told && !openCredits ? bands : null };
}

function titleRows(family: Family, random: Random, language: "fr" | "en", width: number, asOf: string | null): Row[] {
  const own = family.titles ?? (random.chance(0.3) ? [language === "fr" ? "Encours clients" : "Receivables"] : []);
  const texts: (string | null)[] = [...own];
  if (asOf !== null) texts.splice(random.whole(Math.min(1, own.length), own.length), 0, asOf);
  if (family.loose && random.chance(0.15))
    texts.push(language === "fr" ? "Période du 01/01/2024 au 31/12/2026" : "Prepared by the credit team");
  const wide = random.chance(0.2) && width > 5;
  const rows = texts.map((text): Row => {
    const cells: Cell[] = Array.from({ length: width }, () => null);
    cells[wide && text === asOf ? width - 2 : 0] = text;
    return { kind: "title", cells };
  });
  if (rows.length > 0 && random.chance(0.7)) rows.push({ kind: "blank", cells: Array.from({ length: width }, () => null) });
  return rows;
}

/** The book of a seed, of a family where one is named: the same seed always gives the same book. */
export function bookOf(seed: number, familyName?: string): Book {
  const random = new Random(seed);
  const family = familyName === undefined ? families[seed % families.length]! : families.find(({ name }) => name === familyName)!;
  const language = typeof family.language === "string" ? family.language : random.pick(family.language);
  const whole = random.chance(0.1);
  const notation: Notation = { ...randomNotation(random, language, whole), ...family.notation?.(random) };
  const pen = new Pen(notation);
  const byNumber = random.chance(0.5);
  const ledger = randomLedger(random, {
    clients: [2, random.chance(0.1) ? 25 : 8],
    documents: [1, random.chance(0.2) ? 9 : 5],
    hostile: random.pick([0, 0.1, 0.1, 0.3]),
    whole: notation.decimals === 0,
    settled: family.lists === "open" || family.lists === "balances" ? 0.1 : 0.4,
    partly: family.lists === "movements" && !byNumber ? 0 : 0.2,
  });
  const grouping = random.pick<Grouping>(family.grouping ?? ["flat"]);
  const columns = columnsOf(family, random, language, grouping).map((column): Column =>
    notation.currency.where === "heading" &&
    isMoney(column.role) &&
    !column.role.startsWith("late") &&
    column.heading !== "" &&
    random.chance(0.5)
      ? { ...column, heading: `${column.heading} (${random.chance(0.5) ? notation.currency.code : notation.currency.sign})` }
      : column,
  );
  if (notation.currency.where === "column" && !columns.some(({ role }) => role === "currency") && family.loose)
    columns.push({ role: "currency", heading: language === "fr" ? "Devise" : "Currency" });
  const two = columns.some(({ upper }) => upper !== undefined);
  const phrase = random.pick(
    (family.asOf ?? [null]).filter((words) => words === null || !family.loose || asOfWords[language].includes(words)),
  );
  const style: Style = {
    grouping,
    totals: {
      group: random.pick(family.group ?? [null]),
      grand: random.pick(family.grand ?? [null]),
      at: family.at ?? random.pick(["client", "first"]),
      percent: family.percent ?? null,
    },
    headerDepth: two ? (random.chance(0.1) ? 3 : 2) : 1,
    headingsHigh: random.chance(0.6),
    upperRepeated: random.chance(0.3),
    heading: family.heading ?? random.pick(["name", "id - name", "cells"]),
    pageLength: random.chance(family.pages ?? 0) ? random.whole(6, 20) : null,
    headerOnPages: random.chance(0.7),
    blankBetween: random.chance(0.15),
    types: family.types ?? usualTypes[language],
    states: family.states ?? (language === "fr" ? ["À payer", "Partielle", "Payée"] : ["Open", "Partially paid", "Paid"]),
    sections: family.sections ?? [],
    paymentsByNumber: byNumber,
  };
  const entries = [...listed(ledger, family.lists)].sort((a, b) => a.client - b.client || a.issued - b.issued);
  const mixed =
    grouping === "flat" && style.totals.group === null && family.lists !== "movements" && random.chance(0.5)
      ? random.shuffled(entries)
      : entries;
  const table = new Table(columns, style, pen, ledger.clients, ledger.asOf, random);
  const width = columns.length;
  const rows = [
    ...titleRows(family, random, language, width, phrase === null ? null : `${phrase}${pen.titleDay(ledger.asOf)}`),
    ...table.body(mixed),
  ];
  if (family.footer && random.chance(0.8)) {
    rows.push({ kind: "blank", cells: table.blank() });
    for (const text of family.footer) rows.push({ kind: "note", cells: [text, ...table.blank().slice(1)] });
  }
  const idOnly = !columns.some(({ role }) => role === "client" || role === "lead") && grouping === "flat";
  const clientNames = (client: number): string[] => {
    const { name, id } = ledger.clients[client]!;
    return idOnly ? [id] : [name, `${id} - ${name}`, `${id} ${name}`];
  };
  const truth = truthOf(ledger, family.lists, columns, clientNames, ledger.asOf);
  return {
    seed,
    family: family.name,
    rows,
    columns,
    options: { language, ...(phrase === null && { asOf: ledger.asOf }) },
    truth,
    settled: pen.settled,
    choices: [
      `numbers ${notation.numbers}${notation.decimals === 0 ? " whole" : ""}, ${notation.sign}, nothing as ${notation.nothing}`,
      `dates ${notation.dates}`,
      `currency ${notation.currency.code} ${notation.currency.where}`,
      `${grouping}, header of ${style.headerDepth}`,
      `totals ${JSON.stringify(style.totals.group)} ${JSON.stringify(style.totals.grand)} at ${style.totals.at}`,
      ...(style.pageLength === null ? [] : [`pages of ${style.pageLength}`]),
    ].join("; "),
  };
}
