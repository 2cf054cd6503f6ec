import { isKnown } from "../cells/known";
import { nameKey } from "../reading/cells/name-key";
import { sirenIn } from "../reading/rows/client-key";
import type { SegmentedClients } from "../ledger/clients";

/** Clients that belong together, by a column that names their group, its parent company or the parent's SIREN. */
export interface Group {
  /** As the column has it; the parent's own name where it is a client and the column names its SIREN. */
  readonly name: string;
  /** Two at least, by place. */
  readonly members: readonly number[];
  /** The largest ceiling stated for a member; null where none is. */
  readonly ceiling: number | null;
}

const known = new WeakMap<SegmentedClients, ReadonlyMap<number, Group>>();

/** The group of each client that has one, by place. The parent belongs to it even where its own row names no group. */
export function groupsOf(clients: SegmentedClients): ReadonlyMap<number, Group> {
  let found = known.get(clients);
  if (!found) known.set(clients, (found = groupsIn(clients)));
  return found;
}

function groupsIn(clients: SegmentedClients): ReadonlyMap<number, Group> {
  const named = clients.texts("group");
  const byClient = new Map<number, Group>();
  if (!named) return byClient;
  const members = new Map<string, { name: string; readonly places: Set<number> }>();
  named.forEach((text, client) => {
    if (text === null) return;
    const siren = sirenIn(text);
    const key = siren === null ? nameKey(text) : `s:${siren}`;
    const own = members.get(key);
    if (own) own.places.add(client);
    else members.set(key, { name: text, places: new Set([client]) });
  });
  const sirens = clients.sirens();
  clients.names.forEach((name, client) => {
    if (named[client] !== null) return;
    const siren = sirens?.[client] ?? null;
    const own = (siren !== null && members.get(`s:${siren}`)) || members.get(nameKey(name));
    if (!own) return;
    own.places.add(client);
    if (sirenIn(own.name) !== null) own.name = name;
  });
  const ceilings = clients.numbers("groupCeiling");
  for (const { name, places } of members.values()) {
    if (places.size < 2) continue;
    const stated = [...places].map((client) => ceilings?.[client]).filter((ceiling) => isKnown(ceiling) && ceiling >= 0) as number[];
    const group: Group = { name, members: [...places], ceiling: stated.length > 0 ? Math.max(...stated) : null };
    for (const client of places) byClient.set(client, group);
  }
  return byClient;
}

/** Clients that share a ceiling: a group's members, or all clients of a country. */
export type Pool = Pick<Group, "members" | "ceiling">;

const knownCountries = new WeakMap<SegmentedClients, ReadonlyMap<number, Pool>>();

/** The country of each client for which a ceiling is stated, by place: one ceiling for all that is owed from there. */
export function countriesOf(clients: SegmentedClients): ReadonlyMap<number, Pool> {
  let found = knownCountries.get(clients);
  if (!found) knownCountries.set(clients, (found = countriesIn(clients)));
  return found;
}

function countriesIn(clients: SegmentedClients): ReadonlyMap<number, Pool> {
  const [named, ceilings] = [clients.texts("country"), clients.numbers("countryCeiling")];
  const byClient = new Map<number, Pool>();
  if (!named || !ceilings) return byClient;
  const pools = new Map<string, { readonly members: number[]; ceiling: number | null }>();
  named.forEach((text, client) => {
    if (text === null) return;
    const key = nameKey(text);
    let pool = pools.get(key);
    if (!pool) pools.set(key, (pool = { members: [], ceiling: null }));
    pool.members.push(client);
    const stated = ceilings[client]!;
    if (isKnown(stated) && stated >= 0) pool.ceiling = Math.max(pool.ceiling ?? 0, stated);
  });
  for (const pool of pools.values()) if (pool.ceiling !== null) for (const client of pool.members) byClient.set(client, pool);
  return byClient;
}

/**
 * What a ceiling leaves a client beside the exposure of the others who share it; null where none is stated. A list, which
 * asks for one member after the other, keeps what each pool owes together in `totals`.
 */
export function roomIn(
  pool: Pool | undefined,
  client: number,
  exposureOf: (client: number) => number,
  totals = new Map<Pool, number>(),
): number | null {
  if (!pool || pool.ceiling === null) return null;
  let total = totals.get(pool);
  if (total === undefined) totals.set(pool, (total = pool.members.reduce((sum, member) => sum + exposureOf(member), 0)));
  return Math.max(0, pool.ceiling - (total - exposureOf(client)));
}
