import { FoldContext, foldClient } from "../../core/ledger/fold-client";
import { FoldedClients } from "../../core/ledger/folded-clients";
import { dayMeanings, type LedgerPlan } from "../../core/ledger/ledger-plan";
import { RepeatedInvoices } from "../../core/ledger/repeated-invoices";
import type { Counting } from "./counting";
import type { Engine } from "./engine";
import { asWhole, LineBuffer } from "./line-buffer";
import type { Met } from "./meet";
import { asked } from "./questions";
import { nan, type Ready } from "./settle";

/** The one pass: ordered by client and row by the engine, folded by the core. */
export async function foldLines(
  engine: Engine,
  { columns }: LedgerPlan,
  { sql, joins, payments }: Ready,
  { kind, counts }: Counting,
  { identities, leftOut, match }: Met,
  { asOf, total, wholeSample }: { readonly asOf: number; readonly total: number; readonly wholeSample: boolean },
): Promise<{ readonly folded: FoldedClients; readonly context: FoldContext }> {
  const { words, options, connection } = engine;
  const numbered = payments && columns.invoiceNumber !== undefined;
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
  const context = new FoldContext(asOf, options.policy, columns.paidDate !== undefined || payments);
  const folded = new FoldedClients(Math.max(1, identities.names.length));
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
  return { folded, context };
}
