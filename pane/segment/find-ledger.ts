import type { Layout, Meaning } from "../../core/reading/layout";
import { nameKey } from "../../core/reading/cells/name-key";
import { Notes } from "../../core/reading/proof/notes";
import { readRange } from "../../core/reading/read";
import type { TableReading } from "../../core/reading/table";
import { numberKey } from "../../core/reading/cells/number-key";
import type { Area, Sheet } from "../../core/sheet";
import { textOf, type Cell, type Grid } from "../../core/cells/values";
import { columnOf, readSource, type Source } from "./source";

/** A sheet of invoices that seem to be those of the selected clients. */
export interface LedgerOffer {
  readonly area: Area;
  /** Rows below its headers. */
  readonly rows: number;
}

const mostSheets = 24;
const sampleRows = 200;
/** So many clients are compared; beyond, those that were read will do. */
const mostClients = 100_000;
/** Of the clients met in the sample, so many must be among those selected. */
const leastShared = 0.3;

/** How a client's name or number is compared; null for a blank. */
function keyOf(meaning: Meaning, cell: Cell | undefined): string | null {
  const text = textOf(cell);
  if (text === null) return null;
  return meaning === "client" ? nameKey(text) : `#${numberKey(text)}`;
}

const named = ["client", "clientId", "siren"] as const;

const naming = ({ columns }: Layout) =>
  named.flatMap((meaning) => columns.filter((column) => column.meaning === meaning).map(({ index }) => ({ meaning, index })));

/** The names and numbers of clients in a ledger, those of headings above their invoices too. */
function clientsIn(grid: Grid, { layout, rows, given }: TableReading): Set<string> {
  const keys = new Set<string>();
  for (const meaning of named) {
    const texts = given.get(meaning);
    const index = layout.columns.find((column) => column.meaning === meaning)?.index;
    if (index === undefined && !texts) continue;
    for (const row of rows) {
      const key = keyOf(meaning, texts && !(texts instanceof Float64Array) ? texts[row] : grid[row]![index!]);
      if (key !== null) keys.add(key);
    }
  }
  return keys;
}

/** Those of the whole selection, of which the head is only a part: a ledger in another order begins with others. */
async function clientsSelected(sheet: Sheet, { source, layout }: Selected): Promise<Set<string>> {
  const keys = new Set<string>();
  for (const { meaning, index } of naming(layout)) {
    const cells = await readSource(sheet, columnOf(source, index), undefined, mostClients);
    for (let row = layout.firstRow; row < cells.length; row++) {
      const key = keyOf(meaning, cells[row]![0]);
      if (key !== null) keys.add(key);
    }
  }
  return keys;
}

interface Selected {
  readonly source: Source;
  readonly layout: Layout;
}

/** Looks through the other sheets for the ledger of a client table; null where there is none. */
export async function findLedger(sheet: Sheet, selected: Selected): Promise<LedgerOffer | null> {
  if (selected.layout.kind !== "clients") return null;
  const own = selected.source.areas[0]!.sheet;
  let clients: ReadonlySet<string> | null = null;
  const others = (await sheet.sheets()).filter((name) => name !== own);
  for (const name of others.slice(0, mostSheets)) {
    const area = await sheet.used(name);
    if (!area || area.rows < 2 || area.columns < 3) continue;
    const sample = await sheet.read({ ...area, rows: Math.min(area.rows, sampleRows) });
    const ledger = readRange(sample, { language: "fr" }, new Notes("fr"));
    if (ledger.layout.kind !== "ledger") continue;
    const met = clientsIn(sample, ledger);
    clients ??= await clientsSelected(sheet, selected);
    let shared = 0;
    for (const client of met) if (clients.has(client)) shared++;
    if (met.size > 0 && shared / met.size >= leastShared) return { area, rows: area.rows - ledger.layout.firstRow };
  }
  return null;
}
