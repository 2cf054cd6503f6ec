import { altmanZ2 } from "../formulas/models/altman-z2";
import type { IndicatorId } from "../policy/policy";
import { currentRatio } from "../formulas/ratios/current-ratio";
import { debtToEbitda } from "../formulas/ratios/debt-to-ebitda";
import { equityRatio } from "../formulas/ratios/equity-ratio";
import { gearing } from "../formulas/ratios/gearing";
import { quickRatio } from "../formulas/ratios/quick-ratio";
import { solvency } from "../formulas/ratios/solvency";
import type { TableColumns } from "../reading/columns";
import { derived, either, type Figures } from "./derived";

const quotient = (a: number, b: number): number | null => (b > 0 ? a / b : null);
const sum = (a: number, b: number): number => a + b;

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
  // Worked out only where something asks for it: a million clients without cash flow need no second column of debts.
  const debts =
    cashFlow || retained
      ? either(
          stated,
          derived([assets, equity], (total, own) => total - own),
        )
      : stated;
  const ebitda = either(figure("ebitda"), derived([ebit, depreciation], sum));
  return [
    ["gearing", either(figure("gearing"), derived([netDebt, equity], gearing.compute, Infinity))],
    ["equityRatio", either(figure("equityRatio"), derived([equity, assets], equityRatio.compute))],
    ["currentRatio", either(figure("currentRatio"), derived([current, short], currentRatio.compute))],
    ["interestCover", either(figure("interestCover"), derived([ebit, figure("interest")], quotient, Infinity))],
    ["quickRatio", either(figure("quickRatio"), derived([current, figure("inventory"), short], quickRatio.compute))],
    ["solvency", either(figure("solvency"), derived([assets, stated], solvency.compute))],
    ["returnOnAssets", either(figure("returnOnAssets"), derived([income, assets], quotient))],
    ["operatingMargin", either(figure("operatingMargin"), derived([ebit, figure("turnover")], quotient))],
    [
      "cashFlowToDebt",
      either(
        figure("cashFlowToDebt"),
        derived([cashFlow, debts], (flow, owed) => quotient(flow, owed) ?? (flow >= 0 ? Infinity : null)),
      ),
    ],
    ["debtToEbitda", either(figure("debtToEbitda"), derived([netDebt, ebitda], debtToEbitda.compute, Infinity))],
    ["conanHolder", figure("conanHolder")],
    [
      "altmanZ2",
      either(
        figure("altmanZ2"),
        derived([current, short, retained, ebit, equity, assets, debts], (now, soon, kept, profit, own, all, owed) =>
          altmanZ2.compute(now - soon, kept, profit, own, all, owed),
        ),
      ),
    ],
  ];
}
