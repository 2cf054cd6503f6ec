import type { Serial } from "../../cells/dates";
import { lastDayToAct, type ClaimStep } from "../../method/law/claim-deadline";
import type { SegmentedClients } from "../../ledger/clients";
import { warningEvents } from "../../rating/events";
import type { Notice } from "./notice";
import { standingOf, type Standing } from "./standing";

/** Every firm the notices are about, by SIREN. What cancels a notice may name no firm, and reaches all of them. */
export function standings(notices: readonly Notice[], asOf: Serial): ReadonlyMap<string, Standing> {
  const bySiren = new Map<string, Notice[]>();
  const nameless: Notice[] = [];
  for (const notice of notices) {
    if (notice.sirens.length === 0) nameless.push(notice);
    for (const siren of notice.sirens) {
      const own = bySiren.get(siren);
      if (own) own.push(notice);
      else bySiren.set(siren, [notice]);
    }
  }
  const previous = new Map(nameless.map((notice) => [notice.previous, notice]));
  return new Map(
    [...bySiren].map(([siren, own]) => {
      const cancels = own.flatMap(({ id }) => (id !== "" && previous.has(id) ? [previous.get(id)!] : []));
      return [siren, standingOf(siren, [...own, ...cancels], asOf)];
    }),
  );
}

/** A client the notices are about. */
export interface ClientStanding {
  /** The place of each client with that SIREN. */
  readonly clients: readonly number[];
  readonly standing: Standing;
}

export interface Matched {
  readonly matched: readonly ClientStanding[];
  /** Firms that are no client. */
  readonly unmatched: readonly Standing[];
  /** How many clients have no SIREN, and so can't be matched. */
  readonly withoutSiren: number;
}

const gravest = ({ events, worse }: Standing): number =>
  events.some((code) => !warningEvents.includes(code)) ? 2 : events.length > 0 ? 1 + worse / 2 : 0;

/** Finds the clients the notices are about, the gravest first. */
export function matchClients(firms: ReadonlyMap<string, Standing>, clients: Pick<SegmentedClients, "count" | "sirens">): Matched {
  const sirens = clients.sirens();
  const places = new Map<string, number[]>();
  let withoutSiren = sirens ? 0 : clients.count;
  sirens?.forEach((siren, i) => {
    if (siren === null) withoutSiren++;
    else if (firms.has(siren)) places.set(siren, [...(places.get(siren) ?? []), i]);
  });
  const matched = [...places].map(([siren, own]): ClientStanding => ({ clients: own, standing: firms.get(siren)! }));
  matched.sort((a, b) => gravest(b.standing) - gravest(a.standing));
  return { matched, unmatched: [...firms.values()].filter(({ siren }) => !places.has(siren)), withoutSiren };
}

/** Last days to act after a procedure was opened. */
export interface ClaimDeadlines {
  readonly claim: Serial;
  readonly goods: Serial;
  readonly relief: Serial;
}

/** Null where no procedure is open, or its opening is not among the notices: then the day can't be counted. */
export function claimDeadlines({ opened }: Standing, abroad: boolean): ClaimDeadlines | null {
  if (opened === null) return null;
  const day = (step: ClaimStep): Serial => lastDayToAct(opened, step, abroad);
  return { claim: day("CLAIM"), goods: day("GOODS"), relief: day("RELIEF") };
}
