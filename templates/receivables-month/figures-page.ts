import { textsIn } from "../../core/words/texts/type";
import { columnLetters } from "../../core/cells/address";
import type { Words } from "../../core/cells/language";
import type { Format } from "../look";
import { Page } from "../page";
import { toFill, type Setting } from "../words";
import { months } from "./months";

const first = 6;
/** Two years of example and one to come. */
const capacity = 36;
const last = first + capacity - 1;
export const bandLetters = ["E", "F", "G", "H", "I"] as const;

/** The sheet a line is added to each month, and the indicators of every month beside it. */
export function figuresPage({ language, say }: Setting) {
  const bands = textsIn(language).ageing;
  const page = new Page(say({ fr: "Mois", en: "Months" }), [
    11,
    7,
    14,
    14,
    ...new Array<number>(5).fill(13),
    3,
    ...new Array<number>(7).fill(11),
  ]);
  page
    .height(1, 24)
    .height(5, 42)
    .freeze(5, 1)
    .put("A1", say({ fr: "Ventes et encours, mois par mois", en: "Sales and receivables, month by month" }), "title")
    .put("A2", say(toFill), "note")
    .put(
      "A3",
      say({
        fr: "Une ligne par mois clos, sans sauter de mois. Ventes TTC, encours TTC en fin de mois. Les indicateurs commencent au douzième mois.",
        en: "One line a closed month, none left out. Sales and month-end receivables with VAT. The indicators start with the twelfth month.",
      }),
      "note",
    );
  const heads: readonly Words[] = [
    { fr: "Fin de mois", en: "Month end" },
    { fr: "Jours", en: "Days" },
    { fr: "Ventes TTC", en: "Sales" },
    { fr: "Encours", en: "Receivables" },
  ];
  heads.forEach((words, k) => page.put(`${columnLetters(k)}5`, say(words), "headerRight"));
  bandLetters.forEach((letter, k) => page.put(`${letter}5`, bands[k]!, "headerRight"));
  const filled = months();
  for (let k = 0; k < capacity; k++) {
    const row = first + k;
    const month = filled[k];
    page
      .put(`A${row}`, month?.end ?? null, "inputRight", "date")
      .calc(`B${row}`, `=IF(A${row}="","",DAY(A${row}))`, "resultRight", "whole")
      .put(`C${row}`, month?.sales ?? null, "inputRight", "money")
      .calc(`D${row}`, `=IF(COUNT(E${row}:I${row})=0,"",SUM(E${row}:I${row}))`, "resultRight", "money");
    bandLetters.forEach((letter, b) => page.put(`${letter}${row}`, month?.bands[b] ?? null, "inputRight", "money"));
  }
  page
    .allow(`A${first}:A${last}`, { kind: "date", from: 1 }, say({ fr: "Le dernier jour du mois", en: "The last day of the month" }))
    .allow(
      `C${first}:C${last}`,
      { kind: "decimal", min: -1e12 },
      say({ fr: "Ventes TTC du mois, avoirs déduits", en: "Sales of the month with VAT, credit notes deducted" }),
    )
    .allow(
      `E${first}:I${last}`,
      { kind: "decimal", min: -1e12 },
      say({ fr: "Encours TTC de la tranche en fin de mois", en: "Receivables of the band at month end, with VAT" }),
    );

  const indicators: readonly { id: string; header: Words; format: Format; formula: (row: number) => string }[] = [
    {
      id: "dso",
      header: { fr: "DSO, 12 mois", en: "DSO, 12 months" },
      format: "decimal",
      formula: (row) => `DSO(D${row},SUM(C${row - 11}:C${row}))`,
    },
    {
      id: "rolling",
      header: { fr: "DSO, 3 mois", en: "DSO, 3 months" },
      format: "decimal",
      formula: (row) => `DSOROLLING(D${row},C${row - 11}:C${row},3,B${row - 11}:B${row})`,
    },
    {
      id: "countBack",
      header: { fr: "DSO par épuisement", en: "DSO by count-back" },
      format: "decimal",
      formula: (row) => `DSOCOUNTBACK(D${row},C${row - 11}:C${row},B${row - 11}:B${row})`,
    },
    {
      id: "best",
      header: { fr: "DSO idéal (BPDSO)", en: "Best possible DSO" },
      format: "decimal",
      formula: (row) => `BPDSO(E${row},SUM(C${row - 11}:C${row}))`,
    },
    {
      id: "delinquent",
      header: { fr: "Jours de retard (DSO − BPDSO)", en: "Delinquent days" },
      format: "decimal",
      formula: (row) => `DELINQUENTDAYS(D${row},E${row},SUM(C${row - 11}:C${row}))`,
    },
    {
      id: "cei",
      header: { fr: "Efficacité (CEI)", en: "Collection (CEI)" },
      format: "decimal",
      formula: (row) => `CEI(D${row - 1},C${row},D${row},E${row})`,
    },
    { id: "current", header: { fr: "Part non échue", en: "Share not due" }, format: "percent", formula: (row) => `E${row}/D${row}` },
  ];
  const letters = new Map<string, string>();
  indicators.forEach(({ id, header, format, formula }, k) => {
    const letter = columnLetters(10 + k);
    letters.set(id, letter);
    page.put(`${letter}5`, say(header), "headerRight");
    for (let row = first + 11; row <= last; row++)
      page.calc(`${letter}${row}`, `=IF($D${row}="","",${formula(row)})`, "resultRight", format);
  });
  const block = (letter: string): string => `${page.name}!$${letter}$${first}:$${letter}$${last}`;
  return {
    sheet: page.sheet({ area: `A1:Q${first + filled.length - 1}`, landscape: true, titleRows: 5 }),
    dates: block("A"),
    sales: block("C"),
    receivables: block("D"),
    band: (k: number): string => block(bandLetters[k]!),
    indicator: (id: string): string => block(letters.get(id)!),
    indicators: indicators.map(({ id, header, format }) => ({ id, header, format })),
  };
}

export type FiguresPage = ReturnType<typeof figuresPage>;
