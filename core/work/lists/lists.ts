import { formatMoney } from "../../cells/formats";
import { letterAhead, type Letter } from "../letters/letter";
import type { Serial } from "../../cells/dates";
import { letterLevels, type ActionKind, type InsurerStep, type Route } from "../../words/ids";
import { dayPlan, todayOf, type ClientDay, type DayPlan } from "../day-plan";
import type { LetterSetting } from "../letters/letter-text";
import type { RiskClass } from "../../policy/policy";
import type { KeptLines } from "./kept-lines";
import {
  callColumns,
  discountColumns,
  eInvoiceColumns,
  evidenceColumns,
  collectionColumns,
  factoringColumns,
  groupColumns,
  insuredColumns,
  insurerColumns,
  joinedNumbers,
  letterColumns,
  overLimitColumns,
  preventiveColumns,
  reviewColumns,
  securityColumns,
  todo,
  vatColumns,
} from "./list-columns";
import { listSheet, type ListColumn, type ListSheet, type Wording } from "./list-sheet";
import { numbersOf } from "./claim";
import { blankEntry, type JournalEntry, type ReminderLevel } from "../journal/entry";
import { factoringList } from "./factoring";
import { groupList } from "./groups";
import { insuredList } from "./insured";
import { insurerList } from "./insurer";
import { discountList } from "./discounts";
import { eInvoiceList } from "./e-invoices";
import { evidenceList } from "./evidence";
import { overLimitList } from "./over-limit";
import type { PreventiveLine } from "./preventive";
import { reviewList } from "./reviews";
import { securityList } from "./securities";
import type { Situation } from "./situation";
import { vatList } from "./vat";
import type { WorkListId } from "../../words/ids";
import { sumOf, type ClientLine, type WorkList } from "./work-list";

/** A row as the pane shows it: which client, how much, and what to do. */
export interface ShownLine {
  readonly client: number;
  readonly name: string;
  readonly riskClass: RiskClass;
  readonly amount: number;
  /** The same in the currency the client is invoiced in, where that is another; in words. */
  readonly own: string | null;
  readonly todo: string;
  /** Other actions that are due for the client, left for another day: one action a client a day. */
  readonly also: readonly ActionKind[];
  /** The day the client promised to pay by and did not; null where no promise is broken. */
  readonly broken: Serial | null;
}

/** One list of the day, such as the calls or the reviews, in the form that all lists share. */
export interface FoundList extends Pick<WorkList<ClientLine>, "id" | "amount" | "basis" | "lacks" | "aside"> {
  readonly count: number;
  /** How many clients are due for it and have a stronger action today, in another list. */
  readonly elsewhere: number;
  /** The `most` most pressing rows. */
  shown: (most: number, wording: Wording) => readonly ShownLine[];
  /** The list as a sheet to work through. With `logged`, the rows ticked in `kept` have been entered in the journal. */
  sheet: (wording: Wording, setting: LetterSetting, kept: KeptLines, logged?: boolean) => ListSheet;
  /** The journal entry to make once the row of a client is done; null where the client is not listed or nothing is entered. */
  done: (client: number) => JournalEntry | null;
  /** The letter to a client of the list; null where it is not listed, or the list sends no letters. */
  letter: (client: number) => Letter | null;
  /** All letters, in the order of the list. */
  letters: () => readonly Letter[];
}

/** What a row's action is called in the journal, and the invoices it concerns. */
interface Done {
  readonly kind: JournalEntry["kind"];
  readonly level?: ReminderLevel;
  readonly invoice?: string | null;
  readonly amount?: number;
}

/** What one list is: its rows, the amount and the words of a row, the columns of its sheet, what the journal records. */
interface Kind<Row extends ClientLine> {
  readonly find: (situation: Situation, plan: DayPlan) => WorkList<Row>;
  readonly amount: (row: Row) => number;
  readonly todo: (row: Row, wording: Wording, situation: Situation) => string;
  readonly columns: (situation: Situation, setting: LetterSetting) => readonly ListColumn<Row>[];
  /** What the journal records once the row is done; null where it records nothing. */
  readonly log: (row: Row, situation: Situation) => Done | null;
  readonly letter?: (row: Row, situation: Situation) => Letter | null;
}

