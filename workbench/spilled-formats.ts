import { type ICellData, InterceptorEffectEnum, type Univer } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

// Below the spilled values (100), above the number formats (0), which read the style set here.
const betweenValueAndFormat = 50;

/**
 * Shows spilled results in the format they came with: dates as dates. Univer gives a spilled cell its value alone, so that
 * all but the first of a column of dates would be serial numbers.
 */
export function showSpilledFormats(univer: Univer): void {
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: betweenValueAndFormat,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, { unitId, subUnitId, row, col, rawData }, next) => {
      const spilled = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col] as ICellData | undefined;
      return next(spilled?.s && !rawData?.s ? { ...cell, s: spilled.s } : cell);
    },
  });
}
