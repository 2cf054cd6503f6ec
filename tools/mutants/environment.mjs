// A fault is noticed by the first test that fails: those after it are not run. Files of tests that meet nothing of a fault are
// not even loaded (bundle.ts asks `isChosen`).
import { TestEnvironment } from "jest-environment-node";

export default class FirstFailure extends TestEnvironment {
  failed = false;

  constructor(config, context) {
    super(config, context);
    const chosen = config.globalConfig.testNamePattern?.replaceAll("\\", "");
    this.global.isChosen = (file) => !chosen || chosen.includes(`(${file} `);
  }

  handleTestEvent(event) {
    if (event.name === "test_done" && event.test.errors.length > 0) this.failed = true;
    if (event.name === "test_start" && this.failed) event.test.mode = "skip";
  }
}
