// Three families: `unit` needs no globals of its own, and shares one load of `core/` and `pane/` between all its files; `hosts`
// gives each file modules, globals and a clock of its own, as it stands in for Excel and Google Sheets; `browser` drives the
// system's Chromium.
const transform = { "^.+\\.tsx?$": "<rootDir>/tests/transform.mjs" };
// What loops look up by name is handed to each module: in the context a test runs in, a global is found by way of a slow call.
const sandboxInjectedGlobals = ["Array", "Float64Array", "Int32Array", "Map", "Math", "Number", "Object", "Set", "String", "Uint8Array"];
const shared = {
  transform,
  sandboxInjectedGlobals,
  testEnvironment: "node",
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  extensionsToTreatAsEsm: [],
};

const sharing = ["calibration", "core", "excel", "gsheets", "pane", "reading", "templates", "tools", "workbench"];

// Jest takes all that follows --selectProjects for names of projects, and would run every file instead of the one meant.
const selected = process.argv.slice(process.argv.indexOf("--selectProjects") + 1 || process.argv.length);
const file = selected.slice(0, selected.findIndex((word) => word.startsWith("-")) >>> 0).find((word) => word.includes("/"));
if (file) throw new Error(`Put the files first: npx jest ${file} --selectProjects unit. Otherwise every file runs.`);

export default {
  // A machine short of time is no fault; a test that hangs still ends.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/tests/longest-first.mjs",
  projects: [
    {
      displayName: "unit",
      runner: "jest-light-runner",
      moduleFileExtensions: shared.moduleFileExtensions,
      testMatch: sharing.map((folder) => `<rootDir>/tests/${folder}/**/*.test.ts`),
      setupFiles: ["<rootDir>/tests/typescript.mjs"],
    },
    {
      ...shared,
      displayName: "hosts",
      testMatch: ["<rootDir>/tests/**/*.test.ts"],
      testPathIgnorePatterns: ["/tests/browser/", ...sharing.map((folder) => `/tests/${folder}/`)],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/tests/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/tests/browser/retry.ts"],
    },
  ],
};
