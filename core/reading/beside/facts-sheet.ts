import { serialOf } from "../../cells/dates";
import type { Language } from "../../cells/language";
import { numberOf } from "../../cells/numbers";
import { cellAt, isBlank, textOf, type Cell, type Grid } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { accountCodes } from "../account-codes";
import { latestRows } from "../accounts-years";
import { assign } from "../assignment";
import { sirenIn } from "../client-key";
import { TableColumns } from "../columns";
import { candidatesFor } from "../headers";
import { dataLikeRows, findHead, type Head } from "../headings";
import { saysTotal } from "../labels";
import type { RecognisedColumn } from "../layout";
import { nameKey } from "../name-key";
import { Notes } from "../notes";
import { numberKey } from "../number-key";
import { same } from "../totals";
import { unitOfTitles } from "../units";
import { isOfAccounts } from "../years";
import type { Named } from "./groups-sheet";

/** What such a sheet tells of a client, beside its accounts: a bureau's opinion, a register's, an insurer's decision, ratios worked out elsewhere. */
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
/** A sheet that says what is owed is a table or a ledger of its own. */
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

interface Recognised {
  readonly head: Head;
  readonly columns: readonly RecognisedColumn[];
}

function saysFact({ meaning, year }: RecognisedColumn): boolean {
  const said = meaning ?? year?.of ?? null;
  return said !== null && (facts.has(said) || isOfAccounts(said));
}

/** Where a range tells of clients and not of what they owe, a client a row: three years of accounts, a list of scores. Null elsewhere. */
export function factsSheet(rows: Grid): Recognised | null {
  const head = findHead(rows);
  if (!head) return null;
  const columns = assign(rows, head.labels, dataLikeRows(rows, head), "clients", accountCodes(head.labels), unitOfTitles(rows, head.row));
  const said = columns.flatMap(({ meaning, year }) => meaning ?? year?.of ?? []);
  // A ledger's columns have their meaning there, where the headings are surely theirs and say nothing of accounts.
  const asLedger = assign(rows, head.labels, dataLikeRows(rows, head), "ledger", {}, "ones").flatMap(({ index, meaning, doubt }) =>
    doubt === null && meaning && !saysFact(columns[index]!) ? [meaning] : [],
  );
  const tells = columns.some(saysFact);
  // `Reference` beside a score is the user's own for the client: no invoice has neither a day nor an amount.
  const owes = [...said, ...asLedger].some(
    (meaning) => owed.has(meaning) && (meaning !== "invoiceNumber" || asLedger.includes("invoiceDate")),
  );
  return tells && said.some((meaning) => keys.includes(meaning)) && !owes ? { head, columns } : null;
}

/** Whether a column tells the clients apart: by name, by number, or by what one of the two is headed and means nothing else. */
const isKey = ({ meaning, header }: RecognisedColumn): boolean =>
  meaning === null
    ? candidatesFor(header).some((each) => each.meaning === "client" || each.meaning === "clientId")
    : keys.includes(meaning);

/** The clients of such a sheet as columns, and the place of one there; -1 where it is not, or stands there twice. */
export interface Facts {
  readonly columns: TableColumns;
  readonly find: (client: Named) => number;
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
  const years = latestRows(grid, columns, Int32Array.from(named))?.yearOf ?? null;
  const rows = Int32Array.from(years ? named.filter((r) => years.has(r)) : named);
  const table =
    years && place("accountsDate") < 0
      ? TableColumns.of(closedBy(grid, years, columns.length), [...columns, closing(columns.length)], rows, new Notes(language))
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

/** Of a client that stands there twice nobody knows which row is right. */
function put(places: Map<string, number>, text: string | null, keyOf: (text: string) => string, i: number): void {
  if (text === null) return;
  const key = keyOf(text);
  places.set(key, (places.get(key) ?? i) === i ? i : -1);
}

/** Accounts by year close with their year at the latest: one more column says the day. */
function closedBy(grid: Grid, years: ReadonlyMap<number, number>, width: number): Grid {
  return grid.map((row, r) => {
    const year = years.get(r);
    const cells: Cell[] = Array.from({ length: width }, (_, c) => row[c] ?? null);
    return [...cells, year === undefined ? null : serialOf(year, 12, 31)];
  });
}

const closing = (index: number): RecognisedColumn => ({
  index,
  header: "",
  meaning: "accountsDate",
  confidence: 1,
  alternatives: [],
  corrected: false,
  doubt: null,
  unit: null,
});
