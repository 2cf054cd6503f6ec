import { addMonths, endOfMonth, serialOf, type Serial } from "../../../core/cells/dates";
import { clientNames } from "./client-names";
import type { Random } from "./random";

/** Amounts are whole cents: what is added up is exact. */
export type Cents = number;

export interface Client {
  readonly name: string;
  readonly id: string;
  readonly salesperson: string;
}

/** What one row of a book stands for: a document or, in a client table, all that a client owes. */
export interface Entry {
  readonly client: number;
  readonly kind: "invoice" | "credit" | "payment" | "opening" | "client";
  readonly number: string;
  /** The document a payment or a credit note speaks of. */
  readonly reference: string;
  readonly issued: Serial;
  readonly due: Serial | null;
  /** As it was booked: an invoice above zero, credit notes and payments below. */
  readonly amount: Cents;
  /** What is left of it on the day. */
  readonly open: Cents;
  readonly letter: string;
  /** Not due, 1–30, 31–60, 61–90, 91–120 and more than 120 days late. */
  readonly bands: readonly Cents[];
}

export interface Ledger {
  readonly asOf: Serial;
  readonly clients: readonly Client[];
  /** Invoices and credit notes with what is left of them, and payments nobody has allocated. */
  readonly documents: readonly Entry[];
  /** The same as a journal has it: every invoice, credit note and payment for itself, lettered where they cancel out. */
  readonly movements: readonly Entry[];
  /** One entry a client. */
  readonly balances: readonly Entry[];
}

export function bandOf(due: Serial, asOf: Serial): number {
  const late = asOf - due;
  return late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : late <= 120 ? 4 : 5;
}

export const inBand = (band: number, amount: Cents): Cents[] => [0, 1, 2, 3, 4, 5].map((each) => (each === band ? amount : 0));

export interface LedgerSize {
  readonly clients: readonly [number, number];
  readonly documents: readonly [number, number];
  readonly hostile: number;
  /** Whole amounts, as a list in thousands or without cents has them. */
  readonly whole: boolean;
  /** Up to fifteen thousand each, as a list in thousands or millions has them. */
  readonly modest?: boolean;
  /** The share of documents that are settled. */
  readonly settled: number;
  /** The share of invoices paid in part. */
  readonly partly: number;
  /** The share of clients with a payment nobody has allocated or a balance carried forward, neither of which falls due. */
  readonly undated: number;
  /** Whether such an entry is carried forward. */
  readonly carried: boolean;
}

