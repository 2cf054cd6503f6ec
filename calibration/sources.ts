import { inData } from "./folder";
import { readLedger, type PaidInvoice } from "./payments/payment-history";
import { readFirms, type Firms } from "./companies/polish";

export interface Horizons {
  readonly three: Firms;
  readonly five: Firms;
}

/** The company files of both horizons; null, said once, where they are absent. */
export function horizons(): Horizons | null {
  const three = readFirms(inData("polish_h3_wqu.csv"));
  const five = readFirms(inData("polish_h5.csv"));
  if (three && five) return { three, five };
  console.log(`Skipped: company accounts are not in ${inData("")}`);
  return null;
}

export function ledger(): PaidInvoice[] | null {
  const invoices = readLedger(inData("ibm_ar.csv"));
  if (!invoices) console.log(`Skipped: the ledger is not in ${inData("")}`);
  return invoices;
}
