import { Cancelled, type Work } from "../core/sheet";

// Excel on the web takes and gives at most 5 MB at once, of which JSON and the rest of the request need their part.
export const bytesAtOnce = 2_000_000;

// Beside the size of a request: a range too large, and an answer too large to arrive.
const tooLarge = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

/** Thrown where Excel answers with nothing instead of saying that it was asked for too much. */
export class TooLarge extends Error {
  readonly code = "ResponsePayloadSizeLimitExceeded";
}

/**
 * Does a long piece of work in blocks of rows: tells how far it is, stops between two blocks when it is cancelled, and
 * halves a block that Excel finds too large. `size` says how many rows the block from a row on may have.
 */
export async function inBlocks(
  rows: number,
  work: Work | undefined,
  size: (from: number) => number,
  block: (from: number, to: number) => Promise<void>,
): Promise<void> {
  let most = Infinity;
  for (let from = 0; from < rows;) {
    if (work?.signal?.aborted) throw new Cancelled();
    const to = Math.min(rows, from + Math.max(1, Math.min(most, size(from))));
    try {
      await block(from, to);
    } catch (error) {
      if (to - from === 1 || !tooLarge.has((error as { readonly code?: string }).code ?? "")) throw error;
      most = Math.ceil((to - from) / 2);
      continue;
    }
    from = to;
    work?.progress?.(from, rows);
  }
}
