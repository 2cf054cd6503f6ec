import { civilOf, dateOf, DayOrderEvidence, endOfMonth, serialOf, type DayOrder, type Serial } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { isKnown, knownOr } from "../../cells/known";
import { textOf } from "../../cells/values";
import { meaningsOfBand } from "../columns/bands";
import { agree, cents } from "../columns/relations";
import { statedDay } from "../proof/table-day";
import type { Table } from "../table";
import { headingSaid } from "../columns/unknown-headings";

/** What a heading says of time: a month, perhaps without its year, the days from one to another, or no more than an end. */
type Said =
  | { readonly of: "month"; readonly month: number; readonly year: number | null }
  | { readonly of: "days"; readonly from: Serial; readonly to: Serial }
  | { readonly of: "end"; readonly to: Serial }
  | { readonly of: "older" | "later" };

interface Period {
  readonly index: number;
  readonly header: string;
  readonly from: Serial;
  readonly to: Serial;
}

const older = /^(?:anterieure?s?|avant|older|earlier|prior|before|plus anciens?|precedents?)$/;
const later = /^(?:au[- ]dela|ulterieure?s?|later|beyond|after|apres|plus tard|future|suivants?)$/;
const dayText = "\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|\\d{4}-\\d\\d-\\d\\d";
const eachDay = new RegExp(dayText, "g");
const range = new RegExp(`^(?:du )?(${dayText}) ?(?:\\.\\.+|[-–—]|au|to|bis) ?(${dayText})$`);
const bound = new RegExp(`^(<=?|≤|avant(?: le)?|before|jusqu'au|up to|>=?|≥|apres(?: le)?|after|a partir du|from)\\.* ?(${dayText})$`);
const alone = new RegExp(`^(?:${dayText})$`);
/** `Échéance août 2026`, `Due 08/2026` */
const sayDue = /^(?:echeances?(?: de| du| au)?|ech\.?|dus?(?: en| au)?|a echoir(?: en)?|due(?: in| by| on)?|falling due(?: in)?) /;
const fewest = 2;

/**
 * Columns headed by months or days that add up to the balance are no amounts of their own: where they are when it falls due they
 * say what is overdue on the day of the file. A title or their headings say so, else the user does; nothing is known before.
 */
export function settleDuePeriods(table: Table): void {
  const own = table.place("balance");
  if (own < 0 || table.columns.some(({ meaning }) => /^overdue\d|^overdueOver/.test(meaning ?? ""))) return;
  const asOf = table.options.asOf ?? statedDay(table)?.serial ?? null;
  const periods = periodsOf(table, asOf);
  if (periods.length < fewest) return;
  const beside = (["notDue", "overdue"] as const).flatMap((meaning) => table.numbersOf(meaning) ?? []);
  const sumsOf = (columns: readonly Float64Array[]): Float64Array => {
    const sums = new Float64Array(table.grid.length);
    for (const column of columns) for (const r of table.lines) sums[r] = cents(sums[r]! + knownOr(column[r], 0));
    return sums;
  };
  const numbersOf = ({ index }: Period): Float64Array => table.cells.column(index).numbers;
  const { same, seen } = agree(table, table.cells.column(own).numbers, sumsOf([...periods.map(numbersOf), ...beside]));
  if (seen < fewest || same < seen) return;
  for (const { index } of periods) table.settled.add(index);
  if (beside.length > 0 || asOf === null) return;
  const answer = whatTheyAre(table, periods, asOf, (those) => {
    let total = 0;
    for (const each of those) for (const r of table.lines) total += knownOr(numbersOf(each)[r], 0);
    return table.words.questions.overdueOf(table.money(cents(total)));
  });
  if (answer === "issued") return;
  const isLate = ({ from, to }: Period): boolean => to < asOf || (from <= asOf && answer === "due");
  const late = periods.filter(isLate);
  const bands = late.map(({ from, to }) =>
    meaningsOfBand({ side: "overdue", from: Math.max(0, asOf - to), to: asOf - from, bare: false, sure: true }),
  );
  table.given.set("overdue", sumsOf(late.map(numbersOf)));
  if (bands.some(({ meanings, sure }) => !sure || meanings.length !== 1 || meanings[0] === "overdue")) return;
  for (const each of periods) {
    const k = late.indexOf(each);
    table.mean(each.index, k < 0 ? "notDue" : bands[k]!.meanings[0]!);
    table.countLike(each.index, [own]);
  }
}

