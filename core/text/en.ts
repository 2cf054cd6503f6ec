import type { Texts } from "./texts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

export const en: Texts = {
  colon: ": ",
  row: (row) => `Row ${row}`,
  faults: {
    BAD_NUMBER: () => "A number is expected.",
    AMBIGUOUS_NUMBER: () => "The point or comma may mark thousands or decimals: enter a true number.",
    BAD_DATE: () => "A date is expected.",
    AMBIGUOUS_DATE: () => "Day and month can be exchanged: enter a true date or YYYY-MM-DD.",
    BAD_FLAG: () => "TRUE or FALSE is expected.",
    BAD_CHOICE: (detail) => `Possible values: ${list(detail)}.`,
    OUT_OF_RANGE: ([rule, ...bounds]) =>
      rule === "between" ? `The value must lie between ${bounds[0]} and ${bounds[1]}.`
      : rule === "above" ? `The value must be above ${bounds[0]}.`
      : rule === "below" ? `The value must not exceed ${bounds[0]}.`
      : `The value must be at least ${bounds[0]}.`,
    NOT_WHOLE: () => "A whole number is expected.",
    CELL_ERROR: () => "The cell holds an error.",
    SHAPE_MISMATCH: ([expected, found]) => `This range has ${found} where the other has ${expected}: select ranges of the same size.`,
    NOT_ONE_CELL: () => "One cell is expected here, not a range.",
    TOO_MANY_ARGUMENTS: ([most]) => `The function takes at most ${most} arguments.`,
    UNKNOWN_FUNCTION: () => "There is no such function.",
    UNKNOWN_LAYOUT: () => "No column of clients with a balance, nor of invoices, was recognised. Select the headers with the rows, or say what the columns mean.",
    NO_ROWS: () => "There are headers but no rows below them.",
    MIXED_CURRENCIES: ([found]) => `Several currencies are mixed (${found}): separate or convert them first.`,
    BAD_POLICY: () => "The range is not a policy that can be read.",
    OVERRIDE_RANGE: () => "An override cannot exceed one notch.",
    OVERFLOW: () => "The result is beyond the numbers a spreadsheet can hold.",
    INTERNAL: () => "The calculation failed; please report this case.",
    NO_DATA: () => "The figure is missing. An empty cell is never read as zero.",
    NOT_RATED: () => "Too little is known to rate this client.",
    NEG_EQUITY: () => "The ratio has no meaning when equity is negative or nil.",
    NO_DEBT: () => "Without debts the ratio has no meaning.",
    DIV0: () => "The denominator is zero.",
    NO_INTEREST: () => "Without interest there is nothing to cover: good news, if anything.",
    NO_DEBT_SERVICE: () => "Without debt service there is nothing to cover: good news, if anything.",
    NEG_EBITDA: () => "EBITDA is negative or nil: operations do not repay the debt.",
    NO_SALES: () => "Sales must be positive.",
    NO_PURCHASES: () => "Purchases must be positive.",
    NO_COGS: () => "The cost of goods sold must be positive.",
    NO_RECEIVABLES: () => "Receivables must be positive.",
    NOTHING_TO_COLLECT: () => "There was nothing to collect in the period.",
    NO_MARGIN: () => "The margin must be positive.",
    RATE_UNKNOWN: () => "No published rate is known for this date.",
  },
  classes: ["very low", "low", "moderate", "high", "very high"],
  notRated: "not rated",
  tiers: { large: "large", medium: "medium", small: "small" },
};
