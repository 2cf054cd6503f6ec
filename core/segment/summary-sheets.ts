import { isoOf } from "../cells/dates";
import type { Language } from "../cells/language";
import type { Cell } from "../cells/values";
import { summaryWords } from "../words/summary/type";
import { textsIn } from "../words/texts/type";
import type { Portfolio } from "./result";

/** Summary, tiers and watch list, each as rows of a sheet. */
export function summarySheets(portfolio: Portfolio, language: Language): Record<"summary" | "tiers" | "watch", Cell[][]> {
  const { summary, heads } = summaryWords(language);
  const texts = textsIn(language);
  const { concentration } = portfolio;
  return {
    summary: [
      [summary.figure, summary.value],
      [summary.asOf, portfolio.asOf === null ? null : isoOf(portfolio.asOf)],
      [summary.clients, portfolio.clients],
      [summary.invoices, portfolio.invoices],
      [summary.balance, portfolio.balance],
      [summary.overdue, portfolio.overdue],
      [summary.dso, portfolio.dso],
      [summary.hhi, concentration.hhi],
      [summary.largest, concentration.largestShare],
      [summary.ten, concentration.tenLargestShare],
      [summary.for80, concentration.clientsFor80],
      ...(portfolio.ageing ?? []).map(({ label, amount }): Cell[] => [summary.ageing(label), amount]),
    ],
    tiers: [
      [heads.tier, heads.riskClass, heads.label, heads.clients, heads.balance, heads.overdue],
      ...portfolio.matrix.map(({ tier, riskClass, clients, balance, overdue }): Cell[] => [
        texts.tiers[tier],
        riskClass === 0 ? null : riskClass,
        riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!,
        clients,
        balance,
        overdue,
      ]),
    ],
    watch: [
      [heads.client, heads.balance, heads.overdue, heads.daysLate, heads.tier, heads.riskClass, heads.reasons, heads.action],
      ...portfolio.watch.map(({ client, balance, overdue, daysLate, tier, riskClass, reasons, action }): Cell[] => [
        client,
        balance,
        overdue,
        daysLate,
        texts.tiers[tier],
        riskClass === 0 ? null : riskClass,
        reasons,
        action,
      ]),
    ],
  };
}
