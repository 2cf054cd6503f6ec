import { peersOf } from "../../../core/client/peers";
import { call } from "../../../core/encours";
import { gravestFall, yearOnYear } from "../../../core/rating/year-on-year";
import { segment } from "../../../core/segment/segment";
import type { Cell, Grid } from "../../../core/cells/values";

const asOf = 46_348;
const header = ["Client", "Encours", "Secteur", "Gearing", "Ventes", "CA N-1", "Résultat net", "Résultat net N-1"];
const row = (name: string, sector: Cell, gearing: Cell, ...years: readonly Cell[]): Cell[] => [name, 100, sector, gearing, ...years];
const table: Grid = [
  header,
  row("A", "BTP", 0.5, 1000, 1250, -20, 100),
  row("B", "btp", 1, 1000, 980, 90, 60),
  row("C", "BTP", 1.5, 1000, null, 30, -5),
  row("D", "BTP", 2, null, 900, null, 10),
  row("E", "BTP", 4, 500, 0, -50, -20),
  row("F", "Commerce", 3, 10, 10, 1, 1),
];
const { clients, layout } = segment(table, { asOf });

test("a figure stands beside last year’s, with an arrow; what is not known is not compared", () => {
  expect(layout.columns.map(({ meaning }) => meaning).slice(4)).toEqual(["sales", "priorSales", "netIncome", "priorResult"]);
  const changes = yearOnYear((meaning) => clients!.numbers(meaning), "fr");
  const said = (client: number): string[] => changes(client).map(({ text }) => text.replace(/[\u00a0\u202f]/g, " "));
  expect(said(0)).toEqual(["▼ Ventes −20 % sur un an", "▼ Perte après un bénéfice l’an dernier"]);
  expect(said(1)).toEqual(["► Ventes +2 % sur un an", "▲ Résultat net +50 % sur un an"]);
  expect(said(2)).toEqual(["▲ Bénéfice après une perte l’an dernier"]);
  expect(said(3)).toEqual([]);
  // Nothing is a percentage of nil; a loss that grows falls.
  expect(said(4)).toEqual(["", "▼ Résultat net −150 % sur un an"]);
  expect(gravestFall(changes(0))!.text).toContain("Perte");
  expect(gravestFall(changes(1))).toBeNull();
});

test("a table with both our sales and the client’s turnover does not say whose last year’s figure is", () => {
  const both = segment([[...header, "CA client"], ...table.slice(1).map((cells) => [...cells, 5000])], { asOf });
  if (both.layout.columns.some(({ meaning }) => meaning === "turnover"))
    expect(yearOnYear((meaning) => both.clients!.numbers(meaning), "en")(0).map(({ figure }) => figure)).toEqual(["result"]);
});

test("the median is that of five clients or more of the sector, however it is spelled", () => {
  const peers = peersOf(clients!, 0, "en")!;
  expect(peers).toMatchObject({ sector: "BTP", lines: [{ indicator: "gearing", shown: "0.5", median: "1.5", count: 5 }] });
  expect(peersOf(clients!, 5, "en")).toBeNull();
  const values = table.slice(1).map((cells) => [cells[3]!]);
  const sectors = table.slice(1).map((cells) => [cells[2]!]);
  expect(call("PEERMEDIAN", [values, sectors])).toMatchObject({
    value: [[1.5], [1.5], [1.5], [1.5], [1.5], [{ fault: { code: "NO_DATA" } }]],
  });
});
