import { build } from "esbuild";
import path from "node:path";
import { catalogue } from "../../core/formulas/catalogue";
import type { AnyDefinition, Parameter } from "../../core/formulas/define";
import { foldedFields } from "../../core/ledger/folded-clients";
import { defaultPolicy } from "../../core/policy/default";

// What BigQuery and Snowflake are given: generated from the catalogue and the core, never edited.

/** Limits the databases document, in bytes. */
export const limits = { bigqueryInline: 32 * 1024, bigqueryLibrary: 1024 * 1024, snowflakeBody: 100 * 1000 } as const;

/** Functions that go row by row and answer one cell: those a query can call. */
export const rowFunctions: readonly AnyDefinition[] = catalogue.filter(
  ({ perRow, parameters }) =>
    perRow && (parameters as readonly Parameter[]).every(({ kind }) => ["number", "date", "text", "choice", "flag"].includes(kind)),
);

async function script(entry: { readonly file: string } | { readonly code: string }): Promise<string> {
  const { outputFiles } = await build({
    ...("file" in entry
      ? { entryPoints: [path.resolve(entry.file)] }
      : { stdin: { contents: entry.code, resolveDir: process.cwd(), loader: "ts" as const } }),
    bundle: true,
    write: false,
    format: "iife",
    globalName: "Encours",
    target: "es2019",
    platform: "neutral",
    minify: true,
    legalComments: "none",
    // Both databases take the text as it stands: no letter beyond ASCII can be misread.
    charset: "ascii",
  });
  return outputFiles[0]!.text;
}

export const bigQueryLibrary = (): Promise<string> => script({ file: "warehouse/engine/bigquery.ts" });
export const clientScript = (): Promise<string> => script({ file: "warehouse/engine/one-client.ts" });

/** The columns of a client's row, in their order. */
const resultColumns = [
  ["client", "text"],
  ["client_id", "text"],
  ["balance", "number"],
  ["overdue", "number"],
  ["days_late", "number"],
  ["tier", "text"],
  ["score", "number"],
  ["class", "number"],
  ["label", "text"],
  ["coverage", "number"],
  ["reasons", "text"],
  ["report", "text"],
  ["terms", "text"],
  ["review", "text"],
  ["dunning", "text"],
] as const;

const lineFields = ["amount", "open_amount", "invoice_date", "due_date", "paid_date", "document_type", "invoice_number"] as const;

/** A row as named fields, which both databases read. */
const asRows = `var names=${JSON.stringify(resultColumns.map(([name]) => name))};
var found=Encours.client(LINES,AS_OF,HISTORY,NAME,ID,SIREN,LANGUAGE);
return {folded:found.folded,rows:found.rows.map(function(row){var one={};for(var k=0;k<names.length;k++)one[names[k]]=row[k]===undefined?null:row[k];return one;})};`;

export function clientBody(names: readonly string[]): string {
  const given = ["LINES", "AS_OF", "HISTORY", "NAME", "ID", "SIREN", "LANGUAGE"];
  return given.reduce((body, placeholder, k) => body.replace(new RegExp(`\\b${placeholder}\\b`), names[k]!), asRows);
}

const typeIn = {
  bigquery: { number: "FLOAT64", date: "STRING", text: "STRING", choice: "STRING", flag: "BOOL" },
  snowflake: { number: "DOUBLE", date: "STRING", text: "STRING", choice: "STRING", flag: "BOOLEAN" },
} as const;

function signature(definition: AnyDefinition, dialect: "bigquery" | "snowflake") {
  const types = typeIn[dialect];
  const parameters = definition.parameters as readonly Parameter[];
  const names = parameters.map((_, k) => `a${k + 1}`);
  const typed = parameters.map(({ kind }, k) => `${names[k]!} ${types[kind as keyof typeof types]}`).join(", ");
  const result =
    definition.result === "number" || definition.result === "date" ? types.number : definition.result === "flag" ? types.flag : types.text;
  return { names, typed, result, says: parameters.map(({ name }, k) => `${names[k]!}: ${name}`).join(", ") };
}

/** One function of the catalogue for BigQuery: a call into the library. */
export function bigQueryFunction(definition: AnyDefinition, dataset: string, library: string): string {
  const { names, typed, result, says } = signature(definition, "bigquery");
  return (
    `CREATE OR REPLACE FUNCTION \`${dataset}.${definition.name}\`(${typed}) RETURNS ${result} LANGUAGE js\n` +
    `OPTIONS (library=["${library}"], description=${JSON.stringify(`${definition.summary.en} ${says}. NULL where it has no meaning.`)})\n` +
    `AS r"""${rowBody(definition.name, names)}""";\n`
  );
}

