import { segment } from "../../../core/segment/segment";
import { defaultPolicy } from "../../../core/policy/default";
import { insurerDeadlines, type InsurerStep } from "../../../core/method/decisions/insurer-deadlines";
import type { Policy } from "../../../core/policy/policy";
import type { Cell, Grid } from "../../../core/cells/values";
import { discountList } from "../../../core/work/lists/discounts";
import { eInvoiceList } from "../../../core/work/lists/e-invoices";
import { factoringList } from "../../../core/work/lists/factoring";
import { insurerList } from "../../../core/work/lists/insurer";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workListIds, workLists } from "../../../core/work/lists/lists";
import { defaultWorkOptions } from "../../../core/work/lists/options";
import { Situation } from "../../../core/work/lists/situation";
import { dayPlan } from "../../../core/work/day-plan";
import { blankEntry, type JournalEntry } from "../../../core/work/journal/entry";
import { journalHeader, journalRow } from "../../../core/work/journal/journal-sheet";
import { readJournal } from "../../../core/work/journal/read-journal";
import { daysOfGrace } from "../../../core/work/journal/state";
import { notYetIn, tickedEntries } from "../../../core/work/journal/ticked";

/** Everybody is covered by an insurer that wants to hear within 60 days of the invoice and a month more. */
const policy: Policy = {
  ...defaultPolicy,
  insurance: { ...defaultPolicy.insurance, unnamedLimit: 100_000, longestTerm: 60, extension: 20 },
};
/** 1 January 2026 */
const first = 46_023;
const clientsCount = 400;
const chasing = ["calls", "letters", "preventive", "collection"] as const;
/** Lists of the house, ticked as the others are. */
const inHouse = ["insurer", "eInvoices", "discounts", "evidence"] as const;
/** Days until somebody looks again. */
const rhythm = 10;

/** A generator of numbers from 0 to 1 that gives the same year every time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Bill {
  readonly client: number;
  readonly number: string;
  readonly issued: number;
  readonly due: number;
  readonly amount: number;
  paid: number;
}

const nameOf = (client: number): string => `Société ${String(client).padStart(3, "0")} SARL`;
const idOf = (client: number): string => `C${String(client).padStart(4, "0")}`;
const iso = (day: number): string => new Date((day - 25_569) * 86_400_000).toISOString().slice(0, 10);
const french = (day: number): string => iso(day).split("-").reverse().join("/");

/** What a platform's export says of the invoices of every tenth client, a status each, three days after it was issued. */
const platform = [213, 210, 208, 207, 225, 211, 205, 203] as const;
const statusOf = (bill: Bill): number | null => (bill.client % 10 === 0 ? platform[Number(bill.number.slice(1)) % platform.length]! : null);
const exported = (bills: readonly Bill[]): Grid => [
  ["N° de facture", "Code statut", "Date du statut"],
  ...bills.flatMap((bill): Cell[][] =>
    statusOf(bill) === null ? [] : [[bill.number.toLowerCase(), statusOf(bill), french(bill.issued + 3)]],
  ),
];
/** By the day nobody may be asked to pay it as it stands: refused, never received, contested, suspended, or the factor's. */
const isWithheld = (bill: Bill, day: number): boolean => bill.issued + 3 <= day && [213, 210, 208, 207, 225].includes(statusOf(bill) ?? 0);

/** Issued by the day, and open or settled within the last months, as far as an export reaches back. */
const recent = ({ issued, paid }: Bill, day: number): boolean => issued <= day && paid > day - 90;

