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
  ellisphereScore: [0, 10],
  atradiusRating: [1, 100],
} as const satisfies Partial<Record<IndicatorId, readonly [number, number]>>;

/** Agency ratings, best first; their place from 1 is their value. */
export const agencyRatings = "AAA AA+ AA AA- A+ A A- BBB+ BBB BBB- BB+ BB BB- B+ B B- CCC+ CCC CCC- CC C D".split(" ");
/**
 * The steps of the Banque de France since 8 January 2022, best first; P is a firm in insolvency proceedings. A firm it rates
 * 0 is one it knows nothing bad of, and no step. "3+" says strong with a plus, "8" threatened.
 */
export const bdfRatings = "1+ 1 1- 2+ 2 2- 3+ 3 3- 4+ 4 4- 5+ 5 5- 6+ 6 6- 7 8 P".split(" ");
export const bdfUnknown = "0";
export const letterRatings = "A B C D E".split(" ");
