import { en } from "../text/en";
import { fr } from "../text/fr";
import type { Words } from "../text/language";
import type { Cell } from "../values";
import { dunningSteps, type ClassPolicy, type EventCode, type GroupId, type IndicatorId, type Policy, type Tier } from "./policy";

/** A policy while it is being read. */
export type Draft = { -readonly [K in keyof Policy]: Policy[K] extends object ? Editable<Policy[K]> : Policy[K] };
type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T;

/** Why a cell of a policy sheet can't be taken. */
export type Refusal = "number" | "positive" | "share" | "points" | "order" | "monotone" | "class" | "word";

/** One line of the policy sheet: how it is headed, what stands in it, and how it is read back. */
export interface Field {
  readonly section: Section;
  readonly label: Words;
  readonly read: (policy: Policy) => Cell[];
  /** Puts the cells into the draft, or says which one, from 0, is wrong and why. */
  readonly write: (draft: Draft, cells: readonly Cell[]) => { readonly cell: number; readonly why: Refusal } | undefined;
}

export type Section = "weights" | "shares" | "scales" | "floors" | "rules" | "classes" | "dunning";

export const sections: Readonly<Record<Section, Words>> = {
  weights: { fr: "Poids", en: "Weight" },
  shares: { fr: "Poids dans le groupe", en: "Weight in its group" },
  scales: { fr: "Barème", en: "Scale" },
  floors: { fr: "Plancher", en: "Floor" },
  rules: { fr: "Règle", en: "Rule" },
  classes: { fr: "Classe", en: "Class" },
  dunning: { fr: "Relance", en: "Dunning" },
};

const both = (pick: (texts: typeof fr) => string): Words => ({ fr: pick(fr), en: pick(en) });
const isNumber = (cell: Cell | undefined): cell is number => typeof cell === "number" && Number.isFinite(cell);
const isShare = (cell: Cell | undefined): cell is number => isNumber(cell) && cell >= 0 && cell <= 1;
const atLeastZero = (cell: Cell | undefined): cell is number => isNumber(cell) && cell >= 0;

/** A line with one number. */
function single(
  section: Section,
  label: Words,
  get: (policy: Policy) => number,
  set: (draft: Draft, value: number) => void,
  allowed = atLeastZero,
  why: Refusal = "positive",
): Field {
  return {
    section,
    label,
    read: (policy) => [get(policy)],
    write: (draft, [value]) => (allowed(value) ? set(draft, value) : { cell: 0, why }) as undefined,
  };
}

const groups: readonly GroupId[] = ["payment", "bureau", "financial", "age", "sector", "events"];
const weights = groups.map((group) =>
  single(
    "weights",
    both((texts) => texts.groups[group]),
    (policy) => policy.weights[group],
    (draft, value) => void (draft.weights[group] = value),
  ),
);

const share = (id: IndicatorId): Field =>
  single(
    "shares",
    both((texts) => texts.indicators[id]),
    (policy) => policy.indicators[id].weight,
    (draft, value) => void (draft.indicators[id].weight = value),
  );

function scale(id: IndicatorId): Field {
  return {
    section: "scales",
    label: both((texts) => texts.indicators[id]),
    read: (policy) => policy.indicators[id].anchors.flat(),
    write: (draft, cells) => {
      let length = cells.length;
      while (length > 0 && cells[length - 1] === null) length--;
      const anchors: [number, number][] = [];
      for (let k = 0; k < length; k += 2) {
        const [value, points] = [cells[k], cells[k + 1]];
        if (!isNumber(value)) return { cell: k, why: "number" };
        if (!isNumber(points) || points < 0 || points > 100) return { cell: k + 1, why: "points" };
        const before = anchors[anchors.length - 1];
        if (before && value <= before[0]) return { cell: k, why: "order" };
        anchors.push([value, points]);
      }
      if (anchors.length < 2) return { cell: 0, why: "number" };
      // A scale that turns round would rate a better client worse, or the other way round for the shipped direction.
      const shipped = draft.indicators[id].anchors;
      const rises = shipped[shipped.length - 1]![1] > shipped[0]![1];
      const turn = anchors.findIndex(([, points], k) => k > 0 && (rises ? points < anchors[k - 1]![1] : points > anchors[k - 1]![1]));
      if (turn > 0) return { cell: turn * 2 + 1, why: "monotone" };
      draft.indicators[id] = { ...draft.indicators[id], anchors };
      return undefined;
    },
  };
}

