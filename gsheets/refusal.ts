import type { Refusal } from "./protocol/request";

/** Says no to the sidebar; anything else that is thrown is a failure of Google's. */
export class Refused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly detail = "",
  ) {
    super(refusal);
  }
}
