import { serialOf, type Serial } from "../../core/cells/dates";

/** One closed month of an invented ledger: sales with VAT, and what is owed at its end by how late it is. */
export interface Month {
  readonly end: Serial;
  readonly sales: number;
  /** Not due, 1–30, 31–60, 61–90, over 90 days. */
  readonly bands: readonly [number, number, number, number, number];
}

// In thousands of euros, October 2024 to September 2026: a summer dip, a strong autumn, and a slow drift into lateness.
const lines = `
812 1010 212 46 12 4|845 1038 221 48 13 5|901 1102 229 49 13 5|748 1015 236 53 14 5|765 968 232 57 16 6|838 1004 226 56 16 6
851 1031 224 53 16 6|829 1028 231 53 15 6|874 1052 236 55 15 6|790 1030 243 56 16 6|512 842 251 61 17 7|866 946 262 69 19 7
893 1054 259 67 20 8|921 1093 268 66 20 9|968 1158 277 69 20 9|801 1082 288 73 21 9|823 1034 284 78 22 10|902 1076 276 75 24 10
918 1110 281 73 23 11|884 1098 290 74 22 11|941 1130 297 78 23 11|842 1110 306 80 24 11|548 905 318 86 26 12|932 1018 329 96 28 13`;

export const months = (): Month[] =>
  lines
    .trim()
    .split(/[|\n]/)
    .map((line, k) => {
      const [sales, ...bands] = line.split(" ").map((text) => Number(text) * 1000);
      return {
        end: serialOf(2024 + Math.floor((k + 10) / 12), ((k + 10) % 12) + 1, 1) - 1,
        sales: sales!,
        bands: bands as unknown as Month["bands"],
      };
    });
