import { dayMeanings, type LedgerPlan } from "../../core/ledger/ledger-plan";
import type { Engine } from "./engine";
import type { Ready } from "./settle";
import { Refusal } from "./source";

/**
 * Lines that may be no invoices are counted and asked about: what a sheet's reading would look at row by row. Answers with
 * what leaves out those that the user does not want.
 */
export async function withoutDoubted(engine: Engine, ledger: LedgerPlan, { sql, joins }: Ready): Promise<string[]> {
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
