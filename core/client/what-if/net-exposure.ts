import type { Meaning } from "../../reading/layout";
import { numberOr } from "../../cells/faults";
import { exposureOf, uninsuredOf, usualInsuredShare, usualOrderWeight } from "../../method/decisions/exposure";
import type { SegmentedClients } from "../../ledger/clients";

/**
 * What each client's failure may cost: what it owes, with what is delivered and half of what is on order, less
 * deposits, guarantees and what the insurer bears. Columns the table does not have count as nothing; a client whose
 * balance is unknown or in credit has nothing at stake.
 */
export function netExposures(clients: SegmentedClients): Float64Array {
  const column = (meaning: Meaning): ((i: number) => number) => {
    const values = clients.numbers(meaning);
    return (i) => (values && values[i]! > 0 ? values[i]! : 0);
  };
  const uninvoiced = column("uninvoiced");
  const orders = column("orders");
  const deposits = column("deposits");
  const guarantees = column("guarantees");
  const insured = column("insuredLimit");
  return clients.balance.map((balance, i) => {
    if (Number.isNaN(balance)) return 0;
    const owed = numberOr(
      exposureOf(balance, uninvoiced(i), orders(i), usualOrderWeight, deposits(i), guarantees(i)),
      Math.max(0, balance),
    );
    return numberOr(uninsuredOf(owed, insured(i), usualInsuredShare), owed);
  });
}
