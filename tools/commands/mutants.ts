import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { layers } from "../mutants/layers";
import { scoresOf, type Report } from "../mutants/score";

// `npm run mutants`: plants small faults in the layers where a wrong figure would do harm, one at a time, and counts those the
// tests notice. `npm run mutants -- core/method core/rating/points.ts` takes folders and files alone. Each survivor is shown
// with its place, then the score of each file and folder; fewer than 85 of 100 noticed in a folder is a failure.
const asked = process.argv.slice(2).map((place) => place.replace(/\/$/, ""));
const scores: string[] = [];
let failed = false;

for (const { folder } of layers) {
  const places = asked.length === 0 ? [folder] : asked.filter((place) => place === folder || place.startsWith(`${folder}/`));
  if (places.length === 0) continue;
  const report = `.cache/mutants/${folder.replaceAll("/", "-")}.json`;
  rmSync(report, { force: true });
  const mutated = places.map((place) => (place.includes(".ts") ? place : `${place}/**/*.ts`));
  const { status } = spawnSync("npx", ["stryker", "run", "--mutate", mutated.join(",")], {
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, MUTATED_LAYER: folder },
  });
  if (status !== 0 || !existsSync(report)) {
    failed = true;
    continue;
  }
  const { lines, score } = scoresOf(JSON.parse(readFileSync(report, "utf8")) as Report, folder);
  scores.push(...lines);
  if (score < 85) failed = true;
}
console.log(`\n${scores.join("\n")}`);
process.exitCode = failed ? 1 : 0;
