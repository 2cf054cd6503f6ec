import type { StreamWords } from "./type";

export const streamFr: StreamWords = {
  notFlat: {
    row: (row) => `la ligne ${row} n’est pas une facture (un titre, un total, un intitulé). Exportez les lignes seules.`,
    column: (header) =>
      `ce que la colonne «\u00a0${header}\u00a0» dit d’une ligne dépend d’autres lignes ou colonnes. Exportez le reste dû de chaque facture, ou écartez la colonne.`,
    kind: "ses premières lignes ne sont pas un journal de factures\u00a0: un client, un montant, et le numéro ou le jour d’une facture.",
    question: "ses premières lignes laissent une question ouverte.",
  },
  questions: {
    decimal: (example) => `«\u00a0${example}\u00a0»\u00a0: la virgule ou le point y sépare-t-il les décimales\u202f?`,
    dayOrder: (example) => `«\u00a0${example}\u00a0»\u00a0: le jour vient-il d’abord\u202f?`,
    currencies: (list) => `Les montants sont en plusieurs devises (${list}) et ne s’additionnent pas. Laquelle segmenter\u202f?`,
    currenciesBeside: (list) =>
      `Des montants portent plusieurs devises (${list}), qui ne s’additionnent pas. Exportez une devise à la fois, ou avec une colonne qui la dit.`,
    only: (currency) => `Les seules lignes en ${currency}`,
    noClient: (lines, first) =>
      `Lignes qui ne nomment aucun client\u00a0: ${lines}, la première est la ligne ${first}. Faut-il les compter\u202f?`,
    unnamed: "Chacune comme un client sans nom",
    notCounted: "À ne pas compter",
    thin: (lines, first) =>
      `Lignes avec un montant mais presque rien d’une facture\u00a0: ${lines}, la première est la ligne ${first}. Sont-ce des factures\u202f?`,
    line: "Des factures, à compter",
    leaveOut: "Des totaux, non comptés",
    label: (label) => `Un client s’appelle «\u00a0${label}\u00a0», ce qui se lit comme un total. Qu’est-ce\u202f?`,
    client: "Un client, à compter",
    total: "Un total, non compté",
    repeated: (invoices) =>
      `Factures sur plusieurs lignes qui portent toutes le même montant\u00a0: ${invoices}. Chaque ligne compte-t-elle\u202f?`,
    each: "Chaque ligne",
    once: "Une fois par facture",
  },
  notes: {
    unread: (column, count, example) =>
      `${column}\u00a0: cellules illisibles, comptées comme manquantes\u00a0: ${count}, par exemple «\u00a0${example}\u00a0».`,
    withoutAmount: (lines) => `Lignes sans montant, non comptées\u00a0: ${lines}.`,
    later: (lines, amount) => `Lignes postérieures au jour, écartées\u00a0: ${lines} (${amount}).`,
    blankOpen: (lines, amount) => `Lignes qui ne disent pas ce qui reste dû, prises pour leur montant\u00a0: ${lines} (${amount}).`,
    otherCurrencies: (lines) => `Lignes en d’autres devises, écartées\u00a0: ${lines}.`,
    leftOut: (lines) => `Lignes écartées, comme vous l’avez répondu\u00a0: ${lines}.`,
  },
  proof: {
    rows: (rows, lines, counted) => `${rows} lignes lues\u00a0: ${lines} lignes d’écritures, dont ${counted} comptées.`,
    fold: (lines, clients, bytes) => `${lines} lignes regroupées en ${clients} clients dans ${bytes}\u00a0Mo.`,
  },
};
