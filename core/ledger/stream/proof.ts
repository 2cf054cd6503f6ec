import { formatDate, formatNumber } from "../../cells/formats";
import { exactMoney } from "../../reading/cells/exact-money";
import { noteWords } from "../../words/notes/type";
import { readingWords } from "../../words/reading/type";
import { streamWords } from "../../words/stream/type";
import type { Meaning } from "../../words/meanings";
import { amountMeanings, dayMeanings } from "../ledger-plan";
import type { StreamChoices } from "./choices";
import type { CountedLines } from "./counted-lines";
import type { TakenLines } from "./taken-lines";

/** The proof, a sentence each: what was read and counted, what the file claims, what was left out and why. */
export function proofOf(
  taken: TakenLines,
  { counted, bare, later, blank, left, otherLines }: CountedLines,
  { clients, balance }: { readonly clients: number; readonly balance: number },
  { asOf, language, answers }: StreamChoices,
): readonly string[] {
  const words = streamWords(language);
  const said = readingWords(language).proof;
  const count = (value: number): string => formatNumber(value, language);
  const money = (amount: number): string => exactMoney(Math.round(amount * 100) / 100, language, taken.plan.currency);
  const claim = left.lines === 1 ? said.fileSays(money(left.amount)) : said.noTotal;
  const { notes } = words;
  return [
    `${words.proof.rows(count(taken.rows), count(taken.lines), count(counted))} ${said.read(money(balance))}${language === "fr" ? "\u202f; " : "; "}${claim}`,
    said.asOf(formatDate(asOf, language), "given"),
    words.proof.fold(count(taken.lines), count(clients), count(Math.ceil(taken.size / 1e6))),
    ...(bare > 0 ? [notes.withoutAmount(count(bare))] : []),
    ...(later.lines > 0 ? [notes.later(count(later.lines), money(later.amount))] : []),
    ...(blank.lines > 0 && answers["BLANK_OPEN"] === undefined ? [notes.blankOpen(count(blank.lines), money(blank.amount))] : []),
    ...(otherLines > 0 ? [notes.otherCurrencies(count(otherLines))] : []),
    ...(left.lines > 0 ? [notes.leftOut(count(left.lines))] : []),
    ...unreadCells(taken, language),
  ];
}

/** Columns with cells that could not be read: how many, and one of them. */
function unreadCells(taken: TakenLines, language: StreamChoices["language"]): readonly string[] {
  const { notes } = streamWords(language);
  const { meanings } = noteWords(language);
  const unread: readonly (readonly [meaning: Meaning, lines: number, example: string | null])[] = [
    ...amountMeanings.map((meaning) => [meaning, taken.unread[meaning].count, taken.unread[meaning].example] as const),
    ...dayMeanings.map((meaning) => [meaning, taken.unreadDays[meaning] ?? 0, taken.unreadDay] as const),
  ];
  return unread.flatMap(([meaning, lines, example]) =>
    lines > 0 && example !== null ? [notes.unread(meanings[meaning], formatNumber(lines, language), example)] : [],
  );
}
