import { hasSet } from "./requirements";

/** The calls of one step that can be undone as one share a context; outside of such a step each has its own. */
let step: Excel.RequestContext | null = null;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Talks to Excel on its own, whatever step is open: for what Excel cannot undo, and would refuse within a step. */
export const apart = <T>(batch: Batch<T>): Promise<T> => Excel.run(batch);

/** Talks to Excel, as a part of the open step where there is one. */
export async function talk<T>(batch: Batch<T>): Promise<T> {
  if (!step) return Excel.run(batch);
  try {
    const result = await batch(step);
    await step.sync();
    return result;
  } catch (error) {
    if ((error as { readonly code?: string }).code !== "UndoNotSupported") throw error;
    // This Excel cannot undo one of the calls: then it is done without.
    return Excel.run(batch);
  }
}

/** Runs some calls so that Excel undoes them in one step where it can (ExcelApi 1.20); elsewhere just runs them. */
export async function asOneStep<T>(work: () => Promise<T>): Promise<T> {
  if (step || !hasSet("ExcelApi", "1.20")) return work();
  return Excel.run({ mergeUndoGroup: true }, async (context) => {
    step = context;
    try {
      return await work();
    } finally {
      step = null;
    }
  });
}
