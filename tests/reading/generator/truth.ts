import type { Serial } from "../../../core/cells/dates";
import type { Meaning } from "../../../core/words/meanings";
import type { Listed } from "./families";
import type { Cents, Entry, Ledger } from "./ledger";

/** What a reader who knows the layout takes from a book. */
export interface Truth {
  readonly clients: readonly TrueClient[];
  readonly asOf: Serial | null;
  /** Not due, 1–30, 31–60, 61–90, over 90 days; null where the book leaves it open, or does not tell. */
  readonly bands: readonly Cents[] | null;
  /** The clients of each currency where there are several: never one sum. */
  readonly currencies: readonly (readonly TrueClient[])[] | null;
}

export interface TrueClient {
  /** Every name it may rightly be given. */
  readonly names: readonly string[];
  readonly balance: Cents;
  /** Least and most that may be called overdue: apart only where credits without a due date may cover what is late. */
  readonly overdue: readonly [Cents, Cents] | null;
  /** What its accounts and scores say, in euros; null where nobody may claim to know it. */
  readonly facts?: Readonly<Partial<Record<Meaning, number | null>>>;
}

export function listed(ledger: Ledger, lists: Listed): readonly Entry[] {
  switch (lists) {
    case "balances":
      return ledger.balances;
    case "open":
      return ledger.documents.filter(({ open }) => open !== 0);
    case "documents":
      return ledger.documents;
    case "movements":
      return ledger.movements;
  }
}

/** What an entry's bands hold that is late. */
const lateOf = ({ bands }: Entry): Cents => bands.slice(1).reduce((sum, amount) => sum + amount, 0);
const sumOf = (entries: readonly Entry[], amountOf: (entry: Entry) => Cents): Cents =>
  entries.reduce((sum, entry) => sum + amountOf(entry), 0);

/** The truth of a ledger as a layout shows it. */
export function truthOf(
  ledger: Ledger,
  { lists, aged, banded }: { readonly lists: Listed; readonly aged: boolean; readonly banded: boolean },
  namesOf: (client: number) => string[],
): Truth {
  const shown = new Set(listed(ledger, lists).map(({ client }) => client));
  // A journal leaves open which invoices an unlettered credit note covers, and nobody knows when a payment on account was due.
  const open = ({ due, amount }: Entry): boolean => due === null || (lists === "movements" && amount < 0);
  const unsure = lists !== "balances" && ledger.documents.some((entry) => entry.open !== 0 && open(entry));
  const clients = [...shown].map((client): TrueClient => {
    const own = ledger.documents.filter((entry) => entry.client === client);
    const balance = sumOf(own, (entry) => entry.open);
    if (!aged) return { names: namesOf(client), balance, overdue: null };
    if (lists === "balances") return { names: namesOf(client), balance, overdue: [sumOf(own, lateOf), sumOf(own, lateOf)] };
    const late = sumOf(
      own.filter((entry) => !open(entry)),
      lateOf,
    );
    const undecided = own.filter(open);
    const overdue = [
      late + sumOf(undecided, (entry) => Math.min(0, entry.open)),
      late + sumOf(undecided, (entry) => Math.max(0, entry.open)),
    ] as const;
    return { names: namesOf(client), balance, overdue };
  });
  const bands = [0, 0, 0, 0, 0];
  for (const { bands: own } of ledger.balances) own.forEach((amount, band) => (bands[Math.min(4, band)]! += amount));
  return { clients, asOf: ledger.asOf, bands: banded && !unsure ? bands : null, currencies: null };
}

/** The truth of a book whose amounts count in thousands or millions. */
export const times = (truth: Truth, factor: number): Truth => ({
  ...truth,
  clients: truth.clients.map((client) => ({
    ...client,
    balance: client.balance * factor,
    overdue: client.overdue && [client.overdue[0] * factor, client.overdue[1] * factor],
  })),
  bands: truth.bands?.map((amount) => amount * factor) ?? null,
});
