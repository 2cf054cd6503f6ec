/** The response headers of a file, as the text of `_headers` gives them: rules by place, the last word winning. */
export function headersOf(text: string, file: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let applies = false;
  for (const line of text.split("\n")) {
    if (line.startsWith("#") || line.trim() === "") continue;
    const header = /^\s+([\w-]+): (.*)$/.exec(line);
    if (!header) applies = file.startsWith(line.trim().replace(/\*$/, ""));
    else if (applies) headers[header[1]!] = header[2]!;
  }
  return headers;
}
