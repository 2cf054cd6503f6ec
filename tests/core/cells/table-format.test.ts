import { fittedTo } from "../../../core/cells/table-format";

const text = { format: "text", width: 8 } as const;

test("a column is as wide as the longest word of its heading, and wider where a button to filter stands there", () => {
  const headings = ["Classe", "Retard moyen (jours)", "Couverture", null];
  const widths = (filter: boolean): number[] =>
    fittedTo(headings, { columns: headings.map(() => text), filter }).columns.map(({ width }) => width);
  expect(widths(false)).toEqual([8, 10, 13, 8]);
  expect(widths(true)).toEqual([10, 12, 15, 8]);
});

test("a column that is wide enough stays as it is", () => {
  const format = { columns: [{ format: "text", width: 40 } as const] };
  expect(fittedTo(["Client"], format).columns).toEqual(format.columns);
});
