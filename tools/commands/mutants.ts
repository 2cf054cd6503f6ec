import { spawnSync } from "node:child_process";

// `npm run mutants`: plants small faults in the layers where a wrong figure would do harm, one at a time, and counts those the
// tests notice. `npm run mutants -- core/method core/rating/score.ts` takes folders and files alone; a second run plants only
// what has changed since (.cache/mutants/). Fewer than 85 of 100 noticed is a failure; each survivor is shown with its place.
const layers = ["core/rating", "core/ledger", "core/segment", "core/work", "core/method"];
const asked = process.argv.slice(2);
const mutated = (asked.length > 0 ? asked : layers).map((place) => (place.includes(".ts") ? place : `${place}/**/*.ts`));
const { status } = spawnSync("npx", ["stryker", "run", "--mutate", mutated.join(",")], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
