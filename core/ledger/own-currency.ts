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

function currenciesOf({ count, rates, invoices, texts, invoiceTexts }: SegmentedClients): (OwnCurrency | null)[] {
  const own = new Array<OwnCurrency | null>(count).fill(null);
  if (!rates) return own;
  const codeOf = (text: string | null): string | null => (text === null ? null : (currencyCode(text) ?? text.toUpperCase()));
  const currencyOf = (code: string | null): OwnCurrency | null => {
    const rate = code === null ? undefined : rates[code];
    return code !== null && rate !== undefined && rate !== 1 ? { code, rate } : null;
  };
  const written = invoices ? invoiceTexts("currency") : null;
  if (!invoices || !written) return (texts("currency") ?? own.map(() => null)).map((text) => currencyOf(codeOf(text)));
  const codes = new Array<string | null | undefined>(count).fill(undefined);
  for (let k = 0; k < invoices.count; k++) {
    if (invoices.open[k] === 0) continue;
    const client = invoices.client[k]!;
    const code = codeOf(written[k]!);
    // Several currencies of one client have no sum but the converted one.
    codes[client] = codes[client] === undefined || codes[client] === code ? code : null;
  }
  return codes.map((code) => currencyOf(code ?? null));
}
