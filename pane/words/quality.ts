import type { NoBacktest } from "../../core/history/backtest/backtest";
import type { NoProposal } from "../../core/history/backtest/proposal";
import { speaking } from "../../core/cells/language";

/** Every word of the view that tests a rating on its outcomes. Numbers and dates arrive formatted. */
export interface QualityTexts {
  readonly title: string;
  readonly nothing: string;
  readonly fromColumn: string;
  readonly fromLedger: (since: string, until: string) => string;
  readonly refused: Readonly<Record<NoBacktest["refused"], string>>;
  readonly ranks: (times: string, low: string, high: string) => string;
  readonly ordered: string;
  readonly disordered: string;
  readonly fragile: (bad: string) => string;
  readonly left: (unrated: string) => string;
  readonly caption: (clients: string, bad: string) => string;
  readonly riskClass: string;
  readonly clients: string;
  readonly bad: string;
  readonly rate: string;
  readonly expected: string;
  readonly between: (low: string, high: string) => string;
  readonly verdicts: { readonly worse: string; readonly better: string };
  readonly gini: string;
  readonly ks: string;
  readonly shift: string;
  readonly shiftWords: readonly [string, string, string];
  readonly strengths: string;
  readonly propose: string;
  readonly indicator: string;
  readonly now: string;
  readonly proposed: string;
  readonly unjudged: string;
  readonly gain: (before: string, after: string) => string;
  readonly noGain: (before: string, after: string) => string;
  /** The base rate in force and the one that meets the history. */
  readonly baseRate: (before: string, after: string) => string;
  readonly accept: (version: string) => string;
  readonly declined: Readonly<Record<NoProposal["refused"], (bad: string, good: string) => string>>;
}

const fr: QualityTexts = {
  title: "La note à l’épreuve",
  nothing:
    "Rien ne dit encore ce que sont devenus vos clients. Ajoutez au tableau une colonne «\u00a0Défaut constaté\u00a0» (oui ou non), à côté des notes d’il y a un an\u202f; ou segmentez un registre de factures de plus de quinze mois, avec dates d’émission et de règlement.",
  fromColumn: "D’après la colonne d’issue du tableau. Les données notées doivent dater d’avant l’issue, sinon le résultat est trop beau.",
  fromLedger: (since, until) =>
    `Clients notés au ${since} d’après ce qu’on savait ce jour-là. Défaillant\u00a0: une facture non litigieuse payée plus de 90\u00a0jours après l’échéance, ou toujours due, entre cette date et le ${until}.`,
  refused: {
    NO_OUTCOME: "Aucun client noté n’a encore d’issue connue.",
    NO_BAD: "Aucun client noté n’a fait défaut\u00a0: la note ne peut pas être éprouvée.",
    NO_GOOD: "Tous les clients notés ont fait défaut\u00a0: vérifiez la colonne d’issue.",
  },
  ranks: (times, low, high) =>
    `Pris au hasard, un client sain est mieux noté qu’un défaillant ${times}\u00a0fois sur\u00a0100 (entre ${low} et ${high}).`,
  ordered: "Le taux de défaut monte de classe en classe.",
  disordered: "Le taux de défaut ne monte pas de classe en classe\u00a0: seuils ou forces sont à revoir.",
  fragile: (bad) => `${bad}\u00a0défaillants seulement\u00a0: ces chiffres sont fragiles.`,
  left: (unrated) => `${unrated}\u00a0clients sans note n’entrent pas dans ce classement.`,
  caption: (clients, bad) => `${clients}\u00a0clients à l’issue connue, dont ${bad} défaillants`,
  riskClass: "Classe",
  clients: "Clients",
  bad: "Défauts",
  rate: "Taux",
  expected: "Attendu",
  between: (low, high) => `entre ${low} et ${high}`,
  verdicts: { worse: "dépassé", better: "non atteint" },
  gini: "Gini",
  ks: "Kolmogorov-Smirnov",
  shift: "Stabilité (PSI)",
  shiftWords: ["stable", "à surveiller", "la population a changé"],
  strengths: "Forces d’après votre historique",
  propose: "Proposer des forces",
  indicator: "Indicateur",
  now: "Actuel",
  proposed: "Proposé",
  unjudged: "inchangé, trop peu connu",
  gain: (before, after) => `Sur des clients tenus à l’écart, ces forces classent mieux\u00a0: AUC ${after} au lieu de ${before}.`,
  noGain: (before, after) =>
    `Votre historique ne demande pas d’autres forces\u00a0: AUC ${after} sur des clients tenus à l’écart, ${before} avec les forces actuelles.`,
  baseRate: (before, after) =>
    `Taux de défaut d’un portefeuille ordinaire\u00a0: ${after} au lieu de ${before}, pour que les probabilités rejoignent votre historique.`,
  accept: (version) => `Adopter la version ${version}`,
  declined: {
    FEW_BAD: (bad) => `Pas de proposition\u00a0: ${bad}\u00a0défaillants, il en faut au moins\u00a050 pour que le hasard ne décide pas.`,
    FEW_GOOD: (_bad, good) => `Pas de proposition\u00a0: ${good}\u00a0clients sains, il en faut au moins\u00a050.`,
    FEW_INDICATORS: () => "Pas de proposition\u00a0: un seul indicateur est assez connu, il n’y a rien à comparer.",
  },
};

