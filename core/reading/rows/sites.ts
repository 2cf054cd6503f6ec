import { cellAt, textOf } from "../../cells/values";
import { holdsText } from "../cells/cells";
import { ageingBands, type Meaning } from "../../words/meanings";
import { sirenIn } from "./client-key";
import { isTotalOf } from "../structure/heading-names";
import { indentOf } from "../structure/parent-rows";
import { additive } from "../columns/money-columns";
import type { Table } from "../table";

/** Rows of a client table that are one debtor: its amounts are added up in the first of them. */
export function joinSites(table: Table): void {
  const sites = sitesOfCompanies(table);
  addUp(table, sites, table.words.proof.sites);
  addUp(table, rowsOfClients(table), table.words.proof.sameNumber);
  addUp(table, jobsOfClients(table), table.words.proof.jobs);
}

/** Establishments: rows whose SIRETs are of one SIREN, each with the first of them. */
function sitesOfCompanies(table: Table): ReadonlyMap<number, number> {
  const siteOf = new Map<number, number>();
  const column = table.place("siren");
  if (column < 0) return siteOf;
  const firstOf = new Map<string, number>();
  for (const r of table.lines) {
    const text = textOf(cellAt(table.grid, r, column));
    if (text === null || text.replace(/\D/g, "").length < 14) continue;
    const siren = sirenIn(text);
    if (siren === null) continue;
    const first = firstOf.get(siren);
    if (first === undefined) firstOf.set(siren, r);
    else siteOf.set(r, first);
  }
  return siteOf;
}

/** In longer lists they are noted and stay rows of their own: to tell them costs more than to read the list. */
const mostLooked = 50_000;

