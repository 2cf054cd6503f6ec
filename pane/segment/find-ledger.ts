import type { Layout } from "../../core/clients/layout";
import { nameKey } from "../../core/clients/name-key";
import { recognise } from "../../core/clients/recognise";
import type { Area, Sheet } from "../../core/sheet";
import { textOf, type Grid } from "../../core/values";

/** A sheet of invoices that seem to be those of the selected clients. */
export interface LedgerOffer {
  readonly area: Area;
  /** Rows below its headers. */
  readonly rows: number;
}

const mostSheets = 12;
const sampleRows = 200;
/** Of the clients met in the sample, so many must be among those selected. */
const leastShared = 0.3;

/** The names and numbers of clients in a table or ledger, as they are compared. */
function clientsIn(grid: Grid, layout: Layout): Set<string> {
  const keys = new Set<string>();
  for (const { meaning, index } of layout.columns) {
    if (meaning !== "client" && meaning !== "clientId" && meaning !== "siren") continue;
    for (let row = layout.firstRow; row < layout.endRow; row++) {
      const text = textOf(grid[row]?.[index]);
      if (text !== null) keys.add(meaning === "client" ? nameKey(text) : `#${text.replace(/\s/g, "").toUpperCase()}`);
    }
  }
  return keys;
}

/** Looks through the other sheets for the ledger of a client table; null where there is none. */
export async function findLedger(sheet: Sheet, own: string, head: Grid, layout: Layout): Promise<LedgerOffer | null> {
  if (layout.kind !== "clients") return null;
  const clients = clientsIn(head, layout);
  const others = (await sheet.sheets()).filter((name) => name !== own);
  for (const name of others.slice(0, mostSheets)) {
    const area = await sheet.used(name);
    if (!area || area.rows < 2 || area.columns < 3) continue;
    const sample = await sheet.read({ ...area, rows: Math.min(area.rows, sampleRows) });
    const ledger = recognise(sample);
    if (ledger.kind !== "ledger") continue;
    const met = clientsIn(sample, ledger);
    let shared = 0;
    for (const client of met) if (clients.has(client)) shared++;
    if (met.size > 0 && shared / met.size >= leastShared) return { area, rows: area.rows - ledger.firstRow };
  }
  return null;
}
