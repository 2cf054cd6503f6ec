import { civilOf } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import type { Book } from "./book";
import { readingOf, type Judgement } from "./judge";

const longest = 22;
const shown = (cell: Cell): string => {
  const text = cell === null ? "" : typeof cell === "string" ? cell : `#${cell}`;
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
};

function tableText(rows: readonly (readonly Cell[])[], before: (row: number) => string): string {
  const width = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, column) => Math.max(...rows.map((row) => shown(row[column] ?? null).length)));
  return rows
    .map((row, at) => `${before(at)} ${widths.map((length, column) => shown(row[column] ?? null).padEnd(length)).join(" │ ")}`)
    .join("\n");
}

const dayText = (serial: number | null): string => {
  if (serial === null) return "none";
  const { year, month, day } = civilOf(serial);
  return `${year}-${month}-${day}`;
};

/** A book as one looks at it to find what went wrong: its grid, the truth and the reading side by side. Typed numbers have a #. */
export function bookText(book: Book, { verdict, by, needless, answered, differences, result, error }: Judgement): string {
  const kinds = tableText(
    book.rows.map(({ cells }) => cells),
    (row) => `${String(row + 1).padStart(3)} ${book.rows[row]!.kind.padEnd(7)}`,
  );
  const out = [
    `seed ${book.seed}, ${book.family}`,
    book.choices,
    book.settled ? "settles its own notation" : "leaves its notation open",
    "",
    kinds,
    "",
    ...(book.options.beside ?? []).flatMap(({ name, rows }) => [
      `sheet ${name}`,
      tableText(rows, (row) => String(row + 1).padStart(3)),
      "",
    ]),
  ];
  const names = result?.clients?.names ?? [];
  const read = (name: string): string => {
    const at = names.findIndex((other) => other.toLowerCase() === name.toLowerCase());
    return at < 0 || !result?.clients
      ? "—"
      : `${result.clients.balance[at]!.toFixed(2)} / ${result.clients.overdue?.[at]?.toFixed(2) ?? "?"}`;
  };
  out.push("client: truth (balance / overdue) | read");
  for (const { names: own, balance, overdue } of book.truth.clients)
    out.push(
      `  ${own[0]}: ${(balance / 100).toFixed(2)} / ${overdue ? overdue.map((each) => (each / 100).toFixed(2)).join("…") : "?"} | ${read(own[0]!)}`,
    );
  const known = new Set(book.truth.clients.flatMap(({ names: own }) => own.map((name) => name.toLowerCase())));
  names.forEach((name, at) => known.has(name.toLowerCase()) || out.push(`  not in the book: ${name}, ${result!.clients!.balance[at]}`));
  out.push(
    `bands: ${book.truth.bands?.map((each) => each / 100).join(", ") ?? "open"} | ${result?.portfolio?.ageing?.map(({ amount }) => amount).join(", ") ?? "none"}`,
  );
  out.push(
    `as of ${dayText(book.truth.asOf)} | ${dayText(result?.portfolio?.asOf ?? null)}${book.options.asOf === undefined ? " (said by the book alone)" : ""}`,
  );
  if (result) {
    const { layout } = result;
    out.push(
      `layout: ${layout.kind}, header row ${layout.headerRow + 1}; ${layout.columns.map(({ header, meaning }) => `${header} → ${meaning ?? "·"}`).join(" | ")}`,
    );
    if (result.fault) out.push(`refused: ${result.fault.code} ${result.fault.message}`);
    for (const { code, message } of result.notes.slice(0, 12)) out.push(`note ${code}: ${message}`);
    const reading = readingOf(result);
    for (const { code, text, options } of reading?.questions ?? [])
      out.push(`question ${code}: ${text}\n${options.map((option) => `    ${JSON.stringify(option)}`).join("\n")}`);
    for (const claim of reading?.claims?.filter(({ holds }) => !holds).slice(0, 8) ?? [])
      out.push(`claim that does not hold: ${JSON.stringify(claim)}`);
  }
  out.push(
    "",
    `VERDICT ${verdict}${by ? ` by ${by}` : ""}${needless ? ", needlessly asked" : ""}${answered === null ? "" : answered ? ", an answer makes it right" : ", no answer makes it right"}`,
  );
  for (const difference of differences.slice(0, 15)) out.push(`  ${difference}`);
  if (error) out.push(error instanceof Error && error.stack ? error.stack : JSON.stringify(error));
  return out.join("\n");
}
