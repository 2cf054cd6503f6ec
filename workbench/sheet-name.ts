const longest = 31; // Excel's limit: a workbook saved from here must open there

const cut = (name: string, length: number): string => {
  const characters = [...name];
  while (characters.join("").length > length) characters.pop();
  return characters.join("").trim();
};

/** A name a spreadsheet allows: no signs that mean something in a formula, no apostrophe at its ends, not too long. */
function cleaned(name: string, otherwise: string): string {
  const clean = name
    .replace(/[\\/?*[\]:]/g, "-")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .replace(/^'+|'+$/g, "")
    .trim();
  const short = cut(clean, longest);
  // Excel keeps "History" for itself.
  return short === "" || short.toLowerCase() === "history" ? otherwise : short;
}

/** The name asked for, as far as it is allowed, or with " (2)" and so on where it is taken. */
export function freeSheetName(asked: string, taken: readonly string[], otherwise: string): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const name = cleaned(asked, otherwise);
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const tried = cut(name, longest - suffix.length) + suffix;
    if (!used.has(tried.toLowerCase())) return tried;
  }
}
