import type { SheetBeside } from "../../../core/reading/beside/beside";
import type { Cell } from "../../../core/cells/values";
import type { Meaning } from "../../../core/words/meanings";
import { AccountsColumns, factsOf, randomAccounts, randomAccountsStyle } from "./accounts";
import { siren } from "./business-numbers";
import { extraColumn } from "./families";
import { headings } from "./headings";
import { randomLedger, type Ledger, type LedgerSize } from "./ledger";
import { Pen, randomNotation, type Language } from "./pen";
import type { Random } from "./random";
import type { Pages } from "./special-books";
import type { Column, Role, Row } from "./table";
import { truthOf, type TrueClient } from "./truth";

const size: LedgerSize = {
  clients: [3, 9],
  documents: [1, 4],
  hostile: 0.02,
  whole: false,
  settled: 0.1,
  partly: 0,
  undated: 0,
  carried: false,
};

type Facts = Partial<Record<Meaning, number | null>>;

/** Clients with what they owe and their accounts of several years side by side. */
export function yearsBook(random: Random): Pages {
  const language = random.pick(["fr", "en"] as const);
  const pen = new Pen({ ...randomNotation(random, language, false), nothing: "zero", decimals: 2 });
  const ledger = randomLedger(random, size);
  const style = randomAccountsStyle(random, language);
  const accounts = new AccountsColumns(style, pen, random.chance(0.3));
  const own: Column[] = [
    ...(random.chance(0.5) ? [{ role: "id" as const, heading: random.pick(headings[language].id!) }] : []),
    { role: "client", heading: random.pick(headings[language].client!) },
    {
      role: "open",
      heading: language === "fr" ? random.pick(["Encours", "Solde", "Solde dû"]) : random.pick(["Balance", "Outstanding", "Balance due"]),
    },
    ...(random.chance(0.3) ? [extraColumn(random, language)] : []),
  ];
  const balanceLast = random.chance(0.3);
  const high = random.chance(0.5);
  const [front, behind] = balanceLast
    ? [own.filter(({ role }) => role !== "open"), own.filter(({ role }) => role === "open")]
    : [own, [] as Column[]];
  const columns: Column[] = [...front, ...accounts.columns.map(({ heading }): Column => ({ role: "extra", heading })), ...behind];
  const depth = accounts.headers.length;
  const header = accounts.headers.map((cells, at): Row => {
    const stands = depth === 1 || at === (high ? 0 : depth - 1);
    const named = (of: readonly Column[]): Cell[] => of.map(({ heading }) => (stands ? heading : null));
    return { kind: "header", cells: [...named(front), ...cells, ...named(behind)] };
  });
  const truth = truthOf(ledger, { lists: "balances", aged: false, banded: false }, (client) => [ledger.clients[client]!.name]);
  const known = ledger.clients.map(() => randomAccounts(random, style));
  const rows = ledger.balances.map((entry, at): Row => {
    const { name, id } = ledger.clients[entry.client]!;
    const cell = ({ role, fill }: Column): Cell =>
      role === "id" ? id : role === "client" ? name : role === "open" ? pen.amount(entry.open) : fill!(entry, at);
    return {
      kind: "line",
      client: entry.client,
      cells: [...front.map(cell), ...accounts.cells(known[entry.client]!), ...behind.map(cell)],
    };
  });
  return {
    rows: [...header, ...rows],
    columns,
    options: { language, asOf: ledger.asOf },
    truth: { ...truth, clients: truth.clients.map((client, at): TrueClient => ({ ...client, facts: factsOf(known[at]!, style.figures) })) },
    settled: pen.settled,
    choices: `years as ${style.mark}, ${style.header}, by ${style.by}, ${style.newestFirst ? "newest first" : "oldest first"}, unit ${style.unit.text || "none"}; numbers ${pen.notation.numbers}`,
  };
}

/** The clients of a ledger with accounts or scores in another sheet of the workbook, some of them twice, some not at all. */
export function besideBook(random: Random): Pages {
  const language = random.pick(["fr", "en"] as const);
  const pen = new Pen({ ...randomNotation(random, language, false), nothing: "zero", decimals: 2 });
  const ledger = randomLedger(random, size);
  const sirens = ledger.clients.map(() => siren(random));
  const keys = random.pick([["client"], ["id", "client"], ["siren", "client"], ["siren"], ["id"]] as const);
  const lists = random.chance(0.3) ? "balances" : "open";
  const columnsOf: Column[] = [
    ...((keys as readonly string[]).includes("id") || random.chance(0.2)
      ? [{ role: "id" as const, heading: random.pick(headings[language].id!) }]
      : []),
    ...((keys as readonly string[]).includes("siren") ? [{ role: "lead" as const, heading: "SIREN" }] : []),
    { role: "client", heading: random.pick(headings[language].client!) },
    ...(lists === "open" ? (["number", "issued", "due", "open"] as const) : (["open"] as const)).map((role): Column => ({
      role,
      heading: lists === "balances" ? (language === "fr" ? "Encours" : "Balance") : random.pick(headings[language][role as Role]!),
    })),
  ];
  const entries = lists === "open" ? ledger.documents.filter(({ open }) => open !== 0) : ledger.balances;
  const rows = entries.map((entry): Row => {
    const { name, id } = ledger.clients[entry.client]!;
    const cells = columnsOf.map(({ role }): Cell => {
      if (role === "id") return id;
      if (role === "lead") return sirens[entry.client]!;
      if (role === "client") return name;
      if (role === "number") return entry.number;
      return role === "open" ? pen.amount(entry.open) : pen.day(role === "due" ? entry.due : entry.issued);
    });
    return { kind: "line", client: entry.client, cells };
  });
  const { sheets, facts, choices } = sheetsBeside(random, language, ledger, sirens, keys);
  const truth = truthOf(ledger, { lists, aged: lists === "open", banded: lists === "open" }, (client) => [ledger.clients[client]!.name]);
  const places = new Map(ledger.clients.map(({ name }, at) => [name, at]));
  return {
    rows: [{ kind: "header", cells: columnsOf.map(({ heading }) => heading) }, ...rows],
    columns: columnsOf,
    options: { language, asOf: ledger.asOf, beside: sheets },
    truth: {
      ...truth,
      clients: truth.clients.map((client): TrueClient => ({ ...client, facts: facts[places.get(client.names[0]!)!]! })),
    },
    settled: pen.settled,
    choices,
  };
}

