import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Cell, Grid } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { journalTexts, type DisputeReason, type JournalKind } from "../../../core/words/journal/type";
import { cashForecast } from "../../../core/work/forecast/forecast";
import { blankEntry, type JournalEntry, type ReminderLevel } from "../../../core/work/journal/entry";
import { letterSheet } from "../../../core/work/letters/letter-sheet";
import type { LetterSetting } from "../../../core/work/letters/letter-text";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workListIds, workLists } from "../../../core/work/lists/lists";
import { Situation } from "../../../core/work/lists/situation";
import { isInLitigation } from "../../../core/work/litigation";
import { reportBudget } from "../../../core/work/reports/report-budget";
import { reportOrder } from "../../../core/work/reports/report-order";
import { clientsBySalesperson, commissionLines, commissionTotals, defaultCommissionRule, wholeMonths } from "../../../core/work/sales";
import { workAlertDetail, workAlerts } from "../../../core/work/work-alerts";
import { numbersFrom } from "../../../workbench/demonstration/random";

/**
 * One book of sixty clients, their ledger and a journal of half a year, and all the work it gives: each list, letter, figure and
 * alert as it stands in whole-book.txt. Rules have tests of their own; this one notices what none of them looks at. Where it
 * fails and the change is meant, read what differs, then copy the file it names over that one.
 */
const expectedFile = path.resolve("tests/core/work/whole-book.txt");
const foundFile = path.resolve(".cache/tests/whole-book.txt");

/** 22 November 2026 */
const asOf = 46_348;
const policy = { ...defaultPolicy, insurance: { ...defaultPolicy.insurance, unnamedLimit: 20_000 } };

const journalKinds = Object.keys(journalTexts("en").kinds) as JournalKind[];
const disputeReasons = Object.keys(journalTexts("en").reasons) as DisputeReason[];

function book(): { readonly table: Grid; readonly ledger: Grid; readonly entries: readonly JournalEntry[] } {
  const random = numbersFrom(20_261_122);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const some = (share: number, cell: () => Cell): Cell => (random() < share ? cell() : null);
  const upTo = (most: number): number => Math.floor(random() * most);
  const table: Cell[][] = [
    [
      "Client",
      "N° client",
      "Encours",
      "SIREN",
      "Type de client",
      "Pays",
      "Groupe",
      "Plafond groupe",
      "Plafond de crédit",
      "Montant garanti",
      "Commandes en cours",
      "Livré non facturé",
      "Acomptes reçus",
      "Garanties reçues",
      "Score bureau",
      "Capitaux propres",
      "Chiffre d’affaires du client",
      "Ventes",
      "Événements légaux",
      "Dernière revue",
      "Commandes par an",
      "Téléphone",
      "E-mail",
      "Adresse",
      "Commercial",
    ],
  ];
  const ledger: Cell[][] = [
    [
      "Client",
      "N° client",
      "N° facture",
      "Date de facture",
      "Échéance",
      "Montant TTC",
      "Date de règlement",
      "Litige",
      "Promesse de règlement",
      "Statut e-facture",
      "BL signé",
      "Devise",
      "Montant HT",
    ],
  ];
  const invoices: { readonly client: number; readonly number: string; readonly amount: number; readonly due: number }[] = [];
  const nameOf = (client: number): string =>
    `${pick(["Ateliers", "Maison", "Société", "Garage", "Mairie de"])} ${String.fromCharCode(65 + (client % 26))}${client}${client % 9 === 4 ? "" : " SARL"}`;
  for (let client = 0; client < 60; client++) {
    const [name, id] = [nameOf(client), `C${100 + client}`];
    const habit = upTo(60) - 5;
    const size = 300 + Math.round(random() ** 3 * 30_000);
    const isForeign = client % 12 === 7;
    let owed = 0;
    for (let bill = 0; bill < 3 + upTo(7); bill++) {
      const issued = asOf - 10 - upTo(client % 8 === 0 ? 700 : 250);
      const due = issued + pick([0, 30, 30, 45, 60]);
      const amount = (Math.round(size * (0.2 + random()) * 100) / 100) * (random() < 0.06 ? -1 : 1);
      const paid = due + habit + upTo(20) - 10;
      const settled = paid <= asOf && paid > issued && random() < 0.9 ? paid : null;
      if (settled === null) owed += amount;
      const number = `F${1000 + invoices.length}`;
      invoices.push({ client, number, amount, due });
      ledger.push([
        name,
        id,
        number,
        issued,
        due,
        amount,
        settled,
        some(0.06, () => "oui"),
        some(0.06, () => asOf - 20 + upTo(40)),
        some(0.15, () => pick([200, 203, 205, 207, 210, 213, 225])),
        some(0.3, () => pick(["oui", "non"])),
        isForeign ? "USD" : "EUR",
        Math.round(amount / 0.012) / 100,
      ]);
    }
    table.push([
      name,
      id,
      Math.round(owed * 100) / 100,
      some(0.4, () => String(732_829_320 + 9 * upTo(1000))),
      some(0.3, () => pick(["public", "particulier", "entreprise"])),
      some(0.2, () => pick(["DE", "GP", "US", "FR"])),
      some(0.25, () => pick(["Groupe Nord", "Groupe Sud"])),
      some(0.1, () => 40_000),
      some(0.5, () => 1000 * upTo(30)),
      some(0.4, () => 1000 * upTo(25)),
      some(0.3, () => 500 * upTo(20)),
      some(0.2, () => 500 * upTo(20)),
      some(0.15, () => 500 * upTo(10)),
      some(0.1, () => 1000 * upTo(10)),
      some(0.6, () => upTo(101)),
      some(0.5, () => 1000 * upTo(500) - 50_000),
      some(0.5, () => 10_000 * upTo(300)),
      some(0.6, () => 1000 * upTo(400)),
      some(0.3, () =>
        pick(["redressement judiciaire", "liquidation judiciaire", "liquidation judiciaire", "privilège URSSAF", "protêt", "RAS"]),
      ),
      some(0.4, () => asOf - upTo(500)),
      some(0.5, () => upTo(20)),
      some(0.5, () => `01 02 03 04 ${10 + client}`),
      some(0.4, () => `compta${client}@exemple.fr`),
      some(0.4, () => `${client} rue du Port\n7500${client % 10} Paris`),
      some(0.7, () => pick(["Léa", "LÉA", "Max"])),
    ]);
  }
  const entries = Array.from({ length: 170 }, (_, k): JournalEntry => {
    const kind =
      k < 2 * journalKinds.length
        ? journalKinds[k % journalKinds.length]!
        : pick(["reminder", "call", "promise", "disputeOpened"] as const);
    const { client, number, amount } = pick(invoices);
    const day = asOf - upTo(180);
    return {
      ...blankEntry,
      day,
      client: null,
      clientId: `C${100 + client}`,
      kind,
      invoice: random() < 0.7 ? number : null,
      level: kind === "reminder" ? (upTo(4) as ReminderLevel) : null,
      amount: random() < 0.4 ? Math.round(Math.abs(amount) * (random() < 0.5 ? 1 : 0.5)) : null,
      target: kind === "promise" || kind === "plan" || random() < 0.2 ? day + upTo(60) : null,
      reason: kind === "disputeOpened" && random() < 0.6 ? pick(disputeReasons) : null,
    };
  }).sort((a, b) => a.day - b.day);
  return { table, ledger, entries };
}

