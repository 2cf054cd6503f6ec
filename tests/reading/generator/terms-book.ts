import { addMonths, civilOf, endOfMonth, serialOf, type Serial } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { headings } from "./headings";
import { bandOf, inBand, randomLedger, type Entry, type LedgerSize } from "./ledger";
import { Pen, randomNotation, type Language } from "./pen";
import type { Random } from "./random";
import type { Pages } from "./special-books";
import type { Column, Row } from "./table";
import { truthOf, type TrueClient } from "./truth";

const size: LedgerSize = {
  clients: [3, 9],
  documents: [1, 5],
  hostile: 0.02,
  whole: false,
  settled: 0,
  partly: 0,
  undated: 0,
  carried: false,
};

interface Term {
  readonly texts: Readonly<Record<Language, readonly string[]>>;
  readonly due: (issued: Serial) => Serial;
}

const onDay = (serial: Serial, day: number): Serial => {
  const { year, month } = civilOf(addMonths(serial, 1));
  return serialOf(year, month, day);
};

/** Terms of payment as invoices and exports write them, and the day they give. `{n}` stands for the days. */
const terms: readonly ((days: number) => Term)[] = [
  (days) => ({
    texts: {
      fr: [
        "{n} jours",
        "{n} j",
        "{n}J nets",
        "{n} jours nets",
        "à {n} jours",
        "{n} jours date de facture",
        "LCR {n} jours",
        "Virement à {n} jours",
        "{n}",
      ],
      en: ["Net {n}", "{n} days", "Net {n} days", "{n} days net", "n/{n}", "N{n}", "{n} days from invoice date", "NET{n}", "{n}"],
    },
    due: (issued) => issued + days,
  }),
  (days) => ({
    texts: {
      fr: ["2% 10 jours, net {n}", "Escompte 1 % à 8 jours, net {n} jours"],
      en: ["2/10 net {n}", "2% 10 net {n}", "2% 10, Net {n}", "1% 10 days, net {n}", "2/10, n/{n}"],
    },
    due: (issued) => issued + days,
  }),
  (days) => ({
    texts: {
      fr: ["{n} jours fin de mois", "{n} j fin de mois", "{n}J FDM", "{n} JFDM", "{n} jours FM"],
      en: ["{n} days EOM", "{n} days end of month", "{n} EOM"],
    },
    due: (issued) => endOfMonth(issued + days),
  }),
  (days) => ({
    texts: {
      fr: ["Fin de mois {n} jours", "Fin de mois + {n} jours", "FDM + {n} j"],
      en: ["EOM + {n} days", "End of month plus {n} days", "EOM {n}"],
    },
    due: (issued) => endOfMonth(issued) + days,
  }),
  (days) => ({
    texts: { fr: ["{n} jours fin de mois le 10", "{n} j FDM le 10", "{n} jours fin de mois, le 10"], en: ["{n} days EOM on the 10th"] },
    due: (issued) => onDay(endOfMonth(issued + days), 10),
  }),
  () => ({
    texts: {
      fr: ["Comptant", "À réception", "À réception de facture", "Paiement immédiat"],
      en: ["Due on receipt", "COD", "Cash", "Immediate", "Payable on receipt"],
    },
    due: (issued) => issued,
  }),
];
const unreadable = { fr: ["selon contrat", "voir accord cadre", "virement"], en: ["as agreed", "see contract", "wire"] } as const;
const headed = {
  fr: ["Conditions", "Conditions de règlement", "Cond. paiement", "Délai de paiement", "Mode et délai"],
  en: ["Terms", "Payment terms", "Terms of payment"],
} as const;

/** Invoices with their terms of payment and no due day, or with one on some of them. */
export function termsBook(random: Random): Pages {
  const language = random.pick(["fr", "en"] as const);
  const pen = new Pen({ ...randomNotation(random, language, false), nothing: "zero", decimals: 2 });
  const ledger = randomLedger(random, size);
  const wording = random.whole(0, 30);
  const own = ledger.clients.map(() => {
    const days = random.pick([15, 30, 30, 45, 60]);
    const term = random.pick(terms)(days);
    const texts = term.texts[language];
    const open = random.chance(0.08);
    return {
      due: open ? null : term.due,
      text: open ? random.pick(unreadable[language]) : texts[wording % texts.length]!.replace("{n}", String(days)),
    };
  });
  const stated = random.chance(0.3);
  const withDue = ledger.documents.map((entry) => ({ entry, shown: stated && random.chance(0.4) }));
  const documents = withDue.map(({ entry, shown }): Entry => {
    const due = shown ? entry.due : (own[entry.client]!.due?.(entry.issued) ?? null);
    return { ...entry, due, bands: inBand(due === null ? 0 : bandOf(due, ledger.asOf), entry.open) };
  });
  const roles = ["client", "number", "issued", ...(stated ? (["due"] as const) : []), "open"] as const;
  const columns: Column[] = roles.map((role) => ({ role, heading: random.pick(headings[language][role]!) }));
  columns.splice(random.whole(1, columns.length), 0, { role: "label", heading: random.pick(headed[language]) });
  const rows = documents.map((entry, at): Row => {
    const cells = columns.map(({ role }): Cell => {
      switch (role) {
        case "client":
          return ledger.clients[entry.client]!.name;
        case "number":
          return entry.number;
        case "issued":
          return pen.day(entry.issued);
        case "due":
          return withDue[at]!.shown ? pen.day(entry.due) : null;
        case "open":
          return pen.amount(entry.open);
        default: {
          const { text } = own[entry.client]!;
          return /^\d+$/.test(text) && pen.notation.numbers === "typed" ? Number(text) : text;
        }
      }
    });
    return { kind: "line", client: entry.client, cells };
  });
  const settled = { ...ledger, documents, balances: [] };
  const truth = truthOf(settled, { lists: "documents", aged: true, banded: false }, (client) => [ledger.clients[client]!.name]);
  const unknown = new Set(documents.flatMap(({ due, client }) => (due === null ? [ledger.clients[client]!.name] : [])));
  return {
    rows: [{ kind: "header", cells: columns.map(({ heading }) => heading) }, ...(random.chance(0.5) ? random.shuffled(rows) : rows)],
    columns,
    options: { language, asOf: ledger.asOf },
    truth: {
      ...truth,
      clients: truth.clients.map((client): TrueClient => (unknown.has(client.names[0]!) ? { ...client, overdue: null } : client)),
    },
    settled: pen.settled,
    choices: `terms ${own.map(({ text }) => text).join(" | ")}${stated ? "; some due days stated" : ""}; numbers ${pen.notation.numbers}; dates ${pen.notation.dates}`,
  };
}
