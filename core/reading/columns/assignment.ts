import { fold } from "../../cells/fold";
import type { Grid } from "../../cells/values";
import { agreement, holdsSirens } from "./agreement";
import { bandOf, overlap, settled, type Band } from "./bands";
import { joinedLabels } from "../structure/headings";
import { asked, candidatesFor, candidatesOfBand, type Candidate } from "./headers";
import { saysDaysLeft } from "./lateness";
import type { Amounts, Answers, ColumnCorrections, Doubt, LayoutKind, RecognisedColumn } from "../layout";
import { holds, isBand, isMoney, isOfUse, isShare, type Meaning } from "../../words/meanings";
import { unitOf, unitsIn, type AmountUnit } from "../cells/units";
import { priorOf, yearColumns } from "./years";

/** A meaning that only the other kind of table has, and what it is in this one: a client's `Solde` is what is open of an invoice. */
const renamed: Readonly<Record<LayoutKind, Partial<Record<Meaning, Meaning>>>> = {
  ledger: { balance: "openAmount", daysLate: "ageDays" },
  clients: { openAmount: "balance", amount: "balance", ageDays: "daysLate" },
};

const likely = 0.6;

interface Proposal extends Candidate {
  readonly column: number;
  readonly disagrees: boolean;
}

/** The ageing bands of a header row, settled by their neighbours; undefined for other columns. */
function bandsOf(heads: readonly string[]): (Band | undefined)[] {
  return settled(heads.map(bandOf));
}

/** `Terms (days)`, `Délai (j)`: days are no amount, where no number makes a band of them. */
const inDays =
  /^\D*(?:[([]\s*(?:days?|j|jrs?|jours?|d|tagen?|t|dias|gg|giorni|dagen)\.?\s*[)\]]|(?<![a-z])(?:days|jours|tage|dias|giorni|dagen))$/;

/** `Weeks overdue` is lateness, as `Days overdue` is. */
const longerThanDays = /(?<![a-z])(?:weeks|wks|months|semaines|sem\.?|wochen|monate|semanas|meses)(?![a-z])|(?<=\()mois(?=\))/;

/** `Capitaux propres (k€)` is an amount, `Capitaux propres (%)` a ratio: the unit settles what the words leave open. */
function ofItsUnit(header: string): readonly Candidate[] {
  let found = candidatesFor(header);
  if (saysDaysLeft(header)) return [{ meaning: "ageDays", confidence: 0.95, doubtful: false }];
  const said = fold(header);
  // `À échoir le` over days is when, over amounts how much.
  const saysWhen = / (?:le|au|on)$/.test(said.trim());
  if (found.some(({ meaning }) => meaning === "notDue" || (meaning === "overdue" && saysWhen)) && !/\d/.test(said))
    found = [...found, { meaning: "dueDate", confidence: 0.95, doubtful: true }];
  // `Balance at 9/30` names its day itself: what stands below is the balance.
  if (/\d[/.-]\d/.test(said) && found[0]?.meaning === "situationDate")
    found = candidatesFor(said.replace(/ (?:as )?(?:at|of|on|au)? ?\d.*$/, ""));
  if (inDays.test(said)) found = found.filter(({ meaning }) => !isMoney(meaning));
  else if (!/\d/.test(header) && longerThanDays.test(said) && found.every(({ meaning }) => isMoney(meaning))) {
    const late = candidatesFor(said.replace(longerThanDays, "days"));
    if (late.some(({ meaning, confidence }) => meaning === "ageDays" && confidence >= 0.9)) found = late;
  }
  // `Betrag Soll`: the side says more than that it is an amount.
  if (found.some(({ meaning }) => meaning === "debit" || meaning === "credit")) found = found.filter(({ meaning }) => meaning !== "amount");
  if (!found.some(({ meaning }) => isMoney(meaning)) || !found.some(({ meaning }) => isShare(meaning))) return found;
  const percent = unitsIn(header).includes("percent");
  return found.filter(({ meaning }) => !(percent ? isMoney(meaning) : isShare(meaning)));
}

const scale = /(?:(?<![\d.,])[01] ?(?:-|–|a|to) ?|\/ ?|(?<![a-z])(?:sur|out of) )(\d{1,3})(?![\d/])/;

/** `Score (1-10)` is no score out of 100: seven would be the worst mark, and is a good one. */
function ofItsScale(header: string): readonly Candidate[] {
  const found = ofItsUnit(header);
  const best = /\d/.test(header) ? Number(scale.exec(fold(header))?.[1] ?? 100) : 100;
  return best === 100 ? found : found.filter(({ meaning }) => meaning !== "bureauScore");
}

