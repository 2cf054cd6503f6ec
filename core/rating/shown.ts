import { agencyRatings, bdfRatings, letterRatings } from "./bureau-scales";
import type { IndicatorId } from "../policy/policy";
import { formatPercent, formatShortest, formatShortestPercent } from "../cells/formats";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";

type Unit = "days" | "percent" | "finePercent" | "ratio" | "years" | "score" | "grade" | "letter" | "agency" | "bdf";

/** How an indicator's value reads. */
export const shown: Readonly<Record<IndicatorId, Unit>> = {
  recentDelay: "days",
  openDelay: "days",
  paymentDelay: "days",
  overdueShare: "percent",
  shareLate: "percent",
  paymentTrend: "days",
  bureauScore: "score",
  allianzGrade: "grade",
  cofaceDra: "grade",
  altaresScore: "grade",
  dnbScore: "score",
  equifaxScore: "score",
  scoreOn20: "grade",
  ellisphereScore: "grade",
  bdfRating: "bdf",
  atradiusRating: "score",
  ownScale: "score",
  letterRating: "letter",
  agencyRating: "agency",
  gearing: "ratio",
  equityRatio: "percent",
  currentRatio: "ratio",
  interestCover: "ratio",
  quickRatio: "ratio",
  solvency: "ratio",
  returnOnAssets: "finePercent",
  operatingMargin: "finePercent",
  cashFlowToDebt: "percent",
  debtToEbitda: "ratio",
  retainedEarnings: "percent",
  marketValueToDebts: "ratio",
  conanHolder: "ratio",
  altmanZ2: "ratio",
  age: "years",
  sectorScore: "score",
  legalEvents: "score",
};

/** Steps finer than these are not shown, and values that read alike share one text. */
const fineness: Readonly<Record<Unit, number>> = {
  days: 10,
  percent: 100,
  finePercent: 1000,
  ratio: 100,
  years: 10,
  score: 1,
  grade: 10,
  letter: 1,
  agency: 1,
  bdf: 1,
};

/** Whether an indicator's value is a letter, whose number means nothing to a reader. */
export const isSpoken = (id: IndicatorId): boolean => shown[id] === "letter" || shown[id] === "agency" || shown[id] === "bdf";

/** Steps of an indicator's value in a unit of it, as it is shown. */
export const stepsOf = (id: IndicatorId): number => fineness[shown[id]];

const place = (ratings: readonly string[], value: number): string => ratings[Math.min(ratings.length, Math.max(1, Math.round(value))) - 1]!;

/** The value that reaches a boundary, as it is shown: a place between two letters is the better one of them. */
export function showCut(id: IndicatorId, cut: number, language: Language): string {
  return showValue(id, isSpoken(id) ? Math.floor(cut) : cut, language);
}

/** How a value stands to another; of ratings in letters the better one is above. */
export function signBetween(id: IndicatorId, value: number, other: number): "<" | ">" {
  return isSpoken(id) === value > other ? "<" : ">";
}

/** An indicator's value as it is shown: 48 d, 35%, 1.2, BBB−. */
export function showValue(id: IndicatorId, value: number, language: Language): string {
  const { reasons } = textsIn(language);
  if (value === Infinity && reasons.beyond[id] !== undefined) return reasons.beyond[id];
  switch (shown[id]) {
    case "days":
      return formatShortest(value, language, 1) + reasons.days;
    case "years":
      return formatShortest(value, language, 1) + reasons.years(Math.round(value * 10) / 10);
    case "percent":
      return formatPercent(value, language, 0);
    case "finePercent":
      return formatShortestPercent(value, language);
    case "grade":
      return formatShortest(value, language, 1);
    case "ratio":
      return formatShortest(value, language, 2);
    case "letter":
      return place(letterRatings, value);
    case "bdf":
      return place(bdfRatings, value);
    case "agency":
      return place(agencyRatings, value).replace("-", "\u2212");
    case "score":
      return formatShortest(value, language, 0);
  }
}
