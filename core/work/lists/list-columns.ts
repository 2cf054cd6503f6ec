import { formatPercent, formatShortestPercent } from "../../cells/formats";
import { actionFor } from "../../segment/actions";
import { letterLevels } from "../../words/ids";
import type { Letter } from "../letters/letter";
import { invoiceLines, letterText, printable, type LetterSetting } from "../letters/letter-text";
import { reportToOrder, type ReportLine } from "../reports/report-order";
import type { CallLine } from "./calls";
import type { CollectionLine } from "./collection";
import type { FactoringLine } from "./factoring";
import type { GroupLine } from "./groups";
import type { InsuredLine } from "./insured";
import type { InsurerLine } from "./insurer";
import type { DiscountLine } from "./discounts";
import type { EInvoiceLine } from "./e-invoices";
import type { EvidenceLine } from "./evidence";
import type { ListColumn, Wording } from "./list-sheet";
import type { OverLimitLine } from "./over-limit";
import type { PreventiveLine } from "./preventive";
import type { ReviewLine } from "./reviews";
import type { SecurityLine } from "./securities";
import type { Situation } from "./situation";
import type { VatLine } from "./vat";
import type { ClientLine } from "./work-list";

const above = (value: number): number | null => (value > 0 ? value : null);
const amount = (value: number, { money }: Wording): string | null => (value > 0 ? money(value) : null);

const client: ListColumn<ClientLine>[] = [
  { id: "client", format: "text", width: 32, cell: ({ name }) => name },
  { id: "clientId", format: "text", width: 14, cell: ({ id }) => id },
  { id: "riskClass", format: "whole", width: 8, cell: ({ riskClass }) => (riskClass === 0 ? null : riskClass) },
];
const size: ListColumn<ClientLine> = { id: "tier", format: "text", width: 9, cell: ({ tier }, { core }) => core.tiers[tier] };
const kind: ListColumn<ClientLine> = {
  id: "kind",
  format: "text",
  width: 14,
  cell: (row, { texts }) => texts.kinds[row.kind],
};
const reach: ListColumn<ClientLine>[] = [
  { id: "contact", format: "text", width: 22, cell: ({ contact }) => contact },
  { id: "phone", format: "text", width: 16, cell: ({ phone }) => phone },
  { id: "email", format: "text", width: 26, cell: ({ email }) => email },
];
/** As the journal keeps them. */
export const joinedNumbers = (invoices: Letter["invoices"]): string | null =>
  invoices
    .map(({ number }) => number)
    .filter((number) => number !== null)
    .join("; ") || null;
const address: ListColumn<ClientLine> = { id: "address", format: "text", width: 36, cell: (row) => row.address };