function floor(code: EventCode): Field {
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

const tiers: readonly Tier[] = ["large", "medium", "small"];
const sized = (fr_: string, en_: string, tier: Tier): Words => ({
  fr: `${fr_}, ${fr.tiers[tier]} client`,
  en: `${en_}, ${en.tiers[tier]} client`,
});

const rules: Field[] = [
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
    { fr: "Score compté pour ce qui manque", en: "Score counted for what is missing" },
    (p) => p.missingScore,
    (d, v) => void (d.missingScore = v),
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
  ),
  single(
    "rules",
    { fr: "Comptes ignorés au-delà de (mois)", en: "Accounts left out beyond (months)" },
    (p) => p.accountsUntil,
    (d, v) => void (d.accountsUntil = v),
  ),
  single(
    "rules",
    { fr: "Part connue minimale pour noter", en: "Least known share to be rated" },
    (p) => p.leastCoverage,
    (d, v) => void (d.leastCoverage = v),
    isShare,
    "share",
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
  ...tiers.map((tier) =>
    single(
      "rules",
      sized("Prix d’un rapport", "Price of a report", tier),
      (p) => p.reportCost[tier],
      (d, v) => void (d.reportCost[tier] = v),
    ),
  ),
];

type ClassDraft = Editable<ClassPolicy>;

/** A line with a number for each class 1 to 5 and for clients not rated. */
function byClass(
  label: Words,
  get: (own: ClassPolicy) => number,
  set: (own: ClassDraft, value: number) => void,
  allowed = atLeastZero,
  why: Refusal = "positive",
): Field {
  return {
    section: "classes",
    label,
    read: (policy) => policy.classes.map(get),
    write: (draft, cells) => {
      for (let k = 0; k < 6; k++) {
        const value = cells[k];
        if (!allowed(value)) return { cell: k, why };
        set(draft.classes[k]!, value);
      }
      return undefined;
    },
  };
}

const tracks = ["soft", "standard", "firm", "firmPlus"] as const;

const trackLine: Field = {
  section: "classes",
  label: { fr: "Piste de relance", en: "Dunning track" },
  read: (policy) => policy.classes.map(({ dunning }) => dunning),
  write: (draft, cells) => {
    for (let k = 0; k < 6; k++) {
      const track = tracks.find((name) =>
        [name, fr.actions.dunning[name], en.actions.dunning[name]].some(
          (word) => word.toLowerCase() === String(cells[k]).trim().toLowerCase(),
        ),
      );
      if (!track) return { cell: k, why: "word" };
      draft.classes[k]!.dunning = track;
    }
    return undefined;
  },
};

const classLines: Field[] = [
  byClass(
    { fr: "Délai de paiement (jours)", en: "Payment term (days)" },
    (c) => c.termsDays,
    (c, v) => void (c.termsDays = v),
  ),
  byClass(
    { fr: "Acompte", en: "Deposit" },
    (c) => c.deposit,
    (c, v) => void (c.deposit = v),
    isShare,
    "share",
  ),
  ...tiers.map((tier) =>
    byClass(
      sized("Revue tous les (mois)", "Review every (months)", tier),
      (c) => c.reviewMonths[tier],
      (c, v) => void (c.reviewMonths[tier] = v),
    ),
  ),
  ...tiers.map((tier) =>
    byClass(
      sized("Rapports par an", "Reports a year", tier),
      (c) => c.reports[tier],
      (c, v) => void (c.reports[tier] = v),
    ),
  ),
  trackLine,
  byClass(
    { fr: "Capacité : part de la situation nette", en: "Capacity: share of net worth" },
    (c) => c.capacity.netWorth,
    (c, v) => void (c.capacity.netWorth = v),
    isShare,
    "share",
  ),
  byClass(
    { fr: "Capacité : part du chiffre d’affaires", en: "Capacity: share of turnover" },
    (c) => c.capacity.turnover,
    (c, v) => void (c.capacity.turnover = v),
    isShare,
    "share",
  ),
  byClass(
    { fr: "Part de nos fonds propres", en: "Share of our own equity" },
    (c) => c.ownEquityShare,
    (c, v) => void (c.ownEquityShare = v),
    isShare,
    "share",
  ),
  byClass(
    { fr: "Délégation de l’analyste", en: "Analyst’s delegation" },
    (c) => c.approval.analyst,
    (c, v) => void (c.approval.analyst = v),
  ),
  byClass(
    { fr: "Délégation du responsable", en: "Manager’s delegation" },
    (c) => c.approval.manager,
    (c, v) => void (c.approval.manager = v),
  ),
  byClass(
    { fr: "Probabilité de défaut à un an", en: "One-year default probability" },
    (c) => c.defaultProbability,
    (c, v) => void (c.defaultProbability = v),
    isShare,
    "share",
  ),
];

const dunningColumns = [...tracks, "public"] as const;

/** A line with the day of one step on each track; an empty cell leaves the step out. */
const dunningLines: Field[] = dunningSteps.map((step) => ({
  section: "dunning",
  label: both((texts) => texts.actions.dunningSteps[step]),
  read: (policy) => dunningColumns.map((track) => policy.dunningDays[track][step]),
  write: (draft, cells) => {
    for (let k = 0; k < dunningColumns.length; k++) {
      const day = cells[k] ?? null;
      if (day !== null && !isNumber(day)) return { cell: k, why: "number" };
      draft.dunningDays[dunningColumns[k]!][step] = day;
    }
    return undefined;
  },
}));

/** Every line of the policy sheet, in its order. */
export function fieldsOf(policy: Policy): readonly Field[] {
  return [
    ...weights,
    ...(Object.keys(policy.indicators) as IndicatorId[]).map(share),
    ...(Object.keys(policy.indicators) as IndicatorId[]).map(scale),
    ...(Object.keys(policy.floors) as EventCode[]).map(floor),
    ...rules,
    ...classLines,
    ...dunningLines,
  ];
}
