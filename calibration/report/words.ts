import type { Language } from "../../core/cells/language";
import type { Book } from "../class-spread";
import type { FinancialRow } from "../companies/financial-evidence";

interface ReportWords {
  readonly score: string;
  readonly years: (years: number) => string;
  readonly rows: Readonly<Record<FinancialRow, string>>;
  readonly notComputable: string;
  readonly conanHolder: string;
  readonly riskClass: string;
  readonly firms: string;
  readonly failed: string;
  readonly interval: string;
  readonly judged: (judged: string, failed: string, years: number) => string;
  readonly span: (low: string, high: string) => string;
  readonly aims: (over: string, regression: string, cashFlow: string) => string;
  readonly auc: string;
  readonly invoices: string;
  readonly late: string;
  readonly paymentRows: Readonly<Record<string, string>>;
  readonly paymentJudged: (invoices: string, late: string, clients: string) => string;
  readonly earlierJudged: (invoices: string, late: string) => string;
  readonly laterHalf: string;
  readonly forecastRows: readonly [spread: string, habit: string, mean: string, due: string];
  readonly forecastError: string;
  readonly forecastJudged: (forecasts: string, held: string) => string;
  readonly earlierHalf: string;
  readonly book: string;
  readonly books: Readonly<Record<Book, string>>;
  readonly unrated: string;
  readonly largest: string;
  readonly indicator: string;
  readonly strength: string;
  readonly twins: string;
  readonly manyTwins: string;
  readonly asked: (years: number) => string;
  readonly ratioAlone: string;
  readonly group: string;
  readonly from: string;
  readonly probabilityIs: string;
  readonly agencyJudged: (rows: string, firms: string, weak: string) => string;
  readonly fittedOnOtherFirms: string;
  readonly probabilityThere: string;
  readonly leastByEvent: string;
  readonly said: string;
  readonly data: (three: string, threeFailed: string, five: string, fiveFailed: string) => string;
  readonly share: string;
  readonly held: string;
  readonly crossValidated: string;
}

