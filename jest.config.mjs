// Two families: `unit` runs everywhere in seconds; `browser` drives the system's Chromium.
const transform = { "^.+\\.tsx?$": "<rootDir>/tests/transform.cjs" };
const shared = { transform, testEnvironment: "node", moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"], extensionsToTreatAsEsm: [] };

export default {
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/tests/**/*.test.ts", "<rootDir>/tests/**/*.test.tsx"],
      testPathIgnorePatterns: ["/tests/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/tests/browser/**/*.test.ts"],
      setupFilesAfterEnv: ["<rootDir>/tests/browser/retry.ts"],
    },
  ],
};
