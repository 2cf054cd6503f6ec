import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

type Column = Map<unknown, Set<number>>;

/** The parts of Univer's index that are used here; they are private in its types. */
interface InvertedIndex {
  readonly _cache: Map<string, Map<string, Map<number, Column>>>;
  shouldContinueBuildingCache: (unit: string, sheet: string, column: number, row: number) => boolean;
  set: (unit: string, sheet: string, column: number, value: unknown, row: number, force?: boolean) => void;
  clear: () => void;
}

let mended = false;

/** The bucket `value` was just filed in: Univer folds case, reads numbers in text, and gives blanks a symbol as key. */
function bucketOf(column: Column | undefined, value: unknown): Set<number> | undefined {
  if (!column) return undefined;
  if (value === null || value === undefined || value === "") {
    for (const key of column.keys()) if (typeof key === "symbol") return column.get(key);
    return undefined;
  }
  const exact = column.get(value);
  if (exact || typeof value !== "string") return exact;
  return column.get(value.toLowerCase()) ?? column.get(Number(value));
}

/**
 * Makes Univer's lookup index forget the old value of a cell in one step.
 *
 * Up to 0.25 `InvertedIndexCache.set` with `force` looks through every distinct value of a column for the row it is
 * about to move, so that a column of n results costs n²: 100,000 of them never end (dream-num/univer pull request 7453;
 * the code is gone in engine-formula 1.0). Beside the index we keep the bucket each row lies in, and leave the search to
 * Univer wherever we are not sure. Drop this file with Univer 1.0.
 */
export function mendInvertedIndex(): void {
  const index = CELL_INVERTED_INDEX_CACHE as unknown as InvertedIndex;
  if (mended || !(index._cache instanceof Map) || typeof index.shouldContinueBuildingCache !== "function") return;
  mended = true;
  const set = index.set.bind(index);
  const clear = index.clear.bind(index);
  const shouldContinue = index.shouldContinueBuildingCache.bind(index);
  /** By column, the bucket of each row; null where we do not know it. */
  const places = new Map<string, Map<number, Set<number> | null>>();

  index.set = (unit, sheet, column, value, row, force = false) => {
    if (!force && !shouldContinue(unit, sheet, column, row)) return;
    const key = `${unit}\u0000${sheet}\u0000${column}`;
    let rows = places.get(key);
    if (!rows) places.set(key, (rows = new Map<number, Set<number> | null>()));
    const known = rows.get(row);
    if (force && known === null) {
      set(unit, sheet, column, value, row, true);
    } else {
      known?.delete(row);
      // Without `force` Univer does not search; it must still be told to file the value.
      index.shouldContinueBuildingCache = () => true;
      try {
        set(unit, sheet, column, value, row, false);
      } finally {
        index.shouldContinueBuildingCache = shouldContinue;
      }
    }
    const bucket = bucketOf(index._cache.get(unit)?.get(sheet)?.get(column), value);
    rows.set(row, bucket?.has(row) ? bucket : null);
  };
  index.clear = () => {
    places.clear();
    clear();
  };
}
