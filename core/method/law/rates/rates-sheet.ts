import { addMonths, dateOf, type Serial } from "../../../cells/dates";
import { fold } from "../../../cells/fold";
import type { Language } from "../../../cells/language";
import { decimalOf, numberOf } from "../../../cells/numbers";
import { isBlank, textOf, type Cell, type Grid } from "../../../cells/values";
import { rateNames, rateRefused, ratesColumns, type RateRefusal } from "../../../words/rates";
import { publishedRates, rateIds, type AddedRates, type PenaltyRates, type RateId } from "./penalty-rates";
import { serialOfIso, startOfHalfYear, type HalfYearRate } from "./rate-table";

const mostShown = 4;

/** Short names people write, beside the full ones. */
const spoken: Readonly<Record<RateId, RegExp>> = {
  ECB: /\b(?:bce|ecb|banque centrale europeenne|european central bank|refinancement|refinancing|mro)\b/,
  FR_LEGAL: /\b(?:legal|interet legal|taux legal)\b/,
  GB_BANK: /\b(?:angleterre|england|boe|bank rate)\b/,
};

function rateIn(cell: Cell | undefined): RateId | null {
  const said = fold(textOf(cell) ?? "");
  return rateIds.find((id) => id === said.toUpperCase() || spoken[id].test(said)) ?? null;
}

export interface RatesRead {
  readonly added: AddedRates;
  /** Rows left out, each with its reason. */
  readonly problems: readonly string[];
}

/** A percentage: 2.4, "2,40 %", or 0.024 in a cell formatted as a percentage, which no rate published since 2009 is below 0 for. */
function percentIn(cell: Cell | undefined, decimal: ReturnType<typeof decimalOf>): number | null {
  const text = typeof cell === "string" ? cell.replace(/[%\s\u00a0\u202f]+$/u, "") : cell;
  const value = numberOf(text ?? null, decimal);
  return typeof value === "number" && value >= 0 && value <= 30 ? value : null;
}

/**
 * Reads the user's sheet of rates: a row a rate, in either language: which, from which day, what percentage, and where it
 * stands published. What can't be read is named and left out; nothing is guessed.
 */
export function readRatesSheet(grid: Grid, language: Language): RatesRead {
  const decimal = decimalOf(grid);
  const added = new Map<RateId, HalfYearRate[]>();
  const problems: string[] = [];
  grid.forEach((cells, r) => {
    const [name, from, value] = cells;
    if ([name, from, value].every((cell) => isBlank(cell ?? null))) return;
    const refuse = (why: RateRefusal): void => void problems.push(rateRefused(language)(r + 1, why));
    const id = rateIn(name);
    const day = isBlank(from ?? null) ? "BAD_DATE" : dateOf(from, "DMY");
    if (id === null || typeof day !== "number") {
      // A line of headings or of a title has neither a rate nor a day.
      const isHeading = typeof day !== "number" && percentIn(value, decimal) === null;
      if (!isHeading) refuse(id === null ? "rate" : "day");
      return;
    }
    if (startOfHalfYear(day) !== day) return refuse("halfYear");
    const percent = percentIn(value, decimal);
    if (percent === null) return isBlank(value ?? null) ? undefined : refuse("value");
    const own = added.get(id) ?? [];
    const before = own.find((rate) => rate.from === day);
    if (before) return before.percent === percent ? undefined : refuse("twice");
    added.set(id, [...own, { from: day, percent }]);
  });
  return { added: Object.fromEntries(added), problems };
}

/** The sheet as it is first written: what is published, newest last, and an empty line for the half-year to come. */
export function ratesSheet(language: Language): Cell[][] {
  const rows = rateIds.flatMap((id): Cell[][] => {
    const { rates, source } = publishedRates[id];
    const shown = rates.slice(-mostShown);
    const next = addMonths(serialOfIso(shown[shown.length - 1]!.validFrom), 6);
    return [
      ...shown.map(({ validFrom, percent }): Cell[] => [rateNames[id][language], serialOfIso(validFrom), percent, source.slice(0, 120)]),
      [rateNames[id][language], next, null, null],
    ];
  });
  return [Object.values(ratesColumns).map((words) => words[language]), ...rows];
}

/** The first day of the half-year whose ECB rate is missing, seen from its last month on; null while nothing is. */
export function missingHalfYear({ lastKnown }: Pick<PenaltyRates, "lastKnown">, day: Serial): Serial | null {
  const next = addMonths(lastKnown.ECB, 6);
  return day >= addMonths(next, -1) ? next : null;
}
