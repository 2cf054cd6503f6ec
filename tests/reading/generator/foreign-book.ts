import type { Cell } from "../../../core/cells/values";
import { randomLedger, type LedgerSize } from "./ledger";
import { Pen, randomNotation } from "./pen";
import type { Random } from "./random";
import type { Pages } from "./special-books";
import type { Column, Role, Row } from "./table";
import { truthOf } from "./truth";

const size: LedgerSize = {
  clients: [3, 8],
  documents: [2, 5],
  hostile: 0,
  whole: false,
  settled: 0.2,
  partly: 0.2,
  undated: 0,
  carried: false,
};

/** Headings of open invoices in languages that are not read: client, invoice, issued, due, amount, open. */
const languages: readonly (readonly string[])[] = [
  ["Kontrahent", "Numer faktury", "Data wystawienia", "Termin płatności", "Kwota brutto", "Do zapłaty"],
  ["Kund", "Fakturanr", "Fakturadatum", "Förfallodatum", "Belopp", "Restbelopp"],
  ["Debitor", "Fakturanummer", "Bilagsdato", "Forfaldsdato", "Beløb", "Restbeløb"],
  ["Kunde", "Fakturanr", "Fakturadato", "Forfall", "Beløp", "Restbeløp"],
  ["Odběratel", "Číslo faktury", "Datum vystavení", "Datum splatnosti", "Částka", "Zbývá uhradit"],
  ["Müşteri", "Fatura no", "Fatura tarihi", "Vade tarihi", "Tutar", "Kalan"],
  ["Asiakas", "Laskun numero", "Päiväys", "Eräpäivä", "Summa", "Avoinna"],
  ["Vevő", "Számlaszám", "Kelt", "Fizetési határidő", "Összeg", "Nyitott"],
  ["Client", "Număr factură", "Data emiterii", "Scadență", "Valoare", "Rest de plată"],
  ["Cliente", "Nº fatura", "Data de emissão", "Data de vencimento", "Valor total", "Valor em aberto"],
  ["Πελάτης", "Αριθμός", "Ημερομηνία", "Λήξη", "Ποσό", "Υπόλοιπο"],
];

/** Open invoices under headings in a language that is not read: asked about, and right once it is answered. */
export function foreignBook(random: Random): Pages {
  const headings = random.pick(languages);
  const drawn = randomNotation(random, "fr", false);
  const pen = new Pen({
    ...drawn,
    numbers: random.pick(["typed", "1 234,56", "1.234,56"]),
    sign: "leading",
    nothing: "zero",
    decimals: 2,
    dates: random.pick(["2026-05-13", "13.05.2026", "13/05/2026"]),
  });
  const ledger = randomLedger(random, size);
  const roles: readonly Role[] = ["client", "number", "issued", "due", "amount", "open"];
  const withAmount = random.chance(0.6);
  const columns = roles.map((role, at): Column => ({ role, heading: headings[at]! })).filter(({ role }) => withAmount || role !== "amount");
  const rows = ledger.documents
    .filter(({ open }) => open !== 0)
    .map((entry): Row => {
      const cells: Readonly<Partial<Record<Role, Cell>>> = {
        client: ledger.clients[entry.client]!.name,
        number: entry.number,
        issued: pen.day(entry.issued),
        due: pen.day(entry.due),
        amount: pen.amount(entry.amount),
        open: pen.amount(entry.open),
      };
      return { kind: "line", client: entry.client, cells: columns.map(({ role }) => cells[role] ?? null) };
    });
  return {
    rows: [{ kind: "header", cells: columns.map(({ heading }) => heading) }, ...(random.chance(0.5) ? random.shuffled(rows) : rows)],
    columns,
    options: { language: "en", asOf: ledger.asOf },
    truth: truthOf(ledger, { lists: "open", aged: true, banded: true }, (client) => [ledger.clients[client]!.name]),
    settled: false,
    choices: `${headings[0]}; numbers ${pen.notation.numbers}; dates ${pen.notation.dates}`,
  };
}
