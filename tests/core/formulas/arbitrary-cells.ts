import fc from "fast-check";
import type { Argument } from "../../../core/formulas/arguments";
import type { AnyDefinition, Parameter } from "../../../core/formulas/define";
import type { Cell, Grid } from "../../../core/cells/values";

/** Numbers of every size, whole and broken, and the zero that has a sign. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map((cents) => cents / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, -0, 5e-324, 1e308, -1e308, Number.MAX_VALUE, 2 ** 53 + 1),
);

const grouped = (digits: string, mark: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, mark);

/** The same amount as French and English ledgers write it; none can be read two ways. */
export const numberText: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 99 }), fc.constantFrom(" ", "\u00a0", "\u202f"), fc.nat(6))
  .map(([whole, cents, space, style]) => {
    const fraction = String(cents).padStart(2, "0");
    const french = `${grouped(String(whole), space)},${fraction}`;
    return [
      french,
      `${grouped(String(whole), ",")}.${fraction}`,
      `(${french})`,
      `${french} €`,
      `${whole},${fraction} %`,
      `-${french}`,
      `${french}-`,
    ][style]!;
  });

const dateText = fc
  .tuple(fc.integer({ min: 2000, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: 28 }))
  .map(([year, month, day]) =>
    month % 2 === 0 ? `${year}-${String(month).padStart(2, "0")}-${day}` : `${day}/${String(month).padStart(2, "0")}/${year}`,
  );

export const blank: fc.Arbitrary<Cell> = fc.constantFrom(null, "", "  ", "\u00a0");
const errorText = fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#VALEUR!", "#NOM?", "#NOMBRE!");

/** Anything a cell can hold, save text that can be read two ways, which a whole range may settle. */
export const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: anyNumber },
  { weight: 2, arbitrary: numberText },
  { weight: 1, arbitrary: dateText },
  { weight: 2, arbitrary: blank },
  { weight: 1, arbitrary: errorText },
  { weight: 1, arbitrary: fc.boolean() },
  {
    weight: 1,
    arbitrary: fc.constantFrom("abc", "=CMD()", "-", "é", "constructor", "__proto__", "2026-02-30", "732829320", "FR44732829320", "A"),
  },
);

/** Text that a range may settle, and one cell alone cannot. */
export const ambiguousText = fc.constantFrom("1.234", "1,234", "12.500", "03/04/2026", "05/06/25");

const plausible = (parameter: Parameter): fc.Arbitrary<Cell> => {
  switch (parameter.kind) {
    case "date":
    case "dates":
      return fc.oneof(fc.integer({ min: 45_000, max: 47_000 }), dateText);
    case "flag":
    case "flags":
      return fc.constantFrom<Cell[]>(true, false, 1, 0, "oui", "FALSE");
    case "choice":
    case "language":
      return fc.constantFrom(...parameter.choices!);
    case "texts":
      if (parameter.choices) return fc.constantFrom(...parameter.choices);
      return fc.constantFrom("732829320", "A");
    case "text":
      return fc.constantFrom("732829320", "FR44732829320", "Jugement d’ouverture de liquidation judiciaire", "A");
    default: {
      const { min, above, max, below, whole } = parameter.bounds ?? {};
      const low = min ?? above ?? -1_000_000;
      const high = max ?? below ?? 2_000_000;
      return whole
        ? fc.integer({ min: Math.ceil(low), max: Math.min(Math.floor(high), Math.ceil(low) + 12) })
        : fc.oneof(fc.double({ min: low, max: high, noNaN: true }), fc.integer({ min: Math.ceil(low), max: Math.floor(high) }));
    }
  }
};

/** A cell as it should be, seven times in ten; anything else the rest. */
export const cellFor = (parameter: Parameter): fc.Arbitrary<Cell> =>
  fc.oneof({ weight: 7, arbitrary: plausible(parameter) }, { weight: 3, arbitrary: anyCell });

const isRange = (parameter: Parameter): boolean => ["numbers", "dates", "texts", "flags"].includes(parameter.kind);
export const isOneCell = (parameter: Parameter): boolean => ["number", "date", "text", "choice", "flag"].includes(parameter.kind);

const block = (cells: fc.Arbitrary<Cell>, rows: number, columns: number): fc.Arbitrary<Grid> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }) },
    { weight: 1, arbitrary: fc.array(fc.array(cells, { maxLength: 3 }), { maxLength: 5 }) }, // ragged, or of another size
  );

/** Any arguments for a function: cells and ranges, of matching and of other shapes, some left out. */
export function anyArguments(definition: AnyDefinition): fc.Arbitrary<readonly Argument[]> {
  const parameters = definition.parameters as readonly Parameter[];
  return fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(1, 1, 1, 3), fc.boolean()).chain(([rows, columns, ranges]) =>
    fc.tuple(
      ...parameters.map((parameter): fc.Arbitrary<Argument> => {
        const cells = fc.oneof({ weight: 20, arbitrary: cellFor(parameter) }, { weight: 1, arbitrary: ambiguousText });
        const given =
          isRange(parameter) || (ranges && isOneCell(parameter))
            ? block(cells, rows, columns)
            : isOneCell(parameter) || parameter.kind === "language"
              ? cells
              : block(anyCell, parameter.kind === "list" ? 1 : rows, 4);
        return fc.oneof(
          { weight: 12, arbitrary: given },
          { weight: parameter.optional ? 6 : 1, arbitrary: fc.constantFrom<Argument[]>(undefined, null) },
        );
      }),
    ),
  );
}

/** For a per-row function: rows of cells, one a parameter, and which parameters are given as a single cell for all rows. */
export function anyRows(
  definition: AnyDefinition,
): fc.Arbitrary<{ readonly rows: readonly (readonly Cell[])[]; readonly single: readonly boolean[] }> {
  const parameters = definition.parameters as readonly Parameter[];
  const row = fc.oneof(
    { weight: 8, arbitrary: fc.tuple(...parameters.map(cellFor)) },
    { weight: 1, arbitrary: fc.tuple(...parameters.map(() => blank)) },
  );
  return fc.record({
    rows: fc.array(row, { minLength: 2, maxLength: 6 }),
    single: fc.tuple(
      ...parameters.map((parameter) => (isOneCell(parameter) ? fc.constantFrom(false, false, false, true) : fc.constant(true))),
    ),
  });
}
