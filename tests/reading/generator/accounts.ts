import type { Cell } from "../../../core/cells/values";
import type { Meaning } from "../../../core/words/meanings";
import type { Language, Pen } from "./pen";
import type { Random } from "./random";

/** Figures of yearly accounts, as sheets head them. */
const figureHeadings = {
  turnover: { fr: ["CA", "Chiffre d'affaires", "CA HT"], en: ["Turnover", "Revenue"] },
  netIncome: { fr: ["Résultat net", "RN", "Rés. net"], en: ["Net income", "Net profit"] },
  equity: { fr: ["Capitaux propres", "Fonds propres", "CP"], en: ["Equity", "Shareholders' equity", "Net worth"] },
  totalAssets: { fr: ["Total bilan", "Total actif"], en: ["Total assets"] },
  currentAssets: { fr: ["Actif circulant"], en: ["Current assets"] },
  totalDebts: { fr: ["Total dettes", "Dettes totales"], en: ["Total liabilities", "Total debts"] },
  ebit: { fr: ["Résultat d'exploitation"], en: ["Operating income", "EBIT"] },
  cash: { fr: ["Trésorerie", "Disponibilités"], en: ["Cash"] },
} as const;
export type Figure = keyof typeof figureHeadings;
const figures = Object.keys(figureHeadings) as readonly Figure[];

const yearStyles = ["2025", "2025 first", "(2025)", "31/12/2025", "N", "no mark for N", "FY25", "2024/25", "exercice 2025"] as const;
type YearStyle = (typeof yearStyles)[number];

export interface AccountsStyle {
  readonly language: Language;
  readonly figures: readonly { readonly figure: Figure; readonly heading: string }[];
  /** The latest year that stands there. */
  readonly latest: number;
  readonly years: number;
  readonly mark: YearStyle;
  readonly header: "one row" | "years above" | "years below";
  readonly by: "figure" | "year";
  readonly newestFirst: boolean;
  /** What a heading says of its unit, and what its cells are of an amount. */
  readonly unit: { readonly text: string; readonly factor: 1 | 1000 | 1_000_000 };
  readonly missing: Cell;
}

/** Of each year, the latest first, the figures of a client in whole euros; null where nobody knows one. */
export type YearlyAccounts = readonly Readonly<Partial<Record<Figure, number | null>>>[];

export function randomAccountsStyle(random: Random, language: Language): AccountsStyle {
  const picked = random.shuffled(figures.slice(1)).slice(0, random.whole(1, 4));
  const years = random.whole(2, 3);
  return {
    language,
    figures: random
      .shuffled<Figure>(["turnover", ...picked])
      .map((figure) => ({ figure, heading: random.pick<string>(figureHeadings[figure][language]) })),
    latest: random.whole(2023, 2026),
    years,
    mark: random.pick(yearStyles),
    header: random.pick(["one row", "one row", "years above", "years below"]),
    by: random.pick(["figure", "year"]),
    newestFirst: random.chance(0.4),
    unit: random.pick([
      { text: "", factor: 1 },
      { text: "", factor: 1 },
      {
        text: language === "fr" ? random.pick(["(k€)", "en k€", "K€"]) : random.pick(["(£k)", "(k€)", "in thousands", "($'000)"]),
        factor: 1000,
      },
      { text: language === "fr" ? "(M€)" : random.pick(["(€m)", "(M€)", "in millions"]), factor: 1_000_000 },
    ]),
    missing: random.pick([null, null, "n.c.", "-", "n/a"]),
  };
}

/** Accounts as they become known: of some clients the last year is still to come, or its sales alone are known. */
export function randomAccounts(random: Random, { figures: stated, years, unit }: AccountsStyle): YearlyAccounts {
  const fate = random.pick(["all", "all", "all", "none", "late", "late", "sales first", "one unknown", "young"] as const);
  // Whole units and a half: what is written is the amount itself.
  const amount = (): number => (unit.factor * random.whole(2, unit.factor === 1 ? 9_000_000 : 9000)) / (unit.factor === 1 ? 1 : 2);
  const full = (): Partial<Record<Figure, number | null>> =>
    Object.fromEntries(
      stated.map(({ figure }) => [
        figure,
        (figure === "netIncome" || figure === "equity" || figure === "ebit") && random.chance(0.2) ? -amount() : amount(),
      ]),
    );
  const nothing = Object.fromEntries(stated.map(({ figure }) => [figure, null]));
  const others = stated.filter(({ figure }) => figure !== "turnover");
  return Array.from({ length: years }, (_, before) => {
    if (fate === "none" || (fate === "late" && before === 0) || (fate === "young" && before > 0)) return nothing;
    if (fate === "sales first" && before === 0) return { ...nothing, turnover: amount() };
    if (fate === "one unknown" && before === 0 && others.length >= 2) return { ...full(), [random.pick(others).figure]: null };
    return full();
  });
}