export const words: Readonly<Record<Language, ReportWords>> = {
  en: {
    score: "Score",
    years: (years) => `${years} years ahead`,
    rows: {
      other: "Encours, fitted on the other horizon",
      crossValidated: "Encours, cross-validated",
      shipped: "Encours, as shipped",
      cashFlowToDebt: "Cash flow ÷ debts alone",
      altmanZ2: "Altman Z″ (1995)",
      zmijewski: "Zmijewski (1984)",
      logitCrossValidated: "Logistic regression, cross-validated",
      logitOther: "Logistic regression, fitted on the other horizon",
      boostingCrossValidated: "Monotone boosting, cross-validated",
      boostingOther: "Monotone boosting, fitted on the other horizon",
    },
    conanHolder: "Conan & Holder (1979)",
    notComputable: "not computable",
    riskClass: "Class",
    firms: "Firms",
    failed: "Failed",
    interval: "95% interval",
    judged: (judged, failed, years) => `${years} years ahead: ${judged} firms, ${failed} of which failed.`,
    span: (low, high) => `${low} to ${high}`,
    aims: (over, regression, cashFlow) =>
      `Fitted on the other horizon: ${over} against the better of the two published models, ${regression} against the cross-validated logistic regression, ${cashFlow} against cash flow ÷ debts alone.`,
    auc: "AUC",
    invoices: "Invoices",
    late: "Over 15 days late",
    paymentRows: {},
    paymentJudged: (invoices, late, clients) =>
      `Later half of the ledger: ${invoices} invoices of ${clients} clients with at least three settled before; ${late} were paid more than 15 days late.`,
    earlierJudged: (invoices, late) => `Earlier half: ${invoices} invoices, ${late} of them late.`,
    laterHalf: "AUC, later half",
    forecastRows: [
      "Encours, each invoice spread over its client’s past delays",
      "Due day + the client’s median delay",
      "Due day + the portfolio’s mean delay",
      "Everybody pays on the due day",
    ],
    forecastError: "Weekly error",
    forecastJudged: (forecasts, held) =>
      `${forecasts} forecasts, one every second week, from the past only, six weeks each. The 80% band held ${held} of the weeks.`,
    earlierHalf: "AUC, earlier half",
    book: "Book",
    books: {
      ibm: "IBM, settled invoices, as of 30 June 2013",
      openItems: "HighRadius, open items alone",
      latePayers: "Sixty clients who all pay late (seeded)",
      demonstrationLedger: "Demonstration, ledger alone",
      demonstrationTable: "Demonstration, client table",
      demonstrationBoth: "Demonstration, both",
    },
    unrated: "Not rated",
    largest: "Largest class",
    indicator: "Indicator",
    strength: "Strength",
    twins: "Twin of",
    manyTwins: "the other bureaus",
    asked: (years) => `${years}-year file asks`,
    ratioAlone: "Ratio alone",
    group: "Group",
    from: "Score from",
    probabilityIs: "Probability of default within a year:",
    agencyJudged: (rows, firms, weak) => `${rows} ratings of ${firms} firms, ${weak} of them BB or worse.`,
    fittedOnOtherFirms: "Encours, strengths fitted on other firms",
    probabilityThere: "Default within a year at that score",
    leastByEvent: "At least, by a hard event",
    said: "Said by the policy",
    data: (three, threeFailed, five, fiveFailed) =>
      `${three} firms for three years ahead, ${threeFailed} of which failed; ${five} firms for five years ahead, ${fiveFailed} of which failed.`,
    share: "Share",
    held: "Held by so many bad cases",
    crossValidated: "AUC, cross-validated on 3 years",
  },
  fr: {
    score: "Note",
    years: (years) => `À ${years} ans`,
    rows: {
      other: "Encours, calé sur l’autre horizon",
      crossValidated: "Encours, validation croisée",
      shipped: "Encours, tel que livré",
      cashFlowToDebt: "Capacité d’autofinancement ÷ dettes, seule",
      altmanZ2: "Z″ d’Altman (1995)",
      zmijewski: "Zmijewski (1984)",
      logitCrossValidated: "Régression logistique, validation croisée",
      logitOther: "Régression logistique, calée sur l’autre horizon",
      boostingCrossValidated: "Boosting monotone, validation croisée",
      boostingOther: "Boosting monotone, calé sur l’autre horizon",
    },
    conanHolder: "Conan et Holder (1979)",
    notComputable: "non calculable",
    riskClass: "Classe",
    firms: "Entreprises",
    failed: "Défaillantes",
    interval: "Intervalle à 95\u202f%",
    judged: (judged, failed, years) => `À ${years} ans\u00a0: ${judged} entreprises, dont ${failed} défaillantes.`,
    span: (low, high) => `${low} à ${high}`,
    aims: (over, regression, cashFlow) =>
      `Calé sur l’autre horizon\u00a0: ${over} par rapport au meilleur des deux modèles publiés, ${regression} par rapport à la régression logistique en validation croisée, ${cashFlow} par rapport à la capacité d’autofinancement ÷ dettes, seule.`,
    auc: "AUC",
    invoices: "Factures",
    late: "Plus de 15 jours de retard",
    paymentRows: {
      "Encours, payment score": "Encours, comportement de paiement",
      "… every invoice counted alike": "… chaque facture comptée pareil",
      "… old payments counted like new ones": "… règlements anciens comptés comme les récents",
      "Mean days late": "Retard moyen",
      "Share of invoices late": "Part de factures en retard",
      "PAYDEX, by amount": "PAYDEX, pondéré par le montant",
      "Last invoice": "Dernière facture",
    },
    paymentJudged: (invoices, late, clients) =>
      `Seconde moitié du registre\u00a0: ${invoices} factures de ${clients} clients ayant au moins trois factures réglées auparavant\u00a0; ${late} ont été payées avec plus de 15 jours de retard.`,
    earlierJudged: (invoices, late) => `Première moitié\u00a0: ${invoices} factures, dont ${late} en retard.`,
    laterHalf: "AUC, seconde moitié",
    forecastRows: [
      "Encours, chaque facture étalée sur les retards passés de son client",
      "Échéance + retard médian du client",
      "Échéance + retard moyen du portefeuille",
      "Tous paient à l’échéance",
    ],
    forecastError: "Erreur hebdomadaire",
    forecastJudged: (forecasts, held) =>
      `${forecasts} prévisions, une toutes les deux semaines, à partir du passé seul, sur six semaines chacune. La fourchette à 80\u202f% a contenu ${held} des semaines.`,
    earlierHalf: "AUC, première moitié",
    book: "Portefeuille",
    books: {
      ibm: "IBM, factures réglées, au 30 juin 2013",
      openItems: "HighRadius, postes ouverts seuls",
      latePayers: "Soixante clients qui paient tous en retard (tirés au sort)",
      demonstrationLedger: "Démonstration, registre seul",
      demonstrationTable: "Démonstration, tableau des clients",
      demonstrationBoth: "Démonstration, les deux",
    },
    unrated: "Non notés",
    largest: "Plus grande classe",
    indicator: "Indicateur",
    strength: "Force",
    twins: "Jumeau de",
    manyTwins: "les autres bureaux",
    asked: (years) => `Demandé à ${years} ans`,
    ratioAlone: "Ratio seul",
    group: "Groupe",
    from: "Score à partir de",
    probabilityIs: "Probabilité de défaut à un an\u00a0:",
    agencyJudged: (rows, firms, weak) => `${rows} notes de ${firms} sociétés, dont ${weak} BB ou moins.`,
    fittedOnOtherFirms: "Encours, forces calées sur d’autres sociétés",
    probabilityThere: "Défaut à un an à ce score",
    leastByEvent: "Au moins, par un événement",
    said: "Dit par la politique",
    data: (three, threeFailed, five, fiveFailed) =>
      `${three} entreprises à trois ans, dont ${threeFailed} défaillantes\u202f; ${five} entreprises à cinq ans, dont ${fiveFailed} défaillantes.`,
    share: "Part",
    held: "Tenue par tant de défaillants",
    crossValidated: "AUC, validation croisée à 3 ans",
  },
};
