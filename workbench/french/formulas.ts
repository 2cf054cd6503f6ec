import { englishNames, frenchNames } from "./function-names";

/**
 * A formula cut into pieces that mean something. Quoted texts, quoted sheet names and the brackets of tables are
 * opaque; a name takes its digits and dots along, so that LOG10, B2 and CREDIT.DSO are no numbers.
 */
const pieces = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?|[\p{L}_$][\p{L}\p{N}_$.]*|\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?|[\s\S]/gu;

const isName = (piece: string): boolean => /^[\p{L}_]/u.test(piece);
const isNumber = (piece: string): boolean => /^\d/.test(piece);

interface Signs {
  readonly number: (digits: string) => string;
  readonly numberInArray: (digits: string) => string;
  readonly separator: (sign: string) => string;
  readonly separatorInArray: (sign: string) => string;
  readonly name: (name: string, called: boolean) => string;
  /** Whether a space right behind a ";" goes. */
  readonly dropsSpaces?: boolean;
}

function rewrite(formula: string, signs: Signs): string {
  const found = formula.match(pieces) ?? [];
  let braces = 0;
  let written = "";
  for (const [i, piece] of found.entries()) {
    if (piece === "{") braces++;
    if (piece === "}") braces--;
    if (isNumber(piece)) written += braces > 0 ? signs.numberInArray(piece) : signs.number(piece);
    else if (isName(piece)) written += signs.name(piece, found[i + 1] === "(");
    else if (signs.dropsSpaces && piece === " " && found[i - 1] === ";") continue;
    else if (piece.length === 1) written += braces > 0 ? signs.separatorInArray(piece) : signs.separator(piece);
    else written += piece;
  }
  return written;
}

const commas = (text: string): number => text.split(",").length - 1;

/** 1000,5 is a number; 1,5,30 are three, and 1000.5,2 two: a list somebody separated by commas. */
const toPoint = (digits: string): string => (commas(digits) === 1 && !digits.includes(".") ? digits.replace(",", ".") : digits);

/** Between braces French writes {1,5.2;3}: a comma for decimals, a point between columns. */
const toPointInArray = (digits: string): string =>
  digits.includes(".") ? digits.replace(/[.,]/g, (sign) => (sign === "." ? "," : ".")) : toPoint(digits);

const signsOnly: Signs = {
  number: toPoint,
  numberInArray: toPointInArray,
  separator: (sign) => (sign === ";" ? "," : sign),
  separatorInArray: (sign) => (sign === "." ? "," : sign),
  name: (name) => name,
};

/**
 * A formula typed in French, in the signs the engine reads, character for character: ";" separates arguments, "," marks
 * decimals. A comma that cannot be a decimal sign still separates, so that a formula pasted from English works too.
 */
export const withEngineSigns = (formula: string): string => rewrite(formula, signsOnly);

/** The same with names: SOMME is SUM, VRAI is TRUE. A space after a ";" goes. */
export function toEngine(formula: string): string {
  return rewrite(formula, {
    ...signsOnly,
    dropsSpaces: true,
    name: (name, called) =>
      called
        ? (englishNames.get(name.toUpperCase()) ?? name)
        : name.toUpperCase() === "VRAI"
          ? "TRUE"
          : name.toUpperCase() === "FAUX"
            ? "FALSE"
            : name,
  });
}

/** A formula of the engine as a French reader expects to see it: the way back of `toEngine`. */
export function toFrench(formula: string): string {
  return rewrite(splitLists(formula), {
    number: (digits) => digits.replace(".", ","),
    numberInArray: (digits) => digits.replace(".", ","),
    separator: (sign) => (sign === "," ? ";" : sign),
    separatorInArray: (sign) => (sign === "," ? "." : sign),
    name: (name, called) =>
      called ? (frenchNames.get(name.toUpperCase()) ?? name) : name === "TRUE" ? "VRAI" : name === "FALSE" ? "FAUX" : name,
  }).replaceAll(mark, "");
}

// In the engine's signs 1,5 are two numbers: a mark that cannot stand in a formula keeps `rewrite` from reading one.
const mark = "\u0001";
const splitLists = (formula: string): string =>
  (formula.match(pieces) ?? []).map((piece) => (isNumber(piece) ? piece.replaceAll(",", `${mark},${mark}`) : piece)).join("");

/** True where a formula shows by a ";" outside of texts and arrays that it was typed in French. */
export function isFrench(formula: string): boolean {
  let braces = 0;
  for (const piece of formula.match(pieces) ?? []) {
    if (piece === "{") braces++;
    if (piece === "}") braces--;
    if (piece === ";" && braces === 0) return true;
  }
  return false;
}

/** True where a ";" typed behind a formula begun would separate, not stand in a text or an array. */
export function wouldSeparate(formula: string): boolean {
  const found = `${formula};`.match(pieces) ?? [];
  const braces = found.filter((piece) => piece === "{").length - found.filter((piece) => piece === "}").length;
  return formula.startsWith("=") && found.at(-1) === ";" && braces === 0;
}
