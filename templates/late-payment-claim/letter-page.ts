import type { Words } from "../../core/cells/language";
import { Page } from "../page";
import { opening, type Setting } from "../words";
import type { InvoicesPage } from "./invoices-page";
import type { StatementPage } from "./statement-page";

const sender: readonly Words[] = [
  { fr: "Comptoir des Matériaux du Rhône SAS", en: "Comptoir des Matériaux du Rhône SAS" },
  { fr: "12, quai des Entrepôts", en: "12, quai des Entrepôts" },
  { fr: "69007 Lyon", en: "69007 Lyon, France" },
  { fr: "Service crédit, 04 00 00 00 00", en: "Credit department, +33 4 00 00 00 00" },
];
const recipient: readonly Words[] = [
  { fr: "Bâtisseurs de l’Estuaire SARL", en: "Bâtisseurs de l’Estuaire SARL" },
  { fr: "À l’attention de la direction", en: "For the attention of the management" },
  { fr: "4, rue du Chantier-Naval", en: "4, rue du Chantier-Naval" },
  { fr: "44600 Saint-Nazaire", en: "44600 Saint-Nazaire, France" },
];

/** The letter, ready to print and sign; who writes to whom is typed here. */
export function letterPage({ host, say }: Setting, invoices: InvoicesPage, statement: StatementPage) {
  const page = new Page(say({ fr: "Lettre", en: "Letter" }), [15, 15, 15, 15, 15, 17]);
  const { interest, fees, open } = statement.names;
  // Above the letter, and not printed with it.
  page.put("A1", say(opening[host]), "note");
  const typed = (column: string, row: number, lines: readonly Words[]): void => {
    const end = column === "A" ? "C" : "F";
    lines.forEach((words, k) =>
      page
        .put(`${column}${row + k}`, say(words), "inputPlain")
        .dress(`${column === "A" ? "B" : "E"}${row + k}:${end}${row + k}`, "inputPlain")
        .merge(`${column}${row + k}:${end}${row + k}`),
    );
  };
  typed("A", 3, sender);
  typed("D", 8, recipient);
  page
    .put("D14", say({ fr: "Lyon, le", en: "Lyon," }), "inputPlainRight")
    .calc("E14", `=${invoices.names.until.name}`, "resultLeft", "date")
    .put("A14", say({ fr: "Lettre recommandée avec avis de réception", en: "By registered post" }), "strong")
    .put(
      "A16",
      say({
        fr: "Objet : mise en demeure de payer, factures échues et intérêts de retard",
        en: "Formal demand for payment: overdue invoices and late-payment interest",
      }),
      "strong",
    )
    .merge("A16:F16")
    .put("A18", say({ fr: "Madame, Monsieur,", en: "Dear Sir or Madam," }));

  const paragraph = (row: number, points: number, words: Words): void => {
    page.put(`A${row}`, say(words), "paragraph").merge(`A${row}:F${row}`).height(row, points);
  };
  paragraph(20, 28, {
    fr: "Sauf erreur de notre part, les factures du décompte joint n’ont pas été réglées à leur échéance ; certaines ne le sont toujours pas.",
    en: "According to our records the invoices in the enclosed statement were not paid on their due dates; some of them are still unpaid.",
  });
  const lawful = say({
    fr: "Elles portent intérêt de plein droit, sans qu’un rappel soit nécessaire, dès le lendemain de l’échéance (article L. 441-10 du code de commerce). ",
    en: "Interest has been due by law, without any reminder, from the day after the due date (article L. 441-10 of the French Commercial Code). ",
  });
  const statutory = say({
    fr: "Ces intérêts courent au taux de refinancement de la Banque centrale européenne majoré de dix points, semestre par semestre.",
    en: "It runs at the refinancing rate of the European Central Bank plus ten points, half-year by half-year.",
  });
  const agreed = say({ fr: "Ces intérêts courent au taux de notre contrat.", en: "It runs at the rate of our contract." });
  page.calc("A22", `="${lawful}"&IF(${statement.rate}="","${statutory}","${agreed}")`, "paragraph").merge("A22:F22").height(22, 42);
  paragraph(24, 28, {
    fr: "Chaque facture payée en retard ouvre aussi droit à une indemnité forfaitaire de 40 € pour frais de recouvrement (article D. 441-5).",
    en: "Each invoice paid late also gives a right to a fixed sum of €40 for recovery costs (article D. 441-5).",
  });
  paragraph(26, 15, {
    fr: "Nous vous mettons en demeure de nous régler sous huit jours :",
    en: "We hereby give you formal notice to pay us within eight days:",
  });

  const line = (row: number, words: Words, formula: string): void => {
    page.put(`B${row}`, say(words)).calc(`E${row}`, formula, "resultRight", "cents");
  };
  page.dress("B28:E28", "header").put("B28", say({ fr: "Somme due", en: "Amount due" }), "headerAcross");
  line(29, { fr: "Principal des factures impayées", en: "Principal of the unpaid invoices" }, `=${open.name}`);
  line(30, { fr: "Intérêts de retard à ce jour", en: "Late-payment interest to date" }, `=${interest.name}`);
  line(31, { fr: "Indemnités forfaitaires de recouvrement", en: "Fixed recovery costs" }, `=${fees.name}`);
  page
    .dress("B32:E32", "total", "cents")
    .put("B32", say({ fr: "Total à régler", en: "Total to pay" }), "total")
    .calc("E32", "=SUM(E29:E31)", "total", "cents");
  paragraph(34, 28, {
    fr: "Les intérêts continuent de courir jusqu’au paiement. À défaut de règlement dans ce délai, nous engagerons le recouvrement par toutes voies de droit, à vos frais.",
    en: "Interest continues to run until payment. Failing payment within this time we shall take all legal steps to recover the debt, at your expense.",
  });
  paragraph(36, 28, {
    fr: "Si votre règlement est déjà parti, nous vous en remercions et vous prions de nous en indiquer la date. Si une facture vous paraît inexacte, dites-le-nous sans attendre.",
    en: "If your payment is already on its way, we thank you and ask you to tell us its date. If you dispute an invoice, please let us know without delay.",
  });
  paragraph(38, 28, {
    fr: "Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.",
    en: "Yours faithfully,",
  });
  page
    .put("D42", say({ fr: "Nom, qualité et signature", en: "Name, position and signature" }), "inputPlain")
    .dress("E42:F42", "inputPlain")
    .merge("D42:F42")
    .put("A46", say({ fr: "Pièce jointe : décompte des intérêts de retard", en: "Enclosed: statement of late-payment interest" }), "note");
  return page.sheet({ area: "A2:F46", onePage: true });
}
