/**
 * Part des montants au-dessus d’un seuil.
 * @param {Array<Array<number>>} amounts Montants
 * @param {Array<Array<number>>} thresholds Seuils (facultatif, 30 ; 60 par défaut)
 * @param {string} method Méthode : count, amount (facultatif, « amount » par défaut)
 * @return {Array<Array>}
 * @customfunction
 */
function SHAREABOVE(amounts, thresholds, method) {
  return run("SHAREABOVE", arguments);
}
