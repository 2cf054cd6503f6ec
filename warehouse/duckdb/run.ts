import { noteWords } from "../../core/words/notes/type";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { dateOf } from "../../core/cells/dates";
import { exactMoney } from "../../core/reading/cells/exact-money";
import { formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import type { Cell, Grid } from "../../core/cells/values";
import { FoldContext, foldClient } from "../../core/ledger/fold-client";
import { FoldedClients } from "../../core/ledger/folded-clients";
import { isSiret, LedgerClients } from "../../core/ledger/ledger-clients";
import { paymentKind, type LedgerLines } from "../../core/ledger/ledger-lines";
import {
  clean,
  currenciesIn,
  planLedger,
  plannedMeanings,
  readAmounts,
  readCurrencies,
  readDays,
  readFlags,
  readKinds,
  readStatuses,
  type LedgerPlan,
  type PlannedLedger,
  type PlannedMeaning,
} from "../../core/ledger/ledger-plan";
import { firstOfEach, RepeatedInvoices } from "../../core/ledger/repeated-invoices";
import { ExactSums } from "../../core/method/exact-sums";
import type { Policy } from "../../core/policy/policy";
import { saysTotal } from "../../core/reading/structure/labels";
import type { ColumnCorrections } from "../../core/reading/layout";
import type { Question } from "../../core/reading/reading";
import { FoldedLedger, type ClientIdentities } from "../../core/segment/folded-ledger";
import type { Portfolio, ResultColumn } from "../../core/segment/result";
import { segment } from "../../core/segment/segment";
import { textsIn } from "../../core/words/texts/type";
import { warehouseWords, type WarehouseWords } from "../words/type";
import {
  asUtf8,
  cellOf,
  named,
  openSource,
  quoted,
  Refusal,
  sampleRows,
  unfinished,
  wholeText,
  type Source,
  type TextFile,
} from "./source";

export interface RunOptions {
  readonly files: readonly string[];
  /** ISO text; null for the day the file states. */
  readonly asOf: string | null;
  readonly language: Language;
  readonly policy: Policy;
  readonly answers: Readonly<Record<string, string>>;
  /** What columns mean, by heading; null leaves one out. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly rates: Readonly<Record<string, number>> | null;
  readonly threads: number | null;
  readonly memory: string;
  /** Told how far a step is: 0 to 1, null where nobody knows. */
  readonly progress: (step: keyof WarehouseWords["steps"], part: number | null) => void;
}

/** A rated ledger, ready to be written. */
export interface LedgerRun {
  readonly count: number;
  readonly lines: number;
  readonly columns: readonly ResultColumn[];
  readonly headers: readonly string[];
  /** The rows of the result, block by block; once. */
  readonly rows: () => Iterable<readonly (readonly Cell[])[]>;
  /** Known once all rows have been written. */
  readonly portfolio: () => Portfolio;
  readonly asOf: number;
  readonly currency: string | null;
  readonly notes: readonly string[];
  readonly connection: DuckDBConnection;
  readonly work: string;
  readonly end: () => void;
}

const mostSheetRows = 1_048_576;
const mostTexts = 3_000_000;
const epoch = 25569;
const nan = "'NaN'::DOUBLE";
/** Stands for an unknown day while lines are ordered: half as wide as a double. */
const unknownDay = -2_147_483_648;
const asWhole = (days: string): string => `CASE WHEN isnan(${days}) THEN ${unknownDay} ELSE (${days})::INTEGER END`;
/** Written so, an amount is the same number to everybody; three decimals may be thousands. */
const plainAmount = "'-?[0-9]{1,12}([.,][0-9]{1,2})?'";

/** Puts a question in words, with the flags that answer it. */
export function asked(
  words: WarehouseWords,
  text: string,
  options: readonly { readonly value: string; readonly text: string }[],
  code: string,
): Refusal {
  const lines = options.map(({ value, text: option }) => `  ${words.questions.how(code, value)}   ${option}`);
  return new Refusal([words.questions.head, text, ...lines].join("\n"));
}

const questionAsked = (words: WarehouseWords, { code, text, options }: Question): Refusal => asked(words, text, options, code);

/** A question that is assumed to be answered in one way, and how to answer it in another. */
const openQuestion = (words: WarehouseWords, { code, text, options, assumed }: Question): string =>
  [
    text,
    ...options.map(({ value, text: option }) => `  ${value === assumed ? "→" : " "} ${words.questions.how(code, value)}   ${option}`),
  ].join("\n");

class Engine {
  readonly words: WarehouseWords;
  readonly notes: string[] = [];

  constructor(
    readonly options: RunOptions,
    readonly connection: DuckDBConnection,
    readonly work: string,
  ) {
    this.words = warehouseWords(options.language);
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql);
  }

  async rows(sql: string): Promise<unknown[][]> {
    return (await this.connection.runAndReadAll(sql)).getRows() as unknown[][];
  }

  async one(sql: string): Promise<unknown[]> {
    return (await this.rows(sql))[0]!;
  }

  /** A query, its progress shown as far as the engine knows it. */
  async watched<T>(step: keyof WarehouseWords["steps"], work: () => Promise<T>): Promise<T> {
    this.options.progress(step, 0);
    const timer = setInterval(() => {
      const { percentage } = this.connection.progress;
      this.options.progress(step, percentage >= 0 ? percentage / 100 : null);
    }, 250);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      this.options.progress(step, 1);
    }
  }

  count(value: unknown): string {
    return formatNumber(Number(value), this.options.language);
  }
}

