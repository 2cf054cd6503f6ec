/** An error as Office.js throws it: known by its code. */
export class OfficeFailure extends Error {
  override readonly name = "RichApi.Error";
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}
