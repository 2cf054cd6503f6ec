import type { Meaning } from "../../words/meanings";

/**
 * The boxes of the French tax return (liasse fiscale, forms 2050 to 2053) that extracts of filed accounts head their columns
 * with: what each is of a client's accounts. Source: DGFiP forms 2050-SD to 2053-SD.
 */
const boxes: Readonly<Record<string, Meaning>> = {
  FL: "turnover",
  GG: "ebit",
  GR: "interest",
  HN: "netIncome",
  DL: "equity",
  EC: "totalDebts",
  EE: "totalAssets",
  CF: "cash",
  GA: "depreciation",
};
/** As many known boxes make two letters a box and no abbreviation of something else. */
const fewest = 3;

/** What columns mean that are headed by boxes of the tax return; the other boxes mean nothing here. Empty where there are none. */
export function accountCodes(labels: readonly string[]): Readonly<Record<number, Meaning | null>> {
  const codes = labels.map((label) => (/^\s*[A-H][A-Z]\s*$/.test(label) ? label.trim() : null));
  if (new Set(codes.filter((code) => code !== null && code in boxes)).size < fewest) return {};
  return Object.fromEntries(codes.flatMap((code, index) => (code === null ? [] : [[index, boxes[code] ?? null]])));
}
