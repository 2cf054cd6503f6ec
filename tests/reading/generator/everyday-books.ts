import { civilOf, endOfMonth, serialOf, type Serial } from "../../../core/cells/dates";
import type { Cell } from "../../../core/cells/values";
import { inBand, randomLedger, type Cents, type Entry, type Ledger, type LedgerSize } from "./ledger";
import { Pen, randomNotation, type Language, type Notation } from "./pen";
import type { Random } from "./random";
import type { Pages } from "./special-books";
import type { Column, Role, Row } from "./table";
import { truthOf, type TrueClient, type Truth } from "./truth";

const size: LedgerSize = {
  clients: [3, 8],
  documents: [1, 5],
  hostile: 0,
  whole: false,
  settled: 0,
  partly: 0,
  undated: 0,
  carried: false,
};

const sumOf = (entries: readonly Entry[], amountOf: (entry: Entry) => Cents): Cents =>
  entries.reduce((sum, entry) => sum + amountOf(entry), 0);
const lateOf = ({ bands }: Entry, from = 1): Cents => bands.slice(from).reduce((sum, amount) => sum + amount, 0);
const allLate = (entry: Entry): Cents => lateOf(entry);

/** Columns by their roles and headings, and rows of their cells. */
class Sheet {
  readonly columns: Column[];
  readonly rows: Row[];

  constructor(columns: readonly (readonly [Role, string])[]) {
    this.columns = columns.map(([role, heading]) => ({ role, heading }));
    this.rows = [{ kind: "header", cells: columns.map(([, heading]) => heading) }];
  }

  line(client: number, ...cells: Cell[]): void {
    this.rows.push({ kind: "line", client, cells });
  }

  total(...cells: Cell[]): void {
    this.rows.push({ kind: "total", cells });
  }

  title(text: string): void {
    this.rows.unshift({ kind: "title", cells: [text, ...this.columns.slice(1).map(() => null)] });
  }
}

interface Drawn {
  readonly language: Language;
  readonly french: boolean;
  readonly pen: Pen;
  readonly ledger: Ledger;
}

function drawn(random: Random, more: Partial<LedgerSize> = {}, notation: Partial<Notation> = {}): Drawn {
  const language = random.pick(["fr", "en"] as const);
  const pen = new Pen({ ...randomNotation(random, language, false), decimals: 2, ...notation });
  return { language, french: language === "fr", pen, ledger: randomLedger(random, { ...size, ...more }) };
}

const namesIn =
  ({ clients }: Ledger) =>
  (client: number): string[] => [clients[client]!.name];

const pages = (
  { language, pen, ledger }: Drawn,
  { columns, rows }: Sheet,
  truth: Truth,
  choices: string,
  settled = pen.settled,
): Pages => ({
  rows,
  columns,
  options: { language, asOf: ledger.asOf },
  truth,
  settled,
  choices: `${choices}; numbers ${pen.notation.numbers}; dates ${pen.notation.dates}`,
});

/** `> 30 j`, `> 60 j`, `> 90 j`, each with what is later still or ending where the next begins, which amounts mostly prove. */
function nestedBands(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const isNested = random.chance(0.7);
  const said = french
    ? random.pick(["dont > {n} j", "> {n} j", "Plus de {n} jours"])
    : random.pick(["Over {n}", "> {n} days", "Of which > {n}"]);
  const of = (days: number): readonly [Role, string] => ["extra", said.replace("{n}", String(days))];
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["open", french ? "Encours" : "Balance"],
    ["notDue", french ? "Non échu" : "Not due"],
    ["late", french ? "Échu" : "Overdue"],
    of(30),
    of(60),
    of(90),
  ]);
  for (const entry of ledger.balances) {
    const late = [2, 3, 4].map((from) => (isNested || from === 4 ? lateOf(entry, from) : entry.bands[from]!));
    sheet.line(
      entry.client,
      ledger.clients[entry.client]!.name,
      ...[entry.open, entry.bands[0]!, lateOf(entry), ...late].map((amount) => pen.amount(amount)),
    );
  }
  const truth = truthOf(ledger, { lists: "balances", aged: true, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, isNested ? "each contains the next" : "each ends where the next begins");
}

