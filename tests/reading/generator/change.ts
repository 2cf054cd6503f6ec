import { isBlank, type Cell } from "../../../core/cells/values";
import type { Book } from "./book";
import { extraColumn } from "./families";
import { Random } from "./random";
import { isMoney, type Column, type Row } from "./table";

/** Changes that leave every amount as it was. */
export const changes = [
  "blank row",
  "unknown column",
  "column between",
  "blank column between",
  "side table",
  "notes below",
  "title line",
  "subtotal",
  "columns shuffled",
  "client called like a total",
] as const;
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

/** A column nobody asked for, and which says nothing that another says already. */
function strangeColumn(random: Random, book: Book): Column {
  for (;;) {
    const column = extraColumn(random, book.options.language ?? "fr");
    const isTerms = /terms|mode de r/i;
    if (
      !book.columns.some(({ heading }) => heading === column.heading || (isTerms.test(column.heading) && book.family.startsWith("Terms")))
    )
      return column;
  }
}

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
      const column = strangeColumn(random, book);
      const headers = rows.filter(({ kind }) => kind === "header");
      // Beside the table, where the user of a spreadsheet puts other things.
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
    case "column between":
    case "blank column between": {
      if (columns.some(({ role }) => role === "lead" || role === "blank")) return null;
      const column = change === "column between" ? strangeColumn(random, book) : null;
      const headers = rows.filter(({ kind }) => kind === "header");
      // Not inside a heading over several columns.
      const places = columns.flatMap(({ upper }, at) => (at > 0 && (upper === undefined || columns[at - 1]!.upper !== upper) ? [at] : []));
      if (places.length === 0) return null;
      const at = random.pick(places);
      const perPage = headers.filter(({ cells }) => String(cells) === String(headers[headers.length - 1]!.cells));
      for (const row of rows) {
        if (row.cells.length < at) continue;
        const filled =
          column &&
          (row.kind === "line" ? column.fill!({ client: row.client ?? 0 } as never, 0) : perPage.includes(row) ? column.heading : null);
        row.cells.splice(at, 0, filled);
      }
      const added: Column = column ?? { role: "blank", heading: "" };
      return own({ columns: [...columns.slice(0, at), added, ...columns.slice(at)] });
    }
    case "side table": {
      // What people keep beside a list: who chases whom, thresholds, the sums of a month.
      const tables: readonly (readonly (readonly Cell[])[])[] = [
        [
          ["Responsable", "Secteur"],
          ["Nadia Roux", "Nord"],
          ["Paul Mercier", "Sud"],
        ],
        [
          ["Sales rep", "Target"],
          ["Jane Doe", 120000],
          ["Emma Weiss", 90000],
        ],
        [
          ["Légende", null],
          ["R", "relancé"],
          ["C", "contentieux"],
          ["P", "promesse"],
        ],
        [
          ["Month", "Cash in"],
          ["September", 45210.5],
          ["October", 38900.25],
        ],
        [
          ["Rappel", "Jours"],
          ["1er", 8],
          ["2e", 15],
        ],
      ];
      const side = random.pick(tables);
      const header = Math.max(
        0,
        rows.findIndex(({ kind }) => kind === "header"),
      );
      if (header + side.length > rows.length) return null;
      const first = random.whole(header, rows.length - side.length);
      for (const row of rows) while (row.cells.length < width + 3) row.cells.push(null);
      side.forEach((cells, at) => cells.forEach((cell, column) => (rows[first + at]!.cells[width + 1 + column] = cell)));
      return own({});
    }
    case "notes below": {
      const blank = (): Cell[] => Array.from({ length: width }, () => null);
      const notes = random.pick([
        ["Litiges exclus.", "Source : export comptable du 28/11/2026"],
        ["* paiement attendu", "** en litige"],
        ["Prepared by J. Smith", "Checked by: A. Jones 12/03"],
        ["Contact : recouvrement@exemple.fr", "Tél. 01 02 03 04 05"],
        ["Amounts include VAT.", "Total excludes items in dispute"],
      ]);
      rows.push({ kind: "blank", cells: blank() }, ...notes.map((text): Row => ({ kind: "note", cells: [text, ...blank().slice(1)] })));
      return own({});
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
      // Other sheets call it by its own name.
      if (book.options.beside) return null;
      const at = columns.findIndex(({ role }) => role === "client");
      const { names } = random.pick(book.truth.clients);
      // Sites of one company have names of their own.
      if (names.slice(1).some((other) => rows.some(({ cells }) => at >= 0 && cells[at] === other))) return null;
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
