import { civilOf, serialOf, type Serial } from "../../cells/dates";

/**
 * Last day to claim from a French public body: four years from 1 January after the year the claim arose in, hence from
 * the invoice where its day is known (loi no. 68-1250 of 31 December 1968, art. 1).
 */
export function publicDebtLimitation(arose: Serial): Serial {
  return serialOf(civilOf(arose).year + 4, 12, 31);
}
