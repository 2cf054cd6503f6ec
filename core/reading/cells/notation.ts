import { names as nameMeanings } from "../columns/assignment";
import { additive } from "../columns/money-columns";
import { DayOrderEvidence, dateOf, type DayOrder } from "../../cells/dates";
import { formatDate } from "../../cells/formats";
import { readNumber, type Decimal } from "../../cells/numbers";
import { cellAt } from "../../cells/values";
import { isNumber, type Meaning } from "../../words/meanings";
import { statedDays } from "../proof/as-of";
import { holdsNothing } from "./cells";
import { settleCompactDays } from "./compact-days";
import { dataLikeRows } from "../structure/headings";
import { isAmountColumn } from "../columns/money-columns";
import type { QuestionOption } from "../reading";
import type { Table } from "../table";

const needed: ReadonlySet<Meaning> = new Set([
  ...additive,
  ...nameMeanings,
  "invoiceNumber",
  "invoiceDate",
  "dueDate",
  "documentType",
  "paidDate",
  "ageDays",
]);

export function settleNotation(table: Table): void {
  const head = table.head!;
  const sample = dataLikeRows(table.grid, head);
  // What nearly every step looks at, and what may settle the notation, is typed in one pass.
  const known = table.columns.filter(({ meaning }) => meaning !== null && (needed.has(meaning) || isNumber(meaning)));
  const amounts = new Set(known.filter(({ meaning }) => additive.has(meaning!)).map(({ index }) => index));
  table.cells.prepare(
    known.map(({ index }) => index),
    amounts,
    new Set(known.filter(({ meaning }) => nameMeanings.includes(meaning!)).map(({ index }) => index)),
  );
  const numeric = table.columns
    .filter(({ meaning, index }) => (meaning !== null ? isNumber(meaning) : isAmountColumn(table, index, sample)))
    .map(({ index }) => index);
  for (const { column } of table.bands) if (!numeric.includes(column)) numeric.push(column);
  const answered = table.answers.DECIMAL;
  const open = table.cells.settleDecimal(numeric, amounts, answered === "," || answered === "." ? answered : undefined);
  if (answered === "," || answered === ".") table.decimal = answered;
  else table.decimal = table.cells.decimal;
  if (open) {
    const example = String(cellAt(table.grid, open.row, open.column)).trim();
    const read = readNumber(example)!;
    const [own, grouped] = [read.value, read.grouped];
    const other = read.sign === "," ? "." : ",";
    table.ask(
      "DECIMAL",
      table.words.questions.decimal(example, table.notes.rowNumber(open.row)),
      open.row,
      open.column,
      [
        { value: read.sign, text: table.words.questions.decimalOption(read.sign as Decimal, table.money(own)), effect: "" },
        { value: other, text: table.words.questions.decimalOption(other, table.money(grouped)), effect: "" },
      ],
      "none",
    );
  }
  settleCompactDays(table, sample);
  // Days: all date columns and the titles together.
  const dates = table.columns.filter(
    ({ meaning }) => meaning === "invoiceDate" || meaning === "dueDate" || meaning === "paidDate" || meaning === "situationDate",
  );
  const evidence = new DayOrderEvidence();
  let openAt: { row: number; column: number } | null = null;
  for (const { index } of dates)
    for (let r = head.end, { holds } = table.cells.column(index); r < table.grid.length; r++) {
      if (holds[r] === holdsNothing) continue;
      const cell = table.grid[r]![index];
      if (typeof cell !== "string") continue;
      evidence.add(cell);
      if (openAt || (cell.length === 10 && cell.charCodeAt(4) === 45)) continue;
      openAt =
        dateOf(cell) === "AMBIGUOUS_DATE" || (/^\s*\d{1,2}-\d{1,2}-\d/.test(cell) && table.cells.openDay(index, [r]) === r)
          ? { row: r, column: index }
          : null;
    }
  for (let r = 0; r < head.row; r++)
    for (const cell of table.grid[r]!)
      if (typeof cell === "string" && cell.length < 300)
        for (const match of cell.matchAll(/\d{1,2}[/-]\d{1,2}[/-]\d{2,4}/g)) evidence.add(match[0]);
  const above = Array.from({ length: head.row }, (_, r) => r);
  const stated = statedDays(table.grid, above, undefined).open;
  if (stated && !/\./.test(stated.text)) openAt ??= { row: stated.row, column: stated.column };
  const answer = table.answers.DAY_ORDER;
  table.dayOrder = answer === "DMY" || answer === "MDY" ? answer : (evidence.order ?? (openAt ? orderByTerms(table) : undefined));
  if (openAt && table.dayOrder === undefined) {
    const example =
      stated && stated.row === openAt.row && stated.column === openAt.column
        ? stated.text
        : String(cellAt(table.grid, openAt.row, openAt.column)).trim();
    const shown = (order: DayOrder): QuestionOption => {
      const day = dateOf(example, order);
      return {
        value: order,
        text: table.words.questions.dayOrderOption(order, typeof day === "number" ? formatDate(day, table.options.language) : example),
        effect: "",
      };
    };
    table.ask(
      "DAY_ORDER",
      table.words.questions.dayOrder(example, table.notes.rowNumber(openAt.row)),
      openAt.row,
      openAt.column,
      [shown("DMY"), shown("MDY")],
      "none",
    );
  }
}

/** The day order in which no invoice falls due before it is issued, where only one does. */
function orderByTerms(table: Table): DayOrder | undefined {
  const [issued, due] = [table.place("invoiceDate"), table.place("dueDate")];
  if (issued < 0 || due < 0) return undefined;
  const fits = (order: DayOrder): { wrong: number; terms: number; seen: number } => {
    const [from, to] = [table.cells.days(issued, order), table.cells.days(due, order)];
    const terms = new Set<number>();
    let wrong = 0;
    let seen = 0;
    for (let r = table.head!.end; r < table.grid.length; r++) {
      const days = to[r]! - from[r]!;
      if (days !== days) continue;
      seen++;
      if (days < 0 || days > 200) wrong++;
      terms.add(days);
    }
    return { wrong, terms: terms.size, seen };
  };
  const [day, month] = [fits("DMY"), fits("MDY")];
  if (day.seen < 3) return undefined;
  if (day.wrong === 0 && month.wrong > day.seen * 0.1) return "DMY";
  if (month.wrong === 0 && day.wrong > month.seen * 0.1) return "MDY";
  return undefined;
}
