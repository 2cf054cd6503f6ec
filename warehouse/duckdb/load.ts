import { dayMeanings, plannedMeanings, type LedgerPlan, type PlannedMeaning } from "../../core/ledger/ledger-plan";
import type { Engine } from "./engine";
import { shownAs } from "./plan";
import { asUtf8, named, quoted, type Source, type TextFile } from "./source";

const epoch = 25569;
/** Written so, an amount is the same number to everybody; three decimals may be thousands. */
const plainAmount = "'-?[0-9]{1,12}([.,][0-9]{1,2})?'";

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
export async function load(engine: Engine, sources: readonly Source[], ledger: LedgerPlan): Promise<void> {
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
