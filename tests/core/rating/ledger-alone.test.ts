import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Grid } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { spreads } from "../../../calibration/class-spread";

const folder = path.resolve(import.meta.dirname, "../../../../shared/data");
const rowsOf = (name: string): Grid =>
  readFileSync(path.join(folder, name), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => (cell === "" ? null : cell)));
const withFile = (name: string) => (existsSync(path.join(folder, name)) ? test : test.skip);
const classesOf = (rows: Grid, asOf?: string): number[] => {
  const { portfolio } = segment(rows, { language: "en", ...(asOf && { asOf }) });
  return [1, 2, 3, 4, 5].map((own) => portfolio!.classes.find(({ riskClass }) => riskClass === own)!.clients);
};
const largest = (classes: readonly number[]): number => Math.max(...classes) / classes.reduce((sum, own) => sum + own, 0);

withFile("ibm_ar.csv")(
  "a real ledger uses three classes, and what is paid next is later from class to class (skipped without the file)",
  () => {
    const rows = rowsOf("ibm_ar.csv");
    const classes = classesOf(rows, "2013-06-30");
    expect(classes.filter((own) => own >= 5).length).toBeGreaterThanOrEqual(3);
    expect(largest(classes)).toBeLessThanOrEqual(0.75);
    const { clients } = segment(rows, { asOf: "2013-06-30" });
    const classOf = new Map(clients!.names.map((name, i) => [name, clients!.riskClass[i]!]));
    const header = rows[0]!;
    const at = (name: string): number => header.indexOf(name);
    const late = [1, 2, 3].map((own) => {
      const next = rows
        .slice(1)
        .filter((row) => String(row[at("InvoiceDate")]) > "2013-06-30" && classOf.get(String(row[at("customerID")])) === own);
      return next.filter((row) => Number(row[at("DaysLateSigned")]) > 15).length / next.length;
    });
    expect(late[0]).toBeLessThan(late[1]!);
    expect(late[1]).toBeLessThan(late[2]!);
  },
);

withFile("highradius_open_items.csv")("a ledger of open items alone uses four classes (skipped without the file)", () => {
  const classes = classesOf(rowsOf("highradius_open_items.csv"));
  expect(classes.filter((own) => own > 0).length).toBeGreaterThanOrEqual(4);
  expect(largest(classes)).toBeLessThanOrEqual(0.7);
});

test("its strength is the smallest twentieth by which a client two months late on every open invoice is in class 5", () => {
  const asOf = 46_250;
  const rows: Grid = [
    ["Client", "Numéro de facture", "Date d’échéance", "Solde ouvert"],
    ...Array.from({ length: 40 }, (_, k) => ["Alpha", `F${k}`, asOf - 60, 1000]),
  ];
  const { indicators } = defaultPolicy;
  const classAt = (strength: number): number | null =>
    segment(rows, { asOf, policy: { ...defaultPolicy, indicators: { ...indicators, openDelay: { ...indicators.openDelay, strength } } } })
      .clients!.riskClass[0]!;
  expect([0.6, indicators.openDelay.strength].map(classAt)).toEqual([4, 5]);
  expect(indicators.openDelay.strength).toBe(0.65);
});

test("a ledger of late payers, and the demonstration however it is read, use four classes and none for more than 70 % of the clients", () => {
  const found = spreads();
  for (const book of ["latePayers", "demonstrationLedger", "demonstrationTable", "demonstrationBoth"] as const) {
    const clients = found.get(book)!;
    expect([book, clients.slice(0, 5).filter((own) => own > 0).length >= 4, largest(clients) <= 0.7]).toEqual([book, true, true]);
  }
});
