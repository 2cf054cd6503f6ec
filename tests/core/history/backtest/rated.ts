import type { GroupId, IndicatorId, Policy } from "../../../../core/policy/policy";
import { rate, type Signals } from "../../../../core/rating/rate";
import type { SegmentedClients } from "../../../../core/ledger/clients";

/** One indicator for each group, to make clients of given strength. */
export const oneOf: Readonly<Partial<Record<GroupId, IndicatorId>>> = {
  payment: "paymentDelay",
  bureau: "bureauScore",
  financial: "equityRatio",
  sector: "sectorScore",
};

/** Clients as `segment` hands them on, from columns of indicators. */
export function clientsFrom(indicators: ReadonlyMap<IndicatorId, Float64Array>, policy: Policy): SegmentedClients {
  const count = [...indicators.values()][0]!.length;
  const signals: Signals = { count, indicators, events: new Int32Array(count) };
  const ratings = rate(signals, policy);
  return {
    count,
    asOf: null,
    names: Array.from({ length: count }, (_, i) => `C${i}`),
    ids: null,
    sirens: () => null,
    rows: null,
    rates: null,
    sectors: null,
    insurers: null,
    balance: new Float64Array(count),
    overdue: null,
    daysLate: null,
    tier: new Uint8Array(count),
    riskClass: ratings.riskClass,
    probability: ratings.probability,
    blocks: [{ start: 0, signals, ratings }],
    invoices: null,
    behaviour: null,
    invoiceDates: () => null,
    invoiceAmounts: () => null,
    invoiceTexts: () => null,
    numbers: () => null,
    dates: () => null,
    texts: () => null,
  };
}
