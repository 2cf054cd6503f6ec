import { spokenNotes } from "../reading/proof/spoken-notes";
import { clientKinds, publicBodyAt } from "./client-kinds";
import { accountsOfTable, noteRepeatedClients } from "./client-table";
import { isKnown } from "../cells/known";
import {
  completeLedger,
  insurersBeside,
  sectorsBeside,
  withGroups,
  type Completed,
  type InsurersBeside,
  isSameTable,
  toldSheets,
  type ToldSheet,
} from "../reading/beside/beside";
import { usualVat } from "../reading/cells/units";
import { TableColumns } from "../reading/columns/columns";
import { ageingOf, joinedBehaviour, joinedInvoices, joinLedger, withLedger, type JoinedLedger } from "../ledger/joined-ledger";
import type { Layout } from "../reading/layout";
import type { Accounts } from "../ledger/accounts";
import { accountsOfLedger } from "../ledger/ledger";
import { LedgerColumns } from "../ledger/ledger-columns";
import { readRange } from "../reading/read";
import type { TableReading } from "../reading/table";
import { provedBy } from "../reading/proof/proof";
import { dateOf } from "../cells/dates";
import { Scratch } from "../cells/scratch";
import type { FaultCode } from "../cells/faults";
import { ranked } from "../method/portfolio/pareto";
import { defaultPolicy } from "../policy/default";
import type { Policy } from "../policy/policy";
import { formatDate } from "../cells/formats";
import { textsIn } from "../words/texts/type";
import { kindBeside } from "../reading/beside/beside";
import { misshapen } from "../reading/structure/misshapen";
import { readingWords } from "../words/reading/type";
import { isInsurer } from "../reading/beside/insurers-sheet";
import { cellAt, isBlank, textOf, type Grid } from "../cells/values";
import { Book } from "./book";
import { creditsAmong, type SegmentedClients } from "../ledger/clients";
import type { Notes } from "../reading/proof/notes";
import { FactsBeside, namedOf } from "./facts-beside";
import { withOutsideKnowledge, type OutsideKnowledge } from "./outside-knowledge";
import { portfolioOf } from "./portfolio";
import type { Note } from "../reading/proof/notes";
import type { SegmentOptions, Segmentation } from "./result";
import { readOnce } from "./table-clients";
import { tiersOf } from "./tiers";

/**
 * Segments a range of clients, or a ledger of invoices folded into clients: who is large, who is dangerous and why, and
 * what each asks for. The range is taken as it was selected, with its header row somewhere near the top. Where it can't
 * be understood the answer says why, and holds no table.
 */
