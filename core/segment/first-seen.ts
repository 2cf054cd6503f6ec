/**
 * Remembers where a text was first seen. A Map of a million names costs more than rating them; this table of places,
 * with the texts left where they are, costs a fraction.
 */
export class FirstSeen {
  private readonly places: Int32Array;
  /** By place: two texts are compared where these are alike. */
  private readonly hashes: Int32Array;
  private readonly mask: number;

  constructor(
    private readonly texts: readonly string[],
    capacity: number,
  ) {
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.places = new Int32Array(size);
    this.hashes = new Int32Array(capacity);
    this.mask = size - 1;
  }

  /** The place where the text at place `i` stood before, or -1 where it is new. */
  before(i: number): number {
    const { texts, places, hashes, mask } = this;
    const text = texts[i]!;
    let hash = 0;
    for (let k = 0; k < text.length; k++) hash = (Math.imul(hash, 31) + text.charCodeAt(k)) | 0;
    hashes[i] = hash;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const place = places[slot]!;
      if (place === 0) {
        places[slot] = i + 1;
        return -1;
      }
      if (hashes[place - 1] === hash && texts[place - 1] === text) return place - 1;
      slot = (slot + 1) & mask;
    }
  }
}
