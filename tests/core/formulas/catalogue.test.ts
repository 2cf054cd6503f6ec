import fc from "fast-check";
import type { Argument } from "../../../core/formulas/arguments";
import type { OutcomeCell } from "../../../core/formulas/call";
import { call, catalogue } from "../../../core/encours";
import type { Parameter } from "../../../core/formulas/define";
import { isBlank } from "../../../core/cells/values";
import { brokenRule } from "../../../tools/fuzz/broken-rules";
import { anyArguments, anyRows, isOneCell } from "./arbitrary-cells";

const entries = catalogue.map((definition) => [definition.name, definition] as const);
const codeOf = (cell: unknown): unknown =>
  typeof cell === "object" && cell !== null && "fault" in cell ? { fault: (cell.fault as { code: string }).code } : cell;

describe("bounds: any cells give a value or a documented fault, never an exception, NaN or infinity", () => {
  test.each(entries)("%s", (name, definition) => {
    fc.assert(
      fc.property(anyArguments(definition), fc.constantFrom("fr" as const, "en" as const), (args, language) => {
        // An expectation takes as long as the formula, eighteen thousand times.
        const broken = brokenRule(call(name, args, { language }), definition);
        if (broken !== undefined) throw new Error(broken);
      }),
      { numRuns: 150 },
    );
  });
});

describe("row by row: a range answers what each row would alone", () => {
  test.each(entries.filter(([, definition]) => definition.perRow && (definition.parameters as readonly Parameter[]).some(isOneCell)))(
    "%s",
    (name, definition) => {
      const parameters = definition.parameters as readonly Parameter[];
      fc.assert(
        fc.property(anyRows(definition), ({ rows, single }) => {
          fc.pre(parameters.some((parameter, k) => isOneCell(parameter) && !single[k]));
          const alike = (k: number): Argument => (isOneCell(parameters[k]!) ? rows[0]![k]! : undefined);
          const whole = call(
            name,
            parameters.map((_, k): Argument => (single[k] ? alike(k) : rows.map((row) => [row[k]!]))),
          );
          expect(whole).not.toHaveProperty("fault");
          const found = (whole as { value: OutcomeCell[][] }).value;
          const expected = rows.map((row) => {
            if (parameters.every((_, k) => single[k] || isBlank(row[k]))) return [null];
            const alone = call(
              name,
              parameters.map((_, k): Argument => (single[k] ? alike(k) : row[k])),
            );
            return ["fault" in alone ? codeOf(alone) : alone.value];
          });
          expect(found.map((row) => row.map(codeOf))).toEqual(expected);
        }),
        { numRuns: 100 },
      );
    },
  );
});

test("a text number that one cell leaves open is settled by its range, and only there", () => {
  expect(call("SOLVENCY", ["1.500", 1000])).toMatchObject({ fault: { code: "AMBIGUOUS_NUMBER" } });
  expect(call("SOLVENCY", [[["1.500"], ["2 000,50"]], 1000])).toEqual({ value: [[1.5], [2.0005]] });
  expect(call("SOLVENCY", [[["1.500"], ["2,000.50"]], 1000])).toEqual({ value: [[0.0015], [2.0005]] });
});

test("the rules see what they are there to see", () => {
  const definition = catalogue.find(({ name }) => name === "GEARING")!;
  expect(brokenRule({ value: NaN }, definition)).toMatch(/left the function/);
  expect(brokenRule({ value: [[1], [-0]] }, definition)).toMatch(/−0/);
  expect(brokenRule({ value: [[1], [1, 2]] }, definition)).toMatch(/differ in length/);
  expect(brokenRule({ fault: { code: "INTERNAL", message: "…" } }, definition)).toMatch(/exception/);
  expect(brokenRule({ fault: { code: "NO_SALES", message: "…" } }, definition)).toMatch(/not a documented fault/);
  expect(brokenRule({ value: [[{ fault: { code: "NEG_EQUITY", message: "undefined" } }]] }, definition)).toMatch(/message/);
});
