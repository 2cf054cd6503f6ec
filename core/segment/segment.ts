import type { Accounts } from "../clients/accounts";
import { accountsOfTable } from "../clients/client-table";
import { TableColumns } from "../clients/columns";
import type { Layout } from "../clients/layout";
import { accountsOfLedger } from "../clients/ledger";
import { currencyIn, recognise } from "../clients/recognise";
import { tableRows } from "../clients/table-rows";
import { dateOf } from "../dates";
import type { FaultCode } from "../faults";
import { ranked } from "../portfolio/pareto";
import { defaultPolicy } from "../policy/default";
import type { Policy, RiskClass } from "../policy/policy";
import { rate, type Ratings } from "../rating/rate";
import { ReasonWriter } from "../rating/reasons";
import { formatDate } from "../text/format";
import type { Language } from "../text/language";
import { textsIn } from "../text/texts";
import { isBlank, type Cell, type Grid } from "../values";
import { actionFor, type SegmentAction } from "./actions";
import { Notes } from "./notes";
import { portfolioOf } from "./portfolio";
import type { ResultColumn, SegmentOptions, Segmentation } from "./result";
import { tierNames, tiersOf } from "./tiers";

const reasonsInTable = 3;

/**
 * Segments a range of clients, or a ledger of invoices folded into clients: who is large, who is dangerous and why, and
 * what each asks for. The range is taken as it was selected, with its header row somewhere near the top. Where it can't
 * be understood the answer says why, and holds no table.
 */
export function segment(rows: Grid, options: SegmentOptions = {}): Segmentation {
  const language = options.language ?? "fr";
  const policy = options.policy ?? defaultPolicy;
  const notes = new Notes(language);
  const layout = recognise(rows, options.columns);
  const refuse = (code: FaultCode, detail: readonly string[] = []): Segmentation => ({
    table: [],
    columns: [],
    portfolio: null,
    notes: notes.all(),
    layout,
    fault: { code, message: textsIn(language).faults[code](detail) },
  });
  if (!layout.kind) return refuse(rows.every((row) => row.every(isBlank)) ? "NO_DATA" : "UNKNOWN_LAYOUT");
  noteSameHeaders(layout, notes);
  const columns = new TableColumns(rows, layout.columns, tableRows(rows, layout, notes), notes);
  if (columns.length === 0) return refuse("NO_ROWS");
  const currencies = currenciesIn(columns);
  if (currencies.length > 1) return refuse("MIXED_CURRENCIES", [currencies.slice(0, 6).join(", ")]);

  const given = options.asOf === undefined ? null : dateOf(options.asOf);
  if (typeof given === "string") return refuse(given);
  const asOf = given ?? layout.asOf?.serial ?? null;
  if (given === null && layout.asOf)
    notes.add("AS_OF_ASSUMED", null, null, textsIn(language).notes.asOfAssumed(formatDate(layout.asOf.serial, language), layout.asOf.from));
  if (layout.kind === "ledger" && asOf === null) return refuse("BAD_DATE");

  const accounts =
    layout.kind === "ledger" ? accountsOfLedger(columns, asOf!, policy, notes) : accountsOfTable(columns, asOf, policy, notes);
  if (accounts.count === 0) return refuse("NO_ROWS");
  const ratings = rate(accounts.signals, policy);
  const order = ranked(accounts.size);
  const tiers = tiersOf(accounts.size, order, policy);
  const reasons = new ReasonWriter(accounts.signals, ratings, policy, language);
  const shown = resultColumns(accounts);
  return {
    table: tableOf(accounts, ratings, tiers, reasons, shown, policy, language),
    columns: shown,
    portfolio: portfolioOf(accounts, order, tiers, ratings, reasons, { kind: layout.kind, asOf, currency: layout.currency, policy, language }),
    notes: notes.all(),
    layout,
  };
}

function noteSameHeaders(layout: Layout, notes: Notes): void {
  const seen = new Set<string>();
  for (const { header, index, meaning } of layout.columns) {
    if (header === "") continue;
    if (seen.has(header) && meaning === null)
      notes.add("SAME_HEADER", layout.headerRow, index, textsIn(notes.language).notes.sameHeader(header, index + 1));
    seen.add(header);
  }
}

/** The currencies a currency column names; one column of amounts can't hold two. */
function currenciesIn(columns: TableColumns): string[] {
  const named = columns.texts("currency");
  if (!named) return [];
  const found = new Set<string>();
  const read = new Map<string, string>();
  for (const text of named) {
    if (text === null) continue;
    let currency = read.get(text);
    if (currency === undefined) read.set(text, (currency = currencyIn(text) ?? text.toUpperCase()));
    found.add(currency);
  }
  return [...found];
}

function resultColumns(accounts: Accounts): ResultColumn[] {
  const columns: ResultColumn[] = [{ id: "client", format: "text", width: 32 }];
  if (accounts.ids) columns.push({ id: "clientId", format: "text", width: 14 });
  columns.push({ id: "balance", format: "money", width: 14 });
  if (accounts.overdue) columns.push({ id: "overdue", format: "money", width: 14 });
  if (accounts.daysLate) columns.push({ id: "daysLate", format: "decimal", width: 12 });
  return [
    ...columns,
    { id: "tier", format: "text", width: 9 },
    { id: "score", format: "decimal", width: 8 },
    { id: "riskClass", format: "whole", width: 8 },
    { id: "label", format: "text", width: 12 },
    { id: "coverage", format: "percent", width: 11 },
    { id: "reasons", format: "text", width: 60 },
    { id: "report", format: "text", width: 36 },
    { id: "terms", format: "text", width: 26 },
    { id: "review", format: "text", width: 22 },
    { id: "dunning", format: "text", width: 18 },
  ];
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function tableOf(
  accounts: Accounts,
  ratings: Ratings,
  tiers: Uint8Array,
  reasons: ReasonWriter,
  columns: readonly ResultColumn[],
  policy: Policy,
  language: Language,
): Cell[][] {
  const texts = textsIn(language);
  const { ids, overdue, daysLate } = accounts;
  const actions: SegmentAction[][] = tierNames.map((tier) =>
    [0, 1, 2, 3, 4, 5].map((riskClass) => actionFor(tier, riskClass as RiskClass, policy, language)),
  );
  const tierTexts = tierNames.map((tier) => texts.tiers[tier]);
  const table = new Array<Cell[]>(accounts.count + 1);
  table[0] = columns.map(({ id }) => texts.resultColumns[id]);
  for (let i = 0; i < accounts.count; i++) {
    const riskClass = ratings.riskClass[i]!;
    const action = actions[tiers[i]!]![riskClass]!;
    const row = new Array<Cell>(columns.length);
    let c = 0;
    row[c++] = accounts.names[i]!;
    if (ids) row[c++] = ids[i]!;
    row[c++] = orNull(accounts.balance[i]!);
    if (overdue) row[c++] = orNull(overdue[i]!);
    if (daysLate) row[c++] = orNull(daysLate[i]!);
    row[c++] = tierTexts[tiers[i]!]!;
    row[c++] = orNull(ratings.score[i]!);
    row[c++] = riskClass === 0 ? null : riskClass;
    row[c++] = riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!;
    row[c++] = ratings.coverage[i]!;
    row[c++] = reasons.write(i, reasonsInTable);
    row[c++] = action.report;
    row[c++] = action.terms;
    row[c++] = action.review;
    row[c] = action.dunning;
    table[i + 1] = row;
  }
  return table;
}
