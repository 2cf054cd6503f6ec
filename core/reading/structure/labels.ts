import { fold } from "../../cells/fold";

const totalLabel =
  /^\*$|^\*\*+(?: |$)|^\* ?\d+$|(?<![a-z])(?:sous[- ]?tota(?:l|ux)|sub[- ]?totals?|grand[- ]total|tota(?:l|ls|les|ux)|somme|ensemble|overall|cumul|(?:gesamt|zwischen|end)?summen?|gesamt(?:betrag|saldo)?|endsaldo|insgesamt|suma(?: total)?|subtotal(?:es)?|totale|totali|somma|subtotale|totaal(?:bedrag)?|subtotaal|eindtotaal)(?![a-z])/;
const openingLabel =
  /(?:report a nouveau|a[- ]nouveaux?(?![a-z])|solde (?:initial|anterieur|reporte|precedent|a reporter|d'ouverture)|^[^a-z\d]*reports?(?=[^a-z\d&]*$|[ :-]+(?:(?:au|du|le) )?\d|[ :-]+(?:page|soldes?|exercice|anterieure?s?|precedente?s?|de (?:soldes?|la page|l'exercice))(?![a-z]))|opening balance|balance (?:brought|carried) forward|brought forward|(?<![a-z])[bc]\/?f(?![a-z])|saldovortrag|vortrag(?=\W*$| +\d)|eb-?wert|saldo (?:inicial|anterior|iniziale|precedente)|apertura(?=\W*$| +(?:\d|de[li]? ))|beginsaldo|previous balance|balance forward|beginning balance)/;
