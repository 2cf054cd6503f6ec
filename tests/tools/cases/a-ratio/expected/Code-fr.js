/**
 * Jours entre le paiement des achats et l’encaissement des ventes.
 * @param {number|Array<Array<number>>} sales Ventes TTC
 * @param {number|Array<Array<number>>} receivables Créances clients
 * @param {number|Array<Array<number>>} days Jours de la période (facultatif, 365 par défaut)
 * @return {number}
 * @customfunction
 */
function CASHCONVERSION(sales, receivables, days) {
  return run("CASHCONVERSION", arguments);
}