export function randomLedger(random: Random, size: LedgerSize): Ledger {
  const asOf = random.chance(0.5)
    ? endOfMonth(serialOf(random.whole(2024, 2026), random.whole(1, 12), 1))
    : serialOf(random.whole(2024, 2026), random.whole(1, 12), random.whole(1, 28));
  const names = clientNames(random, random.whole(...size.clients), size.hostile);
  const salespeople = random.shuffled(["Nadia Roux", "Paul Mercier", "Jane Doe", "Emma Weiss"]).slice(0, random.whole(2, 3));
  const idStyle = random.pick(["account", "code", "digits"] as const);
  const clients = names.map((name, at): Client => {
    const letters = name
      .normalize("NFD")
      .replace(/[^A-Za-z]/g, "")
      .toUpperCase()
      .padEnd(4, "X");
    const id =
      idStyle === "account"
        ? `411${letters.slice(0, 4)}${at}`
        : idStyle === "code"
          ? `C${String(at + 1).padStart(4, "0")}`
          : String(100230 + at * 7);
    return { name, id, salesperson: random.pick(salespeople) };
  });

  const documents: Entry[] = [];
  const movements: Entry[] = [];
  let counter = random.whole(100, 8000);
  let letters = 0;
  const big = size.modest ? 1 : random.chance(0.2) ? 4000 : random.chance(0.3) ? 40 : 1;
  const amountOf = (): Cents => {
    const cents = random.whole(1500, 1_500_000) * (random.chance(0.3) ? big : 1);
    return size.whole ? Math.max(100, Math.round(cents / 100) * 100) : random.chance(0.2) ? Math.round(cents / 100) * 100 : cents;
  };
  clients.forEach((_, client) => {
    const wanted = random.whole(...size.documents);
    const term = random.pick([0, 15, 30, 30, 45, 60]);
    const toMonthEnd = random.chance(0.2);
    const own: Entry[] = [];
    for (let at = 0; at < wanted; at++) {
      const credit = random.chance(0.1);
      const issued = asOf - random.whole(0, random.chance(0.2) ? 300 : 130);
      const due = toMonthEnd ? endOfMonth(issued + term) : term === 30 && random.chance(0.1) ? addMonths(issued, 1) : issued + term;
      const number = `${credit ? "AV" : "FA"}${counter++}`;
      const amount = credit ? -amountOf() : amountOf();
      const fate = random.chance(size.settled) ? "settled" : !credit && random.chance(size.partly) ? "partly" : "open";
      const paid = fate === "settled" ? amount : fate === "partly" ? Math.round((amount * random.whole(10, 90)) / 10000) * 100 : 0;
      const letter = fate === "settled" ? String.fromCharCode(65 + (letters++ % 26)).repeat(1 + Math.floor(letters / 26)) : "";
      const open = amount - paid;
      const entry: Entry = {
        client,
        kind: credit ? "credit" : "invoice",
        number,
        reference: "",
        issued,
        due,
        amount,
        open,
        letter,
        bands: inBand(bandOf(due, asOf), open),
      };
      own.push(entry);
      documents.push(entry);
      movements.push(entry);
      if (paid !== 0) {
        const parts = paid > 20000 && random.chance(0.15) ? [Math.round(paid / 200) * 100, 0] : [paid];
        if (parts.length === 2) parts[1] = paid - parts[0]!;
        for (const part of parts) {
          const on = Math.min(asOf, issued + random.whole(0, 50));
          movements.push({
            client,
            kind: "payment",
            number: `${random.pick(["VIR", "CHQ", "RGT"])}${counter++}`,
            reference: number,
            issued: on,
            due: null,
            amount: -part,
            open: 0,
            letter,
            bands: inBand(0, 0),
          });
        }
      }
    }
    if (random.chance(size.undated)) {
      const amount = size.carried ? amountOf() : -amountOf();
      const entry: Entry = {
        client,
        kind: size.carried ? "opening" : "payment",
        number: size.carried ? "AN" : `RGT${counter++}`,
        reference: "",
        issued: size.carried ? asOf - 320 : asOf - random.whole(0, 60),
        due: null,
        amount,
        open: amount,
        letter: "",
        bands: inBand(0, amount),
      };
      own.push(entry);
      documents.push(entry);
      movements.push(entry);
    }
    // Some clients owe nothing, or are owed.
    const balance = own.reduce((sum, { open }) => sum + open, 0);
    if (balance > 0 && random.chance(0.07)) {
      const amount = random.chance(0.5) ? -balance : -balance - amountOf();
      const issued = asOf - random.whole(0, 60);
      const due = issued + term;
      const entry: Entry = {
        client,
        kind: "credit",
        number: `AV${counter++}`,
        reference: "",
        issued,
        due,
        amount,
        open: amount,
        letter: "",
        bands: inBand(bandOf(due, asOf), amount),
      };
      documents.push(entry);
      movements.push(entry);
    }
  });
  const balances = clients.map((client, at): Entry => {
    const bands = inBand(0, 0);
    for (const { client: owner, bands: own } of documents) if (owner === at) own.forEach((amount, band) => (bands[band]! += amount));
    const open = bands.reduce((sum, amount) => sum + amount, 0);
    return { client: at, kind: "client", number: client.id, reference: "", issued: asOf, due: null, amount: open, open, letter: "", bands };
  });
  return { asOf, clients, documents, movements, balances };
}
