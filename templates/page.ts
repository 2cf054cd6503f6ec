import type { Cell } from "../core/cells/values";
import { blockOf } from "./addresses";
import type { Block, Print, TemplateCell, TemplateChart, TemplateSheet, TemplateTable, Validation } from "./description";
import type { Format, Look } from "./look";

export interface TableColumn {
  readonly header: string;
  readonly format?: Format;
}

const isNumeric = (format: Format | undefined): boolean => format !== undefined && format !== "text";

/** A sheet of a template while it is being laid out, cell by cell, by addresses such as B4 and C6:F9. */
export class Page {
  private readonly cells: TemplateCell[] = [];
  private readonly merged: Block[] = [];
  private readonly tables: TemplateTable[] = [];
  private readonly validations: Validation[] = [];
  private readonly coloured: Block[] = [];
  private readonly barred: Block[] = [];
  private readonly lined: { readonly at: Block; readonly from: Block }[] = [];
  private readonly alarmed: { block: Block; formula: string }[] = [];
  private readonly charted: TemplateChart[] = [];
  private readonly high = new Map<number, number>();
  private stays = { rows: 0, columns: 0 };
  private isLocked = true;

  constructor(
    readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  put(at: string, value: Cell, look: Look = "label", format?: Format): this {
    this.cells.push({ ...blockOf(at), value, look, ...(format && { format }) });
    return this;
  }

  /** A look for the cells of a block, whatever they hold. */
  dress(at: string, look: Look, format?: Format): this {
    this.cells.push({ ...blockOf(at), look, ...(format && { format }) });
    return this;
  }

  /** A row of values from a cell on. */
  line(at: string, values: readonly Cell[], look: Look = "label", format?: Format): this {
    const { row, column } = blockOf(at);
    values.forEach((value, k) => {
      this.cells.push({ row, column: column + k, rows: 1, columns: 1, value, look, ...(format && { format }) });
    });
    return this;
  }

  /** A formula in a cell, or in a block that it fills. */
  calc(at: string, formula: string, look: Look = "result", format?: Format): this {
    this.cells.push({ ...blockOf(at), formula, look, ...(format && { format }) });
    return this;
  }

  table(at: string, name: string, columns: readonly TableColumn[], rows: readonly (readonly Cell[])[]): this {
    const { row, column } = blockOf(at);
    columns.forEach(({ header, format }, k) => {
      this.cells.push({
        row,
        column: column + k,
        rows: 1,
        columns: 1,
        value: header,
        look: isNumeric(format) ? "headerRight" : k === 0 ? "header" : "headerIndented",
      });
      rows.forEach((cells, r) => {
        this.cells.push({
          row: row + 1 + r,
          column: column + k,
          rows: 1,
          columns: 1,
          value: cells[k] ?? null,
          look: isNumeric(format) ? "lineRight" : k === 0 ? "line" : "lineIndented",
          ...(format && { format }),
        });
      });
    });
    this.tables.push({ name, row, column, rows: rows.length + 1, columns: columns.length, headers: columns.map(({ header }) => header) });
    return this;
  }

  merge(at: string): this {
    this.merged.push(blockOf(at));
    return this;
  }

  height(row: number, points: number): this {
    this.high.set(row - 1, points);
    return this;
  }

  allow(at: string, allows: Validation["allows"], message: string): this {
    this.validations.push({ block: blockOf(at), allows, message });
    return this;
  }

  colourClasses(at: string): this {
    this.coloured.push(blockOf(at));
    return this;
  }

  /** A bar behind each figure, so that the largest are seen at a glance. */
  bars(at: string): this {
    this.barred.push(blockOf(at));
    return this;
  }

  /** A small line in a cell that draws the shape of some figures. */
  shape(at: string, from: string): this {
    this.lined.push({ at: blockOf(at), from: blockOf(from) });
    return this;
  }

  /** Red where the formula, written for the first cell, is true. */
  alarm(at: string, formula: string): this {
    this.alarmed.push({ block: blockOf(at), formula });
    return this;
  }

  chart(chart: TemplateChart): this {
    this.charted.push(chart);
    return this;
  }

  freeze(rows: number, columns = 0): this {
    this.stays = { rows, columns };
    return this;
  }

  /** Everything can be changed here. */
  unlocked(): this {
    this.isLocked = false;
    return this;
  }

  sheet(print: Omit<Print, "block"> & { readonly area: string }): TemplateSheet {
    const { area, ...rest } = print;
    return {
      name: this.name,
      widths: this.widths,
      heights: this.high,
      cells: this.cells,
      merges: this.merged,
      tables: this.tables,
      validations: this.validations,
      classes: this.coloured,
      bars: this.barred,
      lines: this.lined,
      alarms: this.alarmed,
      charts: this.charted,
      print: { ...rest, block: blockOf(area) },
      frozen: this.stays,
      locked: this.isLocked,
    };
  }
}
