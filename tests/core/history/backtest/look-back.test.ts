import { lookBack } from "../../../../core/history/backtest/look-back";
import { backtest, ratedThen } from "../../../../core/history/backtest/backtest";
import { segment } from "../../../../core/encours";
import { defaultPolicy } from "../../../../core/policy/default";
import type { Cell } from "../../../../core/cells/values";
import { numbersFrom } from "../../../../workbench/demonstration/random";

const header = ["Client", "N° facture", "Montant TTC", "Date de facture", "Date d’échéance", "Date de règlement", "Litige"];
const asOf = 46_000;
const since = asOf - 365;

/** Two years of invoices: half of the clients pay 5 days late, the other half 40, and in the end not at all. */
function ledger(seed: number, change: (day: number, cells: Cell[]) => Cell[] = (_, cells) => cells): Cell[][] {
  const random = numbersFrom(seed);
  const rows: Cell[][] = [header];
  for (let client = 0; client < 60; client++) {
    for (let day = asOf - 720; day < asOf; day += 30 + Math.floor(20 * random())) {
      const weak = client % 2 === 1;
      const fails = weak && day > asOf - 300 && client % 4 === 1;
      const paid = day + 30 + (weak ? 40 : 5) + Math.floor(5 * random());
      rows.push(
        change(day, [`Client ${client}`, `F${rows.length}`, 100 + client, day, day + 30, fails || paid > asOf ? null : paid, null]),
      );
    }
  }
  return rows;
}

function lookedBack(rows: Cell[][]) {
  const { clients } = segment(rows, { asOf });
  const found = lookBack(clients!.invoices!, asOf, since, defaultPolicy);
  if (!found) throw new Error("nothing to look back on");
  return found;
}

test("rates a year ago and reads who failed to pay since, from the ledger alone", () => {
  const { clients, outcomes } = lookedBack(ledger(1));
  expect(clients.count).toBe(60);
  clients.names.forEach((name, i) => expect([name, outcomes[i]]).toEqual([name, Number(name.slice(1)) % 4 === 1 ? 1 : 0]));
  const found = backtest(ratedThen(clients), outcomes);
  expect(found).toMatchObject({ clients: 60, bad: 15 });
  expect("auc" in found && found.auc).toBeGreaterThan(0.7);
});

test("what happened since changes outcomes, never the rating of then", () => {
  const plain = lookedBack(ledger(1));
  const other = lookedBack(
    ledger(1, (_, cells) => {
      const paid = cells[5] as number | null;
      return paid !== null && paid > since ? [...cells.slice(0, 5), paid + 200, null] : cells;
    }),
  );
  expect([...ratedThen(other.clients).score]).toEqual([...ratedThen(plain.clients).score]);
  expect([...other.outcomes]).not.toEqual([...plain.outcomes]);
});

test("a disputed invoice is no default, and a client with nothing due for 90 days has no outcome yet", () => {
  const disputed = lookedBack(ledger(1, (_, cells) => [...cells.slice(0, 6), "oui"]));
  expect([...disputed.outcomes].every(Number.isNaN)).toBe(true);
  expect(
    lookBack(
      segment([header, ["A", "1", 10, asOf - 800, asOf - 770, null, null]], { asOf }).clients!.invoices!,
      asOf,
      since,
      defaultPolicy,
    )!.outcomes[0],
  ).toBeNaN();
});

test("open items alone can't be looked back on", () => {
  const { clients } = segment(
    [
      ["Client", "Montant TTC", "Date de facture", "Date d’échéance"],
      ["A", 100, asOf - 500, asOf - 470],
    ],
    { asOf },
  );
  expect(lookBack(clients!.invoices!, asOf, since, defaultPolicy)).toBeNull();
});
