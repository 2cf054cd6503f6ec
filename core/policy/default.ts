import type { Policy } from "./policy";

/**
 * The policy in force until a team brings its own. Bureau, Conan & Holder and Z″ anchors follow their published bands;
 * weights, ratios, ages and terms are ours, and stay to be calibrated.
 */
export const defaultPolicy: Policy = {
  version: "encours-1",
  weights: { payment: 30, bureau: 30, financial: 25, age: 5, sector: 5, events: 5 },
  indicators: {
    paymentDelay: {
      group: "payment",
      anchors: [
        [-10, 100],
        [5, 80],
        [15, 60],
        [30, 40],
        [60, 20],
        [90, 0],
      ],
    },
    overdueShare: {
      group: "payment",
      anchors: [
        [0, 90],
        [0.1, 80],
        [0.25, 60],
        [0.5, 40],
        [0.75, 20],
        [1, 0],
      ],
      insteadOf: "paymentDelay",
    },
    bureauScore: {
      group: "bureau",
      anchors: [
        [0, 0],
        [21, 20],
        [30, 40],
        [51, 60],
        [71, 80],
        [100, 100],
      ],
    },
    gearing: {
      group: "financial",
      anchors: [
        [0, 100],
        [0.5, 80],
        [1, 60],
        [2, 40],
        [3, 20],
        [5, 0],
      ],
    },
    equityRatio: {
      group: "financial",
      anchors: [
        [-0.05, 0],
        [0, 20],
        [0.1, 40],
        [0.2, 60],
        [0.35, 80],
        [0.5, 100],
      ],
    },
    currentRatio: {
      group: "financial",
      anchors: [
        [0.5, 0],
        [0.8, 20],
        [1, 40],
        [1.2, 60],
        [1.5, 80],
        [2, 100],
      ],
    },
    interestCover: {
      group: "financial",
      anchors: [
        [0, 0],
        [1, 20],
        [1.5, 40],
        [3, 60],
        [5, 80],
        [8, 100],
      ],
    },
    conanHolder: {
      group: "financial",
      anchors: [
        [-0.2, 0],
        [-0.05, 20],
        [0.04, 40],
        [0.1, 60],
        [0.16, 80],
        [0.25, 100],
      ],
    },
    altmanZ2: {
      group: "financial",
      anchors: [
        [-1.5, 0],
        [0.5, 20],
        [1.25, 40],
        [2, 60],
        [3.15, 80],
        [4.9, 100],
      ],
    },
    age: {
      group: "age",
      anchors: [
        [0, 0],
        [1, 20],
        [3, 40],
        [5, 60],
        [10, 80],
        [15, 100],
      ],
    },
    sectorScore: {
      group: "sector",
      anchors: [
        [0, 0],
        [100, 100],
      ],
    },
    legalEvents: {
      group: "events",
      anchors: [
        [1, 100],
        [5, 0],
      ],
    },
  },
  floors: {
    LIQUIDATION: 5,
    RADIATION: 5,
    REDRESSEMENT: 5,
    SAUVEGARDE: 5,
    PLAN_CONTINUATION: 4,
    PROTEST: 4,
    PRIV_URSSAF: 4,
    PRIV_TRESOR: 4,
    LOSS_HALF_CAPITAL: 4,
    NEG_EQUITY: 4,
    OVERDUE_90: 4,
    INSURER_REFUSAL: 4,
    NO_ACCOUNTS_2Y: 3,
    AGE_LT_1: 4,
    AGE_LT_3: 3,
    AGE_LT_5: 2,
    WATCH: 0,
  },
  classCuts: [80, 60, 40, 20],
  missingScore: 40,
  leastCoverage: 0.25,
  largeCumulatedShare: 0.8,
  largeOwnShare: 0.1,
  smallFromShare: 0.95,
  smallBelow: 2000,
  overdue90Share: 0.05,
  classes: [
    { termsDays: 60, deposit: 0, reviewMonths: { large: 12, medium: 24, small: 36 }, dunning: "soft", defaultProbability: 0.003 },
    { termsDays: 45, deposit: 0, reviewMonths: { large: 6, medium: 12, small: 24 }, dunning: "standard", defaultProbability: 0.01 },
    { termsDays: 30, deposit: 0, reviewMonths: { large: 3, medium: 6, small: 12 }, dunning: "standard", defaultProbability: 0.03 },
    { termsDays: 15, deposit: 0.3, reviewMonths: { large: 1, medium: 3, small: 6 }, dunning: "firm", defaultProbability: 0.1 },
    { termsDays: 0, deposit: 0, reviewMonths: { large: 0, medium: 0, small: 0 }, dunning: "firmPlus", defaultProbability: 0.3 },
    { termsDays: 0, deposit: 0, reviewMonths: { large: 0, medium: 0, small: 0 }, dunning: "standard", defaultProbability: 0.1 },
  ],
};
