import type { Serial } from "../../cells/dates";
import { fold } from "../../cells/fold";
import type { Language } from "../../cells/language";
import type { Grid } from "../../cells/values";
import { readingWords } from "../../words/reading/type";
import type { Meaning } from "../../words/meanings";
import type { TableColumns } from "../columns/columns";
import { NumberIndex } from "../cells/number-key";
import { eInvoiceExport, statusesOf, type DatedStatus } from "./e-invoice-export";
import type { Insurance } from "../../policy/policy";
import { factsSheet } from "./facts-sheet";
import { groupFinder, groupsSheet, type Named } from "./groups-sheet";
import { contractsSheet, insuredSheet, type Contracts, type Insured } from "./insurers-sheet";
import { sectorsSheet, type SectorTable } from "./sectors-sheet";
import { findHead } from "../structure/headings";

/** What a sheet beside the selection says: what became of e-invoices, groups, sectors, insurance contracts, who is insured, accounts and scores. */
export type KindBeside = "eInvoices" | "groups" | "sectors" | "contracts" | "insured" | "facts";

/** Another sheet of the workbook that says something of the clients or invoices segmented. */
export interface SheetBeside {
  readonly name: string;
  readonly rows: Grid;
  /** What it is, where that was told when it was found. */
  readonly kind?: KindBeside;
}

/** Sheets whose kind is known: it is told once, and each reader takes its own. */
export type ToldSheet = SheetBeside & { readonly kind: KindBeside };

/** The sheets that say something, each with what it is. */
export const toldSheets = (beside: readonly SheetBeside[]): readonly ToldSheet[] =>
  beside.flatMap((sheet): ToldSheet[] => {
    const kind = sheet.kind ?? kindBeside(sheet.rows);
    return kind === null ? [] : [{ ...sheet, kind }];
  });

/** How far a workbook is looked through for such sheets: so many of them, told by their first rows; a broader one is a table of clients. */
export const searchedBeside = { sheets: 24, sampleRows: 60, columns: 30 } as const;

/** What a sheet is, by its columns and its first rows; null where it says nothing that belongs beside a selection. */
export function kindBeside(rows: Grid): KindBeside | null {
  if (eInvoiceExport(rows)) return "eInvoices";
  if (groupsSheet(rows)) return "groups";
  if (sectorsSheet(rows)) return "sectors";
  if (contractsSheet(rows)) return "contracts";
  return insuredSheet(rows) ? "insured" : factsSheet(rows) ? "facts" : null;
}

/** Whether a sheet has the headings of one of these tables, in any order: it is that table of another day, and says nothing beside it. */
export function isSameTable(rows: Grid, tables: readonly Grid[]): boolean {
  const headings = (grid: Grid): string | null => findHead(grid)?.labels.map(fold).sort().join("|") ?? null;
  const own = headings(rows);
  return own !== null && tables.some((table) => headings(table) === own);
}

/** What the user's sheets say of its insurers: who insures each client and for how much, by place, and each contract's numbers. */
export interface InsurersBeside {
  readonly of: readonly (Insured | null)[];
  readonly contracts: Contracts;
}

/** Null where no sheet says anything of insurers. With one contract alone, every client is under it. */
export function insurersBeside(
  beside: readonly ToldSheet[],
  clients: readonly Named[],
  /** What a column of the table itself says, by place. */
  column: readonly (string | null)[] | null,
): InsurersBeside | null {
  const finders: ((client: Named) => Insured | null)[] = [];
  const contracts = new Map<string, Partial<Insurance>>();
  const names: string[] = [];
  for (const { rows, kind } of beside) {
    const insured = kind === "insured" ? insuredSheet(rows) : null;
    if (insured) finders.push(insured);
    if (kind === "contracts")
      for (const [name, own] of contractsSheet(rows) ?? []) {
        contracts.set(name, own);
        names.push(name);
      }
  }
  if (finders.length + contracts.size === 0) return null;
  const only = contracts.size === 1 ? names[0]! : null;
  return {
    contracts,
    of: clients.map((client, i) => {
      const own = column?.[i] ?? null;
      if (own !== null && contracts.has(fold(own))) return { insurer: own, limit: null };
      const found = finders.map((find) => find(client)).find((each) => each !== null) ?? null;
      return found || only === null ? found : { insurer: only, limit: null };
    }),
  };
}

