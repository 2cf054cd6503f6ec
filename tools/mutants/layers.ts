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
  { folder: "core/rating", tests: ["core/rating", "core/client", "core/segment", "core/formulas/missing-data"] },
  { folder: "core/ledger", tests: ["core/ledger", "core/segment"] },
  { folder: "core/segment", tests: ["core/segment", "core/client", "core/ledger", "core/formulas/missing-data"] },
  { folder: "core/work", tests: ["core/work", "core/history/figures", "pane/todo", "pane/journal"] },
];

/** Walks of many seconds through a year, thousands of random portfolios, or files that lie beside the project. */
export const leftOut: readonly string[] = ["core/ledger/joined-ledger", "core/rating/ledger-alone", "core/work/year"];

/** Single tests of the same kind, by file and the beginning of their names: of a thousand faults they notice one or two that no other does. */
export const walks: Readonly<Record<string, readonly string[]>> = {
  "core/formulas/missing-data": ["property: blank columns"],
  "core/ledger/joined-ledger": ["a segmentation is the same", "there is more than one"],
  "core/ledger/ledger-stream": ["gives the same clients"],
  "core/rating/rating": ["property: the currency", "a range of clients is rated", "the order of columns"],
  "core/rating/scorecard": ["property: ", "reasons and lines add up"],
  "core/work/work-lists": ["nobody stands in a list twice", "the order of the rows"],
  "core/segment/outside-knowledge": ["never lead past a floor"],
  "core/segment/segment": ["property: ", "no exception whatever", "10,000 clients", "knows nothing of the future"],
};
