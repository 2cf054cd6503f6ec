import type { Cell } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { letterList } from "../../../core/work/letters/letter";
import { letterSheet } from "../../../core/work/letters/letter-sheet";
import { letterText } from "../../../core/work/letters/letter-text";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workLists } from "../../../core/work/lists/lists";
import { Situation } from "../../../core/work/lists/situation";

/** 22 November 2026 */
const asOf = 46_348;
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const bill = (client: string, number: string, late: number, amount: number, currency: string): Cell[] => [
  client,
  number,
  asOf - late - 30,
  asOf - late,
  amount,
  amount,
  currency,
];
const rows = [
  ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde", "Devise"],
  bill("Alpha", "A1", 12, 1_000, "EUR"),
  bill("Boston Tools", "B1", 12, 2_000, "USD"),
  bill("Boston Tools", "B2", 14, 500, "USD"),
  bill("Two Ways", "T1", 12, 300, "USD"),
  bill("Two Ways", "T2", 12, 300, "EUR"),
];
const { clients, portfolio, fault } = segment(rows, { asOf, rates: { EUR: 1, USD: 0.8 } });
const of = new Situation(clients!, asOf, defaultPolicy, { remindedElsewhere: true });
const setting = { language: "fr", asOf, currency: "€", options: of.options, sender: null } as const;
const letterTo = (name: string) => letterList(of).rows.find((row) => row.name === name)!;

test("what a client owes in its own currency stands beside the book's, and is never added to others", () => {
  expect(fault).toBeUndefined();
  expect(portfolio!.balance).toBe(1_000 + 0.8 * 2_500 + 0.8 * 300 + 300);
  const shown = workLists.letters(of).shown(9, wordingIn("fr", "€"));
  expect(shown.map(({ name, amount, own }) => [name, amount, own && plain(own)]).sort()).toEqual([
    ["Alpha", 1_000, null],
    ["Boston Tools", 2_000, "2 500 USD"],
    // In several currencies there is no sum but the converted one.
    ["Two Ways", 540, null],
  ]);
  const { table } = workLists.letters(of).sheet(wordingIn("fr", "€"), setting, new Map());
  const [currency, amount] = ["Devise", "Dans sa devise"].map((title) => table[0]!.indexOf(title)) as [number, number];
  expect(table.slice(1).map((row) => [row[1], row[currency], row[amount]])).toEqual(
    expect.arrayContaining([
      ["Alpha", null, null],
      ["Boston Tools", "USD", 2_500],
    ]),
  );
});

test("a client is written to in the currency of its invoices, in the letter, its table and the file", () => {
  const { body, subject } = letterText(letterTo("Boston Tools"), setting);
  const said = plain(`${subject}\n${body}`);
  expect(said).toContain("2 000,00 USD");
  expect(said).toContain("Principal : 2 500,00 USD");
  // The fixed sum is the law's 40 €, in dollars at the rate.
  expect(said).toMatch(/100,00 USD/);
  expect(said).not.toMatch(/\d €(?! par facture)/);
  expect(
    letterSheet([letterTo("Boston Tools")], setting)
      .table.flat()
      .map(String)
      .map(plain),
  ).toContain("2 000,00 USD");
  expect(plain(letterText(letterTo("Alpha"), setting).body)).toContain("1 000,00 €");
});

test("a client with invoices in two currencies gets a table and a total in each, never one of both", () => {
  for (const language of ["fr", "en"] as const) {
    const [fr, euro, dollar] = [
      language === "fr",
      language === "fr" ? "300,00 €" : "€300.00",
      language === "fr" ? "300,00 USD" : "300.00 USD",
    ];
    const letter = letterTo("Two Ways");
    const { subject, body } = letterText(letter, { ...setting, language });
    const said = plain(`${subject}\n${body}`);
    expect(said).toContain(fr ? "Factures en USD :\n– Facture T1" : "Invoices in USD:\n– Invoice T1");
    expect(said).toContain(fr ? "Factures en € :\n– Facture T2" : "Invoices in €:\n– Invoice T2");
    for (const sum of [euro, dollar]) expect(said).toContain(`${fr ? "Principal : " : "Principal: "}${sum}`);
    expect(said).not.toMatch(/540|600[.,]00/);
    expect(plain(subject)).toMatch(fr ? /\d USD et \d+,\d\d €/ : /\d USD and €\d/);
    const sheet = letterSheet([letter], { ...setting, language }).table.map((row) => row.map((cell) => plain(String(cell ?? ""))));
    expect(sheet.filter(([first]) => first === "Total").map((row) => row[4])).toEqual([dollar, "300"]);
  }
  // A credit in dollars pays no invoice in euros.
  const withCredit = segment(
    [
      ...rows.slice(0, 1),
      bill("Two Ways", "T1", 12, 300, "USD"),
      bill("Two Ways", "T2", 12, 300, "EUR"),
      bill("Two Ways", "T3", 12, -1_000, "USD"),
    ],
    { asOf, rates: { EUR: 1, USD: 0.8 } },
  );
  const one = letterList(new Situation(withCredit.clients!, asOf, defaultPolicy, { remindedElsewhere: true })).rows[0]!;
  expect(one.parts.map(({ currency, principal, credits }) => [currency?.code ?? "EUR", principal, credits])).toEqual([
    ["USD", 0, 240],
    ["EUR", 300, 0],
  ]);
});

test("a portfolio in one currency has no such column", () => {
  const single = segment(
    rows.map((row) => row.slice(0, 6)),
    { asOf },
  );
  const { table } = workLists
    .letters(new Situation(single.clients!, asOf, defaultPolicy, { remindedElsewhere: true }))
    .sheet(wordingIn("fr", "€"), setting, new Map());
  expect(table[0]).not.toContain("Devise");
});
