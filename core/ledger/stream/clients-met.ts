import type { Language } from "../../cells/language";
import { LedgerClients } from "../ledger-clients";
import type { TakenLines } from "./taken-lines";

/** Who the clients are, met in the order in which lines first count, and whose each line is. */
export interface ClientsMet {
  readonly clients: LedgerClients;
  /** The client of each line; -1 where the line does not count. */
  readonly clientOf: Int32Array;
  readonly types: readonly (string | null)[] | null;
  readonly sectors: readonly (string | null)[] | null;
}

export function meetClients(taken: TakenLines, stands: Uint8Array, language: Language): ClientsMet {
  const { columns, mentions, labels } = taken;
  const clients = new LedgerClients(language, columns.clientId === undefined, taken.sirets);
  const clientOf = new Int32Array(taken.lines).fill(-1);
  const met = new Int32Array(mentions.length).fill(-1);
  const types: (string | null)[] = [];
  const sectors: (string | null)[] = [];
  for (let i = 0; i < taken.lines; i++) {
    if (stands[i] === 0) continue;
    const place = taken.mention[i]!;
    let client = met[place]!;
    if (client < 0) {
      const mention = mentions[place]!;
      client = clients.of(mention, () => taken.row[i]! + 1);
      if (!mention.alone) met[place] = client;
    }
    clientOf[i] = client;
    if (taken.types && taken.types[i]! > 0) types[client] ??= labels.all[taken.types[i]! - 1]!;
    if (taken.sectors && taken.sectors[i]! > 0) sectors[client] ??= labels.all[taken.sectors[i]! - 1]!;
  }
  const ofEach = (found: readonly (string | null)[]): readonly (string | null)[] =>
    Array.from(clients.names, (_, client) => found[client] ?? null);
  return { clients, clientOf, types: taken.types && ofEach(types), sectors: taken.sectors && ofEach(sectors) };
}
