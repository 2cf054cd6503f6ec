import { currencyCode } from "../cells/numbers";
import type { SegmentedClients } from "./clients";

/** A currency other than the book's, and what one unit of it is worth in the book's. */
export interface OwnCurrency {
  readonly code: string;
  readonly rate: number;
}

const known = new WeakMap<SegmentedClients, readonly (OwnCurrency | null)[]>();

/**
 * The currency each client is invoiced in, where it is another than the book's and the only one of its open invoices: what is
 * written to it is written in that currency. Null where all is in the book's, or in several.
 */
export function ownCurrencies(clients: SegmentedClients): readonly (OwnCurrency | null)[] {
  let found = known.get(clients);
  if (!found) known.set(clients, (found = currenciesOf(clients)));
  return found;
}

const knownByInvoice = new WeakMap<SegmentedClients, readonly (OwnCurrency | null)[] | null>();

/** The currency of each invoice, by place, null where it is the book's; null for all where the ledger has one currency. */
export function invoiceCurrencies(clients: SegmentedClients): readonly (OwnCurrency | null)[] | null {
  let found = knownByInvoice.get(clients);
  if (found === undefined) {
    const written = clients.rates && clients.invoices ? clients.invoiceTexts("currency") : null;
    const currencyOf = currencyAt(clients.rates);
    knownByInvoice.set(clients, (found = written?.map((text) => currencyOf(text)) ?? null));
  }
  return found;
}

function currencyAt(rates: SegmentedClients["rates"]): (text: string | null) => OwnCurrency | null {
  const byText = new Map<string, OwnCurrency | null>();
  return (text) => {
    if (text === null || !rates) return null;
    let found = byText.get(text);
    if (found === undefined) {
      const code = currencyCode(text) ?? text.toUpperCase();
      const rate = rates[code];
      byText.set(text, (found = rate !== undefined && rate !== 1 ? { code, rate } : null));
    }
    return found;
  };
}

function currenciesOf(clients: SegmentedClients): (OwnCurrency | null)[] {
  const { count, rates, invoices, texts } = clients;
  const own = new Array<OwnCurrency | null>(count).fill(null);
  if (!rates) return own;
  const ofInvoices = invoiceCurrencies(clients);
  const currencyOf = currencyAt(rates);
  if (!invoices || !ofInvoices) return texts("currency")?.map((text) => currencyOf(text)) ?? own;
  const several = new Uint8Array(count);
  const seen = new Uint8Array(count);
  for (let k = 0; k < invoices.count; k++) {
    if (invoices.open[k] === 0) continue;
    const client = invoices.client[k]!;
    if (seen[client] === 1 && own[client]?.code !== ofInvoices[k]?.code) several[client] = 1;
    seen[client] = 1;
    own[client] = ofInvoices[k]!;
  }
  // Several currencies of one client have no sum but the converted one.
  return own.map((currency, client) => (several[client] === 1 ? null : currency));
}
