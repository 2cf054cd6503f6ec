import { en } from "../words/texts/en";
import { fr } from "../words/texts/fr";
import type { Words } from "../cells/language";
import type { Cell } from "../cells/values";
import type { Policy, Tier } from "./policy";

/** A policy while it is being read. */
export type Draft = { -readonly [K in keyof Policy]: Policy[K] extends object ? Editable<Policy[K]> : Policy[K] };
export type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T;

/** Why a cell of a policy sheet can't be taken. */
export type Refusal =
  | "number"
  | "positive"
  | "share"
  | "points"
  | "order"
  | "monotone"
  | "class"
  | "word"
  /** A worse class is given more, or holds less risk, than a better one. */
  | "falls"
  | "rises"
  | "delegation"
  | "twice"
  | "inside"
  | "former"
  | "months";

/** One line of the policy sheet: how it is headed, what stands in it, and how it is read back. */
export interface Field {
  readonly section: Section;
  readonly label: Words;
  readonly read: (policy: Policy) => Cell[];
  /** Puts the cells into the draft, or says which one, from 0, is wrong and why. */
  readonly write: (draft: Draft, cells: readonly Cell[]) => { readonly cell: number; readonly why: Refusal } | undefined;
}

export type Section = "strengths" | "scales" | "floors" | "rules" | "classes" | "dunning" | "insurance";

export const sections: Readonly<Record<Section, Words>> = {
  strengths: { fr: "Force", en: "Strength" },
  scales: { fr: "Barème", en: "Scale" },
  floors: { fr: "Plancher", en: "Floor" },
  rules: { fr: "Règle", en: "Rule" },
  classes: { fr: "Classe", en: "Class" },
  dunning: { fr: "Relance", en: "Dunning" },
  insurance: { fr: "Assurance", en: "Insurance" },
};

export const both = (pick: (texts: typeof fr) => string): Words => ({ fr: pick(fr), en: pick(en) });
export const isNumber = (cell: Cell | undefined): cell is number => typeof cell === "number" && Number.isFinite(cell);
export const isOpenShare = (cell: Cell | undefined): cell is number => isNumber(cell) && cell > 0 && cell < 1;
export const isShare = (cell: Cell | undefined): cell is number => isNumber(cell) && cell >= 0 && cell <= 1;
export const atLeastZero = (cell: Cell | undefined): cell is number => isNumber(cell) && cell >= 0;

/** A line with one number. */
export function single(
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

export const tiers: readonly Tier[] = ["large", "medium", "small"];
export const sized = (fr_: string, en_: string, tier: Tier): Words => ({
  fr: `${fr_}, ${fr.tiers[tier]} client`,
  en: `${en_}, ${en.tiers[tier]} client`,
});
