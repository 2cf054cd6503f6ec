import { fold } from "../../cells/fold";

/** What says in a heading or a title that days are counted from when an amount was due. */
const late =
  /(?<![a-z])(?:due|overdue|late|lateness|dayslate\w*|arrears?|delinquen\w*|past|beyond|delay\w*|dpd|dbt|echu\w*|echeances?|retards?|impaye\w*|depass\w*|exigib\w*|uberfallig\w*|fallig\w*|verzug\w*|verzn|retraso|demora|mora|vencid\w*|vencimiento|ritardo|scadut\w*|scadenza|vervallen|verlopen|te laat|over tijd)(?![a-z])/;

export const saysLate = (text: string): boolean => late.test(fold(text));
