const separators = [";", ",", "\t"];

/** The sign between the columns: the one that stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const line = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, "");
  const times = separators.map((separator) => line.split(separator).length);
  return separators[times.indexOf(Math.max(...times))]!;
}

/** The rows of a CSV text. A cell in quotation marks may hold the separator, line ends, and doubled quotation marks. */
export function csvRows(text: string): string[][] {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  const stops = new RegExp(`[${separator}\r\n]`, "g");
  for (let at = 0; at < text.length;) {
    let cell = "";
    if (text[at] === '"') {
      at++;
      for (;;) {
        const end = text.indexOf('"', at);
        cell += text.slice(at, end < 0 ? text.length : end);
        at = end < 0 ? text.length : end + 1;
        if (text[at] !== '"' || end < 0) break;
        cell += '"';
        at++;
      }
    }
    stops.lastIndex = at;
    const stop = stops.exec(text);
    const end = stop ? stop.index : text.length;
    row.push(cell + text.slice(at, end));
    at = end + 1;
    if (!stop || stop[0] !== separator) {
      if (stop?.[0] === "\r" && text[at] === "\n") at++;
      rows.push(row);
      row = [];
    } else if (at >= text.length) row.push("");
  }
  if (row.length > 0) rows.push(row);
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ""));
}
