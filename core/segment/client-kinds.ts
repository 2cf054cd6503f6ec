import type { SegmentedClients } from "../ledger/clients";
import { clientKindOf, isPublicBody, publicBodyOf } from "../reading/rows/client-kind";
import { isElsewhere } from "../reading/cells/region";
import type { ClientKind, PublicBody } from "../words/ids";

type Known = Pick<SegmentedClients, "count" | "texts" | "names" | "sirens">;

/** What kind each client is: by its type or trade where a column says it, else a public body by its SIREN or its name. */
export function clientKinds({ count, texts, names, sirens }: Known): ClientKind[] {
  const [types, sectors, countries] = [texts("clientType"), texts("sector"), texts("country")];
  const numbers = sirens();
  // A column of types repeats a few words: each is read once.
  const known = new Map<string, ClientKind>();
  const kindSaid = (type: string | null, sector: string | null): ClientKind => {
    const words = `${type ?? ""}\n${sector ?? ""}`;
    let kind = known.get(words);
    if (!kind) known.set(words, (kind = clientKindOf(type, sector)));
    return kind;
  };
  const kinds = new Array<ClientKind>(count).fill("PRIVATE");
  for (let client = 0; client < count; client++) {
    const type = types?.[client] ?? null;
    const sector = sectors?.[client] ?? null;
    if (type === null && isPublicBody(names[client]!, numbers?.[client])) kinds[client] = "PUBLIC";
    else if (type !== null || sector !== null) kinds[client] = kindSaid(type, sector);
    if (kinds[client] === "PUBLIC" && isElsewhere(countries?.[client] ?? null)) kinds[client] = "PRIVATE";
  }
  return kinds;
}

/** The kind of one client alone. */
export const clientKindAt = ({ texts, names, sirens }: Known, client: number): ClientKind =>
  clientKinds({
    count: 1,
    texts: (meaning) => texts(meaning)?.slice(client, client + 1) ?? null,
    names: [names[client]!],
    sirens: () => sirens()?.slice(client, client + 1) ?? null,
  })[0]!;

/** Which payment period a public client has. */
export const publicBodyAt = ({ texts, names }: Pick<Known, "texts" | "names">, client: number): PublicBody =>
  publicBodyOf(texts("clientType")?.[client], texts("sector")?.[client], names[client]);