/** The three layouts the accounting writes: what is open alone, the last months with their payments, and another tool's in English. */
const layouts: readonly ((bills: readonly Bill[], day: number) => Grid)[] = [
  (bills, day) => [
    ["Client", "N° client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde"],
    ...bills
      .filter((bill) => bill.issued <= day && bill.paid > day)
      .map((bill): Cell[] => [nameOf(bill.client), idOf(bill.client), bill.number, bill.issued, bill.due, bill.amount, bill.amount]),
  ],
  (bills, day) => [
    ["Balance clients", null, null, null, null, null, null],
    ["Code client", "Nom du client", "Pièce", "Date facture", "Date d’échéance", "Montant TTC", "Date de règlement"],
    ...bills
      .filter((bill) => recent(bill, day))
      .map((bill): Cell[] => [
        idOf(bill.client),
        nameOf(bill.client),
        bill.number,
        french(bill.issued),
        french(bill.due),
        bill.amount,
        bill.paid <= day ? french(bill.paid) : null,
      ]),
  ],
  (bills, day) => [
    ["Customer", "Customer number", "Invoice number", "Invoice date", "Due date", "Amount", "Payment date"],
    ...bills
      .filter((bill) => recent(bill, day))
      .map((bill): Cell[] => [
        nameOf(bill.client).toUpperCase(),
        idOf(bill.client),
        bill.number,
        bill.issued,
        bill.due,
        bill.amount,
        bill.paid <= day ? bill.paid : null,
      ]),
  ],
];

