import { explainClient } from "../../../core/client/explain-client";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { textsIn } from "../../../core/words/texts/type";
import { blankEntry, type JournalEntry } from "../../../core/work/journal/entry";
import { failedChecks } from "../../../core/work/journal/state";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workLists } from "../../../core/work/lists/lists";
import { Situation } from "../../../core/work/lists/situation";

/** 22 November 2026 */
const asOf = 46_348;
const rows = [
  ["Client", "N° client", "Encours", "Échu", "Retard moyen (jours)", "Plafond", "Type de client"],
  ["Grand", "C1", 500_000, 0, 2, 900_000, null],
  ["Petit", "C2", 1_200, 0, 0, 5_000, null],
  ["Commune", "C3", 1_100, 0, 0, 5_000, "Public"],
  ["Autre", "C4", 1_000, 0, 0, 5_000, null],
];
const event = (day: number, clientId: string, kind: JournalEntry["kind"]): JournalEntry => ({ ...blankEntry, day, clientId, kind });
const wording = wordingIn("fr", "€");

/** What table, client view and lists say of one client, by the same follow-up. */
function said(entries: readonly JournalEntry[], client: number) {
  const { table, clients, columns } = segment(rows, { asOf, failedChecks: (of) => failedChecks(of, entries, asOf) });
  const of = new Situation(clients!, asOf, defaultPolicy, {}, entries);
  const view = explainClient(clients!, client, defaultPolicy, "fr", null, failedChecks(clients!, entries, asOf).has(client));
  const line = (id: "securities" | "overLimit") =>
    workLists[id](of)
      .shown(99, wording)
      .find((row) => row.client === client)?.todo ?? null;
  return {
    table: table[client + 1]![columns.findIndex(({ id }) => id === "terms")],
    view: [view.terms.days, view.terms.text, view.limit.amount, view.limit.headroom],
    securities: line("securities"),
    overLimit: line("overLimit"),
  };
}

const prepayment = textsIn("fr").actions.failedCheckTerms;

test("a failed free check means prepayment in the table, the client view and the lists alike", () => {
  const failed = said([event(asOf - 40, "C2", "checkFailed")], 1);
  expect(failed).toMatchObject({ table: prepayment, view: [0, prepayment, 0, -1_200] });
  expect(failed.securities).toMatch(/^Paiement d’avance/);
  expect(failed.overLimit).toMatch(/blocage des commandes/);
  const other = said([event(asOf - 40, "C2", "checkFailed")], 3);
  expect(other.table).not.toBe(prepayment);
  expect(other.overLimit).toBeNull();
});

test.each(["checkPassed", "review", "reportReceived", "limit"] as const)("until the next review: %s", (kind) => {
  const entries = [event(asOf - 40, "C2", "checkFailed"), event(asOf - 10, "C2", kind)];
  expect(said(entries, 1)).toEqual(said([], 1));
  const again = said([...entries, event(asOf - 1, "C2", "checkFailed")], 1);
  expect(again.table).toBe(prepayment);
});

test("it says nothing before its day, and a public buyer pays by law whatever it says", () => {
  expect(said([event(asOf + 1, "C2", "checkFailed")], 1)).toEqual(said([], 1));
  expect(said([event(asOf - 1, "C3", "checkFailed")], 2)).toEqual(said([], 2));
});

test("a review that is ticked off is off the list until its rhythm brings it back", () => {
  const { clients } = segment(
    rows.map((row, i) => [...row, i === 0 ? "Dernière revue" : 43_000]),
    { asOf },
  );
  const names = (entries: readonly JournalEntry[], day = asOf) =>
    workLists
      .reviews(new Situation(clients!, day, defaultPolicy, {}, entries))
      .shown(99, wording)
      .map(({ name }) => name);
  expect(names([])).toContain("Petit");
  const entries = [event(asOf, "C2", "review")];
  expect(names(entries)).not.toContain("Petit");
  expect(names(entries, asOf + 3 * 366)).toContain("Petit");
});
