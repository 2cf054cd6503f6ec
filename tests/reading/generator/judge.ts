import { segment } from "../../../core/encours";
import type { Note } from "../../../core/reading/proof/notes";
import type { Segmentation } from "../../../core/segment/result";
import type { Cell } from "../../../core/cells/values";
import type { Meaning } from "../../../core/words/meanings";
import { gridOf, type Book } from "./book";
import type { TrueClient, Truth } from "./truth";

/**
 * `right`: all equals the truth. `asked`: a question, a refusal or a note on what is wrong. `silent`: wrong without a word.
 */
export type Verdict = "right" | "asked" | "silent" | "exception";

export interface Judgement {
  readonly verdict: Verdict;
  /** How it was asked: by question, by refusal, by a claim that does not hold, or by a note. */
  readonly by: "question" | "fault" | "claim" | "note" | null;
  /** A question was put although the reading without an answer is right. */
  readonly needless: boolean;
  /** Whether one of the answers makes the book right; null where nothing could be answered. */
  readonly answered: boolean | null;
  readonly differences: readonly string[];
  readonly result: Segmentation | null;
  readonly error?: unknown;
}

interface Option {
  readonly value: string;
}
interface Question {
  readonly code: string;
  readonly text: string;
  readonly options: readonly Option[];
}
interface Claim {
  readonly holds: boolean;
}
/** What the reading says of itself, where it does. */
export interface Reading {
  readonly questions?: readonly Question[];
  readonly claims?: readonly Claim[];
}
export const readingOf = (result: Segmentation): Reading | null => (result as { readonly reading?: Reading }).reading ?? null;

/** Notes that say how a right book was read; all others say that something was not understood. */
const harmless: ReadonlySet<string> = new Set([
  "TOTAL_ROW",
  "REPEATED_HEADER",
  "AFTER_AS_OF",
  "CREDIT_BALANCE",
  "AS_OF_ASSUMED",
  "SETTLED_PORTFOLIO",
  "CURRENCY_ASSUMED",
  "PAID_BEFORE_INVOICED",
]);
const speaks = ({ code }: Note): boolean => !harmless.has(code);

const folded = (name: string): string => name.replace(/\s+/g, " ").trim().toLowerCase();
const cents = (amount: number): number => Math.round(amount * 100);

/** How what was read differs from the truth, in words. */
export function differencesOf({ truth }: Book, result: Segmentation): string[] {
  if (!truth.currencies) return differences(truth, result);
  // One currency at a time is right, whichever it is; one sum never.
  const each = truth.currencies.map((clients) => differences({ ...truth, clients, bands: null }, result));
  return each.find(({ length }) => length === 0) ?? ["several currencies are one sum"];
}

function differences(truth: Truth, result: Segmentation): string[] {
  const { clients, portfolio } = result;
  if (!clients || !portfolio) return ["nothing was read"];
  const found: string[] = [];
  const places = new Map<string, number>();
  clients.names.forEach((name, at) => places.set(folded(name), at));
  const taken = new Set<number>();
  const place = ({ names }: TrueClient): number => names.map((name) => places.get(folded(name)) ?? -1).find((at) => at >= 0) ?? -1;
  for (const client of truth.clients) {
    const at = place(client);
    const [name] = client.names;
    if (at < 0) {
      if (client.balance !== 0) found.push(`${name} is missing, ${client.balance / 100}`);
      continue;
    }
    taken.add(at);
    if (cents(clients.balance[at]!) !== client.balance) found.push(`${name}: balance ${clients.balance[at]}, not ${client.balance / 100}`);
    for (const [meaning, fact] of Object.entries(client.facts ?? {})) {
      const value = clients.numbers(meaning as Meaning)?.[at];
      const known = value !== undefined && !Number.isNaN(value) ? value : null;
      if (fact === null ? known !== null : known === null || Math.abs(known - fact) > Math.abs(fact) * 1e-9)
        found.push(`${name}: ${meaning} ${known ?? "unknown"}, not ${fact ?? "unknown"}`);
    }
    const overdue = clients.overdue?.[at];
    if (client.overdue === null) continue;
    const [least, most] = client.overdue;
    const read = overdue === undefined || Number.isNaN(overdue) ? null : cents(overdue);
    if (read === null ? client.balance !== 0 : read < least || read > most)
      found.push(`${name}: overdue ${overdue ?? "unknown"}, not ${least / 100}${least === most ? "" : ` to ${most / 100}`}`);
  }
  clients.names.forEach((name, at) => {
    if (!taken.has(at)) found.push(`${name} is no client, ${clients.balance[at]}`);
  });
  if (truth.bands && found.length === 0) {
    const read = portfolio.ageing?.map(({ amount }) => cents(amount));
    if (!read) found.push("no ageing");
    else
      truth.bands.forEach(
        (amount, band) =>
          (read[band] ?? 0) === amount || found.push(`ageing band ${band}: ${(read[band] ?? 0) / 100}, not ${amount / 100}`),
      );
  }
  if (truth.asOf !== null && portfolio.asOf !== truth.asOf) found.push(`as of ${portfolio.asOf}, not ${truth.asOf}`);
  return found;
}

/** The most questions a book may put before nobody would answer them. */
const mostQuestions = 3;

/** Whether some answers to all that is asked make the book right. */
function answerable(book: Book, rows: Cell[][], questions: readonly Question[], answers: Readonly<Record<string, string>>): boolean {
  const [question] = questions.filter(({ code }) => !(code in answers));
  if (!question || Object.keys(answers).length >= mostQuestions) return false;
  return question.options.some(({ value }) => {
    const given = { ...answers, [question.code]: value };
    const result = segment(rows, { ...book.options, answers: given });
    if (!result.fault && differencesOf(book, result).length === 0) return true;
    const further = readingOf(result)?.questions ?? [];
    return further.some(({ code }) => !(code in given)) && answerable(book, rows, further, given);
  });
}

/** Reads a book back and holds it against the truth. */
export function judge(book: Book): Judgement {
  const rows = gridOf(book);
  const nothing = { by: null, needless: false, answered: null, differences: [], result: null } as const;
  let result: Segmentation;
  try {
    result = segment(rows, book.options);
  } catch (error) {
    return { ...nothing, verdict: "exception", error };
  }
  const reading = readingOf(result);
  const questions = reading?.questions ?? [];
  const found = differencesOf(book, result);
  if (found.length === 0) return { ...nothing, verdict: "right", needless: questions.length > 0, result };
  let answered: boolean | null = null;
  try {
    if (questions.length > 0) answered = answerable(book, rows, questions, {});
  } catch (error) {
    return { ...nothing, verdict: "exception", differences: found, result, error };
  }
  const by =
    questions.length > 0
      ? "question"
      : result.fault
        ? "fault"
        : reading?.claims?.some(({ holds }) => !holds)
          ? "claim"
          : result.notes.some(speaks)
            ? "note"
            : null;
  return { verdict: by === null ? "silent" : "asked", by, needless: false, answered, differences: found, result };
}