/** `due` where what falls due in the period of the day is overdue, `dueLater` where it is not yet, `issued` where nothing says. */
function whatTheyAre(table: Table, periods: readonly Period[], asOf: Serial, overdueOf: (late: readonly Period[]) => string): string {
  const inside = periods.find(
    ({ index, from, to }) => from <= asOf && asOf <= to && table.lines.some((r) => Math.abs(table.cells.column(index).numbers[r]!) > 0),
  );
  const past = periods.filter(({ to }) => to < asOf);
  const titles = table.grid.slice(0, table.head!.row).flatMap((row) => row.map((cell) => fold(textOf(cell) ?? "")));
  const areDue = periods.some(({ header }) => sayDue.test(fold(header))) || titles.some((text) => saysDue.test(text));
  if (areDue && !inside) return "dueLater";
  const q = table.words.questions;
  const [first, last] = [periods[0]!, periods[periods.length - 1]!];
  return table.ask(
    "PERIODS",
    q.periods(first.header, last.header),
    null,
    first.index,
    [
      ...(inside ? [{ value: "due", text: q.periodsDueBy(inside.header), effect: overdueOf([...past, inside]) }] : []),
      { value: "dueLater", text: inside ? q.periodsDueAfter(inside.header) : q.periodsDue, effect: overdueOf(past) },
      { value: "issued", text: q.periodsIssued, effect: q.overdueUnknown },
    ],
    "issued",
  )!;
}
const saysDue = /(?<![a-z])(?:par|by) (?:dates? d'|mois d')?(?:echeances?|due (?:date|month))|echeanciers?(?![a-z])/;

/** The run of columns that are headed by periods, in the order of time; none where they overlap or do not follow each other. */
function periodsOf(table: Table, asOf: Serial | null): readonly Period[] {
  const order = table.dayOrder ?? orderIn(table.columns.map(({ header }) => header));
  const said = table.columns.map(({ header, meaning, corrected }) =>
    !corrected && (meaning === null || meaning === "overdueOver90") ? saidIn(header, order) : null,
  );
  const first = said.findIndex((each) => each !== null);
  let end = first;
  while (end < said.length && said[end]) end++;
  if (first < 0 || said.slice(end).some((each) => each && each.of !== "older" && each.of !== "later")) return [];
  const run = said.slice(first, end) as Said[];
  const dated = withYears(run, asOf);
  if (dated.filter(({ of }) => of === "days" || of === "end").length < fewest) return [];
  const lastOf = (each: Said): Serial => ("to" in each ? each.to : each.of === "older" ? -Infinity : Infinity);
  const inTime = dated.map((each, k) => ({ each, k })).sort((a, b) => lastOf(a.each) - lastOf(b.each));
  const found: Period[] = [];
  let before = -Infinity;
  for (const [place, { each, k }] of inTime.entries()) {
    const next = inTime[place + 1]?.each;
    // What is older than days that are known by their end alone can't be told from them.
    const to = each.of === "older" ? (next?.of === "days" ? next.from - 1 : NaN) : lastOf(each);
    const from = each.of === "days" ? each.from : before + 1;
    if (each.of === "month" || !isKnown(to) || (from <= before && before !== -Infinity) || to < from) return [];
    found.push({ index: first + k, header: headingSaid(table.columns[first + k]!.header.trim(), table.options.language), from, to });
    before = to;
  }
  return found;
}

function orderIn(headers: readonly string[]): DayOrder | undefined {
  const evidence = new DayOrderEvidence();
  for (const header of headers) for (const [day] of header.matchAll(eachDay)) evidence.add(day);
  return evidence.order;
}

