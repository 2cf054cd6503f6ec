import { existsSync, readFileSync } from "node:fs";
import type { Cell, Grid } from "../core/cells/values";
import type { SegmentOptions } from "../core/segment/result";
import { segment } from "../core/segment/segment";
import { demonstrationDay } from "../workbench/demonstration/portfolio";
import { demonstrationSheets } from "../workbench/demonstration/workbook";
import { inData } from "./folder";
import { numbersFrom } from "../workbench/demonstration/random";

/** Books of which it is shown how many clients fall in each class: a rating that gives all the same class says nothing. */
export type Book = "ibm" | "openItems" | "latePayers" | "demonstrationLedger" | "demonstrationTable" | "demonstrationBoth";

/** Clients by class, 1 to 5, those not rated last. */
export type Spread = readonly number[];

export function spreadOf(rows: Grid, options: Partial<SegmentOptions>): Spread {
  const { portfolio } = segment(rows, options);
  return [1, 2, 3, 4, 5, 0].map((own) => portfolio?.classes.find(({ riskClass }) => riskClass === own)?.clients ?? 0);
}

export const latePayersDay = 46_250;

/** Sixty clients, a dozen invoices each, all of them paid late: from two days to two months, the slower the rarer. */
export function latePayers(): Grid {
  const random = numbersFrom(11);
  const rows: Cell[][] = [["Client", "Montant TTC", "Date de facture", "Date d’échéance", "Date de règlement"]];
  for (let client = 0; client < 60; client++) {
    const usual = 2 + 55 * random() * random();
    for (let k = 0; k < 12; k++) {
      const issued = 45_900 + 28 * k + Math.floor(10 * random());
      const paid = issued + 30 + Math.round(usual * (0.6 + 0.8 * random()));
      rows.push([`Client ${client}`, 1000, issued, issued + 30, paid <= latePayersDay ? paid : null]);
    }
  }
  return rows;
}

/** The books that are always there, and those of the data folder where it is. */
export function spreads(): ReadonlyMap<Book, Spread> {
  const found = new Map<Book, Spread>();
  const fromFile = (book: Book, file: string, options: Partial<SegmentOptions>): void => {
    const rows = delimited(inData(file));
    if (rows) found.set(book, spreadOf(rows, options));
  };
  fromFile("ibm", "ibm_ar.csv", { asOf: "2013-06-30" });
  fromFile("openItems", "highradius_open_items.csv", {});
  found.set("latePayers", spreadOf(latePayers(), { asOf: latePayersDay }));
  const [clients, invoices] = demonstrationSheets("en").map(({ rows }): Grid => rows) as [Grid, Grid];
  const asOf = demonstrationDay;
  found.set("demonstrationLedger", spreadOf(invoices, { asOf }));
  found.set("demonstrationTable", spreadOf(clients, { asOf }));
  found.set("demonstrationBoth", spreadOf(clients, { asOf, ledger: invoices }));
  return found;
}

/** A file of plain cells; null where it is absent. */
function delimited(file: string): Grid | null {
  if (!existsSync(file)) return null;
  return readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(",").map((cell) => (cell === "" ? null : cell)));
}
