import { LocaleService, numfmt, type Univer } from "@univerjs/core";
import { IStatusBarService } from "@univerjs/sheets-ui";
import { formatNumber } from "../core/cells/formats";
import type { Language } from "../core/cells/language";
import { typography } from "../core/cells/typography";
import { drawnOver, drawOver } from "./drawn-over";

const element = ".univer-cursor-pointer.univer-truncate.univer-text-gray-400";

/** What the bar says of a selection, by the spreadsheet's own names; amounts are written as the cells are. */
const figures = [
  { func: "SUM", label: "sum", isOfCells: true },
  { func: "AVERAGE", label: "average", isOfCells: true },
  { func: "MIN", label: "min", isOfCells: true },
  { func: "MAX", label: "max", isOfCells: true },
  { func: "COUNT", label: "count", isOfCells: false },
  { func: "COUNTA", label: "countA", isOfCells: false },
] as const;

/**
 * Writes the figures of the status bar as the cells show theirs, in the language of the page: Univer writes those of
 * formatted cells in English, others in the browser's language, and what is beyond a hundred million as 1.23e+9.
 */
export function showPlainFigures(univer: Univer, language: Language): () => void {
  const bar = univer.__getInjector().get(IStatusBarService);
  const words = univer.__getInjector().get(LocaleService);
  const { colon } = typography(language);
  const rewrite = (text: string): string => {
    const label = text.split(":", 1)[0]!.trimEnd();
    const figure = figures.find(({ label: name }) => words.t(`sheets-ui.statusbar.${name}`) === label);
    const state = bar.getState();
    const value = figure && state?.values.find(({ func }) => func === figure.func)?.value;
    if (typeof value !== "number") return text;
    const written =
      figure?.isOfCells && state?.pattern
        ? numfmt.format(state.pattern, value, { locale: language, throws: false })
        : formatNumber(value, language, Number.isInteger(value) ? 0 : 2);
    return label + colon + String(written);
  };
  const stopDrawing = drawnOver(element, rewrite);
  // Behind Univer's own drawing of the same change.
  const state = bar.state$.subscribe(() => void requestAnimationFrame(() => drawOver(element, rewrite)));
  return () => {
    stopDrawing();
    state.unsubscribe();
  };
}
