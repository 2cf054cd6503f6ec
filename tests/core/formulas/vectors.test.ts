import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Argument } from "../../../core/formulas/arguments";
import { call, catalogue } from "../../../core/encours";
import type { Cell, Grid } from "../../../core/cells/values";

/** A published or twice-computed result; `source` says where it comes from. */
interface Vector {
  readonly id: string;
  readonly call: string;
  readonly args: readonly Argument[];
  readonly expected: Cell | Grid | { readonly fault: string };
  readonly tolerance: number;
  readonly source: string;
  readonly published: boolean;
}

const vectors = JSON.parse(readFileSync(join(import.meta.dirname, "../../vectors/reference.json"), "utf8")) as readonly Vector[];
const names = new Set(catalogue.map((definition) => definition.name));

function expectClose(found: unknown, expected: unknown, tolerance: number): void {
  if (Array.isArray(expected)) {
    expect(found).toHaveLength(expected.length);
    expected.forEach((cell, i) => expectClose((found as unknown[])[i], cell, tolerance));
  } else if (typeof expected === "number") {
    expect(typeof found).toBe("number");
    expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(tolerance);
  } else expect(found).toEqual(expected);
}

function check({ call: name, args, expected, tolerance }: Vector): void {
  const outcome = call(name, args, { language: "fr" });
  if (typeof expected === "object" && expected !== null && "fault" in expected)
    expect(outcome).toMatchObject({ fault: { code: expected.fault } });
  else {
    expect(outcome).not.toHaveProperty("fault");
    expectClose((outcome as { value: unknown }).value, expected, tolerance);
  }
}

test("the reference file is whole, each case with its own id and a source", () => {
  expect(vectors.length).toBe(153);
  expect(new Set(vectors.map((vector) => vector.id)).size).toBe(vectors.length);
  for (const vector of vectors) expect(vector.source.length).toBeGreaterThan(5);
});

describe.each([...new Set(vectors.map((vector) => vector.call))].filter((name) => names.has(name)))("%s", (name) => {
  test.each(vectors.filter((vector) => vector.call === name).map((vector) => [vector.id, vector.source, vector] as const))(
    "%s (%s)",
    (_id, _source, vector) => {
      check(vector);
    },
  );
});

// A function that is not there yet shows as a case to do, never as a pass.
for (const vector of vectors) if (!names.has(vector.call)) test.todo(`${vector.call}: ${vector.id}`);

test("a wrong result does not pass", () => {
  const vector = vectors.find(({ id }) => id === "interestCover-03")!;
  expect(() => check({ ...vector, expected: (vector.expected as number) + 1e-6 })).toThrow();
  expect(() => check({ ...vector, expected: { fault: "NO_INTEREST" } })).toThrow();
  expect(() => check({ ...vector, args: [90000, 0] })).toThrow();
});
