import type { Meaning } from "../../words/meanings";

/** What an ageing column holds: receivables late by `from` to `to` days, or not due for so long. */
export interface Band {
  readonly side: "overdue" | "notDue";
  readonly from: number;
  readonly to: number;
  /** One number alone, `30 j` or `2 Months`: the first or the last day of the band, which only its neighbours can tell. */
  readonly bare: boolean;
  /** False where it could not be told. */
  readonly sure: boolean;
}

const unit = "(?:j|jrs?|jours?|d|days?|tage?n?|dias?|gg|giorni|dgn|dagen|m|mois|months?|monate?|meses|mesi|maanden|ans?|years?|yrs?)?";
const patterns = {
  range: `(?<!\\d)(\\d{1,3}) ?${unit} ?(?:-|–|—|a|au|to|bis|al?|t/m|tot|/|et|and|\\.\\.) ?(\\d{1,3}) ?(${unit})(?!\\d)`,
  above: `(?:>=?|≥|\\+(?: ?de)?|plus de|uber|mehr als|mas de|oltre|piu di|meer dan|sup(?:erieure?s?)?(?: a)?|over|above|more than|older than|beyond|greater than|au[- ]dela de) ?(\\d{1,3}) ?(${unit})(?!\\d)`,
  after: `(?<!\\d)(\\d{1,3}) ?(${unit}) ?(?:(?:et )?\\+ ?(${unit})|-?above|et plus|plus|et au[- ]dela|and over|and above|and more|or more|and older|& over|over)(?! ?\\d)`,
  below: `(?:<=?|≤|moins de|moins d'|unter|weniger als|menos de|meno di|minder dan|inf(?:erieure?s?)?(?: a)?|under|less than|up to|jusqu'a|within) ?(\\d{1,3}) ?(${unit})(?!\\d)`,
  upTo: `(?<!\\d)(\\d{1,3}) ?(${unit}) ?(?:or (?:less|fewer)|ou moins|et moins|oder weniger)`,
  bare: `(?<!\\d)(\\d{1,3}) ?(${unit})(?!\\d)`,
} as const;
const shapes = (Object.keys(patterns) as (keyof typeof patterns)[]).map(
  (shape) => [shape, new RegExp(`(?<![a-z])${patterns[shape]}(?![a-z])`)] as const,
);

const notDueYet =
  /\b(?:non[ -]?echue?s?|pas (?:encore )?echue?s?|a echoir|a venir|not (?:yet )?(?:over)?due|undue|current|due in|(?:to fall|falling) due|future|non exigibles?|(?:noch )?nicht (?:uber)?fallig|(?:no|sin|por) vencer|no vencidos?|[ad]a? scadere|non scadut[oi]|(?:nog )?niet vervallen)\b/;
/** What may stand beside the days. With any other word it is a term of payment, a turnover of so many months, an age. */
const besides = new Set(
  (
    "echu echue echus echues echeance echeances retard retards overdue past due late arrears aged ageing aging bucket band tranche tranches " +
    "periode period jours j days d day mois month months m an ans year years de d en entre between and et from a au to depuis total montant montants mt amount amt " +
    "solde balance encours creance creances receivable receivables impaye impayes outstanding depassement eur euro euros usd gbp ke k keur me " +
    "ttc ht not yet non pas due in falling fall future current undue echoir venir exigible exigibles the of since by encore fourchette " +
    "dont which incl including davon waarvan cui cuales " +
    "tag tage tagen monat monate uberfallig fallig falligkeit verzug nicht noch bis uber dia dias mes meses vencido vencidos vencida no sin por " +
    "giorno giorni gg mese mesi scaduto scaduti scadere da oltre dagen dgn maand maanden vervallen niet nog betrag saldo importe importo bedrag"
  ).split(" "),
);
const monthLength = 30;
const yearLength = 365;
const longest = 999;

/** Bands without a number: what falls due within a month and what later, and what stands behind the last band. */
const openBands: ReadonlyMap<string, Band> = new Map([
  ["current", { side: "notDue", from: 0, to: monthLength, bare: false, sure: true }],
  ["older", { side: "overdue", from: 4 * monthLength + 1, to: Infinity, bare: false, sure: true }],
  ["future", { side: "notDue", from: monthLength + 1, to: Infinity, bare: false, sure: true }],
]);

/** `8/1/2026 - 8/31/2026 (90)`: a band by its days, and the last day late it holds. */
const byDays = /^\s*\d{1,4}([/.-])\d{1,2}\1\d{1,4} ?(?:-|–|—|to|au|a) ?\d{1,4}\1\d{1,2}\1\d{1,4} ?\((\d{2,3})\)\s*$/i;