/** A list with all that the pane and the hosts do with it, from the rules of its kind. */
function finder<Row extends ClientLine>({ find, amount, todo, columns, log, letter }: Kind<Row>): (situation: Situation) => FoundList {
  return (situation) => {
    const plan = dayPlan(situation);
    const { rows: due, ...list } = find(situation, plan);
    const today = todayOf(plan, list.id, due);
    // A client has one action towards it a day. Only lists of such actions give rows up to a stronger one of another list.
    const isOneOfSeveral = today !== due;
    const dayOf = ({ client }: Row): ClientDay | null => (isOneOfSeveral ? plan.days.get(client)! : null);
    const alsoDue = (row: Row): readonly ActionKind[] => dayOf(row)?.also ?? [];
    const brokenPromise = (row: Row): Serial | null => dayOf(row)?.broken ?? null;
    const rows = [...today.filter((row) => brokenPromise(row) !== null), ...today.filter((row) => brokenPromise(row) === null)];
    const rowOf = (client: number): Row | undefined => rows.find((row) => row.client === client);
    return {
      ...list,
      ...(isOneOfSeveral && { amount: sumOf(rows, amount) }),
      elsewhere: due.length - today.length,
      count: rows.length,
      shown: (most, wording) =>
        rows.slice(0, most).map((row) => ({
          client: row.client,
          name: row.name,
          riskClass: row.riskClass,
          amount: amount(row),
          own: ownAmountOf(row, amount(row), wording),
          todo: todo(row, wording, situation),
          also: alsoDue(row),
          // What is to be done in a call already says it.
          broken: list.id === "calls" ? null : brokenPromise(row),
        })),
      sheet: (wording, setting, kept, logged = false) =>
        listSheet(columns(situation, setting), rows, wording, kept, {
          amount,
          alsoDue,
          logAs: (row) => {
            const done = log(row, situation);
            return done && { kind: done.kind, level: done.level ?? null };
          },
          logged,
        }),
      done: (client) => {
        const row = rowOf(client);
        const done = row && log(row, situation);
        return done ? journalEntry(row, { amount: amount(row), ...done }, situation.asOf) : null;
      },
      letter: (client) => {
        const row = rowOf(client);
        return (row && letter?.(row, situation)) ?? null;
      },
      letters: () => rows.flatMap((row) => letter?.(row, situation) ?? []),
    };
  };
}

const journalEntry = (
  row: ClientLine,
  { kind, level, invoice, amount }: Done & { readonly amount: number },
  day: Serial,
): JournalEntry => ({
  ...blankEntry,
  day,
  clientId: row.id,
  client: row.name,
  invoice: invoice ?? null,
  kind,
  level: level ?? null,
  amount,
});

/** The amount in the client's own currency, beside the one in the book's; such amounts are never added up. */
function ownAmountOf({ currency }: ClientLine, amount: number, { language }: Wording): string | null {
  return currency && formatMoney(amount / currency.rate, language, currency.code).trim();
}

/** The reminder before the due date; null for a client table, which has no invoices to name in it. */
function messageAhead({ client, invoices }: PreventiveLine, situation: Situation): Letter | null {
  return situation.items && invoices.length > 0 ? letterAhead(situation, situation.items, client, invoices) : null;
}

/** How the journal records each route a debt is sent to collection by. */
const routeInJournal: Readonly<Record<Route, JournalEntry["kind"]>> = {
  fileClaim: "claimFiled",
  prefect: "court",
  court: "court",
  smallClaim: "court",
  europeanOrder: "court",
  agency: "agency",
  drop: "writeOff",
  barred: "writeOff",
};

/** How the journal records each step taken with the credit insurer. */
const insurerStepInJournal: Readonly<Record<InsurerStep, JournalEntry["kind"]>> = {
  EXTEND: "extended",
  DECLARE: "declared",
  INTERVENTION: "intervention",
};