function sheetsBeside(
  random: Random,
  language: Language,
  { clients }: Ledger,
  sirens: readonly string[],
  keys: readonly ("client" | "id" | "siren")[],
): { readonly sheets: SheetBeside[]; readonly facts: Facts[]; readonly choices: string } {
  const typed = new Pen({ ...randomNotation(random, language, false), numbers: "typed", sign: "leading", nothing: "zero", decimals: 2 });
  const sheets: SheetBeside[] = [];
  const facts: Facts[] = clients.map(() => ({}));
  const said: string[] = [];
  const keyHeading = { client: random.pick(headings[language].client!), id: random.pick(headings[language].id!), siren: "SIREN" };
  const keyCell = (key: "client" | "id" | "siren", at: number): Cell =>
    key === "siren"
      ? random.chance(0.2)
        ? sirens[at]!.replace(/(\d{3})(?=\d)/g, "$1 ")
        : sirens[at]!
      : key === "id"
        ? clients[at]!.id
        : clients[at]!.name;
  const stranger = (key: "client" | "id" | "siren"): Cell =>
    key === "siren" ? siren(random) : key === "id" ? "Z99001" : "Inconnu & Frères SARL";
  /** The rows of a sheet: some clients twice, who then are nobody's, some missing, one that owes nothing, in any order. */
  const body = (cellsOf: (at: number | null) => Cell[], nothing: Facts, factsAt: (at: number) => Facts): Cell[][] => {
    const out: Cell[][] = [];
    clients.forEach((_, at) => {
      const fate = random.pick(["once", "once", "once", "once", "once", "twice", "missing"] as const);
      if (fate !== "missing") out.push([...keys.map((key) => keyCell(key, at)), ...cellsOf(at)]);
      if (fate === "twice") out.push([...keys.map((key) => keyCell(key, at)), ...cellsOf(null)]);
      Object.assign(facts[at]!, fate === "once" ? factsAt(at) : nothing);
    });
    if (random.chance(0.5)) out.push([...keys.map(stranger), ...cellsOf(null)]);
    return random.shuffled(out);
  };
  const framed = (title: string, header: readonly (readonly Cell[])[], rows: Cell[][]): Cell[][] => {
    const width = header[0]!.length;
    const alone = (text: string): Cell[] => [text, ...Array.from({ length: width - 1 }, (): Cell => null)];
    const blank = Array.from({ length: width }, (): Cell => null);
    return [
      ...(random.chance(0.4) ? [alone(title), blank] : []),
      ...header.map((cells) => [...cells]),
      ...rows,
      ...(random.chance(0.3) ? [blank, alone(language === "fr" ? "Source : greffe" : "Source: register")] : []),
    ];
  };
  if (random.chance(0.7)) {
    const style = randomAccountsStyle(random, language);
    const accounts = new AccountsColumns(style, typed, random.chance(0.3));
    const own = clients.map(() => randomAccounts(random, style));
    const depth = accounts.headers.length;
    const high = random.chance(0.5);
    const header = accounts.headers.map((cells, at) => [
      ...keys.map((key) => (depth === 1 || at === (high ? 0 : depth - 1) ? keyHeading[key] : null)),
      ...cells,
    ]);
    const nothing = Object.fromEntries(Object.keys(factsOf(own[0]!, style.figures)).map((figure) => [figure, null])) as Facts;
    const rows = body(
      (at) => accounts.cells(at === null ? randomAccounts(random, style) : own[at]!),
      nothing,
      (at) => factsOf(own[at]!, style.figures),
    );
    sheets.push({
      name: language === "fr" ? "Comptes" : "Accounts",
      rows: framed(language === "fr" ? "Comptes sociaux" : "Accounts of clients", header, rows),
    });
    said.push(`accounts, years as ${style.mark}, ${style.header}, unit ${style.unit.text || "none"}`);
  }
  if (sheets.length === 0 || random.chance(0.4)) {
    const scores = clients.map(() => random.whole(1, 100));
    const heading =
      language === "fr"
        ? random.pick(["Score Creditsafe", "Score /100", "Note Creditsafe"])
        : random.pick(["Creditsafe score", "Bureau score"]);
    const rows = body(
      (at) => [at === null ? random.whole(1, 100) : scores[at]!],
      { bureauScore: null },
      (at) => ({ bureauScore: scores[at]! }),
    );
    sheets.push({ name: "Scores", rows: framed("Scores", [[...keys.map((key) => keyHeading[key]), heading]], rows) });
    said.push("scores");
  }
  // What says nothing of clients is left alone.
  if (random.chance(0.4))
    sheets.push({
      name: language === "fr" ? "Articles" : "Items",
      rows: [
        language === "fr" ? ["Référence", "Désignation", "Prix"] : ["Item", "Description", "Price"],
        ["A1", clients[0]!.name, 12.5],
        ["A2", "Planche", 8],
      ],
    });
  return { sheets: random.shuffled(sheets), facts, choices: `by ${keys.join(" and ")}; ${said.join("; ")}` };
}
