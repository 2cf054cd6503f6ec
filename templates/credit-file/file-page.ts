import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import { addressOf } from "../addresses";
import type { Format, Look } from "../look";
import { Page } from "../page";
import { policyName } from "../policy-page";
import { opening, type Setting } from "../words";
import type { Entries } from "./entry-page";

interface FigureLine {
  readonly label: Words;
  readonly formula: string;
  readonly format: Format;
  /** Of the policy's indicators, whose points are shown. */
  readonly indicator?: string;
  /** How it is read, or the zone of a model. */
  readonly reading?: Words;
  readonly model?: string;
}

/** The page a decision is taken on: who it is, what its accounts say, the rating with its reasons, the limit. */
export function filePage(setting: Setting, entries: Entries, rated: string, reasons: string, models: Record<"conan" | "altman", string>) {
  const { language, host, say } = setting;
  const { fact, line, closings } = entries;
  const policy = say(policyName);
  const page = new Page(say({ fr: "Dossier", en: "File" }), [36, 14, 14, 14, 12, 27]);
  page
    .put("A1", say({ fr: "Dossier de crédit", en: "Credit file" }), "title")
    .height(1, 24)
    .put("E1", say({ fr: "Situation au", en: "As of" }), "resultRight")
    .calc("F1", `=${fact("asOf")}`, "strongRight", "date")
    .calc("A2", `=${fact("client")}`, "name")
    .put("A3", say(opening[host]), "note");

  const section = (row: number, title: Words): void => {
    page.dress(`A${row}:F${row}`, "section").put(`A${row}`, say(title), "section");
  };
  /** A fact on the left, or one on the right of the page. */
  const pair = (row: number, side: "left" | "right", label: Words, formula: string, format?: Format, look: Look = "resultRight"): void => {
    page.put(`${side === "left" ? "A" : "D"}${row}`, say(label)).calc(`${side === "left" ? "B" : "F"}${row}`, formula, look, format);
  };
  const kept = (cell: string): string => `=IF(${cell}="","",${cell})`;

  section(5, { fr: "Identité et relation", en: "Identity and relationship" });
  pair(6, "left", { fr: "SIREN", en: "SIREN" }, kept(fact("siren")));
  pair(
    6,
    "right",
    { fr: "Clé du SIREN", en: "SIREN key" },
    `=IF(ISSIREN(${fact("siren")}),"${say({ fr: "exacte", en: "correct" })}","${say({ fr: "fausse", en: "wrong" })}")`,
  );
  pair(7, "left", { fr: "N° de TVA", en: "VAT number" }, `=VATNUMBER(${fact("siren")})`);
  pair(7, "right", { fr: "Retard moyen, en jours", en: "Average days late" }, kept(fact("daysLate")), "decimal");
  pair(8, "left", { fr: "Création", en: "Incorporated" }, kept(fact("created")), "date");
  pair(8, "right", { fr: "Score bureau", en: "Bureau score" }, kept(fact("bureau")), "whole");
  pair(9, "left", { fr: "Nos ventes TTC, 12 mois", en: "Our sales, VAT included, 12 months" }, kept(fact("sales")), "money");
  pair(9, "right", { fr: "Événement légal", en: "Legal event" }, kept(fact("events")));
  pair(10, "left", { fr: "Encours", en: "Balance" }, kept(fact("balance")), "money");
  pair(10, "right", { fr: "dont échu", en: "of which overdue" }, kept(fact("overdue")), "money");

  const head = (row: number, title: Words, points: boolean): void => {
    page
      .put(`A${row}`, say(title), "header")
      .calc(`B${row}:D${row}`, `=${closings}`, "headerRight", "date")
      .put(`E${row}`, points ? say({ fr: "Points", en: "Points" }) : null, "headerRight")
      .put(`F${row}`, points ? say({ fr: "Lecture", en: "Reading" }) : null, "headerRight");
  };
  const lines = (from: number, all: readonly FigureLine[]): void => {
    all.forEach(({ label, formula, format, indicator, reading, model }, k) => {
      const row = from + k;
      page.put(`A${row}`, say(label)).calc(`B${row}:D${row}`, formula, "resultRight", format);
      if (indicator) page.calc(`E${row}`, `=IFERROR(RISKPOINTS("${indicator}",D${row},${policy}),"")`, "resultRight", "whole");
      if (reading) page.put(`F${row}`, say(reading), "resultRight");
      if (model)
        page.calc(
          `F${row}`,
          `=IFERROR("${say({ fr: "zone ", en: "" })}"&MODELZONE("${model}",D${row},"${language}")&"${say({ fr: "", en: " zone" })}","")`,
          "resultRight",
        );
    });
  };

  head(12, { fr: "Comptes", en: "Accounts" }, false);
  lines(13, [
    { label: { fr: "Chiffre d’affaires HT", en: "Turnover, excluding VAT" }, formula: `=${line("turnover")}`, format: "money" },
    { label: { fr: "Excédent brut d’exploitation", en: "EBITDA" }, formula: `=${line("ebitda")}`, format: "money" },
    { label: { fr: "Résultat net", en: "Net income" }, formula: `=${line("netIncome")}`, format: "money" },
    { label: { fr: "Capitaux propres", en: "Equity" }, formula: `=${line("equity")}`, format: "money" },
    { label: { fr: "Dettes financières nettes", en: "Net debt" }, formula: `=${line("netDebt")}`, format: "money" },
    { label: { fr: "Total du bilan", en: "Balance-sheet total" }, formula: `=${line("totalAssets")}`, format: "money" },
  ]);
  head(20, { fr: "Ratios", en: "Ratios" }, true);
  lines(21, [
    {
      label: { fr: "Endettement net ÷ capitaux propres", en: "Net debt ÷ equity" },
      formula: `=GEARING(${line("netDebt")},${line("equity")})`,
      format: "ratio",
      indicator: "gearing",
      reading: { fr: "plus bas vaut mieux", en: "lower is better" },
    },
    {
      label: { fr: "Autonomie financière", en: "Equity ratio" },
      formula: `=EQUITYRATIO(${line("equity")},${line("totalAssets")})`,
      format: "percent",
      indicator: "equityRatio",
      reading: { fr: "plus haut vaut mieux", en: "higher is better" },
    },
    {
      label: { fr: "Solvabilité générale", en: "Solvency" },
      formula: `=SOLVENCY(${line("totalAssets")},${line("totalDebts")})`,
      format: "ratio",
      reading: { fr: "plus de 1 attendu", en: "above 1 expected" },
    },
    {
      label: { fr: "Liquidité générale", en: "Current ratio" },
      formula: `=CURRENTRATIO(${line("currentAssets")},${line("currentLiabilities")})`,
      format: "ratio",
      indicator: "currentRatio",
      reading: { fr: "plus haut vaut mieux", en: "higher is better" },
    },
    {
      label: { fr: "Liquidité réduite", en: "Quick ratio" },
      formula: `=QUICKRATIO(${line("currentAssets")},${line("inventory")},${line("currentLiabilities")})`,
      format: "ratio",
      reading: { fr: "bonne dès 0,8", en: "good from 0.8" },
    },
    {
      label: { fr: "Couverture des intérêts", en: "Interest cover" },
      formula: `=INTERESTCOVER(${line("ebit")},${line("interest")})`,
      format: "ratio",
      indicator: "interestCover",
      reading: { fr: "critique sous 1", en: "critical below 1" },
    },
    {
      label: { fr: "Dettes nettes ÷ EBE", en: "Net debt ÷ EBITDA" },
      formula: `=DEBTTOEBITDA(${line("netDebt")},${line("ebitda")})`,
      format: "ratio",
      reading: { fr: "lourdes dès 5", en: "heavy from 5" },
    },
    {
      label: { fr: "Fonds de roulement", en: "Working capital" },
      formula: `=WORKINGCAPITAL(${line("equity")},${line("longDebt")},${line("fixed")})`,
      format: "money",
      reading: { fr: "positif attendu", en: "positive expected" },
    },
    {
      label: { fr: "Besoin en fonds de roulement, en jours", en: "Working-capital need, in days" },
      formula: `=WCRDAYS(WCR(${line("inventory")},${line("receivables")},${line("otherAssets")},${line("payables")},${line("taxDebt")}),${line("turnover")})`,
      format: "whole",
      reading: { fr: "à suivre d’année en année", en: "watch it year by year" },
    },
    {
      label: { fr: "Délai payé aux fournisseurs, en jours", en: "Days payables outstanding" },
      formula: `=DPO(${line("payables")},${line("purchases")})`,
      format: "whole",
      reading: { fr: "plus de 60 : il se finance chez nous", en: "above 60: we finance it" },
    },
  ]);
  head(32, { fr: "Modèles de défaillance", en: "Failure models" }, true);
  lines(33, [
    {
      label: { fr: "Z″ d’Altman", en: "Altman Z″" },
      formula: `=${models.altman}`,
      format: "ratio",
      indicator: "altmanZ2",
      model: "ALTMANZ2",
    },
    {
      label: { fr: "Z′ d’Altman", en: "Altman Z′" },
      formula: `=ALTMANZ1(${line("workingCapital")},${line("retained")},${line("ebit")},${line("equity")},${line("turnover")},${line("totalAssets")},${line("totalDebts")})`,
      format: "ratio",
      model: "ALTMANZ1",
    },
    {
      label: { fr: "Conan & Holder", en: "Conan & Holder" },
      formula: `=${models.conan}`,
      format: "ratio",
      indicator: "conanHolder",
      model: "CONANHOLDER",
    },
  ]);

  section(37, { fr: "Notation", en: "Rating" });
  const words = textsIn(language);
  page
    .put("A38", say({ fr: "Classe de risque, de 1 à 5", en: "Risk class, 1 to 5" }), "strong")
    .calc("B38", `=RISKCLASS(${rated})`, "class")
    .calc("C38", `=RISKLABEL(B38,"${language}")`, "strongIndented")
    .colourClasses("B38");
  pair(38, "right", { fr: "Score, 100 le meilleur", en: "Score, 100 is best" }, `=RISKSCORE(${rated})`, "decimal", "strongRight");
  pair(39, "left", { fr: "Part du poids connue", en: "Share of the weight known" }, `=RISKCOVERAGE(${rated})`, "share");
  page.put("D39", say({ fr: "Bornes du score", en: "Score bounds" })).calc("E39:F39", `=RISKBOUNDS(${rated})`, "resultRight", "decimal");
  page.put("A40", words.resultColumns.reasons, "labelWrapped").merge("B40:F40").calc("B40", `=${reasons}`, "wrapped").height(40, 40);

  section(42, { fr: "Décision", en: "Decision" });
  const limit = `B38,B43,${entries.latest("equity")},${entries.latest("turnover")},${fact("cap")},${fact("ownEquity")},${policy}`;
  pair(
    43,
    "left",
    { fr: "Besoin, à la pointe", en: "Need at the peak" },
    `=NEEDLIMIT(${fact("sales")},${fact("term")},MAX(0,${fact("daysLate")}),${fact("peak")})`,
    "money",
  );
  pair(43, "right", { fr: "Ce qui commande la limite", en: "What sets the limit" }, `=LIMITREASON(${limit},"${language}")`);
  pair(44, "left", { fr: "Limite proposée", en: "Proposed limit" }, `=CREDITLIMIT(${limit})`, "money", "strongRight");
  pair(44, "right", { fr: "Délai accordé, en jours", en: "Term granted, in days" }, `=TERMSDAYS(B38,${policy})`, "whole", "strongRight");
  pair(
    45,
    "left",
    { fr: "Engagement actuel", en: "Exposure today" },
    `=EXPOSURE(${fact("balance")},${fact("uninvoiced")},${fact("orders")})`,
    "money",
  );
  pair(45, "right", { fr: "Marge disponible", en: "Headroom" }, "=HEADROOM(B45,B44)", "money");
  pair(46, "left", { fr: "Usage de la limite", en: "Use of the limit" }, `=LIMITSTATUS(B45,B44,"${language}")`);
  pair(46, "right", { fr: "Approbation", en: "Approval" }, `=APPROVER(B38,B44,${policy},"${language}")`);
  pair(47, "left", { fr: "Prochaine revue", en: "Next review" }, `=REVIEWDATE(B38,${fact("tier")},${fact("asOf")},${policy})`, "date");
  pair(47, "right", { fr: "Version de la politique", en: "Version of the policy" }, `=${policy}!B1`);
  page.alarm("B46", `=B45>B44`);
  page
    .put("A49", say({ fr: "Décision prise, date et signature", en: "Decision taken, date and signature" }), "note")
    .dress("B49:F49", "toSign")
    .height(49, 30);
  return page.sheet({ area: addressOf({ row: 0, column: 0, rows: 49, columns: 6 }), onePage: true });
}