/** Reads the days an ageing column is headed by, in whatever way they are written; undefined where it is headed otherwise. */
export function bandOf(header: string): Band | undefined {
  const open = openBands.get(header.trim().toLowerCase());
  if (open) return open;
  if (!/\d/.test(header)) return undefined;
  const last = Number(byDays.exec(header)?.[2] ?? 0);
  if (last > 0 && last % monthLength === 0) return { side: "overdue", from: last - monthLength + 1, to: last, bare: false, sure: true };
  const text = header
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[’`´]/g, "'")
    .replace(/[_()[\]:;,€$£%]|\beur\b|\bj\+/g, " ")
    .replace(/\bun mois/g, "1 mois")
    .replace(/\s+/g, " ")
    .trim();
  for (const [shape, pattern] of shapes) {
    const match = pattern.exec(text);
    if (!match) continue;
    const rest = text.replace(match[0], " ");
    const words = rest.split(/[^a-z0-9]+/).filter((word) => word !== "");
    if (/\d/.test(rest) || !words.every((word) => besides.has(word)) || (words.length > 0 && saysMonthDay.test(match[0]))) return undefined;
    const side = notDueYet.test(text) ? "notDue" : "overdue";
    return shape === "range" ? rangeOf(side, match) : endOf(side, shape, match, words.length > 0);
  }
  return undefined;
}

/** `Balance 10/31` is that of a day: no band begins on the tenth day and ends on the 31st. */
const saysMonthDay = /^(?:1\/31|(?:[2-9]|1[0-2])\/(?:1[3-9]|2\d|3[01]))$/;

const daysIn = (unitText: string | undefined): number =>
  unitText?.startsWith("m") ? monthLength : /^[ay]/.test(unitText ?? "") ? yearLength : 1;

function rangeOf(side: Band["side"], [, first, last, unitText]: RegExpExecArray): Band | undefined {
  const length = daysIn(unitText);
  const from = Number(first) * length + (length > 1 && first !== "0" ? 1 : 0);
  const to = Number(last) * length;
  return to > from + 3 && to <= longest ? { side, from, to, bare: false, sure: true } : undefined;
}

function endOf(
  side: Band["side"],
  shape: "above" | "after" | "below" | "upTo" | "bare",
  [, text, own, later]: RegExpExecArray,
  said: boolean,
): Band | undefined {
  // `3+ months`
  const unitText = own === "" ? later : own;
  const days = Number(text) * daysIn(unitText);
  if (shape === "below" || shape === "upTo")
    return days > 0
      ? { side, from: 0, to: days, bare: false, sure: true }
      : { side: "notDue", from: 0, to: Infinity, bare: false, sure: true };
  if (shape !== "bare") return { side, from: days, to: Infinity, bare: false, sure: true };
  // A number by itself is a band only where it is one of those in use.
  if (days === 0 || days > 360 || (days % 15 !== 0 && !unitText) || (!unitText && days % monthLength !== 0 && !said)) return undefined;
  return { side, from: days, to: days, bare: true, sure: false };
}

/** Settles by their neighbours whether columns headed `30`, `60`, `90` begin or end there. */
export function settled(bands: readonly (Band | undefined)[]): (Band | undefined)[] {
  const late = bands.filter((band) => band?.side === "overdue");
  // A number that stands alone is no row of bands: it may be anything.
  if (late.length === 1 && late[0]!.bare) return bands.map((band) => (band?.bare ? undefined : band));
  const bare = late
    .filter((band) => band!.bare)
    .map((band) => band!.from)
    .sort((a, b) => a - b);
  if (bare.length === 0) return [...bands];
  const [least, most] = [bare[0]!, bare[bare.length - 1]!];
  const below = late.some((band) => !band!.bare && band!.from <= 1 && Math.abs(band!.to - least) <= 1);
  const above = late.find((band) => band!.to === Infinity)?.from;
  const ends = !below && above !== undefined && Math.abs(above - most) <= 1;
  const sure = bare.length > 1 && (below || above !== undefined);
  return bands.map((band) => {
    if (!band?.bare || band.side !== "overdue") return band;
    const at = bare.indexOf(band.from);
    const next = bare[at + 1] ?? (above !== undefined && above > band.from ? above : below ? band.from + monthLength : Infinity);
    return ends
      ? { ...band, from: (bare[at - 1] ?? 0) + (at > 0 ? 1 : 0), to: band.from, sure }
      : { ...band, from: band.from + (below ? 1 : 0), to: next, sure };
  });
}

const overdueBands: readonly (readonly [Meaning, number, number])[] = [
  ["overdue1to30", 0, 30],
  ["overdue31to60", 30, 60],
  ["overdue61to90", 60, 90],
  ["overdueOver90", 90, Infinity],
];
/** A month may count 31 days, and a band begin on the day the one before ends. */
const slack = 2;

/** The bands of the rating a band belongs to: one, or where it cuts across them all that it touches, to be asked. */
export function meaningsOfBand({ side, from, to, bare, sure }: Band): { readonly meanings: readonly Meaning[]; readonly sure: boolean } {
  if (side === "notDue") return { meanings: ["notDue"], sure: true };
  if (from <= 1 && to === Infinity) return { meanings: ["overdue"], sure: true };
  if (bare && from === to) return { meanings: touching(from - 1, from + 1), sure: false };
  const whole = overdueBands.find(([, first, last]) => from >= first && to <= last + slack);
  if (!whole) return { meanings: touching(from + slack, to - slack), sure: false };
  return sure
    ? { meanings: [whole[0]], sure }
    : { meanings: [whole[0], ...touching(from - slack, from).filter((other) => other !== whole[0])], sure };
}

function touching(from: number, to: number): Meaning[] {
  return overdueBands.filter(([, first, last]) => from < last && to > first).map(([meaning]) => meaning);
}

/** Whether two bands would count the same amounts. */
export function overlap(a: Band, b: Band): boolean {
  return a.side === b.side && Math.min(a.to, b.to) - Math.max(a.from, b.from) > 1;
}
