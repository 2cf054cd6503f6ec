import { en } from "../words/texts/en";
import { fr } from "../words/texts/fr";
import type { Words } from "../cells/language";
import { atLeastZero, isNumber, isShare, sized, tiers, type Editable, type Field } from "./field";
import type { ClassPolicy } from "./policy";

type ClassDraft = Editable<ClassPolicy>;

export const managerLabel: Words = { fr: "Délégation du responsable", en: "Manager’s delegation" };

interface ByClass {
  readonly label: Words;
  readonly get: (own: ClassPolicy) => number;
  readonly set: (own: ClassDraft, value: number) => void;
  /** A share of one, not any number from zero. */
  readonly share?: boolean;
  readonly whole?: boolean;
  /** A worse class may not have more, or less. */
  readonly way?: "falls" | "rises";
}

/** A line with a number for each class 1 to 5 and for clients not rated. */
function byClass({ label, get, set, share, whole, way }: ByClass): Field {
  const allowed = share ? isShare : atLeastZero;
  return {
    section: "classes",
    label,
    read: (policy) => policy.classes.map(get),
    write: (draft, cells) => {
      for (let k = 0; k < 6; k++) {
        const value = cells[k];
        if (!allowed(value)) return { cell: k, why: share ? "share" : "positive" };
        if (whole && !Number.isInteger(value)) return { cell: k, why: "months" };
        const before = cells[k - 1];
        // The sixth are clients not rated: no class stands before them.
        if (way && k > 0 && k < 5 && isNumber(before) && (way === "falls" ? value > before : value < before)) return { cell: k, why: way };
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

/** What the team decides for each class. */
export const classFields: readonly Field[] = [
  byClass({
    label: { fr: "Délai de paiement (jours)", en: "Payment term (days)" },
    get: (c) => c.termsDays,
    set: (c, v) => void (c.termsDays = v),
    way: "falls",
  }),
  byClass({ label: { fr: "Acompte", en: "Deposit" }, get: (c) => c.deposit, set: (c, v) => void (c.deposit = v), share: true }),
  ...tiers.map((tier) =>
    byClass({
      label: sized("Revue tous les (mois)", "Review every (months)", tier),
      get: (c) => c.reviewMonths[tier],
      set: (c, v) => void (c.reviewMonths[tier] = v),
      whole: true,
      way: "falls",
    }),
  ),
  ...tiers.map((tier) =>
    byClass({
      label: sized("Rapports par an", "Reports a year", tier),
      get: (c) => c.reports[tier],
      set: (c, v) => void (c.reports[tier] = v),
    }),
  ),
  trackLine,
  byClass({
    label: { fr: "Capacité : part de la situation nette", en: "Capacity: share of net worth" },
    get: (c) => c.capacity.netWorth,
    set: (c, v) => void (c.capacity.netWorth = v),
    share: true,
    way: "falls",
  }),
  byClass({
    label: { fr: "Capacité : part du chiffre d’affaires", en: "Capacity: share of turnover" },
    get: (c) => c.capacity.turnover,
    set: (c, v) => void (c.capacity.turnover = v),
    share: true,
    way: "falls",
  }),
  byClass({
    label: { fr: "Sans comptes : part du besoin", en: "Without accounts: share of the need" },
    get: (c) => c.historyShare,
    set: (c, v) => void (c.historyShare = v),
    share: true,
    way: "falls",
  }),
  byClass({
    label: { fr: "Part de nos fonds propres", en: "Share of our own equity" },
    get: (c) => c.ownEquityShare,
    set: (c, v) => void (c.ownEquityShare = v),
    share: true,
    way: "falls",
  }),
  byClass({
    label: { fr: "Délégation de l’analyste", en: "Analyst’s delegation" },
    get: (c) => c.approval.analyst,
    set: (c, v) => void (c.approval.analyst = v),
    way: "falls",
  }),
  byClass({
    label: managerLabel,
    get: (c) => c.approval.manager,
    set: (c, v) => void (c.approval.manager = v),
    way: "falls",
  }),
  byClass({
    label: {
      fr: "Probabilité de défaut au moins, si un événement impose la classe",
      en: "Default probability at least, where an event imposes the class",
    },
    get: (c) => c.leastProbability,
    set: (c, v) => void (c.leastProbability = v),
    share: true,
    way: "rises",
  }),
];
