import type { Area } from "../../core/sheet";
import { isBlank, type Cell } from "../../core/cells/values";
import type { MadeSheet } from "../hosts/sheet-contract";

type Cells = Map<string, Cell>;

const keyOf = (row: number, column: number): string => `${row}:${column}`;

/** Someone who works in a workbook beside the pane, and knows every cell that is hers. */
export class WorkbookUser {
  private readonly own = new Map<string, Cells>();
  private readonly formulas = new Map<string, string>();
  private readonly remarks = new Set<string>();
  private readonly sheets: readonly string[];
  private besides: Area[] = [];

  constructor(readonly made: MadeSheet) {
    this.sheets = made.names();
    for (const name of this.sheets)
      made.cells(name).forEach((row, r) => row.forEach((cell, c) => void (isBlank(cell) || this.cellsOf(name).set(keyOf(r, c), cell))));
  }

  private cellsOf(sheet: string): Cells {
    let cells = this.own.get(sheet);
    if (!cells) this.own.set(sheet, (cells = new Map<string, Cell>()));
    return cells;
  }

  async type(sheet: string, row: number, column: number, cell: Cell): Promise<void> {
    await this.made.sheet.write({ sheet, row, column, rows: 1, columns: 1 }, [[cell]]);
    this.cellsOf(sheet).set(keyOf(row, column), cell);
    this.formulas.delete(`${sheet}!${keyOf(row, column)}`);
  }

  async typeFormula(sheet: string, row: number, column: number, formula: string): Promise<void> {
    await this.made.sheet.writeFormula({ sheet, row, column, rows: 1, columns: 1 }, formula);
    this.cellsOf(sheet).delete(keyOf(row, column));
    this.formulas.set(`${sheet}!${keyOf(row, column)}`, formula);
  }

  /** Notes something in a row of a list, which moves with its row when the list is written again. */
  async remark(sheet: string, row: number, column: number, text: string): Promise<void> {
    await this.replace(sheet, row, column, text);
    this.remarks.add(text);
  }
  /** Ticks a row of a list off, whatever she had noted in the box. */
  tick(sheet: string, row: number): Promise<void> {
    return this.replace(sheet, row, 0, true);
  }

  private async replace(sheet: string, row: number, column: number, cell: Cell): Promise<void> {
    const before = this.made.cells(sheet)[row]?.[column];
    if (!isBlank(before)) this.remarks.delete(String(before));
    await this.made.sheet.write({ sheet, row, column, rows: 1, columns: 1 }, [[cell]]);
  }

  /** The pane says that it wrote these cells of a sheet of hers, or took them back. */
  wroteBeside(area: Area): void {
    this.besides.push(area);
  }
  tookBack(area: Area): void {
    this.besides = this.besides.filter((each) => each !== area);
  }

  /** The pane gave a sheet of its own another name: what she wrote in it is there under that name. Hers keep theirs. */
  sheetRenamed(before: string, now: string): void {
    if (before === now || this.sheets.includes(before)) return;
    const cells = this.own.get(before);
    if (cells) this.own.set(now, cells);
    this.own.delete(before);
    for (const [place, formula] of [...this.formulas]) {
      if (!place.startsWith(`${before}!`)) continue;
      this.formulas.delete(place);
      this.formulas.set(now + place.slice(before.length), formula);
    }
  }

  /** What is no longer as she left it, and what stands in her sheets that neither she nor the pane says to have written. */
  lost(): string[] {
    const names = this.made.names();
    const lost: string[] = [];
    for (const [sheet, cells] of this.own) {
      if (!names.includes(sheet)) {
        lost.push(`${sheet} is gone`);
        continue;
      }
      const grid = this.made.cells(sheet);
      for (const [key, cell] of cells) {
        const [row, column] = key.split(":").map(Number) as [number, number];
        const now = grid[row]?.[column] ?? null;
        if (now !== cell) lost.push(`${sheet} ${key}: ${String(cell).slice(0, 40)} → ${String(now).slice(0, 40)}`);
      }
    }
    for (const [place, formula] of this.formulas) {
      const at = place.lastIndexOf("!");
      const [row, column] = place
        .slice(at + 1)
        .split(":")
        .map(Number) as [number, number];
      const now = this.made.formula({ sheet: place.slice(0, at), row, column });
      if (now !== formula) lost.push(`${place}: ${formula} → ${now}`);
    }
    for (const sheet of this.sheets) {
      const cells = this.cellsOf(sheet);
      this.made.cells(sheet).forEach((row, r) =>
        row.forEach((cell, c) => {
          const hers = cells.has(keyOf(r, c)) || this.formulas.has(`${sheet}!${keyOf(r, c)}`);
          if (!isBlank(cell) && !hers && !this.besides.some((area) => isIn(area, sheet, r, c)))
            lost.push(`${sheet} ${keyOf(r, c)}: ${String(cell).slice(0, 40)} from nowhere`);
        }),
      );
    }
    if (this.remarks.size > 0) {
      const all = new Set(names.flatMap((name) => this.made.cells(name).flat()));
      for (const text of this.remarks) if (!all.has(text)) lost.push(`remark ${text}`);
    }
    return lost;
  }
}

const isIn = ({ sheet, row, column, rows, columns }: Area, name: string, r: number, c: number): boolean =>
  sheet === name && r >= row && r < row + rows && c >= column && c < column + columns;
