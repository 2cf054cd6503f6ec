import type { Area } from "../core/sheet";
/** A, B … Z, AA, as the sheet heads its columns; from 0. */
export declare function columnName(index: number): string;
export declare const cellName: (row: number, column: number) => string;
/** An area as a formula writes it, without its sheet: A1:L413. */
export declare function rangeName({ row, column, rows, columns }: Area): string;
/** An area as a formula writes it: Clients!A1:L413, 'Été 2026'!A1. */
export declare function areaName(area: Area): string;
