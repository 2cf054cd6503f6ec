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
];

export function bitOf(code: EventCode): number {
  return 1 << eventCodes.indexOf(code);
}

/** How grave the worst of some events is, from 1 (asked, and nothing there) to 5. */
export function gravityOf(bits: number): number {
  let worst = 1;
  for (let bit = 0; bit < gravity.length; bit++) if (bits & (1 << bit)) worst = Math.max(worst, gravity[bit]!);
  return worst;
}

const gravity = eventCodes.map((code) =>
  ["LIQUIDATION", "RADIATION", "REDRESSEMENT", "SAUVEGARDE"].includes(code) ? 5 : code === "WATCH" || code === "NO_ACCOUNTS_2Y" ? 3 : 4,
);

// Order matters: a plan is no longer an observation period, and its text names the procedure it ends.
const spoken: readonly (readonly [RegExp, EventCode])[] = [
  [/plan de (sauvegarde|redressement|continuation)|recovery plan|plan_continuation/, "PLAN_CONTINUATION"],
  [/liquidation|winding up|bankrupt|faillite/, "LIQUIDATION"],
  [/radiation|radie|struck off|dissolved|dissoute?|deregister/, "RADIATION"],
  [/redressement|administration|receivership|reorgani[sz]ation|chapter 11/, "REDRESSEMENT"],
  [/sauvegarde|safeguard/, "SAUVEGARDE"],
  [/protet|protest|effet impaye|rejet de prelevement|dishonou?red|returned (bill|debit)/, "PROTEST"],
  [/urssaf|social security lien|priv_urssaf/, "PRIV_URSSAF"],
  [/tresor|tax lien|privilege fiscal|priv_tresor/, "PRIV_TRESOR"],
  [/moitie du capital|loss_half_capital|half (of )?(the |its )?capital/, "LOSS_HALF_CAPITAL"],
  [/capitaux propres negatifs|negative equity|neg_equity/, "NEG_EQUITY"],
  [
    /refus(ee?)? (de )?(garantie|agrement|assur)|assureur.*refus|insurer.*(refus|declin)|insurer_refusal|cover (refused|withdrawn)/,
    "INSURER_REFUSAL",
  ],
  [/comptes non deposes|non.?depot|no accounts|accounts not filed|no_accounts_2y/, "NO_ACCOUNTS_2Y"],
  [
    /surveill|alerte|watch|changement|nantissement|cession|vente de fonds|location.?gerance|transfert|change of|pledge|insaisissab/,
    "WATCH",
  ],
];
const nothing = /^(?:aucune?|ras|r\.a\.s\.?|neant|non|none|no|nil|nothing|clear|in bonis|actif|active|ok|sain|-+|0|false|faux)$/;

const parts = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim()
    .split(/[;,|/\n]+/);

const codeIn = (part: string): EventCode | undefined => spoken.find(([pattern]) => pattern.test(part))?.[1];

/** How many warnings an events cell names, each in a part of its own: two together make a client one class worse. */
export function warningsIn(text: string): number {
  return parts(text).filter((part) => codeIn(part) === "WATCH").length;
}

/** What an events cell says: bits of events, 0 for "nothing known against him", null where it is not understood. */
export function eventsIn(text: string): number | null {
  const found = parts(text);
  if (found.length === 1 && nothing.test(found[0]!)) return 0;
  let bits = 0;
  for (const part of found) {
    const code = codeIn(part);
    if (code) bits |= bitOf(code);
  }
  return bits === 0 ? null : bits;
}
