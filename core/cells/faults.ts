/**
 * Why a function has no result. `input`: what was typed is wrong and can be mended. `missing`: a figure is not there,
 * or the result would have no meaning. Excel shows the first as #VALUE! and the second as #N/A, both with our message.
 */
export const faultKinds = {
  // what was typed
  BAD_NUMBER: "input",
  AMBIGUOUS_NUMBER: "input",
  BAD_DATE: "input",
  AMBIGUOUS_DATE: "input",
  BAD_FLAG: "input",
  BAD_CHOICE: "input",
  OUT_OF_RANGE: "input",
  NOT_WHOLE: "input",
  BAD_SIREN: "input",
  CELL_ERROR: "input",
  SHAPE_MISMATCH: "input",
  NOT_ONE_CELL: "input",
  TOO_MANY_ARGUMENTS: "input",
  UNKNOWN_FUNCTION: "input",
  UNKNOWN_LAYOUT: "input",
  NO_INDICATOR: "input",
  NO_ROWS: "input",
  MIXED_CURRENCIES: "input",
  BAD_POLICY: "input",
  OVERRIDE_RANGE: "input",
  OVERFLOW: "input",
  INTERNAL: "input",
  // what is missing, or would have no meaning
  NO_DATA: "missing",
  NO_HEADERS: "missing",
  NOT_RATED: "missing",
  NEG_EQUITY: "missing",
  NO_DEBT: "missing",
  DIV0: "missing",
  NO_INTEREST: "missing",
  NO_DEBT_SERVICE: "missing",
  NEG_EBITDA: "missing",
  NO_SALES: "missing",
  NO_PURCHASES: "missing",
  NO_COGS: "missing",
  NO_RECEIVABLES: "missing",
  NOTHING_TO_COLLECT: "missing",
  NO_MARGIN: "missing",
  RATE_UNKNOWN: "missing",
  START_UNKNOWN: "missing",
  NO_LEGAL_MAXIMUM: "missing",
} as const satisfies Record<string, "input" | "missing">;

export type FaultCode = keyof typeof faultKinds;

/** A fault as a function returns it; `call` finds the input's label and value and writes the message. */
export interface Fault {
  readonly fault: FaultCode;
  /** The parameter's name. */
  readonly parameter?: string | undefined;
  /** The row of a range, from 0, where one row is to blame. */
  readonly row?: number | undefined;
  /** What the message needs besides: bounds, choices, counts. */
  readonly detail?: readonly (string | number)[] | undefined;
}

export function fault(code: FaultCode, parameter?: string, detail?: readonly (string | number)[], row?: number): Fault {
  return { fault: code, parameter, detail, row };
}

export function isFault(value: unknown): value is Fault {
  return typeof value === "object" && value !== null && "fault" in value;
}

/** The number, or what takes its place where there is none: unknown stays unknown. */
export const numberOr = <T>(result: number | Fault, otherwise: T): number | T => (isFault(result) ? otherwise : result);

/** A fault as a host shows it. */
export interface FaultMessage {
  readonly code: FaultCode;
  readonly message: string;
}
