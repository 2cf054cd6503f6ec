import { createHash } from "node:crypto";
import { call, catalogue } from "../../core/encours";
import { randomFrom } from "../../tests/reading/generator/random";
import { brokenRule } from "./broken-rules";
import { randomArguments } from "./random-calls";

const shown = 20;

/** Whether anything but faults and blanks came out: a function that never gets that far is not tested. */
const holdsValue = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsValue) : value !== null && typeof value !== "object";

/**
 * Calls every function with seeded random cells and fails on any result that breaks the promises made for all of them.
 * `npm run fuzz -- 50000 7`: that many calls, from that seed. One seed always gives one digest.
 */
export function fuzzFunctions(args: readonly string[]): void {
  const calls = Number(args[0] ?? 1_000_000);
  const seed = Number(args[1] ?? 1);
  const random = randomFrom(seed);
  const digest = createHash("sha256");
  const start = performance.now();
  let violations = 0;
  let faults = 0;
  const answered = new Set<string>();

  for (let i = 0; i < calls; i++) {
    const definition = catalogue[i % catalogue.length]!;
    const cells = randomArguments(definition, random);
    const outcome = call(definition.name, cells, { language: i % 2 === 0 ? "fr" : "en" });
    const broken = brokenRule(outcome, definition);
    if ("fault" in outcome) faults++;
    else if (holdsValue(outcome.value)) answered.add(definition.name);
    digest.update(JSON.stringify(outcome));
    if (broken && ++violations <= shown) console.error(`${definition.name}(${JSON.stringify(cells).slice(1, -1)})\n  ${broken}`);
  }

  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${calls} calls over ${catalogue.length} functions in ${seconds.toFixed(1)} s, seed ${seed}: ${violations} violations; ${((faults / calls) * 100).toFixed(0)} % of the calls answered with a fault`,
  );
  console.log(`digest ${digest.digest("hex").slice(0, 16)}`);
  const silent = catalogue.map(({ name }) => name).filter((name) => !answered.has(name));
  if (silent.length > 0) console.error(`never got beyond faults: ${silent.join(", ")}`);
  process.exitCode = silent.length > 0 || violations > 0 ? 1 : 0;
}