function saidIn(header: string, order: DayOrder | undefined): Said | null {
  const text = fold(header).trim().replace(/\s+/g, " ").replace(sayDue, "");
  if (older.test(text)) return { of: "older" };
  if (later.test(text)) return { of: "later" };
  const day = (written: string): Serial => {
    const read = dateOf(written, order);
    return typeof read === "number" ? read : NaN;
  };
  const [, from, to] = range.exec(text) ?? [];
  const whole = monthOf(text);
  const [, sign, limit] = bound.exec(text) ?? [];
  let said: Said | null = null;
  if (from !== undefined && to !== undefined) said = { of: "days", from: day(from), to: day(to) };
  else if (sign !== undefined && limit !== undefined) {
    const isBefore = /^[<≤ajbu]/.test(sign) && !/^a(?:pres|fter| partir)/.test(sign);
    const includes = /^(?:<=|≤|jusqu|up|>=|≥|a partir|from)/.test(sign);
    said = isBefore
      ? { of: "days", from: -Infinity, to: day(limit) - (includes ? 0 : 1) }
      : { of: "days", from: day(limit) + (includes ? 0 : 1), to: Infinity };
  } else if (whole) said = { of: "month", ...whole };
  else if (alone.test(text)) said = { of: "end", to: day(text) };
  else if (/^\d{5}$/.test(text)) {
    // A day in a cell comes as its number; the first of a month stands for it.
    const { year, month, day: dayOfMonth } = civilOf(Number(text));
    said = dayOfMonth === 1 ? { of: "month", month, year } : { of: "end", to: Number(text) };
  }
  return said && "to" in said && Number.isNaN(said.to) ? null : said;
}

/** `08/2026`, `oct.-26`, `Août 2026`, `Octobre` */
export function monthOf(text: string): { readonly month: number; readonly year: number | null } | null {
  const [, month, year] = /^(\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return Number(month) <= 12 ? { month: Number(month), year: Number(year) } : null;
  const [, first, second] = /^(\d{4})[/.-](\d{1,2})$/.exec(text) ?? [];
  if (second !== undefined) return Number(second) <= 12 ? { month: Number(second), year: Number(first) } : null;
  const [, name, digits] = /^([a-z]{3,10})\.?(?:[ '’./-]*(\d{4}|\d\d))?$/.exec(text) ?? [];
  const day = name === undefined ? null : dateOf(`1 ${name} ${digits ?? "2026"}`);
  if (typeof day !== "number") return null;
  const civil = civilOf(day);
  return { month: civil.month, year: digits === undefined ? null : civil.year };
}

/** Months as their days; those without a year follow each other around the day of the file. */
function withYears(run: readonly Said[], asOf: Serial | null): readonly Said[] {
  const months = run.flatMap((each) => (each.of === "month" ? [each] : []));
  const days = (year: number, month: number): Said => {
    const from = serialOf(year, month, 1);
    return { of: "days", from, to: endOfMonth(from) };
  };
  if (months.every(({ year }) => year !== null)) return run.map((each) => (each.of === "month" ? days(each.year!, each.month) : each));
  if (asOf === null || months.some(({ year }) => year !== null)) return run;
  const steps = months.slice(1).map(({ month }, k) => (month - months[k]!.month + 12) % 12);
  const isRising = steps.every((step) => step === 1);
  if (!isRising && !steps.every((step) => step === 11)) return run;
  const { year, month } = civilOf(asOf);
  const [now, count] = [year * 12 + month - 1, months.length];
  const oldest = months[isRising ? 0 : count - 1]!.month - 1;
  let start = now - ((((now - oldest) % 12) + 12) % 12);
  // The day lies in one of the months or next to them.
  if (now === start + 11 && count < 11) start += 12;
  else if (now > start + count) return run;
  let k = 0;
  return run.map((each) => {
    if (each.of !== "month") return each;
    const at = start + (isRising ? k : count - 1 - k);
    k++;
    return days(Math.floor(at / 12), (at % 12) + 1);
  });
}