function candidates(header: string, band: Band | undefined): readonly Candidate[] {
  if (!band) return bandOf(header) ? [] : ofItsScale(header);
  return candidatesOfBand(band);
}

const holdsWrittenDays = (rows: Grid, column: number, sample: ArrayLike<number>): boolean =>
  Array.from(sample).some((r) => /\d[/.-]\w+[/.-]\d/.test(String(rows[r]?.[column] ?? "")));

function proposals(
  rows: Grid,
  heads: readonly string[],
  sample: ArrayLike<number>,
  kind: LayoutKind,
  corrections: ColumnCorrections,
  bands: readonly (Band | undefined)[],
  holdsDays: (column: number) => boolean,
): Proposal[] {
  const found: Proposal[] = [];
  const empty = new Set<number>();
  bands.forEach((band, column) => {
    if (column in corrections) return;
    const best = new Map<Meaning, Proposal>();
    const own = candidates(heads[column]!, band);
    const mayBeOwed = own.some(({ meaning }) => meaning === "notDue" || meaning === "overdue") && !/ (?:le|on)\s*$/i.test(heads[column]!);
    for (const candidate of own) {
      const meaning = isOfUse(candidate.meaning, kind) ? candidate.meaning : renamed[kind][candidate.meaning];
      if (!meaning) continue;
      // `À échoir` over whole amounts that could be days is how much.
      if (meaning === "dueDate" && candidate.doubtful && mayBeOwed && !holdsWrittenDays(rows, column, sample)) continue;
      const agreed = holds(meaning) === "date" && holdsDays(column) ? 1 : agreement(rows, column, sample, meaning);
      const disagrees = agreed !== null && agreed < 0.5;
      if (agreed === null) empty.add(column);
      // Cells that fit make a heading understood in part likelier; most cells fit a text, so they prove nothing there.
      const lift = agreed !== null && candidate.confidence < 0.9 && holds(meaning) !== "text" ? 0.08 : 0;
      // Where two are as likely, a meaning of this kind of table goes before one renamed from the other.
      const confidence = disagrees ? candidate.confidence * 0.4 : candidate.confidence + lift - (meaning === candidate.meaning ? 0 : 0.02);
      if (confidence > (best.get(meaning)?.confidence ?? 0)) best.set(meaning, { ...candidate, column, meaning, confidence, disagrees });
    }
    found.push(...best.values());
  });
  // An empty column takes no meaning from a filled one; an empty credit beside a debit keeps its side.
  const filled = (meaning: Meaning): boolean =>
    found.some(
      (other) => other.meaning === meaning && !empty.has(other.column) && !other.disagrees && !other.doubtful && other.confidence >= likely,
    );
  return found
    .filter(({ meaning, column }) => !empty.has(column) || isBand(meaning) || !filled(meaning))
    .sort((a, b) => Number(a.doubtful) - Number(b.doubtful) || b.confidence - a.confidence || a.column - b.column);
}

/** What tells one client from another; without one of them a table is of no use. */
export const names: readonly Meaning[] = ["client", "clientId", "siren"];

interface Choice {
  readonly meaning: Meaning | null;
  readonly confidence: number;
  readonly doubt: Doubt | null;
}

const isMeaning = (correction: Meaning | null | Amounts | Answers): correction is Meaning | null =>
  correction === null || typeof correction === "string";

/**
 * One meaning a column, one column a meaning: the surest first, the leftmost where two are as sure. Bands that do not overlap
 * add up. Of a figure given for several years the latest counts, wherever it stands.
 */
