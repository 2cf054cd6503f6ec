import type { SegmentOptions } from "../../../core/segment/result";
import type { Cell } from "../../../core/cells/values";
import { asOfWords, columnsOf, families, randomUnits, usualTypes, type Family } from "./families";
import { specialBooks } from "./special-books";
import { randomLedger } from "./ledger";
import { Pen, randomNotation, type Notation } from "./pen";
import { Random } from "./random";
import { listed, times, truthOf, type Truth, type TrueClient } from "./truth";
import { isMoney, Table, type Column, type Grouping, type Row, type Style } from "./table";

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

export const familyNames: readonly string[] = [...families.map(({ name }) => name), ...specialBooks.keys()];

export const gridOf = (book: { readonly rows: readonly Row[] }): Cell[][] => book.rows.map(({ cells }) => cells);

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

const euroAndOthers = [
  { code: "EUR", sign: "€" },
  { code: "USD", sign: "$" },
  { code: "GBP", sign: "£" },
];

/** The book of a seed, of a family where one is named: the same seed always gives the same book. */
export function bookOf(seed: number, familyName?: string): Book {
  const name = familyName ?? familyNames[seed % familyNames.length]!;
  const special = specialBooks.get(name);
  if (special) return { seed, family: name, ...special(new Random(seed)) };
  return listBook(
    seed,
    families.find((family) => family.name === name)!,
  );
}

