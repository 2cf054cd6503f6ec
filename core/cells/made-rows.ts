import type { Cell, Grid } from "./values";

/**
 * A grid whose rows are made when they are looked at, so that a million of them never stand in memory together. To whoever reads it,
 * it is an array like any other; a row asked for twice is made twice.
 */
export function madeRows(length: number, row: (place: number) => Cell[]): Grid {
  // A block at once, without a look-up by name for each of its rows.
  const slice = (from = 0, to = length): Cell[][] => {
    const [first, end] = [placeFrom(from, length), placeFrom(to, length)];
    const rows: Cell[][] = [];
    for (let place = first; place < end; place++) rows.push(row(place));
    return rows;
  };
  const isPlace = (key: string | symbol): boolean => typeof key === "string" && /^\d+$/.test(key) && Number(key) < length;
  return new Proxy<Cell[][]>([], {
    get(target, key) {
      if (key === "length") return length;
      if (key === "slice") return slice;
      return isPlace(key) ? row(Number(key)) : (Reflect.get(target, key) as unknown);
    },
    has: (target, key) => isPlace(key) || Reflect.has(target, key),
    ownKeys: () => [...Array.from({ length }, (_, place) => String(place)), "length"],
    getOwnPropertyDescriptor(target, key) {
      if (isPlace(key)) return { value: row(Number(key)), enumerable: true, configurable: true, writable: false };
      return key === "length"
        ? { value: length, enumerable: false, configurable: false, writable: true }
        : Reflect.getOwnPropertyDescriptor(target, key);
    },
    set: () => false,
  });
}

/** A place as `slice` counts it: from the end where it is below nil. */
const placeFrom = (place: number, length: number): number => Math.min(length, place < 0 ? Math.max(0, length + place) : place);