const en: QualityTexts = {
  title: "The rating put to the test",
  nothing:
    "Nothing tells yet what became of your clients. Add a column “Defaulted” (yes or no) to the table, beside ratings of a year ago; or segment an invoice ledger of more than fifteen months, with issue and payment dates.",
  fromColumn: "From the outcome column of the table. The data rated must date from before the outcome, or the result is too good.",
  fromLedger: (since, until) =>
    `Clients rated as of ${since} from what was known that day. Bad: an undisputed invoice paid more than 90 days after its due date, or still owed, between then and ${until}.`,
  refused: {
    NO_OUTCOME: "No rated client has a known outcome yet.",
    NO_BAD: "No rated client turned bad: the rating can’t be tested.",
    NO_GOOD: "All rated clients turned bad: check the outcome column.",
  },
  ranks: (times, low, high) => `Taken at random, a sound client scores above a bad one ${times} times in 100 (between ${low} and ${high}).`,
  ordered: "The default rate rises from class to class.",
  disordered: "The default rate does not rise from class to class: breakpoints or strengths need another look.",
  fragile: (bad) => `Only ${bad} bad clients: these figures are fragile.`,
  left: (unrated) => `${unrated} clients without a rating are not ranked.`,
  caption: (clients, bad) => `${clients} clients with a known outcome, ${bad} of them bad`,
  riskClass: "Class",
  clients: "Clients",
  bad: "Bad",
  rate: "Rate",
  expected: "Expected",
  between: (low, high) => `between ${low} and ${high}`,
  verdicts: { worse: "exceeded", better: "not reached" },
  gini: "Gini",
  ks: "Kolmogorov–Smirnov",
  shift: "Stability (PSI)",
  shiftWords: ["stable", "to be watched", "the population has changed"],
  strengths: "Strengths from your own history",
  propose: "Propose strengths",
  indicator: "Indicator",
  now: "Now",
  proposed: "Proposed",
  unjudged: "unchanged, too seldom known",
  gain: (before, after) => `On clients kept aside these strengths rank better: AUC ${after} instead of ${before}.`,
  noGain: (before, after) =>
    `Your history asks for no other strengths: AUC ${after} on clients kept aside, ${before} with the present strengths.`,
  baseRate: (before, after) =>
    `Default rate of an ordinary book: ${after} instead of ${before}, so that the probabilities meet your history.`,
  accept: (version) => `Adopt version ${version}`,
  declined: {
    FEW_BAD: (bad) => `No proposal: ${bad} bad clients, at least 50 are needed for chance not to decide.`,
    FEW_GOOD: (_bad, good) => `No proposal: ${good} sound clients, at least 50 are needed.`,
    FEW_INDICATORS: () => "No proposal: one indicator alone is known well enough, there is nothing to compare.",
  },
};

export const qualityTexts = speaking<QualityTexts>({ fr, en });
