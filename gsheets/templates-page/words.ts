import type { Language, Words } from "../../core/cells/language";
import type { TemplateId } from "../../templates/description";

/** What each template gives, in one line. */
export const gives: Readonly<Record<TemplateId, Words>> = {
  creditFile: {
    fr: "Un client : ses comptes, sa note, sa limite, qui décide.",
    en: "One client: its accounts, its rating, its limit, who decides.",
  },
  portfolio: {
    fr: "Une liste de clients, notés, avec ce qu’il faut faire de chacun.",
    en: "A list of clients, rated, with what to do about each.",
  },
  receivablesMonth: {
    fr: "Une ligne par mois : DSO, efficacité d’encaissement, provision.",
    en: "A line a month: DSO, collection effectiveness, provision.",
  },
  cashForecast: {
    fr: "Factures ouvertes : la date probable de chacune, l’encaissement par semaine et par mois.",
    en: "Open invoices: the likely day of each, cash by week and by month.",
  },
  creditPolicy: {
    fr: "Vos seuils, et ce qu’ils décident classe par classe.",
    en: "Your own thresholds, and what they decide class by class.",
  },
  latePaymentClaim: {
    fr: "Pénalités facture par facture, et la mise en demeure.",
    en: "Interest invoice by invoice, and the formal notice.",
  },
};

interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly build: string;
  readonly buildOf: (title: string) => string;
  readonly building: (title: string) => string;
  readonly built: (title: string, sheets: readonly string[]) => string;
  readonly failed: (title: string, why: string) => string;
}

export const words: Readonly<Record<Language, PageWords>> = {
  fr: {
    title: "Modèles Encours",
    intro:
      "Chaque modèle arrive dans de nouvelles feuilles ; les vôtres ne sont pas modifiées. Les clients et les chiffres y sont inventés : saisissez les vôtres par-dessus, dans les cellules au texte bleu.",
    build: "Créer dans ce classeur",
    buildOf: (title) => `Créer dans ce classeur : ${title}`,
    building: (title) => `Création de « ${title} »… Laissez ce volet ouvert.`,
    built: (title, sheets) =>
      `« ${title} » est prêt : ${sheets.length > 1 ? "feuilles" : "feuille"} ${sheets.map((name) => `« ${name} »`).join(", ")}. Google calcule les formules en quelques secondes.`,
    failed: (title, why) => `« ${title} » n’a pas été créé ; ce qui était commencé a été retiré, sauf si Google ne répond plus. ${why}`,
  },
  en: {
    title: "Encours templates",
    intro:
      "Each template comes in new sheets; your own are not changed. The clients and figures in it are invented: type yours over them, in the cells with blue text.",
    build: "Build in this workbook",
    buildOf: (title) => `Build in this workbook: ${title}`,
    building: (title) => `Building “${title}”… Leave this pane open.`,
    built: (title, sheets) =>
      `“${title}” is ready: ${sheets.length > 1 ? "sheets" : "sheet"} ${sheets.map((name) => `“${name}”`).join(", ")}. Google computes the formulas within seconds.`,
    failed: (title, why) => `“${title}” was not built; what had begun was taken away, unless Google no longer answers. ${why}`,
  },
};
