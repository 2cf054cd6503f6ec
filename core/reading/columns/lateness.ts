import { fold } from "../../cells/fold";

/** What says in a heading or a title that days are counted from when an amount was due. */
const late =
  /(?<![a-z])(?:due|overdue|late|lateness|dayslate\w*|arrears?|delinquen\w*|past|beyond|delay\w*|dpd|dbt|echu\w*|echeances?|retards?|impaye\w*|depass\w*|exigib\w*|uberfallig\w*|fallig\w*|verzug\w*|verzn|retraso|demora|mora|vencid\w*|vencimiento|ritardo|scadut\w*|scadenza|vervallen|verlopen|te laat|over tijd)(?![a-z])/;

export const saysLate = (text: string): boolean => late.test(fold(text));

const days = String.raw`(?<![a-z])(?:days?|jours?|jrs?|j|tage|dias|giorni|dagen)(?![a-z])`;
const due = String.raw`(?:due|maturity|echeances?|exigib\w*|fallig\w*|vencimiento|scadenza|vervaldag\w*)(?![a-z])`;
const toCome = new RegExp(
  String.raw`${days}(?:.* )?(?:to|until|till|before|avant|jusqu\S*|bis|hasta|fino|tot) (?:.*[ '])?${due}|${days} (?:remaining|left|restants?)$|^(?:remaining|restants?) ${days}$|^${due} (?:in|dans)(?: ${days})?$`,
);

/** `Jours avant échéance`, `Days to due date`, `Due in (days)`: days to come until an amount is due, which are no days late. */
export const saysDaysLeft = (text: string): boolean => toCome.test(fold(text.replace(/[()[\]]/g, " ")));
