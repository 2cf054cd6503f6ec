/** How numbers of clients and invoices are compared: hosts and programs write one with and without spaces, in either case. */
export const numberKey = (text: string): string => text.replace(/\s/g, "").toUpperCase();

/** Leading zeros come and go with the host that wrote a number: 00123 and 123 are one, unless both stand there. */
export const bareKey = (key: string): string => key.replace(/^0+(?=\d)/, "");

/** Letters and digits alone: `FA-2026/0012` and `FA20260012`. */
const plainKey = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** The parts of a number without their leading zeros: `FA-2026-0012` and `FA 2026 12`. */
const partsKey = (text: string): string =>
  (text.toUpperCase().match(/\p{L}+|\p{N}+/gu) ?? []).map((part) => part.replace(/^0+(?=.)/, "")).join("-");

const waysToWrite = [numberKey, plainKey, partsKey] as const;

/**
 * Things found again by a number that two programs spell differently: as it stands, else by its letters and digits, else
 * without leading zeros. A loose spelling that two of them share finds none of them.
 */
export class NumberIndex<T> {
  private readonly byKey = waysToWrite.map(() => new Map<string, { readonly of: string; readonly value: T } | null>());

  constructor(entries: Iterable<readonly [number: string, value: T]>) {
    for (const [number, value] of entries) {
      const of = numberKey(number);
      waysToWrite.forEach((keyOf, way) => {
        const key = keyOf(number);
        if (key === "") return;
        const before = this.byKey[way]!.get(key);
        // The same number again: the later entry replaces the earlier.
        this.byKey[way]!.set(key, before === undefined || before?.of === of ? { of, value } : null);
      });
    }
  }

  /** What stands under each number, null where nothing does, or where several of these numbers would find the same. */
  findAll(numbers: readonly (string | null)[]): (T | null)[] {
    const found = numbers.map((number) => (number === null ? null : this.find(number)));
    const askedBy = new Map<string, string>();
    const shared = new Set<string>();
    found.forEach((each, i) => {
      if (!each) return;
      const own = numberKey(numbers[i]!);
      const before = askedBy.get(each.of);
      if (before === undefined) askedBy.set(each.of, own);
      else if (before !== own) shared.add(each.of);
    });
    return found.map((each, i) => (each && (!shared.has(each.of) || each.of === numberKey(numbers[i]!)) ? each.value : null));
  }

  private find(number: string): { readonly of: string; readonly value: T } | null {
    for (const [way, keyOf] of waysToWrite.entries()) {
      const found = this.byKey[way]!.get(keyOf(number));
      if (found !== undefined) return found;
    }
    return null;
  }
}
