const longest = 31;

/** A sheet name as Excel allows it: 31 characters, none of \ / ? * [ ] :, no apostrophe at either end. */
export function cleanSheetName(asked: string): string {
  const cleaned = asked
    .replace(/[\\/?*[\]:\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "");
  return cut(cleaned, longest) || "Encours";
}

/** The name, or the name with " (2)" and so on where it is taken; capitals make no difference to Excel. */
export function freeSheetName(asked: string, taken: readonly string[]): string {
  const name = cleanSheetName(asked);
  // Excel keeps "History" for itself.
  const used = new Set(["history", ...taken.map((each) => each.toLowerCase())]);
  if (!used.has(name.toLowerCase())) return name;
  for (let count = 2; ; count++) {
    const suffix = ` (${count})`;
    const candidate = cut(name, longest - suffix.length) + suffix;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** Excel counts UTF-16 units; half an emoji is not left behind. */
function cut(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(/[\s']+$/, "");
}
