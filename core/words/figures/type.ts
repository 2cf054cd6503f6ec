import { speaking } from "../../cells/language";
import { figuresEn } from "./en";
import { figuresFr } from "./fr";

/** What a month's meeting looks at, in the order it is read. */
export const figureIds = [
  "receivables",
  "overdueShare",
  "over90Share",
  "dso",
  "bestDso",
  "delinquentDays",
  "cei",
  "daysLate",
  "terms",
  "beyondLegal",
  "riskyShare",
  "promisesKept",
  "badDebt",
] as const;
export type FigureId = (typeof figureIds)[number];

/** What the portfolio is broken down by. */
export const breakdownIds = ["salesperson", "kind", "sector", "country", "group", "tier", "riskClass"] as const;
export type BreakdownId = (typeof breakdownIds)[number];

export interface FiguresTexts {
  readonly names: Readonly<Record<FigureId, string>>;
  /** What the figure says, in a line. */
  readonly readings: Readonly<Record<FigureId, string>>;
  readonly breakdowns: Readonly<Record<BreakdownId, string>>;
  readonly columns: Readonly<Record<"clients" | "receivables" | "overdueShare" | "over90Share" | "daysLate" | "riskyShare", string>>;
  /** Clients for which the column is empty. */
  readonly notSaid: string;
}

export const figuresTexts = speaking<FiguresTexts>({ fr: figuresFr, en: figuresEn });
