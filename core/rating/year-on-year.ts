import { isKnown } from "../cells/known";
import { formatPercent } from "../cells/formats";
import type { Language } from "../cells/language";
import { comparisonTexts, type YearFigure } from "../words/comparison";
import type { Meaning } from "../words/meanings";

/** A column of a client table; null where it has none. */
type Numbers = (meaning: Meaning) => Float64Array | null;

/** What moved less than this says nothing. */
const leastChange = 0.05;

const nothing: readonly YearChange[] = [];

export interface YearChange {
  readonly figure: YearFigure;
  readonly now: number;
  readonly before: number;
  /** As a fraction of last year's; null where the sign turned or last year's was nil. */
  readonly change: number | null;
  readonly text: string;
}

/**
 * What changed on the year, where the table has columns of last year's beside this year's: sales and net result. A table
 * with both our sales to the client and its turnover does not say which of them last year's is, and is not compared.
 */
export function yearOnYear(numbers: Numbers, language: Language): (client: number) => readonly YearChange[] {
  const [sales, turnover] = [numbers("sales"), numbers("turnover")];
  const pairs: readonly (readonly [YearFigure, Float64Array | null, Float64Array | null])[] = [
    ["sales", sales && turnover ? null : (sales ?? turnover), numbers("priorSales")],
    ["result", numbers("netIncome"), numbers("priorResult")],
  ];
  const growth = numbers("growth");
  if (!growth && pairs.every(([, now, before]) => !now || !before)) return () => nothing;
  return (client) => {
    const found = pairs.flatMap(([figure, nows, befores]): YearChange[] => {
      const [now, before] = [nows?.[client], befores?.[client]];
      return isKnown(now) && isKnown(before) ? [changeOf(figure, now, before, language)] : [];
    });
    const grown = growth?.[client];
    // A column of growth says it where last year's own figure is not there.
    if (isKnown(grown) && !found.some(({ figure }) => figure === "sales"))
      found.push({ figure: "sales", now: NaN, before: NaN, change: grown, text: inWords("sales", grown, language) });
    return found;
  };
}

function changeOf(figure: YearFigure, now: number, before: number, language: Language): YearChange {
  const texts = comparisonTexts(language);
  if (figure === "result" && now < 0 !== before < 0)
    return { figure, now, before, change: null, text: now < 0 ? texts.turnedLoss : texts.turnedProfit };
  // Of a loss that grows the change is negative as well.
  const change = before === 0 ? null : (now - before) / Math.abs(before);
  return { figure, now, before, change, text: inWords(figure, change, language) };
}

function inWords(figure: YearFigure, change: number | null, language: Language): string {
  const texts = comparisonTexts(language);
  if (change === null || !Number.isFinite(change)) return "";
  const arrow = change >= leastChange ? "▲" : change <= -leastChange ? "▼" : "►";
  const shown = `${change > 0 ? "+" : ""}${formatPercent(change, language)}`;
  return texts.change(texts.figures[figure], arrow, shown);
}

/** The one that speaks most against the client; null where nothing fell. */
export function gravestFall(changes: readonly YearChange[]): YearChange | null {
  if (changes.length === 0) return null;
  const falls = changes.filter(({ change, now, before }) => (change === null ? now < before : change <= -leastChange));
  const depth = ({ change }: YearChange): number => change ?? -Infinity;
  return falls.sort((a, b) => depth(a) - depth(b))[0] ?? null;
}
