import type { Univer } from "@univerjs/core";
import { IStatusBarService } from "@univerjs/sheets-ui";
import { formatNumber } from "../core/cells/formats";
import type { Language } from "../core/cells/language";
import { drawnOver } from "./drawn-over";

const figure = ".univer-cursor-pointer.univer-truncate.univer-text-gray-400";
const scientific = /\d(?:\.\d+)?e\+\d+$/;

/** Sums beyond a hundred million stand in the status bar in plain numbers, where Univer writes 1.23e+9. */
export function showPlainSums(univer: Univer, language: Language): () => void {
  const bar = univer.__getInjector().get(IStatusBarService);
  return drawnOver(figure, (text) => {
    const drawn = scientific.exec(text)?.[0];
    const value = drawn && bar.getState()?.values.find((each) => each.value.toExponential(2) === drawn)?.value;
    return typeof value === "number"
      ? text.slice(0, -drawn!.length) + formatNumber(value, language, Number.isInteger(value) ? 0 : 2)
      : text;
  });
}
