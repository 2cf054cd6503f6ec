import { cellAt, textOf, type Cell } from "../../cells/values";
import { nameKey } from "../cells/name-key";
import type { Table } from "../table";

/** A name without its last word, which spellings of one client differ by: `WAL-MAR corp`, `WAL-MAR llc`. */
const stem = (key: string): string => (/^\S+(?: \S+)* [a-z]+$/.test(key) ? key.slice(0, key.lastIndexOf(" ")) : key);

export function settleClientNames(table: Table): void {
  const [client, id] = [table.place("client"), table.place("clientId")];
  if (client < 0 || id < 0 || table.columns[id]!.corrected || table.otherAccounts.length > 0) return;
  const given = table.given.get("client");
  const givenIds = table.given.get("clientId");
  const nameAt = (r: number): string | null =>
    given && !(given instanceof Float64Array) ? (given[r] ?? null) : textOf(cellAt(table.grid, r, client));
  const idAt = (r: number): string | null =>
    givenIds && !(givenIds instanceof Float64Array) ? (givenIds[r] ?? null) : textOf(cellAt(table.grid, r, id));
  const namesOf = new Map<string, Set<string>>();
  const idsOf = new Map<string, Set<string>>();
  const stems = new Set<string>();
  const most = 50_000;
  let pairs = 0;
  // Most lines repeat a number with the name it had before, as written.
  const written = new Map<Cell, Cell>();
  const asWritten = !given && !givenIds;
  for (let k = 0; k < table.lines.length && pairs < most; k++) {
    const r = table.lines[k]!;
    if (asWritten) {
      const [idCell, nameCell] = [cellAt(table.grid, r, id), cellAt(table.grid, r, client)];
      if (written.get(idCell) === nameCell) continue;
      written.set(idCell, nameCell);
    }
    const [number, name] = [idAt(r), nameAt(r)];
    if (number === null || name === null) continue;
    pairs++;
    const key = nameKey(name);
    if (!namesOf.has(number)) namesOf.set(number, new Set());
    // One client may be spelled in two ways; two numbers of like names are two clients.
    namesOf.get(number)!.add(stem(key));
    stems.add(stem(key));
    if (!idsOf.has(key)) idsOf.set(key, new Set());
    idsOf.get(key)!.add(number);
  }
  const [numbers, names] = [namesOf.size, stems.size];
  if (numbers === 0) return;
  const shared = [...namesOf.values()].filter((set) => set.size > 1).length;
  const split = [...idsOf.values()].filter((set) => set.size > 1).length;
  if (shared === 0 && split === 0) return;
  const q = table.words.questions;
  const [idHeader, nameHeader] = [table.columns[id]!.header, table.columns[client]!.header];
  const drop = (): void => {
    table.mean(id, null);
    table.given.delete("clientId");
  };
  // A number with many names is an account or a code, not a client; one number twice among three clients may be a slip.
  const shares = shared === numbers || (shared > 2 && shared >= numbers * 0.5);
  if (shared > 0 && (names >= numbers * 3 || (shares && names > numbers * 1.3))) {
    drop();
    return;
  }
  // A number a line, the names repeating, is a number of documents.
  if (table.kind === "ledger" && split > 0 && numbers >= table.lines.length * 0.95 && names <= numbers * 0.7) {
    drop();
    return;
  }
  const few = Math.max(shared, split) <= Math.max(1, Math.floor(numbers * 0.02)) && names > 20;
  if (few) return;
  const answer = table.ask(
    "CLIENT_COLUMN",
    q.client(idHeader, nameHeader, numbers, names),
    null,
    id,
    [
      { value: "number", text: q.clientOption(idHeader, numbers), effect: "" },
      { value: "name", text: q.clientOption(nameHeader, names), effect: "" },
    ],
    numbers >= names * 0.8 ? "number" : "name",
  );
  if (answer === "name") drop();
}
