/**
 * The response headers of a file, as the text of `_headers` gives them. A header that several rules give has all their
 * values, as the strictest hosts send it.
 */
export function headersOf(text: string, file: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (!header) applies = matches(line.trim(), file);
    else if (applies) headers[header[1]!] = headers[header[1]!] === undefined ? header[2]! : `${headers[header[1]!]!}, ${header[2]!}`;
  }
  return headers;
}

/** Whether a file falls under the place of a rule, of which a star stands for any part. */
function matches(place: string, file: string): boolean {
  const [before, after] = place.split("*");
  return after === undefined
    ? file === before
    : file.startsWith(before!) && file.endsWith(after) && file.length >= before!.length + after.length;
}
