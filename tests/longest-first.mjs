import { statSync } from "node:fs";

const longest = ["nine-points-views", "nine-points", "/browser/workbench", "/browser/exports", "/browser/"];
const place = (path) => {
  const found = longest.findIndex((part) => path.includes(part));
  return found < 0 ? longest.length : found;
};

/**
 * The files that take minutes begin first, the others by their size: the walks through the workbench are short files, which
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
