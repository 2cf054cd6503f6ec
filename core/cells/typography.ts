import { speaking } from "./language";

/** The marks a language writes with, where a text is put together: what stands before a colon, how a word is quoted. */
export interface Typography {
  readonly decimal: "," | ".";
  /** Between the thousands of a number. */
  readonly group: string;
  readonly percent: string;
  readonly colon: string;
  readonly semicolon: string;
  /** Between the values of a list, and the arguments of a formula. */
  readonly listed: string;
  readonly yes: string;
  readonly no: string;
  readonly quoted: (text: string) => string;
}

export const typography = speaking<Typography>({
  fr: {
    decimal: ",",
    group: "\u202f",
    percent: "\u202f%",
    colon: "\u00a0: ",
    semicolon: "\u202f; ",
    listed: "\u202f; ",
    yes: "VRAI",
    no: "FAUX",
    quoted: (text) => `«\u00a0${text}\u00a0»`,
  },
  en: {
    decimal: ".",
    group: ",",
    percent: "%",
    colon: ": ",
    semicolon: "; ",
    listed: ", ",
    yes: "TRUE",
    no: "FALSE",
    quoted: (text) => `“${text}”`,
  },
});