const percentLabel =
  /(?:^%|(?<![a-z0-9])% ?(?:(?:of|du|des?) ?)?(?:(?:the|la|le|l'|grand) ?)*(?:tot|encours|solde|balance|outstanding|receivable|creance|ar(?![a-z]))|percentage|in percent|pour ?centage|en pour ?cent|part du total|share of total)/;
const pageLabel =
  /^(?:page|p\.?) ?\d+|(?<![a-z])(?:edite|imprime|genere|exporte|printed|generated|exported|run date|date d'edition|report date|accrual basis|cash basis|fin de(?: l)?'?(?:edition|etat)|end of report|seite \d+|pagina \d+|gedruckt|druckdatum|erstellt|impreso|stampato|afgedrukt|suite|continued|a reporter)(?![a-z])|^\d{1,2}[/:h]\d{2}|(?:mon|tues|wednes|thurs|fri|satur|sun)day/;

/** Whether a text calls its row a total, by a whole word. */
export const saysTotal = (text: string): boolean => totalLabel.test(fold(text));
/** Whether a text calls its row a balance carried forward. */
export const saysOpening = (text: string): boolean => openingLabel.test(fold(text));
export const saysPercent = (text: string): boolean => percentLabel.test(fold(text));
/** Whether a text is a mark of the page or of the print, not a name. */
export const saysPage = (text: string): boolean => pageLabel.test(fold(text));

const countHeading =
  /^(?:nb|nbre?|nbr|nombre|no|num|numero|n|qte|qty|quantites?|quantity|count|number|units?|unites?|pieces?|pcs|colis|rang|rank|lot|lots|batch|jours?|days?|semaines?|weeks?|mois|months?|points?|version|dso|dpo|dmp|dbt|dpd|anzahl|menge|stuck|tage|cantidad|unidades|dias|quantita|giorni|aantal|dagen|stuks)(?![a-z])|(?<![a-z])(?:id|code|no|nr|num|numero|number|count|qty|qte|quantity|days|jours|dso|dpo|dmp)$|\((?:j|jrs?|jours?|d|days?|tage?|dias|gg|sem\.?|mois|weeks?|months?)\)$/;
/** Whether a heading says that numbers are counted, not amounts: `Nb colis`, `Batch no`. */
export const saysCount = (header: string): boolean => countHeading.test(fold(header).replace(/[°º]/g, "").trim());

const pageMark = /^(?:(?:edite|imprime|printed|date d'edition)(?![a-z]).*)?(?<![a-z])page ?:? ?\d+(?: ?(?:\/|sur|of|de) ?\d+)?$/;
/** Whether a text is nothing but the mark of a page, which no client is called: `Page 2 sur 4`. */
export const isPageMark = (text: string): boolean => pageMark.test(fold(text).trim());

/** The name in a heading: `Client : 411ALPHA Alpha SARL` without its label. */
export function nameInHeading(text: string): string {
  return text
    .replace(
      /^\s*(?:clients?|customers?|compte|account|tiers|code (?:client|tiers)|partner|partenaire|debtor|débiteur)\s*(?:n°)?\s*:\s*/i,
      "",
    )
    .trim();
}

/** The number before the name in a heading: `411ALPHA  Alpha SARL`, `C0012 - Alpha SARL`, by its digits and what parts the two. */
export function numberInHeading(text: string): { readonly id: string; readonly name: string } | null {
  const parts =
    /^((?=\S*\d)[\p{L}\d._/-]{2,20})(?:\s*:\s+|\s+[-–]\s+|\s{2,}|\t)(\p{L}.*)$/u.exec(text) ??
    /^(41[136]?[\p{L}\d]{1,15})\s+(\p{L}.*)$/u.exec(text);
  return parts && { id: parts[1]!, name: parts[2]!.trim() };
}

const labelOfName = /^(?:(?:customer |client |account )?name|nom(?: (?:du )?client)?|raison sociale|intitul[ée])\s*:\s*(.*)$/i;
const labelOfNumber =
  /^(?:a\/c(?: (?:no\.?|ref))?|account(?: (?:no\.?|code|number))?|compte|code(?: client)?|n°(?: client)?|customer no\.?)\s*:\s*(.*)$/i;

/** The number and the name of a heading that labels each, `A/C: ABS001` and `Name: ABS Garages`, in one cell each or two. */
export function labelledHeading(texts: readonly string[]): { readonly name: string; readonly id: string } | null {
  const valueOf = (label: RegExp): string | null => {
    const at = texts.findIndex((text) => label.test(text.trim()));
    if (at < 0) return null;
    const own = label.exec(texts[at]!.trim())![1]!;
    return own === "" ? (texts[at + 1]?.trim() ?? null) : own;
  };
  const [name, id] = [valueOf(labelOfName), valueOf(labelOfNumber)];
  return name !== null && id !== null && name !== id ? { name, id } : null;
}

/** What stands before the name and the number of a client in a block that says a thing of it a row. */
export const namesLabel =
  /^(?:(?:customer |client |account )?name(?: ?1)?|nom(?: (?:du )?client)?|raison sociale|intitule|bezeichnung|nombre|nome)\s*:?$/;
export const numbersLabel =
  /^(?:(?:customer|account|client|debtor|compte|code|tiers|debitor(?:en)?|kunden)(?: (?:client|tiers|no\.?|nr\.?|number|code|account))?|n°(?: client)?|a\/c|konto|cuenta|conto)\s*:?$/;

const particular =
  /^(?:turnover|sales|credit limit|tel(?:ephone)?|phone|fax|contact|e-?mail|terms|address|ca|chiffre d'affaires|plafond|limite|t[ée]l(?:[ée]phone)?|adresse|siret|siren|n° tva|conditions?)(?:\s*[:£€$]|\s+[£€$]?\s*\d)/i;
/** Whether a text says something of a client beside its name: `Turnover: 12,000.00`. */
export const isParticular = (text: string): boolean => particular.test(text.trim());

/** The name in the label of a total: `Total 411ALPHA`, `Total for Dunn Family`, `ALPHA Total`. */
export function nameInTotal(text: string): string {
  return text
    .replace(
      /^\s*(?:sous[- ]?total|sub[- ]?total|totaal|totale|total|gesamt|summe|suma)(?:s(?!\p{L}))?(?!\p{L})\s*(?:(?:pour|for|du client|client|du|de|of|voor|für)(?!\p{L}))?\s*:?\s*/iu,
      "",
    )
    .replace(/\s*(?:sub[- ]?total|total)\s*$/i, "")
    .trim();
}

const totalWord = /tot|ensemble|somm|overall|summ|suma|gesamt|endsaldo|cumul|%|percent|pour ?cent/i;

/** Three letters as one number. */
const three = (letters: string): number => (letters.charCodeAt(0) << 16) | (letters.charCodeAt(1) << 8) | letters.charCodeAt(2);
const [tot, ens, som, ove, sum, ges, end, cum, per, pou] = "tot ens som ove sum ges end cum per pou".split(" ").map(three) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Whether a text may call its row a total. A million names are read letter by letter: most hold none of the beginnings of such words. */
export function mayBeTotal(text: string): boolean {
  let last = text.charCodeAt(0);
  if (last === 32 || last === 42) return true;
  last = 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code === 37) return true;
    const letter = code | 32;
    last = ((last << 8) | (letter & 255)) & 0xffffff;
    switch (letter) {
      case 100:
        if (last === end) return totalWord.test(text);
        break;
      case 101:
        if (last === ove) return totalWord.test(text);
        break;
      case 109:
        if (last === som || last === sum || last === cum) return totalWord.test(text);
        break;
      case 114:
        if (last === per) return totalWord.test(text);
        break;
      case 115:
        if (last === ens || last === ges) return totalWord.test(text);
        break;
      case 116:
        if (last === tot) return totalWord.test(text);
        break;
      case 117:
        if (last === pou) return totalWord.test(text);
        break;
    }
  }
  return false;
}
