import { fold } from "../../cells/fold";
import { isBlank, textOf } from "../../cells/values";
import type { Cells } from "../cells/cells";
import { labelledHeading, nameInHeading, nameInTotal, numberInHeading } from "./labels";
import type { Roles } from "./rows";

/** What a row begins with: `Total Alpha`. */
export const firstText = (cells: Cells, row: number): string => cells.grid[row]!.map(textOf).find((text) => text !== null) ?? "";

/** `Nord (2)` above two lines is Nord, where each heading counts its lines. */
export function withoutCounts(names: readonly (string | null)[]): (string | null)[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const plain = new Map<string, string>();
  for (const [name, count] of counts) {
    const [, rest, stated] = /^(.*\S) \((\d+)\)$/.exec(name) ?? [];
    if (rest === undefined || Number(stated) !== count) return [...names];
    plain.set(name, rest);
  }
  return names.map((name) => (name === null ? null : plain.get(name)!));
}

/** The name and the number in a heading, a parent or a total: ACME and 100200 of `100200 ACME`. */
export function headingName(cells: Cells, row: number, { client, clientId, money }: Roles): { name: string | null; id: string | null } {
  const texts: { column: number; text: string }[] = [];
  cells.grid[row]!.forEach((cell, column) => {
    if (isBlank(cell) || money.includes(column)) return;
    texts.push({ column, text: textOf(cell)! });
  });
  const labelled = labelledHeading(texts.map(({ text }) => text));
  if (labelled) return labelled;
  const at = (column: number): string | null => (column < 0 ? null : (texts.find((each) => each.column === column)?.text ?? null));
  const own = at(client);
  const id = at(clientId);
  const whole = (text: string, number: string | null): { name: string | null; id: string | null } => {
    const name = nameInHeading(text);
    const both = number === null ? numberInHeading(name) : null;
    return both ?? { name, id: number };
  };
  if (own !== null) return whole(own, id);
  if (id !== null) {
    // The name beside the number may stand in a column of its own meaning for invoices.
    const other = texts.find(({ column }) => column !== clientId);
    return { name: other ? nameInHeading(other.text) : client < 0 ? nameInHeading(id) : null, id };
  }
  if (texts.length === 0) return { name: null, id: null };
  const [first, second] = [texts[0]!, texts[1]] as [(typeof texts)[number], (typeof texts)[number] | undefined];
  if (second && /\d/.test(first.text) && !/\s/.test(first.text) && (!/\d{4}/.test(second.text) || /^\d{4,6}$/.test(second.text)))
    return { name: nameInHeading(second.text), id: first.text };
  return whole(first.text, null);
}

/** Whether the label of a total names somebody: `Total for Acme` names Acme. */
export const isTotalOf = (label: string, name: string): boolean => totalName(label) === comparable(name);

/** The name in the label of a total, as names are compared: `acme` of `Total for Acme`. */
export const totalName = (label: string): string => comparable(nameInTotal(label));

/** A name as names are compared: `- ACME` is `acme`. */
export const comparable = (name: string): string =>
  fold(name)
    .replace(/^[^\p{L}\d]+/u, "")
    .trim();
