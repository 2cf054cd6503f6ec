import { segment } from "../../../core/segment/segment";
import type { Amounts } from "../../../core/reading/layout";
import { layoutOf } from "../../../core/reading/read";
import type { Grid } from "../../../core/cells/values";

const meaningsOf = (rows: Grid) =>
  Object.fromEntries(
    layoutOf(rows)
      .columns.filter(({ meaning }) => meaning)
      .map(({ header, meaning }) => [header, meaning]),
  );

test("a French client table, whatever the case, accents and punctuation", () => {
  const rows = [
    ["RAISON SOCIALE", "Encours (€)", "echu", "Retard moyen (jours)", "Score Bureau", "Capitaux propres", "Date de creation"],
    ["A", 1, 2, 3, 4, 5, 40000],
  ];
  expect(layoutOf(rows)).toMatchObject({ kind: "clients", headerRow: 0, currency: "€" });
  expect(meaningsOf(rows)).toEqual({
    "RAISON SOCIALE": "client",
    "Encours (€)": "balance",
    echu: "overdue",
    "Retard moyen (jours)": "daysLate",
    "Score Bureau": "bureauScore",
    "Capitaux propres": "equity",
    "Date de creation": "creationDate",
  });
});

test("ageing buckets in both languages", () => {
  const rows = [
    ["Customer", "Current", "1-30", "31-60", "61-90", ">90"],
    ["A", 1, 2, 3, 4, 5],
  ];
  expect(layoutOf(rows).kind).toBe("clients");
  expect(meaningsOf(rows)).toEqual({
    Customer: "client",
    Current: "notDue",
    "1-30": "overdue1to30",
    "31-60": "overdue31to60",
    "61-90": "overdue61to90",
    ">90": "overdueOver90",
  });
});

test("an invoice ledger below a title and blank rows, columns in any order", () => {
  const rows = [
    ["Balance âgée au 30/09/2026"],
    [],
    [null, null],
    ["Échéance", "Montant TTC", "Client", "N° facture", "Date facture", "Date de règlement"],
    [46200, 100, "A", "F1", 46170, null],
    [46201, 50, "B", "F2", 46171, 46199],
  ];
  expect(layoutOf(rows)).toMatchObject({ kind: "ledger", headerRow: 3, firstRow: 4, endRow: 6 });
});

test("a column whose cells disagree with its header is not taken", () => {
  expect(
    meaningsOf([
      ["Client", "Encours", "Échéance"],
      ["A", 10, "au mieux"],
      ["B", 20, "sous peu"],
    ]),
  ).toEqual({ Client: "client", Encours: "balance" });
});

test("two columns that compete are asked about", () => {
  const layout = layoutOf([
    ["Client", "Solde", "Encours"],
    ["A", 10, 12],
  ]);
  const [solde, encours] = [layout.columns[1]!, layout.columns[2]!];
  expect(solde).toMatchObject({ meaning: "balance" });
  expect(solde.confidence).toBeLessThan(0.8);
  expect(encours).toMatchObject({ meaning: null, alternatives: ["balance"] });
});

test("a correction holds, and frees its meaning for no other column", () => {
  const layout = layoutOf(
    [
      ["Client", "Solde", "Encours"],
      ["A", 10, 12],
    ],
    { 2: "balance", 1: null },
  );
  expect(layout.columns.map(({ meaning, corrected }) => [meaning, corrected])).toEqual([
    ["client", false],
    [null, true],
    ["balance", true],
  ]);
});

test("the day of the ledger comes from its own days late", () => {
  const rows = [
    ["Client", "Amount", "Due date", "Overdue days"],
    ["A", 10, 46200, 30],
    ["B", 10, 46210, 20],
    ["C", 10, 46240, -10],
  ];
  expect(layoutOf(rows).asOf).toEqual({ serial: 46230, from: "ageDays" });
});

test("programs write 0 days late beside what is paid and what is not due yet: the day comes from the others", () => {
  const rows = [
    ["Client", "Invoice date", "Due date", "Amount", "Status", "Days late"],
    ["A", 46170, 46200, 10, "Overdue", 30],
    ["B", 46180, 46210, 10, "Overdue", 20],
    ["C", 46195, 46225, 10, "Partially paid", 5],
    ["C", 46225, 46255, 10, "Open", 0],
    ["D", 46120, 46150, 10, "Paid", 0],
    ["E", 46130, 46160, 10, "Paid", 0],
  ];
  expect(layoutOf(rows).asOf).toEqual({ serial: 46230, from: "ageDays" });
});

