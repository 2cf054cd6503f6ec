import type { IndicatorId } from "../policy/policy";

/** The bounds of each bureau's scale: a value beyond them is on another scale, and would be misread. */
export const bureauScales = {
  bureauScore: [0, 100],
  allianzGrade: [1, 10],
  cofaceDra: [0, 10],
  altaresScore: [0, 20],
  dnbScore: [0, 100],
  equifaxScore: [0, 100],
  scoreOn20: [0, 20],
} as const satisfies Partial<Record<IndicatorId, readonly [number, number]>>;

/** Agency ratings, best first; their place from 1 is their value. */
export const agencyRatings = "AAA AA+ AA AA- A+ A A- BBB+ BBB BBB- BB+ BB BB- B+ B B- CCC+ CCC CCC- CC C D".split(" ");
export const letterRatings = "A B C D E".split(" ");
