import type { SegmentedClients } from "../../core/ledger/clients";
import type { Sheet } from "../../core/sheet";
import { failedChecks } from "../../core/work/journal/state";
import { journalOf } from "./journal";

/** Whom the follow-up of the workbook, read anew, says to have failed the free check on a day. */
export async function failedChecksIn(sheet: Sheet, day: number): Promise<(clients: SegmentedClients) => ReadonlySet<number>> {
  const { entries } = await journalOf(sheet).read();
  return (clients) => failedChecks(clients, entries, day);
}
