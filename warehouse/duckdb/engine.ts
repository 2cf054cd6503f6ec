import type { DuckDBConnection } from "@duckdb/node-api";
import { formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import type { Policy } from "../../core/policy/policy";
import { warehouseWords, type WarehouseWords } from "../words/type";

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

/** DuckDB with the ledger in it, and what the user asked for. */
export class Engine {
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
