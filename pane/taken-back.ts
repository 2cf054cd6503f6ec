/** What was begun in a sheet failed, and could not be taken back either: the sheet is half written, and the user is told which. */
export class LeftBehind extends Error {
  override readonly name = "LeftBehind";
  constructor(
    readonly sheet: string,
    why: unknown,
  ) {
    super(sheet, { cause: why });
  }
}

/** Takes back what failed half way, at a second try where the first fails too, and passes on why it failed. */
export async function takenBack(sheet: string, why: unknown, takeBack: () => Promise<void>): Promise<never> {
  await takeBack()
    .catch(takeBack)
    .catch(() => {
      throw new LeftBehind(sheet, why);
    });
  throw why;
}