/**
 * What is known of a client: the figures of its latest year that has at least half as many as its best known one, and the
 * sales and result of the year before.
 */
export function factsOf(accounts: YearlyAccounts, stated: AccountsStyle["figures"]): Partial<Record<Meaning, number | null>> {
  const counts = accounts.map((year) => stated.filter(({ figure }) => year[figure] != null).length);
  const latest = counts.findIndex((count) => count > 0 && count * 2 >= Math.max(...counts));
  const year = accounts[latest] ?? {};
  const before = accounts[latest + 1] ?? {};
  const facts: Partial<Record<Meaning, number | null>> = Object.fromEntries(stated.map(({ figure }) => [figure, year[figure] ?? null]));
  if ("turnover" in facts) facts.priorSales = latest < 0 ? null : (before.turnover ?? null);
  if ("netIncome" in facts) facts.priorResult = latest < 0 ? null : (before.netIncome ?? null);
  return facts;
}

interface AccountsColumn {
  readonly figure: Figure;
  readonly heading: string;
  readonly before: number;
}

function columnsOf({ figures: stated, years, by, newestFirst }: AccountsStyle): AccountsColumn[] {
  const order = Array.from({ length: years }, (_, at) => (newestFirst ? at : years - 1 - at));
  return by === "figure"
    ? stated.flatMap((each) => order.map((before) => ({ ...each, before })))
    : order.flatMap((before) => stated.map((each) => ({ ...each, before })));
}

function yearText({ mark, latest, language }: AccountsStyle, before: number): string {
  const year = latest - before;
  switch (mark) {
    case "2025":
    case "2025 first":
      return String(year);
    case "(2025)":
      return `(${year})`;
    case "31/12/2025":
      return `31/12/${year}`;
    case "N":
    case "no mark for N":
      return before === 0 ? (mark === "N" ? "N" : "") : `N-${before}`;
    case "FY25":
      return `FY${year % 100}`;
    case "2024/25":
      return `${year - 1}/${year % 100}`;
    case "exercice 2025":
      return `${language === "fr" ? "Exercice" : "FY"} ${year}`;
  }
}

/** The headings of accounts of several years, a row or two of them, and the cells of a client below. */
export class AccountsColumns {
  readonly columns: readonly AccountsColumn[];
  readonly headers: readonly (readonly Cell[])[];

  constructor(
    readonly style: AccountsStyle,
    private readonly pen: Pen,
    /** A heading over several columns stands in each of them. */
    repeated: boolean,
  ) {
    // Years in a row of their own are over columns that stand together.
    this.columns = columnsOf({
      ...style,
      by: style.header === "years above" ? "year" : style.header === "years below" ? "figure" : style.by,
    });
    const { unit } = style;
    const withUnit = (heading: string): string => `${heading} ${unit.text}`.trim();
    const year = (before: number): string =>
      yearText(style.mark === "no mark for N" && style.header !== "one row" ? { ...style, mark: "N" } : style, before);
    const once = (texts: readonly string[]): Cell[] => texts.map((text, at) => (repeated || texts[at - 1] !== text ? text : null));
    const figuresOf = this.columns.map(({ heading }) => withUnit(heading));
    const yearsOf = this.columns.map(({ before }) => year(before));
    if (style.header === "years above") this.headers = [once(yearsOf), figuresOf];
    else if (style.header === "years below") this.headers = [once(figuresOf), style.mark === "2025" ? yearsOf.map(Number) : yearsOf];
    else
      this.headers = [
        this.columns.map(({ heading, before }) =>
          withUnit(style.mark === "2025 first" ? `${year(before)} ${heading}` : `${heading} ${year(before)}`.trim()),
        ),
      ];
  }

  cells(accounts: YearlyAccounts): Cell[] {
    const { missing, unit } = this.style;
    return this.columns.map(({ figure, before }) => {
      const value = accounts[before]?.[figure];
      return value == null ? missing : this.pen.amount(Math.round((value * 100) / unit.factor));
    });
  }
}
