import { patternOf } from "../core/cells/formats";
import type { Language } from "../core/cells/language";

/** What a cell looks like, in terms every spreadsheet has. Colours as #RRGGBB. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** In points; 10 unless said. */
  readonly size?: number;
  readonly ink?: string;
  readonly ground?: string;
  readonly lineBelow?: string;
  readonly lineAbove?: string;
  readonly wrap?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly top?: boolean;
  /** Set off from the cell on the left. */
  readonly indent?: boolean;
  /** May be changed where the sheet is locked. */
  readonly open?: boolean;
}

export const font = "Arial";
export const accent = "#0B3A44";
const quiet = "#616161";
const rule = "#C8C6C4";
const typed = "#1A4E8A";
const toFill = "#F3F7FB";

export const looks = {
  title: { bold: true, size: 16, ink: accent },
  name: { bold: true, size: 12 },
  note: { size: 8, ink: quiet },
  hint: { size: 8, ink: quiet, indent: true },
  noteRight: { size: 8, ink: quiet, align: "right" },
  noteCenter: { size: 8, ink: quiet, align: "center" },
  noteWrapped: { size: 8, ink: quiet, wrap: true, top: true },
  section: { bold: true, ink: accent, lineBelow: accent },
  header: { bold: true, ground: "#F0F0F0", lineBelow: rule, wrap: true },
  /** Of a column of texts behind one of numbers. */
  headerIndented: { bold: true, ground: "#F0F0F0", lineBelow: rule, wrap: true, indent: true },
  /** Wider than its cell, over empty ones. */
  headerAcross: { bold: true, ground: "#F0F0F0", lineBelow: rule, indent: true },
  headerRight: { bold: true, ground: "#F0F0F0", lineBelow: rule, wrap: true, align: "right" },
  headerCenter: { bold: true, ground: "#F0F0F0", lineBelow: rule, wrap: true, align: "center" },
  label: {},
  labelIndented: { indent: true },
  paragraph: { wrap: true, top: true },
  labelWrapped: { wrap: true, top: true },
  input: { ink: typed, ground: toFill, lineBelow: rule, open: true },
  /** To be typed over, and printed as if it were not. */
  inputPlain: { ink: typed, open: true },
  inputPlainRight: { ink: typed, open: true, align: "right" },
  inputLeft: { ink: typed, ground: toFill, lineBelow: rule, open: true, align: "left" },
  inputRightWrapped: { ink: typed, ground: toFill, lineBelow: rule, open: true, align: "right", wrap: true },
  /** May be filled, and mostly is not. */
  openRight: { ink: typed, open: true, align: "right" },
  inputRight: { ink: typed, ground: toFill, lineBelow: rule, open: true, align: "right" },
  /** A line of a table that the user fills. */
  line: { ink: typed, open: true },
  lineIndented: { ink: typed, open: true, indent: true },
  lineRight: { ink: typed, open: true, align: "right" },
  result: {},
  resultLeft: { align: "left" },
  resultCenter: { align: "center" },
  resultCenterWrapped: { align: "center", wrap: true },
  resultRight: { align: "right" },
  wrapped: { wrap: true, top: true, indent: true },
  spilled: { top: true },
  spilledIndented: { top: true, indent: true },
  spilledRight: { top: true, align: "right" },
  strong: { bold: true },
  strongIndented: { bold: true, indent: true },
  strongRight: { bold: true, align: "right" },
  total: { bold: true, lineAbove: accent },
  class: { bold: true, align: "center" },
  classTop: { bold: true, align: "center", top: true },
  toSign: { ink: quiet, lineBelow: rule },
} as const satisfies Record<string, Style>;

export type Look = keyof typeof looks;
export const styleOf = (look: Look): Style => looks[look];

export type Format =
  | "money"
  | "moneyOrDash"
  | "wholeOrDash"
  | "cents"
  | "centsOrDash"
  | "whole"
  | "decimal"
  | "ratio"
  | "percent"
  | "share"
  | "rate"
  | "date"
  | "month"
  | "year"
  | "days"
  | "text";

/** Number formats, written the American way as all three spreadsheets keep them; each shows them in the user's own. */
export const patterns: Readonly<Record<Language, Readonly<Record<Format, string>>>> = {
  fr: {
    money: '#,##0\\ "€"',
    moneyOrDash: '#,##0\\ "€";-#,##0\\ "€";"–"',
    wholeOrDash: '#,##0;-#,##0;"–"',
    cents: '#,##0.00\\ "€"',
    centsOrDash: '#,##0.00\\ "€";-#,##0.00\\ "€";"–"',
    whole: patternOf("whole", "fr")!,
    decimal: patternOf("decimal", "fr")!,
    ratio: "0.00",
    percent: patternOf("percent", "fr")!,
    share: "0\\ %",
    rate: "0.00\\ %",
    date: patternOf("date", "fr")!,
    month: "mm/yyyy",
    year: "yyyy",
    days: '0\\ "j"',
    text: "@",
  },
  en: {
    money: '"€"#,##0',
    moneyOrDash: '"€"#,##0;-"€"#,##0;"–"',
    wholeOrDash: '#,##0;-#,##0;"–"',
    cents: '"€"#,##0.00',
    centsOrDash: '"€"#,##0.00;-"€"#,##0.00;"–"',
    whole: patternOf("whole", "en")!,
    decimal: patternOf("decimal", "en")!,
    ratio: "0.00",
    percent: patternOf("percent", "en")!,
    share: "0%",
    rate: "0.00%",
    date: patternOf("date", "en")!,
    month: "mmm yyyy",
    year: "yyyy",
    days: '0\\ "d"',
    text: "@",
  },
};

/** The ground of a bar behind a figure: light enough for black digits, dark enough to be printed. */
export const barColour = "#A9D5DB";
