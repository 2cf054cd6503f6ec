import { isBlank, isCellError, type Cell, type Grid } from "./values";

/** The decimal sign a range of text numbers uses, where its cells settle it. */
export type Decimal = "," | ".";
export type NumberFault = "BAD_NUMBER" | "AMBIGUOUS_NUMBER" | "CELL_ERROR";

/** What a text says as a number. One is filled anew for each text, so that nothing is allocated for a cell. */
export interface TextNumber {
  /** Value where the decimal sign is as written or does not matter. */
  value: number;
  /** Value where the only sign is read as a thousands mark instead; NaN unless the text can be read both ways. */
  grouped: number;
  /** The decimal sign this text proves, or for a text that can be read both ways the sign that stands in it. */
  sign: Decimal | "";
  /** The currency written beside it, as an ISO code. */
  currency: string;
  /** `Dr` is 1, `Cr` -1, 0 where neither is written. */
  side: number;
  /** The side is one letter alone, `D` or `C`. */
  letter: boolean;
  percent: boolean;
  /** The power of ten its unit stands for: 3 of `15,2 k€`, 6 of `1,1 M€`, 5 of `12.5 Lakh`, else 0; the value is in whole units already. */
  scale: number;
}

const longestNumber = 64;
const longestSign = 4;
const signs = new Map([
  ["€", "EUR"],
  ["$", "USD"],
  ["£", "GBP"],
  ["¥", "JPY"],
  ["₹", "INR"],
  ["₺", "TRY"],
  ["zł", "PLN"],
  ["RS", "INR"],
  ["RS.", "INR"],
  ["US$", "USD"],
  ["A$", "AUD"],
  ["C$", "CAD"],
  ["FCFA", "XOF"],
  ["KČ", "CZK"],
  ["R$", "BRL"],
]);
for (const code of "EUR USD GBP CHF CAD AUD JPY CNY INR SEK NOK DKK PLN CZK HUF RON BGN TRY MAD TND DZD XOF XAF BRL MXN ZAR SGD HKD NZD AED SAR ILS KRW THB".split(
  " ",
))
  signs.set(code, code);

/** The ISO code of a currency sign or code; undefined where it is none. */
export const currencyCode = (text: string): string | undefined =>
  text.length > longestSign ? undefined : (signs.get(text) ?? signs.get(text.toUpperCase()));

const found: TextNumber = { value: NaN, grouped: NaN, sign: "", currency: "", side: 0, letter: false, percent: false, scale: 0 };
/** Whole powers of ten, each exact in a double. */
const tens = Array.from({ length: 23 }, (_, k) => Number(`1e${k}`));
const exponent = /^(?:\d+|\d*[.,]\d+|\d+[.,])e[+-]?\d+$/i;

const isSpace = (code: number): boolean =>
  code === 32 || code === 160 || code === 0x202f || code === 0x2007 || code === 0x2009 || (code >= 9 && code <= 13);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isMinus = (code: number): boolean => code === 45 || code === 0x2212;

/** What `readPlain` answers for a text that needs a closer look. */
export const notPlain = -1;

/**
 * Reads a text as most are: digits, by threes where blanks part them, with one decimal sign at most and a minus before them. Puts the
 * number into its place of an array, so that none is made anew for a text, and answers with the code of the decimal sign, 0 where
 * there is none; `notPlain` where the text is anything else, or can be read both ways.
 */
