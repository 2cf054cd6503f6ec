import type { Cell, Grid } from "../../core/cells/values";
import { DelimitedStream } from "../../core/reading/delimited/delimited-stream";
import { encodingOf } from "../../core/reading/delimited/encoding";
import { readDelimited, type Repaired } from "../../core/reading/delimited/read-delimited";
import type { Progress } from "./open";

/** A file too long for the grid: its first rows, and all of them one by one. */
export interface LargeSource {
  readonly sample: Grid;
  /** How many rows it has, and whether that was counted or reckoned from its beginning. */
  readonly rows: number;
  readonly counted: boolean;
  /** Hands over every row in its order, of other columns than those wanted perhaps nothing. */
  read: (columns: ReadonlySet<number>, take: (cells: readonly Cell[]) => void, progress: Progress) => Promise<readonly Repaired[]>;
}

/** How much of a text file is read first: what proves how it is written. */
const firstBytes = 4_000_000;
export const sampleRows = 20_000;

/** A text file of any length. */
export async function textSource(file: Blob): Promise<(LargeSource & { readonly width: number }) | null> {
  const bytes = new Uint8Array(await file.slice(0, firstBytes).arrayBuffer());
  const encoding = encodingOf(bytes);
  if (encoding === null) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  const { rows, dialect, width } = readDelimited(file.size > bytes.length ? text.slice(0, text.lastIndexOf("\n") + 1) : text);
  return {
    sample: rows.slice(0, sampleRows),
    rows: Math.round((rows.length / bytes.length) * file.size),
    counted: false,
    width,
    async read(_, take, progress) {
      const stream = new DelimitedStream({ dialect, width }, take);
      const decoder = new TextDecoder(encoding);
      const reader = file.stream().getReader();
      for (let done = 0; ;) {
        const piece = await reader.read();
        if (piece.done) break;
        stream.add(decoder.decode(piece.value, { stream: true }));
        done += piece.value.length;
        progress(done / file.size, stream.rows);
      }
      stream.add(decoder.decode());
      stream.end();
      return stream.repaired;
    },
  };
}

/** Rows that were read whole and are more than the grid holds. */
export function rowsSource(rows: Grid): LargeSource {
  return {
    sample: rows.slice(0, sampleRows),
    rows: rows.length,
    counted: true,
    read(_, take, progress) {
      rows.forEach((row, r) => {
        take(row);
        if (r % 65_536 === 0) progress(r / rows.length, r);
      });
      return Promise.resolve([]);
    },
  };
}

/** How many lines a text has; it is read no further than `most` of them. */
export async function lineCount(file: Blob, most: number): Promise<number> {
  let lines = 0;
  const reader = file.stream().getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return lines;
    // Text for an old Macintosh ends its lines with returns alone; it is never this long.
    for (let at = value.indexOf(10); at >= 0; at = value.indexOf(10, at + 1)) lines++;
    if (lines > most) {
      await reader.cancel();
      return lines;
    }
  }
}
