import { dateOf, isOpenDay, type DayOrder, type Serial } from "../../cells/dates";
import { fold } from "../../cells/fold";
import type { Grid } from "../../cells/values";

const dayText =
  /\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}(?:er|st|nd|rd|th)?[\s.-]+(?:de )?[a-zäéèûôâ]{3,10}\.?,?[\s.-]+(?:de )?\d{2,4}|[a-zéû]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}/gi;
const asOfWords =
  /(?<![a-z])(?:maj|mise? a jour(?: (?:au|du|le))?|updated(?: on)?|arrete(?:e|es|s)?(?: (?:au|le|a la date du))?|date d'arrete|situation(?: (?:au|du))?|position (?:au|at)|as (?:of|at|on)(?: date)?|au|a la date du|a date du|ageing date|aging date|date de reference|key date|report date|date du rapport|open at|open items at|au jour du|valeur|reference date|stand(?: (?:vom|am|per|zum))?|stichtag|zum stichtag|per|zum|fecha de corte|situacion a|a fecha(?: de)?|al|situazione al|alla data del|peildatum|per datum|stand per|to|until|up to)\s*[:=-]?\s*$/;
/** `Date : 31/10/2026` in a title of its own: the day of the list, where nothing says more. */
const dateAlone = /^(?:date|fecha|data|datum)\s*[:=-]?\s*$/;
const printWords =
  /(?:edite(?:e)?|imprime(?:e)?|genere(?:e)?|exporte(?:e)?|printed|generated|exported|run(?: date)?|created|tire|date d'edition|edition|print date|extrait|gedruckt(?: am)?|druckdatum|erstellt(?: am)?|impreso|stampato(?: il)?|afgedrukt(?: op)?)(?: (?:le|du|on|at))?\s*[:=-]?\s*$/;

/** The day a heading names: `Encours au 31/10/2026`. */
export function dayIn(header: string, order: DayOrder | undefined): Serial | null {
  const [found] = header.matchAll(dayText);
  const day = found ? dateOf(found[0], order) : null;
  return typeof day === "number" ? day : null;
}

export interface StatedDay {
  readonly serial: Serial;
  /** The row it is written in, from 0. */
  readonly row: number;
  readonly column: number;
  /** It may be no more than the end of a period, or when the list was printed. */
  readonly weak?: boolean;
}

/** The days a range itself says it speaks of, in the titles above its header or the notes below; the surest first. */
export function statedDays(
  grid: Grid,
  rows: readonly number[],
  order: DayOrder | undefined,
): { readonly asOf: StatedDay[]; readonly open: (StatedDay & { readonly text: string }) | null } {
  const found: { day: StatedDay; readonly weight: number }[] = [];
  let printed: StatedDay | null = null;
  let fiscal = false;
  let open: (StatedDay & { readonly text: string }) | null = null;
  for (const row of rows) {
    const cells = grid[row]!;
    let before = "";
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined || cell === "") continue;
      if (typeof cell === "number") {
        const day = dateOf(cell);
        if (before !== "" && typeof day === "number" && day > 36_000 && day < 73_000 && asOfWords.test(before))
          found.push({ day: { serial: day, row, column }, weight: 3 });
        continue;
      }
      if (typeof cell !== "string" || cell.length > 300) continue;
      for (const match of cell.matchAll(dayText)) {
        const day = dateOf(match[0], order);
        const words = fold(match.index > 0 ? cell.slice(0, match.index) : before).slice(-40);
        if (printWords.test(words)) {
          if (typeof day === "number") printed ??= { serial: day, row, column, weak: true };
          continue;
        }
        if (!asOfWords.test(words) && !dateAlone.test(words)) continue;
        if (day === "AMBIGUOUS_DATE") open ??= { serial: NaN, row, column, text: match[0] };
        if (typeof day !== "number") continue;
        if (order === undefined && isOpenDay(match[0])) open ??= { serial: day, row, column, text: match[0] };
        // "au", "to": the end of a period, where nothing says more.
        const weak =
          dateAlone.test(words) ||
          /(?:^|[^a-z])(?:to|until|up to)\s*[:=-]?\s*$/.test(words) ||
          (/(?:^|[^a-z])au\s*$/.test(words) && /(?:periode|(?<![a-z])du )/.test(fold(cell)));
        // The end of a fiscal year is a frame, not a day.
        if (weak && /(?:exercice|fiscal year|financial year)/.test(fold(cell))) fiscal = true;
        else found.push({ day: { serial: day, row, column, weak }, weight: weak ? 1 : 3 });
      }
      before = fold(cell);
    }
  }
  // No list speaks of a day after it was printed: a period that ends later was still running. Nor does a fiscal year say more.
  const print = printed;
  if (print !== null) {
    for (const each of found) if (each.weight === 1 && each.day.serial > print.serial) each.day = print;
    if (fiscal && found.length === 0) found.push({ day: print, weight: 1 });
  }
  return { asOf: found.sort((a, b) => b.weight - a.weight).map(({ day }) => day), open };
}
