import type { Language } from "../cells/language";
import { defaultPolicy } from "./default";
import { sections, type Draft } from "./field";
import { fieldsOf } from "./fields";
import { withoutFormer } from "./former";
import { policyHash } from "./hash";
import type { Policy } from "./policy";
import { problemsAcross, readingOf, type PolicyReading, type Problem } from "./problems";

/** A policy as a text to keep or to send: JSON, with its fingerprint. */
export const policyToText = (policy: Policy): string => JSON.stringify({ encours: "policy", hash: policyHash(policy), policy }, null, 2);

type Tree = Record<string, unknown>;
const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null && !Array.isArray(value);

/** What a team can't change: how indicators hang together. */
const fixed = new Set(["group", "twins"]);

/**
 * Reads a policy from its text. What it leaves out keeps the default; what a policy does not have, what can't be taken and
 * what would rate against its own sense is refused by name.
 */
export function policyFromText(text: string, language: Language): PolicyReading {
  const refuse = (why: Problem["why"], label = ""): PolicyReading =>
    readingOf(defaultPolicy, [{ why, label, row: null, column: null }], language);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return refuse("text");
  }
  const found = isTree(parsed) && isTree(parsed["policy"]) ? parsed["policy"] : parsed;
  if (!isTree(found)) return refuse("text");
  const draft = JSON.parse(JSON.stringify(defaultPolicy)) as Draft;
  const given = JSON.parse(JSON.stringify(defaultPolicy)) as Draft;
  const problems: Problem[] = [];
  const { policy, changed } = withoutFormer(found);
  for (const label of changed) problems.push({ why: "former", label, row: null, column: null });
  overlay(given, policy, "", problems);
  if (problems.length > 0) return readingOf(defaultPolicy, problems, language);
  draft.version = given.version;
  for (const field of fieldsOf(defaultPolicy)) {
    const wrong = field.write(draft, field.read(given));
    const label = `${sections[field.section][language]}, ${field.label[language]}`;
    if (wrong) problems.push({ why: wrong.why, label, row: null, column: null });
  }
  return readingOf(draft, [...problems, ...problemsAcross(draft, () => null, language)], language);
}

/** Lays what was given over the default, part by part; a part of another shape is a problem, named by its path. */
function overlay(under: Tree, over: Tree, path: string, problems: Problem[]): void {
  for (const [key, value] of Object.entries(over)) {
    const below = Object.prototype.hasOwnProperty.call(under, key) ? under[key] : undefined;
    const why = refusalOf(key, below, value);
    const label = path + key;
    if (why) problems.push({ why, label, row: null, column: null });
    else if (isTree(below)) overlay(below, value as Tree, `${label}.`, problems);
    else if (Array.isArray(below) && key !== "anchors")
      below.forEach((_, k) => overlayPart(below, (value as unknown[])[k], k, label, problems));
    else under[key] = value;
  }
}

function refusalOf(key: string, below: unknown, value: unknown): Problem["why"] | null {
  if (below === undefined) return key === "twins" ? "fixed" : "unknown";
  if (fixed.has(key)) return below === value ? null : "fixed";
  if (key === "anchors") return isAnchors(value) ? null : "shape";
  if (isTree(below)) return isTree(value) ? null : "shape";
  if (Array.isArray(below)) return Array.isArray(value) && value.length === below.length ? null : "shape";
  if (typeof below === "string" && typeof value !== "string") return "shape";
  return typeof value === "object" && value !== null ? "shape" : null;
}

const isAnchors = (value: unknown): boolean =>
  Array.isArray(value) && value.every((anchor) => Array.isArray(anchor) && anchor.length === 2);

/** One part of a list: a class, or a number. */
function overlayPart(list: unknown[], value: unknown, k: number, path: string, problems: Problem[]): void {
  const below = list[k];
  const label = `${path} ${k + 1}`;
  if (isTree(below) !== isTree(value)) problems.push({ why: "shape", label, row: null, column: null });
  else if (isTree(below)) overlay(below, value as Tree, `${label}.`, problems);
  else list[k] = value;
}
