import { altmanZDoublePrime } from "../method/altman";
import type { IndicatorId } from "../policy/policy";
import { currentRatioOf, debtToEbitdaOf, equityRatioOf, gearingOf, quickRatioOf, solvencyOf } from "../method/ratios";
import type { TableColumns } from "../reading/columns/columns";
import { derived, either, type Figures } from "./derived";

const quotient = (a: number, b: number): number | null => (b > 0 ? a / b : null);
const sum = (a: number, b: number): number => a + b;
/** Without interest a profit is beyond the scale, and a loss says nothing; interest below nil is signed the other way round. */
const cover = (ebit: number, interest: number): number | null =>
  interest > 0 ? ebit / interest : interest === 0 && ebit >= 0 ? Infinity : null;

/** A stated debt ÷ equity below nil comes from equity that is gone, unless the equity is there: then it is net cash. */
function beyondBelowNil(stated: Figures, equity: Figures): Figures {
  return stated && stated.map((value, i) => (value < 0 && !((equity?.[i] ?? NaN) > 0) ? Infinity : value));
}

/**
 * What a client's accounts say: each ratio from its own column, else from the figures it is made of. Debt against no
 * equity or no earnings is beyond any scale, and so is a profit that has no interest to cover.
 */
export function financialSignals(columns: TableColumns): [IndicatorId, Figures][] {
  const figure = (meaning: Parameters<TableColumns["numbers"]>[0]): Figures => columns.numbers(meaning);
  const equity = figure("equity");
  const assets = figure("totalAssets");
  const netDebt = figure("netDebt");
  const current = figure("currentAssets");
  const short = figure("currentLiabilities");
  const ebit = figure("ebit");
  const income = figure("netIncome");
  const depreciation = figure("depreciation");
  const stated = figure("totalDebts");
  const cashFlow = either(figure("cashFlow"), derived([income, depreciation], sum));
  const retained = figure("retainedEarnings");
  const market = figure("marketValue");
  // Worked out only where something asks for it: a million clients without cash flow need no second column of debts.
  const debts =
    cashFlow || retained || market
      ? either(
          stated,
          derived([assets, equity], (total, own) => total - own),
        )
      : stated;
  const ebitda = either(figure("ebitda"), derived([ebit, depreciation], sum));
  return [
    ["gearing", either(beyondBelowNil(figure("gearing"), equity), derived([netDebt, equity], gearingOf, Infinity))],
    ["equityRatio", either(figure("equityRatio"), derived([equity, assets], equityRatioOf))],
    ["currentRatio", either(figure("currentRatio"), derived([current, short], currentRatioOf))],
    ["interestCover", either(figure("interestCover"), derived([ebit, figure("interest")], cover))],
    ["quickRatio", either(figure("quickRatio"), derived([current, figure("inventory"), short], quickRatioOf))],
    ["solvency", either(figure("solvency"), derived([assets, stated], solvencyOf))],
    ["returnOnAssets", either(figure("returnOnAssets"), derived([income, assets], quotient))],
    ["operatingMargin", either(figure("operatingMargin"), derived([ebit, figure("turnover")], quotient))],
    [
      "cashFlowToDebt",
      either(
        figure("cashFlowToDebt"),
        derived([cashFlow, debts], (flow, owed) => quotient(flow, owed) ?? (flow >= 0 ? Infinity : null)),
      ),
    ],
    ["debtToEbitda", either(figure("debtToEbitda"), derived([netDebt, ebitda], debtToEbitdaOf, Infinity))],
    ["retainedEarnings", derived([retained, assets], quotient)],
    ["marketValueToDebts", derived([market, debts], quotient)],
    ["conanHolder", figure("conanHolder")],
    [
      "altmanZ2",
      either(
        figure("altmanZ2"),
        derived([current, short, retained, ebit, equity, assets, debts], (now, soon, kept, profit, own, all, owed) =>
          altmanZDoublePrime(now - soon, kept, profit, own, all, owed),
        ),
      ),
    ],
  ];
}
