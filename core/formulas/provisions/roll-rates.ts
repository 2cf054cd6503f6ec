import { define, missingIn, numbers, type Answer, type AnswerGrid, type Numbers } from "../define";
import { fault, isFault, type Fault } from "../../cells/faults";

/** The months between the first and the last filled row; each of their cells must be known. */
function filledMonths(balances: Numbers): { readonly first: number; readonly end: number } | Fault {
  const { values, rows, columns } = balances;
  const blank = (row: number): boolean => values.subarray(row * columns, (row + 1) * columns).every(Number.isNaN);
  let first = 0;
  let end = rows;
  while (end > 0 && blank(end - 1)) end--;
  while (first < end && blank(first)) first++;
  for (let i = first * columns; i < end * columns; i++) if (Number.isNaN(values[i]!)) return missingIn(balances, "balances", i);
  return end - first < 2 || columns < 2 ? fault("NO_DATA", "balances") : { first, end };
}

/**
 * The share of a bucket that rolls into the next is next month's next bucket ÷ this month's bucket, over all months
 * together. What rolls all the way to the last bucket is lost, so a bucket's loss rate is the product of the shares
 * behind it. A bucket that was always empty says nothing, unless nothing rolled towards it.
 */
function lifetimeRates(balances: Numbers): AnswerGrid | Fault {
  const months = filledMonths(balances);
  if (isFault(months)) return months;
  const { values, columns } = balances;
  const rates = new Array<Answer>(columns).fill(1);
  for (let bucket = columns - 2; bucket >= 0; bucket--) {
    let entered = 0;
    let rolled = 0;
    for (let month = months.first; month < months.end - 1; month++) {
      entered += values[month * columns + bucket]!;
      rolled += values[(month + 1) * columns + bucket + 1]!;
    }
    const behind = rates[bucket + 1] as number | Fault;
    rates[bucket] =
      entered === 0 ? fault("DIV0", "balances") : rolled === 0 ? 0 : isFault(behind) ? behind : Math.min(1, rolled / entered) * behind;
  }
  return [rates];
}

/** Loss rates for ECL out of your own aged balances. */
export const rollRates = define({
  name: "ROLLRATES",
  topic: "provisions",
  summary: {
    fr: "Taux de perte par tranche d’âge, tirés de vos balances âgées mensuelles (méthode des taux de passage).",
    en: "Loss rate of each ageing band out of your monthly aged balances (roll-rate method).",
  },
  perRow: false,
  parameters: [
    numbers(
      "balances",
      { fr: "Une ligne par mois, une colonne par tranche d’âge", en: "A row a month, a column an ageing band" },
      { min: 0 },
    ),
  ],
  result: "table",
  faults: ["DIV0"],
  source: "Roll-rate method for the provision matrix of IFRS 9 B5.5.35; IFRScommunity.com example (2,000 ÷ 23,000 = 8.7 %)",
  reading: {
    fr: "Une ligne : la part de chaque tranche qui finira perdue ; la dernière vaut 1. Une année de mois donne des taux stables. À ajuster à la conjoncture.",
    en: "One row: the share of each band that ends up lost; the last is 1. A year of months gives stable rates. Adjust them to the outlook.",
  },
  mistake: {
    fr: "Des tranches d’une autre durée que l’écart entre les lignes : avec un mois par ligne, les tranches font 30 jours.",
    en: "Bands of another length than the gap between rows: with a row a month, bands are of 30 days.",
  },
  examples: [
    {
      args: [
        [
          [100000, 50000, 23000, 8000, 2000],
          [100000, 50000, 23000, 8000, 2000],
        ],
      ],
      value: [[0.02, 0.04, 2000 / 23000, 0.25, 1]],
      published: "IFRScommunity.com (2, 4, 8.7, 25 and 100 %)",
    },
    {
      args: [
        [
          [1000, 400],
          [800, 500],
          [1200, 200],
        ],
      ],
      value: [[700 / 1800, 1]],
    },
    { args: [[[1000, 400]]], fault: "NO_DATA" },
    {
      args: [
        [
          [1000, 400],
          [null, 300],
          [900, 200],
        ],
      ],
      fault: "NO_DATA",
    },
  ],
  compute: lifetimeRates,
});
