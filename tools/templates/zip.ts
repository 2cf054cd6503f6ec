import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

/** The parts of a zip file by name, in their order. */
export type Parts = Map<string, Buffer>;

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };

export function unzipped(file: Uint8Array): Parts {
  const bytes = Buffer.from(file);
  const end = bytes.lastIndexOf(Buffer.from("PK\u0005\u0006", "latin1"));
  const parts: Parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    parts.set(name, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : Buffer.from(packed));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

// The first day a zip file can name: the same workbook is the same file whenever it is built.
const day = (1 << 5) | 1;

export function zipped(parts: Parts): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of parts) {
    const [title, packed] = [Buffer.from(name, "utf8"), deflateRawSync(content, { level: 9 })];
    // What both headers say: version, names in UTF-8, deflated, time and day, checksum, sizes, length of the name.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt16LE(day, 8);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(title.length, 22);
    const local = Buffer.alloc(4);
    local.writeUInt32LE(signatures.local, 0);
    const central = Buffer.alloc(6);
    central.writeUInt32LE(signatures.central, 0);
    central.writeUInt16LE(20, 4);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    files.push(local, shared, title, packed);
    directory.push(central, shared, place, title);
    offset += local.length + shared.length + title.length + packed.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}
