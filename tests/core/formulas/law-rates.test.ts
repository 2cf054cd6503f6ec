import { readFileSync } from "node:fs";
import { bankOfEngland } from "../../../core/method/law/rates/bank-of-england";
import { europeanCentralBank } from "../../../core/method/law/rates/european-central-bank";
import { frenchLegalRate } from "../../../core/method/law/rates/french-legal-rate";
import type { PublishedRates } from "../../../core/method/law/rates/rate-table";
import { sharedFile, withShared } from "../../shared-files";

// The histories the tables were made from stay out of the project; where they are at hand, every figure is compared again.
const histories = ["ecb_mro_history.csv", "boe_bank_rate.csv", "fr_late_payment_rates.csv"].map((file) => `data/${file}`);

function rows(file: string): string[][] {
  const [, ...lines] = readFileSync(sharedFile(`data/${file}`), "utf8")
    .trim()
    .split(/\r?\n/);
  return lines.map((line) => line.split(","));
}

/** The rate in force on a day, from a list of changes in order of time. */
function inForce(changes: string[][], day: string): number {
  const before = changes.filter(([date]) => date! <= day);
  return Number(before[before.length - 1]![1]);
}

const percents = (table: PublishedRates): [string, number][] => table.rates.map(({ validFrom, percent }) => [validFrom, percent]);

/** 30 June or 31 December, the day before a half-year begins. */
const dayBefore = (validFrom: string): string =>
  validFrom.endsWith("07-01") ? `${validFrom.slice(0, 4)}-06-30` : `${Number(validFrom.slice(0, 4)) - 1}-12-31`;

withShared(...histories).describe("rate tables against the histories they come from", () => {
  test("European Central Bank, on the first day of each half-year", () => {
    const changes = rows("ecb_mro_history.csv");
    for (const [day, percent] of percents(europeanCentralBank).filter(([day]) => day >= "2009-07"))
      expect([day, inForce(changes, day)]).toEqual([day, percent]);
  });
  test("Bank of England, on the last day before each half-year", () => {
    const changes = rows("boe_bank_rate.csv");
    for (const [day, percent] of percents(bankOfEngland)) expect([day, inForce(changes, dayBefore(day))]).toEqual([day, percent]);
  });
  test("French legal rate for professionals; the second half of 2026 is blank in this history", () => {
    const published = new Map(rows("fr_late_payment_rates.csv").map((row) => [row[1]!, row[3]!]));
    for (const [day, percent] of percents(frenchLegalRate).filter(([day]) => day >= "2015")) {
      if (published.get(day) !== "") expect([day, Number(published.get(day))]).toEqual([day, percent]);
      else expect([day, percent]).toEqual(["2026-07-01", 2.75]);
    }
  });
});
