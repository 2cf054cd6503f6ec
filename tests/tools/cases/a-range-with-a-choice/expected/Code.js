/**
 * Share of the amounts above a threshold.
 * @param {Array<Array<number>>} amounts Amounts
 * @param {Array<Array<number>>} thresholds Thresholds (optional, 30, 60 by default)
 * @param {string} method Method: count, amount (optional, “amount” by default)
 * @return {Array<Array>}
 * @customfunction
 */
function SHAREABOVE(amounts, thresholds, method) {
  return run("SHAREABOVE", arguments);
}
