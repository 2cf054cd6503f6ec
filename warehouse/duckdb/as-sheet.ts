import type { PlannedLedger } from "../../core/ledger/ledger-plan";
import type { ColumnCorrections } from "../../core/reading/layout";
import { segment } from "../../core/segment/segment";
import type { Engine } from "./engine";
import { correctionsFor } from "./plan";
import { openQuestion, questionAsked } from "./questions";
import type { Run } from "./run";
import { Refusal, wholeText, type Source } from "./source";

const mostSheetRows = 1_048_576;

/** What only a sheet's reading can make sense of is read as a sheet, as long as it fits one. */
export function asSheet(engine: Engine, sources: readonly Source[], { notFlat, read }: PlannedLedger): Run {
  const { words, options } = engine;
  const why =
    notFlat?.why === "row"
      ? words.notFlat.row(notFlat.row + 1)
      : notFlat?.why === "column"
        ? words.notFlat.column(read.layout.columns[notFlat.column]?.header ?? "")
        : words.notFlat.kind;
  const [source] = sources as [Source];
  if (sources.length > 1 || source.kind !== "text") throw new Refusal(words.errors.tooLong(source.file, why));
  engine.options.progress("read", null);
  const grid = wholeText(source);
  if (grid.length > mostSheetRows) throw new Refusal(words.errors.tooLong(source.file, why));
  const result = segment(grid, {
    language: options.language,
    policy: options.policy,
    answers: options.answers,
    ...(options.asOf === null ? {} : { asOf: options.asOf }),
    ...(options.rates === null ? {} : { rates: options.rates }),
    ...withColumns(
      correctionsFor(
        engine,
        read.layout.columns.map(({ header }) => header),
      ),
    ),
  });
  const [open] = result.reading.questions.filter(({ assumed }) => assumed === null);
  if (open) throw questionAsked(words, open);
  if (result.fault || !result.portfolio) throw new Refusal(words.errors.engine(result.fault?.message ?? ""));
  const { table, columns, portfolio } = result;
  return {
    count: table.length - 1,
    lines: grid.length,
    columns,
    headers: table[0]!.map(String),
    rows: () => [table.slice(1)],
    portfolio: () => portfolio,
    asOf: portfolio.asOf ?? NaN,
    currency: portfolio.currency,
    notes: [
      words.notes.whole,
      result.reading.line,
      ...result.reading.questions.map((question) => openQuestion(words, question)),
      ...result.notes.slice(0, 10).map(({ message }) => message),
    ],
  };
}

const withColumns = (columns: ColumnCorrections | undefined): { columns?: ColumnCorrections } => (columns ? { columns } : {});
