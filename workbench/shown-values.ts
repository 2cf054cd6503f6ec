import { CellValueType, type ICellData, InterceptorEffectEnum, type Nullable, type Univer } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { Language } from "../core/cells/language";
import { beforeCellEdit } from "./cell-editing";
import { errorInFrench, flagInFrench } from "./french/values";
import { typography } from "../core/cells/typography";

// After the number formats, before the end of Univer's chain at -1.
const afterFormats = -0.5;
const digitsShown = 9;

function shown(value: number, language: Language): string {
  const size = Math.abs(value);
  const rounded = size < 1e-4 || size >= 1e9 ? value.toPrecision(5) : value.toFixed(digitsShown - Math.max(1, Math.ceil(Math.log10(size))));
  const text = String(Number(rounded));
  return text.replace(".", typography(language).decimal);
}

/**
 * Draws numbers that have no format as spreadsheets do, to as many digits as a column shows and with the language's
 * decimal sign, where Univer draws all digits with a point; flags and errors in the language. The cells keep what they hold.
 */
export function showValues(univer: Univer, language: Language): void {
  const draw = (cell: Nullable<ICellData>, raw: Nullable<ICellData>): Nullable<ICellData> => {
    if (!cell) return cell;
    const own = cell === raw ? { ...raw } : cell;
    if (cell.t === CellValueType.BOOLEAN && language === "fr")
      return { ...own, v: flagInFrench(cell.v === 1 || cell.v === true), t: CellValueType.BOOLEAN };
    if (language === "fr" && typeof cell.v === "string" && cell.v.startsWith("#")) {
      const error = errorInFrench(cell.v);
      return error === cell.v ? cell : { ...own, v: error };
    }
    // A number that was formatted has become a text by now.
    if (cell.t !== CellValueType.NUMBER || typeof cell.v !== "number" || Number.isInteger(cell.v)) return cell;
    return { ...own, v: shown(cell.v, language) };
  };
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: afterFormats,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, place, next) => next(draw(cell, place.rawData)),
  });
  // To be edited a number shows every digit it has, or leaving the editor would round it.
  beforeCellEdit(interceptors, (cell, stored) =>
    cell && typeof stored?.v === "number" && cell.v === shown(stored.v, language) ? { ...cell, v: stored.v } : cell,
  );
}
