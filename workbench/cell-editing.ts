import type { ICellData, Nullable } from "@univerjs/core";
import { BEFORE_CELL_EDIT, type SheetInterceptorService } from "@univerjs/sheets";

type Cell = Nullable<ICellData>;
type Run = (cell: Cell, place: { readonly origin?: Cell }) => Cell;

/**
 * Changes what the editor of a cell begins with. Not by one more interceptor: where a cell holds a formula, those of Univer
 * break their chain off before the last has run.
 */
export function beforeCellEdit(interceptors: SheetInterceptorService, change: (cell: Cell, stored: Cell) => Cell): void {
  const writing = interceptors.writeCellInterceptor;
  const composed = writing.fetchThroughInterceptors.bind(writing) as unknown as (name: unknown, filter?: unknown) => Run;
  const changed = (name: unknown, filter?: unknown): Run => {
    const run = composed(name, filter);
    return name === BEFORE_CELL_EDIT ? (cell, place) => change(run(cell, place), place.origin) : run;
  };
  writing.fetchThroughInterceptors = changed as unknown as typeof writing.fetchThroughInterceptors;
}
