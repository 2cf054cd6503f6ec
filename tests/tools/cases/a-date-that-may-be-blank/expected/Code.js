/**
 * The day of payment, or the due date.
 * @param {Date|Array<Array<Date>>} due Due date
 * @param {Date|Array<Array<Date>>} paid Paid on
 * @return {Date}
 * @customfunction
 */
function PAIDBY(due, paid) {
  return run("PAIDBY", arguments);
}
