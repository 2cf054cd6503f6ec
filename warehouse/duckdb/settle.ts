import { paymentKind } from "../../core/ledger/ledger-lines";
import {
  amountMeanings,
  currenciesIn,
  dayMeanings,
  readAmounts,
  readCurrencies,
  readDays,
  readFlags,
  readKinds,
  readStatuses,
  type LedgerPlan,
  type PlannedMeaning,
} from "../../core/ledger/ledger-plan";
import { noteWords } from "../../core/words/notes/type";
import type { Engine } from "./engine";
import { asked } from "./questions";
import { quoted, Refusal } from "./source";

const mostTexts = 3_000_000;
/** An unknown number or day in SQL. */
export const nan = "'NaN'::DOUBLE";

/** Different texts of columns, each once. */
export async function textsOf(engine: Engine, columns: readonly string[]): Promise<string[]> {
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

/** The ledger as SQL, each column read. */
export interface Ready {
  /** Columns as SQL over `lines l` and what it is joined to; `currency` is the condition for the one that the user chose. */
  readonly sql: Readonly<Partial<Record<PlannedMeaning, string>>>;
  readonly joins: string;
  /** Whether some lines are payments. */
  readonly payments: boolean;
}

/**
 * Lets the core read each different text once: amounts and days that `load` was not sure of, which it left in `…_text` columns;
 * types, flags, statuses and currencies. An answer that is missing is asked for by a refusal.
 */
export async function settle(engine: Engine, ledger: LedgerPlan): Promise<Ready> {
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

  // A blank open amount means that the whole amount is open, unless the user answers that it means paid.
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
