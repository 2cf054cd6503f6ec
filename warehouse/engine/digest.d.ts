import type { Cell } from "../../core/cells/values";
/**
 * One fingerprint of a result, to the last bit of every cell, whatever parts it was worked out in: each row is hashed with its
 * place, and the hashes are added up.
 */
export declare class Digest {
  private readonly sums;
  /** A row of the result, and its client's place from 0. */
  add(place: number, row: readonly Cell[]): void;
  /** The fingerprint as 32 hexadecimal digits. */
  get text(): string;
}
/** The fingerprint of a whole result table, its header left out. */
export declare function digestOf(table: readonly (readonly Cell[])[]): string;