/** What to do, in words: the first thing a reader of the list looks for. */
export const todo = {
  calls: (row: CallLine, wording: Wording): string =>
    wording.texts.todo.call({
      longOverdue: wording.money(row.longOverdue),
      days: row.daysLate === null ? null : wording.texts.days(row.daysLate, row.daysAre),
      step: row.step,
      disputed: amount(row.disputed, wording),
      promised: amount(row.promised, wording),
      broken: row.brokenPromise === null ? null : wording.day(row.brokenPromise),
    }),
  preventive: (row: PreventiveLine, wording: Wording): string =>
    wording.texts.todo.preventive(
      row.kind,
      wording.money(row.dueSoon),
      row.nextDue === null ? null : wording.day(row.nextDue),
      amount(row.overdue, wording),
    ),
  letters: ({ level, kind, daysLate, invoices }: Letter, { texts }: Wording): string =>
    texts.todo.letter(level, kind, daysLate, invoices.length),
  overLimit: (row: OverLimitLine, wording: Wording): string =>
    wording.texts.todo.overLimit(row.proposal, wording.money(row.excess), wording.money(row.largestOrder), amount(row.overdue, wording)),
  reviews: (row: ReviewLine, { texts, day, language }: Wording, situation: Situation): string => {
    const report = reportToOrder(situation, row.client);
    return texts.todo.review(
      row.lastReview === null ? null : day(row.lastReview),
      row.everyMonths,
      report && actionFor(report, row.riskClass, situation.policy, language).report,
    );
  },
  securities: (row: SecurityLine, { texts, money, percent }: Wording): string =>
    texts.todo.security(
      row.ask,
      money(row.uncovered),
      percent(row.depositShare),
      row.deposit === null ? null : money(row.deposit),
      row.riskClass,
    ),
  collection: (row: CollectionLine, { texts, money, day }: Wording): string =>
    texts.todo.collection(row.route, row.limitation === null ? null : day(row.limitation), money(row.cost), money(row.net)),
  insurer: (row: InsurerLine, { texts, money, day }: Wording, { asOf }: Situation): string =>
    texts.todo.insurer(
      row.tasks.map(({ step, by, amount }) => ({
        step,
        by: by === null ? null : day(by),
        passed: by !== null && by < asOf,
        amount: money(amount),
      })),
    ),
  vat: ({ vat, judged, deadline, passed, assumed, rate }: VatLine, { texts, money, day, language }: Wording): string =>
    texts.todo.vat(money(vat), judged === null ? null : day(judged), deadline === null ? null : day(deadline), passed) +
    (assumed ? ` ${texts.todo.vatAssumed(formatShortestPercent(rate, language))}` : ""),
  insured: (row: InsuredLine, { texts, money }: Wording): string => texts.todo.insured(money(row.excess), money(row.insured), row.refused),
  groups: (row: GroupLine, wording: Wording): string =>
    wording.texts.todo.group({
      members: row.members.map((name) => printable(name, 40)),
      excess: amount(row.excess, wording),
      room: row.limit === null ? null : wording.money(row.limit - row.exposure),
      weakest: row.weakest === null ? null : printable(row.weakest, 40),
    }),
  factoring: (row: FactoringLine, wording: Wording): string =>
    wording.texts.todo.factoring(
      amount(row.assigned, wording),
      wording.money(row.reserve),
      amount(row.givenBack, wording),
      amount(row.eligible, wording),
    ),
  eInvoices: ({ acts }: EInvoiceLine, { texts, money }: Wording): string =>
    texts.todo.eInvoices(acts.map(({ act, places, amount: of }) => ({ act, invoices: places.length, amount: money(of) }))),
  evidence: ({ missing }: EvidenceLine, { texts }: Wording): string => texts.todo.evidence(missing),
  discounts: (row: DiscountLine, { texts, money, language }: Wording, discount: number): string =>
    texts.todo.discount(
      formatShortestPercent(discount, language, 2),
      Math.round(row.daysEarlier),
      // Rounded down: what is offered must not cost more than it brings.
      formatPercent(Math.floor(row.breakEven * 1e4) / 1e4, language, 2),
      money(row.gain),
    ),
  reports: (row: ReportLine, { texts, money }: Wording): string =>
    texts.todo.report(row.verdict, row.report, money(row.value), money(row.price)),
};

const doing = <Row>(cell: ListColumn<Row>["cell"]): ListColumn<Row> => ({ id: "todo", format: "text", width: 60, cell });

export const callColumns: readonly ListColumn<CallLine>[] = [
  ...client,
  doing(todo.calls),
  ...reach,
  { id: "overdue", format: "money", width: 16, cell: ({ overdue }) => overdue },
  { id: "longOverdue", format: "money", width: 16, cell: ({ longOverdue }) => longOverdue },
  { id: "daysLate", format: "whole", width: 10, cell: ({ daysLate }) => daysLate },
  { id: "oldestInvoice", format: "text", width: 16, cell: ({ oldestInvoice }) => oldestInvoice },
  { id: "oldestDue", format: "date", width: 13, cell: ({ oldestDue }) => oldestDue },
  { id: "invoices", format: "whole", width: 11, cell: ({ invoices }) => invoices },
  { id: "disputed", format: "money", width: 14, cell: ({ disputed }) => above(disputed) },
  { id: "promised", format: "money", width: 14, cell: ({ promised }) => above(promised) },
  { id: "invoiceNumbers", format: "text", width: 24, cell: ({ invoiceNumbers }) => invoiceNumbers },
  { id: "step", format: "text", width: 28, cell: ({ step }, { core }) => (step ? core.actions.dunningSteps[step] : null) },
  kind,
  size,
];

