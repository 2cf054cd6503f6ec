// What mocha runs for Stryker: every test of bundle.cjs under its name. One process runs thousands of faults, so the tests and
// all of core/ are evaluated anew for each, with the fault in place: no table kept from the run before hides it, and what a
// test file works out while it loads meets it too.
import { expect } from "expect";
import { bind } from "jest-each";
import { after, before, it } from "mocha";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileFunction } from "node:vm";

const filename = path.resolve("tests/core/mutants/bundle.cjs");
const quickest = path.resolve("tests/core/mutants/quickest-first.json");
const require = createRequire(filename);
// Nobody reads how a test fails here; showing how two long letters differ takes longer than the test.
const shown = createRequire(require.resolve("expect"))("jest-matcher-utils");
shown.printDiffOrStringify = shown.printExpected = shown.printReceived = () => "";

const given = ["exports", "require", "__dirname", "describe", "test", "expect"];
const bundle = compileFunction(readFileSync(filename, "utf8"), given, { filename });

// Properties: the same cases in every run, no more than a fault needs that is there in most, and one that fails is not made smaller.
const mostCases = 10;
const fastCheck = require("fast-check");
fastCheck.configureGlobal({ seed: 20260930, endOnFailure: true });
const assert = (property, options) =>
  fastCheck.assert(property, { ...options, numRuns: Math.min(options?.numRuns ?? mostCases, mostCases) });
const repeatable = { ...fastCheck, assert };
const requireForTests = (name) => (name === "fast-check" ? repeatable : require(name));

/** What jest gives a test file, as far as core's tests use it; `add` hears of each test with its whole name. */
function words(add) {
  let suite = "";
  const test = (name, run) => add(name, suite + name, run);
  const inside = (name, tests) => {
    const outer = suite;
    suite += `${name} `;
    tests();
    suite = outer;
  };
  const nothing = () => undefined;
  return [
    Object.assign(inside, { each: bind(inside, false), skip: nothing }),
    Object.assign(test, { each: bind(test, false), skip: nothing, todo: nothing }),
  ];
}

/** A bundle of its own, of which each test file is evaluated when its first test is asked for. */
function evaluate() {
  let add;
  const parts = {};
  bundle(parts, requireForTests, path.dirname(filename), ...words((...test) => add(...test)), expect);
  const { core, walks, ...files } = parts;
  const loaded = new Map();
  return {
    loadCore: core,
    names: Object.keys(files),
    testsOf(file) {
      if (!loaded.has(file)) {
        const tests = new Map();
        loaded.set(file, tests);
        add = (name, title, run) => {
          if (!walks[file]?.some((walk) => name.startsWith(walk))) tests.set(title, [...(tests.get(title) ?? []), run]);
        };
        files[file]();
      }
      return loaded.get(file);
    },
  };
}

// Stryker's own notes: which fault is planted (none in the run that only counts), which test runs, and what each test meets.
const stryker = (globalThis.__stryker__ ??= {});

const counts = () => stryker.activeMutant === undefined && stryker.mutantCoverage !== undefined;

const first = evaluate();
first.loadCore();
const tests = first.names.flatMap((file) => [...first.testsOf(file).keys()].map((name) => ({ file, name, title: `${file} ${name}` })));
let current = first;

/**
 * In the run that counts, each test has a bundle of its own: what an earlier one left in a table would be met by that one alone.
 * What core/ meets while it loads stays apart, as Stryker's `static`.
 */
function loadCounted() {
  const { currentTestId } = stryker;
  current = evaluate();
  stryker.currentTestId = undefined;
  current.loadCore();
  stryker.currentTestId = currentTestId;
}

before(() => {
  current = evaluate();
});

after(function () {
  if (!counts()) return;
  // A fault that a test meets as well needs no process of its own: core/ is evaluated anew in any case.
  const coverage = stryker.mutantCoverage;
  const met = new Set(Object.values(coverage.perTest).flatMap(Object.keys));
  // Stryker takes a hundred times the rounds of all tests for a loop without end; ten times are enough, and seconds less.
  for (const times of Object.values(coverage.perTest)) for (const fault of Object.keys(times)) times[fault] = Math.ceil(times[fault] / 10);
  coverage.static = Object.fromEntries(Object.entries(coverage.static).filter(([fault]) => !met.has(fault)));
  // The quickest test that notices a fault is the first to meet it, in this process and in those that follow.
  const all = this.test.parent.tests;
  all.sort((a, b) => a.duration - b.duration);
  writeFileSync(quickest, JSON.stringify(all.map(({ title }) => title)));
});

if (existsSync(quickest)) {
  const place = new Map(JSON.parse(readFileSync(quickest, "utf8")).map((title, at) => [title, at]));
  tests.sort((a, b) => place.get(a.title) - place.get(b.title));
}
for (const { file, name, title } of tests) {
  it(title, async () => {
    if (counts()) loadCounted();
    // A name may say what core works out: under a fault it is another, and jest would not find the test either.
    for (const run of current.testsOf(file).get(name) ?? []) await run();
  });
}
