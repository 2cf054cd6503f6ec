import type { Language } from "../core/cells/language";
import { LeftBehind } from "./taken-back";
import { paneTexts } from "./words/pane/type";

/** A reason that is in the user's words already. */
export class Worded extends Error {}

/** Why something was not done, as a sentence: a reason of ours, the sheet that was left half written, else what the host said. */
export function reasonOf(error: unknown, language: Language): string {
  const { problem } = paneTexts(language);
  if (error instanceof LeftBehind) return problem.leftBehind(error.sheet);
  if (error instanceof Worded) return error.message;
  const said = typeof error === "object" && error !== null && "message" in error ? error.message : error;
  return typeof said === "string" && said.trim() !== "" ? problem.unexpected(said) : problem.noReason;
}