/** Invoices beside the days since each, or the days or weeks it is late; with a due day or without. */
function invoiceAges(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const kind = random.pick(["since", "late", "weeks"] as const);
  const withDue = kind !== "weeks" && random.chance(0.5);
  const heading = {
    since: french ? random.pick(["Âge facture", "Âge de la facture (jours)"]) : random.pick(["Days outstanding", "Invoice age"]),
    late: french ? random.pick(["Retard (jours)", "Jours de retard"]) : random.pick(["Days late", "Days overdue"]),
    weeks: french ? random.pick(["Retard (sem.)", "Semaines de retard"]) : random.pick(["Weeks late", "Weeks overdue"]),
  }[kind];
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["number", french ? "N° facture" : "Invoice"],
    ["issued", french ? "Date facture" : "Invoice date"],
    ...(withDue ? ([["due", french ? "Échéance" : "Due date"]] as const) : []),
    ["open", french ? "Reste dû" : "Outstanding"],
    ["extra", heading],
  ]);
  for (const { client, number, issued, due, open } of ledger.documents) {
    const late = ledger.asOf - due!;
    const days = kind === "since" ? ledger.asOf - issued : kind === "late" ? late : Math.max(0, Math.ceil(late / 7));
    sheet.line(client, ledger.clients[client]!.name, number, pen.day(issued), ...(withDue ? [pen.day(due)] : []), pen.amount(open), days);
  }
  // Days since the invoice say nothing of what is overdue.
  const aged = withDue || kind !== "since";
  const truth = truthOf(ledger, { lists: "open", aged, banded: withDue || kind === "late" }, namesIn(ledger));
  return pages(book, sheet, truth, `days ${kind}${withDue ? ", with due days" : ""}`);
}

/** A type `Acompte` without a sign among invoices: money that came in, or an invoice; only the user knows. */
function deposits(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const isPaid = random.chance(0.5);
  const sheet = new Sheet([
    ["number", french ? "N° pièce" : "Document no."],
    ["client", french ? "Client" : "Customer"],
    ["type", "Type"],
    ["issued", french ? "Date" : "Date"],
    ["due", french ? "Échéance" : "Due date"],
    ["open", french ? "Montant" : "Amount"],
  ]);
  const invoices = ledger.documents.filter(({ open }) => open > 0);
  const marked = new Set(invoices.filter((_, at) => at === 0 || random.chance(0.2)));
  const documents = invoices.map((entry): Entry => {
    if (!marked.has(entry) || !isPaid) return entry;
    return { ...entry, amount: -entry.amount, open: -entry.open, bands: entry.bands.map((amount) => -amount) };
  });
  const types = french ? (["Facture", "Acompte"] as const) : (["Invoice", "Deposit"] as const);
  for (const entry of invoices)
    sheet.line(
      entry.client,
      entry.number,
      ledger.clients[entry.client]!.name,
      types[marked.has(entry) ? 1 : 0],
      pen.day(entry.issued),
      pen.day(entry.due),
      pen.amount(entry.open),
    );
  const owed = { ...ledger, documents, balances: [] };
  const truth = truthOf(owed, { lists: "documents", aged: false, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, isPaid ? "deposits came in" : "deposits were invoiced", false);
}

/** What clients owe by the month it falls due in, with what is older and what is later. */
function duePeriods(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const { year, month } = civilOf(ledger.asOf);
  const months = [-3, -2, -1, 0, 1].map((at) => serialOf(year, month + at, 1));
  const names = french
    ? "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ")
    : "January February March April May June July August September October November December".split(" ");
  const style = random.pick(["number", "name", "named year", "range"] as const);
  const two = (value: number): string => String(value).padStart(2, "0");
  const headed = (from: Serial): string => {
    const civil = civilOf(from);
    if (style === "number") return `${two(civil.month)}/${civil.year}`;
    if (style === "range")
      return `01/${two(civil.month)}/${civil.year} - ${civilOf(endOfMonth(from)).day}/${two(civil.month)}/${civil.year}`;
    return style === "name" ? names[civil.month - 1]! : `${names[civil.month - 1]!} ${civil.year}`;
  };
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["extra", french ? random.pick(["Antérieur", "Plus ancien"]) : "Older"],
    ...months.map((from): readonly [Role, string] => ["extra", headed(from)]),
    ["extra", french ? "Au-delà" : "Later"],
    ["open", "Total"],
  ]);
  const places = (due: Serial): number => 1 + months.filter((from) => due >= from).length - 1;
  const clients = ledger.clients.map(({ name }, client): TrueClient => {
    const own = ledger.documents.filter((entry) => entry.client === client);
    const amounts = Array.from({ length: months.length + 2 }, () => 0);
    for (const { due, open } of own) amounts[due! > endOfMonth(months[months.length - 1]!) ? months.length + 1 : places(due!)]! += open;
    const balance = sumOf(own, ({ open }) => open);
    sheet.line(client, name, ...[...amounts, balance].map((amount) => pen.amount(amount)));
    // What falls due in the month of the day may be overdue or not.
    const past = amounts.slice(0, 4).reduce((sum, amount) => sum + amount, 0);
    return { names: [name], balance, overdue: [Math.min(past, past + amounts[4]!), Math.max(past, past + amounts[4]!)] };
  });
  return pages(book, sheet, { clients, asOf: ledger.asOf, bands: null, currencies: null }, `due months by ${style}`, false);
}

