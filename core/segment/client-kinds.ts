import type { SegmentedClients } from "../ledger/clients";
import { clientKindOf, isPublicBody, publicBodyOf } from "../reading/client-kind";
import { isElsewhere } from "../reading/region";
import type { ClientKind, PublicBody } from "../words/ids";

type Known = Pick<SegmentedClients, "count" | "texts" | "names" | "sirens">;

/** What kind each client is: by its type or trade where a column says it, else a public body by its SIREN or its name. */
export function clientKinds({ count, texts, names, sirens }: Known): ClientKind[] {
  const [types, sectors, countries] = [texts("clientType"), texts("sector"), texts("country")];
  const numbers = sirens();
  // A column of types repeats a few words: each is read once.
  const known = new Map<string, ClientKind>();
  return Array.from({ length: count }, (_, client) => {
    const [type, sector] = [types?.[client] ?? null, sectors?.[client] ?? null];
    const ours = (kind_: ClientKind): ClientKind => (kind_ === "PUBLIC" && isElsewhere(countries?.[client] ?? null) ? "PRIVATE" : kind_);
    if (type === null && isPublicBody(names[client]!, numbers?.[client])) return ours("PUBLIC");
    if (type === null && sector === null) return "PRIVATE";
    const words = `${type ?? ""}\n${sector ?? ""}`;
    let kind = known.get(words);
    if (!kind) known.set(words, (kind = clientKindOf(type, sector)));
    return ours(kind);
  });
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
