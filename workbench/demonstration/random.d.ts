/** Numbers that look random and are the same every time. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** Standard normal. */
  readonly normal: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T;
}
/** Numbers from 0 up to, not including, 1 (Mulberry32): 32 bits of state are plenty for a few thousand invoices. */
export declare function numbersFrom(seed: number): () => number;
/** Choices drawn one after the other from one seed. */
export declare function seeded(seed: number): Random;
