import { civilOf, type Serial } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import type { Book } from "./book";
import { truthOf } from "./truth";
import { besideBook, yearsBook } from "./beside-books";
import { siren, siret } from "./business-numbers";
import { everydayBooks } from "./everyday-books";
import { foreignBook } from "./foreign-book";
import { randomLedger, type Cents, type Entry, type Ledger, type LedgerSize } from "./ledger";
import { Pen, randomNotation } from "./pen";
import type { Random } from "./random";
import type { Column, Role, Row } from "./table";
import { termsBook } from "./terms-book";

export type Pages = Omit<Book, "seed" | "family">;

const size: LedgerSize = {
  clients: [2, 8],
  documents: [1, 5],
  hostile: 0.1,
  whole: false,
  settled: 0.3,
  partly: 0,
  undated: 0,
  carried: false,
};
const columnsOf = (columns: readonly (readonly [Role, string])[]): Column[] => columns.map(([role, heading]) => ({ role, heading }));
const headerOf = (columns: readonly Column[]): Row => ({ kind: "header", cells: columns.map(({ heading }) => heading) });
const namesIn =
  ({ clients }: Ledger) =>
  (client: number): string[] => [clients[client]!.name];

const compact = (serial: Serial): string => {
  const { year, month, day } = civilOf(serial);
  return `${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}`;
};
const comma = (cents: Cents): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;

/** The file a French tax inspector asks for: all journals, 18 columns, where only the lettered accounts 411 are clients. */
function fec(random: Random): Pages {
  const ledger = randomLedger(random, { ...size, settled: 0.5 });
  const headings =
    "JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise".split(
      " ",
    );
  const roles: Partial<Record<string, Role>> = {
    CompteNum: "account",
    CompAuxNum: "id",
    CompAuxLib: "client",
    PieceRef: "number",
    EcritureDate: "issued",
    EcritureLib: "label",
    Debit: "debit",
    Credit: "credit",
    EcritureLet: "letter",
  };
  const columns = headings.map((heading): Column => ({ role: roles[heading] ?? "blank", heading }));
  const rows: Row[] = [headerOf(columns)];
  const suppliers = random.chance(0.5);
  let entryNumber = 0;
  const write = (
    journal: readonly [string, string],
    day: Serial,
    piece: string,
    label: string,
    lines: readonly (readonly [
      account: string,
      name: string,
      aux: string,
      auxName: string,
      amount: Cents,
      letter: string,
      client?: number,
    ])[],
  ): void => {
    entryNumber++;
    for (const [account, name, aux, auxName, amount, letter, client] of lines)
      rows.push({
        kind: client === undefined ? "note" : "line",
        ...(client !== undefined && { client }),
        cells: [
          ...journal,
          String(entryNumber),
          compact(day),
          account,
          name,
          aux || null,
          auxName || null,
          piece,
          compact(day),
          label,
          comma(Math.max(0, amount)),
          comma(Math.max(0, -amount)),
          letter || null,
          letter ? compact(day) : null,
          compact(day + 20),
          null,
          null,
        ],
      });
  };
  for (const { client, kind, number, reference, issued, amount, letter } of [...ledger.movements].sort((a, b) => a.issued - b.issued)) {
    const { name, id } = ledger.clients[client]!;
    const own = ["411000", "Clients", id, name, amount, letter, client] as const;
    const vat = Math.round(amount / 6);
    if (kind === "payment")
      write(["BQ", "Banque"], issued, number, `Règlement ${reference}`, [own, ["512000", "Banque", "", "", -amount, ""]]);
    else
      write(["VE", "Ventes"], issued, number, `${kind === "credit" ? "Avoir" : "Facture"} ${number}`, [
        own,
        ["707000", "Ventes de marchandises", "", "", vat - amount, ""],
        ["445710", "TVA collectée", "", "", -vat, ""],
      ]);
    if (suppliers && random.chance(0.3)) {
      const bill = random.whole(1000, 90000);
      write(["AC", "Achats"], issued, `A${entryNumber}`, "Facture fournisseur", [
        ["401000", "Fournisseurs", "F001", "Papeterie Centrale", -bill, ""],
        ["606400", "Fournitures", "", "", bill, ""],
      ]);
    }
  }
  return {
    rows,
    columns,
    options: { language: "fr", asOf: ledger.asOf },
    truth: truthOf(ledger, { lists: "movements", aged: false, banded: false }, namesIn(ledger)),
    settled: true,
    choices: suppliers ? "with suppliers" : "clients only",
  };
}

