/**
 * Days from paying for goods to being paid for them.
 * @param {number|Array<Array<number>>} sales Sales, VAT included
 * @param {number|Array<Array<number>>} receivables Trade receivables
 * @param {number|Array<Array<number>>} days Days in the period (optional, 365 by default)
 * @return {number}
 * @customfunction
 */
function CASHCONVERSION(sales, receivables, days) {
  return run("CASHCONVERSION", arguments);
}
