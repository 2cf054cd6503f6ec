import type { Words } from "../../core/cells/language";

/** Thrown where a file cannot be opened; `words` say why to the user. */
export class NotOpened extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}
