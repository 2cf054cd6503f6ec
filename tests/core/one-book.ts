import type { Cell, Grid } from "../../core/cells/values";
import { journalTexts, type DisputeReason, type JournalKind } from "../../core/words/journal/type";
import { blankEntry, type JournalEntry, type ReminderLevel } from "../../core/work/journal/entry";
import { numbersFrom } from "../../workbench/demonstration/random";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** 22 November 2026 */
export const asOf = 46_348;

const journalKinds = Object.keys(journalTexts("en").kinds) as JournalKind[];
const disputeReasons = Object.keys(journalTexts("en").reasons) as DisputeReason[];

/** Sixty clients, their ledger, and a journal of half a year. */
export function book(): { readonly table: Grid; readonly ledger: Grid; readonly entries: readonly JournalEntry[] } {
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

/** Days, amounts and limits that lie on the edge of a rule, a day or a cent beside it, or far beyond. */
export function edges(): { readonly table: Grid; readonly ledger: Grid; readonly entries: readonly JournalEntry[] } {
  const random = numbersFrom(7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const some = (share: number, cell: () => Cell): Cell => (random() < share ? cell() : null);
  const late = [-60, -20, -10, -1, 0, 1, 7, 8, 10, 11, 15, 21, 30, 31, 45, 60, 61, 89, 90, 91, 120, 180, 700, 1795, 1796, 1797, 1830];
  const amounts = [0.01, 150, 150.01, 499.99, 500, 500.01, 1000, 4999.99, 5000, 5000.01, 10_000, 25_000, -200, -5000];
  const ledger: Cell[][] = [
    ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Date de règlement", "Statut e-facture"],
  ];
  const table: Cell[][] = [
    [
      "Client",
      "N° client",
      "Encours",
      "Type de client",
      "Pays",
      "Plafond de crédit",
      "Montant garanti",
      "Commandes en cours",
      "Acomptes reçus",
      "Score bureau",
      "Événements légaux",
      "Groupe",
      "Plafond groupe",
      "Dernière revue",
      "Commandes par an",
      "Retard moyen (jours)",
    ],
  ];
  const invoices: { readonly client: number; readonly number: string; readonly amount: number }[] = [];
  for (let client = 0; client < 70; client++) {
    const [name, id] = [`Atelier ${client}`, `E${client}`];
    let owed = 0;
    for (let bill = 0; bill < 1 + Math.floor(random() * 4); bill++) {
      const [due, amount, number] = [asOf - pick(late), pick(amounts), `N${invoices.length}`];
      const paid = random() < 0.2 && due < asOf ? due + pick([-3, 0, 5, 30]) : null;
      if (paid === null) owed += amount;
      invoices.push({ client, number, amount });
      ledger.push([
        name,
        id,
        random() < 0.9 ? number : null,
        due - pick([0, 30, 60]),
        due,
        amount,
        paid !== null && paid <= asOf ? paid : null,
        some(0.15, () => pick([203, 207, 208, 210, 213, 225])),
      ]);
    }
    const around = (): number => Math.max(0, Math.round(owed + pick([0, -500, -500.01, 500, -1000])));
    table.push([
      name,
      id,
      Math.round(owed * 100) / 100,
      some(0.35, () => pick(["public", "particulier"])),
      some(0.5, () => pick(["DE", "DK", "GP", "US", "FR"])),
      some(0.7, around),
      some(0.6, around),
      some(0.3, () => pick([500, 1000])),
      some(0.2, () => 500),
      some(0.7, () => pick([0, 20, 21, 29, 30, 50, 51, 70, 71, 100])),
      some(0.15, () => pick(["liquidation judiciaire", "sauvegarde", "protêt"])),
      some(0.3, () => pick(["Groupe Est", "Groupe Ouest", "Groupe Centre"])),
      some(0.5, () => pick([0, 2000, 60_000])),
      some(0.4, () => asOf - pick([0, 30, 180, 181, 182, 365, 366])),
      some(0.4, () => pick([0, 1, 2])),
      some(0.3, () => pick([30, 31, 90, 91])),
    ]);
  }
  const entries: JournalEntry[] = Array.from({ length: 120 }, (_, k): JournalEntry => {
    const { client, number, amount } = pick(invoices);
    const kind = journalKinds[k % journalKinds.length]!;
    return {
      ...blankEntry,
      day: asOf - pick([0, 1, 2, 6, 7, 8, 14, 15, 29, 30, 31, 60, 365, 366]),
      client: `Atelier ${client}`,
      kind,
      invoice: random() < 0.6 ? number : null,
      level: kind === "reminder" ? pick([0, 1, 2, 3]) : null,
      amount: random() < 0.3 ? Math.abs(amount) : null,
      target: kind === "promise" || kind === "plan" ? asOf + pick([-30, -3, -2, -1, 0, 1, 30]) : null,
    };
  });
  // All invoices of some clients were written about, on the last day that counts or the one before it.
  for (let client = 0; client < 70; client += 4) {
    const own = invoices.filter((invoice) => invoice.client === client).map(({ number }) => number);
    entries.push({
      ...blankEntry,
      day: asOf - pick([2, 6, 7, 8, 13, 14, 15, 29, 30]),
      client: `Atelier ${client}`,
      kind: "message",
      invoice: own.join("; "),
    });
  }
  entries.sort((a, b) => a.day - b.day);
  return { table, ledger, entries };
}

const cellText = (cell: Cell): string =>
  typeof cell === "number" ? String(Math.round(cell * 1e6) / 1e6) : String(cell ?? "").replaceAll("\n", " / ");

/** A table, a line a row. */
export const linesOf = (table: readonly (readonly Cell[])[]): string[] => table.map((row) => row.map(cellText).join("\t").trimEnd());

/** A value without what is null, of which there is much, and without the last digits of its numbers. */
export const shown = (value: unknown): string =>
  JSON.stringify(value ?? "none", (_, each: unknown) => {
    if (each === null) return undefined;
    if (typeof each === "number") return Math.round(each * 1e6) / 1e6;
    return ArrayBuffer.isView(each) ? Array.from(each as Float64Array) : each instanceof Map ? [...each] : each;
  });

/**
 * One test a part: its lines are those the file has. Where a test fails and the change is meant, read what differs, then copy the
 * file the failure names over the other.
 */
export function expectSameLines(file: string, parts: Readonly<Record<string, () => readonly string[]>>): void {
  const expectedFile = path.resolve("tests/core", file);
  const foundFile = path.resolve(".cache/tests", file);
  const expected = new Map(
    readFileSync(expectedFile, "utf8")
      .slice(0, -1)
      .split("\n## ")
      .map((part) => part.replace(/^## /, "").split("\n"))
      .map(([name, ...lines]) => [name!, lines]),
  );
  test.each(Object.keys(parts))("line by line: %s", (name) => {
    const found = parts[name]!();
    const told = expected.get(name) ?? [];
    const at = found.findIndex((line, k) => line !== told[k]);
    if (at < 0 && found.length === told.length) return;
    mkdirSync(path.dirname(foundFile), { recursive: true });
    const whole = Object.entries(parts).map(([each, lines]) => [`## ${each}`, ...lines()].join("\n"));
    writeFileSync(foundFile, `${whole.join("\n")}\n`);
    expect({ line: at, is: found[at] ?? null, file: foundFile }).toEqual({ line: at, is: told[at] ?? null, file: expectedFile });
  });
}
