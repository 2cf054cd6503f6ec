import { backtest, ratedThen } from "../../../../core/history/backtest/backtest";
import { historyOf } from "../../../../core/history/backtest/history";
import { segment } from "../../../../core/encours";
import { defaultPolicy } from "../../../../core/policy/default";
import type { Grid } from "../../../../core/cells/values";

const table: Grid = [
  ["Client", "Encours", "Score bureau", "Retard moyen (jours)", "Défaut constaté"],
  ["A", 1000, 90, 0, "non"],
  ["B", 1000, 85, 5, "non"],
  ["C", 1000, 15, 60, "oui"],
  ["D", 1000, 60, 20, null],
];

test("a column of outcomes is read beside the rating", () => {
  const history = historyOf(segment(table), defaultPolicy)!;
  expect(history.from).toEqual({ kind: "column" });
  expect([...history.outcomes]).toEqual([0, 0, 1, NaN]);
  expect(backtest(ratedThen(history.clients), history.outcomes)).toMatchObject({ clients: 3, bad: 1, unknown: 1, auc: 1 });
});

test("a ledger is looked back on; a table without outcomes tells nothing", () => {
  const ledger: Grid = [
    ["Client", "Montant TTC", "Date de facture", "Date d’échéance", "Date de règlement"],
    ["A", 100, 45_000, 45_030, 45_032],
    ["A", 100, 45_500, 45_530, 45_531],
    ["A", 100, 45_640, 45_670, null],
  ];
  const history = historyOf(segment(ledger, { asOf: 45_650 }), defaultPolicy)!;
  expect(history.from).toEqual({ kind: "ledger", since: 45_285, until: 45_650 });
  expect([...history.outcomes]).toEqual([0]);
  expect(historyOf(segment(table.map((row) => row.slice(0, 4))), defaultPolicy)).toBeNull();
});