/** Rows that bear one number and one name, as of several companies or accounts; one that repeats another in each amount stays. */
function rowsOfClients(table: Table): ReadonlyMap<number, number> {
  const rowOf = new Map<number, number>();
  // A name that stands once above blank ones is that of one client.
  const isOnce = table.structure.style === "once";
  if ((!isOnce && table.place("clientId") < 0) || table.place("client") < 0 || table.lines.length > mostLooked) return rowOf;
  const [idAt, nameAt] = [table.textsOf("clientId"), table.textsOf("client")];
  const money = table.columns.flatMap(({ index, meaning }) =>
    meaning !== null && additive.has(meaning) ? [table.cells.column(index).numbers] : [],
  );
  const firstOf = new Map<string, number>();
  for (const r of table.lines) {
    const [id, name] = [idAt(r), nameAt(r)];
    if ((id === null && !isOnce) || name === null) continue;
    const key = `${id ?? ""}|${name}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, r);
    else if (money.some((numbers) => numbers[r] !== numbers[first] && !(Number.isNaN(numbers[r]) && Number.isNaN(numbers[first]))))
      rowOf.set(r, first);
  }
  return rowOf;
}

/**
 * Jobs of a client: rows that a total adds up with the row of the client it names, `Acme`, `Job 1`, `Total Acme`, or below a
 * heading of that name. Beside clients that stand in no such section a heading is one too; where all stand in one it may be a
 * salesperson.
 */
function jobsOfClients(table: Table): ReadonlyMap<number, number> {
  const jobOf = new Map<number, number>();
  const client = table.place("client");
  if (client < 0) return jobOf;
  const { totals, lines } = table.structure;
  const nameAt = (r: number): string => textOf(cellAt(table.grid, r, client)) ?? "";
  const headed: Section[] = [];
  for (const { row, from, to, label, right, wrong, leads } of totals) {
    const first = lines[from];
    if (label === null || right.length === 0 || wrong.length > 0 || first === undefined) continue;
    if (leads) {
      // A row that carries the sum of those below it, where it is not that of all.
      if (nameAt(row) !== "" && to - from < lines.length) headed.push({ heading: row, rows: lines.subarray(from, to), carries: true });
      continue;
    }
    let heading = first;
    const above = from > 0 ? lines[from - 1]! : table.head!.end - 1;
    while (heading > above && !(nameAt(heading) !== "" && isTotalOf(label, nameAt(heading)))) heading--;
    if (heading === above) continue;
    if (heading !== first) headed.push({ heading, rows: lines.subarray(from, to), carries: false });
    else for (const r of lines.subarray(from + 1, to)) if (nameAt(r) !== nameAt(first)) jobOf.set(r, first);
  }
  if (!areClients(table, headed)) return jobOf;
  const names = new Array<string | null>(table.grid.length).fill(null);
  for (const r of table.lines) names[r] = table.textAt("client", r);
  // The outermost section last: it takes the jobs of those within it.
  for (const { heading, rows } of headed.sort((a, b) => a.rows.length - b.rows.length)) {
    names[rows[0]!] = nameAt(heading);
    for (const r of rows.subarray(1)) jobOf.set(r, rows[0]!);
  }
  table.given.set("client", names);
  return jobOf;
}

/** Rows below the name of what may be their client. */
interface Section {
  readonly heading: number;
  readonly rows: Int32Array;
  /** The heading itself carries their sum. */
  readonly carries: boolean;
}

/** Whether sections are clients: indents prove it, or the numbers of invoices below them; else the user says. */
function areClients(table: Table, headed: Section[]): boolean {
  if (headed.length === 0) return false;
  const inside = new Set(headed.flatMap(({ rows }) => [...rows]));
  const outside = table.lines.filter((r) => !inside.has(r));
  const client = table.place("client");
  if (outside.length === 0) {
    if (!headed.some(({ carries }) => carries)) return false;
    // Of sections within sections, as in a pivot table of three fields, the clients are the lowest or the rows below these.
    const within = ({ rows }: Section): boolean => headed.some((other) => other.rows.length < rows.length && rows.includes(other.rows[0]!));
    headed.splice(0, headed.length, ...headed.filter((each) => !within(each)));
    const isDocument = (r: number): boolean => /^[\p{L}._/-]{0,6}\d[\p{L}\d._/-]*$/u.test(textOf(cellAt(table.grid, r, client)) ?? "");
    if (table.lines.every(isDocument)) return true;
    return askSections(table, headed[0]!, "apart");
  }
  const indent = (r: number): number => indentOf(cellAt(table.grid, r, client));
  const outermost = indent(outside[0]!);
  const isDeeper = headed.every(({ heading, rows }) => rows.every((r) => indent(r) > indent(heading)));
  if (isDeeper && headed.some(({ heading }) => indent(heading) === outermost)) return true;
  return askSections(table, headed[0]!, "one");
}

function askSections(table: Table, { heading, rows }: Section, assumed: "one" | "apart"): boolean {
  const q = table.words.questions;
  const answer = table.ask(
    "SECTIONS",
    q.sections(table.labelOf(heading), rows.length),
    heading,
    table.place("client"),
    [
      { value: "one", text: q.oneClient, effect: "" },
      { value: "apart", text: q.eachRow, effect: "" },
    ],
    assumed,
  );
  return answer === "one";
}

function addUp(table: Table, siteOf: ReadonlyMap<number, number>, say: (rows: number, companies: number) => string): void {
  if (siteOf.size === 0) return;
  const meanings = new Set<Meaning>();
  for (const { meaning } of table.columns) if (meaning !== null && additive.has(meaning)) meanings.add(meaning);
  for (const meaning of ["balance", "overdue"] as const) if (table.given.has(meaning)) meanings.add(meaning);
  for (const { index, meaning } of table.columns) {
    if (meaning === null || !meanings.has(meaning)) continue;
    const { holds } = table.cells.column(index);
    for (const site of siteOf.keys()) if (holds[site]! >= holdsText) table.noteUnread(site, index, meaning);
  }
  for (const meaning of meanings) {
    const sums = amountsOf(table, meaning);
    // What one site does not say, the sum does not know.
    // A limit or sales written on each row of a client are its own.
    const isOwn = (site: number, first: number): boolean => !owed.has(meaning) && own[site] === own[first];
    const own = sums.slice();
    for (const [site, first] of siteOf) if (!isOwn(site, first)) sums[first]! += sums[site]!;
    table.given.set(meaning, sums);
  }
  const late = table.numbersOf("daysLate");
  if (late) {
    const most = late.slice();
    for (const [site, first] of siteOf) if (most[site]! > most[first]! || Number.isNaN(most[first])) most[first] = most[site]!;
    table.given.set("daysLate", most);
  }
  table.lines = table.lines.filter((r) => !siteOf.has(r));
  table.details.push(say(siteOf.size + new Set(siteOf.values()).size, new Set(siteOf.values()).size));
}

const owed: ReadonlySet<Meaning> = new Set<Meaning>(["balance", "overdue", ...ageingBands, "debit", "credit"]);

/** The amounts of a meaning by row: of several bands that add up to it, their sum. */
function amountsOf(table: Table, meaning: Meaning): Float64Array {
  const given = table.given.get(meaning);
  if (given instanceof Float64Array) return given.slice();
  const sum = new Float64Array(table.grid.length).fill(NaN);
  for (const { index, meaning: own } of table.columns) {
    if (own !== meaning) continue;
    const { numbers } = table.cells.column(index);
    for (let r = 0; r < sum.length; r++) if (numbers[r] === numbers[r]) sum[r] = (Number.isNaN(sum[r]) ? 0 : sum[r]!) + numbers[r]!;
  }
  return sum;
}
