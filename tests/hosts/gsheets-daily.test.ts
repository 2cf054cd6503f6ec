// The daily check is a build of its own; here its source runs, with Google's services as globals.
import "./gsheets-daily-build";
import { classColours } from "../../core/policy/class-colours";
import { defaultPolicy } from "../../core/policy/default";
import { policySheet } from "../../core/policy/sheet";
import { journalHeader } from "../../core/work/journal/journal-sheet";
import { layoutOf } from "../../core/reading/read";
import type { Cell, Grid } from "../../core/cells/values";
import { check, dailyCheck } from "../../gsheets/daily/check";
import { openDaily } from "../../gsheets/daily/menu";
import { onOpen } from "../../gsheets/menu";
import { keepForPane } from "../../gsheets/settings";
import { layoutKey } from "../../pane/segment/read-selection";
import { declarations, manifestOf } from "../../tools/gsheets/apps-script";
import { cellOf, makeBook, usedSize, type KeptBook } from "./gsheets-fake/book";
import { blankScreen, services, type Screen } from "./gsheets-fake/services";

const clients: Grid = [
  ["Client", "Encours", "Retard moyen (jours)", "Limite", "Score bureau"],
  ["Morel", 120_000, 5, 100_000, 70],
  ["Bois", 30_000, 10, 50_000, 60],
  ["Cargo", 45_000, 45, 90_000, 20],
  ["=Dupont", 8_000, 0, 20_000, 90],
];

const day = 46_350;

function open(cells: Grid = clients, locale = "fr"): { readonly book: KeptBook; readonly screen: Screen; readonly alerts: () => Cell[][] } {
  const book = makeBook("Europe/Paris", [{ name: "Clients", cells }]);
  const screen = blankScreen();
  Object.assign(globalThis, services(book, { screen, locale }));
  book.active.selected = [{ row: 0, column: 0, rows: cells.length, columns: 5 }];
  return {
    book,
    screen,
    alerts: () => {
      const sheet = book.sheets.find(({ name }) => name === "Alertes Encours" || name === "Encours alerts");
      if (!sheet) return [];
      const { rows, columns } = usedSize(sheet);
      return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_unused, c) => cellOf(sheet, r, c).value));
    },
  };
}

const set = (book: KeptBook, row: number, column: number, value: Cell): void => {
  cellOf(book.sheets[0]!, row, column).value = value;
};

describe("turning the daily check on", () => {
  test("is offered in the menu, asks first, looks at once, and is done in the morning", () => {
    const { screen, alerts } = open();
    onOpen();
    expect(screen.menu.map(({ function: name }) => name)).toContain("openDaily");
    openDaily();
    expect(screen.alerts[0]).toContain("Encours relira Clients!A1:E5");
    expect(screen.triggers).toEqual([{ handler: "dailyCheck", days: 1, hour: 6 }]);
    expect(alerts()[0]).toEqual(["Vu", "Jour", "Client", "Alerte", "Détail", "Encours", "Classe"]);
    expect(alerts().map((row) => [row[2], row[3]])).toEqual(
      expect.arrayContaining([
        ["Morel", "Plafond dépassé"],
        ["Cargo", "Retard de plus de 30 jours"],
      ]),
    );
    expect(screen.alerts[1]).toContain(`${alerts().length - 1} alertes`);
  });

  test("does nothing without consent, or where no list is selected", () => {
    const { screen, book } = open();
    screen.answers.push("NO");
    openDaily();
    book.active.selected = [{ row: 0, column: 0, rows: 1, columns: 1 }];
    openDaily();
    expect(screen.alerts[1]).toContain("Sélectionnez d’abord votre liste");
    expect([screen.triggers, book.sheets.length]).toEqual([[], 1]);
  });

  test("is not done for a table that says nothing, and the reason is told", () => {
    const { screen, book } = open([
      ["a", "b"],
      ["c", "d"],
    ]);
    openDaily();
    expect(screen.alerts[1]).toContain("Le contrôle n’a pas pu se faire");
    expect([screen.triggers, book.sheets.length]).toEqual([[], 1]);
  });

  test("can be taken back", () => {
    const { screen } = open();
    openDaily();
    openDaily();
    expect(screen.triggers).toEqual([]);
    expect(screen.alerts.at(-1)).toContain("arrêté");
  });
});

