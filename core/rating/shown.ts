import { agencyRatings, bdfRatings, letterRatings } from "./bureau-scales";
import type { IndicatorId } from "../policy/policy";
import { formatPercent, formatShortest, formatShortestPercent } from "../cells/formats";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";

type Unit = "days" | "percent" | "finePercent" | "ratio" | "years" | "score" | "grade" | "letter" | "agency" | "bdf";

/** How an indicator's value reads, and whether a higher value is worse. */
export const shown: Readonly<Record<IndicatorId, { readonly unit: Unit; readonly higherIsWorse: boolean }>> = {
  recentDelay: { unit: "days", higherIsWorse: true },
  paymentDelay: { unit: "days", higherIsWorse: true },
  overdueShare: { unit: "percent", higherIsWorse: true },
  shareLate: { unit: "percent", higherIsWorse: true },
  paymentTrend: { unit: "days", higherIsWorse: true },
  bureauScore: { unit: "score", higherIsWorse: false },
  allianzGrade: { unit: "grade", higherIsWorse: true },
  cofaceDra: { unit: "grade", higherIsWorse: false },
  altaresScore: { unit: "grade", higherIsWorse: false },
  dnbScore: { unit: "score", higherIsWorse: false },
  equifaxScore: { unit: "score", higherIsWorse: false },
  scoreOn20: { unit: "grade", higherIsWorse: false },
  ellisphereScore: { unit: "grade", higherIsWorse: false },
  bdfRating: { unit: "bdf", higherIsWorse: true },
  atradiusRating: { unit: "score", higherIsWorse: true },
  ownScale: { unit: "score", higherIsWorse: false },
  letterRating: { unit: "letter", higherIsWorse: true },
  agencyRating: { unit: "agency", higherIsWorse: true },
  gearing: { unit: "ratio", higherIsWorse: true },
  equityRatio: { unit: "percent", higherIsWorse: false },
  currentRatio: { unit: "ratio", higherIsWorse: false },
  interestCover: { unit: "ratio", higherIsWorse: false },
  quickRatio: { unit: "ratio", higherIsWorse: false },
  solvency: { unit: "ratio", higherIsWorse: false },
  returnOnAssets: { unit: "finePercent", higherIsWorse: false },
  operatingMargin: { unit: "finePercent", higherIsWorse: false },
  cashFlowToDebt: { unit: "percent", higherIsWorse: false },
  debtToEbitda: { unit: "ratio", higherIsWorse: true },
  conanHolder: { unit: "ratio", higherIsWorse: false },
  altmanZ2: { unit: "ratio", higherIsWorse: false },
  age: { unit: "years", higherIsWorse: false },
  sectorScore: { unit: "score", higherIsWorse: false },
  legalEvents: { unit: "score", higherIsWorse: true },
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

/** Steps of an indicator's value in a unit of it, as it is shown. */
export const stepsOf = (id: IndicatorId): number => fineness[shown[id].unit];

/** A place in a list of ratings, best first. */
const isPlace = (unit: Unit): boolean => unit === "letter" || unit === "agency" || unit === "bdf";

const place = (ratings: readonly string[], value: number): string => ratings[Math.min(ratings.length, Math.max(1, Math.round(value))) - 1]!;

/** The value that reaches a boundary, as it is shown: a place between two letters is the better one of them. */
export function showCut(id: IndicatorId, cut: number, language: Language): string {
  const { unit } = shown[id];
  return showValue(id, isPlace(unit) ? Math.floor(cut) : cut, language);
}

/** How a value stands to the cut it misses; a rating in letters is below another. */
export function signOf(id: IndicatorId): "<" | ">" {
  const { unit, higherIsWorse } = shown[id];
  return higherIsWorse && !isPlace(unit) ? ">" : "<";
}

/** An indicator's value as it is shown: 48 d, 35%, 1.2, BBB−. */
export function showValue(id: IndicatorId, value: number, language: Language): string {
  const { reasons } = textsIn(language);
  if (value === Infinity && reasons.beyond[id] !== undefined) return reasons.beyond[id];
  switch (shown[id].unit) {
    case "days":
      return formatShortest(value, language, 1) + reasons.days;
    case "years":
      return formatShortest(value, language, 1) + reasons.years;
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