export const preventiveColumns = (
  letterOf: (row: PreventiveLine) => Letter | null,
  setting: LetterSetting,
): readonly ListColumn<PreventiveLine>[] => [
  ...client,
  doing(todo.preventive),
  ...reach,
  { id: "dueSoon", format: "money", width: 16, cell: ({ dueSoon }) => dueSoon },
  { id: "nextDue", format: "date", width: 13, cell: ({ nextDue }) => nextDue },
  { id: "invoices", format: "whole", width: 11, cell: ({ invoices }) => above(invoices.length) },
  { id: "allOverdue", format: "money", width: 16, cell: ({ overdue }) => above(overdue) },
  kind,
  size,
  ...written<PreventiveLine>(letterOf, setting),
];

/** Ready for mail merge: a row a client, and all that a letter or an email is made of. */
export const letterColumns = (setting: LetterSetting): readonly ListColumn<Letter>[] => [
  ...client,
  { id: "level", format: "whole", width: 8, cell: ({ level }) => letterLevels.indexOf(level) },
  { id: "letter", format: "text", width: 24, cell: ({ level }, { texts }) => texts.letters[level] },
  kind,
  ...reach,
  address,
  { id: "oldestInvoice", format: "text", width: 16, cell: ({ invoices }) => invoices[0]!.number },
  { id: "oldestDue", format: "date", width: 13, cell: ({ invoices }) => invoices[0]!.due },
  { id: "daysLate", format: "whole", width: 10, cell: ({ daysLate }) => daysLate },
  { id: "principal", format: "money", width: 14, cell: ({ principal }) => principal },
  { id: "interest", format: "money", width: 14, cell: ({ interest }) => interest },
  { id: "fee", format: "money", width: 14, cell: ({ fee }) => fee },
  { id: "total", format: "money", width: 14, cell: ({ total }) => total },
  { id: "invoiceNumbers", format: "text", width: 24, cell: ({ invoices }) => joinedNumbers(invoices) },
  ...written<Letter>((letter) => letter, setting),
];

function written<Row>(letterOf: (row: Row) => Letter | null, setting: LetterSetting): ListColumn<Row>[] {
  let last: { readonly row: Row; readonly text: ReturnType<typeof letterText> | null } | undefined;
  const textOf = (row: Row) => {
    if (last?.row !== row) {
      const letter = letterOf(row);
      last = { row, text: letter && letterText(letter, setting) };
    }
    return last.text;
  };
  return [
    { id: "recipient", format: "text", width: 30, cell: (row) => textOf(row)?.recipient.join("\n") ?? null },
    { id: "placeAndDate", format: "text", width: 22, cell: (row) => textOf(row)?.placeAndDate ?? null },
    { id: "references", format: "text", width: 30, cell: (row) => textOf(row)?.references.join("\n") ?? null },
    { id: "subject", format: "text", width: 40, cell: (row) => textOf(row)?.subject ?? null },
    { id: "body", format: "text", width: 60, cell: (row) => textOf(row)?.body ?? null },
    { id: "invoiceList", format: "text", width: 40, cell: (row) => textOf(row)?.invoices ?? null },
    { id: "letterhead", format: "text", width: 30, cell: (row) => textOf(row)?.head.join("\n") || null },
    { id: "bank", format: "text", width: 30, cell: (row) => textOf(row)?.bank ?? null },
  ];
}

export const overLimitColumns: readonly ListColumn<OverLimitLine>[] = [
  ...client,
  doing(todo.overLimit),
  { id: "exposure", format: "money", width: 16, cell: ({ exposure }) => exposure },
  { id: "limit", format: "money", width: 16, cell: ({ limit }) => limit },
  { id: "use", format: "percent", width: 11, cell: ({ use }) => use },
  { id: "excess", format: "money", width: 16, cell: ({ excess }) => above(excess) },
  { id: "largestOrder", format: "money", width: 18, cell: ({ largestOrder }) => largestOrder },
  { id: "allOverdue", format: "money", width: 16, cell: ({ overdue }) => above(overdue) },
  { id: "limitFrom", format: "text", width: 26, cell: ({ limitFrom }, { texts }) => texts.limitFrom[limitFrom] },
  ...reach,
  size,
];