export function segment(rows: Grid, options: SegmentOptions = {}): Segmentation {
  const steps = segmentInSteps(rows, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps short enough for a page to stay alive between them; each yields how many clients are rated. */
export function* segmentInSteps(rows: Grid, options: SegmentOptions = {}): Generator<number, Segmentation> {
  const language = options.language ?? "fr";
  const policy = options.policy ?? defaultPolicy;
  const notes = spokenNotes(language, options.firstRow);
  const texts = textsIn(language);
  const given = options.asOf === undefined ? null : dateOf(options.asOf);
  const read = readRange(rows, { ...options, language, asOf: typeof given === "number" ? given : null }, notes);
  const { layout } = read;
  const words = readingWords(language);
  const refuse = (code: FaultCode, detail: readonly string[] = [], reason: string | null = null): Segmentation => ({
    table: [],
    columns: [],
    portfolio: null,
    clients: null,
    notes: notes.all(),
    layout,
    // What a range that is not read at all may mean is of no use to answer.
    reading: layout.kind === null && reason !== null ? { ...read.reading, questions: [] } : read.reading,
    fault: { code, message: reason ?? read.blocked?.text ?? texts.faults[code](detail) },
  });
  yield 0;
  if (!layout.kind) {
    const shape = misshapen(rows);
    const spoken = shape?.why === "unsplit" ? words.unsplit(shape.sign) : shape && words.across;
    const reason = spoken ?? (!read.blocked && kindBeside(rows) ? words.besideAlone : null);
    return refuse(rows.every((row) => row.every(isBlank)) ? "NO_DATA" : "UNKNOWN_LAYOUT", [], reason);
  }
  noteSameHeaders(layout, notes);
  const own = TableColumns.of(read.cells.grid, layout.columns, read.rows, notes, { ...read, vatRate: options.vatRate ?? usualVat });
  if (own.length === 0) return refuse("NO_ROWS");
  if (read.blocked) return refuse(read.blocked.code === "CURRENCY" ? "MIXED_CURRENCIES" : "UNKNOWN_LAYOUT");

  const ledger = layout.kind === "clients" && options.ledger ? ledgerBeside(options.ledger, options, notes) : null;
  if (typeof given === "string") return refuse(given);
  const asOf = given ?? (layout.asOf ?? ledger?.asOf)?.serial ?? null;
  const found = layout.asOf;
  if (given === null && found && found.from !== "file") {
    const { serial, from } = found;
    notes.add("AS_OF_ASSUMED", null, null, (words) => words.asOfAssumed(formatDate(serial, language), from));
  }
  if (layout.kind === "ledger" && asOf === null)
    return refuse("BAD_DATE", [], read.reading.questions.find(({ code }) => code === "DAY_ORDER")?.text ?? words.noDay);

  yield 0;
  const tables = options.ledger ? [rows, options.ledger] : [rows];
  const taken = (options.beside ?? []).filter(({ name }) => options.columns?.sheets?.[name] !== false);
  const beside = toldSheets(taken.filter((sheet) => !isSameTable(sheet.rows, tables)));
  const completed = (lines: TableColumns): Completed =>
    asOf === null ? { columns: lines, details: [] } : completeLedger(lines, beside, asOf, language);
  const of = layout.kind === "ledger" ? completed(own) : { columns: own, details: [] };
  const ofLedger = ledger && completed(ledger.columns);
  const grouped = withGroups(of.columns, beside, language);
  const { columns } = grouped;
  const joined =
    ofLedger && asOf !== null ? joinLedger(columns, accountsOfLedger(ofLedger.columns, asOf, policy, ledger.notes), notes) : null;
  const facts = FactsBeside.in(beside, asOf, policy, language);
  const book =
    layout.kind === "ledger"
      ? ledgerBook(columns, asOf!, policy, { ...options, facts }, notes)
      : yield* tableBook(columns, asOf, policy, { ...options, joined, facts }, notes);
  if (book.count === 0) return refuse("NO_ROWS");
  yield book.count;
  const order = ranked(book.size);
  const tiers = tiersOf(book.size, order, policy);
  book.close(tiers);
  const clients = clientsOf(
    book,
    tiers,
    asOf,
    layout.kind === "clients" ? columns : null,
    layout.kind === "ledger" ? columns : (ofLedger?.columns ?? null),
    options.rates ?? null,
    beside,
    facts,
    layout.columns.find(({ meaning, header }) => meaning === null && isInsurer(header))?.index ?? -1,
  );
  const kinds = clientKinds(clients);
  book.prepay(options.failedChecks?.(clients) ?? new Set());
  book.obeyLaw(kinds, (client) => publicBodyAt(clients, client));
  yield book.count;
  return {
    table: book.table,
    columns: book.columns,
    portfolio: portfolioOf(book, order, tiers, { kind: layout.kind, asOf, currency: layout.currency, policy, language }),
    clients,
    reading: provedBy(read, { ...countsOf(book), balance: book.balance }, layout, asOf, notes, [
      ...of.details,
      ...(ofLedger?.details ?? []),
      ...grouped.details,
      ...(facts?.details(language) ?? []),
    ]),
    notes: [...notes.all(), ...(ledger?.notes.all() ?? []).map((note): Note => ({ ...note, inLedger: true }))],
    layout,
  };
}

const countsOf = ({ count, invoices }: Book) => ({
  count,
  invoices: invoices && { count: invoices.count, credits: creditsAmong(invoices) },
});

/** A ledger given beside a client table, ready to be folded; null, and a note, where it is none. */
function ledgerBeside(
  rows: Grid,
  { ledgerFirstRow, rates }: SegmentOptions,
  notes: Notes,
): { readonly columns: TableColumns; readonly asOf: Layout["asOf"]; readonly notes: Notes } | null {
  const own = spokenNotes(notes.language, ledgerFirstRow);
  const read: TableReading = readRange(rows, { language: notes.language, ...(rates && { rates }) }, own);
  if (read.layout.kind !== "ledger" || read.blocked) {
    notes.add("LEDGER_UNREAD", null, null, (words) => words.ledgerUnread);
    return null;
  }
  return { columns: TableColumns.of(read.cells.grid, read.layout.columns, read.rows, own, read), asOf: read.layout.asOf, notes: own };
}

/** Columns the rating does not use are read when a view needs them; what is wrong in them was noted or changes nothing. */
function clientsOf(
  book: Book,
  tiers: Uint8Array,
  asOf: number | null,
  table: TableColumns | null,
  invoiceRows: TableColumns | null,
  rates: SegmentedClients["rates"],
  beside: readonly ToldSheet[],
  facts: FactsBeside | null,
  /** Where the table says who insures each client; -1 where it does not. */
  insurerColumn: number,
): SegmentedClients {
  const own = table?.silent() ?? null;
  const ledger = book.invoices && invoiceRows && new LedgerColumns(invoiceRows.silent(), book.invoices, book.count);
  const sirens = beside.length === 0 ? null : book.sirens();
  const named = facts ? namedOf(book.names, book.ids, book.idMeaning, sirens) : [];
  const insurers = insurersBeside(
    beside,
    beside.length === 0 ? [] : book.names.map((name, i) => ({ name, id: book.ids?.[i] ?? null, siren: sirens?.[i] ?? null })),
    beside.length === 0 || !table || insurerColumn < 0
      ? null
      : Array.from(table.rows, (row) => textOf(cellAt(table.grid, row, insurerColumn))),
  );
  return {
    count: book.count,
    asOf,
    names: book.names,
    ids: book.ids,
    sirens: () => book.sirens(),
    balance: book.balance,
    overdue: book.overdue,
    daysLate: book.daysLate,
    tier: tiers,
    riskClass: book.riskClass,
    probability: book.probability,
    blocks: book.blocks,
    rows: table?.rows ?? null,
    rates,
    sectors: sectorsBeside(beside),
    insurers,
    invoices: book.invoices,
    behaviour: book.behaviour,
    numbers: readOnce((meaning) => {
      const ours = own?.numbers(meaning) ?? null;
      const stated = facts ? facts.numbers(meaning, ours, named) : ours;
      return meaning === "insuredLimit" ? withInsured(stated, insurers) : stated;
    }),
    dates: readOnce((meaning) => {
      const ours = own?.dates(meaning) ?? null;
      return facts ? facts.dates(meaning, ours, named) : ours;
    }),
    texts: readOnce((meaning) => {
      const ours = own?.texts(meaning) ?? ledger?.texts(meaning) ?? null;
      return facts ? facts.texts(meaning, ours, named) : ours;
    }),
    invoiceDates: readOnce((meaning) => ledger?.dates(meaning) ?? null),
    invoiceAmounts: readOnce((meaning) => ledger?.amounts(meaning) ?? null),
    invoiceTexts: readOnce((meaning) => ledger?.invoiceTexts(meaning) ?? null),
  };
}

/** The limits of insurers that a sheet of them adds to the table's own, which stay. */
function withInsured(stated: Float64Array | null, insurers: InsurersBeside | null): Float64Array | null {
  if (!insurers?.of.some((insured) => insured?.limit != null)) return stated;
  return Float64Array.from(insurers.of, (insured, i) => (isKnown(stated?.[i]) ? stated[i] : (insured?.limit ?? NaN)));
}

function ledgerBook(
  columns: TableColumns,
  asOf: number,
  policy: Policy,
  { facts, ...outside }: OutsideKnowledge & { readonly facts: FactsBeside | null },
  notes: Notes,
): Book {
  const own = accountsOfLedger(columns, asOf, policy, notes);
  const accounts = withOutsideKnowledge(facts?.complete(own) ?? own, outside, asOf);
  const book = new Book(accounts.count, accounts, policy, notes.language);
  book.add(accounts);
  return book;
}

/** Small enough for the columns of a block to stay in the processor's cache. */
const blockSize = 8192;

function* tableBook(
  columns: TableColumns,
  asOf: number | null,
  policy: Policy,
  { joined, facts, ...outside }: OutsideKnowledge & { readonly joined: JoinedLedger | null; readonly facts: FactsBeside | null },
  notes: Notes,
): Generator<number, Book> {
  let book: Book | undefined;
  const silent = columns.silent();
  const scratch = new Scratch();
  const accountsOf = (from: number, of: TableColumns, notes: Notes, scratch: Scratch | null): Accounts => {
    const own = accountsOfTable(of.block(from, Math.min(of.length, from + blockSize), scratch), asOf, policy, notes);
    const known = facts?.complete(own) ?? own;
    return withOutsideKnowledge(joined ? withLedger(known, joined, from) : known, outside, asOf);
  };
  for (let from = 0; from < columns.length; from += blockSize) {
    scratch.clear();
    const accounts = accountsOf(from, columns, notes, scratch);
    book ??= new Book(columns.length, accounts, policy, notes.language);
    book.add(accounts, () => accountsOf(from, silent, silent.notes, null).signals);
    yield book.count;
  }
  if (joined) {
    book!.invoices = joinedInvoices(joined);
    book!.behaviour = joinedBehaviour(joined);
    book!.ageing ??= book!.invoices && ageingOf(book!.invoices);
    book!.sales ??= joined.accounts.sales;
  }
  noteRepeatedClients(book!.names, book!.ids, columns.rows, notes);
  return book!;
}

function noteSameHeaders(layout: Layout, notes: Notes): void {
  const seen = new Set<string>();
  for (const { header, index, meaning } of layout.columns) {
    if (header === "") continue;
    if (seen.has(header) && meaning === null)
      notes.add("SAME_HEADER", layout.headerRow, index, (words) => words.sameHeader(header, index + 1));
    seen.add(header);
  }
}
