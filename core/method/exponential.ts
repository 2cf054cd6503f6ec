import { powerOfTwo } from "./power-of-two";

const ln2 = 0.6931471805599453;

/**
 * e to the power of x, by sums and products only: `Math.exp` may differ in its last bit from one engine to the next, and a
 * probability of default must be the same figure in Excel, in Google Sheets and in a browser.
 */
export const exponential = (x: number): number => powerOfTwo(x / ln2);
