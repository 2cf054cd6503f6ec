import { segment } from "../../core/segment/segment";
import type { Grid } from "../../core/cells/values";

const english = { asOf: "2026-11-01", language: "en" } as const;
const balances = (rows: Grid) =>
  segment(rows, english)
    .table.slice(1)
    .map((row) => row.slice(0, 2));

test("a client is not set aside because its name holds a percent sign", () => {
  const rows: Grid = [
    ["Client", "Balance"],
    ["50% Off Ltd", 100],
    ["10 % Shop", 5],
    ["c%du", 0],
    ["B", 50],
    ["C", 30],
  ];
  expect(balances(rows)).toEqual(rows.slice(1));
});

test("a row that calls itself a percentage is set aside only where its figures are shares, or none; else it is asked about", () => {
  const { table, reading } = segment(
    [
      ["Client", "Balance"],
      ["A Ltd", 100],
      ["Percentage Partners", 40],
      ["B", 50],
      ["C", 30],
    ],
    english,
  );
  expect(table.slice(1).map(([name]) => name)).toContain("Percentage Partners");
  expect(reading.questions.map(({ row }) => row)).toContain(2);
  const shares: Grid = [
    ["Client", "Current", "Over 30", "Total"],
    ["A Ltd", 100, 0, 100],
    ["B", 50, 10, 60],
    ["Total", 150, 10, 160],
    ["Percentage of total", 0.9375, 0.0625, 1],
  ];
  expect(balances(shares)).toEqual([
    ["A Ltd", 100],
    ["B", 60],
  ]);
});
