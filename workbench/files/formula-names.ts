import { catalogue } from "../../core/formulas/catalogue";

/** How Excel writes a function that an add-in brought into a file. */
const ours = "_xldudf_";

/** Functions younger than the file format carry a prefix in it; without it Excel answers #NAME?. */
const youngInFile = new Map<string, string>([
  ..."XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY LET LAMBDA IFS SWITCH TEXTJOIN CONCAT MAXIFS MINIFS DAYS ISFORMULA NUMBERVALUE TAKE DROP CHOOSECOLS CHOOSEROWS VSTACK HSTACK TOCOL TOROW TEXTSPLIT TEXTBEFORE TEXTAFTER EXPAND WRAPROWS WRAPCOLS BYROW BYCOL MAP REDUCE SCAN MAKEARRAY XOR IFNA"
    .split(" ")
    .map((name): [string, string] => [name, `_xlfn.${name}`]),
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
]);

const pieces = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\p{L}_][\p{L}\p{N}_.]*(?=\()|[\s\S]/gu;

function renamed(formula: string, rename: (name: string) => string): string {
  return (formula.match(pieces) ?? []).map((piece) => (/^[\p{L}_]/u.test(piece) && piece.length > 1 ? rename(piece) : piece)).join("");
}

/** A formula of a file as the spreadsheet reads it, with its "=". */
export function fromFile(formula: string): string {
  return `=${renamed(formula.replace(/^=/, ""), (name) => name.replace(/^(?:_xlfn\.|_xlws\.|_xlpm\.|_xldudf_)+/i, ""))}`;
}

const ourNames = new Set(catalogue.map(({ name }) => name));

/** A formula of the spreadsheet as a file keeps it, without its "=". */
export function toFile(formula: string): string {
  return renamed(formula.replace(/^=/, ""), (name) => {
    const upper = name.toUpperCase();
    return ourNames.has(upper) ? ours + upper : (youngInFile.get(upper) ?? name);
  });
}
