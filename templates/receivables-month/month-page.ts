import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import { blockOf } from "../addresses";
import type { Format } from "../look";
import { Page } from "../page";
import { opening, type Setting } from "../words";
import type { FiguresPage } from "./figures-page";

const shownMonths = 12;
/** What the example keeps of its observed rates, after a look at the year to come. */
const keptRates = [0.007, 0.025, 0.1, 0.4, 1] as const;

/** The page for the month's meeting: the last closed month, the year behind it, ageing and provision. */
export function monthPage({ language, host, say }: Setting, figures: FiguresPage) {
  const bands = textsIn(language).ageing;
  const page = new Page(say({ fr: "Tableau de bord", en: "Dashboard" }), [
    31,
    13,
    15,
    14,
    12,
    12,
    12,
    12,
    12,
    3,
    ...new Array<number>(5).fill(12),
  ]);
  page
    .height(1, 24)
    .put("A1", say({ fr: "Le mois clients", en: "The receivables month" }), "title")
    .put("H1", say({ fr: "Mois clos le", en: "Month closed on" }), "resultRight")
    .calc("I1", `=MAX(${figures.dates})`, "strongRight", "date")
    .put("A2", say(opening[host]), "note");
  const section = (row: number, title: Words): void => {
    page.dress(`A${row}:I${row}`, "section").put(`A${row}`, say(title), "section");
  };
  // The place of the last closed month among the lines.
  const place = `COUNT(${figures.dates})`;
  const latest = (column: string, back = 0): string => `INDEX(${column},${place}${back > 0 ? `-${back}` : ""})`;

  section(4, { fr: "Ce mois-ci", en: "This month" });
  page
    .put("B5", say({ fr: "Ce mois", en: "This month" }), "headerRight")
    .put("C5", say({ fr: "Mois précédent", en: "Month before" }), "headerRight")
    .put("D5", say({ fr: "Il y a un an", en: "A year ago" }), "headerRight")
    .put("A5", say({ fr: "Indicateur", en: "Indicator" }), "header")
    .put("E5", say({ fr: "Comment lire", en: "How to read it" }), "headerAcross")
    .dress("F5:I5", "header");
  const readings: Readonly<Record<string, Words>> = {
    dso: {
      fr: "encours ÷ ventes de douze mois × 365 : comparable, mais lent",
      en: "receivables ÷ twelve months’ sales × 365: comparable, but slow",
    },
    rolling: { fr: "sur trois mois : suit la saison, et la subit", en: "over three months: follows the season, and suffers from it" },
    countBack: {
      fr: "combien de jours de ventes récentes dorment dans l’encours",
      en: "how many days of recent sales sit in the receivables",
    },
    best: { fr: "si tous payaient à l’échéance : le prix de nos délais", en: "if everyone paid on the due date: the price of our terms" },
    delinquent: { fr: "le prix des retards, à faire baisser", en: "the price of lateness, to be brought down" },
    cei: { fr: "part encaissée de ce qui pouvait l’être ; bon dès 80", en: "share collected of what could be; good from 80" },
    current: { fr: "plus elle est haute, plus l’encours est sain", en: "the higher, the sounder the receivables" },
  };
  const lines: readonly { label: Words; column: string; format: Format; reading?: Words }[] = [
    { label: { fr: "Ventes TTC du mois", en: "Sales of the month" }, column: figures.sales, format: "money" },
    { label: { fr: "Encours", en: "Receivables" }, column: figures.receivables, format: "money" },
    ...figures.indicators.map(({ id, header, format }) => ({
      label: header,
      column: figures.indicator(id),
      format,
      reading: readings[id]!,
    })),
  ];
  lines.forEach(({ label, column, format, reading }, k) => {
    const row = 6 + k;
    page
      .put(`A${row}`, say(label))
      .calc(`B${row}`, `=${latest(column)}`, "strongRight", format)
      .calc(`C${row}`, `=${latest(column, 1)}`, "resultRight", format)
      .calc(`D${row}`, `=${latest(column, 12)}`, "resultRight", format);
    if (reading) page.put(`E${row}`, say(reading), "hint");
  });

  section(16, { fr: "Douze mois", en: "Twelve months" });
  const shown = ["dso", "countBack", "best", "delinquent", "cei", "current"] as const;
  page
    .height(17, 42)
    .put("A17", say({ fr: "Mois", en: "Month" }), "header")
    .put("B17", say({ fr: "Ventes TTC", en: "Sales" }), "headerRight")
    .put("C17", say({ fr: "Encours", en: "Receivables" }), "headerRight");
  shown.forEach((id, k) => page.put(`${"DEFGHI"[k]!}17`, say(figures.indicators.find((each) => each.id === id)!.header), "headerRight"));
  for (let k = 0; k < shownMonths; k++) {
    const row = 18 + k;
    const back = shownMonths - 1 - k;
    page
      .calc(`A${row}`, `=${latest(figures.dates, back)}`, "resultLeft", "month")
      .calc(`B${row}`, `=${latest(figures.sales, back)}`, "resultRight", "money")
      .calc(`C${row}`, `=${latest(figures.receivables, back)}`, "resultRight", "money");
    shown.forEach((id, c) =>
      page.calc(
        `${"DEFGHI"[c]!}${row}`,
        `=${latest(figures.indicator(id), back)}`,
        "resultRight",
        id === "current" ? "percent" : "decimal",
      ),
    );
  }

  if (host === "excel") {
    page.height(30, 24);
    for (const column of "BCDEFGHI") page.shape(`${column}30`, `${column}18:${column}${17 + shownMonths}`);
  }
  page.bars(`C18:C${17 + shownMonths}`).bars(`D18:D${17 + shownMonths}`);

  // Beside the page, not printed: what the loss rates are drawn from.
  page.put(
    "K16",
    say({ fr: "Les mêmes mois par tranche, pour les taux de perte", en: "The same months by band, for the loss rates" }),
    "note",
  );
  bands.slice(0, 5).forEach((band, b) => {
    const column = "KLMNO"[b]!;
    page.put(`${column}17`, band, "headerRight");
    for (let k = 0; k < shownMonths; k++)
      page.calc(`${column}${18 + k}`, `=${latest(figures.band(b), shownMonths - 1 - k)}`, "resultRight", "money");
  });
  const balances = { name: "Balances", sheet: page.name, block: blockOf("K18:O29") };

  section(31, { fr: "Balance âgée et provision", en: "Ageing and provision" });
  const letters = ["B", "C", "D", "E", "F"] as const;
  page
    .put("A32", say({ fr: "Tranche", en: "Band" }), "header")
    .put("G32", "Total", "headerRight")
    .dress("H32:I32", "header");
  letters.forEach((letter, k) => {
    page
      .put(`${letter}32`, bands[k]!, "headerRight")
      .calc(`${letter}33`, `=${latest(figures.band(k))}`, "resultRight", "money")
      .calc(`${letter}34`, `=IF($G33=0,0,${letter}33/$G33)`, "resultRight", "percent")
      .calc(`${letter}35`, `=${letter}33/(1+$B40)`, "resultRight", "money")
      .put(`${letter}37`, keptRates[k]!, "inputRight", "percent")
      .calc(`${letter}38`, `=${letter}35*${letter}37`, "resultRight", "money");
  });
  const total = (row: number, format: Format): string => {
    page.calc(`G${row}`, `=SUM(B${row}:F${row})`, "strongRight", format);
    return `G${row}`;
  };
  total(33, "money");
  total(34, "percent");
  total(35, "money");
  page
    .height(32, 27)
    .put("A33", say({ fr: "Encours TTC", en: "Receivables with VAT" }))
    .put("A34", say({ fr: "Part", en: "Share" }))
    .put("A35", say({ fr: "Encours HT", en: "Receivables without VAT" }))
    .put("A36", say({ fr: "Taux de perte observés", en: "Observed loss rates" }))
    .calc("B36:F36", `=ROLLRATES(${balances.name})`, "resultRight", "percent")
    .put("G36", say({ fr: "par passage d’une tranche à l’autre", en: "by roll rates between the bands" }), "hint")
    .put("A37", say({ fr: "Taux de perte retenus", en: "Loss rates kept" }))
    .put("G37", say({ fr: "à ajuster à la conjoncture", en: "to be adjusted to the outlook" }), "hint")
    .put("A38", say({ fr: "Provision", en: "Provision" }), "strong")
    .calc("G38", "=ECL(B35:F35,B37:F37)", "strongRight", "money")
    .put("A40", say({ fr: "Taux de TVA", en: "VAT rate" }))
    .put("B40", 0.2, "inputRight", "percent")
    .put(
      "C40",
      say({ fr: "récupérable sur les impayés : la provision est hors taxes", en: "recovered on bad debts: the provision is without VAT" }),
      "hint",
    )
    .allow("B37:F37", { kind: "decimal", min: 0, max: 1 }, say({ fr: "Entre 0 et 100 %", en: "Between 0 and 100%" }))
    .allow("B40", { kind: "decimal", min: 0, max: 1 }, say({ fr: "Entre 0 et 100 %", en: "Between 0 and 100%" }));
  return { sheet: page.sheet({ area: "A1:I40", onePage: true }), names: [balances] };
}
