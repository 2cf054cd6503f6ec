import { civilOf, type Serial } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import type { Cents } from "./ledger";
import type { Random } from "./random";

export const numberStyles = [
  "typed",
  "1 234,56",
  "1,234.56",
  "1.234,56",
  "1'234.56",
  "12,34,567.00",
  "1234,56",
  "1234.56",
  "1 234.56",
] as const;
export type NumberStyle = (typeof numberStyles)[number];
export const signStyles = ["leading", "trailing", "parentheses", "Dr/Cr", "D/C", "−"] as const;
export type SignStyle = (typeof signStyles)[number];
export const dateStyles = [
  "typed",
  "2026-05-13",
  "2026-05-13 00:00:00",
  "13/05/2026",
  "05/13/2026",
  "13.05.2026",
  "13-05-2026",
  "13/05/26",
  "05/13/26",
  "13-MAY-26",
  "13-May-26",
  "May 13, 2026",
  "13 mai 2026",
  "20260513",
  "2026/05/13",
] as const;
/** Days in digits alone, as SAP, AS/400 and banks write them. */
export const digitStyles = ["1260513", "13052026", "05132026", "260513", "130526"] as const;
export type DateStyle = (typeof dateStyles)[number] | (typeof digitStyles)[number];
export type Language = "fr" | "en";

export interface Notation {
  readonly language: Language;
  readonly numbers: NumberStyle;
  readonly decimals: 0 | 2;
  readonly sign: SignStyle;
  readonly dates: DateStyle;
  readonly currency: {
    readonly code: string;
    readonly sign: string;
    readonly where: "nowhere" | "before" | "after" | "code" | "heading" | "column";
  };
  /** How a band without an amount is written. */
  readonly nothing: "zero" | "blank" | "dash";
  readonly space: string;
}

