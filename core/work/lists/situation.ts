import { isKnown } from "../../cells/known";
import { numberOr } from "../../cells/faults";
import type { ClientKind, Region } from "../../words/ids";
import { clientKinds } from "../../segment/client-kinds";
import type { Meaning } from "../../words/meanings";
import type { Serial } from "../../cells/dates";
import { dunningDaysOf } from "../../method/decisions/dunning";
import { exposureOf } from "../../method/decisions/exposure";
import { fold } from "../../cells/fold";
import type { Insurance, Policy, RiskClass } from "../../policy/policy";
import { isInProcedure } from "../../rating/events";
import { invoiceCurrencies, ownCurrencies } from "../../ledger/own-currency";
import { ratedBlock, type SegmentedClients } from "../../ledger/clients";
import { regionOf } from "../../reading/cells/region";
import { eInvoiceStatusOf, startsAnew } from "../../reading/rows/e-invoice-status";
import { tierNames } from "../../segment/tiers";
import type { EInvoiceCode } from "../../words/e-invoices/type";
import { openItemsOf, type OpenItems } from "./open-items";
import { defaultWorkOptions, type WorkOptions } from "./options";
import type { ClientLine } from "./work-list";
import type { JournalEntry } from "../journal/entry";
import { journalState, type ClientState, type JournalState } from "../journal/state";

/** A segmented portfolio on a day, as every work list looks at it. */
export class Situation {
  readonly options: WorkOptions;
  readonly count: number;
  private open: OpenItems | null | undefined;
  private kinds: readonly ClientKind[] | undefined;
  private state: JournalState | undefined;
  private platform: readonly (EInvoiceCode | null)[] | null | undefined;

  constructor(
    readonly clients: SegmentedClients,
    readonly asOf: Serial,
    readonly policy: Policy,
    options: Partial<WorkOptions> = {},
    /** The journal's events, by day. */
    readonly entries: readonly JournalEntry[] = [],
  ) {
    this.options = { ...defaultWorkOptions, ...options };
    this.count = clients.count;
  }

  /** The open invoices; null where none are known, or their due dates are not. */
  get items(): OpenItems | null {
    const { invoices, count } = this.clients;
    if (this.open === undefined)
      this.open =
        invoices &&
        openItemsOf(
          invoices,
          count,
          this.clients.invoiceDates("promiseDate"),
          this.asOf,
          this.journal.invoices,
          this.statuses,
          invoiceCurrencies(this.clients),
        );
    return this.open;
  }

  /** What the platform says of each invoice, by place; null where no column tells. */
  get statuses(): readonly (EInvoiceCode | null)[] | null {
    if (this.platform === undefined)
      this.platform = this.clients.invoiceTexts("eInvoiceStatus")?.map((text) => (text === null ? null : eInvoiceStatusOf(text))) ?? null;
    return this.platform;
  }

  /** The client does not have it as it must be: nothing is asked or offered on it before it is issued again. */
  isToBeIssuedAnew(invoice: number): boolean {
    return startsAnew(this.statuses?.[invoice] ?? null);
  }

  /** Who insures the client; null where no sheet says it. */
  insurer(client: number): string | null {
    return this.clients.insurers?.of[client]?.insurer ?? null;
  }

  /** The numbers of the contract a client is insured under: its insurer's own, the policy's where they say nothing. */
  insurance(client: number): Insurance {
    const { insurers } = this.clients;
    const name = insurers?.of[client]?.insurer ?? null;
    const own = name === null ? undefined : insurers?.contracts.get(fold(name));
    return own ? { ...this.policy.insurance, ...own } : this.policy.insurance;
  }

  /** What the journal says on the day. */
  get journal(): JournalState {
    return (this.state ??= journalState(this.clients, this.entries, this.asOf));
  }

  /** What the journal says of a client; null where it says nothing. */
  said(client: number): ClientState | null {
    return this.journal.clients.get(client) ?? null;
  }

  has(meaning: Meaning): boolean {
    return this.column(meaning) !== null;
  }

  column(meaning: Meaning): Float64Array | null {
    return this.clients.numbers(meaning);
  }

  dates(meaning: Meaning): Float64Array | null {
    return this.clients.dates(meaning);
  }

  /** A client's figure; null where it is not known. */
  number(meaning: Meaning, client: number): number | null {
    const value = this.column(meaning)?.[client];
    return isKnown(value) ? value : null;
  }

  text(meaning: Meaning, client: number): string | null {
    return this.clients.texts(meaning)?.[client] ?? null;
  }

  riskClass(client: number): RiskClass {
    return this.clients.riskClass[client] as RiskClass;
  }

  /** A client that is not rated, too little being known, is treated as one of class 4. */
  weight(client: number): number {
    return this.riskClass(client) || 4;
  }

  balance(client: number): number {
    const value = this.clients.balance[client];
    return isKnown(value) ? value : 0;
  }

  overdue(client: number): number {
    const value = this.clients.overdue?.[client];
    return isKnown(value) ? value : 0;
  }

  /** What is at stake with a client, as EXPOSURE counts it from the columns there are. */
  exposure(client: number): number {
    const figure = (meaning: Meaning): number => Math.max(0, this.number(meaning, client) ?? 0);
    const owed = this.balance(client);
    return numberOr(
      exposureOf(owed, figure("uninvoiced"), figure("orders"), this.options.orderWeight, figure("deposits"), figure("guarantees")),
      Math.max(0, owed),
    );
  }

  /** It failed its free check and was not reviewed since: it prepays, whatever its class. A public buyer never does. */
  failedCheck(client: number): boolean {
    return this.said(client)?.failedCheck === true && this.kind(client) !== "PUBLIC";
  }

  /** Whether it is in insolvency proceedings or struck off: no more reminders then, the claim is filed instead. */
  inProcedure(client: number): boolean {
    const { block, at } = ratedBlock(this.clients, client);
    return isInProcedure(block.signals.events[at]!);
  }

  /** Where it is; to a seller under English law everybody is at home. */
  region(client: number): Region {
    return this.options.country === "FR" ? regionOf(this.text("country", client)) : "FRANCE";
  }

  kind(client: number): ClientKind {
    return (this.kinds ??= clientKinds(this.clients))[client]!;
  }

  /** Days after the due date of each reminder to the client; of the kinds of client only public buyers have their own. */
  dunningDays(client: number): ReturnType<typeof dunningDaysOf> {
    return dunningDaysOf(this.riskClass(client), this.kind(client) === "PUBLIC" ? "PUBLIC" : "PRIVATE", this.policy);
  }

  line(client: number): ClientLine {
    return {
      client,
      name: this.clients.names[client]!,
      id: this.clients.ids?.[client] ?? null,
      riskClass: this.riskClass(client),
      tier: tierNames[this.clients.tier[client]!]!,
      kind: this.kind(client),
      region: this.region(client),
      contact: this.text("contact", client),
      phone: this.text("phone", client),
      email: this.text("email", client),
      address: this.text("address", client),
      currency: ownCurrencies(this.clients)[client]!,
    };
  }
}