export const reviewColumns = (situation: Situation): readonly ListColumn<ReviewLine>[] => [
  ...client,
  doing((row, wording) => todo.reviews(row, wording, situation)),
  size,
  { id: "balance", format: "money", width: 16, cell: ({ balance }) => balance },
  { id: "lastReview", format: "date", width: 13, cell: ({ lastReview }) => lastReview },
  { id: "reviewDue", format: "date", width: 13, cell: ({ reviewDue }) => reviewDue },
  { id: "daysOverdue", format: "whole", width: 11, cell: ({ reviewDue, daysOverdue }) => (reviewDue === null ? null : daysOverdue) },
];

export const securityColumns: readonly ListColumn<SecurityLine>[] = [
  ...client,
  doing(todo.securities),
  { id: "exposure", format: "money", width: 16, cell: ({ exposure }) => exposure },
  { id: "uncovered", format: "money", width: 16, cell: ({ uncovered }) => uncovered },
  { id: "depositShare", format: "percent", width: 11, cell: ({ depositShare }) => (depositShare > 0 ? depositShare : null) },
  { id: "deposit", format: "money", width: 16, cell: ({ deposit }) => deposit },
  ...reach,
  size,
];

export const collectionColumns: readonly ListColumn<CollectionLine>[] = [
  ...client,
  doing(todo.collection),
  { id: "principal", format: "money", width: 14, cell: ({ principal }) => principal },
  { id: "interest", format: "money", width: 14, cell: ({ interest }) => interest },
  { id: "fee", format: "money", width: 14, cell: ({ fee }) => fee },
  { id: "daysLate", format: "whole", width: 10, cell: ({ daysLate }) => daysLate },
  { id: "oldestInvoice", format: "text", width: 16, cell: ({ invoices }) => invoices[0]?.number ?? null },
  { id: "oldestDue", format: "date", width: 13, cell: ({ invoices }) => invoices[0]?.due ?? null },
  { id: "limitation", format: "date", width: 13, cell: ({ limitation }) => limitation },
  { id: "cost", format: "money", width: 14, cell: ({ cost }) => cost },
  { id: "net", format: "money", width: 14, cell: ({ net }) => net },
  {
    id: "missing",
    format: "text",
    width: 30,
    cell: ({ missing }, { texts }) => missing.map((proof) => texts.proofs[proof]).join(", ") || null,
  },
  { id: "invoiceNumbers", format: "text", width: 24, cell: ({ invoiceNumbers }) => invoiceNumbers },
  {
    id: "invoiceList",
    format: "text",
    width: 40,
    cell: ({ invoices }, { language, currency }) => invoiceLines(invoices, language, currency).join("\n"),
  },
  kind,
  ...reach,
  address,
];

export const insurerColumns = (situation: Situation): readonly ListColumn<InsurerLine>[] => [
  ...client,
  doing((row, wording) => todo.insurer(row, wording, situation)),
  { id: "deadline", format: "date", width: 13, cell: ({ tasks }) => tasks[0]!.by },
  { id: "next", format: "date", width: 13, cell: ({ tasks }) => tasks[1]?.by ?? null },
  { id: "principal", format: "money", width: 14, cell: ({ tasks }) => tasks[0]!.amount },
  { id: "allOverdue", format: "money", width: 16, cell: ({ unpaid }) => unpaid },
  { id: "insured", format: "money", width: 14, cell: ({ insured }) => insured },
  // Who it is says something only where there are several.
  ...(situation.clients.insurers
    ? [{ id: "insurer", format: "text", width: 18, cell: ({ insurer }) => insurer } as const satisfies ListColumn<InsurerLine>]
    : []),
  { id: "invoiceNumbers", format: "text", width: 24, cell: ({ tasks }) => tasks[0]!.invoiceNumbers },
];

export const insuredColumns: readonly ListColumn<InsuredLine>[] = [
  ...client,
  doing(todo.insured),
  { id: "exposure", format: "money", width: 16, cell: ({ exposure }) => exposure },
  { id: "insured", format: "money", width: 14, cell: ({ insured }) => insured },
  { id: "excess", format: "money", width: 16, cell: ({ excess }) => excess },
  size,
];

