/** The signatures of a zip file's headers. */
const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const deflated = 8;

interface Entry {
  readonly name: string;
  /** Of the packed bytes. */
  readonly method: number;
  readonly checksum: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const piped = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(piped).arrayBuffer());
}

function entriesOf(file: Uint8Array): Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let end = file.length - 22;
  while (view.getUint32(end, true) !== signatures.end) end--;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    entries.push({
      name: new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      packed: file.subarray(start, start + view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

let table: Uint32Array | undefined;

function checksumOf(bytes: Uint8Array): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    return value;
  });
  let crc = 0xffffffff;
  for (const byte of bytes) crc = table[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A zip file with the text of some of its parts changed; the others are taken over as they are packed. */
export async function withParts(
  file: Uint8Array,
  concerns: (name: string) => boolean,
  changed: (name: string, text: string) => string,
): Promise<Uint8Array> {
  const entries: Entry[] = [];
  for (const entry of entriesOf(file)) {
    if (!concerns(entry.name)) {
      entries.push(entry);
      continue;
    }
    const plain = entry.method === deflated ? await through(entry.packed, new DecompressionStream("deflate-raw")) : entry.packed;
    const bytes = new TextEncoder().encode(changed(entry.name, new TextDecoder().decode(plain)));
    const packed = await through(bytes, new CompressionStream("deflate-raw"));
    entries.push({ name: entry.name, method: deflated, checksum: checksumOf(bytes), size: bytes.length, packed });
  }
  return zipOf(entries);
}

// The first day a zip file can name: a workbook saved twice is the same file.
const firstDay = (1 << 5) | 1;

function zipOf(entries: readonly Entry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const total = entries.reduce((sum, { packed }, i) => sum + 30 + 46 + 2 * names[i]!.length + packed.length, 22);
  const file = new Uint8Array(total);
  const view = new DataView(file.buffer);
  let at = 0;
  const short = (value: number): void => {
    view.setUint16(at, value, true);
    at += 2;
  };
  const long = (value: number): void => {
    view.setUint32(at, value, true);
    at += 4;
  };
  const bytes = (value: Uint8Array): void => {
    file.set(value, at);
    at += value.length;
  };
  // What both headers of an entry say: version, names in UTF-8, method, time and day, checksum, sizes, length of the name.
  const shared = ({ method, checksum, packed, size }: Entry, name: Uint8Array): void => {
    short(20);
    short(0x0800);
    short(method);
    short(0);
    short(firstDay);
    long(checksum);
    long(packed.length);
    long(size);
    short(name.length);
    short(0);
  };
  const starts = entries.map((entry, i) => {
    const start = at;
    long(signatures.local);
    shared(entry, names[i]!);
    bytes(names[i]!);
    bytes(entry.packed);
    return start;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    long(signatures.central);
    short(20);
    shared(entry, names[i]!);
    // No comment, no disk, no attributes.
    short(0);
    short(0);
    short(0);
    long(0);
    long(starts[i]!);
    bytes(names[i]!);
  });
  const size = at - directory;
  long(signatures.end);
  short(0);
  short(0);
  short(entries.length);
  short(entries.length);
  long(size);
  long(directory);
  short(0);
  return file;
}
