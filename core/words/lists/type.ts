import type { LimitFrom } from "../decisions";
import type {
  ActionKind,
  Aside,
  ClientAge,
  ClientKind,
  DunningStep,
  InsurerStep,
  LetterLevel,
  OverLimitProposal,
  Proof,
  ReportVerdict,
  RiskClass,
  Route,
  SecurityAsk,
  Tier,
  WorkListId,
} from "../ids";
import { speaking } from "../../cells/language";
import type { EInvoiceAct } from "../e-invoices/type";
import { workListsEn } from "./en";
import { workListsFr } from "./fr";

/** Columns of the sheets the lists are written to. */
export type ListColumnId =
  | "done"
  | "client"
  | "clientId"
  | "riskClass"
  | "tier"
  | "kind"
  | "todo"
  | "overdue"
  | "allOverdue"
  | "longOverdue"
  | "daysLate"
  | "oldestInvoice"
  | "oldestDue"
  | "invoices"
  | "disputed"
  | "promised"
  | "step"
  | "contact"
  | "phone"
  | "email"
  | "address"
  | "comment"
  | "dueSoon"
  | "nextDue"
  | "level"
  | "letter"
  | "recipient"
  | "placeAndDate"
  | "references"
  | "letterhead"
  | "bank"
  | "subject"
  | "body"
  | "principal"
  | "interest"
  | "fee"
  | "total"
  | "invoiceList"
  | "invoiceNumbers"
  | "alsoDue"
  | "logAs"
  | "exposure"
  | "limit"
  | "limitFrom"
  | "use"
  | "excess"
  | "largestOrder"
  | "balance"
  | "lastReview"
  | "reviewDue"
  | "daysOverdue"
  | "uncovered"
  | "depositShare"
  | "deposit"
  | "limitation"
  | "cost"
  | "net"
  | "bestClass"
  | "worstClass"
  | "value"
  | "report"
  | "price"
  | "worth"
  | "concerned"
  | "missing"
  | "dueLater"
  | "daysEarlier"
  | "breakEven"
  | "discountCost"
  | "gain"
  | "currency"
  | "ownAmount"
  | "insured"
  | "insurer"
  | "deadline"
  | "next"
  | "members"
  | "weakest"
  | "assigned"
  | "reserve"
  | "givenBack"
  | "eligible"
  | "unpaid"
  | "vatRate"
  | "vat"
  | "judged";

/** Amounts and days arrive formatted. */
export interface WorkListTexts {
  readonly columns: Readonly<Record<ListColumnId, string>>;
  /** The list's name in the pane, and its sheet's. */
  readonly names: Readonly<Record<WorkListId | "reports", string>>;
  readonly purposes: Readonly<Record<WorkListId | "reports", string>>;
  readonly kinds: Readonly<Record<ClientKind, string>>;
  readonly letters: Readonly<Record<LetterLevel, string>>;
  readonly standings: Readonly<Record<ClientAge, string>>;
  readonly limitFrom: Readonly<Record<LimitFrom, string>>;
  readonly reports: Readonly<Record<Tier, string>>;
  readonly verdicts: Readonly<Record<ReportVerdict, string>>;
  readonly days: (days: number, are: "oldest" | "atLeast" | "average" | "unknown") => string;
  readonly todo: {
    readonly call: (words: {
      readonly longOverdue: string;
      readonly days: string | null;
      readonly step: DunningStep | null;
      readonly disputed: string | null;
      readonly promised: string | null;
      readonly broken: string | null;
    }) => string;
    readonly preventive: (kind: ClientKind, amount: string, nextDue: string | null, overdue: string | null) => string;
    readonly letter: (level: LetterLevel, kind: ClientKind, daysLate: number, count: number) => string;
    readonly overLimit: (proposal: OverLimitProposal, excess: string, room: string, overdue: string | null) => string;
    readonly review: (lastReview: string | null, everyMonths: number, report: string | null) => string;
    readonly security: (ask: SecurityAsk, uncovered: string, share: string, deposit: string | null, riskClass: RiskClass) => string;
    readonly collection: (route: Route, limitation: string | null, cost: string, net: string) => string;
    /** What to do towards the insurer, task by task; a day that is null is today. */
    readonly insurer: (
      tasks: readonly { readonly step: InsurerStep; readonly by: string | null; readonly passed: boolean; readonly amount: string }[],
    ) => string;
    /** At what rate the VAT was worked out, where the ledger says it of none or not of all invoices. */
    readonly vatAssumed: (rate: string) => string;
    readonly vat: (vat: string, judged: string | null, deadline: string | null, passed: boolean) => string;
    readonly insured: (excess: string, insured: string, refused: boolean) => string;
    readonly group: (words: {
      readonly members: readonly string[];
      readonly excess: string | null;
      readonly room: string | null;
      readonly weakest: string | null;
    }) => string;
    readonly factoring: (assigned: string | null, reserve: string, givenBack: string | null, eligible: string | null) => string;
    readonly eInvoices: (acts: readonly { readonly act: EInvoiceAct; readonly invoices: number; readonly amount: string }[]) => string;
    readonly evidence: (missing: readonly { readonly proof: Proof; readonly invoices: number }[]) => string;
    readonly discount: (discount: string, days: number, breakEven: string, gain: string) => string;
    readonly report: (verdict: ReportVerdict, report: Tier, value: string, price: string) => string;
  };
  /** What a claim is proved by. */
  readonly proofs: Readonly<Record<Proof, string>>;
  readonly aside: (why: Aside, count: number) => string;
  readonly actions: Readonly<Record<ActionKind, string>>;
  /** What is due for the client besides, in words. */
  readonly also: (actions: readonly string[]) => string;
  readonly broken: (day: string) => string;
  /** Clients due for the list who have a stronger action today. */
  readonly elsewhere: (count: number) => string;
  /** The same where the list holds nobody. */
  readonly allElsewhere: (count: number) => string;
  /** What a list rests on and lacks; `empty` where nothing can be listed for want of it. */
  readonly lacks: (list: WorkListId, empty: boolean, columns: readonly string[], invoices: boolean) => string;
  /** A list that is empty because there is nothing to do. */
  readonly nothing: Readonly<Record<WorkListId | "reports", string>>;
}

export const workListTexts = speaking<WorkListTexts>({ fr: workListsFr, en: workListsEn });
