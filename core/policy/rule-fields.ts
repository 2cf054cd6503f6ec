import type { Words } from "../cells/language";
import type { Cell } from "../cells/values";
import { atLeastZero, both, isNumber, isOpenShare, isShare, single, sized, tiers, type Draft, type Field } from "./field";
import type { EventCode } from "./policy";

/** The best class an event leaves; 0 where it forbids none. */
export function floorField(code: EventCode): Field {
  const isClass = (cell: Cell | undefined): cell is number => isNumber(cell) && Number.isInteger(cell) && cell >= 0 && cell <= 5;
  return single(
    "floors",
    both((texts) => texts.events[code]),
    (policy) => policy.floors[code],
    (draft, value) => void (draft.floors[code] = value as never),
    isClass,
    "class",
  );
}

export const accountsUntilLabel: Words = { fr: "Comptes ignorés au-delà de (mois)", en: "Accounts left out beyond (months)" };
const isWhole = (cell: Cell | undefined): cell is number => atLeastZero(cell) && Number.isInteger(cell);

/** Rules of rating and of size that hold for all clients. */
export const ruleFields: readonly Field[] = [
  {
    section: "rules",
    label: { fr: "Score minimal des classes 1, 2, 3 et 4", en: "Lowest score of classes 1, 2, 3 and 4" },
    read: (policy) => [...policy.classCuts],
    write: (draft, cells) => {
      const cuts = cells.slice(0, 4);
      for (let k = 0; k < 4; k++) {
        const cut = cuts[k];
        if (!isNumber(cut) || cut < 0 || cut > 100) return { cell: k, why: "points" };
        if (k > 0 && cut >= (cuts[k - 1] as number)) return { cell: k, why: "order" };
      }
      draft.classCuts = cuts as unknown as Draft["classCuts"];
      return undefined;
    },
  },
  single(
    "rules",
    {
      fr: "Part des clients d’un portefeuille ordinaire qui font défaut en un an",
      en: "Share of an ordinary book that defaults within a year",
    },
    (p) => p.baseRate,
    (d, v) => void (d.baseRate = v),
    isOpenShare,
    "inside",
  ),
  single(
    "rules",
    { fr: "Baisse du logarithme des cotes de défaut par point de score", en: "Fall of the log-odds of default for one point of score" },
    (p) => p.logOddsPerPoint,
    (d, v) => void (d.logOddsPerPoint = v),
  ),
  single(
    "rules",
    { fr: "Retard récent\u00a0: un règlement compte pour moitié après (jours)", en: "Recent delay: a settlement counts half after (days)" },
    (p) => p.paymentHalfLife,
    (d, v) => void (d.paymentHalfLife = v),
  ),
  single(
    "rules",
    { fr: "Retard récent\u00a0: une facture compte au plus (jours)", en: "Recent delay: one invoice counts at most (days)" },
    (p) => p.latestCounted,
    (d, v) => void (d.latestCounted = v),
  ),
  single(
    "rules",
    {
      fr: "Retard d’un payeur moyen, compté comme une facture de plus (jours)",
      en: "Delay of an average payer, counted as one more invoice (days)",
    },
    (p) => p.usualDelay,
    (d, v) => void (d.usualDelay = v),
  ),
  single(
    "rules",
    { fr: "Poids d’une mauvaise note passée pour ce qui manque", en: "Weight of a former bad rating for what is missing" },
    (p) => p.staleShare,
    (d, v) => void (d.staleShare = v),
    isShare,
    "share",
  ),
  single(
    "rules",
    { fr: "Comptes comptés pour moitié au-delà de (mois)", en: "Accounts count half beyond (months)" },
    (p) => p.accountsHalfAfter,
    (d, v) => void (d.accountsHalfAfter = v),
    isWhole,
    "months",
  ),
  single(
    "rules",
    accountsUntilLabel,
    (p) => p.accountsUntil,
    (d, v) => void (d.accountsUntil = v),
    isWhole,
    "months",
  ),
  single(
    "rules",
    { fr: "Grands clients : part cumulée", en: "Large clients: cumulated share" },
    (p) => p.largeCumulatedShare,
    (d, v) => void (d.largeCumulatedShare = v),
    isShare,
    "share",
  ),
  single(
    "rules",
    { fr: "Grand client à lui seul : part", en: "Large client alone: share" },
    (p) => p.largeOwnShare,
    (d, v) => void (d.largeOwnShare = v),
    isShare,
    "share",
  ),
  single(
    "rules",
    { fr: "Petits clients : au-delà de la part cumulée", en: "Small clients: beyond the cumulated share" },
    (p) => p.smallFromShare,
    (d, v) => void (d.smallFromShare = v),
    isShare,
    "share",
  ),
  single(
    "rules",
    { fr: "Petits clients : encours inférieur à", en: "Small clients: balance below" },
    (p) => p.smallBelow,
    (d, v) => void (d.smallBelow = v),
  ),
  single(
    "rules",
    { fr: "Échu de plus de 90 jours : dès cette part de l’encours", en: "Overdue over 90 days: from this share of the balance" },
    (p) => p.overdue90Share,
    (d, v) => void (d.overdue90Share = v),
    isShare,
    "share",
  ),
  single(
    "rules",
    { fr: "Plafond surveillé à partir de", en: "Limit watched from" },
    (p) => p.watchShare,
    (d, v) => void (d.watchShare = v),
    isShare,
    "share",
  ),
  single(
    "rules",
    {
      fr: "Perte attendue acceptée sur un client en un an, part de nos fonds propres",
      en: "Expected loss accepted on one client in a year, share of our own equity",
    },
    (p) => p.acceptedLoss,
    (d, v) => void (d.acceptedLoss = v),
    isShare,
    "share",
  ),
  ...tiers.map((tier) =>
    single(
      "rules",
      sized("Prix d’un rapport", "Price of a report", tier),
      (p) => p.reportCost[tier],
      (d, v) => void (d.reportCost[tier] = v),
    ),
  ),
];
