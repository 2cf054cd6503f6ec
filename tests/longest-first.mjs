import { statSync } from "node:fs";

const longest = [
  "nine-points-views",
  "nine-points",
  "/browser/workbench",
  "/browser/exports",
  "/browser/",
  "/failing-",
  "-books.test",
  "/work/year.test",
  "/nothing-lost",
  "/templates/",
];
const place = (path) => {
  const found = longest.findIndex((part) => path.includes(part));
  return found < 0 ? longest.length : found;
};

/**
 * The files that take long begin first, the others by their size: most of them are short files that walk through much, which
 * jest would begin last and one of them would run alone at the end.
 */
export default class LongestFirst {
  sort(tests) {
    const sized = tests.map((test) => ({ test, place: place(test.path), size: statSync(test.path).size }));
    return sized.sort((a, b) => a.place - b.place || b.size - a.size).map(({ test }) => test);
  }
  shard(tests) {
    return tests;
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {
    // A fresh clone has no times of before, and all others run as it does.
  }
}
