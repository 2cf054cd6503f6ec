import type { Accounts } from "../ledger/accounts";
import type { SegmentedClients } from "../ledger/clients";
import { clientKey } from "../reading/rows/client-key";
import { yearLength, youthOf } from "./client-signals";
import type { Serial } from "../cells/dates";
import type { FirmEvents } from "../rating/firm-events";
import { bitOf, gravityOf } from "../rating/events";
import { holdsOn, type Override } from "../rating/override";
import type { Signals } from "../rating/rate";

/** What the selected rows do not say of a client, and the workbook keeps beside them. */
export interface OutsideKnowledge {
  /** By SIREN. */
  readonly events?: ReadonlyMap<string, FirmEvents>;
  /** By `clientKey`; rows of one client share one entry. */
  readonly overrides?: ReadonlyMap<string, Override>;
  /** Which of the clients, by place, failed their free check and were not reviewed since: they prepay. */
  readonly failedChecks?: (clients: SegmentedClients) => ReadonlySet<number>;
}

/** Adds to the signals of clients what legal notices say of them, and by how much a person moved their class. */
export function withOutsideKnowledge(accounts: Accounts, { events, overrides }: OutsideKnowledge, asOf: Serial | null): Accounts {
  if (!events?.size && !overrides?.size) return accounts;
  const notches = accounts.signals.notches?.slice() ?? new Int8Array(accounts.count);
  const sirens = accounts.sirens();
  const signals = events?.size && sirens ? withEvents(accounts.signals, sirens, events, asOf) : accounts.signals;
  if (overrides?.size) {
    accounts.names.forEach((name, i) => {
      const override = overrides.get(clientKey(name, accounts.ids?.[i], sirens?.[i]));
      if (override && holdsOn(override, asOf)) notches[i] = override.notch;
    });
  }
  return { ...accounts, signals: { ...signals, notches } };
}

function withEvents(
  signals: Signals,
  sirens: readonly (string | null)[],
  known: ReadonlyMap<string, FirmEvents>,
  asOf: Serial | null,
): Signals {
  const missing = (): Float64Array => new Float64Array(signals.count).fill(NaN);
  const events = signals.events.slice();
  const gravity = signals.indicators.get("legalEvents")?.slice() ?? missing();
  const age = signals.indicators.get("age")?.slice() ?? missing();
  const warned = signals.warned?.slice() ?? new Uint8Array(signals.count);
  sirens.forEach((siren, i) => {
    const firm = siren === null ? undefined : known.get(siren);
    if (!firm) return;
    for (const code of firm.settled) events[i]! &= ~bitOf(code);
    let bits = 0;
    for (const code of firm.events) bits |= bitOf(code);
    events[i]! |= bits;
    warned[i] = Math.max(warned[i]!, firm.worse);
    if (bits !== 0) gravity[i] = Math.max(gravityOf(bits), Number.isNaN(gravity[i]!) ? 0 : gravity[i]!);
    if (firm.created === null || asOf === null || firm.created > asOf || !Number.isNaN(age[i]!)) return;
    age[i] = (asOf - firm.created) / yearLength;
    events[i]! |= youthOf(age[i], signals.vouchedFor?.[i] === 1);
  });
  return { ...signals, events, warned, indicators: new Map(signals.indicators).set("legalEvents", gravity).set("age", age) };
}