describe("each morning", () => {
  test("what has happened since the last check is written below, and nothing where nothing has", () => {
    const { book, alerts } = open();
    openDaily();
    const before = alerts().length;
    expect(check(day + 1)).toEqual({ alerts: 0 });
    expect(alerts()).toHaveLength(before);
    set(book, 2, 2, 48); // Bois pays late now
    set(book, 4, 1, 26_000); // and =Dupont owes more than its limit
    expect(check(day + 2)).not.toEqual({ alerts: 0 });
    const added = alerts().slice(before);
    expect(added.map((row) => [row[1], row[2], row[3], row[4]])).toEqual(
      expect.arrayContaining([
        [day + 2, "Bois", "Retard de plus de 30 jours", "10 → 48 jours"],
        [day + 2, "=Dupont", "Plafond dépassé", "26\u202fk€ pour un plafond de 20\u202fk€"],
      ]),
    );
    expect(added.map((row) => row[2])).not.toContain("Morel");
    expect(check(day + 3)).toEqual({ alerts: 0 });
  });

  test("the follow-up is read: promises not kept and insurer’s deadlines are told once, on the day they come up", () => {
    const bill = (client: string, number: string, issued: number, amount: number): Cell[] => [
      client,
      number,
      issued,
      issued + 30,
      amount,
      amount,
    ];
    const { book, alerts } = open([
      ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Solde"],
      bill("Morel", "F1", day - 70, 9_000),
      bill("Bois", "F2", day - 142, 5_000),
      bill("Cargo", "F3", day - 10, 100),
    ]);
    book.active.selected = [{ row: 0, column: 0, rows: 4, columns: 6 }];
    const covered = { ...defaultPolicy, insurance: { ...defaultPolicy.insurance, unnamedLimit: 50_000 } };
    keepForPane("encours.settings", JSON.stringify({ policy: policySheet(covered, "en") }));
    keepForPane("encours.journal", "Suivi");
    const journal = makeBook("Europe/Paris", [
      { name: "Suivi", cells: [journalHeader("fr"), [day - 9, null, "Morel", "F1", "Promesse", 9_000, day]] },
    ]).sheets[0]!;
    book.sheets.push(journal);
    openDaily();
    const told = (): Cell[][] =>
      alerts()
        .slice(1)
        .filter((row) => ["Promesse non tenue", "Délai de l’assureur"].includes(String(row[3])))
        .map((row) => [row[1]!, row[2]!, row[3]!]);
    check(day);
    const first = told().length;
    for (let at = day + 1; at <= day + 6; at++) check(at);
    // F2 is to be declared 150 days after it was issued, an alert a week before; F1 was promised for the day, two more are the bank’s.
    expect(told().slice(first)).toEqual([
      [day + 1, "Bois", "Délai de l’assureur"],
      [day + 3, "Morel", "Promesse non tenue"],
    ]);
    expect(alerts().some((row) => row[3] === "Promesse non tenue" && String(row[4]).includes("promis pour le"))).toBe(true);
  });

  test("rows added below the list are read", () => {
    const { book, alerts } = open();
    openDaily();
    ["Zinc", 1000, 60, 500, 50].forEach((value, column) => set(book, 5, column, value));
    check(day + 1);
    for (const [late, later] of [
      [20, 2],
      [61, 3],
    ] as const) {
      set(book, 5, 2, late);
      check(day + later);
    }
    expect(alerts().some((row) => row[2] === "Zinc" && row[3] === "Retard de plus de 30 jours")).toBe(true);
  });

  test("the sheets are ours, the history hidden; ticks of the user stay, classes are coloured by rule", () => {
    const { book, alerts } = open();
    openDaily();
    expect(book.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Clients", false],
      ["Alertes Encours", false],
      ["Encours contrôle quotidien", true],
    ]);
    const sheet = book.sheets[1]!;
    cellOf(sheet, 1, 0).value = true;
    set(book, 2, 2, 48);
    check(day + 1);
    expect(alerts()[1]![0]).toBe(true);
    expect(sheet.rules.map(({ background }) => background)).toEqual(
      ([1, 2, 3, 4, 5] as const).map((each) => classColours[each].background),
    );
    expect(sheet.tickBoxes.size).toBe(alerts().length - 1);
    expect(sheet.filter).toEqual({ row: 0, column: 0, rows: alerts().length, columns: 7 });
  });

  test("a sheet the user threw away begins anew; a list that is gone is said among the alerts", () => {
    const { book, alerts } = open();
    openDaily();
    book.sheets = book.sheets.filter(({ name }) => name !== "Alertes Encours");
    set(book, 2, 2, 48);
    check(day + 1);
    // Its class falls with the delay, which is an alert of its own.
    expect(alerts().map((row) => row[3])).toEqual(["Alerte", "Classe à risque", "Retard de plus de 30 jours"]);
    book.sheets.shift();
    book.active = book.sheets[0]!;
    dailyCheck();
    expect(alerts().at(-1)!.slice(3, 5)).toEqual(["Contrôle impossible", "la liste n’est plus là."]);
  });

  test("what the user said of her columns holds", () => {
    const { book, alerts } = open([["Nom", "X1", "X2"], ...clients.slice(1).map((row) => [row[0]!, row[1]!, row[2]!])], "en");
    book.active.selected = [{ row: 0, column: 0, rows: 5, columns: 3 }];
    keepForPane(layoutKey(layoutOf([["Nom", "X1", "X2"]])), JSON.stringify({ 1: "balance", 2: "daysLate" }));
    openDaily();
    expect(alerts().map((row) => [row[2], row[3]])).toContainEqual(["Cargo", "More than 30 days late"]);
  });
});

