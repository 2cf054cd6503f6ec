// How much of polluted delimited files is read without a word about them: `npm run quality -- csv`. In-house only: the
// files are those of the Pollock benchmark (Vitagliano et al., PVLDB 16(8), 2023), which nothing of the project holds.
import { existsSync, readFileSync } from "node:fs";
import { readDelimited, type DelimitedText } from "../core/reading/delimited/read-delimited";
import { inData } from "./folder";

/** One stretch of a text replaced: from, to, by what. */
type Patch = readonly [start: number, end: number, text: string];
type PollutedFile = readonly [name: string, weight: number, patch: Patch, clean: Patch | null];

const patched = (text: string, patch: Patch | null): string => (patch ? text.slice(0, patch[0]) + patch[2] + text.slice(patch[1]) : text);

/** The clean tables: every cell in quotation marks, doubled within. */
function cleanRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, cell, stop] of text.matchAll(/"((?:[^"]|"")*)"(,|\n|$)/g)) {
    row.push(cell!.replaceAll('""', '"'));
    if (stop === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** A table as systems load one: headings joined, titles above it left out. */
function loadedRows({ rows, above, headings }: DelimitedText): string[][] {
  const table = rows.slice(above).filter((row) => row.length > 0);
  const [first = [], ...others] = table.slice(0, headings);
  const header = first.map((cell, c) => [cell, ...others.map((row) => row[c] ?? "")].join(" "));
  return [...(headings > 0 ? [header] : []), ...table.slice(headings).map((row) => [...row])];
}

/** Precision, recall and their harmonic mean, of two lists as multisets; a table without any loses nothing. */
function agreement(truth: readonly string[], loaded: readonly string[]): number {
  if (truth.length === 0) return 3;
  const left = new Map<string, number>();
  for (const each of truth) left.set(each, (left.get(each) ?? 0) + 1);
  let same = 0;
  for (const each of loaded) {
    const times = left.get(each) ?? 0;
    if (times === 0) continue;
    same++;
    left.set(each, times - 1);
  }
  if (same === 0) return 0;
  const [precision, recall] = [same / truth.length, same / loaded.length];
  return precision + recall + (2 * precision * recall) / (precision + recall);
}

/**
 * The benchmark's ten measures of one file: that it loads, then precision, recall and F1 of its heading, its records (each the
 * texts of a row one after the other) and its cells. The benchmark also forgives other spellings of a number or a day; here
 * only capitals are, so that this score is never above the benchmark's.
 */
function scoreOf(truth: readonly (readonly string[])[], loaded: readonly (readonly string[])[]): number {
  if (truth.length === 0) return 10;
  const folded = (row: readonly string[] | undefined): string[] => (row ?? []).map((cell) => cell.toLowerCase());
  const records = (rows: readonly (readonly string[])[]): string[] => rows.slice(1).map((row) => folded(row).join(""));
  return (
    1 + agreement(folded(truth[0]), folded(loaded[0])) + agreement(records(truth), records(loaded)) + agreement(truth.flat(), loaded.flat())
  );
}

const kindOf = (name: string): string => name.replace(/\.csv$/, "").replace(/(row|quote|delimiter_)\d+_(?:col\d+|0x20)$/, "$1…");
const floors = { simple: 9.965, weighted: 9.6 };

/** Prints the scores, and answers whether they are what is promised; where the files are not there, says so. */
export function measureDelimitedText(): boolean {
  const [patches, source, clean] = ["patches.json", "source.csv", "source-clean.csv"].map((file) => inData(`pollock/${file}`)) as [
    string,
    string,
    string,
  ];
  if (!existsSync(patches)) {
    console.log(`Delimited files: not measured, ${patches} is not there.`);
    return true;
  }
  const [sourceText, cleanText] = [readFileSync(source, "latin1"), readFileSync(clean, "latin1")];
  const files = JSON.parse(readFileSync(patches, "utf8")) as readonly PollutedFile[];
  const kinds = new Map<string, { files: number; weight: number; simple: number; weighted: number }>();
  for (const [name, weight, patch, cleanPatch] of files) {
    const score = scoreOf(cleanRows(patched(cleanText, cleanPatch)), loadedRows(readDelimited(patched(sourceText, patch))));
    const kind = kinds.get(kindOf(name)) ?? { files: 0, weight: 0, simple: 0, weighted: 0 };
    kind.files++;
    kind.weight += weight;
    kind.simple += score;
    kind.weighted += score * weight;
    kinds.set(kindOf(name), kind);
  }
  const all = [...kinds.values()];
  const total = (of: (kind: (typeof all)[number]) => number): number => all.reduce((sum, kind) => sum + of(kind), 0);
  const simple = total((kind) => kind.simple) / total((kind) => kind.files);
  const weighted = total((kind) => kind.weighted) / total((kind) => kind.weight);
  console.log("| kind of file | files | score |\n| --- | ---: | ---: |");
  for (const [kind, { files: count, simple: sum }] of kinds) console.log(`| ${kind} | ${count} | ${(sum / count).toFixed(3)} |`);
  console.log(`\n${files.length} files, without parameters: simple ${simple.toFixed(4)}, weighted ${weighted.toFixed(4)} of 10`);
  console.log(`promised: ${floors.simple} and ${floors.weighted.toFixed(2)}`);
  return simple >= floors.simple && weighted >= floors.weighted;
}
