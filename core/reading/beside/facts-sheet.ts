import { serialOf } from "../../cells/dates";
import type { Language } from "../../cells/language";
import { numberOf } from "../../cells/numbers";
import { cellAt, isBlank, textOf, type Cell, type Grid } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { accountCodes } from "../columns/account-codes";
import { latestRows } from "../columns/accounts-years";
import { assign } from "../columns/assignment";
import { sirenIn } from "../rows/client-key";
import { TableColumns } from "../columns/columns";
import { candidatesFor } from "../columns/headers";
import { dataLikeRows, findHead, type Head } from "../structure/headings";
import { saysTotal } from "../structure/labels";
import type { RecognisedColumn } from "../layout";
import { nameKey } from "../cells/name-key";
import { Notes } from "../proof/notes";
import { numberKey } from "../cells/number-key";
import { same } from "../structure/totals";
import { unitOfTitles } from "../cells/units";
import { isOfAccounts } from "../columns/yearly-accounts";
import type { Named } from "./groups-sheet";

/** What a sheet of facts says of a client besides its accounts: scores, ratios, dates of a register, an insurer's decision. */
const facts: ReadonlySet<Meaning> = new Set<Meaning>([
  "bureauScore",
  "allianzGrade",
  "cofaceDra",
  "altaresScore",
  "dnbScore",
  "equifaxScore",
  "scoreOn20",
  "ellisphereScore",
  "bdfRating",
  "atradiusRating",
  "ownScale",
  "letterRating",
  "gearing",
  "equityRatio",
  "currentRatio",
  "interestCover",
  "conanHolder",
  "altmanZ2",
  "creationDate",
  "age",
  "legalEvents",
  "recommendedLimit",
  "insuredLimit",
]);
/** With one of these columns a sheet says what clients owe: it is a table or a ledger, not a sheet of facts. */
const owed: ReadonlySet<Meaning> = new Set<Meaning>([
  "balance",
  "openAmount",
  "amount",
  "debit",
  "credit",
  "overdue",
  "invoiceNumber",
  "dueDate",
]);
const keys: readonly Meaning[] = ["client", "clientId", "siren"];

/** A sheet of facts: where its heading is, and its columns. */
interface Recognised {
  readonly head: Head;
  readonly columns: readonly RecognisedColumn[];
}

/** Whether a column gives a fact or a figure of accounts, of one year or of several. */
function saysFact({ meaning, year }: RecognisedColumn): boolean {
  const said = meaning ?? year?.of ?? null;
  return said !== null && (facts.has(said) || isOfAccounts(said));
}

/** A sheet that says something of clients but not what they owe: three years of accounts, a list of scores. Null for any other. */
export function factsSheet(rows: Grid): Recognised | null {
  const head = findHead(rows);
  if (!head) return null;
  const columns = assign(rows, head.labels, dataLikeRows(rows, head), "clients", accountCodes(head.labels), unitOfTitles(rows, head.row));
  const said = columns.flatMap(({ meaning, year }) => meaning ?? year?.of ?? []);
  // What its columns would mean in a ledger, as far as their headings leave no doubt.
  const asLedger = assign(rows, head.labels, dataLikeRows(rows, head), "ledger", {}, "ones").flatMap(({ index, meaning, doubt }) =>
    doubt === null && meaning && !saysFact(columns[index]!) ? [meaning] : [],
  );
  // `Reference` beside a score is the user's own for the client: no invoice has neither a day nor an amount.
  const owes = [...said, ...asLedger].some(
    (meaning) => owed.has(meaning) && (meaning !== "invoiceNumber" || asLedger.includes("invoiceDate")),
  );
  const namesClients = said.some((meaning) => keys.includes(meaning));
  return namesClients && columns.some(saysFact) && !owes ? { head, columns } : null;
}

/** Whether a column identifies clients: by its meaning, or, where it was given none, because its heading could mean a name or a number. */
const isKey = ({ meaning, header }: RecognisedColumn): boolean =>
  meaning === null
    ? candidatesFor(header).some((each) => each.meaning === "client" || each.meaning === "clientId")
    : keys.includes(meaning);

