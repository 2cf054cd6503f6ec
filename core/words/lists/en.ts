import { en as words } from "../texts/en";
import { formatNumber } from "../../cells/formats";
import type { WorkListTexts } from "./type";

const joined = (...parts: readonly (string | null | false)[]): string => parts.filter((part) => typeof part === "string").join(" ");
const days = (count: number): string => `${formatNumber(count, "en")} ${Math.abs(count) === 1 ? "day" : "days"}`;
const clients = (count: number): string => `${formatNumber(count, "en")} ${count === 1 ? "client" : "clients"}`;
const and = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]!}`;

export const workListsEn: WorkListTexts = {
  columns: {
    done: "Done",
    client: "Client",
    clientId: "Client no.",
    riskClass: "Class",
    tier: "Size",
    kind: "Type of client",
    todo: "To do",
    overdue: "Overdue, claimable",
    allOverdue: "Overdue (all)",
    longOverdue: "Long overdue",
    daysLate: "Days late",
    oldestInvoice: "Oldest invoice",
    oldestDue: "Oldest due date",
    invoices: "Number of invoices",
    disputed: "Disputed",
    promised: "Promised",
    step: "Dunning step",
    contact: "Contact",
    phone: "Phone",
    email: "Email",
    address: "Address",
    comment: "Comment",
    dueSoon: "Falling due",
    nextDue: "Next due date",
    level: "Level",
    letter: "Letter",
    recipient: "Recipient",
    placeAndDate: "Place and date",
    references: "References",
    letterhead: "Letterhead",
    bank: "Bank details",
    subject: "Subject",
    body: "Text",
    principal: "Principal",
    interest: "Interest",
    fee: "Fixed fee",
    total: "Total claimed",
    invoiceList: "Invoices",
    invoiceNumbers: "Invoice numbers",
    alsoDue: "Also due",
    logAs: "Ticked, logged as",
    exposure: "Exposure",
    limit: "Limit",
    limitFrom: "Where the limit comes from",
    use: "Use",
    excess: "Excess",
    largestOrder: "Largest order acceptable",
    balance: "Balance",
    lastReview: "Last review",
    reviewDue: "Review due",
    daysOverdue: "Days past",
    uncovered: "Uncovered",
    depositShare: "Deposit (share)",
    deposit: "Deposit to ask for",
    limitation: "Time-barred on",
    cost: "Cost of the step",
    net: "Left after cost",
    bestClass: "Class at best",
    worstClass: "Class at worst",
    value: "Worth of the report",
    report: "Report",
    price: "Price",
    worth: "Decision",
  },
  names: {
    calls: "Calls",
    preventive: "Reminders before the due date",
    letters: "Reminder letters",
    overLimit: "Over limit",
    reviews: "Reviews due",
    securities: "Deposits and guarantees",
    collection: "Agency and court",
    reports: "Reports to order",
  },
  purposes: {
    calls: "Accounts more than 30 days late, by amount × days × class.",
    preventive: "Large and risky clients with an invoice about to fall due.",
    letters: "One message a client, at the level its oldest unpaid invoice has reached.",
    overLimit: "Exposure above the limit, or close to it.",
    reviews: "Clients whose review is due, by class and size.",
    securities: "What the client’s class asks for and it has not yet given.",
    collection: "Files to hand over, each with the day it is time-barred.",
    reports: "What a report may save, against its price.",
  },
  kinds: { PRIVATE: "Private", PUBLIC: "Public", CONSTRUCTION: "Construction", CONSUMER: "Consumer" },
  letters: {
    CHECK: "Before the due date",
    REMINDER: "First reminder",
    REMINDER2: "Second reminder, with statement",
    NOTICE: "Formal notice",
  },
  standings: { new: "new", recurring: "recurring", occasional: "occasional", unknown: "not known since when" },
  limitFrom: {
    stated: "your column",
    riskClass: "computed: risk class",
    need: "computed: need",
    netWorth: "computed: client’s equity",
    turnover: "computed: client’s turnover",
    externalCap: "computed: insurer",
    recommended: "computed: recommended limit",
    history: "computed: need and payment habits",
    country: "computed: country ceiling",
    group: "computed: group ceiling",
    ownEquity: "computed: share of our own equity",
    expectedLoss: "computed: expected loss accepted",
  },
  reports: { large: "Full report", medium: "Mid-range report", small: "Free check" },
  verdicts: { order: "order", beyondCap: "beyond the budget", notWorth: "not worth its price" },
  days: (count, are) =>
    are === "atLeast" ? `at least ${days(count)}` : are === "average" ? `${days(Math.round(count))} on average` : days(Math.round(count)),
  todo: {
    call: ({ longOverdue, days, step, disputed, promised, broken }) =>
      joined(
        days === null ? `Call: ${longOverdue} overdue, for how long is not known.` : `Call: ${longOverdue}, late by ${days}.`,
        broken !== null && `Promise of ${broken} not kept.`,
        disputed !== null && `${disputed} disputed, not to be claimed.`,
        promised !== null && `${promised} promised, not to be chased.`,
        step !== null &&
          step !== "CALL" &&
          step !== "REMINDER" &&
          step !== "REMINDER2" &&
          step !== "CHECK" &&
          `Step reached: ${words.actions.dunningSteps[step]}.`,
      ),
    preventive: (kind, amount, nextDue, overdue) =>
      joined(
        nextDue === null ? `${amount} falling due.` : `${amount} falling due from ${nextDue}.`,
        {
          PRIVATE: "Invoice received, correct, approved?",
          PUBLIC: "Invoice filed on Chorus Pro, service certified?",
          CONSTRUCTION: "Invoice received, progress claim certified?",
          CONSUMER: "Invoice received?",
        }[kind],
        overdue !== null && `${overdue} already overdue.`,
      ),
    letter: (level, kind, daysLate, count) =>
      joined(
        `${workListsEn.letters[level]}: ${days(daysLate)} late, ${formatNumber(count, "en")} ${count === 1 ? "invoice" : "invoices"}.`,
        level === "NOTICE" && (kind === "PUBLIC" ? "To the authorising officer, copy to the accountant." : "By registered post."),
      ),
    overLimit: (proposal, excess, room, overdue) =>
      joined(
        {
          hold: `Propose to hold orders: ${excess} over the limit.`,
          approve: `Have the excess of ${excess} approved, or paid.`,
          watch: `Warn sales: ${room} left.`,
        }[proposal],
        overdue !== null && `${overdue} overdue: claim that first.`,
      ),
    review: (lastReview, everyMonths, report) =>
      joined(
        lastReview === null ? "No review known." : `Last reviewed on ${lastReview}.`,
        `${everyMonths === 0 ? "To be seen every week while it owes" : everyMonths === 1 ? "Rhythm: every month" : `Rhythm: every ${everyMonths} months`}.`,
        `${report}.`,
      ),
    security: (ask, uncovered, share, deposit, riskClass) =>
      ({
        prepayment:
          deposit === null
            ? `Prepayment${riskClass === 0 ? " until it is rated" : ""}. Guarantee or payment for ${uncovered} already at stake.`
            : `Prepayment of the orders: ${deposit}. Guarantee or payment for ${uncovered} at stake.`,
        depositAndGuarantee:
          deposit === null
            ? `Deposit of ${share} with the order, guarantee or insurance for ${uncovered}.`
            : `Deposit of ${share}, that is ${deposit}; guarantee or insurance for ${uncovered}.`,
        insurance: `Retention of title, and insure ${uncovered}.`,
      })[ask],
    collection: (route, limitation, cost, net) =>
      ({
        fileClaim: "File the claim with the administrator within two months of the BODACC notice. No more dunning.",
        prefect: "Ask for payment to be ordered by the prefect, or turn to the public accountant.",
        court: `Go to court before ${limitation ?? ""}: a formal notice does not stop the clock.`,
        smallClaim: `Small claim: bailiff’s procedure. Costs ${cost}, leaves ${net}.`,
        agency: `Collection agency or lawyer. Costs ${cost}, leaves ${net}.`,
        drop: `Not worth the next step (${cost}): a last reminder, then provide for it.`,
        barred: `Time-barred since ${limitation ?? ""}: no action left, write it off.`,
      })[route],
    report: (verdict, report, value, price) =>
      verdict === "notWorth"
        ? `Free check: a report would be worth ${value}.`
        : `${{ large: "Full report", medium: "Mid-range report", small: "Free check" }[report]} at ${price}, worth ${value}${verdict === "beyondCap" ? "; the budget is used up" : ""}.`,
  },
  aside: (why, count) =>
    `${clients(count)} left out: ${
      {
        promised: "a promise to pay is still running",
        procedure: "proceedings are open, the claim is to be filed",
        disputed: "all that is overdue is disputed",
        credits: "credit notes cover what is owed",
        called: "a call was made a few days ago",
        reminded: "the last reminder is too recent",
        handed: "an agency, a lawyer or a court has the file",
        noNotice: "late enough for a file, but no formal notice is on record in the follow-up",
      }[why]
    }.`,
  actions: {
    file: "file for collection",
    notice: "formal notice",
    reminder: "reminder",
    call: "call",
    preventive: "reminder before the due date",
  },
  also: (actions) => `Also due: ${and(actions)}.`,
  broken: (day) => `Promise of ${day} not kept.`,
  elsewhere: (count) => `${clients(count)} more ${count < 2 ? "is" : "are"} due here, but a stronger action comes first today.`,
  allElsewhere: (count) => `Nobody: ${clients(count)} ${count < 2 ? "has" : "have"} a stronger action today.`,
  lacks: (list, empty, columns, invoices) => {
    const wanted = and([...(invoices ? ["the list of invoices"] : []), ...columns.map((name) => `“${name}”`)]);
    if (empty) return `Nothing can be listed here without ${wanted}.`;
    const rest = {
      calls: "From the client table: average delay or ageing bands, without invoices, disputes or promises.",
      preventive: "From the client table: all that is not yet due, without dates.",
      letters: "",
      overLimit: "From the columns there are; what is missing counts as nil in the exposure.",
      reviews: "Without the day of the last review, only clients to be seen at least monthly are listed.",
      securities: "From the columns there are; a guarantee that is not stated counts as none.",
      collection: "From the client table, without interest or limitation.",
    }[list];
    return joined(rest, `To go further: ${wanted}.`);
  },
  nothing: {
    calls: "Nobody to call.",
    preventive: "No due date near for large or risky clients.",
    letters: "No reminder to write.",
    overLimit: "No limit exceeded or nearly used up.",
    reviews: "No review is due.",
    securities: "No deposit or guarantee to ask for.",
    collection: "No file to hand over.",
    reports: "No report to order.",
  },
};
