// Mutation testing (`npm run mutants`): small faults are planted one at a time, and the tests of core/ have to notice each.
export default {
  testRunner: "mocha",
  mochaOptions: { spec: ["tools/mutants/runs.mjs"] },
  buildCommand: "tsx tools/mutants/bundle.ts",
  coverageAnalysis: "perTest",
  // What runs once, when a file is loaded, would need every test for each fault: tables of figures, mostly, which have tests of their own.
  ignoreStatic: true,
  mutator: { excludedMutations: ["StringLiteral"] },
  appendPlugins: ["./tools/mutants/as-met.mjs"],
  reporters: ["clear-text", "json", "progress-append-only", "as-met"],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false, skipFull: true },
  jsonReporter: { fileName: `.cache/mutants/${process.env.MUTATED_LAYER?.replaceAll("/", "-")}.json` },
  tempDirName: ".cache/mutants/sandbox",
  ignorePatterns: ["dist", ".cache", "docs", "gsheets", "excel-addin", "bench", "templates", "tests/browser"],
  concurrency: Number(process.env.MUTANTS_AT_ONCE ?? 2),
  // A loop without end is found by its rounds, mostly; where it grows without meeting the fault again, by the clock.
  timeoutMS: 4_000,
  // The run that counts evaluates everything for each test, so that its times are several times those of a run with a fault.
  timeoutFactor: 0.25,
  dryRunTimeoutMinutes: 30,
  thresholds: { high: 95, low: 85, break: null },
  allowConsoleColors: false,
};
