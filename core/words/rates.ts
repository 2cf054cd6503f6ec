import { type InBoth, speaking, type Words } from "../cells/language";

/** What the sheet of rates is called, and its columns. */
export const ratesSheetName: Words = { fr: "Taux", en: "Rates" };

export const ratesColumns = {
  rate: { fr: "Taux", en: "Rate" },
  from: { fr: "À compter du", en: "From" },
  value: { fr: "Valeur (%)", en: "Value (%)" },
  source: { fr: "Source", en: "Source" },
} as const satisfies Record<string, Words>;

/** The published rates interest is counted from, as they are named in the sheet. */
export const rateNames = {
  ECB: { fr: "BCE, opérations principales de refinancement", en: "ECB, main refinancing operations" },
  FR_LEGAL: { fr: "Intérêt légal, professionnels", en: "French legal interest, professionals" },
  GB_BANK: { fr: "Banque d’Angleterre, taux directeur", en: "Bank of England, Bank Rate" },
} as const satisfies Record<string, Words>;

export type RateRefusal = "rate" | "day" | "halfYear" | "value" | "twice";

const refusals: InBoth<Readonly<Record<RateRefusal, string>>> = {
  fr: {
    rate: "ce taux n’est pas l’un des trois que l’on connaît",
    day: "la date n’est pas lue",
    halfYear: "un taux vaut pour un semestre\u00a0: il part d’un 1ᵉʳ janvier ou d’un 1ᵉʳ juillet",
    value: "la valeur n’est pas un pourcentage entre 0 et 30",
    twice: "ce semestre figure déjà plus haut avec une autre valeur",
  },
  en: {
    rate: "this is none of the three rates we know",
    day: "the date can’t be read",
    halfYear: "a rate holds for a half-year: it starts on a 1 January or a 1 July",
    value: "the value is no percentage between 0 and 30",
    twice: "this half-year stands further up with another value",
  },
};

/** Why a row of the sheet is left out. */
export const rateRefused = speaking({
  fr: (row: number, why: RateRefusal) => `Taux, ligne ${row}\u00a0: ${refusals.fr[why]}.`,
  en: (row: number, why: RateRefusal) => `Rates, row ${row}: ${refusals.en[why]}.`,
});

/** That the rates of the half-year to come are not known yet. */
export const ratesMissing = speaking({
  fr: (day: string) =>
    `Les taux du semestre qui commence le ${day} manquent\u00a0: sans eux, les intérêts au-delà de ce jour restent inconnus. Ajoutez-les à la feuille Taux dès leur publication.`,
  en: (day: string) =>
    `The rates of the half-year from ${day} are missing: without them interest beyond that day stays unknown. Add them to the Rates sheet once they are published.`,
});