export const rowBody = (name: string, names: readonly string[]): string =>
  `return Encours.cell(${JSON.stringify(name)},[${names.join(",")}]);`;

/** The same for Snowflake, which knows no libraries: the function carries what it needs. */
export async function snowflakeFunction(definition: AnyDefinition, file: string): Promise<{ readonly sql: string; readonly body: string }> {
  const exported = file.split(path.sep).join("/");
  const code =
    `import { callFunction } from "./core/formulas/call";\nimport * as own from "./${exported}";\n` +
    `const definition = Object.values(own).find((each: any) => each?.name === ${JSON.stringify(definition.name)}) as any;\n` +
    `export const cell = (args: any) => { const outcome: any = callFunction(definition, args, { language: "en" }); return "value" in outcome && !Array.isArray(outcome.value) ? outcome.value : null; };`;
  const { names, typed, result } = signature(definition, "snowflake");
  const body = `${once(await script({ code }))}return Encours.cell([${names.map((name) => `${name.toUpperCase()}===undefined?null:${name.toUpperCase()}`).join(",")}]);`;
  return {
    body,
    sql: `CREATE OR REPLACE FUNCTION ${definition.name}(${typed}) RETURNS ${result} LANGUAGE JAVASCRIPT IMMUTABLE AS $$\n${body}\n$$;\n`,
  };
}

/** Snowflake runs the whole body for each row: the core is set up once. */
const once = (code: string): string =>
  `if(typeof Encours==="undefined"){${code
    .replace(/^"use strict";/, "")
    .replace(/^var Encours=/, "Encours=")
    .trim()}}\n`;

export async function snowflakeClientBody(): Promise<string> {
  return once(await clientScript()) + clientBody(["LINES", "AS_OF", "HISTORY", "NAME", "ID", "SIREN", "LANGUAGE"]);
}

const { largeCumulatedShare, largeOwnShare, smallFromShare, smallBelow } = defaultPolicy;

/** Tiers by exact sums of millionths: no order of parts changes them. `place` is the first line that counts. */
function tiersSql(size: string, integer: string): string {
  const whole = `CAST(ROUND(${size} * 1000000) AS ${integer})`;
  return `ranked AS (
  SELECT *,
    SUM(IF_POSITIVE(${whole})) OVER () AS total,
    SUM(IF_POSITIVE(${whole})) OVER (ORDER BY ${size} DESC, place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM sized
), tiered AS (
  SELECT *, CASE
    WHEN ${size} > 0 AND (COALESCE(before, 0) / total + 1e-9 < ${largeCumulatedShare} OR ${whole} >= ${largeOwnShare} * total) THEN 0
    WHEN NOT (${size} > 0 AND COALESCE(before, 0) / total + 1e-9 < ${smallFromShare}) AND ${size} < ${smallBelow} THEN 2
    ELSE 1 END AS tier
  FROM ranked
)`.replace(/IF_POSITIVE\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g, "CASE WHEN $1 > 0 THEN $1 ELSE 0 END");
}