function listBook(seed: number, family: Family): Book {
  const random = new Random(seed);
  const language = typeof family.language === "string" ? family.language : random.pick(family.language);
  const whole = random.chance(0.1);
  const grouping = random.pick<Grouping>(family.grouping ?? ["flat"]);
  const mixed = family.loose === true && grouping === "flat" && random.chance(0.06);
  const drawn: Notation = { ...randomNotation(random, language, whole), ...family.notation?.(random) };
  const where =
    drawn.numbers === "typed" || drawn.sign === "Dr/Cr" || drawn.sign === "D/C"
      ? "column"
      : random.pick(["column", "before", "after", "code"] as const);
  const units = family.inUnits ? randomUnits(random, language, drawn.numbers === "typed") : null;
  const notation: Notation =
    units?.where === "cells"
      ? { ...drawn, nothing: "zero", currency: { code: units.text, sign: units.text, where: random.pick(["after", "code"]) } }
      : mixed
        ? { ...drawn, currency: { ...drawn.currency, where } }
        : drawn;
  const pen = new Pen(notation);
  const byNumber = random.chance(0.5);
  const movements = family.lists === "movements";
  const ledger = randomLedger(random, {
    clients: [mixed ? 4 : 2, random.chance(0.1) ? 25 : 8],
    documents: [1, random.chance(0.2) ? 9 : 5],
    hostile: random.pick([0, 0.1, 0.1, 0.3]),
    whole: notation.decimals === 0,
    modest: units !== null,
    settled: family.lists === "open" || family.lists === "balances" ? 0.1 : 0.4,
    partly: movements && !byNumber ? 0 : 0.2,
    undated: (movements || family.lists === "open") && random.chance(0.25) ? 0.3 : 0,
    carried: movements,
  });
  const plainColumns = columnsOf(family, random, language, grouping);
  const firstMoney = plainColumns.findIndex(({ role }) => role === "open");
  const columns = plainColumns
    .map((column, at): Column => {
      if (units?.where === "headings" || (units?.where === "one heading" && at === firstMoney))
        return isMoney(column.role) ? { ...column, heading: `${column.heading} ${units.text}` } : column;
      return column;
    })
    .map((column): Column =>
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
  const roles = new Set(columns.map(({ role }) => role));
  const phrase = random.pick(
    (family.asOf ?? [null]).filter((words) => words === null || !family.loose || asOfWords[language].includes(words)),
  );
  const currencies = mixed ? ledger.clients.map((_, at) => (at < 2 ? euroAndOthers[at]! : random.pick(euroAndOthers))) : null;
  const style: Style = {
    grouping,
    totals: {
      group: random.pick(family.group ?? [null]),
      grand: mixed ? null : random.pick(family.grand ?? [null]),
      at: family.at ?? random.pick(["client", "first"]),
      percent: family.percent ?? null,
    },
    headerDepth: columns.some(({ upper }) => upper !== undefined) ? (random.chance(0.1) ? 3 : 2) : 1,
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
    creditsPositive:
      family.loose === true &&
      family.lists === "open" &&
      roles.has("type") &&
      !roles.has("notDue") &&
      grouping === "flat" &&
      random.chance(0.15),
    totalsRun: roles.has("running") && random.chance(0.4),
    opensInBalance: roles.has("running") && random.chance(0.3),
    currencies,
  };
  const sorted = [...listed(ledger, family.lists)].sort((a, b) => a.client - b.client || a.issued - b.issued);
  const scattered = grouping === "flat" && style.totals.group === null && !movements && random.chance(0.5);
  const entries = scattered ? random.shuffled(sorted) : sorted;
  const table = new Table(columns, style, pen, ledger.clients, ledger.asOf, random);
  const title = phrase === null ? null : `${phrase}${pen.titleDay(ledger.asOf, random.chance(0.3))}`;
  const unitTitle: Row[] = units?.where === "title" ? [{ kind: "title", cells: [units.text, ...table.blank().slice(1)] }] : [];
  const rows = [...unitTitle, ...titleRows(family, random, language, columns.length, title), ...table.body(entries)];
  if (family.footer && random.chance(0.8)) {
    rows.push({ kind: "blank", cells: table.blank() });
    for (const text of family.footer) rows.push({ kind: "note", cells: [text, ...table.blank().slice(1)] });
  }
  // Days late beside the due dates say the day as well as a title does.
  const implied = roles.has("age") && entries.filter(({ due }) => due !== null).length >= 5 && random.chance(0.5);
  const namesOf = (client: number): string[] => {
    const { name, id } = ledger.clients[client]!;
    return [name, `${id} - ${name}`, `${id} ${name}`];
  };
  const fromBands = family.lists === "balances";
  const inUnits = truthOf(
    ledger,
    { lists: family.lists, aged: !fromBands || roles.has("late") || roles.has("late30"), banded: !fromBands || roles.has("late30") },
    namesOf,
  );
  const truth = units ? times(inUnits, units.factor) : inUnits;
  const ofCurrency = (code: string): TrueClient[] =>
    truth.clients.filter(({ names: [own] }) => currencies?.[ledger.clients.findIndex(({ name }) => name === own)]?.code === code);
  return {
    seed,
    family: family.name,
    rows,
    columns,
    options: { language, ...(phrase === null && !implied && { asOf: ledger.asOf }) },
    truth: currencies
      ? { ...truth, currencies: euroAndOthers.map(({ code }) => ofCurrency(code)).filter(({ length }) => length > 0) }
      : truth,
    settled: pen.settled && !style.creditsPositive && !currencies,
    choices: [
      `numbers ${notation.numbers}${notation.decimals === 0 ? " whole" : ""}, ${notation.sign}, nothing as ${notation.nothing}`,
      `dates ${notation.dates}`,
      `currency ${currencies ? "several" : notation.currency.code} ${notation.currency.where}`,
      `${grouping}, header of ${style.headerDepth}`,
      `totals ${JSON.stringify(style.totals.group)} ${JSON.stringify(style.totals.grand)} at ${style.totals.at}`,
      ...(style.pageLength === null ? [] : [`pages of ${style.pageLength}`]),
      ...(style.creditsPositive ? ["credit notes without a sign"] : []),
      ...(style.totalsRun ? ["totals state the balance"] : []),
      ...(style.opensInBalance ? ["accounts open in the balance alone"] : []),
      ...(units ? [`in ${units.text}, said by ${units.where}`] : []),
    ].join("; "),
  };
}
