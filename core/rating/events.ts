import { fold } from "../cells/fold";
import { legalNature } from "../method/identity/legal-natures";
import type { EventCode } from "../policy/policy";

/** Every event, in the order of its bit. */
export const eventCodes: readonly EventCode[] = [
  "LIQUIDATION",
  "RADIATION",
  "REDRESSEMENT",
  "SAUVEGARDE",
  "PLAN_CONTINUATION",
  "PROTEST",
  "PRIV_URSSAF",
  "PRIV_TRESOR",
  "LOSS_HALF_CAPITAL",
  "NEG_EQUITY",
  "OVERDUE_90",
  "INSURER_REFUSAL",
  "NO_ACCOUNTS_2Y",
  "AGE_LT_1",
  "AGE_LT_3",
  "AGE_LT_5",
  "WATCH",
  // Added later, and behind: snapshots keep events by their bit.
  "CLOSED_UNPAID",
  "SALE_PLAN",
  "CRISIS_EXIT",
  "PERSONAL_RECOVERY",
  "CONCILIATION",
  "VOLUNTARY_WINDING_UP",
  "CESSATION",
  "DIFFICULTIES",
  "IMMUNITY",
  "GUARANTEES_END",
  "BUSINESS_SALE",
  "MERGER",
  "MANAGEMENT_LEASE",
  "DIRECTORS",
];

// Asked of each client several times: a place in a record is found at once, in a list by looking through it.
const bits = Object.fromEntries(eventCodes.map((code, place) => [code, 1 << place])) as Record<EventCode, number>;

export const bitOf = (code: EventCode): number => bits[code];

/** How grave the worst of some events is, from 1 (asked, and nothing there) to 5. */
export function gravityOf(bits: number): number {
  let worst = 1;
  for (let bit = 0; bit < gravity.length; bit++) if (bits & (1 << bit)) worst = Math.max(worst, gravity[bit]!);
  return worst;
}

/** Insolvency proceedings and what ends a firm: nobody reminds it any more, the claim is filed. */
export const insolvencyEvents: readonly EventCode[] = [
  "LIQUIDATION",
  "RADIATION",
  "REDRESSEMENT",
  "SAUVEGARDE",
  "CLOSED_UNPAID",
  "SALE_PLAN",
  "CRISIS_EXIT",
  "PERSONAL_RECOVERY",
];

/** Whether events, as bits, make a client insolvent, or did: nothing is claimed from it but by filing the claim. */
export const isInProcedure = (bits: number): boolean => (bits & insolvencyBits) !== 0;
const insolvencyBits = insolvencyEvents.reduce((all, code) => all | bitOf(code), 0);

/** Events that are looked at and weigh nothing alone; two in a short time make a client one class worse. */
export const warningEvents: readonly EventCode[] = [
  "WATCH",
  "IMMUNITY",
  "GUARANTEES_END",
  "BUSINESS_SALE",
  "MERGER",
  "MANAGEMENT_LEASE",
  "DIRECTORS",
];

const gravity = eventCodes.map((code) =>
  insolvencyEvents.includes(code) ? 5 : warningEvents.includes(code) || code === "NO_ACCOUNTS_2Y" ? 3 : 4,
);

const nothing = /^(?:aucune?|ras|r\.a\.s\.?|neant|non|none|no|nil|nothing|clear|in bonis|actif|active|ok|sain|-+|0|false|faux)$/;

const parts = (text: string): string[] =>
  text
    .split(/[;,|/\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** How many warnings an events cell names, each in a part of its own: two together make a client one class worse. */
export function warningsIn(text: string): number {
  return parts(text).filter((part) => {
    const event = legalNature(part)?.event;
    return event !== undefined && event !== null && warningEvents.includes(event);
  }).length;
}

/**
 * What an events cell says: bits of events, 0 for "nothing known against it" (a lien lifted, proceedings closed and paid),
 * null where it is not understood.
 */
export function eventsIn(text: string): number | null {
  const found = parts(text);
  if (found.length === 1 && nothing.test(fold(found[0]!))) return 0;
  let bits = 0;
  let understood = false;
  for (const part of found) {
    const nature = legalNature(part);
    if (!nature || nature.effect === "act") continue;
    understood = true;
    if (nature.event) bits |= bitOf(nature.event);
  }
  return understood ? bits : null;
}
