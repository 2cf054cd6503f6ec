import { Cancelled, type Work } from "../core/sheet";

export const rowsPerBlock = 2000;

/** Lets the page draw and answer between two blocks. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Works through rows a block at a time, so that the page stays alive; says how far it is and stops when asked. */
export async function inBlocks(rows: number, work: Work | undefined, block: (from: number, to: number) => void): Promise<void> {
  for (let from = 0; from < rows; from += rowsPerBlock) {
    if (work?.signal?.aborted) throw new Cancelled();
    const to = Math.min(rows, from + rowsPerBlock);
    block(from, to);
    work?.progress?.(to, rows);
    if (to < rows) await breathe();
  }
}