export const groupColumns: readonly ListColumn<GroupLine>[] = [
  ...client,
  doing(todo.groups),
  { id: "exposure", format: "money", width: 16, cell: ({ exposure }) => exposure },
  { id: "allOverdue", format: "money", width: 16, cell: ({ overdue }) => above(overdue) },
  { id: "insured", format: "money", width: 14, cell: ({ insured }) => above(insured) },
  { id: "limit", format: "money", width: 16, cell: ({ limit }) => limit },
  { id: "use", format: "percent", width: 11, cell: ({ use }) => use },
  { id: "excess", format: "money", width: 16, cell: ({ excess }) => above(excess) },
  { id: "members", format: "text", width: 40, cell: ({ members }) => members.map((name) => printable(name)).join("; ") },
  { id: "weakest", format: "text", width: 26, cell: ({ weakest }) => weakest },
];

export const factoringColumns: readonly ListColumn<FactoringLine>[] = [
  ...client,
  doing(todo.factoring),
  { id: "assigned", format: "money", width: 16, cell: ({ assigned }) => above(assigned) },
  { id: "reserve", format: "money", width: 14, cell: ({ reserve }) => above(reserve) },
  { id: "givenBack", format: "money", width: 14, cell: ({ givenBack }) => above(givenBack) },
  { id: "eligible", format: "money", width: 16, cell: ({ eligible }) => above(eligible) },
  { id: "invoiceNumbers", format: "text", width: 24, cell: ({ invoiceNumbers }) => invoiceNumbers },
];

export const reportColumns: readonly ListColumn<ReportLine>[] = [
  ...client,
  doing(todo.reports),
  size,
  { id: "report", format: "text", width: 24, cell: ({ report }, { texts }) => texts.reports[report] },
  { id: "price", format: "money", width: 11, cell: ({ price }) => price },
  { id: "value", format: "money", width: 14, cell: ({ value }) => value },
  { id: "exposure", format: "money", width: 16, cell: ({ exposure }) => exposure },
  { id: "bestClass", format: "whole", width: 11, cell: ({ bestClass }) => bestClass },
  { id: "worstClass", format: "whole", width: 11, cell: ({ worstClass }) => worstClass },
  { id: "worth", format: "text", width: 20, cell: ({ verdict }, { texts }) => texts.verdicts[verdict] },
];

export const eInvoiceColumns: readonly ListColumn<EInvoiceLine>[] = [
  ...client,
  doing(todo.eInvoices),
  { id: "concerned", format: "money", width: 16, cell: ({ amount: of }) => of },
  { id: "invoices", format: "whole", width: 11, cell: ({ invoices }) => invoices },
  { id: "invoiceNumbers", format: "text", width: 30, cell: ({ invoiceNumbers }) => invoiceNumbers },
  ...reach,
  size,
];

export const evidenceColumns: readonly ListColumn<EvidenceLine>[] = [
  ...client,
  doing(todo.evidence),
  { id: "concerned", format: "money", width: 16, cell: ({ amount: of }) => of },
  { id: "invoices", format: "whole", width: 11, cell: ({ places }) => places.length },
  { id: "invoiceNumbers", format: "text", width: 30, cell: ({ invoiceNumbers }) => invoiceNumbers },
  ...reach,
  size,
];

export const discountColumns = (discount: number): readonly ListColumn<DiscountLine>[] => [
  ...client,
  doing((row, wording) => todo.discounts(row, wording, discount)),
  { id: "dueLater", format: "money", width: 16, cell: ({ amount: of }) => of },
  { id: "daysEarlier", format: "whole", width: 10, cell: ({ daysEarlier }) => Math.round(daysEarlier) },
  { id: "breakEven", format: "percent", width: 12, cell: ({ breakEven }) => Math.floor(breakEven * 1e3) / 1e3 },
  { id: "discountCost", format: "money", width: 16, cell: ({ discountCost }) => discountCost },
  { id: "gain", format: "money", width: 14, cell: ({ gain }) => gain },
  { id: "invoiceNumbers", format: "text", width: 30, cell: ({ invoiceNumbers }) => invoiceNumbers },
  ...reach,
  size,
];

export const vatColumns: readonly ListColumn<VatLine>[] = [
  ...client,
  doing(todo.vat),
  { id: "unpaid", format: "money", width: 16, cell: ({ unpaid }) => unpaid },
  { id: "vatRate", format: "percent", width: 10, cell: ({ rate }) => rate },
  { id: "vat", format: "money", width: 14, cell: ({ vat }) => vat },
  { id: "judged", format: "date", width: 12, cell: ({ judged }) => judged },
  { id: "deadline", format: "date", width: 12, cell: ({ deadline }) => deadline },
];
