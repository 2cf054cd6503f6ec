import { formatNumber } from "../../cells/formats";
import { isKnown } from "../../cells/known";
import { ExactSums } from "../../method/exact-sums";
import type { Question } from "../../reading/reading";
import { streamWords } from "../../words/stream/type";
import { afterTheDay, paymentKind, standingOf, statedAmount, withoutAmount, type LedgerLines } from "../ledger-lines";
import { asked, option, type StreamChoices } from "./choices";
import type { TakenLines } from "./taken-lines";

/** Lines of one kind: how many, and what they come to. */
class Tally {
  lines = 0;
  private readonly sums = new ExactSums();

  add(amount: number): void {
    this.lines++;
    this.sums.add(amount);
  }

  get amount(): number {
    return this.sums.value();
  }
}

/** Lines that may be no invoices: how many, and the row of the first. */
interface Doubted {
  lines: number;
  first: number;
}

/** Which lines of a file count, why others do not, and what has to be asked before it is known. */
export class CountedLines {
  /** 1 for each line that counts. */
  readonly stands: Uint8Array;
  counted = 0;
  /** Invoices without an amount; lines in other currencies than the one chosen. */
  bare = 0;
  otherLines = 0;
  /** Lines behind the day; those that count whole since what is left of them is blank; those that the user leaves out. */
  readonly later = new Tally();
  readonly blank = new Tally();
  readonly left = new Tally();
  private readonly nameless: Doubted = { lines: 0, first: 0 };
  private readonly thin: Doubted = { lines: 0, first: 0 };
  private label: string | null = null;

  /** `currency` is the place of the one currency that counts, 0 where all do. */
  constructor(
    private readonly taken: TakenLines,
    private readonly lines: LedgerLines,
    currency: number,
    { asOf, answers }: Pick<StreamChoices, "asOf" | "answers">,
  ) {
    this.stands = new Uint8Array(taken.lines);
    for (let i = 0; i < taken.lines; i++) {
      const standing = standingOf(lines, i, asOf);
      if (standing === withoutAmount) {
        if (lines.kinds?.[i] !== paymentKind) this.bare++;
      } else if (currency > 0 && taken.currency![i] !== currency) this.otherLines++;
      else if (this.isLeftOut(i, answers)) this.left.add(lines.open && isKnown(lines.open[i]) ? lines.open[i]! : statedAmount(lines, i));
      else if (standing === afterTheDay) this.later.add(statedAmount(lines, i));
      else {
        this.stands[i] = 1;
        this.counted++;
        if (lines.open && lines.amount && !lines.paid && !isKnown(lines.open[i]) && lines.amount[i] !== 0) this.blank.add(lines.amount[i]!);
      }
    }
  }

  /** Whether the user leaves a line out that may be no invoice: what the reading of a sheet would look at row by row. */
  private isLeftOut(i: number, answers: StreamChoices["answers"]): boolean {
    const { columns, mentions, mention } = this.taken;
    const own = mentions[mention[i]!]!;
    const named = columns.client !== undefined || columns.clientId !== undefined || columns.siren !== undefined;
    let out = false;
    const doubt = (doubted: Doubted, code: string): void => {
      if (doubted.lines++ === 0) doubted.first = this.taken.row[i]!;
      out ||= answers[code] === "out";
    };
    if (named && own.alone && own.registered === null) doubt(this.nameless, "NO_CLIENT");
    if (this.isThin(i)) doubt(this.thin, "THIN_ROWS");
    if (own.total) {
      this.label ??= own.name ?? own.id;
      out ||= answers["TOTAL_CLIENT"] === "out";
    }
    return out;
  }

  /** An amount with hardly anything an invoice has: perhaps a total. */
  private isThin(i: number): boolean {
    const { taken, lines } = this;
    let [all, known] = [0, 0];
    const look = (present: boolean, says: boolean): void => {
      if (!present) return;
      all++;
      if (says) known++;
    };
    look(taken.columns.invoiceNumber !== undefined, taken.keys !== null && isKnown(taken.keys[i]));
    look(taken.typed !== null, taken.typed?.[i] === 1);
    for (const column of [lines.issued, lines.due, lines.paid, lines.ages]) look(column !== null, isKnown(column?.[i]));
    return all >= 2 && known < 2;
  }

  /** What is open of the lines that may be no invoices. */
  questions({ language, answers }: Pick<StreamChoices, "language" | "answers">): readonly Question[] {
    const { nameless, thin, label } = this;
    const q = streamWords(language).questions;
    const count = (value: number): string => formatNumber(value, language);
    const questions: Question[] = [];
    if (nameless.lines > 0)
      questions.push(
        asked("NO_CLIENT", q.noClient(count(nameless.lines), count(nameless.first + 1)), [
          option("unnamed", q.unnamed),
          option("out", q.notCounted),
        ]),
      );
    if (thin.lines > 0)
      questions.push(
        asked("THIN_ROWS", q.thin(count(thin.lines), count(thin.first + 1)), [option("line", q.line), option("out", q.leaveOut)]),
      );
    if (label !== null) questions.push(asked("TOTAL_CLIENT", q.label(label), [option("line", q.client), option("out", q.total)]));
    return questions.filter(({ code }) => answers[code] === undefined);
  }
}
