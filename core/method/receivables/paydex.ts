/** Days late and the score they are worth: the anchors Dun & Bradstreet publishes, early payment negative. */
const anchors = [
  [-30, 100],
  [-20, 90],
  [0, 80],
  [15, 70],
  [22, 60],
  [30, 50],
  [60, 40],
  [90, 30],
  [120, 20],
] as const;

/**
 * The score of a delay, in a straight line between anchors, 100 from 30 days early. Beyond 120 days D&B only says 1 to 19:
 * the last slope, 10 points in 30 days, goes on down to 1.
 */
export function paydexOf(daysLate: number): number {
  if (daysLate <= anchors[0][0]) return 100;
  for (let i = 1; i < anchors.length; i++) {
    const [fromDays, fromScore] = anchors[i - 1]!;
    const [toDays, toScore] = anchors[i]!;
    if (daysLate <= toDays) return fromScore + ((daysLate - fromDays) / (toDays - fromDays)) * (toScore - fromScore);
  }
  return Math.max(1, 20 - (daysLate - 120) / 3);
}