test.each([
  [[]],
  [[[]]],
  [[[null, ""]]],
  [
    [
      ["bonjour", "monde"],
      [1, 2],
    ],
  ],
  [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [[["Client"], ["A"]]],
])("%j is no layout", (rows) => {
  expect(layoutOf(rows).kind).toBeNull();
});

test("the day of a ledger with open invoices is its last payment where that is later, of a settled one its last invoice", () => {
  const header = ["Client", "Montant", "Date facture", "Échéance", "Date de règlement"];
  const open = [header, ["A", 10, 46200, 46230, 46220], ["B", 10, 46210, 46240, null]];
  const settled = [header, ["A", 10, 46200, 46230, 46220], ["B", 10, 46210, 46240, 46260]];
  expect(layoutOf(open).asOf).toEqual({ serial: 46220, from: "lastPayment" });
  expect(layoutOf(settled).asOf).toEqual({ serial: 46210, from: "lastInvoice" });
});

test("amounts in thousands, ratios in percent and ages in months are read in euros, fractions and years", () => {
  const rows = [
    ["Situation en milliers d’euros"],
    ["Client", "Encours", "CA (M€)", "Autonomie financière (%)", "Ancienneté (mois)"],
    ["A", 12, 3, 35, 24],
    ["B", 0.5, 1.5, -4, 120],
  ];
  const { layout, clients, portfolio } = segment(rows, { asOf: 46000 });
  expect(layout.columns.map(({ unit }) => unit)).toEqual([null, "thousands", "millions", "percent", "months"]);
  expect(portfolio!.balance).toBe(12500);
  expect([...clients!.numbers("turnover")!]).toEqual([3_000_000, 1_500_000]);
  expect([...clients!.numbers("equityRatio")!]).toEqual([0.35, -0.04]);
  expect([...clients!.numbers("age")!]).toEqual([2, 10]);
});

test("the user says the currency and the unit where the sheet does not, or says another thing", () => {
  const rows = [
    ["Client", "Encours", "CA (M€)"],
    ["A", 12, 3],
  ];
  const said = (amounts: Amounts) => segment(rows, { asOf: 46000, columns: { amounts } });
  expect(layoutOf(rows.map((row) => row.slice(0, 2)))).toMatchObject({ currency: null, unit: "ones" });
  const inPounds = said({ currency: "£", unit: "thousands" });
  expect(inPounds.portfolio).toMatchObject({ balance: 12_000, currency: "£" });
  expect([...inPounds.clients!.numbers("turnover")!]).toEqual([3_000_000]);
  const titled = [["Situation en milliers d’euros"], ...rows];
  expect(segment(titled, { asOf: 46000, columns: { amounts: { unit: "ones" } } }).portfolio!.balance).toBe(12);
  expect(segment(rows, { asOf: 46000, columns: { 2: null, amounts: { unit: "millions" } } }).portfolio!.balance).toBe(12_000_000);
});

test("bands of one meaning add up, and those that overlap do not", () => {
  const rows = [
    ["Client", "Non échu", "1-30 j", "31-60 j", "61-90 j", "91-120 j", "> 120 j"],
    ["A", 10, 1, 2, 3, 4, 5],
  ];
  const { portfolio } = segment(rows);
  expect(portfolio).toMatchObject({ balance: 25, overdue: 15 });
  expect(portfolio!.ageing!.map(({ amount }) => amount)).toEqual([10, 1, 2, 3, 9]);
  // Of two that overlap each holds its own band alone: what is beyond 120 days is counted once.
  const overlapping = segment([
    ["Client", "Non échu", "> 90 j", "> 120 j"],
    ["A", 10, 9, 5],
  ]);
  expect(overlapping.layout.columns.map(({ meaning }) => meaning)).toEqual(["client", "notDue", "overdueOver90", "overdueOver90"]);
  expect(overlapping.portfolio).toMatchObject({ balance: 19, overdue: 9 });
});

test("a column that is asked about, or not used although it could be, says why", () => {
  const { columns } = layoutOf([
    ["Client", "Solde", "Encours", "Échéance"],
    ["A", 10, 12, "au mieux"],
  ]);
  expect(columns.map(({ doubt }) => doubt)).toEqual([null, { why: "rival", column: 2 }, { why: "rival", column: 1 }, null]);
});

test("a number alone is no ageing band, beside others it is", () => {
  expect(
    meaningsOf([
      ["Client", "Encours", 60],
      ["A", 10, 5],
    ]),
  ).toEqual({ Client: "client", Encours: "balance" });
  expect(
    meaningsOf([
      ["Client", "Encours", "30", "60", "> 90"],
      ["A", 10, 5, 3, 1],
    ]),
  ).toMatchObject({ "> 90": "overdueOver90" });
});

test("client numbers that are SIRENs are read as such, unless a column of its own holds them or the user says otherwise", () => {
  const sirens = ["552 008 443", "443121975", 732829320, "005880596"];
  const rows = sirens.map((siren, k) => [`Client ${k}`, siren, 100 * k]);
  const meanings = (table: Grid, corrections = {}) => layoutOf(table, corrections).columns.map(({ meaning }) => meaning);
  const table = [["Client", "N° client", "Encours"], ...rows];
  expect(meanings(table)).toEqual(["client", "siren", "balance"]);
  expect(layoutOf(table).columns[1]!.alternatives).toContain("clientId");
  expect(meanings(table, { 1: "clientId" })).toEqual(["client", "clientId", "balance"]);
  expect(meanings(table.slice(0, 3))).toEqual(["client", "clientId", "balance"]);
  const both = table.map((row) => [...row, row[1] === "N° client" ? "SIREN" : row[1]!]);
  expect(meanings(both)).toEqual(["client", "clientId", "balance", "siren"]);
});

test("a round amount alone heads no ageing band: headings nobody knows keep their rows", () => {
  const rows: Grid = [
    ["Rouge", "Vert"],
    ["Ateliers Martin", 1200],
    ["Cargo", 90],
  ];
  const columns = { 0: "client", 1: "balance" } as const;
  expect(segment(rows, { language: "fr", columns }).clients?.names).toEqual(["Ateliers Martin", "Cargo"]);
});