export function assign(
  rows: Grid,
  headers: readonly string[],
  sample: ArrayLike<number>,
  kind: LayoutKind,
  corrections: ColumnCorrections,
  table: AmountUnit,
  /** Whether a column holds days in digits alone, where somebody reads them. */
  holdsDays: (column: number) => boolean = () => false,
): RecognisedColumn[] {
  const years = kind === "clients" ? yearColumns(headers) : [];
  const heads = headers.map((header, column) => {
    const year = column in corrections ? null : years[column];
    return year ? (year.before === 0 ? year.label : "") : header;
  });
  const bands = bandsOf(heads);
  const all = proposals(rows, heads, sample, kind, corrections, bands, holdsDays);
  const chosen = new Map<number, Choice>();
  const takenBy = new Map<Meaning, number[]>();
  const take = (column: number, choice: Choice): void => {
    chosen.set(column, choice);
    if (choice.meaning) takenBy.set(choice.meaning, [...(takenBy.get(choice.meaning) ?? []), column]);
  };
  for (const [index, corrected] of Object.entries<Meaning | null | Amounts | Answers>(corrections)) {
    if (!isMeaning(corrected)) continue;
    const meaning = corrected && !isOfUse(corrected, kind) ? (renamed[kind][corrected] ?? corrected) : corrected;
    take(Number(index), { meaning, confidence: 1, doubt: null });
  }
  const isFree = (meaning: Meaning, column: number): boolean => {
    const taken = takenBy.get(meaning);
    if (!taken) return true;
    const own = bands[column];
    return isBand(meaning) && own !== undefined && taken.every((other) => bands[other] !== undefined && !overlap(own, bands[other]));
  };
  for (const { column, meaning, confidence, doubtful } of all) {
    if (confidence < likely || chosen.has(column) || !isFree(meaning, column)) continue;
    // `2026 Balance` beside `2025 Balance` is a second balance, not what else its words may mean.
    if (doubtful && all.some((other) => other.column === column && !other.doubtful && !other.disagrees && other.confidence >= 0.9))
      continue;
    const rival = all.find(
      (other) =>
        other.meaning === meaning &&
        other.column !== column &&
        other.doubtful === doubtful &&
        !chosen.has(other.column) &&
        other.confidence >= confidence - 0.02 &&
        !(isBand(meaning) && bands[column] && bands[other.column] && !overlap(bands[column], bands[other.column]!)),
    );
    const other = all.find(
      (proposal) =>
        proposal.column === column &&
        proposal.meaning !== meaning &&
        proposal.doubtful === doubtful &&
        isFree(proposal.meaning, column) &&
        proposal.confidence >= confidence - 0.005,
    );
    const doubt: Doubt | null = rival
      ? { why: "rival", column: rival.column }
      : other
        ? { why: "meanings" }
        : doubtful
          ? { why: "vague" }
          : confidence < 0.8
            ? { why: "part" }
            : null;
    take(column, { meaning, confidence: doubt ? Math.min(confidence, asked) : confidence, doubt });
  }
  if (!names.some((meaning) => takenBy.has(meaning))) {
    // `Contact` is the client where nothing else is.
    const named = all.find(
      ({ meaning, column, confidence }) => names.includes(meaning) && confidence >= likely && !(column in corrections),
    );
    if (named) take(named.column, { meaning: named.meaning, confidence: asked, doubt: { why: "vague" } });
  }
  const [numbered] = takenBy.get("clientId") ?? [];
  if (numbered !== undefined && !(numbered in corrections) && !takenBy.has("siren") && holdsSirens(rows, numbered, sample))
    take(numbered, { ...chosen.get(numbered)!, meaning: "siren" });
  const latestOf = new Map<string, Meaning | null>();
  years.forEach((year, column) => year?.before === 0 && latestOf.set(year.figure, chosen.get(column)?.meaning ?? null));
  // Where `CA 2025` is the sales, `CA 2024` is the sales of the year before.
  years.forEach((year, column) => {
    const of = year && latestOf.get(year.figure);
    const prior = of && priorOf[of];
    if (prior && year.yearly && year.before === 1 && !chosen.has(column) && !takenBy.has(prior))
      take(column, { meaning: prior, confidence: 1, doubt: null });
  });
  return headers.map((header, index): RecognisedColumn => {
    const year = index in corrections ? null : years[index];
    const of = year && latestOf.get(year.figure);
    const choice = chosen.get(index);
    const meaning = choice?.meaning ?? null;
    const own = all.filter((proposal) => proposal.column === index);
    return {
      index,
      header,
      meaning,
      confidence: choice?.confidence ?? 0,
      alternatives: own.filter((proposal) => proposal.meaning !== meaning).map((proposal) => proposal.meaning),
      corrected: index in corrections,
      doubt: choice ? choice.doubt : (unusedBecause(own, takenBy) ?? null),
      unit: (meaning ?? of) ? unitOf((meaning ?? of)!, header, table) : null,
      ...(year && of && { year: { of, before: year.before, year: year.year, yearly: year.yearly } }),
    };
  });
}

/** Why a column that could be read is not used. */
function unusedBecause(own: readonly Proposal[], takenBy: ReadonlyMap<Meaning, readonly number[]>): Doubt | undefined {
  const best = own[0];
  if (!best) return undefined;
  if (best.disagrees) return { why: "cells" };
  const other = takenBy.get(best.meaning)?.[0];
  return other === undefined ? undefined : { why: "rival", column: other };
}

/** The columns of a client table from its rows of headings alone, as the rating functions are given them: the same for every client. */
export function recogniseHeaders(headers: Grid): RecognisedColumn[] {
  return assign([], joinedLabels(headers), [], "clients", {}, "ones");
}