/** The usual figures of sectors, as a sheet of the user's states them; null where there is no such sheet. */
export interface SectorsBeside {
  readonly sheet: string;
  readonly table: SectorTable;
}

export function sectorsBeside(beside: readonly ToldSheet[]): SectorsBeside | null {
  for (const { name, rows, kind } of beside) {
    const table = kind === "sectors" ? sectorsSheet(rows) : null;
    if (table) return { sheet: name, table };
  }
  return null;
}

/** Clients or invoices with the group that a sheet of pairs names; what their own column says stays. */
export function withGroups(columns: TableColumns, beside: readonly ToldSheet[], language: Language): Completed {
  const sheets = beside.flatMap(({ name, rows, kind }) => {
    const places = kind === "groups" ? groupsSheet(rows) : null;
    return places ? [{ name, rows, places }] : [];
  });
  if (sheets.length === 0) return { columns, details: [] };
  const find = groupFinder(sheets);
  const [own, names, ids, sirens] = (["group", "client", "clientId", "siren"] as const).map((meaning) => columns.texts(meaning));
  const found = Array.from({ length: columns.length }, (_, i) =>
    own?.[i] != null ? null : find({ name: names?.[i] ?? null, id: ids?.[i] ?? null, siren: sirens?.[i] ?? null }),
  );
  const clients = new Set(found.flatMap((group, i) => (group === null ? [] : [ids?.[i] ?? names?.[i] ?? sirens?.[i] ?? ""]))).size;
  const given = new Map<Meaning, (string | null)[]>();
  if (clients > 0)
    given.set(
      "group",
      byRow(columns, (i) => own?.[i] ?? found[i] ?? null),
    );
  return {
    columns: columns.with(given),
    details: [
      readingWords(language).proof.groups(
        clients,
        sheets.map(({ name }) => name),
      ),
    ],
  };
}

/** Columns that other sheets complete, by row of the grid, and what was found there in words. */
export interface Completed {
  readonly columns: TableColumns;
  readonly details: readonly string[];
}

/** A ledger with the statuses that a platform's export gives its invoices by the day; what the export does not know stays. */
export function completeLedger(columns: TableColumns, beside: readonly ToldSheet[], asOf: Serial, language: Language): Completed {
  const given = new Map<Meaning, (string | null)[]>();
  const details: string[] = [];
  const numbers = columns.texts("invoiceNumber");
  const found: DatedStatus[] = [];
  const sheets: string[] = [];
  for (const { name, rows, kind } of beside) {
    const places = numbers && kind === "eInvoices" ? eInvoiceExport(rows) : null;
    if (!places) continue;
    found.push(...statusesOf(rows, places).filter(({ day }) => day === null || day <= asOf));
    sheets.push(name);
  }
  if (numbers && found.length > 0) {
    // Exports of several days: of each invoice the latest counts.
    found.sort((a, b) => (a.day ?? -1) - (b.day ?? -1));
    const statuses = new NumberIndex(found.map(({ number, status }) => [number, status] as const)).findAll(numbers);
    const own = columns.texts("eInvoiceStatus");
    const known = new Set(statuses.flatMap((status, i) => (status === null ? [] : [numbers[i]!]))).size;
    if (known > 0)
      given.set(
        "eInvoiceStatus",
        byRow(columns, (i) => statuses[i] ?? own?.[i] ?? null),
      );
    details.push(readingWords(language).proof.eInvoices(known, new Set(found.map(({ number }) => number)).size, sheets));
  }
  return { columns: columns.with(given), details };
}

function byRow({ rows, grid }: TableColumns, textOf: (i: number) => string | null): (string | null)[] {
  const texts = new Array<string | null>(grid.length).fill(null);
  rows.forEach((row, i) => void (texts[row] = textOf(i)));
  return texts;
}