/** The clients of a sheet of facts, a row each. */
export interface Facts {
  readonly columns: TableColumns;
  /** The row of a client: by SIREN, else by number, else by name; -1 where it has none, or several. */
  readonly find: (client: Named) => number;
  /** Clients whose latest year stands twice, with other figures: nobody knows which are theirs. */
  readonly contested: number;
}

export function factsIn(grid: Grid, { head, columns }: Recognised, language: Language): Facts {
  const place = (meaning: Meaning): number => columns.find((column) => column.meaning === meaning)?.index ?? -1;
  const keyed = columns.filter(isKey).map(({ index }) => index);
  const siren = place("siren");
  const named: number[] = [];
  for (let r = head.end; r < grid.length; r++) {
    const key = keyed.find((column) => !isBlank(cellAt(grid, r, column)));
    if (key !== undefined && !(saysTotal(textOf(cellAt(grid, r, key)) ?? "") && isSum(grid, r, named))) named.push(r);
  }
  const latest = latestRows(grid, columns, Int32Array.from(named));
  const years = latest?.yearOf ?? null;
  const rows = Int32Array.from(latest ? named.filter((r) => latest.yearOf.has(r) && !latest.contested.has(r)) : named);
  const table =
    years && place("accountsDate") < 0
      ? TableColumns.of(withClosingDays(grid, years, columns.length), [...columns, closingDay(columns.length)], rows, new Notes(language))
      : TableColumns.of(grid, columns, rows, new Notes(language));
  const byNumber = new Map<string, number>();
  const bySiren = new Map<string, number>();
  const byName = new Map<string, number>();
  rows.forEach((r, i) => {
    for (const column of keyed) {
      const text = textOf(cellAt(grid, r, column));
      // `Compte client` heads names here and numbers there.
      put(byNumber, column === siren ? null : text, numberKey, i);
      put(bySiren, column === siren ? sirenIn(text) : null, String, i);
      put(byName, column === siren ? null : text, nameKey, i);
    }
  });
  return {
    columns: table,
    contested: latest?.contested.size ?? 0,
    find: ({ name, id, siren: own }) => {
      const number = own === null ? null : sirenIn(own);
      return (
        (number === null ? undefined : bySiren.get(number)) ??
        (id === null ? undefined : byNumber.get(numberKey(id))) ??
        (name === null ? undefined : byName.get(nameKey(name))) ??
        -1
      );
    },
  };
}

/** Whether every number of a row is the sum of those above it: a total, where a client called `Total Wine & More` has figures of its own. */
function isSum(grid: Grid, row: number, above: readonly number[]): boolean {
  const numberAt = (r: number, column: number): number => {
    const number = numberOf(cellAt(grid, r, column));
    return typeof number === "number" ? number : NaN;
  };
  const stated = grid[row]!.flatMap((_, column) => (Number.isNaN(numberAt(row, column)) ? [] : [column]));
  return (
    stated.length > 0 &&
    stated.every((column) =>
      same(
        above.reduce((sum, r) => sum + (numberAt(r, column) || 0), 0),
        numberAt(row, column),
      ),
    )
  );
}

/** Where two rows have one key nobody knows which is right: neither is found by it. */
function put(places: Map<string, number>, text: string | null, keyOf: (text: string) => string, i: number): void {
  if (text === null) return;
  const key = keyOf(text);
  places.set(key, (places.get(key) ?? i) === i ? i : -1);
}

/** The grid with one more column, the day the accounts of a row closed: accounts that name a year close on its last day at the latest. */
function withClosingDays(grid: Grid, years: ReadonlyMap<number, number>, width: number): Grid {
  return grid.map((row, r) => {
    const year = years.get(r);
    const cells: Cell[] = Array.from({ length: width }, (_, c) => row[c] ?? null);
    return [...cells, year !== undefined && year > 0 ? serialOf(year, 12, 31) : null];
  });
}

const closingDay = (index: number): RecognisedColumn => ({
  index,
  header: "",
  meaning: "accountsDate",
  confidence: 1,
  alternatives: [],
  corrected: false,
  doubt: null,
  unit: null,
});
