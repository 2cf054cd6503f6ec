import { keepRatesIn, type KeptRates } from "../core/method/law/rates/in-use";

// The functions and the pane are two scripts of one page (shared runtime): the page is all they share.
const place = Symbol.for("encours.rates");
const page = globalThis as { [place]?: KeptRates };

/** Lets formulas count with the rates the pane has read from the workbook. */
export const shareRates = (): void => keepRatesIn((page[place] ??= {}));