/** A list of bills with neither number nor day that says what is paid: in amounts, by a mark or in words. */
function paidLists(random: Random): Pages {
  const kind = random.pick(["amounts", "marks", "words", "share"] as const);
  const book = drawn(random, { settled: 0.4, partly: kind === "amounts" ? 0.3 : 0 });
  const { french, pen, ledger } = book;
  const heading = {
    amounts: french ? random.pick(["Payé", "Réglé", "Encaissé"]) : "Paid",
    marks: french ? random.pick(["Payé ?", "Payée", "Réglé"]) : "Paid",
    words: french ? random.pick(["Statut", "État"]) : "Status",
    share: french ? "Statut" : "Status",
  }[kind];
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["amount", french ? random.pick(["Montant", "Montant TTC"]) : "Amount"],
    ["extra", heading],
  ]);
  const documents = ledger.documents
    .filter(({ amount }) => amount > 0)
    .map((entry): Entry => {
      const half = kind === "share" && entry.amount % 2 === 0 && random.chance(0.4);
      return half ? { ...entry, open: entry.amount / 2, bands: inBand(0, entry.amount / 2) } : entry;
    });
  const isSaid = documents.some(({ open }) => open === 0) && documents.some(({ open, amount }) => open === amount);
  const [open, settled, half] = french ? ["Impayée", "Payée", "Payée à 50 %"] : ["Unpaid", "Paid", "Paid 50%"];
  const [no, yes] = french ? ["non", "oui"] : ["No", "Yes"];
  for (const entry of documents) {
    const isPaid = entry.open === 0;
    const said: Record<typeof kind, Cell> = {
      amounts: pen.amount(entry.amount - entry.open),
      marks: isPaid ? yes! : no!,
      words: isPaid ? settled! : open!,
      share: isPaid ? settled! : entry.open === entry.amount ? open! : half!,
    };
    sheet.line(entry.client, ledger.clients[entry.client]!.name, pen.amount(entry.amount), said[kind]);
  }
  const owed = { ...ledger, documents, balances: [] };
  const truth = truthOf(owed, { lists: "documents", aged: false, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, `paid by ${kind}`, pen.settled && isSaid);
}

