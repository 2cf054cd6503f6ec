// Which tests a fault planted in a layer has to meet: its own and those of the layers that show its figures. Tests that walk
// through everything for many seconds are left out: a fault is not found by them alone, or it lacks a test of its own.
interface Layer {
  readonly folder: string;
  /** Folders of tests/, or single files in them, in the order they are tried: the nearest first. */
  readonly tests: readonly string[];
}

export const layers: readonly Layer[] = [
  {
    folder: "core/method",
    tests: [
      "core/method",
      "core/formulas/examples",
      "core/formulas/vectors",
      "core/formulas/law",
      "core/formulas/law-rates",
      "core/formulas/law-added-rates",
      "core/formulas/law-worked-examples",
      "core/formulas/identity",
    ],
  },
  { folder: "core/rating", tests: ["core/rating", "core/client", "core/segment"] },
  { folder: "core/ledger", tests: ["core/ledger", "core/segment"] },
  { folder: "core/segment", tests: ["core/segment", "core/client", "core/ledger"] },
  { folder: "core/work", tests: ["core/work"] },
];

/** Walks of many seconds through a year, thousands of random portfolios, or files that lie beside the project. */
export const leftOut: readonly string[] = [
  "core/ledger/joined-ledger",
  "core/rating/ledger-alone",
  "core/rating/scorecard",
  "core/work/year",
];
