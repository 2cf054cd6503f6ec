import { dateOf, DayOrderEvidence, type DayOrder } from "../../cells/dates";
import { formatDate, formatShortest } from "../../cells/formats";
import { numberOf, type Decimal } from "../../cells/numbers";
import { saysNothing } from "../../cells/values";
import type { Question } from "../../reading/reading";
import { readingWords } from "../../words/reading/type";
import { streamWords } from "../../words/stream/type";
import { amountMeanings, dayMeanings, readAmounts, readDays } from "../ledger-plan";
import { asked, option, type StreamChoices } from "./choices";
import { placeScale, unsettled, type TakenLines } from "./taken-lines";

/** Reads what only the whole file settles: which sign parts decimals, whether the day comes first; else what is open. */
export function settleNotation(
  taken: TakenLines,
  { answers, language }: StreamChoices,
): { readonly questions: readonly Question[] } | { readonly refusal: string } | null {
  const words = streamWords(language).questions;
  const said = readingWords(language).questions;
  if (taken.currencies.size > 1) return { refusal: words.currenciesBeside([...taken.currencies].join(", ")) };
  const amountTexts = taken.amountTexts.all;
  const read = readAmounts(amountTexts, decimalOf(taken, answers));
  if (read.open !== null) {
    const number = (sign: Decimal): string => formatShortest(Number(numberOf(read.open, sign)), language, 3);
    const options = ([",", "."] as const).map((sign) => option(sign, said.decimalOption(sign, number(sign))));
    return { questions: [asked("DECIMAL", words.decimal(read.open), options)] };
  }
  const dayTexts = readDays(taken.dayTexts.all, dayOrderOf(taken, answers));
  if (dayTexts.open !== null) {
    const day = (order: DayOrder): string => formatDate(Number(dateOf(dayTexts.open, order)), language);
    const options = (["DMY", "MDY"] as const).map((order) => option(order, said.dayOrderOption(order, day(order))));
    return { questions: [asked("DAY_ORDER", words.dayOrder(dayTexts.open), options)] };
  }
  for (const meaning of amountMeanings) {
    const column = taken.given[meaning];
    if (!column || amountTexts.length === 0) continue;
    for (let i = 0; i < taken.lines; i++)
      if (column[i]! <= unsettled) column[i] = read.values[Math.round((column[i]! / unsettled - 1) * placeScale)]!;
  }
  const { all } = taken.dayTexts;
  for (const meaning of dayMeanings) {
    const column = taken.dayOf[meaning];
    if (!column) continue;
    let missing = 0;
    for (let i = 0; i < taken.lines; i++) {
      const place = column[i]!;
      const day = place < 0 ? NaN : dayTexts.values[place]!;
      if (place >= 0 && day !== day && !saysNothing(all[place]!)) {
        missing++;
        taken.unreadDay ??= all[place]!;
      }
      column[i] = day;
    }
    taken.unreadDays[meaning] = missing;
  }
  return null;
}

/** The sign that parts decimals: as the user says, or as all amounts prove; none where they contradict each other. */
function decimalOf(taken: TakenLines, answers: StreamChoices["answers"]): Decimal | null {
  const said = answers["DECIMAL"] as Decimal | undefined;
  if (said !== undefined) return said;
  const [comma, dot] = [taken.comma || taken.plan.decimal === ",", taken.dot || taken.plan.decimal === "."];
  return comma === dot ? null : comma ? "," : ".";
}

function dayOrderOf(taken: TakenLines, answers: StreamChoices["answers"]): DayOrder | null {
  const said = answers["DAY_ORDER"] as DayOrder | undefined;
  if (said !== undefined) return said;
  const { dayOrder } = taken.plan;
  const proves = (text: string): DayOrder | undefined => {
    const evidence = new DayOrderEvidence();
    evidence.add(text);
    return evidence.order;
  };
  const isContradicted = dayOrder !== null && taken.dayTexts.all.some((text) => (proves(text) ?? dayOrder) !== dayOrder);
  return isContradicted ? null : dayOrder;
}
