import { catalogue } from "../../core/formulas/catalogue";
import type { Grid } from "../../core/cells/values";
import { makeBook } from "../hosts/gsheets-fake/book";
import { callProject, loadProject } from "../hosts/gsheets-fake/project";
import { services } from "../hosts/gsheets-fake/services";
import { clockOf, instantOf } from "../hosts/gsheets-fake/zone";

const zone = "Europe/Paris";
const project = loadProject(services(makeBook(zone, [{ name: "Feuille 1", cells: [] }])));
const sheets = (name: string, ...args: readonly unknown[]): unknown => callProject(project, name, args);
const column = (...cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe("what Sheets hands over", () => {
  test("a blank is missing, never zero", () => {
    expect(() => sheets("GEARING", "", 500)).toThrow("La donnée manque");
    expect(sheets("GEARING", column("", 0), column(500, 500))).toEqual([
      ["Ligne 1, dettes financières nettes de la trésorerie. La donnée manque. Une cellule vide n’est jamais lue comme zéro."],
      [0],
    ]);
  });

  test("a range of one cell is that cell", () => {
    expect(sheets("GEARING", [[400]], [[500]])).toBe(0.8);
    expect(sheets("GEARING", [[400]], column(500, 800))).toEqual([[0.8], [0.5]]);
  });

  test("an argument left out, or left empty, has its default", () => {
    expect(sheets("DSO", 472, 2870.4)).toBe((472 / 2870.4) * 365);
    expect(sheets("DSO", 472, 2870.4, "")).toBe((472 / 2870.4) * 365);
  });

  test("an error in a cell is that row's error", () => {
    const answer = sheets("GEARING", column("#N/A", 400, "#DIV/0!"), column(500, 500, 500)) as string[][];
    expect(answer[1]).toEqual([0.8]);
    expect(answer[0]![0]).toContain("La cellule contient une erreur");
    expect(answer[2]![0]).toContain("La cellule contient une erreur");
  });

  test("numbers written as text are read, percentages and booleans too", () => {
    expect(sheets("GEARING", "1 234,50 €", "2 469")).toBe(0.5);
    expect(sheets("DISCOUNTAPR", "2 %", 10, 30, 365, false)).toBeCloseTo(0.3724, 4);
  });

  test("a date keeps its day, whatever the zone of the script", () => {
    const due = instantOf(46000, zone);
    expect(sheets("DAYSLATE", due, "", instantOf(46030, zone))).toBe(30);
    expect(sheets("DAYSLATE", column(due, instantOf(46000 + 23 / 24, zone)), column("", ""), 46030)).toEqual([[30], [30]]);
  });
});

describe("what Sheets gets", () => {
  test("a date, at midnight of the spreadsheet, alone and in a column", () => {
    const alone = sheets("DUEDATE", instantOf(46000, zone), 30) as Date;
    expect(Object.prototype.toString.call(alone)).toBe("[object Date]");
    expect(clockOf(alone.getTime(), zone)).toEqual(clockOf(instantOf(46030, zone).getTime(), zone));
    expect(clockOf(alone.getTime(), zone).slice(3)).toEqual([0, 0, 0]);
    const many = sheets("DUEDATE", column(instantOf(46000, zone), "", instantOf(46170, zone)), 30) as unknown[][];
    expect(
      many.map(([cell]) =>
        cell === ""
          ? ""
          : clockOf((cell as Date).getTime(), zone)
              .slice(0, 3)
              .join("-"),
      ),
    ).toEqual(["2026-1-8", "", "2026-6-27"]);
  });

  test("a fault of the whole formula as an error with its message", () => {
    expect(() => sheets("GEARING", 400, -20)).toThrow(/^Capitaux propres\s: −20\. Le ratio n’a pas de sens/);
    expect(() => sheets("GEARING", column(1, 2, 3), column(1, 2))).toThrow("même taille");
  });

  test("a fault of one row as text in that row, the others untouched", () => {
    const answer = sheets("GEARING", column(400, 400, 90), column(500, -20, 100)) as unknown[][];
    expect([answer[0], answer[2]]).toEqual([[0.8], [0.9]]);
    expect(answer[1]![0]).toMatch(/^Ligne 2, capitaux propres\s: −20\./);
  });

  test("rows of one length", () => {
    for (const { name, examples } of catalogue) {
      for (const { args, fault } of examples) {
        if (fault) continue;
        const answer = sheets(
          name,
          ...args.map((argument) =>
            Array.isArray(argument) ? (argument as Grid).map((row) => row.map((cell) => cell ?? "")) : (argument ?? ""),
          ),
        );
        if (Array.isArray(answer)) expect(new Set((answer as unknown[][]).map((row) => row.length)).size).toBe(1);
      }
    }
  });
});

describe("a whole column", () => {
  const tail = new Array<unknown>(49_990).fill("");

  test("stays clean to the end of the sheet, and the rows that count are what they would be alone", () => {
    const debts = column(400, 90, "", -50, ...tail);
    const equity = column(500, 100, "", 200, ...tail);
    const answer = sheets("GEARING", debts, equity) as unknown[][];
    expect(answer).toHaveLength(debts.length);
    expect(answer.slice(0, 4)).toEqual(sheets("GEARING", debts.slice(0, 4), equity.slice(0, 4)));
    expect(answer.slice(4).every((row) => row.length === 1 && row[0] === "")).toBe(true);
  });

  test("with one filled row is still a range", () => {
    const answer = sheets("GEARING", column(400, ...tail), column(-20, ...tail)) as unknown[][];
    expect(answer[0]![0]).toMatch(/^Ligne 1, /);
    expect(answer[1]).toEqual([""]);
    expect(answer).toHaveLength(49_991);
  });

  test("of blanks gives blanks", () => {
    const answer = sheets("GEARING", column(...tail), column(...tail)) as unknown[][];
    expect(answer).toHaveLength(49_990);
    expect(answer.every(([cell]) => cell === "")).toBe(true);
  });

  test("is as long as its longest input: a row with one figure alone is still told so", () => {
    const answer = sheets("GEARING", column(400, "", "", 7, "", ""), column(500, "", "", "", "", "")) as unknown[][];
    expect(answer[3]![0]).toContain("La donnée manque");
    expect(answer.slice(4)).toEqual([[""], [""]]);
  });

  test("does to no function what its filled rows alone would not", () => {
    const blank = (argument: unknown): unknown =>
      Array.isArray(argument) ? (argument as Grid).map((row) => row.map((cell) => cell ?? "")) : (argument ?? "");
    const filled = (answer: unknown): unknown => {
      if (!Array.isArray(answer)) return answer;
      const rows = [...(answer as unknown[][])];
      while (rows.at(-1)?.every((cell) => cell === "")) rows.pop();
      return rows;
    };
    for (const { name, examples } of catalogue) {
      for (const { args, fault } of examples) {
        const given = args.map(blank);
        const height = Math.max(...given.map((argument) => (Array.isArray(argument) ? argument.length : 1)));
        if (fault || height < 2) continue;
        const longer = given.map((argument) =>
          Array.isArray(argument) && argument.length === height
            ? [...(argument as unknown[][]), ...Array.from({ length: 5 }, () => (argument as unknown[][])[0]!.map(() => ""))]
            : argument,
        );
        expect([name, filled(sheets(name, ...longer))]).toEqual([name, filled(sheets(name, ...given))]);
      }
    }
  });

  test("beside another height is refused as ever", () => {
    expect(() => sheets("GEARING", column(400, ...tail), column(500, 2, 3))).toThrow("même taille");
  });

  test("goes with a policy of its own height", () => {
    const withPolicy = catalogue.find(
      ({ perRow, parameters }) => perRow && (parameters as readonly { kind: string }[]).some(({ kind }) => kind === "policy"),
    );
    if (!withPolicy) return;
    const [first, ...rest] = withPolicy.examples.find(({ fault }) => !fault)!.args;
    const scalar = sheets(withPolicy.name, first, ...rest);
    const answer = sheets(withPolicy.name, column(first, ...tail), ...rest) as unknown[][];
    expect(answer[0]).toEqual([scalar]);
    expect(answer).toHaveLength(49_991);
  });
});
