import { isBlank, type Cell } from "../../../core/cells/values";
import type { Book } from "./book";
import { extraColumn } from "./families";
import { Random } from "./random";
import { isMoney, type Row } from "./table";

/** Changes that leave every amount as it was. */
export const changes = ["blank row", "unknown column", "title line", "subtotal", "columns shuffled", "client called like a total"] as const;
export type Change = (typeof changes)[number];

const totalWords = [
  "TOTAL",
  "Total",
  "Sous-total",
  "Totaux",
  "Grand total",
  "Subtotal",
  "Somme",
  "Ensemble",
  "Overall",
  "Total général",
  "Solde",
  "Balance",
  "Cumul",
  "Sum",
];

/** The book with something added or moved that means nothing; null where it has no place for it. */
export function changed(book: Book, change: Change): Book | null {
  const random = new Random(book.seed + 1234);
  const rows = book.rows.map((row): Row => ({ ...row, cells: [...row.cells] }));
  const { columns } = book;
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const lines = rows.flatMap(({ kind }, at) => (kind === "line" ? [at] : []));
  const own = (more: Partial<Book>): Book => ({ ...book, rows, choices: `${book.choices}; changed: ${change}`, ...more });
  switch (change) {
    case "blank row":
      rows.splice(random.pick(lines), 0, { kind: "blank", cells: Array.from({ length: width }, (): Cell => null) });
      return own({});
    case "title line": {
      const cells: Cell[] = Array.from({ length: width }, () => null);
      cells[0] = random.pick(["Service crédit", "Credit department", "Confidentiel", "Draft", "ACME Group"]);
      rows.unshift({ kind: "title", cells });
      return own({});
    }
    case "unknown column": {
      const column = extraColumn(random, book.options.language ?? "fr");
      const headers = rows.filter(({ kind }) => kind === "header");
      // Beside the table, where a spreadsheet's user puts his own.
      for (const row of rows) {
        while (row.cells.length < width) row.cells.push(null);
        row.cells.push(
          row.kind === "line"
            ? column.fill!({ client: row.client ?? 0 } as never, 0)
            : row === headers[headers.length - 1]
              ? column.heading
              : null,
        );
      }
      return own({ columns: [...columns, column] });
    }
    case "subtotal": {
      // After the last line of a client that stands in one block.
      if (rows.some(({ kind }) => kind === "total" || kind === "heading" || kind === "section" || kind === "page")) return null;
      const client = rows[random.pick(lines)]!.client!;
      const places = lines.filter((at) => rows[at]!.client === client);
      if (places.length < 2 || places[places.length - 1]! - places[0]! !== places.length - 1) return null;
      if (
        !columns.every(
          ({ role }, at) =>
            !isMoney(role) ||
            role === "running" ||
            places.every((row) => typeof rows[row]!.cells[at] === "number" || isBlank(rows[row]!.cells[at])),
        )
      )
        return null;
      const label = columns.findIndex(({ role }) => role === "client");
      if (label < 0) return null;
      const cells = columns.map(({ role }, at): Cell => {
        if (!isMoney(role) || role === "running") return null;
        return Math.round(places.reduce((sum, row) => sum + 100 * Number(rows[row]!.cells[at] ?? 0), 0)) / 100;
      });
      cells[label] = `${book.options.language === "en" ? "Subtotal" : "Sous-total"} ${String(rows[places[0]!]!.cells[label] ?? "")}`.trim();
      rows.splice(places[places.length - 1]! + 1, 0, { kind: "total", client, cells });
      return own({});
    }
    case "columns shuffled": {
      if (
        rows.some(({ kind }) => kind === "heading" || kind === "section" || kind === "page") ||
        columns.some(({ upper, role }) => upper !== undefined || role === "lead" || role === "running")
      )
        return null;
      const order = random.shuffled(columns.map((_, at) => at));
      for (const row of rows)
        if (row.kind !== "title" && row.kind !== "note") row.cells.splice(0, columns.length, ...order.map((at) => row.cells[at] ?? null));
      return own({ columns: order.map((at) => columns[at]!) });
    }
    case "client called like a total": {
      const at = columns.findIndex(({ role }) => role === "client");
      const { names } = random.pick(book.truth.clients);
      const name = random.pick(totalWords);
      const named = rows.filter(({ cells }) => at >= 0 && cells[at] === names[0]);
      if (
        named.length === 0 ||
        book.truth.clients.some((client) => client.names.some((other) => other.toLowerCase() === name.toLowerCase()))
      )
        return null;
      for (const row of named) row.cells[at] = name;
      return own({
        truth: {
          ...book.truth,
          clients: book.truth.clients.map((client) => (client.names === names ? { ...client, names: [name] } : client)),
        },
      });
    }
  }
}