/** Fields in one column, as a pivot table shows them: clients below who sells to them and where, or documents below their client. */
function twoFields(random: Random): Pages {
  const kind = random.pick(["salespeople", "regions", "documents", "groups"] as const);
  const book = drawn(random, { clients: [4, 9] }, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const sheet = new Sheet([
    ["client", french ? "Étiquettes de lignes" : "Row Labels"],
    ["open", french ? "Somme de Solde" : "Sum of Balance"],
    ["late", french ? "Somme de Échu" : "Sum of Overdue"],
  ]);
  const indent = kind === "groups" || random.chance(0.3) ? "   " : "";
  const amounts = (entries: readonly Entry[]): Cell[] => [
    pen.amount(sumOf(entries, ({ open }) => open)),
    pen.amount(sumOf(entries, allLate)),
  ];
  const owed = ledger.balances.filter(({ open }) => open !== 0);
  const clients: TrueClient[] = [];
  const count = (name: string, entries: readonly Entry[]): void => {
    const late = sumOf(entries, allLate);
    clients.push({ names: [name], balance: sumOf(entries, ({ open }) => open), overdue: [late, late] });
  };
  if (kind === "documents")
    for (const { client } of owed) {
      const { name } = ledger.clients[client]!;
      const own = ledger.documents.filter((entry) => entry.client === client && entry.open !== 0);
      sheet.total(name, ...amounts(own));
      for (const entry of own) sheet.line(client, `${indent}${entry.number}`, ...amounts([entry]));
      count(name, own);
    }
  else if (kind === "salespeople" || kind === "regions")
    for (const seller of new Set(ledger.clients.map(({ salesperson }) => salesperson))) {
      const own = owed.filter(({ client }) => ledger.clients[client]!.salesperson === seller);
      if (own.length === 0) continue;
      // Each salesperson sells in a region of its own.
      if (kind === "regions") sheet.total(`Region ${seller.slice(0, 3)}`, ...amounts(own));
      sheet.total(seller, ...amounts(own));
      for (const entry of own) {
        const { name } = ledger.clients[entry.client]!;
        sheet.line(entry.client, `${indent}${name}`, ...amounts([entry]));
        count(name, [entry]);
      }
    }
  else
    owed.forEach((entry, at) => {
      const { name } = ledger.clients[entry.client]!;
      const own = ledger.documents.filter(({ client, open }) => client === entry.client && open !== 0);
      if (at > 0 && own.length > 1) {
        sheet.total(`${french ? "Groupe" : "Group"} ${name}`, ...amounts(own));
        own.forEach((each, k) => sheet.line(entry.client, `${indent}${name} ${"ABCDEFGHIJ"[k]!}`, ...amounts([each])));
        count(`${french ? "Groupe" : "Group"} ${name}`, own);
      } else {
        sheet.line(entry.client, name, ...amounts([entry]));
        count(name, [entry]);
      }
    });
  if (kind === "groups" || random.chance(0.7)) sheet.total(french ? "Total général" : "Grand Total", ...amounts(owed));
  return pages(
    book,
    sheet,
    { clients, asOf: ledger.asOf, bands: null, currencies: null },
    `${kind}${indent === "" ? "" : ", indented"}`,
    pen.settled && kind !== "salespeople" && kind !== "regions",
  );
}

/** A row for each company a client owes to: one debtor. */
function severalCompanies(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const sheet = new Sheet([
    ["extra", french ? "Société" : "Company code"],
    ["id", french ? "N° client" : "Customer no."],
    ["client", french ? "Nom client" : "Customer name"],
    ["open", french ? "Solde" : "Balance"],
    ["notDue", french ? "Non échu" : "Not due"],
    ["late", french ? "Échu" : "Overdue"],
  ]);
  const codes = ["FR10", "FR20"];
  for (const code of codes)
    for (const { name, id } of ledger.clients) {
      const client = ledger.clients.findIndex((each) => each.id === id);
      const own = ledger.documents.filter((entry, at) => entry.client === client && codes[at % 2] === code);
      if (own.length === 0) continue;
      sheet.line(
        client,
        code,
        id,
        name,
        ...[sumOf(own, ({ open }) => open), sumOf(own, ({ bands }) => bands[0]!), sumOf(own, allLate)].map((amount) => pen.amount(amount)),
      );
    }
  const truth = truthOf(ledger, { lists: "balances", aged: true, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, "two companies");
}

/** Each client's entries below a block that labels its number and its name, as SAP prints them. */
function labelledBlocks(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero", currency: { code: "EUR", sign: "€", where: "nowhere" } });
  const { french, pen, ledger } = book;
  const [number, name, city] = french
    ? ["Compte client", "Raison sociale", "Ville"]
    : random.pick([
        ["Customer", "Name", "City"],
        ["Account", "Customer name", "Town"],
      ]);
  const sheet = new Sheet([
    ["blank", "St"],
    ["number", french ? "N° pièce" : "Document no."],
    ["type", french ? "Type" : "Type"],
    ["issued", french ? "Date pièce" : "Doc. date"],
    ["due", french ? "Échéance" : "Net due date"],
    ["open", french ? "Montant" : "Amount in LC"],
    ["currency", french ? "Devise" : "LCurr"],
  ]);
  const [header] = sheet.rows.splice(0, 1);
  const width = sheet.columns.length;
  const row = (kind: Row["kind"], ...cells: Cell[]): void => {
    sheet.rows.push({ kind, cells: Array.from({ length: width }, (_, at) => cells[at] ?? null) });
  };
  const shown = ledger.clients.map((client, at) => ({
    client,
    at,
    own: ledger.documents.filter((entry) => entry.client === at && entry.open !== 0),
  }));
  const filled = shown.filter(({ own }) => own.length > 0);
  for (const { client, at, own } of filled) {
    row("heading", number!, client.id);
    row("heading", name!, client.name);
    row("heading", city!, random.pick(["Lyon", "Pau", "Lille"]));
    row("blank");
    sheet.rows.push(header!);
    for (const entry of own)
      sheet.line(
        at,
        null,
        entry.number,
        entry.open < 0 ? "DG" : "RV",
        pen.day(entry.issued),
        pen.day(entry.due),
        pen.amount(entry.open),
        "EUR",
      );
    row("total", "*", null, null, null, null, pen.amount(sumOf(own, ({ open }) => open)), "EUR");
    row("blank");
  }
  row(
    "total",
    "***",
    null,
    null,
    null,
    null,
    pen.amount(
      sumOf(
        filled.flatMap(({ own }) => own),
        ({ open }) => open,
      ),
    ),
    "EUR",
  );
  const truth = truthOf(ledger, { lists: "open", aged: true, banded: true }, namesIn(ledger));
  return pages(book, sheet, truth, `${number!}, ${name!}`);
}

/** What clients owed, what moved and what they owe, a column each. */
function movedBalances(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const minus = random.chance(0.5) ? -1 : 1;
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["extra", french ? random.pick(["Solde initial", "Report"]) : random.pick(["Opening balance", "Brought forward"])],
    ["extra", french ? "Factures" : "Invoices"],
    ["extra", french ? "Avoirs" : "Credit notes"],
    ["extra", french ? "Règlements" : "Receipts"],
    ["open", french ? "Solde" : "Closing balance"],
  ]);
  for (const { client, open } of ledger.balances) {
    const [invoiced, credited, paid] = [
      random.whole(0, 400_000),
      random.chance(0.3) ? random.whole(100, 9000) : 0,
      random.whole(0, 300_000),
    ];
    const opening = open - invoiced + credited + paid;
    sheet.line(
      client,
      ledger.clients[client]!.name,
      ...[opening, invoiced, minus * credited, minus * paid, open].map((amount) => pen.amount(amount)),
    );
  }
  const truth = truthOf(ledger, { lists: "balances", aged: false, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, minus < 0 ? "receipts with a minus" : "receipts without a sign");
}

/** Open invoices in which a mark repeats the client and the due day of the line above. */
function repeatingMarks(random: Random): Pages {
  const book = drawn(random, { documents: [2, 6] }, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const mark = random.pick(['"', "''", "idem", "Idem", "〃", '-"-', french ? "id." : "ditto"]);
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["number", french ? "Facture" : "Invoice"],
    ["due", french ? "Échéance" : "Due date"],
    ["open", french ? "Reste dû" : "Outstanding"],
  ]);
  let before: Entry | null = null;
  for (const entry of ledger.documents.filter(({ open }) => open !== 0)) {
    const due = pen.day(entry.due);
    const isRepeated = before !== null && typeof due === "string" && before.due === entry.due;
    sheet.line(
      entry.client,
      before?.client === entry.client ? mark : ledger.clients[entry.client]!.name,
      entry.number,
      isRepeated ? mark : due,
      pen.amount(entry.open),
    );
    before = entry;
  }
  const truth = truthOf(ledger, { lists: "open", aged: true, banded: true }, namesIn(ledger));
  return pages(book, sheet, truth, `the mark ${mark}`);
}

