import { fault, type Fault } from "../faults";
import { decimalOf, numberOf } from "../numbers";
import { fold } from "../text/fold";
import type { Language, Words } from "../text/language";
import { textsIn } from "../text/texts";
import { isBlank, textOf, type Cell, type Grid } from "../values";
import { defaultPolicy } from "./default";
import { fieldsOf, sections, type Draft, type Field } from "./fields";
import type { Policy } from "./policy";

const title: Words = { fr: "Politique de crédit", en: "Credit policy" };
const narrowest = 14;

/** The policy as a sheet a team edits: one line a decision, headed in words; read back by `policyOf`. */
export function policySheet(policy: Policy, language: Language): Cell[][] {
  const texts = textsIn(language);
  const width = Math.max(narrowest, ...fieldsOf(policy).map((field) => field.read(policy).length + 2));
  const line = (...cells: Cell[]): Cell[] => Array.from({ length: width }, (_, k) => cells[k] ?? null);
  const classHeads = [1, 2, 3, 4, 5, texts.notRated];
  const trackHeads = [...Object.values(texts.actions.dunning), language === "fr" ? "Client public" : "Public buyer"];
  const heads: Partial<Record<Field["section"], Cell[]>> = { classes: classHeads, dunning: trackHeads };
  const rows: Cell[][] = [line(title[language], policy.version, policyHash(policy))];
  let section: Field["section"] | undefined;
  for (const field of fieldsOf(policy)) {
    if (field.section !== section) {
      section = field.section;
      rows.push(line());
      if (heads[section]) rows.push(line(null, null, ...heads[section]!));
    }
    const cells = field
      .read(policy)
      .map((cell) =>
        typeof cell === "string" && cell in texts.actions.dunning
          ? texts.actions.dunning[cell as keyof typeof texts.actions.dunning]
          : cell,
      );
    rows.push(line(sections[section][language], field.label[language], ...cells));
  }
  return rows;
}

/** Short fingerprint of all the numbers of a policy, to print under a result (FNV-1a, 32 bits). */
export function policyHash(policy: Policy): string {
  let hash = 0x811c9dc5;
  const numbers = JSON.stringify({ ...policy, version: "" });
  for (let k = 0; k < numbers.length; k++) hash = Math.imul(hash ^ numbers.charCodeAt(k), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

const keyOf = (section: string, label: string): string => `${fold(section)}|${fold(label)}`;

/**
 * Reads a policy from its sheet, in either language and in any order of lines. A line that is left out keeps the default;
 * a cell that can't be taken is refused by name, and so is a policy without a weight.
 */
export function policyOf(grid: Grid): Policy | Fault {
  const draft = JSON.parse(JSON.stringify(defaultPolicy)) as Draft;
  const fields = new Map<string, Field>();
  for (const field of fieldsOf(defaultPolicy)) {
    for (const language of ["fr", "en"] as const) fields.set(keyOf(sections[field.section][language], field.label[language]), field);
  }
  const sectionWords = new Set(Object.values(sections).flatMap(({ fr, en }) => [fold(fr), fold(en)]));
  const decimal = decimalOf(grid);
  let read = 0;
  for (let row = 0; row < grid.length; row++) {
    const cells = grid[row]!;
    const [section, label] = [textOf(cells[0]), textOf(cells[1])];
    if (section !== null && [title.fr, title.en].some((words) => fold(words) === fold(section))) draft.version = label ?? "";
    if (section === null || !sectionWords.has(fold(section))) continue;
    const field = fields.get(keyOf(section, label ?? ""));
    if (!field) return fault("BAD_POLICY", "policy", ["unknown", row + 1, label ?? ""]);
    const wrong = field.write(
      draft,
      cells.slice(2).map((cell) => asNumber(cell, decimal)),
    );
    if (wrong) return fault("BAD_POLICY", "policy", [wrong.why, row + 1, label ?? "", wrong.cell + 3]);
    read++;
  }
  if (read === 0) return fault("BAD_POLICY", "policy", ["empty"]);
  if (Object.values(draft.weights).every((weight) => weight === 0)) return fault("BAD_POLICY", "policy", ["weightless"]);
  return draft as Policy;
}

function asNumber(cell: Cell, decimal: ReturnType<typeof decimalOf>): Cell {
  if (isBlank(cell)) return null;
  const value = numberOf(cell, decimal);
  return typeof value === "number" ? value : cell;
}
