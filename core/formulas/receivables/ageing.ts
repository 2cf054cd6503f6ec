import { date, dates, define, numbers, type AnswerGrid, type Numbers } from "../define";
import { fault } from "../../cells/faults";
import type { Serial } from "../../cells/dates";
import { ageLimits } from "./age-limits";
import { ageBand, inOrder } from "../../method/receivables/bands";

/**
 * Sums amounts by how long they are overdue. Every amount lands in exactly one band, so the bands add up to the amounts:
 * credit notes keep their sign in the band of their own due date, amounts without a due date get a last column.
 */
function amountsByAge(amounts: Numbers, dueDates: Numbers, asOf: Serial, limits: readonly number[]): AnswerGrid {
  const bands = new Array<number>(limits.length + 1).fill(0);
  let undated: number | undefined;
  amounts.values.forEach((amount, i) => {
    const due = dueDates.values[i]!;
    if (Number.isNaN(amount)) return;
    if (Number.isNaN(due)) undated = (undated ?? 0) + amount;
    else bands[ageBand(asOf - due, limits)]! += amount;
  });
  return [undated === undefined ? bands : [...bands, undated]];
}

/** The aged balance: what is owed, by how late it is. */
export const ageing = define({
  name: "AGEING",
  topic: "receivables",
  summary: {
    fr: "Balance âgée : montants non échus, puis par tranche de retard ; les montants sans échéance forment une dernière colonne.",
    en: "Aged balance: amounts not due, then by band of days overdue; amounts without a due date make a last column.",
  },
  perRow: false,
  parameters: [
    numbers("amounts", { fr: "Montants restant dus", en: "Amounts still owed" }),
    dates("due_dates", { fr: "Dates d’échéance", en: "Due dates" }, { mayBeBlank: true }),
    date("as_of", { fr: "Date de situation", en: "As-of date" }),
    ageLimits,
  ],
  result: "table",
  source: "Standard credit-management practice; credit notes in the band of their own due date",
  reading: {
    fr: "Une ligne : non échu, 1 à 30, 31 à 60, 61 à 90, plus de 90 jours. Le total est toujours celui des montants. Plus une créance vieillit, moins elle se recouvre.",
    en: "One row: not due, 1–30, 31–60, 61–90, over 90 days. It always adds up to the amounts. The older a debt, the less of it is collected.",
  },
  mistake: {
    fr: "Écarter les avoirs ou les lignes sans échéance : la balance âgée ne retombe plus sur le compte clients.",
    en: "Leaving out credit notes or undated lines: the aged balance no longer agrees with the receivables ledger.",
  },
  examples: [
    {
      args: [[[100], [200], [300], [400], [500], [-50]], [[46203], [46174], [46173], [46143], [46113], [46082]], 46203],
      value: [[100, 500, 400, 500, -50]],
    },
    { args: [[[100], [70]], [[46203], [null]], 46203], value: [[100, 0, 0, 0, 0, 70]] },
    { args: [[[100], [200]], [[46203], [46173]], 46203, [[15, 45]]], value: [[100, 200, 0]] },
    { args: [[[null], [null]], [[46203], [46173]], 46203], fault: "NO_DATA" },
  ],
  compute: (amounts, dueDates, asOf, limits) =>
    amounts.values.every(Number.isNaN) ? fault("NO_DATA", "amounts") : amountsByAge(amounts, dueDates, asOf, inOrder(limits)),
});