export function readPlain(text: string, numbers: Float64Array, place: number): number {
  const { length } = text;
  const negative = length > 0 && text.charCodeAt(0) === 45;
  // Whole numbers of the machine are quick: the first nine digits are one, the next six another.
  let first = 0;
  let second = 0;
  let count = 0;
  let grouped = 0;
  let decimalAt = -1;
  let sign = 0;
  for (let k = negative ? 1 : 0; k < length; k++) {
    const code = text.charCodeAt(k);
    const digit = code - 48;
    if (digit >= 0 && digit <= 9) {
      if (count < 9) first = (Math.imul(first, 10) + digit) | 0;
      else second = (Math.imul(second, 10) + digit) | 0;
      count++;
    } else if (decimalAt >= 0 || count === 0) return notPlain;
    else if (code === 44 || code === 46) {
      if (grouped > 0 && count - grouped !== 3) return notPlain;
      decimalAt = count;
      sign = code;
    } else if (code === 32 || code === 160 || code === 0x202f) {
      if (grouped === 0 ? count > 3 : count - grouped !== 3) return notPlain;
      grouped = count;
    } else return notPlain;
  }
  // `12,`, `1 23` and `1.234` are left to a closer look.
  if (count === 0 || count > 15) return notPlain;
  const decimals = decimalAt < 0 ? 0 : count - decimalAt;
  if (decimalAt < 0 ? grouped > 0 && count - grouped !== 3 : decimals === 0 || (decimals === 3 && grouped === 0 && decimalAt <= 3))
    return notPlain;
  const whole = count > 9 ? first * tens[count - 9]! + second : first;
  const value = decimals === 0 ? whole : whole / tens[decimals]!;
  numbers[place] = negative ? -value : value;
  return sign;
}

const one = new Float64Array(1);

/** Whether a text begins with five letters: no sign of a currency is as long. */
function isWord(text: string): boolean {
  for (let k = 0; k <= longestSign; k++) if (!isLetter(text.charCodeAt(k))) return false;
  return true;
}

/** Reads a number written as text: `1 234,56`, `1,234.56`, `12,34,567.00`, `(123)`, `12 %`, `1 500 €`, `15,2 k€`, `123-`, `500.00 Cr`. */
export function readNumber(text: string): TextNumber | undefined {
  if (text.length > longestNumber || isWord(text)) return undefined;
  let from = 0;
  let to = text.length;
  let negative = false;
  let signed = false;
  let bracket = 0;
  let before = false;
  found.grouped = NaN;
  found.sign = "";
  found.currency = "";
  found.side = 0;
  found.letter = false;
  found.percent = false;
  found.scale = 0;
  const sign = readPlain(text, one, 0);
  if (sign !== notPlain) {
    found.value = one[0]!;
    found.sign = sign === 0 ? "" : sign === 44 ? "," : ".";
    return found;
  }
  // `600,-` and `600.–` have no cents.
  const whole = text.replace(/(?<=\d[.,])[-–—]+(?![-–—\d])/, "00");
  if (whole !== text) return readNumber(whole);
  // What stands before the digits.
  for (;;) {
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    if (from >= to) return undefined;
    const code = text.charCodeAt(from);
    if (isDigit(code) || code === 44 || code === 46) break;
    if ((isMinus(code) || code === 43) && !signed) {
      signed = true;
      negative = code !== 43;
      from++;
    } else if (!signed && /^\([-−]\)/.test(text.slice(from, from + 3))) {
      // `(-)5,000.00`, as Tally writes it.
      signed = negative = true;
      from += 3;
    } else if (code === 40 && bracket === 0) {
      bracket = 1;
      from++;
    } else {
      let end = from;
      // A word is longer than any sign, and no letter is one by itself.
      while (
        end - from <= longestSign &&
        end < to &&
        !isDigit(text.charCodeAt(end)) &&
        !isSpace(text.charCodeAt(end)) &&
        !"-−+(.,".includes(text[end]!)
      )
        end++;
      if (end - from > longestSign || (end === from + 1 && isLetter(code))) return undefined;
      if (text[end] === "." && end === from + 2) end++;
      // `Dr 1,25,000.00`; without a blank it may be a number of a document, `CR1001`.
      const side = end - from > 1 && isSpace(text.charCodeAt(end)) ? sideOf(text.slice(from, end)) : 0;
      if (side !== 0 && found.side === 0) {
        found.side = side;
        before = true;
        from = end;
        continue;
      }
      const currency = currencyCode(text.slice(from, end));
      if (currency === undefined || found.currency !== "") return undefined;
      found.currency = currency;
      from = end;
    }
  }
  // What stands behind them.
  for (;;) {
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    const code = text.charCodeAt(to - 1);
    // The dot of a word that is cut short, `500.00 Dr.`
    if (code === 46 && isLetter(text.charCodeAt(to - 2))) {
      to--;
      continue;
    }
    if (isDigit(code) || code === 44 || code === 46) break;
    if (isMinus(code) && !signed) {
      signed = true;
      negative = true;
      to--;
    } else if (code === 41 && bracket === 1) {
      bracket = 2;
      to--;
    } else if (code === 37 && !found.percent) {
      found.percent = true;
      to--;
    } else {
      let start = to;
      while (
        start > from &&
        !isDigit(text.charCodeAt(start - 1)) &&
        !isSpace(text.charCodeAt(start - 1)) &&
        !")-−.,%".includes(text[start - 1]!)
      )
        start--;
      if (start === to) return undefined;
      const word = text.slice(start, to);
      const side = sideOf(word);
      if (side !== 0 && found.side === 0) {
        found.side = side;
        found.letter = word.length === 1;
      } else {
        // A letter alone may belong to a code, `12K`: thousands and millions are those of a currency, `12 k€` or `€12k`.
        const unit = word.toLowerCase();
        const known = found.scale > 0 ? 0 : (indianScales.get(unit) ?? (found.currency === "" ? 0 : (bareScales.get(unit) ?? 0)));
        if (known > 0) {
          found.scale = known;
          to = start;
          continue;
        }
        const scale = word.length > 1 ? scaleOf(word.charCodeAt(0)) : 0;
        const code = currencyCode(word) ?? (scale > 0 ? currencyCode(word.slice(1)) : undefined);
        if (scale > 0 && currencyCode(word) === undefined) found.scale = scale;
        if (code === undefined || found.currency !== "")
          return exponent.test(text.slice(from, to)) ? ofExponent(text.slice(from, to), negative) : undefined;
        found.currency = code;
      }
      to = start;
    }
  }
  if (bracket === 1) return undefined;
  // `CR 1001` is a number of a document too.
  if (before && !/[.,]/.test(text.slice(from, to))) return undefined;
  if (bracket === 2) negative = !negative;
  if (!digits(text, from, to)) {
    const body = text.slice(from, to);
    return exponent.test(body) ? ofExponent(body, negative) : undefined;
  }
  // A percentage is divided once, by 100, so that 12 % is 0.12 to the last bit.
  if (found.percent) {
    found.value /= 100;
    found.grouped /= 100;
  }
  if (found.scale > 0) {
    found.value = shifted(found.value, found.scale);
    found.grouped = shifted(found.grouped, found.scale);
  }
  if (found.side < 0) negative = !negative;
  if (negative) {
    found.value = -found.value;
    found.grouped = -found.grouped;
  }
  return Number.isFinite(found.value) ? found : undefined;
}

