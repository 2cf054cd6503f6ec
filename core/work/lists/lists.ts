import { formatMoney } from "../../cells/formats";
import { letterAhead, type Letter } from "../letters/letter";
import type { Serial } from "../../cells/dates";
import { letterLevels, type ActionKind, type InsurerStep, type Route } from "../../words/ids";
import { dayPlan, todayOf, type DayPlan } from "../day-plan";
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

/** A row as a view shows it: who, how much, and what to do. */
export interface ShownLine {
  readonly client: number;
  readonly name: string;
  readonly riskClass: RiskClass;
  readonly amount: number;
  /** The same in the currency the client is invoiced in, where that is another; in words. */
  readonly own: string | null;
  readonly todo: string;
  /** Due for the client as well, for another day. */
  readonly also: readonly ActionKind[];
  /** The day of a promise it did not keep. */
  readonly broken: Serial | null;
}

/** A list whatever its rows are made of. */
export interface FoundList extends Pick<WorkList<ClientLine>, "id" | "amount" | "basis" | "lacks" | "aside"> {
  readonly count: number;
  /** Clients due for it who have a stronger action today. */
  readonly elsewhere: number;
  /** The most pressing rows. */
  shown(most: number, wording: Wording): readonly ShownLine[];
  /** `logged`: what was ticked is in the journal by now. */
  sheet(wording: Wording, setting: LetterSetting, kept: KeptLines, logged?: boolean): ListSheet;
  /** What the journal says once the row of a client is done; null where it is not in the list. */
  done(client: number): JournalEntry | null;
  /** The message that goes to a client of the list; null where it is not a list of messages. */
  letter(client: number): Letter | null;
  /** All of them, in the order of the list. */
  letters(): readonly Letter[];
}

/** What a row's action is called in the journal, and the invoices it concerns. */
interface Done {
  readonly kind: JournalEntry["kind"];
  readonly level?: ReminderLevel;
  readonly invoice?: string | null;
  readonly amount?: number;
}

interface Kind<Row extends ClientLine> {
  readonly find: (situation: Situation, plan: DayPlan) => WorkList<Row>;
  readonly amount: (row: Row) => number;
  readonly todo: (row: Row, wording: Wording, situation: Situation) => string;
  readonly columns: (situation: Situation, setting: LetterSetting) => readonly ListColumn<Row>[];
  /** What doing a row writes into the journal; null where nothing is done by it. */
  readonly log: (row: Row, situation: Situation) => Done | null;
  readonly letter?: (row: Row, situation: Situation) => Letter | null;
}

function finder<Row extends ClientLine>({ find, amount, todo, columns, log, letter }: Kind<Row>): (situation: Situation) => FoundList {
  return (situation) => {
    const plan = dayPlan(situation);
    const { rows: due, ...list } = find(situation, plan);
    const today = todayOf(plan, list.id, due);
    const hasBroken = (row: Row): boolean => today !== due && plan.days.get(row.client)!.broken !== null;
    const rows = [...today.filter(hasBroken), ...today.filter((row) => !hasBroken(row))];
    return {
      ...list,
      ...(today !== due && { amount: sumOf(rows, amount) }),
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
          also: today === due ? [] : plan.days.get(row.client)!.also,
          // A call's own words speak of it.
          broken: today === due || list.id === "calls" ? null : plan.days.get(row.client)!.broken,
        })),
      sheet: (wording, setting, kept, logged = false) =>
        listSheet(columns(situation, setting), rows, wording, kept, {
          amount,
          alsoDue: (row) => (today === due ? [] : plan.days.get(row.client)!.also),
          logAs: (row) => {
            const doing = log(row, situation);
            return doing && { kind: doing.kind, level: doing.level ?? null };
          },
          logged,
        }),
      done: (client) => {
        const row = rows.find((each) => each.client === client);
        const doing = row && log(row, situation);
        if (!doing) return null;
        const { kind, level, invoice, amount: of } = doing;
        return {
          ...blankEntry,
          day: situation.asOf,
          clientId: row.id,
          client: row.name,
          invoice: invoice ?? null,
          kind,
          level: level ?? null,
          amount: of ?? amount(row),
        };
      },
      letter: (client) => {
        const row = letter && rows.find((each) => each.client === client);
        return row ? letter!(row, situation) : null;
      },
      letters: () => rows.flatMap((row) => letter?.(row, situation) ?? []),
    };
  };
}

/** Never added to those of others: what each client owes in its own currency stands beside the amount in the book's. */
function ownAmountOf({ currency }: ClientLine, amount: number, { language }: Wording): string | null {
  return currency && formatMoney(amount / currency.rate, language, currency.code).trim();
}

function messageAhead({ client, invoices }: PreventiveLine, situation: Situation): Letter | null {
  return situation.items && invoices.length > 0 ? letterAhead(situation, situation.items, client, invoices) : null;
}

/** What taking a route is called in the journal. */
const handedBy: Readonly<Record<Route, JournalEntry["kind"]>> = {
  fileClaim: "claimFiled",
  prefect: "court",
  court: "court",
  smallClaim: "court",
  europeanOrder: "court",
  agency: "agency",
  drop: "writeOff",
  barred: "writeOff",
};

/** What taking a step towards the insurer is called in the journal. */
const towardsInsurer: Readonly<Record<InsurerStep, JournalEntry["kind"]>> = {
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
    todo: (row, wording, { policy }) => todo.reviews(row, wording, policy),
    columns: ({ policy }) => reviewColumns(policy),
    log: () => ({ kind: "review" }),
  }),
  collection: finder({
    find: (_, plan) => plan.collection,
    amount: ({ principal }) => principal,
    todo: todo.collection,
    columns: () => collectionColumns,
    log: ({ route, invoiceNumbers }) => ({ kind: handedBy[route], invoice: route === "fileClaim" ? null : invoiceNumbers }),
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
    // To have asked for it is not to have it: what is received is logged as such, invoice by invoice.
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
    log: ({ tasks: [first] }) => ({ kind: towardsInsurer[first!.step], invoice: first!.invoiceNumbers, amount: first!.amount }),
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
    columns: ({ options }) => vatColumns(options.vatRate),
    log: ({ vat }) => ({ kind: "vatReclaimed", amount: vat }),
  }),
};
export const workListIds = Object.keys(workLists) as readonly WorkListId[];