const known = new Map<string, Situation>();
const once = (name: string, make: () => Situation): Situation => {
  if (!known.has(name)) known.set(name, make());
  return known.get(name)!;
};
const rates = { EUR: 1, USD: 0.8 };
const situation = (): Situation =>
  once("journal", () => {
    const { table, ledger, entries } = book();
    return new Situation(
      segment(table, { asOf, ledger, rates }).clients!,
      asOf,
      policy,
      {
        ownEquity: 300_000,
        remindWithinDays: 20,
        liquidated: new Map(table.flatMap(([, , , siren]) => (siren ? [[String(siren), asOf - 90]] : []))),
      },
      entries,
    );
  });
/** The invoices alone, of a British seller that sends its reminders elsewhere. */
const elsewhere = (): Situation =>
  once("elsewhere", () => {
    const { clients } = segment(book().ledger, { asOf, rates });
    const options = {
      remindedElsewhere: true,
      country: "GB",
      contractRate: 0.12,
      callAfterDays: 10,
      insurerWithinDays: 60,
      remindWithinDays: 60,
    } as const;
    return new Situation(clients!, asOf, policy, options);
  });
/** The clients alone, with sums of what is overdue in place of invoices. */
const table = (): Situation =>
  once("table", () => {
    const { table: rows, entries } = book();
    const aged = rows.map((row, k): Cell[] =>
      k === 0 ? [...row, "Échu", "Retard moyen (jours)"] : [...row, Math.max(0, Math.round(Number(row[2]) / (1 + (k % 3)))), (k * 7) % 80],
    );
    return new Situation(segment(aged, { asOf }).clients!, asOf, policy, {}, entries);
  });

const wording = wordingIn("en", "€");
const letters = (language: "fr" | "en"): LetterSetting => ({
  language,
  asOf,
  currency: "€",
  options: situation().options,
  sender: null,
});
const shownCell = (cell: Cell): string =>
  typeof cell === "number" ? String(Math.round(cell * 1e6) / 1e6) : String(cell ?? "").replaceAll("\n", " / ");