function ofExponent(body: string, negative: boolean): TextNumber | undefined {
  const value = Number(body.replace(",", "."));
  found.value = negative ? -value : value;
  const sign = /[.,]/.exec(body);
  found.sign = sign ? (sign[0] as Decimal) : "";
  return Number.isFinite(value) ? found : undefined;
}

/** Powers of ten by the letter before a currency: `k€`, `K$`, `T€`, `M€`, `m€`. */
const scaleOf = (letter: number): number =>
  letter === 107 || letter === 75 || letter === 84 ? 3 : letter === 77 || letter === 109 ? 6 : 0;
/** The same behind an amount whose currency is said: `€12k`, `$1.5M`, `3.2 Mio. €`. */
const bareScales: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["m", 6],
  ["mn", 6],
  ["mln", 6],
  ["mio", 6],
  ["bn", 9],
  ["l", 5],
]);

/** `12.5 Lakh`, `1.2 Crore`; `Cr` is the side of a credit as well, and the table tells which it is. */
const indianScales: ReadonlyMap<string, number> = new Map([
  ["lakh", 5],
  ["lakhs", 5],
  ["lac", 5],
  ["lacs", 5],
  ["crore", 7],
  ["crores", 7],
]);

/** By its digits, since 1.005 × 1000 is not 1005. */
const shifted = (value: number, places: number): number => Number(`${value}e${places}`);

function sideOf(word: string): number {
  switch (word) {
    case "Dr":
    case "DR":
    case "dr":
    case "Dr.":
    case "DR.":
    case "D":
    case "DB":
      return 1;
    case "Cr":
    case "CR":
    case "cr":
    case "Cr.":
    case "CR.":
    case "C":
      return -1;
    default:
      return 0;
  }
}

