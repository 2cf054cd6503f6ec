import { Refused, type SegmentWork } from "./work";

/** Takes back what a segmentation wrote, and the month's figures that were kept of it. */
export function undoing({ store, portfolio, records, sheet, runs, texts, fail, attempt, inTurn }: SegmentWork) {
  return {
    undo: (): Promise<void> =>
      inTurn(() =>
        attempt("undo", async () => {
          const state = store.get();
          if (state.at !== "done") return;
          if (!(await sheet.asOneStep(state.written.undo))) throw new Refused(texts().problem.changedSince);
          let failure: { readonly error: unknown } | null = null;
          const snapshot = await records.dropSnapshot(state.written).catch((error: unknown) => {
            failure = { error };
            return false;
          });
          store.send({ type: "undone", restored: state.written.target === "update", snapshot });
          if (failure) fail("undoSnapshot", (failure as { readonly error: unknown }).error);
          portfolio.send(null);
          runs.takeBack();
          await sheet.show(state.selection.source.areas[0]!).catch(() => undefined);
        }),
      ),
  };
}