const linesOf = (table: readonly (readonly Cell[])[]): string[] => table.map((row) => row.map(shownCell).join("\t").trimEnd());
/** Without what is null, of which there is much. */
const shown = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each === null
      ? undefined
      : typeof each === "number"
        ? Math.round(each * 1e6) / 1e6
        : ArrayBuffer.isView(each)
          ? Array.from(each as Float64Array)
          : each,
  );

/** Every list in short: its sums, its first rows as the pane shows them, what the journal would record. */
const listsOf = (of: () => Situation, language: "fr" | "en") => (): string[] =>
  workListIds.flatMap((id) => {
    const { count, amount, elsewhere: others, basis, lacks, aside, ...list } = workLists[id](of());
    const rows = list.shown(6, wordingIn(language, "€"));
    return [
      shown({ id, count, amount, others, basis, lacks, aside }),
      ...rows.map(shown),
      ...rows.map(({ client }) => shown(list.done(client) ?? "nothing")),
    ];
  });

const parts: Readonly<Record<string, () => readonly string[]>> = {
  ...Object.fromEntries(
    workListIds.map((id) => [
      id,
      (): string[] => {
        const list = workLists[id](situation());
        const { count, amount, elsewhere, basis, lacks, aside } = list;
        return [
          shown({ count, amount, elsewhere, basis, lacks, aside }),
          ...linesOf(list.sheet(wording, letters("en"), new Map()).table),
          ...list.shown(4, wordingIn("fr", "€")).map(shown),
          ...list.shown(99, wording).map(({ client }) => shown(list.done(client) ?? "nothing")),
        ];
      },
    ]),
  ),
  "letters in French": () => linesOf(letterSheet(workLists.letters(situation()).letters().slice(0, 7), letters("fr")).table),
  "letters in English": () => {
    const { table, format } = letterSheet(workLists.letters(situation()).letters().slice(0, 4), letters("en"));
    return [...linesOf(table), shown(format)];
  },
  "letters of a British seller": () =>
    linesOf(letterSheet(workLists.letters(elsewhere()).letters().slice(0, 5), { ...letters("en"), options: elsewhere().options }).table),
  "lists of invoices alone": listsOf(elsewhere, "en"),
  "lists of a client table": listsOf(table, "fr"),
  "messages ahead": () => linesOf(letterSheet(workLists.preventive(situation()).letters().slice(0, 3), letters("fr")).table),
  forecast: () => {
    const { weeks, months, clients, before, ...rest } = cashForecast(situation())!;
    const { weeks: pastWeeks, clients: pastClients, ...past } = before!;
    return [rest, past, ...weeks, ...months, ...clients, ...pastWeeks, ...pastClients].map(shown);
  },
  reports: () => {
    const { rows, ...order } = reportOrder(situation(), policy.reportCost, 900);
    return [shown(order), ...rows.map(shown), shown(reportBudget(situation(), policy.reportCost, { large: 3, medium: 0 }))];
  },
  sales: () => {
    const { clients } = situation();
    const lines = wholeMonths(asOf, 4).flatMap((month) => commissionLines(clients, month, defaultCommissionRule)!);
    return [...lines, ...commissionTotals(lines), ...clientsBySalesperson(clients)!].map(shown);
  },
  alerts: () =>
    [null, asOf - 1, asOf - 7, asOf - 30].flatMap((since) =>
      workAlerts(situation(), since).map(
        (alert) => `${since}\t${alert.client}\t${alert.amount}\t${workAlertDetail(alert, asOf, "en", "€")}`,
      ),
    ),
  "what the journal says": () => {
    const { clients, invoices, ...state } = situation().journal;
    return [
      ...[...clients].map(
        ([client, { entries, ...said }]) => `${client}\t${isInLitigation(situation(), client)}\t${entries.length}\t${shown(said)}`,
      ),
      ...Object.entries(invoices ?? {}).map(([name, column]) => `${name}\t${shown(column)}`),
      shown(state),
    ];
  },
};

const expected = new Map(
  readFileSync(expectedFile, "utf8")
    .slice(0, -1)
    .split("\n## ")
    .map((part) => part.replace(/^## /, "").split("\n"))
    .map(([name, ...lines]) => [name!, lines]),
);

test.each(Object.keys(parts))("the work of one book, line by line: %s", (name) => {
  const found = parts[name]!();
  const told = expected.get(name) ?? [];
  const at = found.findIndex((line, k) => line !== told[k]);
  if (at < 0 && found.length === told.length) return;
  // Written whole, for whoever means the change.
  mkdirSync(path.dirname(foundFile), { recursive: true });
  const whole = Object.entries(parts).map(([each, lines]) => [`## ${each}`, ...lines()].join("\n"));
  writeFileSync(foundFile, `${whole.join("\n")}\n`);
  expect({ line: at, is: found[at] ?? null, file: foundFile }).toEqual({ line: at, is: told[at] ?? null, file: expectedFile });
});
