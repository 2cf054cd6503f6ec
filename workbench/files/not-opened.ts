import type { Words } from "../../core/cells/language";

/** A file that cannot be opened, and why in words for the user. */
export class NotOpened extends Error {
  constructor(readonly words: Words) {
    super(words.en);
  }
}