const parts = (random: Random, amount: Cents): Cents[] => {
  const sign = Math.sign(amount);
  const whole = Math.abs(amount);
  const first = Math.round((whole * random.whole(30, 80)) / 100);
  return whole < 200 || random.chance(0.3) ? [amount] : [sign * first, sign * (whole - first)];
};

/** A sales journal with a row a VAT rate: the rows of one number are one invoice. */
function vatLines(random: Random): Pages {
  const french = random.chance(0.6);
  const language = french ? "fr" : "en";
  const pen = new Pen({ ...randomNotation(random, language, false), nothing: "zero", decimals: 2 });
  const ledger = randomLedger(random, { ...size, settled: 0 });
  const columns = columnsOf(
    french
      ? [
          ["number", "N° facture"],
          ["issued", "Date"],
          ["due", "Échéance"],
          ["client", "Client"],
          ["extra", "Taux TVA"],
          ["extra", "Montant HT"],
          ["extra", "TVA"],
          ["amount", "Montant TTC"],
        ]
      : [
          ["number", "Invoice no."],
          ["issued", "Invoice date"],
          ["due", "Due date"],
          ["client", "Customer"],
          ["extra", "VAT rate"],
          ["extra", "Net amount"],
          ["extra", "VAT"],
          ["amount", "Gross amount"],
        ],
  );
  const rows: Row[] = [headerOf(columns)];
  for (const { client, number, issued, due, open } of ledger.documents)
    parts(random, open).forEach((amount, at) => {
      const rate = at === 0 ? 20 : 10;
      const net = Math.round((amount * 100) / (100 + rate));
      rows.push({
        kind: "line",
        client,
        cells: [
          number,
          pen.day(issued),
          pen.day(due),
          ledger.clients[client]!.name,
          `${rate} %`,
          pen.amount(net),
          pen.amount(amount - net),
          pen.amount(amount),
        ],
      });
    });
  return {
    rows,
    columns,
    options: { language, asOf: ledger.asOf },
    truth: truthOf(ledger, { lists: "open", aged: true, banded: true }, namesIn(ledger)),
    settled: pen.settled,
    choices: `a row a VAT rate; numbers ${pen.notation.numbers}; dates ${pen.notation.dates}`,
  };
}

/** Articles with their invoice's total repeated on each row: it counts once. */
function articles(random: Random): Pages {
  const french = random.chance(0.6);
  const language = french ? "fr" : "en";
  const pen = new Pen({ ...randomNotation(random, language, false), nothing: "zero", decimals: 2 });
  const ledger = randomLedger(random, { ...size, settled: 0 });
  const columns = columnsOf(
    french
      ? [
          ["number", "N° facture"],
          ["issued", "Date"],
          ["due", "Échéance"],
          ["client", "Client"],
          ["extra", "Article"],
          ["extra", "Qté"],
          ["extra", "Montant ligne TTC"],
          ["amount", "Total facture TTC"],
        ]
      : [
          ["number", "Invoice no."],
          ["issued", "Invoice date"],
          ["due", "Due date"],
          ["client", "Customer"],
          ["extra", "Item"],
          ["extra", "Qty"],
          ["extra", "Line total"],
          ["amount", "Invoice total"],
        ],
  );
  const rows: Row[] = [headerOf(columns)];
  for (const { client, number, issued, due, open } of ledger.documents)
    parts(random, open).forEach((amount, at) => {
      rows.push({
        kind: "line",
        client,
        cells: [
          number,
          pen.day(issued),
          pen.day(due),
          ledger.clients[client]!.name,
          `ART-${at + 1}`,
          random.whole(1, 9),
          pen.amount(amount),
          pen.amount(open),
        ],
      });
    });
  return {
    rows,
    columns,
    options: { language, asOf: ledger.asOf },
    truth: truthOf(ledger, { lists: "open", aged: true, banded: true }, namesIn(ledger)),
    settled: pen.settled,
    choices: `a row an article, the invoice's total on each; numbers ${pen.notation.numbers}; dates ${pen.notation.dates}`,
  };
}

