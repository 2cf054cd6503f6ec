import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import type { Cell } from "../../core/cells/values";
import type { LedgerPlan } from "../../core/ledger/ledger-plan";
import { ExactSums } from "../../core/method/exact-sums";
import { exactMoney } from "../../core/reading/cells/exact-money";
import { FoldedLedger } from "../../core/segment/folded-ledger";
import type { Portfolio, ResultColumn } from "../../core/segment/result";
import { textsIn } from "../../core/words/texts/type";
import { asSheet } from "./as-sheet";
import { countingOf, type Counting } from "./counting";
import { withoutDoubted } from "./doubted-lines";
import { Engine, type RunOptions } from "./engine";
import { foldLines } from "./fold";
import { load } from "./load";
import { meetClients } from "./meet";
import { plan } from "./plan";
import { settle, type Ready } from "./settle";
import { Refusal, unfinished, type Source } from "./source";

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

export type Run = Omit<LedgerRun, "connection" | "work" | "end">;

async function streamed(engine: Engine, sources: readonly Source[], ledger: LedgerPlan, asOf: number): Promise<Run> {
  const { options } = engine;
  await engine.watched("read", () => load(engine, sources, ledger));
  const ready = await settle(engine, ledger);
  const [first] = sources as [Source];
  const wholeSample = sources.length === 1 && first.kind === "text" && first.whole;
  const wanted = wholeSample ? [] : await withoutDoubted(engine, ledger, ready);
  const counting = countingOf(ready, asOf, ready.sql.currency ? [...wanted, ready.sql.currency] : wanted);
  const total = Number((await engine.one("SELECT count(*) FROM lines"))[0]);
  const met = await meetClients(engine, ledger, ready, counting, wholeSample);
  const { folded, context } = await foldLines(engine, ledger, ready, counting, met, { asOf, total, wholeSample });
  await sayLeftOut(engine, ledger, ready, counting);
  if (folded.count === 0) throw new Refusal(textsIn(options.language).faults.NO_ROWS([]));
  const result = new FoldedLedger(folded, met.identities, context, options.policy, options.language);
  return {
    count: result.count,
    lines: total,
    columns: result.columns,
    headers: result.headers,
    rows: () => result.rows(),
    portfolio: () => result.portfolio(ledger.currency),
    asOf,
    currency: ledger.currency,
    notes: engine.notes,
  };
}

/** Notes which lines do not count, and which count whole since what is left of them is blank. */
async function sayLeftOut(
  engine: Engine,
  ledger: LedgerPlan,
  { joins }: Ready,
  { stated, later, value, blankOpen }: Counting,
): Promise<void> {
  const { words, options } = engine;
  const sums = new ExactSums(2);
  const [bare, laterCount, laterSum, blankCount, blankSum] = (await engine.one(
    `SELECT count(*) FILTER (NOT ${stated}), count(*) FILTER (${stated} AND ${later}), sum(${value}) FILTER (${stated} AND ${later}),
      count(*) FILTER (${blankOpen}), sum(${value}) FILTER (${blankOpen}) FROM lines l ${joins}`,
  )) as [bigint, bigint, number | null, bigint, number | null];
  sums.add(laterSum ?? 0, 0);
  sums.add(blankSum ?? 0, 1);
  const money = (at: number): string => exactMoney(Math.round(sums.value(at) * 100) / 100, options.language, ledger.currency);
  if (Number(bare) > 0) engine.notes.push(words.notes.withoutAmount(engine.count(bare)));
  if (Number(laterCount) > 0) engine.notes.push(words.notes.later(engine.count(laterCount), money(0)));
  if (Number(blankCount) > 0 && options.answers.BLANK_OPEN === undefined)
    engine.notes.push(words.notes.blankOpen(engine.count(blankCount), money(1)));
}
