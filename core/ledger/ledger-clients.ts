import type { Notes } from "../reading/notes";
import { textsIn } from "../words/texts/type";
import type { TableColumns } from "../reading/columns";
import { sirenIn } from "../reading/client-key";
import { nameKey } from "../reading/name-key";

/**
 * The clients of a ledger, found invoice by invoice: by number where there is one, else by name, spelled alike or not. Where
 * the number is a SIRET, all sites of a SIREN are one debtor.
 */
export function ledgerClients(columns: TableColumns, notes: Notes) {
  const texts = textsIn(notes.language);
  const named = columns.texts("client");
  const registered = columns.texts("siren");
  const numbered = columns.texts("clientId") ?? registered;
  // Two establishments of one company are one debtor with two addresses.
  const companies = registered?.some((text) => text !== null && text.replace(/\D/g, "").length >= 14) ? registered.map(sirenIn) : null;
  const byCompany = new Map<string, number>();
  const names: string[] = [];
  const ids: (string | null)[] = [];
  const sirens: (string | null)[] = [];
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = nameKey(name)));
    return key;
  };
  const firms = new Map<string, string>();
  const numberKey = (id: string): string => {
    if (numbered !== registered) return id;
    let key = firms.get(id);
    if (key === undefined) firms.set(id, (key = sirenIn(id) ?? id));
    return key;
  };
  /** The client of invoice `i`, who is new where he was not met before. */
  const clientOf = (i: number): number => {
    const id = numbered?.[i] ?? null;
    const name = named?.[i] ?? null;
    const row = notes.rowNumber(columns.rows[i]!);
    if (id === null && name === null) notes.add("NO_CLIENT", columns.rows[i]!, null, texts.notes.noClient(row));
    const company = companies?.[i] ?? null;
    const found =
      (id !== null ? byNumber.get(numberKey(id)) : name !== null ? byName.get(keyOf(name)) : undefined) ??
      (company === null ? undefined : byCompany.get(company));
    if (found !== undefined) {
      sirens[found] ??= registered?.[i] ?? null;
      return found;
    }
    const client = names.length;
    names.push(name ?? id ?? texts.unnamed(row));
    ids.push(id);
    sirens.push(registered?.[i] ?? null);
    if (company !== null) byCompany.set(company, client);
    if (id !== null) byNumber.set(numberKey(id), client);
    if (name !== null && !byName.has(keyOf(name))) byName.set(keyOf(name), client);
    return client;
  };
  return { clientOf, names, ids, sirens };
}
