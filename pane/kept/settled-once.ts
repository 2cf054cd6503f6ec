/** Work that is done once for all who ask; where it failed it settles all the same, and whoever asks next has it done again. */
export function settledOnce(work: () => Promise<void>): () => Promise<void> {
  let under: Promise<void> | null = null;
  return () => (under ??= work().catch(() => void (under = null)));
}
