import { defaultPolicy } from "../../core/policy/default";
import { explainClient } from "../../core/client/explain-client";
import { segment } from "../../core/segment/segment";
import { plainWords } from "../../pane/client/plain-words";
import { insightClients } from "./insight-book";

const asOf = 46_348;
const { clients } = segment(insightClients, { asOf });
const place = (name: string): number => clients!.names.indexOf(name);
const said = (name: string, language: "fr" | "en"): string =>
  plainWords(explainClient(clients!, place(name), defaultPolicy, language), "€", language, asOf + 30)
    .join(" ")
    .replace(/[\u00a0\u202f]/g, " ");

test("a salesperson reads what is owed, why it is risky, on which terms, and what would help", () => {
  expect(said("=1+1", "fr")).toBe(
    "C’est un grand client : il nous doit 143 k€, dont 62 k€ en retard. Son risque est très élevé (classe 5 sur 5). " +
      "Pourquoi : il paie en moyenne avec 38 j de retard ; le bureau de renseignement le note 41 sur 100 ; ses dettes sont lourdes pour ses fonds propres. " +
      "Conditions : paiement d’avance. La limite est dépassée de 18 k€ : aucune commande à crédit sans accord. " +
      "Ce que nous faisons : arrêt des livraisons, plan de règlement, juridique. " +
      "Il passerait en classe 4 avec : retard moyen 28,4 j au lieu de 38 j. Prochaine revue : 22/12/2026.",
  );
  expect(said("=1+1", "en")).toContain("A large client who owes us €143k, of which €62k late. The risk is very high (class 5 of 5).");
});

test("no points, no signs of a formula, nothing unknown by its code", () => {
  for (const name of clients!.names)
    for (const language of ["fr", "en"] as const) expect(said(name, language)).not.toMatch(/pts|[<>→−]|undefined|NaN|null|[A-Z]{3,}_/);
});

test("a creditor of nothing, and one hardly known", () => {
  const bare = segment(
    [
      ["Client", "Encours", "Secteur"],
      ["Nul", 0, "x"],
    ],
    { asOf },
  );
  const [owes, rated] = plainWords(explainClient(bare.clients!, 0, defaultPolicy, "en"), null, "en", null);
  expect([owes, rated]).toEqual(["A small client who owes us nothing today.", "We know too little to rate this client."]);
});

test("a client that pays before it is served is not told it can still order on credit", () => {
  const stopped = segment(
    [
      ["Client", "Encours", "Échu", "Retard moyen (j)", "Limite de crédit", "Score Ellisphere"],
      ["Aval", 60_632, 28_012, 52, 81_321, 0.6],
    ],
    { asOf },
  );
  const client = explainClient(stopped.clients!, 0, defaultPolicy, "fr");
  expect([client.riskClass, client.limit.amount]).toEqual([5, 0]);
  const sentences = plainWords(client, "€", "fr", null).join(" ");
  expect(sentences).toContain("paiement d’avance");
  expect(sentences).not.toContain("peut encore commander");
});
