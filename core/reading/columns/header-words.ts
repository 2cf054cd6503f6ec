const smallWords = new Set("de du des d le la les l en au aux a the of in to for et and par /".split(" "));

/** How exports shorten words, the full word first. One key for both languages: nothing is lost by reading more than one. */
const abbreviations = new Map(
  (
    "montant mt mtt mnt mont,amount amt,date dte dat dt,client clt cli,customer cust cus,facture fac fact fct,invoice inv," +
    "reglement rgt reglt regl rglt rglmt,payment pmt pymt pmnt,encour enc,nb nbre nombre nbr,jour jr j jrs,moyen moy moyenne," +
    "average avg ave,no num numero nr number nro,capitaux cap capx,total tot,balance bal,account acct acc a/c,document doc," +
    "reference ref,raison rais,resultat res,chiffre+d+affaire ca,societe ste,court+terme ct,creation crea,immatriculation immat," +
    "couverture couv,liquidite liq,outstanding o/s,exploitation expl,entreprise ent,identifiant ident,echeance eche"
  )
    .split(",")
    .flatMap((line) => {
      const [full, ...short] = line.split(" ");
      return short.map((each): [string, readonly string[]] => [each, full!.split("+")]);
    }),
);

const unitWords = new Set(
  (
    "% cent centime eur euro usd gbp chf cad inr dollar lakh lac crore k ke keur kusd kgbp kchf m me meur mio mn million millier thousand 000 0 jour day mois month " +
    "semaine week ans annee year pct percent pourcent pourcentage ttc ht tva vat incl excl h t"
  ).split(" "),
);

/** `Encours au 30/09/2026`, `CA 2025`: when a figure was taken does not change what it is. 31/60 and 1/30 are no days. */
const days =
  /(?<!\d)(?:(?:0?[1-9]|[12]\d|3[01])[/.-](?:0[1-9]|1[0-2])|(?:0?[2-9]|1[0-2]|0?1(?=\/\d+\/))\/(?:1[3-9]|2\d|3[01]))(?:[/.-](?:\d{4}|\d{2}))?(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d)/g;
const mostRead = 10_000;
const joins = /([a-z\u00e0-\u00ff])([A-Z])/g;
const singular = (word: string): string => (word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word);

/** `₹ Cr`, `Rs. in lacs`: a unit of rupees. Where another heading says `Dr`, `Cr` is a side (`Head`). */
const rupeesIn =
  /(?:₹|\b(?:rs|inr)\b\.?)[\s(]*(?:in\s+)?(?:crs?|l|lacs?|lakhs?|crores?)\b(?!\.?\s*\/)|\bin (?:₹|(?:rs|inr)\b\.?)|(?<!\d)'?00,000\b/g;

/** Signs that mean a word, accents, capitals: all that is not plain already. */
function plain(header: string): string {
  return header
    .replace(days, " ")
    .replace(/\bBdF\b/g, "BDF")
    .replace(joins, "$1 $2")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(rupeesIn, " crore ")
    .replace(/n[°º]|#|№/g, " no ")
    .replace(/\ba\/([cr])\b/g, (_, letter) => (letter === "c" ? "account" : "ar"))
    .replace(/\bo\/s\b/g, "outstanding")
    .replace(/″|''|"/g, " seconde ")
    .replace(/>|\+/g, " plus ")
    .replace(/</g, " moins ")
    .replace(/\bd ?& ?b\b/g, "dnb")
    .replace(/[/%]/g, " $& ")
    .replace(/[^a-z0-9/%]+/g, " ");
}

const dunAndBradstreet = /\bd (?:et|and) b\b/g;
const read = new Map<string, readonly string[]>();

function wordsFor(word: string): readonly string[] {
  let words = read.get(word);
  if (!words) {
    const one = singular(word);
    if (read.size < mostRead) read.set(word, (words = abbreviations.get(one) ?? [one]));
    else words = abbreviations.get(one) ?? [one];
  }
  return words;
}

/** A header as plain words: no accents, case, punctuation or plurals; joined codes taken apart. A stroke and a percent sign count. */
export function wordsOf(header: string): string[] {
  const text = /^[a-z ]*$/.test(header) ? header : plain(header);
  const words: string[] = [];
  for (const word of text.replace(dunAndBradstreet, "dnb").split(" ")) if (word !== "") words.push(...wordsFor(word));
  return words;
}

/** The words that tell headers apart; all of them where nothing else is left. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !smallWords.has(word));
  return telling.length > 0 ? telling : [...words];
}

export const withoutUnits = (words: readonly string[]): string[] => words.filter((word) => !unitWords.has(word));
