import type { Language, Words } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { tradeWords } from "../words/trades";
import type { Cell } from "../cells/values";
import { sections, type Field } from "./field";
import { fieldsOf } from "./fields";
import { policyHash } from "./hash";
import type { Policy } from "./policy";

export const title: Words = { fr: "Politique de crédit", en: "Credit policy" };
const floorHead: Words = { fr: "Au mieux", en: "At best" };
const narrowest = 14;

/** The policy as a sheet a team edits: one line a decision, headed in words; read back by `readPolicySheet`. */
export function policySheet(policy: Policy, language: Language): Cell[][] {
  const texts = textsIn(language);
  const width = Math.max(narrowest, ...fieldsOf(policy).map((field) => field.read(policy).length + 2));
  const line = (...cells: Cell[]): Cell[] => Array.from({ length: width }, (_, k) => cells[k] ?? null);
  const classHeads = [1, 2, 3, 4, 5, texts.notRated];
  const trackHeads = [...Object.values(texts.actions.dunning), texts.publicBuyer];
  const [, valueHead, pointsHead] = texts.contributions.heads;
  const scaleHeads = Array.from({ length: (width - 2) / 2 }, () => [valueHead, pointsHead]).flat();
  const heads: Partial<Record<Field["section"], Cell[]>> = {
    strengths: [sections.strengths[language]],
    scales: scaleHeads,
    floors: [floorHead[language]],
    rules: [valueHead],
    classes: classHeads,
    dunning: trackHeads,
  };
  const rows: Cell[][] = [line(title[language], policy.version, policyHash(policy))];
  let section: Field["section"] | undefined;
  for (const field of fieldsOf(policy)) {
    if (field.section !== section) {
      section = field.section;
      rows.push(line());
      if (heads[section]) rows.push(line(null, null, ...heads[section]!));
    }
    const cells = field.read(policy).map((cell) => inWords(cell, language));
    rows.push(line(sections[section][language], field.label[language], ...cells));
  }
  return rows;
}

/** A track or a trade as a reader says it; other cells as they are. */
function inWords(cell: Cell, language: Language): Cell {
  const { dunning } = textsIn(language).actions;
  if (typeof cell !== "string") return cell;
  if (cell in dunning) return dunning[cell as keyof typeof dunning];
  return cell in tradeWords ? tradeWords[cell as keyof typeof tradeWords][language] : cell;
}
