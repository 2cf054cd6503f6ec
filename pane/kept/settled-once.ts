/**
 * Work that is done once for all who ask, and answers whether it is done; where it failed it settles all the same, and whoever
 * asks next has it done again.
 */
export function settledOnce(work: () => Promise<void>): () => Promise<boolean> {
  let under: Promise<boolean> | null = null;
  return () =>
    (under ??= work().then(
      () => true,
      () => {
        under = null;
        return false;
      },
    ));
}