const months = {
  fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const short = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const isDigits = (style: DateStyle): boolean => (digitStyles as readonly DateStyle[]).includes(style);
const two = (value: number): string => String(value).padStart(2, "0");

export function randomNotation(random: Random, language: Language, whole: boolean): Notation {
  const euro = { code: "EUR", sign: "€" };
  const french = ["typed", "typed", "1 234,56", "1 234,56", "1.234,56", "1234,56", "1'234.56", "1234.56", "1 234.56"] as const;
  const english = ["typed", "typed", "1,234.56", "1,234.56", "1234.56", "1.234,56", "1'234.56", "12,34,567.00"] as const;
  const numbers: NumberStyle = random.pick<NumberStyle>(language === "fr" ? french : english);
  const sign: SignStyle = numbers === "typed" ? "leading" : random.pick(["leading", "leading", "leading", ...signStyles]);
  const frenchDates = [
    "typed",
    "typed",
    "13/05/2026",
    "13/05/2026",
    "13/05/26",
    "13.05.2026",
    "13-05-2026",
    "2026-05-13",
    "13 mai 2026",
    "20260513",
    "2026/05/13",
  ] as const;
  const dates: DateStyle = random.chance(0.06)
    ? random.pick(digitStyles)
    : language === "fr"
      ? random.pick(frenchDates)
      : random.pick(dateStyles.filter((style) => style !== "13 mai 2026" || random.chance(0.5)));
  const currency = language === "fr" ? euro : random.pick([euro, { code: "USD", sign: "$" }, { code: "GBP", sign: "£" }]);
  const where =
    numbers === "typed"
      ? random.pick(["nowhere", "nowhere", "heading", "column"] as const)
      : random.pick(["nowhere", "nowhere", "before", "after", "code", "heading", "column"] as const);
  return {
    language,
    numbers,
    decimals: whole && numbers !== "12,34,567.00" ? 0 : 2,
    sign,
    dates,
    currency: { ...currency, where: sign === "Dr/Cr" || sign === "D/C" ? "nowhere" : where },
    nothing: random.pick(["zero", "zero", "blank", "dash"] as const),
    space: random.pick([" ", "\u00a0", "\u202f"]),
  };
}

/** Writes amounts and days in one notation, and knows whether what it wrote can be read in one way only. */
export class Pen {
  private ambiguousNumber = false;
  private settlingNumber = false;
  private ambiguousDay = false;
  private settlingDay = false;

  constructor(readonly notation: Notation) {}

  /** Whether the cells themselves say which sign the decimals have and which comes first, day or month. */
  get settled(): boolean {
    return (!this.ambiguousNumber || this.settlingNumber) && (!this.ambiguousDay || this.settlingDay);
  }

  amount(cents: Cents, { code, sign: mark } = this.notation.currency as { readonly code: string; readonly sign: string }): Cell {
    const { numbers, decimals, sign, nothing, language } = this.notation;
    const currency = { code, sign: mark, where: this.notation.currency.where };
    if (cents === 0 && nothing !== "zero") return nothing === "blank" ? null : "-";
    if (numbers === "typed") return cents / 100;
    const digits = this.digits(Math.abs(cents), numbers, decimals);
    if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) this.ambiguousNumber = true;
    else if (/[.,]/.test(digits)) this.settlingNumber = true;
    const body =
      currency.where === "before"
        ? `${currency.sign}${language === "fr" ? " " : ""}${digits}`
        : currency.where === "after"
          ? `${digits} ${currency.sign}`
          : currency.where === "code"
            ? `${digits} ${currency.code}`
            : digits;
    if (sign === "Dr/Cr") return cents === 0 ? body : `${body} ${cents > 0 ? "Dr" : "Cr"}`;
    if (sign === "D/C") return cents === 0 ? body : `${body} ${cents > 0 ? "D" : "C"}`;
    if (cents >= 0) return body;
    if (sign === "parentheses") return `(${body})`;
    if (sign === "trailing")
      return currency.where === "after" || currency.where === "code"
        ? `${digits}- ${currency.where === "after" ? currency.sign : currency.code}`
        : `${body}-`;
    return `${sign === "−" ? "−" : "-"}${body}`;
  }

  private digits(cents: Cents, style: NumberStyle, decimals: 0 | 2): string {
    const whole = String(decimals === 2 ? Math.floor(cents / 100) : Math.round(cents / 100));
    const rest = decimals === 2 ? two(cents % 100) : "";
    const grouped = (mark: string): string => whole.replace(/\B(?=(\d{3})+$)/g, mark);
    const lakh = whole.length > 3 ? `${whole.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ",")},${whole.slice(-3)}` : whole;
    const [integer, decimal] = {
      typed: [whole, "."],
      "1 234,56": [grouped(this.notation.space), ","],
      "1,234.56": [grouped(","), "."],
      "1.234,56": [grouped("."), ","],
      "1'234.56": [grouped("'"), "."],
      "12,34,567.00": [lakh, "."],
      "1234,56": [whole, ","],
      "1234.56": [whole, "."],
      "1 234.56": [grouped(this.notation.space), "."],
    }[style] as [string, string];
    return rest === "" ? integer : integer + decimal + rest;
  }

  day(serial: Serial | null): Cell {
    const { dates } = this.notation;
    if (serial === null) return null;
    if (dates === "typed") return serial;
    const text = this.written(serial, dates);
    if (dates === "20260513") return Number(text);
    // A host that takes them for numbers drops the zero they begin with.
    return isDigits(dates) && this.notation.numbers === "typed" ? Number(text) : text;
  }

  /** A day within a title above the table, in words or as the cells below have it: never a bare number. */
  titleDay(serial: Serial, inWords: boolean): string {
    const { dates, language } = this.notation;
    if (inWords)
      return this.written(serial, language === "en" && serial % 2 === 0 ? "May 13, 2026" : "13 mai 2026").replace(
        /^1 (?=[a-zéû]+ \d)/,
        "1er ",
      );
    const bare = dates === "typed" || dates === "20260513" || isDigits(dates);
    const style = bare ? (language === "fr" ? "13/05/2026" : "13 mai 2026") : dates === "2026-05-13 00:00:00" ? "2026-05-13" : dates;
    return this.written(serial, style);
  }

  private written(serial: Serial, style: Exclude<DateStyle, "typed">): string {
    const { year, month, day } = civilOf(serial);
    const [y, m, d] = [String(year), two(month), two(day)];
    // Short years may be days, which other cells may settle.
    if (style === "260513" || style === "130526") this.ambiguousDay = true;
    if (/^(?:13|05)[/-]?(?:13|05)[/-]?2/.test(style)) {
      if (day > 12) this.settlingDay = true;
      else if (day !== month) this.ambiguousDay = true;
    }
    switch (style) {
      case "2026-05-13":
        return `${y}-${m}-${d}`;
      case "2026-05-13 00:00:00":
        return `${y}-${m}-${d} 00:00:00`;
      case "13/05/2026":
        return `${d}/${m}/${y}`;
      case "05/13/2026":
        return `${m}/${d}/${y}`;
      case "13.05.2026":
        return `${d}.${m}.${y}`;
      case "13-05-2026":
        return `${d}-${m}-${y}`;
      case "13/05/26":
        return `${d}/${m}/${y.slice(2)}`;
      case "05/13/26":
        return `${m}/${d}/${y.slice(2)}`;
      case "13-MAY-26":
        return `${d}-${short[month - 1]!.toUpperCase()}-${y.slice(2)}`;
      case "13-May-26":
        return `${day}-${short[month - 1]!}-${y.slice(2)}`;
      case "May 13, 2026":
        return `${months.en[month - 1]!} ${day}, ${y}`;
      case "13 mai 2026":
        return `${day} ${months[this.notation.language][month - 1]!} ${y}`;
      case "20260513":
        return `${y}${m}${d}`;
      case "1260513":
        return `1${y.slice(2)}${m}${d}`;
      case "13052026":
        return `${d}${m}${y}`;
      case "05132026":
        return `${m}${d}${y}`;
      case "260513":
        return `${y.slice(2)}${m}${d}`;
      case "130526":
        return `${d}${m}${y.slice(2)}`;
      case "2026/05/13":
        return `${y}/${m}/${d}`;
    }
  }
}
