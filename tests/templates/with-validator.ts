import { hasValidator } from "../../tools/templates/open-xml-validator";

/** `describe` for what asks Microsoft's validator; skipped by name where it cannot run. */
export const describeWithValidator = (name: string, tests: () => void): void =>
  hasValidator ? describe(name, tests) : describe.skip(`${name} (skipped: OpenXmlValidator does not run here)`, tests);
