// Prints how many megabytes a process took at most that segments the largest table a sheet holds, the table included, and how
// many it still holds once it has let both go.
import { clientTable, segmentedOut } from "./clients";

const rows = Number(process.argv[2]);
const kept = (): number => {
  globalThis.gc!();
  globalThis.gc!();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
segmentedOut(clientTable(1_000));
const before = kept();
segmentedOut(clientTable(rows));
const most = process.resourceUsage().maxRSS / 1000;
console.log(most, kept() - before);