/** Reads digits, marks between thousands and a decimal sign. */
function digits(text: string, from: number, to: number): boolean {
  let whole = 0;
  let count = 0;
  let sinceMark = 0;
  let marks = 0;
  let mark = 0;
  let lakh = false;
  let first = 0;
  let decimalAt = -1;
  let commas = 0;
  let dots = 0;
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k);
    if (code === 44) commas++;
    else if (code === 46) dots++;
  }
  // Where both signs stand, or one of them once behind groups of another mark, the last is the decimal sign.
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k);
    if (isDigit(code)) {
      whole = whole * 10 + (code - 48);
      count++;
      sinceMark++;
      continue;
    }
    if (decimalAt >= 0) return false;
    const other = code === 44 ? dots : commas;
    const own = code === 44 ? commas : dots;
    if (code === 44 || code === 46) {
      const isDecimal = own === 1 && (other === 0 || text.slice(k + 1, to).indexOf(code === 44 ? "." : ",") < 0);
      if (isDecimal) {
        if (marks > 0 && sinceMark !== 3) return false;
        if (marks === 0) first = count;
        decimalAt = count;
        found.sign = code === 44 ? "," : ".";
        sinceMark = 0;
        continue;
      }
    } else if (!(isSpace(code) || code === 39 || code === 0x2019)) return false;
    const kind = code === 44 || code === 46 ? code : code === 39 || code === 0x2019 ? 39 : 32;
    if (marks === 0) {
      if (count === 0 || count > 3) return false;
      mark = kind;
      first = count;
    } else {
      if (kind !== mark) return false;
      if (sinceMark === 2 && mark === 44) lakh = true;
      else if (sinceMark !== 3 || lakh) return false;
    }
    marks++;
    sinceMark = 0;
  }
  if (count === 0) return false;
  const decimals = decimalAt < 0 ? 0 : count - decimalAt;
  if (marks > 0 && decimalAt < 0 && sinceMark !== 3) return false;
  if (lakh && first > 2) return false;
  const exact = count <= 15;
  const text2 = exact ? "" : text.slice(from, to).replace(/[^\d.,]/g, "");
  found.value = exact
    ? decimals <= 22
      ? whole / tens[decimals]!
      : whole / Number(`1e${decimals}`)
    : Number(decimals > 0 ? `${digitsOf(text2).slice(0, decimalAt)}.${digitsOf(text2).slice(decimalAt)}` : digitsOf(text2));
  if (marks > 0) {
    if (decimalAt < 0 && (mark === 44 || mark === 46)) found.sign = mark === 44 ? "." : ",";
    return true;
  }
  // `1.234` is one or a thousand; `0.234` and `1234.567` are not.
  if (decimalAt >= 1 && decimalAt <= 3 && decimals === 3 && text.charCodeAt(from) !== 48) found.grouped = whole;
  return true;
}

const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** The number in a cell; null for a blank. A text that can be read two ways needs `decimal` to settle it. */
export function numberOf(cell: Cell | undefined, decimal?: Decimal): number | null | NumberFault {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "BAD_NUMBER";
  if (isBlank(cell)) return null;
  if (typeof cell !== "string") return "BAD_NUMBER";
  if (isCellError(cell)) return "CELL_ERROR";
  const read = readNumber(cell);
  if (!read || read.letter) return "BAD_NUMBER";
  if (Number.isNaN(read.grouped)) return read.value;
  if (!decimal) return "AMBIGUOUS_NUMBER";
  return read.sign === decimal ? read.value : read.grouped;
}

/** Collects which decimal sign the text numbers of a range prove. Two that contradict each other prove nothing. */
export class DecimalEvidence {
  private comma = false;
  private dot = false;

  add(cell: Cell | undefined): void {
    if (typeof cell !== "string") return;
    const read = readNumber(cell);
    if (read) this.read(read);
  }

  /** A text that was read already. */
  read({ sign, grouped }: TextNumber): void {
    if (sign === "" || !Number.isNaN(grouped)) return;
    if (sign === ",") this.comma = true;
    else this.dot = true;
  }

  get contradicted(): boolean {
    return this.comma && this.dot;
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
