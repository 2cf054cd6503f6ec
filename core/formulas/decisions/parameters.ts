import { number, optionalNumber, optionalText, wordChoice } from "../define";
import { dunningSteps } from "../../policy/policy";
import { en } from "../../words/texts/en";
import { fr } from "../../words/texts/fr";

export const need = number(
  "need",
  { fr: "Limite dont le client a besoin (NEEDLIMIT)", en: "Limit the client needs (NEEDLIMIT)" },
  { min: 0 },
);
export const tangibleNetWorth = number("tangible_net_worth", {
  fr: "Fonds propres du client, immobilisations incorporelles déduites",
  en: "Client’s equity less intangible assets",
});
export const turnover = number("turnover", { fr: "Chiffre d’affaires annuel du client", en: "Client’s yearly turnover" }, { min: 0 });
export const externalCap = optionalNumber(
  "external_cap",
  { fr: "Plafond de l’assureur ou du bureau, s’il y en a un", en: "Insurer’s or bureau’s cap, if there is one" },
  { min: 0 },
);
export const ownEquity = optionalNumber("own_equity", { fr: "Nos propres capitaux propres", en: "Our own equity" });

export const exposureAmount = number("exposure", { fr: "Encours à risque (EXPOSURE)", en: "Exposure (EXPOSURE)" });
export const limitAmount = number("limit", { fr: "Limite de crédit", en: "Credit limit" }, { min: 0 });

export const clientType = wordChoice(
  "client_type",
  { fr: "Type de client ; un acheteur public a ses propres étapes", en: "Type of client; a public buyer has steps of its own" },
  ["PRIVATE", "PUBLIC"],
  [
    { PRIVATE: "privé", PUBLIC: "public" },
    { PRIVATE: "entreprise", PUBLIC: "collectivité" },
    { PRIVATE: "société", PUBLIC: "administration" },
    { PRIVATE: "company", PUBLIC: "public buyer" },
  ],
  "PRIVATE",
);
/** The kind of client as its own column writes it, read as the pane reads that column. */
export const kindOfClient = optionalText("client_type", {
  fr: "Type de client, comme dans votre colonne (collectivité, hôpital, particulier, BTP) ; vide, une entreprise",
  en: "Type of client, as in your column (local authority, hospital, private person, construction); blank, a company",
});
export const dunningStepChoice = wordChoice(
  "step",
  { fr: "Étape de relance, par son code ou par ses mots", en: "Dunning step, by its code or its words" },
  dunningSteps,
  [fr.actions.dunningSteps, en.actions.dunningSteps],
);
