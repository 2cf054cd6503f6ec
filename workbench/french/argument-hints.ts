import { drawnOver } from "../drawn-over";
import { toFrench } from "./formulas";

// The width of the box, which no other element of Univer's has.
const box = ".univer-w-\\[250px\\]";
const call = /^[A-Z][A-Z0-9._]*\(.*\)$/;

const inFrench = (text: string): string => {
  if (text === ",") return "; ";
  return call.test(text)
    ? toFrench(`=${text}`)
        .slice(1)
        .replace(/;(?! )/g, "; ")
    : text;
};

/**
 * While a formula is typed Univer shows the function with its arguments, "," between them, and an example in the engine's
 * signs: in a French page ";" stands between arguments, and decimals have a comma.
 */
export const hintInFrench = (): (() => void) => drawnOver(box, inFrench);
