// Which tests a fault planted in a layer has to meet: its own and those of the layers that show its figures. Tests that walk
// through everything for many seconds are left out: a fault is not found by them alone, or it lacks a test of its own.
interface Layer {
  readonly folder: string;
  /** Folders of tests/, or single files in them, in the order they are tried: the nearest first. */
  readonly tests: readonly string[];
}

export const layers: readonly Layer[] = [
  { folder: "core/method", tests: ["core/method", "core/formulas", "core/client/client-limit"] },
  { folder: "core/rating", tests: ["core/rating", "core/client", "core/segment"] },
  { folder: "core/ledger", tests: ["core/ledger", "core/segment"] },
  { folder: "core/segment", tests: ["core/segment", "core/client", "core/ledger"] },
  { folder: "core/work", tests: ["core/work"] },
];

/** Walks of many seconds through all formulas, a year, or files that lie beside the project. */
export const leftOut: readonly string[] = [
  "core/formulas/catalogue",
  "core/formulas/names",
  "core/formulas/missing-data",
  "core/formulas/one-formula",
  "core/ledger/joined-ledger",
  "core/rating/ledger-alone",
  "core/work/year",
];