/** Invoices of which a remark says that some are paid; only the user knows whether that holds. */
function settlingRemarks(random: Random): Pages {
  const book = drawn(random, { settled: 0.3 }, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const [said, other] = french ? (["réglée", "à rappeler"] as const) : (["Paid", "call back"] as const);
  const sheet = new Sheet([
    ["client", french ? "Client" : "Customer"],
    ["number", french ? "Facture" : "Invoice"],
    ["issued", french ? "Date" : "Date"],
    ["due", french ? "Échéance" : "Due date"],
    ["amount", french ? "Montant TTC" : "Amount"],
    ["extra", french ? random.pick(["Commentaire", "Observations"]) : "Remarks"],
  ]);
  const documents = ledger.documents.filter(({ amount }) => amount > 0);
  for (const { client, number, issued, due, amount, open } of documents)
    sheet.line(
      client,
      ledger.clients[client]!.name,
      number,
      pen.day(issued),
      pen.day(due),
      pen.amount(amount),
      open === 0 ? said : random.chance(0.2) ? other : null,
    );
  const truth = truthOf({ ...ledger, documents, balances: [] }, { lists: "documents", aged: true, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, `remarks ${said}`, false);
}

/** What clients owed at the end of several months, a row each: the last counts. */
function severalDays(random: Random): Pages {
  const book = drawn(random, {}, { nothing: "zero" });
  const { french, pen, ledger } = book;
  const { year, month } = civilOf(ledger.asOf);
  const days = [2, 1].map((before) => endOfMonth(serialOf(year, month - before, 1)));
  const sheet = new Sheet([
    ["extra", random.pick(french ? ["Date", "Situation", "Date de situation"] : ["Date", "As of"])],
    ["client", french ? "Client" : "Customer"],
    ["open", french ? "Encours" : "Balance"],
    ["late", french ? "Échu" : "Overdue"],
  ]);
  for (const day of days.slice(0, random.whole(1, 2)))
    for (const { client } of ledger.balances) {
      const before = random.whole(100, 900_000);
      sheet.line(client, pen.day(day), ledger.clients[client]!.name, pen.amount(before), pen.amount(random.whole(0, before)));
    }
  for (const entry of ledger.balances)
    sheet.line(entry.client, pen.day(ledger.asOf), ledger.clients[entry.client]!.name, pen.amount(entry.open), pen.amount(lateOf(entry)));
  const truth = truthOf(ledger, { lists: "balances", aged: true, banded: false }, namesIn(ledger));
  return pages(book, sheet, truth, "several days");
}

/** Lists as controllers keep them, each of a kind that was read wrongly once. */
export const everydayBooks: ReadonlyMap<string, (random: Random) => Pages> = new Map([
  ["Bands that contain the next", nestedBands],
  ["Ages of invoices", invoiceAges],
  ["Deposits among invoices", deposits],
  ["Months it falls due in", duePeriods],
  ["Bills without number and day", paidLists],
  ["Two fields in one column", twoFields],
  ["Clients of several companies", severalCompanies],
  ["Blocks that label the client", labelledBlocks],
  ["Balances before and after", movedBalances],
  ["Marks that repeat", repeatingMarks],
  ["Remarks that settle", settlingRemarks],
  ["Balances of several days", severalDays],
]);
