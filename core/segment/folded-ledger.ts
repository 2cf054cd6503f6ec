import type { Language } from "../cells/language";
import type { Cell } from "../cells/values";
import type { Accounts } from "../ledger/accounts";
import { close, signalsOf, type ClosedLedger } from "../ledger/close";
import type { FoldContext } from "../ledger/fold-client";
import type { FoldedClients } from "../ledger/folded-clients";
import { ranked } from "../method/portfolio/pareto";
import type { Policy } from "../policy/policy";
import { sirensOf } from "../reading/rows/client-key";
import { Book } from "./book";
import { clientKinds, publicBodyAt } from "./client-kinds";
import { portfolioOf } from "./portfolio";
import type { Portfolio, ResultColumn } from "./result";
import { tiersOf } from "./tiers";

/** Who the folded clients are, in the order in which the ledger first counts them. */
export interface ClientIdentities {
  readonly names: readonly string[];
  readonly ids: readonly (string | null)[] | null;
  readonly idMeaning: Accounts["idMeaning"];
  /** SIRENs or SIRETs as they are written. */
  readonly registered: readonly (string | null)[];
  /** What columns say of their type and trade; null where there is none. */
  readonly types: readonly (string | null)[] | null;
  readonly sectors: readonly (string | null)[] | null;
}

const blockSize = 8192;

/**
 * A ledger an engine folded, client by client: rated and written block by block, so that millions of clients never stand in
 * memory as a table. The result is that of `segment` over the same lines, to the bit.
 */
export class FoldedLedger {
  readonly closed: ClosedLedger;
  readonly tiers: Uint8Array;
  readonly riskClass: Uint8Array;
  readonly probability: Float64Array;
  private readonly order;
  private head: readonly ResultColumn[] | null = null;
  private lines = 0;

  constructor(
    private readonly folded: FoldedClients,
    private readonly clients: ClientIdentities,
    private readonly context: FoldContext,
    private readonly policy: Policy,
    private readonly language: Language,
  ) {
    this.closed = close(folded, context);
    this.order = ranked(this.closed.size);
    this.tiers = tiersOf(this.closed.size, this.order, policy);
    this.riskClass = new Uint8Array(folded.count);
    this.probability = new Float64Array(folded.count);
    for (const lines of folded.column("lines")) this.lines += lines;
  }

  get count(): number {
    return this.folded.count;
  }

  /** The columns of the result, and the names of their heads. */
  get columns(): readonly ResultColumn[] {
    return (this.head ??= this.book(0, 0).columns);
  }

  get headers(): readonly string[] {
    return this.book(0, 0).table[0]!.map(String);
  }

  /** The rows of the result, some thousands at a time, in the order of the clients. */
  *rows(): Generator<readonly (readonly Cell[])[]> {
    for (let from = 0; from < this.count; from += blockSize) {
      const to = Math.min(this.count, from + blockSize);
      const book = this.book(from, to);
      this.riskClass.set(book.riskClass, from);
      this.probability.set(book.probability, from);
      yield book.table.slice(1);
    }
  }

  /** The portfolio; known once all rows have been written. */
  portfolio(currency: string | null): Portfolio {
    const { folded, closed, riskClass, probability } = this;
    const written = new Map<number, Book>();
    const bookOf = (i: number): Book => {
      let book = written.get(i);
      if (!book) written.set(i, (book = this.book(i, i + 1)));
      return book;
    };
    return portfolioOf(
      {
        count: folded.count,
        balance: folded.column("balance"),
        overdue: folded.column("overdue"),
        daysLate: folded.column("daysLate"),
        riskClass,
        probability,
        sales: closed.sales,
        ageing: closed.ageing,
        invoices: { count: this.lines },
        text: (i, id) => bookOf(i).text(0, id),
        kind: (i) => bookOf(i).kind(0),
      },
      this.order,
      this.tiers,
      { kind: "ledger", asOf: this.context.asOf, currency, policy: this.policy, language: this.language },
    );
  }

  private book(from: number, to: number): Book {
    const { folded, clients, tiers, context, policy, language } = this;
    return bookOf(folded, clients, tiers, { context, policy, language }, from, to);
  }
}

/**
 * Some of the folded clients, rated and written. It needs no others: once tiers are known, an engine may have each of its
 * machines write its own.
 */
export function bookOf(
  folded: FoldedClients,
  clients: ClientIdentities,
  tiers: Uint8Array,
  { context, policy, language }: { readonly context: FoldContext; readonly policy: Policy; readonly language: Language },
  from = 0,
  to = folded.count,
): Book {
  const part = (column: Float64Array): Float64Array => column.subarray(from, to);
  const registered = clients.registered.slice(from, to);
  const accounts: Accounts = {
    count: to - from,
    names: clients.names.slice(from, to),
    ids: clients.ids?.slice(from, to) ?? null,
    idMeaning: clients.idMeaning,
    sirens: () => sirensOf(registered),
    balance: part(folded.column("balance")),
    overdue: part(folded.column("overdue")),
    daysLate: part(folded.column("daysLate")),
    size: part(folded.column("balance")),
    ageing: null,
    sales: null,
    invoices: null,
    behaviour: null,
    signals: signalsOf(folded, context, policy, from, to),
  };
  const book = new Book(to - from, accounts, policy, language);
  book.add(accounts);
  book.close(tiers.subarray(from, to));
  const { types, sectors } = clients;
  const known = {
    count: to - from,
    names: accounts.names,
    sirens: () => accounts.sirens(),
    texts: (meaning: string) => (meaning === "clientType" ? types : meaning === "sector" ? sectors : null)?.slice(from, to) ?? null,
  };
  book.obeyLaw(clientKinds(known), (client) => publicBodyAt(known, client));
  return book;
}
