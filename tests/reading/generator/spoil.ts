import { isBlank, type Cell } from "../../../core/cells/values";
import type { Book } from "./book";
import { Random } from "./random";
import { isMoney, type Row } from "./table";

export const spoilers = [
  "heading renamed",
  "heading emptied",
  "note inside",
  "client blanked",
  "amount changed",
  "row dropped",
  "total relabelled",
  "amount unreadable",
  "blanks lost",
] as const;
export type Spoiler = (typeof spoilers)[number];

/** The book with one thing in it spoiled; null where it has nothing of the kind. The truth stays that of the book before. */
export function spoiled(book: Book, spoiler: Spoiler): Book | null {
  const random = new Random(book.seed + 77);
  const rows = book.rows.map((row): Row => ({ ...row, cells: [...row.cells] }));
  const places = (wanted: (row: Row) => boolean): number[] => rows.flatMap((row, at) => (wanted(row) ? [at] : []));
  const lines = places(({ kind }) => kind === "line");
  const money = book.columns.flatMap(({ role }, at) => (isMoney(role) && role !== "running" ? [at] : []));
  const filled = (row: number): number[] =>
    money.filter((column) => !isBlank(rows[row]!.cells[column]) && Number(rows[row]!.cells[column]) !== 0);
  const change = (row: number, column: number, cell: Cell): void => void (rows[row]!.cells[column] = cell);
  const totals = places(({ kind }) => kind === "total");
  switch (spoiler) {
    case "heading renamed":
    case "heading emptied": {
      const headers = places(({ kind }) => kind === "header");
      const named = book.columns.flatMap(({ heading }, at) => (heading === "" ? [] : [at]));
      const column = random.pick(named);
      const text = spoiler === "heading emptied" ? null : random.pick(["Zone 1", "Champ libre", "XYZ", "Col. 7", "Val"]);
      for (const row of headers) if (!isBlank(rows[row]!.cells[column])) change(row, column, text);
      // Whose name's heading means nothing may be told by number.
      if (book.columns[column]!.role === "client") {
        const id = book.columns.findIndex(({ role }) => role === "id");
        const numbers = new Map(id < 0 ? [] : rows.map(({ cells }) => [String(cells[column] ?? ""), String(cells[id] ?? "")]));
        const clients = book.truth.clients.map((client) => ({
          ...client,
          names: [...client.names, ...client.names.flatMap((name) => numbers.get(name) ?? [])],
        }));
        return { ...book, rows, truth: { ...book.truth, clients }, choices: `${book.choices}; spoiled: ${spoiler}` };
      }
      break;
    }
    case "note inside": {
      const at = random.pick(lines);
      const cells: Cell[] = rows[at]!.cells.map(() => null);
      cells[random.whole(0, Math.min(2, cells.length - 1))] = random.pick([
        "voir avec Paul",
        "à relancer",
        "checked by JD 12/03",
        "* * *",
        "Litige en cours",
      ]);
      rows.splice(at, 0, { kind: "note", cells });
      break;
    }
    case "client blanked": {
      const owners = book.columns.flatMap(({ role }, at) => (role === "client" || role === "id" ? [at] : []));
      const able = lines.filter((row) => owners.some((column) => !isBlank(rows[row]!.cells[column])));
      if (able.length === 0) return null;
      const row = random.pick(able);
      for (const column of owners) change(row, column, null);
      break;
    }
    case "amount changed": {
      if (totals.length === 0) return null;
      const able = lines.filter((row) => filled(row).length > 0);
      if (able.length === 0) return null;
      const row = random.pick(able);
      const column = random.pick(filled(row));
      const cell = rows[row]!.cells[column];
      change(
        row,
        column,
        typeof cell === "number"
          ? cell + random.whole(1, 900)
          : typeof cell === "string"
            ? cell.replace(/[0-8]/, (digit) => String(Number(digit) + 1))
            : cell!,
      );
      break;
    }
    case "row dropped": {
      if (totals.length === 0) return null;
      rows.splice(random.pick(lines), 1);
      break;
    }
    case "total relabelled": {
      // A parent row that is headed by the client alone would become another client.
      const names = new Set(book.truth.clients.flatMap((client) => client.names));
      const able = totals.filter((row) => {
        const label = rows[row]!.cells.find((cell, column) => typeof cell === "string" && !money.includes(column));
        return typeof label === "string" && !names.has(label.trim());
      });
      if (able.length === 0) return null;
      const row = random.pick(able);
      const column = rows[row]!.cells.findIndex((cell, at) => typeof cell === "string" && !money.includes(at));
      change(row, column, random.pick(["Récapitulatif", "Sum", "XXX", "Ensemble", "Cumul", "Montant dû"]));
      break;
    }
    case "blanks lost": {
      // An encoding makes another sign of each blank between thousands.
      const sign = random.pick(["ÿ", "á", "Ê", "/", "?", "\ufffd", "Â\u00a0", "â€¯"]);
      let lost = 0;
      for (const { cells } of rows)
        cells.forEach((cell, column) => {
          if (typeof cell !== "string") return;
          cells[column] = cell.replace(/(\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g, (_, digit: string) => {
            lost++;
            return `${digit}${sign}`;
          });
        });
      if (lost === 0) return null;
      break;
    }
    case "amount unreadable": {
      const able = lines.filter((row) => filled(row).length > 0);
      if (able.length === 0) return null;
      const row = random.pick(able);
      change(row, random.pick(filled(row)), random.pick(["n.c.", "###", "1 2 3,4,5", "douze", "12O,50", "#REF!"]));
      break;
    }
  }
  return { ...book, rows, choices: `${book.choices}; spoiled: ${spoiler}` };
}
