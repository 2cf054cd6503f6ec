import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import { columnLetters } from "../../core/cells/address";
import type { Format, Look } from "../look";
import { Page } from "../page";
import { policyName } from "../policy-page";
import { opening, type Setting } from "../words";
import { bandIds, columns, type ClientsPage } from "./clients-page";
import type { RatingPage } from "./rating-page";

const classColumns = ["B", "C", "D", "E", "F"] as const;
const topCount = 10;

/** The portfolio on one page: what matters, size × class, ageing by class, Pareto, the budget of reports. */
export function overviewPage({ language, host, say }: Setting, clients: ClientsPage, rating: RatingPage) {
  const { of, names: inputs } = clients;
  const { tiers, ranks, classes, uses } = rating.names;
  const texts = textsIn(language);
  const page = new Page(say({ fr: "Synthèse", en: "Overview" }), [25, 12, 12, 12, 12, 12, 13, 3, 6, 34, 12, 10, 11, 12]);
  page
    .height(1, 24)
    .put("A1", say({ fr: "Portefeuille clients", en: "Customer portfolio" }), "title")
    .put("M1", say({ fr: "Situation au", en: "As of" }), "resultRight")
    .calc("N1", `=${inputs.asOf.name}`, "strongRight", "date")
    .put("A2", say(opening[host]), "note");

  const section = (at: string, title: Words): void => {
    page.dress(at, "section").put(at.split(":")[0]!, say(title), "section");
  };
  const figure = (label: string, words: Words, value: string, formula: string, format: Format, look: Look = "strongRight"): void => {
    page
      .put(label, say(words), label.startsWith("A") || label.startsWith("J") ? "label" : "labelIndented")
      .calc(value, formula, look, format);
  };

  section("A4:N4", { fr: "L’essentiel", en: "What matters" });
  const balance = of("balance");
  figure("A5", { fr: "Encours", en: "Balance" }, "B5", `=SUM(${balance})`, "money");
  figure("A6", { fr: "dont échu", en: "of which overdue" }, "B6", `=B5-SUM(${of("notDue")})`, "money");
  figure("A7", { fr: "Part échue", en: "Share overdue" }, "B7", "=IF(B5=0,0,B6/B5)", "percent");
  figure("D5", { fr: "Clients", en: "Customers" }, "F5", `=COUNTA(${of("client")})`, "whole");
  figure("D6", { fr: "dont rang A", en: "of which rank A" }, "F6", `=COUNTIFS(${ranks.name},"A")`, "whole");
  figure(
    "D7",
    { fr: "Limites dépassées", en: "Limits exceeded" },
    "F7",
    `=COUNTIFS(${uses.name},"${say({ fr: "dépassée", en: "over" })}")`,
    "whole",
  );
  figure(
    "J5",
    { fr: "Délai de règlement (DSO), en jours", en: "Days sales outstanding (DSO)" },
    "K5",
    `=DSO(B5,SUM(${of("sales")}))`,
    "decimal",
  );
  figure(
    "J6",
    { fr: "Encours en classes 4 et 5", en: "Balance in classes 4 and 5" },
    "K6",
    `=SUMIFS(${balance},${classes.name},">=4")`,
    "money",
  );
  figure(
    "J7",
    { fr: "Perte si le premier défaille (90 %)", en: "Loss if the largest fails (90%)" },
    "K7",
    `=STRESSLOSS(${balance})`,
    "money",
  );
  figure("L5", { fr: "Premier client", en: "Largest customer" }, "N5", `=TOPSHARE(${balance})`, "share");
  figure("L6", { fr: "Cinq premiers", en: "Five largest" }, "N6", `=TOPSHARE(${balance},5)`, "share");
  figure("L7", { fr: "Concentration (HHI)", en: "Concentration (HHI)" }, "N7", `=HHI(${balance})`, "ratio");

  /** Classes across, with their colours and words. */
  const classHead = (row: number, title: Words): void => {
    page.put(`A${row}`, say(title), "header");
    classColumns.forEach((column, k) =>
      page.put(`${column}${row}`, k + 1, "headerCenter").put(`${column}${row + 1}`, texts.classes[k]!, "noteCenter"),
    );
    page.put(`G${row}`, "Total", "headerRight").colourClasses(`B${row}:F${row}`);
  };
  const sizes = [texts.tiers.large, texts.tiers.medium, texts.tiers.small];
  const matrix = (row: number, title: Words, cell: (size: string, riskClass: string) => string, format: Format): void => {
    section(`A${row}:G${row}`, title);
    classHead(row + 1, { fr: "Taille", en: "Size" });
    const [from, total] = [row + 3, row + 3 + sizes.length];
    sizes.forEach((size, k) => {
      const at = from + k;
      page.put(`A${at}`, size);
      for (const column of classColumns) page.calc(`${column}${at}`, cell(`$A${at}`, `${column}$${row + 1}`), "resultRight", format);
      page.calc(`G${at}`, `=SUM(B${at}:F${at})`, "strongRight", format);
    });
    page.put(`A${total}`, "Total", "total");
    for (const column of [...classColumns, "G"])
      page.calc(`${column}${total}`, `=SUM(${column}${from}:${column}${total - 1})`, "total", format);
  };
  matrix(
    9,
    { fr: "Encours par taille et par classe", en: "Balance by size and class" },
    (size, riskClass) => `=SUMIFS(${balance},${tiers.name},${size},${classes.name},${riskClass})`,
    "moneyOrDash",
  );
  matrix(
    17,
    { fr: "Nombre de clients", en: "Number of customers" },
    (size, riskClass) => `=COUNTIFS(${tiers.name},${size},${classes.name},${riskClass})`,
    "wholeOrDash",
  );

  section("A25:G25", { fr: "Balance âgée par classe", en: "Ageing by class" });
  page.put("A26", texts.resultColumns.riskClass, "header").put("G26", "Total", "headerRight").height(26, 27);
  bandIds.forEach((id, k) => page.put(`${classColumns[k]}26`, say(columns[id].header), "headerRight"));
  for (let k = 0; k < 5; k++) {
    const row = 27 + k;
    page.put(`A${row}`, k + 1, "class");
    bandIds.forEach((id, b) =>
      page.calc(`${classColumns[b]}${row}`, `=SUMIFS(${of(id)},${classes.name},$A${row})`, "resultRight", "moneyOrDash"),
    );
    page.calc(`G${row}`, `=SUM(B${row}:F${row})`, "strongRight", "money");
  }
  page
    .colourClasses("A27:A31")
    .put("A32", "Total", "total")
    .put("A33", say({ fr: "Part", en: "Share" }));
  for (const column of [...classColumns, "G"]) {
    page.calc(`${column}32`, `=SUM(${column}27:${column}31)`, "total", "money");
    page.calc(`${column}33`, `=IF($G32=0,0,${column}32/$G32)`, "resultRight", "percent");
  }

  section("I9:N9", { fr: "Les premiers clients", en: "The largest customers" });
  const heads: readonly (readonly [string, Words, Look])[] = [
    ["I", { fr: "N°", en: "No." }, "headerCenter"],
    ["J", { fr: "Client", en: "Customer" }, "header"],
    ["K", { fr: "Encours", en: "Balance" }, "headerRight"],
    ["L", { fr: "Part", en: "Share" }, "headerRight"],
    ["M", { fr: "Cumul", en: "Cumulated" }, "headerRight"],
    ["N", { fr: "Classe", en: "Class" }, "headerCenter"],
  ];
  for (const [column, title, look] of heads) page.put(`${column}10`, say(title), look);
  const [top, others, total] = [11, 11 + topCount, 12 + topCount];
  for (let k = 0; k < topCount; k++) {
    const row = top + k;
    const place = `MATCH($K${row},${balance},0)`;
    page
      .put(`I${row}`, k + 1, "noteCenter")
      .calc(`J${row}`, `=IFERROR(INDEX(${of("client")},${place}),"")`)
      .calc(`K${row}`, `=IFERROR(LARGE(${balance},$I${row}),"")`, "resultRight", "money")
      .calc(`L${row}`, `=IF(K${row}="","",K${row}/K$${total})`, "resultRight", "percent")
      .calc(`M${row}`, `=IF(K${row}="","",SUM(K$${top}:K${row})/K$${total})`, "resultRight", "percent")
      .calc(`N${row}`, `=IFERROR(INDEX(${classes.name},${place}),"")`, "class");
  }
  page
    .colourClasses(`N${top}:N${others - 1}`)
    .bars(`K${top}:K${others - 1}`)
    .put(`J${others}`, say({ fr: "Tous les autres", en: "All others" }))
    .calc(`K${others}`, `=K${total}-SUM(K${top}:K${others - 1})`, "resultRight", "money")
    .calc(`L${others}`, `=IF(K${total}=0,0,K${others}/K${total})`, "resultRight", "percent")
    .dress(`I${total}:N${total}`, "total")
    .put(`J${total}`, "Total", "total")
    .calc(`K${total}`, `=SUM(${balance})`, "total", "money");

  section("I25:N25", { fr: "Budget annuel de rapports de crédit", en: "Yearly budget of credit reports" });
  page.calc("J26:N30", `=REPORTPLAN(${tiers.name},${classes.name},${say(policyName)},"${language}")`, "resultRight", "whole");
  page
    .dress("J26", "header")
    .dress("K26:N26", "headerRight")
    .dress("J27:J29", "label")
    .dress("J30", "total")
    .dress("K30:N30", "total", "whole");
  page.put(
    "J32",
    say({
      fr: "Prix et nombre de rapports : feuille Politique. Les petits clients se contrôlent gratuitement.",
      en: "Prices and numbers of reports: Policy sheet. Small customers are checked for free.",
    }),
    "note",
  );
  return page.sheet({ area: `A1:${columnLetters(13)}33`, landscape: true, onePage: true });
}
