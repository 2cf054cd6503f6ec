// What Excel would read as a yes or a no, in the languages our users' Excels speak.
const flags = new Set(
  "TRUE FALSE VRAI FAUX WAHR FALSCH VERDADERO FALSO VERO VERDADEIRO WAAR ONWAAR SAND FALSK SANT FALSKT SANN USANN PRAWDA FAŁSZ TOSI EPÄTOSI".split(
    " ",
  ),
);

/**
 * A text as it has to be handed to Excel to stay that text. A leading apostrophe, which Excel takes away again, keeps it
 * from becoming a formula, a number, a date or a flag; only a text of letters that can be none of these goes without,
 * so that the names of clients look in the formula bar as they were typed.
 */
export function asText(text: string): string {
  const plain = /^\p{L}/u.test(text) && !/[\d\p{N}]/u.test(text) && !flags.has(text.toUpperCase());
  return plain ? text : `'${text}`;
}
