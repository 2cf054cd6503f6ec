import type { Language, Words } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import { LedgerStream } from "../../core/ledger/stream/ledger-stream";
import { planLedger, type PlannedLedger } from "../../core/ledger/ledger-plan";
import { defaultPolicy } from "../../core/policy/default";
import type { ColumnCorrections, Layout, RecognisedColumn } from "../../core/reading/layout";
import type { Question } from "../../core/reading/reading";
import { FoldedLedger } from "../../core/segment/folded-ledger";
import type { Portfolio, ResultColumn } from "../../core/segment/result";
import { streamWords } from "../../core/words/stream/type";
import { formatNumber } from "../../core/cells/formats";
import { openNote } from "../text";
import type { LargeSource } from "./large-source";
import type { Progress } from "./open";

/** What the user says of a file that is read line by line. */
export interface LargeChoices {
  readonly language: Language;
  readonly answers: Readonly<Record<string, string>>;
  /** What columns mean, by place; null leaves one out. */
  readonly columns: ColumnCorrections;
  /** The day it is looked at; null for the one the file states. */
  readonly asOf: number | null;
}

/** What a file too long for the grid is taken for. */
export interface Described {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  readonly counted: boolean;
  readonly columns: readonly RecognisedColumn[];
  readonly asOf: Layout["asOf"];
  readonly questions: readonly Question[];
  /** Why it can't be read line by line; null where it can. */
  readonly refusal: string | null;
}

/** One row a client, and what proves it. */
export interface LargeResult {
  readonly headers: readonly string[];
  readonly columns: readonly ResultColumn[];
  readonly portfolio: Portfolio;
  readonly proof: readonly string[];
  readonly clients: number;
  readonly lines: number;
}

export type LargeOutcome = { readonly questions: readonly Question[] } | { readonly refusal: string } | LargeResult;

/** A file that is segmented without ever standing in the grid. */
export class LargeFile {
  private stream: { readonly key: string; readonly ledger: LedgerStream; readonly repaired: Words | null } | null = null;

  constructor(
    private readonly name: string,
    private readonly bytes: number,
    private readonly source: LargeSource,
  ) {}

  private plan({ language, answers, columns, asOf }: LargeChoices): PlannedLedger {
    return planLedger(this.source.sample, { language, answers, columns, asOf }, false);
  }

  describe(choices: LargeChoices): Described {
    const { name, bytes, source } = this;
    const { read, notFlat } = this.plan(choices);
    const { layout, reading } = read;
    return {
      name,
      bytes,
      rows: source.rows,
      counted: source.counted,
      columns: layout.columns,
      // A day guessed from the first lines is not the whole file's.
      asOf: layout.asOf?.from === "file" ? layout.asOf : null,
      questions: reading.questions,
      refusal: notFlat && notFlat.why !== "question" ? whyNot(notFlat, layout, choices.language) : null,
    };
  }

  /** Reads and folds the whole file; rows of the result are handed over some thousands at a time. */
  async fold(choices: LargeChoices, progress: Progress, rows: (block: readonly (readonly Cell[])[]) => void): Promise<LargeOutcome> {
    const { language, answers, columns, asOf } = choices;
    const { plan, read } = this.plan(choices);
    if (!plan) return { questions: read.blocked ? [read.blocked] : read.reading.questions };
    // Answers to what only the whole file asks change nothing of how its lines are read.
    const asked = new Set(read.reading.questions.map(({ code }) => code));
    const key = JSON.stringify([plan, columns, Object.entries(answers).filter(([code]) => asked.has(code))]);
    if (this.stream?.key !== key) {
      const ledger = new LedgerStream(plan, this.source.rows * 1.05);
      const repaired = await this.source.read(new Set(Object.values(plan.columns)), (cells) => ledger.take(cells), progress);
      this.stream = { key, ledger, repaired: openNote({ rows: [], ragged: 0, repaired }) };
    }
    const { ledger, repaired } = this.stream;
    const outcome = ledger.close({ asOf: asOf!, policy: defaultPolicy, language, answers });
    if (!("folded" in outcome)) return outcome;
    const result = new FoldedLedger(outcome.folded, outcome, outcome.context, defaultPolicy, language);
    for (const block of result.rows()) rows(block);
    return {
      headers: result.headers,
      columns: result.columns,
      portfolio: result.portfolio(plan.currency),
      proof: [...outcome.proof, ...(repaired ? [repaired[language]] : [])],
      clients: result.count,
      lines: outcome.lines,
    };
  }
}

function whyNot(notFlat: NonNullable<PlannedLedger["notFlat"]>, layout: Layout, language: Language): string {
  const words = streamWords(language).notFlat;
  if (notFlat.why === "row") return words.row(formatNumber(notFlat.row + 1, language));
  if (notFlat.why === "column") return words.column(layout.columns[notFlat.column]?.header ?? "");
  return words[notFlat.why];
}