/** Invoices beside a column of whole amounts under a heading nobody knows, which are to be deducted: never left out without a word. */
function deductions(random: Random): Pages {
  const language = random.chance(0.6) ? "fr" : "en";
  const pen = new Pen({ ...randomNotation(random, language, false), decimals: 2 });
  const ledger = randomLedger(random, { ...size, settled: 0, partly: 0.4 });
  const headings =
    language === "fr"
      ? ["Avoir à déduire", "Ajustement", "Compensation", "Acompte", "Retenue", "Col. 7"]
      : ["Adjustment", "Retention", "Chargeback", "Write-off", "Col. 7"];
  const columns = columnsOf([
    ["client", language === "fr" ? "Client" : "Customer"],
    ["number", language === "fr" ? "N° facture" : "Invoice no."],
    ["issued", language === "fr" ? "Date facture" : "Invoice date"],
    ["due", language === "fr" ? "Échéance" : "Due date"],
    ["amount", language === "fr" ? "Montant TTC" : "Amount"],
    ["paid", random.pick(headings)],
  ]);
  const isTyped = random.chance(0.5);
  const rows = ledger.documents.map(({ client, number, issued, due, amount, open }): Row => {
    const deducted = (amount - open) / 100;
    const cells = [ledger.clients[client]!.name, number, pen.day(issued), pen.day(due), pen.amount(amount)];
    return { kind: "line", client, cells: [...cells, deducted === 0 ? null : isTyped ? deducted : String(deducted)] };
  });
  return {
    rows: [headerOf(columns), ...rows],
    columns,
    options: { language, asOf: ledger.asOf },
    truth: truthOf(ledger, { lists: "documents", aged: true, banded: true }, namesIn(ledger)),
    settled: false,
    choices: `amounts to deduct, ${isTyped ? "typed" : "as text"}; numbers ${pen.notation.numbers}; dates ${pen.notation.dates}`,
  };
}

/** Invoices of several sites of one company: one debtor. */
function sites(random: Random): Pages {
  const pen = new Pen({ ...randomNotation(random, "fr", false), nothing: "zero" });
  const ledger = randomLedger(random, { ...size, clients: [3, 7], settled: 0, hostile: 0 });
  const columns = columnsOf([
    ["client", "Client"],
    ["id", "SIRET"],
    ["number", "N° facture"],
    ["issued", "Date facture"],
    ["due", "Échéance"],
    ["open", "Reste à payer"],
  ]);
  const firms = ledger.clients.map(() => siren(random));
  const several = new Set(ledger.clients.flatMap((_, at) => (random.chance(0.4) ? [at] : [])));
  const towns = ["Lyon", "Nantes"];
  const rows: Row[] = [headerOf(columns)];
  const line = ({ client, number, issued, due, open }: Entry, at: number): Row => {
    const site = several.has(client) ? at % 2 : 0;
    const { name } = ledger.clients[client]!;
    const cells: Cell[] = [
      several.has(client) ? `${name} ${towns[site]!}` : name,
      siret(firms[client]!, site + 1),
      number,
      pen.day(issued),
      pen.day(due),
      pen.amount(open),
    ];
    return { kind: "line", client, cells };
  };
  rows.push(...ledger.documents.filter(({ open }) => open !== 0).map(line));
  const truth = truthOf(ledger, { lists: "open", aged: true, banded: true }, (client) => {
    const { name } = ledger.clients[client]!;
    return several.has(client) ? towns.map((town) => `${name} ${town}`) : [name];
  });
  return {
    rows,
    columns,
    options: { language: "fr", asOf: ledger.asOf },
    truth,
    settled: pen.settled,
    choices: `${several.size} of ${ledger.clients.length} clients with two sites`,
  };
}

/** Books that are more than a list of entries. */
export const specialBooks: ReadonlyMap<string, (random: Random) => Pages> = new Map([
  ["FEC", fec],
  ["Invoice lines by VAT rate", vatLines],
  ["Articles with the invoice's total", articles],
  ["Sites of one company", sites],
  ["Amounts to deduct", deductions],
  ["Accounts of several years", yearsBook],
  ["Accounts and scores in other sheets", besideBook],
  ["Terms of payment without due days", termsBook],
  ["Headings in another language", foreignBook],
  ...everydayBooks,
]);