/** Every list of a day's work, in the order it is gone through. */
export const workLists: Readonly<Record<WorkListId, (situation: Situation) => FoundList>> = {
  calls: finder({
    find: (_, plan) => plan.calls,
    amount: ({ overdue }) => overdue,
    todo: todo.calls,
    columns: () => callColumns,
    log: ({ invoiceNumbers }) => ({ kind: "call", invoice: invoiceNumbers }),
  }),
  letters: finder({
    find: (_, plan) => plan.letters,
    amount: ({ principal }) => principal,
    todo: todo.letters,
    columns: (_, setting) => letterColumns(setting),
    log: ({ level, invoices }) => ({
      kind: "reminder",
      level: letterLevels.indexOf(level) as ReminderLevel,
      invoice: joinedNumbers(invoices),
    }),
    letter: (row) => row,
  }),
  preventive: finder({
    find: (_, plan) => plan.preventive,
    amount: ({ dueSoon }) => dueSoon,
    todo: todo.preventive,
    columns: (situation, setting) => preventiveColumns((row) => messageAhead(row, situation), setting),
    log: ({ invoices }, { items }) => ({ kind: "reminder", level: 0, invoice: items ? numbersOf(items, invoices) : null }),
    letter: messageAhead,
  }),
  overLimit: finder({
    find: overLimitList,
    amount: ({ excess, exposure }) => excess || exposure,
    todo: todo.overLimit,
    columns: () => overLimitColumns,
    log: ({ proposal, limit }) => (proposal === "hold" ? { kind: "held" } : { kind: "limit", amount: limit }),
  }),
  securities: finder({
    find: securityList,
    amount: ({ uncovered }) => uncovered,
    todo: todo.securities,
    columns: () => securityColumns,
    log: () => ({ kind: "securityAsked" }),
  }),
  reviews: finder({
    find: reviewList,
    amount: ({ balance }) => balance,
    todo: todo.reviews,
    columns: reviewColumns,
    log: () => ({ kind: "review" }),
  }),
  collection: finder({
    find: (_, plan) => plan.collection,
    amount: ({ principal }) => principal,
    todo: todo.collection,
    columns: () => collectionColumns,
    log: ({ route, invoiceNumbers }) => ({ kind: routeInJournal[route], invoice: route === "fileClaim" ? null : invoiceNumbers }),
  }),
  eInvoices: finder({
    find: eInvoiceList,
    amount: ({ amount }) => amount,
    todo: todo.eInvoices,
    columns: () => eInvoiceColumns,
    log: ({ invoiceNumbers }) => ({ kind: "message", invoice: invoiceNumbers }),
  }),
  evidence: finder({
    find: evidenceList,
    amount: ({ amount }) => amount,
    todo: todo.evidence,
    columns: () => evidenceColumns,
    // Ticking the row means the evidence was asked for. Its receipt is another entry, one for each invoice.
    log: ({ invoiceNumbers }) => ({ kind: "message", invoice: invoiceNumbers }),
  }),
  discounts: finder({
    find: discountList,
    amount: ({ amount }) => amount,
    todo: (row, wording, { options }) => todo.discounts(row, wording, options.earlyDiscount),
    columns: ({ options }) => discountColumns(options.earlyDiscount),
    log: ({ invoiceNumbers }) => ({ kind: "message", invoice: invoiceNumbers }),
  }),
  insurer: finder({
    find: insurerList,
    amount: ({ tasks }) => tasks[0]!.amount,
    todo: todo.insurer,
    columns: insurerColumns,
    log: ({ tasks: [first] }) => ({ kind: insurerStepInJournal[first!.step], invoice: first!.invoiceNumbers, amount: first!.amount }),
  }),
  insured: finder({
    find: insuredList,
    amount: ({ excess }) => excess,
    todo: todo.insured,
    columns: () => insuredColumns,
    log: () => ({ kind: "coverAsked" }),
  }),
  groups: finder({
    find: groupList,
    amount: ({ exposure }) => exposure,
    todo: todo.groups,
    columns: () => groupColumns,
    log: () => null,
  }),
  factoring: finder({
    find: factoringList,
    amount: ({ assigned, eligible }) => assigned || eligible,
    todo: todo.factoring,
    columns: () => factoringColumns,
    log: ({ invoiceNumbers, eligible }) => (eligible > 0 ? { kind: "assigned", invoice: invoiceNumbers, amount: eligible } : null),
  }),
  vat: finder({
    find: vatList,
    amount: ({ vat }) => vat,
    todo: todo.vat,
    columns: () => vatColumns,
    log: ({ vat }) => ({ kind: "vatReclaimed", amount: vat }),
  }),
};
export const workListIds = Object.keys(workLists) as readonly WorkListId[];
