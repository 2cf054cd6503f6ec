/** A table as Markdown, columns lined up so that it reads in a terminal too. The first column is text, the others figures. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, k) => Math.max(3, title.length, ...rows.map((row) => (row[k] ?? "").length)));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, k) => (k === 0 ? (cells[k] ?? "").padEnd(width) : (cells[k] ?? "").padStart(width))).join(" | ")} |`;
  const rule = `| ${widths.map((width, k) => (k === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(header), rule, ...rows.map(line)].join("\n");
}

const block = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);

/** The text with what stands between `<!-- name -->` and `<!-- end -->` replaced; a block the text lacks is left out. */
export function withBlocks(text: string, blocks: ReadonlyMap<string, string>): string {
  return [...blocks].reduce(
    (done, [name, content]) => done.replace(block(name), (_, open: string, close: string) => `${open}\n${content}\n\n${close}`),
    text,
  );
}
