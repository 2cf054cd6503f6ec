import { civilOf, dateOf } from "../../cells/dates";
import { fold } from "../../cells/fold";
import { bandOf } from "../columns/bands";
import { candidatesFor } from "../columns/headers";

/** Headings as their table means them: without an ending that all of them share, and months behind the day as bands. */
export function spokenHeads(labels: readonly string[]): readonly string[] {
  const plain = withoutEnding(labels);
  return monthsAsBands(plain) ?? plain;
}

/** `Current Open Balance`, `1 - 30 Open Balance`, `Total Open Balance`: the bands are told by what stands before. */
function withoutEnding(labels: readonly string[]): readonly string[] {
  const words = labels.map((label) => label.trim().split(/\s+/));
  const isBand = (label: string): boolean => bandOf(label) !== undefined;
  const known = labels.filter(isBand).length;
  for (let length = longestEnding; length > 0; length--) {
    const byEnding = new Map<string, number[]>();
    words.forEach((each, column) => {
      if (each.length <= length) return;
      const ending = fold(each.slice(-length).join(" "));
      byEnding.set(ending, [...(byEnding.get(ending) ?? []), column]);
    });
    for (const columns of byEnding.values()) {
      if (columns.length < 3) continue;
      const shorter = [...labels];
      for (const column of columns) shorter[column] = words[column]!.slice(0, -length).join(" ");
      const bands = shorter.filter(isBand).length;
      // `Not yet due in thousands` says nothing without its `due`: a shorter ending is taken off then.
      if (columns.some((column) => saysDue(labels[column]!) && !saysDue(shorter[column]!) && !isBand(shorter[column]!))) continue;
      if (bands >= 2 && bands > known) return shorter;
    }
  }
  return labels;
}
const longestEnding = 3;

/** Whether a heading tells by itself whether something is due. */
const saysDue = (label: string): boolean => ["notDue", "overdue"].includes(candidatesFor(label)[0]?.meaning ?? "");

/** The month a heading is, `October` or `oct. 2026`, counted from year 0 where it says its year; null where it is none. */
function monthOf(label: string): { readonly month: number; readonly dated: boolean } | null {
  const text = label.trim();
  if (!/^\p{L}{3,9}\.?(?:[ -]+(?:\d{4}|\d\d))?$/u.test(text)) return null;
  const dated = /\d/.test(text);
  const day = dateOf(`1 ${text.replace(".", "")}${dated ? "" : " 2026"}`);
  if (typeof day !== "number") return null;
  const { year, month } = civilOf(day);
  return { month: dated ? year * 12 + month : month, dated };
}

/**
 * `Current`, `October`, `September`, `August`, `Older`: months counted back from what is not due or up to what is older are what
 * fell due in each, a month late at most, two, three. Null where there are none; months that run forward are a history.
 */
function monthsAsBands(labels: readonly string[]): readonly string[] | null {
  const months = labels.map(monthOf);
  const from = months.findIndex((month) => month !== null);
  if (from < 1) return null;
  let to = from + 1;
  while (to < months.length) {
    const [before, own] = [months[to - 1]!, months[to]];
    if (!own || own.dated !== before.dated) break;
    if (own.month !== before.month - 1 && !(own.month === 12 && before.month === 1 && !own.dated)) break;
    to++;
  }
  if (to - from < 2 || months.slice(to).some((month) => month !== null)) return null;
  const says = (label: string | undefined, meaning: "notDue" | "overdueOver90"): boolean =>
    label !== undefined && candidatesFor(label)[0]?.meaning === meaning;
  if (!says(labels[from - 1], "notDue") && !says(labels[to], "overdueOver90")) return null;
  return labels.map((label, column) =>
    column >= from && column < to ? `${(column - from) * 30 + (column > from ? 1 : 0)} - ${(column - from + 1) * 30}` : label,
  );
}
