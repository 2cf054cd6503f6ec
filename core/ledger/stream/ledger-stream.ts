import { formatNumber } from "../../cells/formats";
import type { Cell } from "../../cells/values";
import { ExactSums } from "../../method/exact-sums";
import type { Question } from "../../reading/reading";
import { streamWords } from "../../words/stream/type";
import { FoldContext, foldClient } from "../fold-client";
import { FoldedClients } from "../folded-clients";
import { byClient } from "../ledger";
import type { LedgerPlan } from "../ledger-plan";
import { asked, option, type StreamChoices } from "./choices";
import { meetClients } from "./clients-met";
import { CountedLines } from "./counted-lines";
import { settleNotation } from "./notation";
import { NumberedInvoices } from "./numbered-invoices";
import { proofOf } from "./proof";
import { TakenLines } from "./taken-lines";

/** A ledger whose lines were added up into clients. */
export interface StreamedLedger {
  readonly folded: FoldedClients;
  readonly context: FoldContext;
  readonly names: readonly string[];
  readonly ids: readonly (string | null)[] | null;
  readonly idMeaning: "clientId" | "siren";
  readonly registered: readonly (string | null)[];
  readonly types: readonly (string | null)[] | null;
  readonly sectors: readonly (string | null)[] | null;
  /** Rows of the file, its headings included; lines below them; lines that counted. */
  readonly rows: number;
  readonly lines: number;
  readonly counted: number;
  readonly balance: number;
  /** The proof, a sentence each: what was read and counted, what the file claims, what was left out and why. */
  readonly proof: readonly string[];
}

/** What is open before the lines can be folded, why they can't be, or the folded lines. */
export type StreamOutcome = { readonly questions: readonly Question[] } | { readonly refusal: string } | StreamedLedger;

/**
 * Takes a ledger of any length row after row, in the file's order; `close` folds it into clients: what `segment` makes of the
 * same rows, to the bit. Nothing is kept of a row but its line as numbers, some ninety bytes; of texts each different one, once.
 * Cells come as texts, or as numbers where a file has them; days as texts.
 */
export class LedgerStream {
  private readonly taken: TakenLines;
  /** Whether the texts of amounts and days are read, which replaces them by numbers and is done once. */
  private settled = false;

  /** `expected` is how many lines there may be; more is allowed. */
  constructor(plan: LedgerPlan, expected?: number) {
    this.taken = new TakenLines(plan, expected);
  }

  /** What the lines take, in bytes. */
  get size(): number {
    return this.taken.size;
  }

  /** Takes the next row of the file. */
  take(cells: readonly Cell[]): void {
    this.taken.take(cells);
  }

  /** Folds what was taken, once nothing is left to be asked. It may be called again with more answers. */
  close(choices: StreamChoices): StreamOutcome {
    const { taken } = this;
    const { asOf, policy, language, answers } = choices;
    if (!this.settled) {
      const open = settleNotation(taken, choices);
      if (open) return open;
      this.settled = true;
    }
    const currency = currencyPlace(taken, choices);
    if (typeof currency !== "number") return { questions: [currency] };
    const lines = taken.asLines(choices);
    const counted = new CountedLines(taken, lines, currency, choices);
    const open = counted.questions(choices);
    if (open.length > 0) return { questions: open };

    const { clients, clientOf, types, sectors } = meetClients(taken, counted.stands, language);
    const clientCount = clients.names.length;
    const { order, from } = byClient(clientOf, clientCount);
    const invoices = taken.keys && new NumberedInvoices(lines, taken.keys);
    const repeated = invoices?.repeatedIn(order, from);
    if (repeated?.asks && answers["REPEATED_INVOICE"] === undefined) {
      const q = streamWords(language).questions;
      const text = q.repeated(formatNumber(repeated.repeated, language));
      return { questions: [asked("REPEATED_INVOICE", text, [option("each", q.each), option("once", q.once)])] };
    }
    const once = answers["REPEATED_INVOICE"] === "once" ? invoices : null;
    const context = new FoldContext(asOf, policy, lines.paid !== null || taken.hasPayments());
    const folded = new FoldedClients(Math.max(1, clientCount));
    // Invoice numbers become texts for one client at a time: those of all clients would take too much memory.
    const numbers = lines.numbers as (string | null)[] | null;
    for (let client = 0; client < clientCount; client++) {
      const own = { order, from: from[client]!, to: from[client + 1]! };
      if (numbers) for (let k = own.from; k < own.to; k++) numbers[order[k]!] = taken.numbers!.at(order[k]!);
      foldClient(client, { lines, ...(once?.onceEach(own) ?? own) }, context, folded, null);
      if (numbers) for (let k = own.from; k < own.to; k++) numbers[order[k]!] = null;
    }

    const sum = new ExactSums();
    for (const balance of folded.column("balance")) sum.add(balance);
    const balance = sum.value();
    const { columns, rows } = taken;
    return {
      folded,
      context,
      names: clients.names,
      ids: columns.client !== undefined && (columns.clientId !== undefined || columns.siren !== undefined) ? clients.ids : null,
      idMeaning: columns.clientId !== undefined ? "clientId" : "siren",
      registered: clients.registered,
      types,
      sectors,
      rows,
      lines: taken.lines,
      counted: counted.counted,
      balance,
      proof: proofOf(taken, counted, { clients: clientCount, balance }, choices),
    };
  }
}

/** The place of the one currency that counts, 0 where all do at their rates or there is one alone; else the question which. */
function currencyPlace({ codes }: TakenLines, { answers, language, rates }: StreamChoices): number | Question {
  if (codes.length < 2 || (rates && codes.every((code) => rates[code] !== undefined))) return 0;
  const only = answers["CURRENCY"];
  if (only !== undefined && codes.includes(only)) return codes.indexOf(only) + 1;
  const { questions } = streamWords(language);
  return asked(
    "CURRENCY",
    questions.currencies(codes.join(", ")),
    codes.map((code) => option(code, questions.only(code))),
  );
}
