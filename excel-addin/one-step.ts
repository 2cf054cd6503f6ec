import { hasSet } from "./requirements";

/** The calls of one step that can be undone as one share a context; outside of such a step each has its own. */
let step: { readonly context: Excel.RequestContext; synced: boolean } | null = null;

/** Whether this Excel has refused a step: on the web some do, with a general error, and then the action would be lost. */
let refused = false;

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Talks to Excel on its own, whatever step is open: for what Excel cannot undo, and would refuse within a step. */
export const apart = <T>(batch: Batch<T>): Promise<T> => Excel.run(batch);

/** Talks to Excel, as a part of the open step where there is one. */
export async function talk<T>(batch: Batch<T>): Promise<T> {
  if (!step) return Excel.run(batch);
  const open = step;
  try {
    const result = await batch(open.context);
    await open.context.sync();
    return result;
  } catch (error) {
    // This Excel cannot undo one of the calls: then it is done without.
    if ((error as { readonly code?: string }).code === "UndoNotSupported") return Excel.run(batch);
    if (open.synced) throw error;
    // Nothing was written yet: what works without the step was refused for the step's sake.
    const result = await Excel.run(batch);
    refused = true;
    step = null;
    return result;
  }
}

/** Runs some calls so that Excel undoes them in one step where it can (ExcelApi 1.20); elsewhere just runs them. */
export async function asOneStep<T>(work: () => Promise<T>): Promise<T> {
  if (step || refused || !hasSet("ExcelApi", "1.20")) return work();
  let began = false;
  let done: { readonly result: T } | undefined;
  try {
    return await Excel.run({ mergeUndoGroup: true }, async (context) => {
      began = true;
      step = { context, synced: false };
      noteSyncs(context, step);
      try {
        done = { result: await work() };
        return done.result;
      } finally {
        step = null;
      }
    });
  } catch (error) {
    // Each call was carried out by itself: what is done is done, though Excel closes the step with an error.
    if (done) return done.result;
    if (began) throw error;
    refused = true;
    return work();
  }
}

function noteSyncs(context: Excel.RequestContext, open: { synced: boolean }): void {
  const sync = context.sync.bind(context);
  context.sync = async <T>(passThrough?: T): Promise<T> => {
    const result = await sync(passThrough);
    open.synced = true;
    return result;
  };
}