/** Segments a ledger of any length: the engine reads and orders, the core folds and rates. */
export async function runLedger(options: RunOptions): Promise<LedgerRun> {
  const work = mkdtempSync(path.join(os.tmpdir(), "encours-ledger-"));
  unfinished.add(work);
  let instance: DuckDBInstance | undefined;
  const end = (): void => {
    instance?.closeSync();
    rmSync(work, { recursive: true, force: true });
    unfinished.delete(work);
  };
  try {
    instance = await DuckDBInstance.create(":memory:", {
      memory_limit: options.memory,
      temp_directory: path.join(work, "spill"),
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      ...(options.threads === null ? {} : { threads: String(options.threads) }),
    });
    const engine = new Engine(options, await instance.connect(), work);
    const found = await plan(engine);
    const run = found.plan ? await streamed(engine, found.sources, found.plan, found.asOf) : asSheet(engine, found.sources, found.planned);
    return { ...run, connection: engine.connection, work, end };
  } catch (error) {
    end();
    throw error;
  }
}

type Run = Omit<LedgerRun, "connection" | "work" | "end">;

// What the file is

function correctionsFor(engine: Engine, headers: readonly string[]): ColumnCorrections | undefined {
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
function shownAs(column: string, type: string): string {
  if (type.startsWith("DECIMAL") || /BIGINT|HUGEINT/.test(type)) return `${column}::VARCHAR::DOUBLE`;
  if (isNumeric(type)) return `${column}::DOUBLE`;
  if (type === "BOOLEAN") return column;
  return `${column}::VARCHAR`;
}

async function plan(engine: Engine): Promise<{
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

/** What only a sheet's reading can make sense of is read as a sheet, as long as it fits one. */
function asSheet(engine: Engine, sources: readonly Source[], { notFlat, read }: PlannedLedger): Run {
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

// Lines

const amountMeanings = ["amount", "openAmount", "ageDays"] as const;
const dayMeanings = ["invoiceDate", "dueDate", "paidDate"] as const;
const wordMeanings = [
  "client",
  "clientId",
  "siren",
  "clientType",
  "sector",
  "invoiceNumber",
  "documentType",
  "disputed",
  "eInvoiceStatus",
  "currency",
] as const;

/**
 * The lines of all files as one view, in their order: `line` is a line's place. A text file is parsed once; a Parquet file is
 * read where it lies. What the engine can't be sure of stays a text.
 */
async function load(engine: Engine, sources: readonly Source[], ledger: LedgerPlan): Promise<void> {
  const [first] = sources as [Source];
  if (sources.length === 1 && first.kind === "parquet") {
    const from = `read_parquet(${quoted(first.file)}, file_row_number = true)`;
    const described = await engine.rows(`DESCRIBE SELECT * FROM read_parquet(${quoted(first.file)})`);
    await engine.run(`CREATE VIEW lines AS SELECT file_row_number AS line, ${selected(ledger, ofParquet(described))} FROM ${from}`);
    return;
  }
  for (const [place, source] of sources.entries()) {
    let select: string;
    if (source.kind === "text") {
      const from = textTable(source, asUtf8(source, engine.work, place), ledger);
      select = `SELECT ${selected(ledger, (index) => [`c${index}`, "VARCHAR"])} FROM ${from}`;
    } else {
      const from = `read_parquet(${quoted(source.file)})`;
      select = `SELECT ${selected(ledger, ofParquet(await engine.rows(`DESCRIBE SELECT * FROM ${from}`)))} FROM ${from}`;
    }
    await engine.run(place > 0 ? `INSERT INTO loaded ${select}` : `CREATE TABLE loaded AS ${select}`);
  }
  await engine.run("CREATE VIEW lines AS SELECT rowid AS line, * FROM loaded");
}

/** Name and type of the column at a place. */
type ColumnAt = (index: number) => readonly [column: string, type: string];

const ofParquet =
  (described: readonly unknown[][]): ColumnAt =>
  (index) => [named(String(described[index]?.[0])), String(described[index]?.[1])];

function selected({ columns }: LedgerPlan, at: ColumnAt): string {
  return plannedMeanings
    .flatMap((meaning) => {
      const index = columns[meaning];
      if (index === undefined) return [];
      const [column, type] = at(index);
      if ((wordMeanings as readonly PlannedMeaning[]).includes(meaning)) return [`${word(column, type)} AS ${meaning}`];
      return (dayMeanings as readonly PlannedMeaning[]).includes(meaning) ? day(column, type, meaning) : amount(column, type, meaning);
    })
    .join(", ");
}

function textTable({ dialect, width, before }: TextFile, file: string, { firstRow }: LedgerPlan): string {
  const columns = Array.from({ length: width }, (_, c) => `'c${c}': 'VARCHAR'`).join(", ");
  return (
    `read_csv(${quoted(file)}, auto_detect=false, header=false, skip=${firstRow + before}, delim=${quoted(dialect.delimiter)}, ` +
    `quote=${quoted(dialect.quote)}, escape=${quoted(dialect.escape === "backslash" ? "\\" : dialect.quote)}, ` +
    `null_padding=true, strict_mode=false, columns={${columns}})`
  );
}

/** A text without blanks around it; what says nothing is null. A number is written as a sheet writes it. */
function word(column: string, type: string): string {
  if (type === "DOUBLE" || type === "FLOAT")
    return `CASE WHEN ${column} = floor(${column}) AND abs(${column}) < 1e15 THEN ${column}::BIGINT::VARCHAR ELSE ${column}::VARCHAR END`;
  // Only a text that begins with a blank can be one.
  const text = type === "VARCHAR" ? column : `${column}::VARCHAR`;
  return `CASE WHEN ${text} < '!' THEN nullif(trim(${text}), '') ELSE ${text} END`;
}

function amount(column: string, type: string, name: string): string[] {
  if (type !== "VARCHAR") return [`${shownAs(column, type)} AS ${name}`, `NULL::VARCHAR AS ${name}_text`];
  const plain = `regexp_full_match(${column}, ${plainAmount})`;
  return [
    `CASE WHEN ${plain} THEN replace(${column}, ',', '.')::DOUBLE END AS ${name}`,
    `CASE WHEN NOT ${plain} THEN nullif(trim(${column}), '') END AS ${name}_text`,
  ];
}

function day(column: string, type: string, name: string): string[] {
  if (type === "DATE" || type.startsWith("TIMESTAMP"))
    return [`(${column}::DATE - DATE '1970-01-01' + ${epoch})::INTEGER AS ${name}`, `NULL::VARCHAR AS ${name}_text`];
  const text = type === "VARCHAR" ? column : `${column}::VARCHAR`;
  const iso = `(length(${text}) = 10 AND ${text}[5] = '-' AND ${text}[8] = '-' AND ${text} >= '1900' AND try_cast(${text} AS DATE) IS NOT NULL)`;
  return [
    `CASE WHEN ${iso} THEN (try_cast(${text} AS DATE) - DATE '1970-01-01' + ${epoch})::INTEGER END AS ${name}`,
    `CASE WHEN NOT ${iso} THEN nullif(trim(${text}), '') END AS ${name}_text`,
  ];
}

/** Different texts of columns, each once. */
async function textsOf(engine: Engine, columns: readonly string[]): Promise<string[]> {
  if (columns.length === 0) return [];
  const from = columns.map((column) => `SELECT ${column} AS t FROM lines WHERE ${column} IS NOT NULL`).join(" UNION ALL ");
  const rows = await engine.rows(`SELECT DISTINCT t FROM (${from}) LIMIT ${mostTexts + 1}`);
  return rows.map(([text]) => String(text));
}

/** A table from each text to what the core makes of it. */
async function mapped(
  engine: Engine,
  table: string,
  texts: readonly string[],
  values: ArrayLike<number | string>,
  type: "DOUBLE" | "UTINYINT" | "VARCHAR",
): Promise<void> {
  await engine.run(`CREATE TABLE ${table} (t VARCHAR, v ${type})`);
  const appender = await engine.connection.createAppender(table);
  texts.forEach((text, i) => {
    const value = values[i]!;
    appender.appendVarchar(text);
    if (typeof value === "string") appender.appendVarchar(value);
    else if (type === "UTINYINT") appender.appendUTinyInt(value);
    else appender.appendDouble(value);
    appender.endRow();
  });
  appender.flushSync();
  appender.closeSync();
}

interface Ready {
  /** Each column as SQL over `lines` and its joined tables, `aliased` l. */
  readonly sql: Readonly<Partial<Record<PlannedMeaning, string>>>;
  readonly joins: string;
  readonly payments: boolean;
}

/** Lets the core read what the engine could not be sure of, each different text once. */
async function settle(engine: Engine, ledger: LedgerPlan): Promise<Ready> {
  const { words, options } = engine;
  const { columns } = ledger;
  const has = (meaning: PlannedMeaning): boolean => columns[meaning] !== undefined;
  const sql: Partial<Record<PlannedMeaning, string>> = {};
  const joins: string[] = [];
  const meanings = noteWords(options.language).meanings;
  const unread = async (meaning: PlannedMeaning, table: string, column: string, example: string | null): Promise<void> => {
    const [count] = await engine.one(`SELECT count(*) FROM lines JOIN ${table} m ON ${column} = m.t WHERE isnan(m.v)`);
    if (Number(count) > 0 && example !== null) engine.notes.push(words.notes.unread(meanings[meaning], engine.count(count), example));
  };

  const amounts = amountMeanings.filter(has);
  const amountTexts = await textsOf(
    engine,
    amounts.map((meaning) => `${meaning}_text`),
  );
  if (amountTexts.length > mostTexts)
    throw new Refusal(words.errors.engine(words.notes.unread(meanings.amount, `> ${engine.count(mostTexts)}`, amountTexts[0]!)));
  if (amountTexts.length > 0) {
    const currencies = currenciesIn(amountTexts);
    if (currencies.length > 1) throw new Refusal(words.questions.currencies(currencies.join(", ")));
    const read = readAmounts(amountTexts, ledger.decimal);
    if (read.open !== null)
      throw asked(
        words,
        words.questions.decimal(read.open),
        [",", "."].map((value) => ({ value, text: "" })),
        "DECIMAL",
      );
    await mapped(engine, "amounts_read", amountTexts, read.values, "DOUBLE");
    for (const meaning of amounts) await unread(meaning, "amounts_read", `${meaning}_text`, read.example);
  }
  for (const meaning of amounts) {
    if (amountTexts.length > 0) joins.push(`LEFT JOIN amounts_read ${meaning}_m ON l.${meaning}_text = ${meaning}_m.t`);
    sql[meaning] = amountTexts.length > 0 ? `coalesce(l.${meaning}, ${meaning}_m.v, ${nan})` : `coalesce(l.${meaning}, ${nan})`;
  }

  // What is open of a line that does not say so is its amount, unless the user knows better.
  if (sql.amount && sql.openAmount && options.answers.BLANK_OPEN === "settled" && !has("paidDate"))
    sql.openAmount = `CASE WHEN isnan(${sql.openAmount}) AND NOT isnan(${sql.amount}) THEN 0 ELSE ${sql.openAmount} END`;

  const dates = dayMeanings.filter(has);
  const dayTexts = await textsOf(
    engine,
    dates.map((meaning) => `${meaning}_text`),
  );
  if (dayTexts.length > 0) {
    const read = readDays(dayTexts, ledger.dayOrder);
    if (read.open !== null)
      throw asked(
        words,
        words.questions.dayOrder(read.open),
        ["DMY", "MDY"].map((value) => ({ value, text: "" })),
        "DAY_ORDER",
      );
    await mapped(engine, "days_read", dayTexts, read.values, "DOUBLE");
    for (const meaning of dates) await unread(meaning, "days_read", `${meaning}_text`, read.example);
  }
  for (const meaning of dates) {
    if (dayTexts.length > 0) joins.push(`LEFT JOIN days_read ${meaning}_m ON l.${meaning}_text = ${meaning}_m.t`);
    sql[meaning] =
      dayTexts.length > 0 ? `coalesce(l.${meaning}::DOUBLE, ${meaning}_m.v, ${nan})` : `coalesce(l.${meaning}::DOUBLE, ${nan})`;
  }

  let payments = false;
  const codes = { documentType: readKinds, disputed: readFlags, eInvoiceStatus: readStatuses } as const;
  for (const meaning of ["documentType", "disputed", "eInvoiceStatus"] as const) {
    if (!has(meaning)) continue;
    const texts = await textsOf(engine, [meaning]);
    const values = codes[meaning](texts);
    if (meaning === "documentType") payments = values.includes(paymentKind);
    await mapped(engine, `${meaning}_read`, texts, values, "UTINYINT");
    joins.push(`LEFT JOIN ${meaning}_read ${meaning}_m ON l.${meaning} = ${meaning}_m.t`);
    sql[meaning] = `coalesce(${meaning}_m.v, 0)`;
  }

  if (has("currency")) {
    const texts = await textsOf(engine, ["currency"]);
    const read = readCurrencies(texts);
    const known = [...new Set(read)];
    const { rates, answers } = options;
    if (known.length > 1) {
      await mapped(engine, "currency_read", texts, read, "VARCHAR");
      joins.push("LEFT JOIN currency_read currency_m ON l.currency = currency_m.t");
      if (rates && known.every((code) => rates[code] !== undefined)) {
        const rate = `CASE currency_m.v ${known.map((code) => `WHEN ${quoted(code)} THEN ${rates[code]!}::DOUBLE`).join(" ")} ELSE 1::DOUBLE END`;
        for (const meaning of ["amount", "openAmount"] as const) if (sql[meaning]) sql[meaning] = `(${sql[meaning]} * ${rate})`;
      } else if (answers.CURRENCY !== undefined && known.includes(answers.CURRENCY))
        sql.currency = `currency_m.v = ${quoted(answers.CURRENCY)}`;
      else
        throw asked(
          words,
          words.questions.currencies(known.join(", ")),
          known.map((code) => ({ value: code, text: words.questions.only(code) })),
          "CURRENCY",
        );
    }
  }
  return { sql, joins: joins.join(" "), payments };
}

/** Lines that may be no invoices are counted and asked about: what a sheet's reading would look at row by row. */
async function check(engine: Engine, ledger: LedgerPlan, { sql, joins }: Ready): Promise<string[]> {
  const { words, options } = engine;
  const { columns } = ledger;
  const dropped: string[] = [];
  const names = (["client", "clientId", "siren"] as const).filter((meaning) => columns[meaning] !== undefined);
  const money = [sql.amount, sql.openAmount].filter((each) => each !== undefined).map((each) => `NOT isnan(${each})`);
  const stated = `(${money.join(" OR ")})`;
  const ids = [
    columns.invoiceNumber === undefined ? null : "l.invoiceNumber IS NOT NULL",
    columns.documentType === undefined ? null : "l.documentType IS NOT NULL",
    ...[...dayMeanings, "ageDays" as const].map((meaning) => (sql[meaning] ? `NOT isnan(${sql[meaning]})` : null)),
  ].filter((each) => each !== null);
  const nameless = names.length === 0 ? "false" : `(${names.map((meaning) => `l.${meaning} IS NULL`).join(" AND ")})`;
  const thin = ids.length < 2 ? "false" : `(${ids.map((id) => `(${id})::INTEGER`).join(" + ")} < 2)`;
  const first = ledger.firstRow + 1;
  const [withoutClient, firstWithout, thinRows, firstThin] = (await engine.one(
    `SELECT count(*) FILTER (${stated} AND ${nameless}), min(l.line) FILTER (${stated} AND ${nameless}),
            count(*) FILTER (${stated} AND ${thin}), min(l.line) FILTER (${stated} AND ${thin}) FROM lines l ${joins}`,
  )) as [bigint, bigint | null, bigint, bigint | null];
  if (Number(withoutClient) > 0) {
    if (options.answers.NO_CLIENT === "out") dropped.push(`NOT (${nameless})`);
    else if (options.answers.NO_CLIENT !== "unnamed")
      throw new Refusal(words.notFlat.client(engine.count(withoutClient), Number(firstWithout) + first));
  }
  if (Number(thinRows) > 0) {
    if (options.answers.THIN_ROWS === "out") dropped.push(`NOT (${thin})`);
    else if (options.answers.THIN_ROWS !== "line") throw new Refusal(words.notFlat.thin(engine.count(thinRows), Number(firstThin) + first));
  }
  return dropped;
}

async function streamed(engine: Engine, sources: readonly Source[], ledger: LedgerPlan, asOf: number): Promise<Run> {
  const { words, options, connection } = engine;
  const { columns } = ledger;
  await engine.watched("read", () => load(engine, sources, ledger));
  const ready = await settle(engine, ledger);
  const { sql, joins } = ready;
  const wholeSample = sources.length === 1 && sources[0]!.kind === "text" && (sources[0] as TextFile).whole;
  const dropped = wholeSample ? [] : await check(engine, ledger, ready);
  if (sql.currency) dropped.push(sql.currency);
  const [total] = await engine.one("SELECT count(*) FROM lines");

  // Which lines count, and why others do not: as `standingOf` in the core has it.
  const kind = sql.documentType ?? "0";
  const known = [sql.amount, sql.openAmount].filter((each) => each !== undefined);
  const stated = `(${known.map((each) => `NOT isnan(${each})`).join(" OR ")})`;
  const issued = sql.invoiceDate ?? nan;
  const on =
    sql.documentType && sql.paidDate
      ? `CASE WHEN ${kind} = ${paymentKind} AND NOT isnan(${sql.paidDate}) THEN ${sql.paidDate} ELSE ${issued} END`
      : issued;
  const later = `(NOT isnan(${on}) AND ${on} > ${asOf})`;
  const counts = `(${[`${stated}`, `NOT ${later}`, ...dropped].join(" AND ")})`;
  const value = known.length === 2 ? `CASE WHEN isnan(${known[0]!}) THEN ${known[1]!} ELSE ${known[0]!} END` : known[0]!;

  const texts = (["clientId", "client", "siren"] as const).map((meaning) =>
    columns[meaning] === undefined ? "NULL::VARCHAR" : `l.${meaning}`,
  );
  const [id, name, registered] = texts as [string, string, string];
  const firstOf = (meaning: "clientType" | "sector"): string => {
    if (columns[meaning] === undefined) return `NULL::VARCHAR AS ${meaning}, NULL::BIGINT AS ${meaning}_row`;
    const where = `FILTER (${counts} AND l.${meaning} IS NOT NULL)`;
    return `arg_min(l.${meaning}, l.line) ${where} AS ${meaning}, min(l.line) ${where} AS ${meaning}_row`;
  };
  // Lines that name nobody are clients of their own.
  const alone = `CASE WHEN ${id} IS NULL AND ${name} IS NULL THEN l.line END`;
  const clients = new LedgerClients(options.language, columns.clientId === undefined, await hasSirets(engine, columns.siren !== undefined));
  const types: (string | null)[] = [];
  const sectors: (string | null)[] = [];
  const firstType: number[] = [];
  const firstSector: number[] = [];
  await engine.watched("meet", async () => {
    await engine.run(
      `CREATE TABLE mentions AS SELECT *, row_number() OVER (ORDER BY first) AS mention FROM (
         SELECT ${id} AS id, ${name} AS name, ${registered} AS registered, ${alone} AS alone, min(l.line) FILTER (${counts}) AS first,
           ${firstOf("clientType")}, ${firstOf("sector")}
         FROM lines l ${joins} GROUP BY 1, 2, 3, 4) WHERE first IS NOT NULL`,
    );
    await engine.run("CREATE TABLE met (mention BIGINT, client INTEGER)");
    const appender = await connection.createAppender("met");
    const result = await connection.stream(
      "SELECT mention, id, name, registered, first, clientType, clientType_row, sector, sector_row FROM mentions ORDER BY first",
    );
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      for (const [mention, own, called, number, first, type, typeRow, sector, sectorRow] of chunk.getRows() as [
        bigint,
        string | null,
        string | null,
        string | null,
        bigint,
        string | null,
        bigint | null,
        string | null,
        bigint | null,
      ][]) {
        const written = clean(number);
        const client = clients.of(
          { id: columns.clientId === undefined ? written : clean(own), name: clean(called), registered: written },
          () => Number(first) + ledger.firstRow + 1,
        );
        if (type !== null && !(firstType[client]! <= Number(typeRow))) [types[client], firstType[client]] = [type, Number(typeRow)];
        if (sector !== null && !(firstSector[client]! <= Number(sectorRow)))
          [sectors[client], firstSector[client]] = [sector, Number(sectorRow)];
        appender.appendBigInt(mention);
        appender.appendInteger(client);
        appender.endRow();
      }
    }
    appender.flushSync();
    appender.closeSync();
  });
  const label = clients.names.find((each) => saysTotal(each));
  if (label !== undefined && !wholeSample && options.answers.TOTAL_CLIENT !== "line") {
    if (options.answers.TOTAL_CLIENT !== "out") throw new Refusal(words.notFlat.label(label));
  }
  const leftOut = new Set<number>();
  if (options.answers.TOTAL_CLIENT === "out") clients.names.forEach((each, client) => saysTotal(each) && leftOut.add(client));

  // The one pass: ordered by client and row by the engine, folded by the core.
  const numbered = ready.payments && columns.invoiceNumber !== undefined;
  const keyed = columns.invoiceNumber !== undefined && !wholeSample;
  const select = [
    "m.client",
    ...(["amount", "openAmount"] as const).flatMap((meaning) => (sql[meaning] ? [sql[meaning]] : [])),
    ...([...dayMeanings, "ageDays"] as const).flatMap((meaning) => (sql[meaning] ? [asWhole(sql[meaning])] : [])),
    `(${kind} + 4 * ${sql.disputed ?? "0"} + 8 * ${sql.eInvoiceStatus ?? "0"})::UTINYINT`,
    ...(keyed
      ? [`CASE WHEN l.invoiceNumber IS NULL THEN ${nan} ELSE (hash(l.invoiceNumber, ${sql.dueDate ?? "0"}, ${kind}) >> 11)::DOUBLE END`]
      : []),
    ...(numbered ? ["l.invoiceNumber"] : []),
  ];
  const match = [
    columns.clientId === undefined ? null : "l.clientId IS NOT DISTINCT FROM m.id",
    columns.client === undefined ? null : "l.client IS NOT DISTINCT FROM m.name",
    columns.siren === undefined ? null : "l.siren IS NOT DISTINCT FROM m.registered",
  ].filter((each) => each !== null);
  await engine.run("CREATE TABLE who AS SELECT m.*, met.client FROM mentions m JOIN met ON met.mention = m.mention");
  const [aloneRows] = await engine.one("SELECT count(*) FROM mentions WHERE alone IS NOT NULL");
  if (Number(aloneRows) > 0 || match.length === 0) match.push(`${alone} IS NOT DISTINCT FROM m.alone`);
  const context = new FoldContext(asOf, options.policy, columns.paidDate !== undefined || ready.payments);
  const folded = new FoldedClients(Math.max(1, clients.names.length));
  const repeated = new RepeatedInvoices();
  const present = (["amount", "openAmount", "invoiceDate", "dueDate", "paidDate", "ageDays"] as const).filter((meaning) => sql[meaning]);
  const buffer = new LineBuffer(
    present,
    columns.disputed !== undefined,
    columns.eInvoiceStatus !== undefined,
    columns.documentType !== undefined,
    keyed,
    numbered,
  );
  const once = options.answers.REPEATED_INVOICE === "once";
  await engine.watched("fold", async () => {
    const result = await connection.stream(
      `SELECT ${select.join(", ")} FROM lines l ${joins} JOIN who m ON ${match.join(" AND ")}
       WHERE ${counts} ORDER BY m.client, l.line`,
    );
    let done = 0;
    const take = (client: number, from: number, to: number): void => {
      if (keyed) repeated.look(buffer.keys, buffer.shown, from, to);
      if (leftOut.has(client)) return;
      foldClient(
        client,
        { lines: buffer.lines, order: once ? buffer.firstOfEach(from, to) : null, ...(once ? buffer.ofEach : { from, to }) },
        context,
        folded,
        null,
      );
    };
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
      buffer.add(chunk, take);
      done += chunk.rowCount;
      if (done % 204_800 < 2048) options.progress("fold", done / Number(total));
    }
    buffer.end(take);
  });
  if (keyed && repeated.asks && options.answers.REPEATED_INVOICE === undefined)
    throw asked(
      words,
      words.questions.repeated(engine.count(repeated.repeated)),
      [
        { value: "each", text: words.questions.each },
        { value: "once", text: words.questions.once },
      ],
      "REPEATED_INVOICE",
    );

  // What was left out is said.
  const sums = new ExactSums(2);
  const [bare, laterCount, laterSum, blankCount, blankSum] = (await engine.one(
    `SELECT count(*) FILTER (NOT ${stated}), count(*) FILTER (${stated} AND ${later}), sum(${value}) FILTER (${stated} AND ${later}),
      count(*) FILTER (${blankOpen(sql, columns.paidDate !== undefined)}), sum(${value}) FILTER (${blankOpen(sql, columns.paidDate !== undefined)}) FROM lines l ${joins}`,
  )) as [bigint, bigint, number | null, bigint, number | null];
  sums.add(laterSum ?? 0, 0);
  sums.add(blankSum ?? 0, 1);
  const money = (at: number): string => exactMoney(Math.round(sums.value(at) * 100) / 100, options.language, ledger.currency);
  if (Number(bare) > 0) engine.notes.push(words.notes.withoutAmount(engine.count(bare)));
  if (Number(laterCount) > 0) engine.notes.push(words.notes.later(engine.count(laterCount), money(0)));
  if (Number(blankCount) > 0 && options.answers.BLANK_OPEN === undefined)
    engine.notes.push(words.notes.blankOpen(engine.count(blankCount), money(1)));
  if (folded.count === 0) throw new Refusal(textsIn(options.language).faults.NO_ROWS([]));

  const identities: ClientIdentities = {
    names: clients.names,
    ids: columns.client !== undefined && (columns.clientId !== undefined || columns.siren !== undefined) ? clients.ids : null,
    idMeaning: columns.clientId !== undefined ? "clientId" : "siren",
    registered: clients.registered,
    types: columns.clientType === undefined ? null : Array.from(clients.names, (_, client) => types[client] ?? null),
    sectors: columns.sector === undefined ? null : Array.from(clients.names, (_, client) => sectors[client] ?? null),
  };
  const result = new FoldedLedger(folded, identities, context, options.policy, options.language);
  return {
    count: result.count,
    lines: Number(total),
    columns: result.columns,
    headers: result.headers,
    rows: () => result.rows(),
    portfolio: () => result.portfolio(ledger.currency),
    asOf,
    currency: ledger.currency,
    notes: engine.notes,
  };
}

/** Lines that state an amount and not what is open, where no day of payment says it. */
const blankOpen = (sql: Ready["sql"], hasPaid: boolean): string =>
  sql.amount && sql.openAmount && !hasPaid ? `isnan(${sql.openAmount}) AND NOT isnan(${sql.amount}) AND ${sql.amount} <> 0` : "false";

async function hasSirets(engine: Engine, has: boolean): Promise<boolean> {
  if (!has) return false;
  return (await textsOf(engine, ["siren"])).some((text) => isSiret(clean(text)));
}

type NumberMeaning = "amount" | "openAmount" | "invoiceDate" | "dueDate" | "paidDate" | "ageDays";
interface Chunk {
  readonly rowCount: number;
  getColumnVector: (index: number) => unknown;
  getColumnValues: (index: number) => unknown[];
}

/** Lines as they stream in, client after client, until a client's last one is known. */
class LineBuffer {
  private room = 16_384;
  private count = 0;
  private client: Int32Array;
  private columns: Float64Array[];
  keys: Float64Array;
  private numbers: (string | null)[] = [];
  private kinds: Uint8Array;
  private disputed: Uint8Array;
  private statuses: Uint8Array;
  lines!: LedgerLines;
  ofEach = { from: 0, to: 0 };

  constructor(
    private readonly present: readonly NumberMeaning[],
    private readonly hasDisputed: boolean,
    private readonly hasStatus: boolean,
    private readonly hasKinds: boolean,
    private readonly keyed: boolean,
    private readonly numbered: boolean,
  ) {
    this.client = new Int32Array(this.room);
    this.columns = present.map(() => new Float64Array(this.room));
    this.keys = new Float64Array(this.room);
    this.kinds = new Uint8Array(this.room);
    this.disputed = new Uint8Array(this.room);
    this.statuses = new Uint8Array(this.room);
    this.view();
  }

  /** What a line shows as owed, for telling repeated totals. */
  get shown(): Float64Array {
    return this.lines.open ?? this.lines.amount!;
  }

  private view(): void {
    const at = (meaning: NumberMeaning): Float64Array | null => this.columns[this.present.indexOf(meaning)] ?? null;
    this.lines = {
      amount: at("amount"),
      open: at("openAmount"),
      issued: at("invoiceDate"),
      due: at("dueDate"),
      paid: at("paidDate"),
      ages: at("ageDays"),
      disputed: this.hasDisputed ? this.disputed : null,
      statuses: this.hasStatus ? this.statuses : null,
      kinds: this.hasKinds ? this.kinds : null,
      numbers: this.numbered ? this.numbers : null,
    };
  }

  private grow(): void {
    const longer = <T extends Float64Array | Int32Array | Uint8Array>(column: T): T => {
      const next = new (column.constructor as new (length: number) => T)(this.room);
      next.set(column);
      return next;
    };
    this.room *= 2;
    this.client = longer(this.client);
    this.columns = this.columns.map(longer);
    this.keys = longer(this.keys);
    this.kinds = longer(this.kinds);
    this.disputed = longer(this.disputed);
    this.statuses = longer(this.statuses);
    this.view();
  }

  add(chunk: Chunk, take: (client: number, from: number, to: number) => void): void {
    while (this.count + chunk.rowCount > this.room) this.grow();
    const items = (index: number): Float64Array | Int32Array | Uint8Array =>
      (chunk.getColumnVector(index) as { readonly items: Float64Array | Int32Array | Uint8Array }).items;
    const { count } = this;
    this.client.set(items(0), count);
    this.present.forEach((_, k) => {
      const [given, column] = [items(k + 1), this.columns[k]!];
      if (given instanceof Float64Array) column.set(given, count);
      else for (let i = 0; i < given.length; i++) column[count + i] = given[i] === unknownDay ? NaN : given[i]!;
    });
    const flags = items(this.present.length + 1);
    for (let i = 0; i < chunk.rowCount; i++) {
      const bits = flags[i]!;
      this.kinds[count + i] = bits & 3;
      this.disputed[count + i] = (bits >> 2) & 1;
      this.statuses[count + i] = bits >> 3;
    }
    if (this.keyed) this.keys.set(items(this.present.length + 2), count);
    if (this.numbered) {
      const texts = chunk.getColumnValues(this.present.length + (this.keyed ? 3 : 2)) as (string | null)[];
      for (let i = 0; i < texts.length; i++) this.numbers[count + i] = clean(texts[i]!);
    }
    this.count += chunk.rowCount;
    this.fold(take, false);
  }

  end(take: (client: number, from: number, to: number) => void): void {
    this.fold(take, true);
  }

  /** Hands over the clients whose lines are all here, and keeps those of the last one. */
  private fold(take: (client: number, from: number, to: number) => void, last: boolean): void {
    let from = 0;
    for (let i = 1; i <= this.count; i++) {
      if (i < this.count ? this.client[i] === this.client[from] : !last) continue;
      take(this.client[from]!, from, i);
      from = i;
    }
    if (from === 0) return;
    for (const column of [this.client, ...this.columns, this.keys, this.kinds, this.disputed, this.statuses])
      column.copyWithin(0, from, this.count);
    if (this.numbered) this.numbers.splice(0, from);
    this.count -= from;
  }

  /** Of lines that repeat an invoice and its amount, the first of each. */
  firstOfEach(from: number, to: number): Int32Array {
    const places = firstOfEach(this.keys, this.shown, from, to);
    this.ofEach = { from: 0, to: places.length };
    return places;
  }
}