/** The ledger of BigQuery: a function, a procedure of one query and two views for Connected Sheets. */
export function bigQueryLedger(dataset: string, library: string): string {
  const line = lineFields.map((name) => `${name} STRING`).join(", ");
  const row = resultColumns.map(([name, kind]) => `${name} ${kind === "text" ? "STRING" : "FLOAT64"}`).join(", ");
  const folded = foldedFields.map((field) => `${field} FLOAT64`).join(", ");
  return `-- Generated. Limits: a library of 1 MB, 5 MB of output a row, no 64-bit integers as arguments; wide decimals pass as text.
CREATE OR REPLACE FUNCTION \`${dataset}.client\`(
  lines ARRAY<STRUCT<${line}, disputed BOOL>>, as_of STRING, history BOOL, name STRING, id STRING, siren STRING, language STRING)
RETURNS STRUCT<folded STRUCT<${folded}>, \`rows\` ARRAY<STRUCT<${row}>>>
LANGUAGE js OPTIONS (library=["${library}"]) AS r"""${clientBody(["lines", "as_of", "history", "name", "id", "siren", "language"])}""";

-- \`${dataset}.ledger\` is a view of yours over the invoices, with the columns: place (order of the lines), client_id, client,
-- siren, ${lineFields.join(", ")}, disputed; amounts and days cast to STRING.
-- The day and the language of the result: change them here, the views follow.
CREATE TABLE IF NOT EXISTS \`${dataset}.encours_settings\` AS SELECT FORMAT_DATE('%F', CURRENT_DATE()) AS as_of, 'en' AS language;

CREATE OR REPLACE VIEW \`${dataset}.encours_clients\` AS
WITH known AS (
  SELECT *, COALESCE(client_id, client, CAST(place AS STRING)) AS key
  FROM \`${dataset}.ledger\` CROSS JOIN \`${dataset}.encours_settings\`
  WHERE COALESCE(amount, open_amount) IS NOT NULL AND COALESCE(invoice_date, as_of) <= as_of
), history AS (
  SELECT COUNT(paid_date) > 0 AS told FROM \`${dataset}.ledger\`
), folded AS (
  SELECT MIN(place) AS place, \`${dataset}.client\`(
    ARRAY_AGG(STRUCT(${lineFields.join(", ")}, disputed) ORDER BY place), ANY_VALUE(as_of), ANY_VALUE(told),
    ARRAY_AGG(client IGNORE NULLS ORDER BY place LIMIT 1)[SAFE_OFFSET(0)],
    ARRAY_AGG(client_id IGNORE NULLS ORDER BY place LIMIT 1)[SAFE_OFFSET(0)],
    ARRAY_AGG(siren IGNORE NULLS ORDER BY place LIMIT 1)[SAFE_OFFSET(0)], ANY_VALUE(language)) AS one
  FROM known CROSS JOIN history GROUP BY key
), settled AS (
  SELECT COUNTIF(one.folded.balance <> 0) = 0 AS everything FROM folded
), sized AS (
  SELECT folded.*, IF(everything, one.folded.invoiced, one.folded.balance) AS size FROM folded CROSS JOIN settled
), ${tiersSql("size", "BIGNUMERIC")}
SELECT place, ${resultColumns.map(([name]) => `one.rows[OFFSET(tier)].${name}`).join(", ")} FROM tiered;

-- What Connected Sheets opens: the summary always fits, an extract holds 500,000 rows.
CREATE OR REPLACE VIEW \`${dataset}.encours_summary\` AS
SELECT tier, class, COUNT(*) AS clients, SUM(CAST(balance AS BIGNUMERIC)) AS balance, SUM(CAST(overdue AS BIGNUMERIC)) AS overdue
FROM \`${dataset}.encours_clients\` GROUP BY tier, class;
`;
}

/** The ledger of Snowflake. */
export async function snowflakeLedger(): Promise<string> {
  const body = await snowflakeClientBody();
  const line = lineFields.map((name) => `'${name}', ${name}`).join(", ");
  return `-- Generated. Snowflake recommends at most 100 KB of JavaScript a function.
CREATE OR REPLACE FUNCTION ENCOURS_CLIENT(LINES ARRAY, AS_OF STRING, HISTORY BOOLEAN, NAME STRING, ID STRING, SIREN STRING, LANGUAGE STRING)
RETURNS VARIANT LANGUAGE JAVASCRIPT IMMUTABLE AS $$
${body}
$$;

-- LEDGER is a view of yours over the invoices, with the columns: place (order of the lines), client_id, client, siren,
-- ${lineFields.join(", ")}, disputed; amounts and days cast to STRING.
CREATE OR REPLACE VIEW ENCOURS_FOLDED AS
WITH told AS (SELECT COUNT(paid_date) > 0 AS history FROM LEDGER), day AS (SELECT COALESCE(GETVARIABLE('AS_OF'), TO_CHAR(CURRENT_DATE, 'YYYY-MM-DD')) AS as_of)
SELECT MIN(place) AS place, ENCOURS_CLIENT(
  ARRAY_AGG(OBJECT_CONSTRUCT_KEEP_NULL(${line}, 'disputed', disputed)) WITHIN GROUP (ORDER BY place), ANY_VALUE(as_of), BOOLOR_AGG(history),
  MIN_BY(client, place), MIN_BY(client_id, place), MIN_BY(siren, place), 'en') AS one
FROM LEDGER CROSS JOIN told CROSS JOIN day
WHERE COALESCE(amount, open_amount) IS NOT NULL AND COALESCE(invoice_date, as_of) <= as_of
GROUP BY COALESCE(client_id, client, TO_CHAR(place));

CREATE OR REPLACE VIEW ENCOURS_CLIENTS AS
WITH settled AS (
  SELECT COUNT_IF(one:folded:balance::DOUBLE <> 0) = 0 AS everything FROM ENCOURS_FOLDED
), sized AS (
  SELECT f.*, IFF(everything, one:folded:invoiced::DOUBLE, one:folded:balance::DOUBLE) AS size FROM ENCOURS_FOLDED f CROSS JOIN settled
), ${tiersSql("size", "NUMBER(38, 0)")}
SELECT place, ${resultColumns.map(([name, kind]) => `one:rows[tier]:${name}::${kind === "text" ? "STRING" : "DOUBLE"} AS ${name}`).join(", ")} FROM tiered;
`;
}
