import { fold } from "../cells/fold";
import type { Language } from "../cells/language";

/*
 * How a choice of a formula is written in French. Both spellings are taken in every host and language, so that a workbook
 * may travel; a French user is shown, and need only know, the French one.
 */
const french: Readonly<Record<string, string>> = {
  DAYS_THEN_EOM: "JOURS_PUIS_FIN_DE_MOIS",
  EOM_THEN_DAYS: "FIN_DE_MOIS_PUIS_JOURS",
  EOM_THEN_COMMERCIAL: "FIN_DE_MOIS_PUIS_MOIS_COMMERCIAL",
  CONSUMER: "CONSOMMATEUR",
  CLAIM: "DECLARATION",
  EXTEND: "PROROGER",
  DECLARE: "DECLARER",
  RELIEF: "FORCLUSION",
  GOODS: "REVENDICATION",
  EOM45: "FIN_DE_MOIS_45",
  NO_AGREEMENT: "SANS_ACCORD",
  PERIODIC: "RECAPITULATIVE",
  PERISHABLE: "PERISSABLE",
  PERISHABLE_PERIODIC: "PERISSABLE_RECAPITULATIVE",
  LIVESTOCK: "BETAIL",
  ALCOHOL: "ALCOOL",
  WINE: "VIN",
  CULTURE_CONTRACT: "CONTRAT_DE_CULTURE",
  OVERSEAS: "OUTRE_MER",
  OVERSEAS_HANDOVER: "OUTRE_MER_MISE_A_DISPOSITION",
  GARDEN: "JARDIN",
  FARM_MACHINERY: "MATERIEL_AGRICOLE",
  LEATHER: "CUIR",
  BOOKS: "LIVRES",
  STATE: "ETAT",
  HEALTH: "SANTE",
  PUBLIC_ENTERPRISE: "ENTREPRISE_PUBLIQUE",
  EU_BUSINESS: "UE_ENTREPRISES",
  EU_PUBLIC: "UE_PUBLIC",
  EU_HEALTH: "UE_SANTE",
};

/** A choice as a user of this language writes it; those that are the same in both, such as NET, stay as they are. */
export const choiceIn = (choice: string, language: Language): string => (language === "fr" ? (french[choice] ?? choice) : choice);

/** The French spellings of some choices, folded, each with the choice it means. */
export const frenchChoices = (choices: readonly string[]): ReadonlyMap<string, string> =>
  new Map(choices.flatMap((choice) => (french[choice] === undefined ? [] : [[fold(french[choice]), choice] as const])));

/** A text in which choices are named, as a user of this language reads them. */
export const withChoicesIn = (text: string, language: Language): string =>
  text.replace(/\b[A-Z][A-Z_0-9]{2,}\b/g, (word) => choiceIn(word, language));