test("alerts switched off in the pane are not written, and the check keeps to the rhythm chosen there", () => {
  const { book, alerts } = open(clients, "en");
  const choose = (without: string[], rhythm: string): void => {
    keepForPane("encours.settings", JSON.stringify({ alerts: { without, rhythm } }));
  };
  choose(["overLimit"], "weekly");
  openDaily();
  const kinds = (): Cell[] => alerts().map((row) => row[3]!);
  expect(kinds()).toContain("More than 30 days late");
  expect(kinds()).not.toContain("Limit passed");
  const first = kinds().length;
  jest.useFakeTimers({ now: Date.now() + 3 * 86_400_000 });
  set(book, 1, 2, 60);
  dailyCheck();
  expect(kinds()).toHaveLength(first);
  jest.setSystemTime(Date.now() + 5 * 86_400_000);
  dailyCheck();
  jest.useRealTimers();
  expect(kinds().length).toBeGreaterThan(first);
});

test("only the build that has it asks for the clock, and only it has the functions", () => {
  const plain = JSON.stringify({ oauthScopes: ["a"] });
  expect(manifestOf(plain, { language: "fr", daily: false })).toBe(plain);
  expect(JSON.parse(manifestOf(plain, { language: "fr", daily: true }))).toEqual({
    oauthScopes: ["a", "https://www.googleapis.com/auth/script.scriptapp"],
  });
  expect(declarations({ language: "fr", daily: false })).not.toMatch(/openDaily|dailyCheck/);
  expect(declarations({ language: "fr", daily: true })).toContain("function dailyCheck() {\n  ENCOURS_.dailyCheck();\n}");
});
