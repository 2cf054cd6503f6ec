// One file of tests, made by bundle.ts, which needs no transformer.
import path from "node:path";

export default {
  rootDir: "../..",
  testEnvironment: path.resolve(import.meta.dirname, "environment.mjs"),
  // The sandbox holds a copy of the project, through which jest would look for modules once for each fault.
  roots: ["<rootDir>/tests/core/mutants"],
  testMatch: ["<rootDir>/tests/core/mutants/bundle.test.cjs"],
  moduleFileExtensions: ["cjs", "js", "mjs", "json"],
  transform: {},
  testTimeout: 60_000,
};