test("a year of daily work: on every tenth day the lists hold their rules, and nothing that was written is lost", () => {
  const random = seeded(2026);
  const delays = Array.from({ length: clientsCount }, () => Math.floor(random() ** 2 * 120) - 5);
  const bills: Bill[] = [];
  for (let client = 0; client < clientsCount; client++)
    for (let month = 0; month < 12; month++) {
      if (random() < 0.35) continue;
      const issued = first - 60 + month * 30 + Math.floor(random() * 28);
      const due = issued + 30;
      const paid = due + delays[client]! + Math.floor(random() * 30) - 10;
      bills.push({
        client,
        number: `F${bills.length + 1}`,
        issued,
        due,
        amount: Math.round(200 + random() ** 3 * 40_000),
        paid: Math.max(issued + 1, paid),
      });
    }
  const byNumber = new Map(bills.map((bill) => [bill.number, bill]));
  const journal: Cell[][] = [journalHeader("fr")];
  let written = 0;
  const write = (entry: JournalEntry): void => {
    // Every third row is typed by a person, its day as text and in words of its own.
    const row = journalRow(entry, "fr");
    if (written % 3 === 0) {
      row[0] = french(entry.day);
      if (entry.target !== null) row[6] = french(entry.target);
      if (entry.kind === "call") row[4] = "tél.";
    }
    if (written % 3 === 0) typedRows.set(journal.length, [...row]);
    journal.push(row);
    written++;
  };
  const promises: { readonly number: string; readonly target: number; readonly made: number }[] = [];
  const disputed = new Set<string>();
  let [broken, brokenNextDay, escalations, ticks, deadlines, acts, offers, assigned] = [0, 0, 0, 0, 0, 0, 0, 0];
  // Thousands of rules are looked at: those that do not hold are gathered, as an expectation each would take minutes.
  const wrong: string[] = [];
  const rule = (holds: boolean, what: string, ...about: readonly unknown[]): void =>
    void (holds || wrong.push(`${what}: ${about.join(" ")}`));
  const typedRows = new Map<number, readonly Cell[]>();
  const insurerSaid = new Map<string, InsurerStep[]>();
  const situationOn = (day: number, entries: readonly JournalEntry[]): Situation => {
    const { clients, fault } = segment(layouts[Math.floor((day - first) / 30.5) % 3]!(bills, day), {
      asOf: day,
      beside: [{ name: "Export", rows: exported(bills) }],
    });
    expect(fault).toBeUndefined();
    return new Situation(clients!, day, policy, {}, entries);
  };
  const levelOf = new Map<string, { readonly level: number; readonly day: number }>();

  for (let day = first + rhythm; day < first + 365; day += rhythm) {
    const { entries, unread } = readJournal(journal);
    expect(unread).toEqual([]);
    expect(entries.length).toBe(written);
    const of = situationOn(day, entries);
    const { clients } = of;
    const plan = dayPlan(of);
    const wording = wordingIn("fr", "€");
    const shown = chasing.map((id) => workLists[id](of).shown(1e9, wording));
    const today = shown.flat();
    expect(new Set(today.map(({ client }) => client)).size).toBe(today.length);

    // What is claimed is neither promised nor disputed, and a letter goes up a level at a time after its interval.
    const isMain = (client: number, ...actions: readonly string[]): boolean => actions.includes(plan.days.get(client)!.main);
    const letters = plan.letters.rows.filter(({ client }) => isMain(client, "reminder", "notice"));
    const files = plan.collection.rows.filter(({ client }) => isMain(client, "file"));
    const runs = new Set(promises.filter(({ target }) => day <= target + daysOfGrace).map(({ number }) => number));
    for (const { invoices } of [...letters, ...files])
      for (const { number } of invoices) {
        rule(!runs.has(number!), "a promise is chased", day, number);
        rule(!disputed.has(number!), "a dispute is reminded", day, number);
        rule(byNumber.get(number!)!.paid > day, "a paid invoice is claimed", day, number);
        rule(!isWithheld(byNumber.get(number!)!, day), "an invoice that is withheld is claimed", day, number);
      }
    for (const { client, level, invoices } of letters) {
      const reached = ["CHECK", "REMINDER", "REMINDER2", "NOTICE"].indexOf(level);
      const days = of.dunningDays(client);
      for (const { number } of invoices) {
        const last = levelOf.get(number!);
        if (!last || last.level < 1) {
          rule(reached <= 2, "a notice without a reminder", day, number);
          continue;
        }
        if (reached <= last.level) continue;
        rule(reached === last.level + 1, "a level is left out", day, number);
        const step = (at: number): number => days[(["CHECK", "REMINDER", "REMINDER2", "NOTICE"] as const)[at]!]!;
        rule(day - last.day >= Math.max(1, step(reached) - step(last.level)), "too soon", day, number);
        escalations++;
      }
    }
    for (const { client, invoices } of files)
      for (const { number } of invoices) rule(levelOf.get(number!)?.level === 3, "a file without a notice", day, clients.names[client]);

    // Each promise that was not kept is back, marked, unless it was called about, or the invoice is handed over or disputed.
    for (const { number, target } of promises) {
      const bill = byNumber.get(number)!;
      if (
        !(day > target + daysOfGrace) ||
        bill.paid <= day ||
        isWithheld(bill, day) ||
        statusOf(bill) === 211 ||
        runs.has(number) ||
        disputed.has(number)
      )
        continue;
      const client = clients.names.findIndex((name) => name.toLowerCase() === nameOf(bill.client).toLowerCase());
      const said = of.said(client)!;
      if (said.called !== null && said.called >= target) continue;
      if (
        said.entries.some(
          ({ kind, invoice }) => (kind === "agency" || kind === "court" || kind === "writeOff") && invoice?.includes(number),
        )
      )
        continue;
      rule((plan.days.get(client)?.broken ?? null) !== null, "a broken promise is not back", day, number);
      broken++;
    }

    // A promise that breaks before the next look is back on the very day it does, though nobody looked that day: here they do.
    const breaking = promises.filter(({ target, number }) => {
      const on = target + daysOfGrace + 1;
      if (statusOf(byNumber.get(number)!) !== null) return false;
      return on > day - rhythm && on < day && byNumber.get(number)!.paid > on && !disputed.has(number) && levelOf.get(number)?.level !== 3;
    });
    for (const on of breaking.slice(0, (day - first) % 30 === 0 ? 2 : 0).map(({ target }) => target + daysOfGrace + 1)) {
      const then = situationOn(
        on,
        entries.filter((entry) => entry.day < on),
      );
      const days = dayPlan(then).days;
      for (const { number, target } of breaking.filter((each) => each.target + daysOfGrace + 1 === on)) {
        const bill = byNumber.get(number)!;
        const client = then.clients.names.findIndex((name) => name.toLowerCase() === nameOf(bill.client).toLowerCase());
        const said = then.said(client)!;
        const later = said.entries.some((entry) => entry.day > target - daysOfGrace && entry.kind !== "reminder");
        if (
          later ||
          said.entries.some(
            ({ kind, invoice }) => (kind === "agency" || kind === "court" || kind === "writeOff") && invoice?.includes(number),
          )
        )
          continue;
        rule((days.get(client)?.broken ?? null) === target, "a broken promise is not back the day after", on, number);
        brokenNextDay++;
      }
    }

    // Every day an insurer sets is listed before it passes: those that pass before the next look stand in the list today.
    const insurer = insurerList(of);
    const tasks = new Map(insurer.rows.map((row) => [row.id ?? row.name, row]));
    for (const bill of bills) {
      if (bill.issued > day || bill.paid <= day || bill.due >= day || statusOf(bill) !== null) continue;
      const done = insurerSaid.get(bill.number) ?? [];
      if (done.includes("INTERVENTION")) continue;
      const days = insurerDeadlines(bill.issued, bill.due, policy.insurance)!;
      const step: InsurerStep = done.includes("DECLARE")
        ? "INTERVENTION"
        : !done.includes("EXTEND") && day <= days.EXTEND
          ? "EXTEND"
          : "DECLARE";
      if (days[step] < day || days[step] >= day + rhythm) continue;
      deadlines++;
      const row = tasks.get(idOf(bill.client));
      const unpaid = bills.filter((each) => each.client === bill.client && each.due < day && each.paid > day && each.issued <= day);
      if (unpaid.reduce((sum, each) => sum + each.amount, 0) < policy.insurance.threshold) continue;
      // Written off, it is lost to the insurer too.
      if (entries.some(({ kind, invoice }) => kind === "writeOff" && invoice?.split("; ").includes(bill.number))) continue;
      rule(
        row?.tasks.some((task) => task.step === step && task.invoiceNumbers!.split("; ").includes(bill.number)) === true,
        "a deadline of the insurer is not listed before it passes",
        day,
        bill.number,
        step,
      );
    }

    // Every status that asks for something is listed, whatever else is due; the factor's invoices are the factor's.
    const byAct = new Map(eInvoiceList(of).rows.map((row) => [row.id ?? row.name, row]));
    const factoring = new Map(factoringList(of).rows.map((row) => [row.id ?? row.name, row]));
    for (const bill of bills) {
      const status = statusOf(bill);
      if (status === null || bill.issued + 3 > day || bill.paid <= day) continue;
      const act = ({ 213: "rejected", 210: "refused", 208: "incomplete", 207: "disputed" } as Partial<Record<number, string>>)[status];
      if (status === 225) {
        assigned++;
        rule((factoring.get(idOf(bill.client))?.assigned ?? 0) >= bill.amount - 0.01, "the factor's invoice is not held", day, bill.number);
      }
      if (!act || (act === "disputed" && disputed.has(bill.number))) continue;
      acts++;
      const row = byAct.get(idOf(bill.client));
      rule(
        row?.acts.some((own) => own.act === act) === true && row.invoiceNumbers!.split("; ").includes(bill.number),
        "a status is not listed",
        day,
        bill.number,
        act,
      );
    }
    // A discount is offered for, and a factor takes, what is owed, undisputed, promised to nobody; the one before its due date, the other not long after.
    const fits = (numbers: string | null, what: string, lastDue: (bill: Bill) => boolean): void => {
      for (const number of numbers?.split("; ") ?? []) {
        const bill = byNumber.get(number)!;
        rule(bill.paid > day && bill.issued <= day, `${what}: not owed`, day, number);
        rule(!disputed.has(number) && !runs.has(number) && !isWithheld(bill, day), `${what}: disputed, promised or withheld`, day, number);
        rule(lastDue(bill), `${what}: of another age`, day, number);
      }
    };
    for (const row of discountList(of).rows) {
      offers++;
      rule(row.gain > 0, "a discount that costs more than it brings", day, row.name);
      fits(row.invoiceNumbers, "discount", ({ due }) => due > day);
    }
    const owed = bills.filter((bill) => bill.issued <= day && bill.paid > day).reduce((sum, { amount }) => sum + amount, 0);
    for (const row of factoring.values()) {
      rule(row.riskClass !== 5 || row.eligible === 0, "a factor takes class 5", day, row.name);
      rule(
        row.eligible === 0 || row.assigned + row.eligible <= of.options.factorConcentration * owed + 0.01,
        "too much of one client",
        day,
        row.name,
      );
      fits(row.invoiceNumbers, "factor", ({ due }) => day - due <= of.options.factorLateDays);
    }
    // Whatever the list: a client stands in it once, with an amount.
    for (const id of workListIds) {
      const rows = workLists[id](of).shown(1e9, wording);
      rule(new Set(rows.map(({ client }) => client)).size === rows.length, "a client stands twice", day, id);
      for (const { amount, name, todo } of rows)
        rule(amount > 0 && Number.isFinite(amount) && todo !== "", "a row without an amount", day, id, name);
    }

    // The day's work: rows of each list ticked in its sheet, calls that end in a promise or a dispute.
    for (const id of [...chasing, ...inHouse]) {
      const list = workLists[id](of);
      const sheet = list
        .sheet(wording, { language: "fr", asOf: day, currency: "€", options: defaultWorkOptions, sender: null }, new Map())
        .table.map((row) => [...row]);
      for (const row of sheet.slice(1)) if (random() < 0.6) row[0] = true;
      const done = notYetIn(entries, tickedEntries(sheet, day));
      ticks += done.length;
      for (const entry of done) {
        write(entry);
        for (const number of entry.invoice?.split("; ") ?? []) {
          if (entry.kind === "reminder") levelOf.set(number, { level: entry.level!, day });
          const step = ({ extended: "EXTEND", declared: "DECLARE", intervention: "INTERVENTION" } as const)[entry.kind as "declared"];
          if (step) insurerSaid.set(number, [...(insurerSaid.get(number) ?? []), step]);
        }
      }
      // Reading the same ticks again adds nothing.
      if (id === "calls") rule(notYetIn(readJournal(journal).entries, tickedEntries(sheet, day)).length === 0, "a tick counts twice", day);
    }
    for (const row of plan.calls.rows) {
      if (!isMain(row.client, "call") || random() < 0.5) continue;
      const number = row.invoiceNumbers!.split("; ")[0]!;
      const base = { ...blankEntry, day, clientId: row.id, client: row.name, invoice: number };
      if (random() < 0.8) {
        const target = day + 2 + Math.floor(random() * 10);
        write({ ...base, kind: "promise", target, amount: byNumber.get(number)!.amount });
        promises.push({ number, target, made: day });
        if (random() < 0.6) byNumber.get(number)!.paid = Math.min(byNumber.get(number)!.paid, target);
      } else {
        write({ ...base, kind: "disputeOpened", reason: "price", reasonText: "prix" });
        disputed.add(number);
      }
    }
    for (const number of [...disputed])
      if (random() < 0.2) {
        const bill = byNumber.get(number)!;
        write({ ...blankEntry, day, clientId: idOf(bill.client), client: null, invoice: number, kind: "disputeClosed" });
        disputed.delete(number);
      }
  }
  expect(wrong).toEqual([]);
  // What people typed stands where they typed it, to the letter.
  for (const [at, row] of typedRows) expect(journal[at]).toEqual(row);
  // The year had enough of everything to prove something.
  expect({
    broken: broken > 5,
    escalations: escalations > 50,
    ticks: ticks > 500,
    promises: promises.length > 30,
    nextDay: brokenNextDay > 3,
    deadlines: deadlines > 200,
    acts: acts > 50,
    offers: offers > 50,
    assigned: assigned > 10,
  }).toEqual({
    acts: true,
    offers: true,
    assigned: true,
    nextDay: true,
    deadlines: true,
    broken: true,
    escalations: true,
    ticks: true,
    promises: true,
  });
  expect(readJournal(journal).entries.length).toBe(written);
});
