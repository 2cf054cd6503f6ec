/**
 * Jour du paiement, ou l’échéance.
 * @param {Date|Array<Array<Date>>} due Échéance
 * @param {Date|Array<Array<Date>>} paid Payé le
 * @return {Date}
 * @customfunction
 */
function PAIDBY(due, paid) {
  return run("PAIDBY", arguments);
}
