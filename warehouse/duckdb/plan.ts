import { dateOf } from "../../core/cells/dates";
import type { Grid } from "../../core/cells/values";
import { planLedger, type LedgerPlan, type PlannedLedger } from "../../core/ledger/ledger-plan";
import type { ColumnCorrections } from "../../core/reading/layout";
import { noteWords } from "../../core/words/notes/type";
import { textsIn } from "../../core/words/texts/type";
import type { Engine } from "./engine";
import { openQuestion, questionAsked } from "./questions";
import { cellOf, named, openSource, quoted, Refusal, sampleRows, type Source } from "./source";

/** What the user says that columns mean, by their places. */
export function correctionsFor(engine: Engine, headers: readonly string[]): ColumnCorrections | undefined {
  const { columns } = engine.options;
  const corrections: Record<number, string | null> = {};
  const meanings = noteWords(engine.options.language).meanings;
  for (const [header, meaning] of Object.entries(columns)) {
    const index = headers.indexOf(header);
    if (index < 0 || (meaning !== null && !(meaning in meanings)))
      throw new Refusal(engine.words.errors.badColumn(`${header}=${meaning ?? "-"}`));
    corrections[index] = meaning;
  }
  return Object.keys(corrections).length > 0 ? (corrections as ColumnCorrections) : undefined;
}

async function sampleOf(engine: Engine, source: Source): Promise<{ readonly rows: Grid; readonly whole: boolean }> {
  if (source.kind === "text") return { rows: source.sample, whole: source.whole };
  const from = `read_parquet(${quoted(source.file)})`;
  const described = await engine.rows(`DESCRIBE SELECT * FROM ${from}`);
  const total = Number((await engine.one(`SELECT count(*) FROM ${from}`))[0]);
  const shown = described.map(([name, type]) => shownAs(named(String(name)), String(type)));
  const rows = await engine.rows(`SELECT ${shown.join(", ")} FROM ${from} LIMIT ${sampleRows}`);
  return { rows: [described.map(([name]) => String(name)), ...rows.map((row) => row.map(cellOf))], whole: total <= sampleRows };
}

const isNumeric = (type: string): boolean => /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|REAL|DECIMAL.*)$/.test(type);

/** A column of a typed file as a sheet would hold it: numbers as doubles (a wide decimal by its text), days and the rest as text. */
export function shownAs(column: string, type: string): string {
  if (type.startsWith("DECIMAL") || /BIGINT|HUGEINT/.test(type)) return `${column}::VARCHAR::DOUBLE`;
  if (isNumeric(type)) return `${column}::DOUBLE`;
  if (type === "BOOLEAN") return column;
  return `${column}::VARCHAR`;
}

/** What the files are: their sources, and how the lines of a flat ledger are read. */
export async function plan(engine: Engine): Promise<{
  readonly sources: readonly Source[];
  readonly planned: PlannedLedger;
  readonly plan: LedgerPlan | null;
  readonly asOf: number;
}> {
  const { words, options } = engine;
  const sources = options.files.map((file) => openSource(file, words));
  const samples: { readonly rows: Grid; readonly whole: boolean }[] = [];
  for (const source of sources) samples.push(await sampleOf(engine, source));
  const [first] = samples as [(typeof samples)[number]];
  const given = options.asOf === null ? null : dateOf(options.asOf);
  const headRow = planLedger(first.rows, { language: options.language }, false).read.layout.headerRow;
  const head = (first.rows[headRow] ?? []).map(String);
  const whole = first.whole && sources.length === 1;
  const planned = planLedger(
    first.rows,
    {
      language: options.language,
      answers: options.answers,
      columns: correctionsFor(engine, head),
      rates: options.rates ?? undefined,
      asOf: typeof given === "number" ? given : null,
    },
    whole,
  );
  samples.slice(1).forEach(({ rows }, k) => {
    if (JSON.stringify((rows[headRow] ?? []).map(String)) !== JSON.stringify(head))
      throw new Refusal(words.errors.otherHeaders(options.files[k + 1]!, options.files[0]!));
  });
  const { read } = planned;
  if (read.blocked) throw questionAsked(words, read.blocked);
  if (planned.plan) engine.notes.push(...read.reading.questions.map((question) => openQuestion(words, question)));
  const asOf = typeof given === "number" ? given : (read.layout.asOf?.serial ?? NaN);
  if (planned.plan && Number.isNaN(asOf)) throw new Refusal(textsIn(options.language).faults.BAD_DATE([]));
  // The last day of a part is not the last day of the whole.
  if (planned.plan && given === null && read.layout.asOf?.from !== "file" && !whole) throw new Refusal(words.usage);
  return { sources, planned, plan: planned.plan, asOf };
}
