import { isBlank, isCellError, type Cell, type Grid } from "./values";

/** The decimal sign a range of text numbers uses, where its cells settle it. */
export type Decimal = "," | ".";
export type NumberFault = "BAD_NUMBER" | "AMBIGUOUS_NUMBER" | "CELL_ERROR";

interface TextNumber {
  /** Value where the decimal sign is as written or does not matter. */
  readonly value: number;
  /** Value where the only sign is read as a thousands mark instead; only ambiguous texts have one. */
  readonly grouped?: number;
  /** The decimal sign this text proves, or for an ambiguous one the sign that stands in it. */
  readonly sign?: Decimal;
}

const longestNumber = 64;
const spaces = /[\s\u00a0\u202f\u2007\u2009]+/g;
const currency = /^(?:€|\$|£|EUR|USD|GBP|CHF)|(?:€|\$|£|EUR|USD|GBP|CHF)$/gi;
const spaced = /^\d{1,3}(?:[ '’]\d{3})+(?:([.,])\d*)?$/;
const plain = /^(?:\d+|\d*([.,])\d+|\d+[.,])(?:e[+-]?\d+)?$/i;
const ambiguous = /^[1-9]\d{0,2}([.,])\d{3}$/;
const commaGroups = /^\d{1,3}(?:,\d{3})+\.\d*$|^\d{1,3}(?:,\d{3}){2,}$/;
const dotGroups = /^\d{1,3}(?:\.\d{3})+,\d*$|^\d{1,3}(?:\.\d{3}){2,}$/;

/** Reads a number written as text: `1 234,56`, `1,234.56`, `(123)`, `12 %`, `1 500 €`, `123-`. */
function parse(text: string): TextNumber | undefined {
  if (text.length > longestNumber) return undefined;
  let body = text.replace(spaces, " ").trim().replace(currency, "").trim();
  let factor = 1;
  if (/^\(.*\)$/.test(body)) {
    factor = -1;
    body = body.slice(1, -1).trim();
  }
  if (body.endsWith("%")) {
    factor /= 100;
    body = body.slice(0, -1).trim();
  }
  const leading = /^([-+−])\s?(.*)$/.exec(body);
  const trailing = /^(.*?)\s?[-−]$/.exec(body);
  if (leading) {
    if (leading[1] !== "+") factor = -factor;
    body = leading[2]!;
  } else if (trailing) {
    factor = -factor;
    body = trailing[1]!;
  }
  body = body.replace(currency, "").trim();
  if (body === "" || !/\d/.test(body)) return undefined;

  const read = (digits: string): number => {
    const value = Number(digits);
    // A percentage is divided once, by 100, so that 12 % is 0.12 to the last bit.
    return Math.abs(factor) === 1 ? value * factor : (value / 100) * Math.sign(factor);
  };
  const groups = spaced.exec(body);
  if (groups) return { value: read(body.replace(/[ '’]/g, "").replace(",", ".")), ...(groups[1] && { sign: groups[1] as Decimal }) };
  const either = ambiguous.exec(body);
  if (either) return { value: read(body.replace(",", ".")), grouped: read(body.replace(/[.,]/, "")), sign: either[1] as Decimal };
  const simple = plain.exec(body);
  if (simple) return { value: read(body.replace(",", ".")), ...(simple[1] && { sign: simple[1] as Decimal }) };
  if (commaGroups.test(body)) return { value: read(body.replace(/,/g, "")), sign: "." };
  if (dotGroups.test(body)) return { value: read(body.replace(/\./g, "").replace(",", ".")), sign: "," };
  return undefined;
}

/** The number in a cell; null for a blank. A text that can be read two ways needs `decimal` to settle it. */
export function numberOf(cell: Cell | undefined, decimal?: Decimal): number | null | NumberFault {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "BAD_NUMBER";
  if (isBlank(cell)) return null;
  if (typeof cell !== "string") return "BAD_NUMBER";
  if (isCellError(cell)) return "CELL_ERROR";
  const read = parse(cell);
  if (!read || !Number.isFinite(read.value)) return "BAD_NUMBER";
  if (read.grouped === undefined) return read.value;
  if (!decimal) return "AMBIGUOUS_NUMBER";
  return read.sign === decimal ? read.value : read.grouped;
}

/** Collects which decimal sign the text numbers of a range prove. Two that contradict each other prove nothing. */
export class DecimalEvidence {
  private comma = false;
  private dot = false;

  add(cell: Cell | undefined): void {
    if (typeof cell !== "string") return;
    const read = parse(cell);
    if (!read?.sign || read.grouped !== undefined) return;
    if (read.sign === ",") this.comma = true;
    else this.dot = true;
  }

  get decimal(): Decimal | undefined {
    return this.comma === this.dot ? undefined : this.comma ? "," : ".";
  }
}

export function decimalOf(grid: Grid): Decimal | undefined {
  const evidence = new DecimalEvidence();
  for (const row of grid) for (const cell of row) evidence.add(cell);
  return evidence.decimal;
}
