import { en as words } from "../texts/en";
import { formatNumber } from "../../cells/formats";
import { eInvoicesEn } from "../e-invoices/en";
import { firstFew } from "./first-few";
import type { WorkListTexts } from "./type";

const joined = (...parts: readonly (string | null | false)[]): string => parts.filter((part) => typeof part === "string").join(" ");
const days = (count: number): string => `${formatNumber(count, "en")} ${Math.abs(count) === 1 ? "day" : "days"}`;
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
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
    currency: "Currency",
    ownAmount: "In its own currency",
    insured: "Insured",
    insurer: "Insurer",
    deadline: "Last day",
    next: "Then",
    members: "Members",
    weakest: "Weakest member",
    assigned: "Assigned to the factor",
    reserve: "Kept in reserve",
    givenBack: "May be given back",
    eligible: "Could be assigned",
    unpaid: "Unpaid, VAT included",
    vatRate: "VAT rate",
    vat: "VAT to claim back",
    judged: "Judgment",
    concerned: "Amount concerned",
    missing: "Documents missing",
    dueLater: "Not yet due",
    daysEarlier: "Days gained",
    breakEven: "Largest discount",
    discountCost: "Cost of the discount",
    gain: "Net gain",
  },
  names: {
    calls: "Calls",
    preventive: "Reminders before the due date",
    letters: "Reminder letters",
    overLimit: "Over limit",
    reviews: "Reviews due",
    securities: "Deposits and guarantees",
    collection: "Agency and court",
    insurer: "Insurer’s deadlines",
    insured: "Over the insured limit",
    groups: "Groups",
    factoring: "Factoring",
    vat: "VAT to claim back",
    eInvoices: "E-invoices",
    evidence: "Evidence to gather",
    discounts: "Discounts to offer",
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
    insurer: "Unpaid invoices to extend, declare or claim, with the last day of each.",
    insured: "Exposure beyond the insured limit: more cover to ask for, or orders to hold.",
    groups: "Clients of one group as one debtor, under one ceiling.",
    factoring: "What the factor collects and keeps back, and what else it would take.",
    vat: "Clients in liquidation: the VAT of what stays unpaid, with the last day to claim it.",
    eInvoices: "Invoices the platform calls rejected, refused, suspended, disputed or not received.",
    evidence: "What a claim still lacks: order, delivery, invoice received, terms signed.",
    discounts: "Clients whose early payment is worth more than the discount costs.",
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
    check: "follow-up: failed free check",
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
        report !== null && `${report}.`,
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
        europeanOrder: `European order for payment (Regulation (EC) 1896/2006). Costs ${cost}, leaves ${net}.`,
        agency: `Collection agency or lawyer. Costs ${cost}, leaves ${net}.`,
        drop: `Not worth the next step (${cost}): a last reminder, then provide for it.`,
        barred: `Time-barred since ${limitation ?? ""}: no action left, write it off.`,
      })[route],
    insurer: (tasks) =>
      tasks
        .map(({ step, by, passed, amount }) =>
          by === null
            ? `Declare ${amount} at once: proceedings are open.`
            : passed
              ? `${{ EXTEND: "Extend", DECLARE: "Declare", INTERVENTION: "Ask the insurer to step in for" }[step]} ${amount}: the last day was ${by}, call the insurer.`
              : {
                  EXTEND: `${amount}: grant an extension, or stop deliveries, by ${by}.`,
                  DECLARE: `Declare ${amount} unpaid by ${by}.`,
                  INTERVENTION: `Ask the insurer to step in for ${amount} by ${by}.`,
                }[step],
        )
        .join(" "),
    vatAssumed: (rate) => `VAT assumed at ${rate}: no column says it.`,
    vat: (vat, judged, deadline, passed) =>
      deadline === null
        ? `Claim back ${vat}: send the liquidator a duplicate of each invoice with the mention of the law (CGI 272). Look up the day of the judgment: the time runs to the end of the second year after it.`
        : passed
          ? `${vat}: the last day was ${deadline}. The liquidation was ordered on ${judged}; ask your tax adviser whether a later event counts.`
          : `Claim back ${vat} by ${deadline}: send the liquidator a duplicate of each invoice with the mention of the law (CGI 272).`,
    insured: (excess, insured, refused) =>
      refused
        ? `No cover: ${excess} at our own risk. Ask again with newer accounts, or sell against payment.`
        : `Ask for ${excess} more than the ${insured} covered, or hold orders.`,
    group: ({ members, excess, room, weakest }) =>
      joined(
        excess !== null
          ? `${excess} over the group’s ceiling: decide which member gives way.`
          : room !== null && `${room} left for the group.`,
        `${formatNumber(members.length, "en")} members: ${and(firstFew(members, (more) => `${formatNumber(more, "en")} more`))}.`,
        weakest !== null && `Weakest: ${weakest}.`,
      ),
    factoring: (assigned, reserve, givenBack, eligible) =>
      joined(
        assigned !== null && `The factor collects ${assigned} and keeps ${reserve}: no reminder from us.`,
        givenBack !== null && `${givenBack} so late that it may be given back.`,
        eligible !== null && `${eligible} could be assigned.`,
      ),
    eInvoices: (acts) =>
      acts.map(({ act, invoices, amount }) => `${eInvoicesEn.count(invoices)}, ${amount}: ${lowered(eInvoicesEn.acts[act])}`).join(" "),
    evidence: (missing) =>
      `Gather: ${and(
        missing.map(({ proof, invoices }) =>
          invoices === 0 ? workListsEn.proofs[proof] : `${workListsEn.proofs[proof]} (${formatNumber(invoices, "en")})`,
        ),
      )}.`,
    discount: (discount, days, breakEven, gain) =>
      `Offer ${discount} for payment within eight days: ${formatNumber(days, "en")} days gained, net gain ${gain}. No more than ${breakEven}.`,
    report: (verdict, report, value, price) =>
      verdict === "notWorth"
        ? `Free check: a report would be worth ${value}.`
        : `${{ large: "Full report", medium: "Mid-range report", small: "Free check" }[report]} at ${price}, worth ${value}${verdict === "beyondCap" ? "; the budget is used up" : ""}.`,
  },
  proofs: {
    order: "signed order",
    delivery: "proof of delivery",
    invoice: "invoice received",
    terms: "signed terms",
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
        handed: "an agency, a lawyer, a court or the factor has it",
        held: "their orders are held",
        decided: "their limit was decided within the month",
        asked: "it was asked for within the month",
        belowThreshold: "what they leave unpaid is below what the insurer wants declared",
        noNotice: "late enough for a file, but no formal notice is on record in the follow-up",
        handled: "a message about these invoices was logged a few days ago",
        proved: "everything is proved",
        overdueFirst: "what is long overdue is to be claimed first",
        notWorth: "the discount would cost more than it brings",
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
    if (list === "factoring" && !invoices) return "No invoice is assigned: write “Assigned to the factor” into the follow-up.";
    if (empty) return `Nothing can be listed here without ${wanted}.`;
    const rest = {
      calls: "From the client table: average delay or ageing bands, without invoices, disputes or promises.",
      preventive: "From the client table: all that is not yet due, without dates.",
      letters: "",
      overLimit: "From the columns there are; what is missing counts as nil in the exposure.",
      reviews: "Without the day of the last review, only clients to be seen at least monthly are listed.",
      securities: "From the columns there are; a guarantee that is not stated counts as none.",
      collection: "From the client table, without interest or limitation.",
      insurer: "",
      insured: "",
      groups: "Without a ceiling, a group is shown and binds nobody.",
      factoring: "",
      vat: "",
      eInvoices: "",
      evidence: "Without a column for proof of delivery, only the follow-up says what was received.",
      discounts: "Without past payments, everybody is taken to pay on the due date.",
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
    insurer: "No deadline of the insurer is near.",
    insured: "No exposure beyond the insured limits.",
    groups: "No group owes anything.",
    factoring: "Nothing is assigned, and nothing could be.",
    vat: "No client in liquidation owes anything.",
    eInvoices: "No invoice rejected, refused or held up.",
    evidence: "Nothing is missing for the invoices that are late.",
    discounts: "At this rate no discount brings more than it costs.",
    reports: "No report to order.",
  },
};
