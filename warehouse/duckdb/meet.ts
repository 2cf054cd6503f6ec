import { isSiret, LedgerClients } from "../../core/ledger/ledger-clients";
import { clean, type LedgerPlan } from "../../core/ledger/ledger-plan";
import { saysTotal } from "../../core/reading/structure/labels";
import type { ClientIdentities } from "../../core/segment/folded-ledger";
import type { Counting } from "./counting";
import type { Engine } from "./engine";
import { textsOf, type Ready } from "./settle";
import { Refusal } from "./source";

/** Who the clients are, by their place, and those that are left out as totals. */
export interface Met {
  readonly identities: ClientIdentities;
  readonly leftOut: ReadonlySet<number>;
  /** Conditions that join a line `l` to the mention of its client, `m` in the table `who`. */
  readonly match: readonly string[];
}

/**
 * Finds the clients of the lines that count. The engine lists each different mention once (number, name and SIREN as written),
 * in the order of the file; the core says which client it is.
 */
export async function meetClients(
  engine: Engine,
  ledger: LedgerPlan,
  { joins }: Ready,
  { counts }: Counting,
  wholeSample: boolean,
): Promise<Met> {
  const { words, options, connection } = engine;
  const { columns } = ledger;
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
        // The client's first type and sector in the file count; `!(… <= …)` is also true while none is known.
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
  // A client called `Total` may be a total, so the user is asked; a file whose rows were all read has none.
  const label = clients.names.find((each) => saysTotal(each));
  if (label !== undefined && !wholeSample && options.answers.TOTAL_CLIENT !== "line") {
    if (options.answers.TOTAL_CLIENT !== "out") throw new Refusal(words.notFlat.label(label));
  }
  const leftOut = new Set<number>();
  if (options.answers.TOTAL_CLIENT === "out") clients.names.forEach((each, client) => saysTotal(each) && leftOut.add(client));

  const match = [
    columns.clientId === undefined ? null : "l.clientId IS NOT DISTINCT FROM m.id",
    columns.client === undefined ? null : "l.client IS NOT DISTINCT FROM m.name",
    columns.siren === undefined ? null : "l.siren IS NOT DISTINCT FROM m.registered",
  ].filter((each) => each !== null);
  await engine.run("CREATE TABLE who AS SELECT m.*, met.client FROM mentions m JOIN met ON met.mention = m.mention");
  const [aloneRows] = await engine.one("SELECT count(*) FROM mentions WHERE alone IS NOT NULL");
  if (Number(aloneRows) > 0 || match.length === 0) match.push(`${alone} IS NOT DISTINCT FROM m.alone`);

  const identities: ClientIdentities = {
    names: clients.names,
    ids: columns.client !== undefined && (columns.clientId !== undefined || columns.siren !== undefined) ? clients.ids : null,
    idMeaning: columns.clientId !== undefined ? "clientId" : "siren",
    registered: clients.registered,
    types: columns.clientType === undefined ? null : Array.from(clients.names, (_, client) => types[client] ?? null),
    sectors: columns.sector === undefined ? null : Array.from(clients.names, (_, client) => sectors[client] ?? null),
  };
  return { identities, leftOut, match };
}

async function hasSirets(engine: Engine, has: boolean): Promise<boolean> {
  if (!has) return false;
  return (await textsOf(engine, ["siren"])).some((text) => isSiret(clean(text)));
}
