// The tests that faults planted in core/ have to meet: its own, without those that need the build.
import config from "../jest.config.mjs";

const [unit] = config.projects;
export default {
  ...unit,
  rootDir: "..",
  testTimeout: config.testTimeout,
  testMatch: ["<rootDir>/tests/core/**/*.test.ts"],
  testPathIgnorePatterns: ["/built\\.test\\.ts$"],
};
