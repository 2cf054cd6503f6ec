// How well the rating tells failing clients from sound ones, on cases it was not fitted on: `npm run quality`.
// `npm run quality -- csv` measures how polluted delimited files are read instead.
// `npm run quality -- forecast` measures the cash forecast alone.
// With `--write` the documents are brought in step; without, a document that says otherwise is named and the command fails.
import path from "node:path";
import type { Language } from "../core/cells/language";
import { agencyEvidence } from "./agency-ratings";
import { spreads } from "./class-spread";
import { measureDelimitedText } from "./delimited-text";
import { cardOf, fitted } from "./companies/financial-card";
import { failuresByBand, financialEvidence, trials } from "./companies/financial-evidence";
import { billsOf, forecastEvidence, isGoodForecast, measureForecast } from "./payments/forecast";
import { paymentEvidence } from "./payments/payment-evidence";
import { inData } from "./folder";
import { Report } from "./report/report";
import { settle } from "./report/settle";
import { horizons, ledger } from "./sources";

const documents: readonly (readonly [Language, string])[] = [
  ["en", "docs/METHOD.md"],
  ["fr", "docs/METHODE.md"],
];

if (process.argv[2] === "forecast") process.exit(measureForecast() ? 0 : 1);
if (process.argv[2] === "csv") process.exit(measureDelimitedText() ? 0 : 1);

const files = horizons();
const financial = files && {
  ...financialEvidence(files),
  bands: failuresByBand(files.five),
  trials: trials(files),
  drawn: { three: cardOf(fitted(files.three)), five: cardOf(fitted(files.five)) },
};
const invoices = ledger();
const payment = invoices && paymentEvidence(invoices);
const forecast = invoices && forecastEvidence(billsOf(invoices));
const books = spreads();
const agency = agencyEvidence(inData("corp_ratings_fmp_2029.csv"));

let inStep = true;
for (const [language, file] of documents) {
  const report = new Report(language);
  const blocks = new Map<string, string>([
    ["strengths", report.strengths()],
    ["classes", report.cuts()],
    ["byhand", report.byHand()],
    ["card", report.card(financial && financial.drawn)],
  ]);
  // A block that quotes a file is left as it is where the file is absent.
  if (books.has("ibm") && books.has("openItems")) blocks.set("books", report.spread(books));
  if (files && financial) {
    blocks.set("data", report.data(files));
    blocks.set("trials", report.trials(financial.trials));
    blocks.set("bands", report.bands(financial.bands));
    blocks.set("financial", report.financial(financial.three, financial.five));
    blocks.set("failures 3 years", report.failures(financial.three));
    blocks.set("failures 5 years", report.failures(financial.five));
  }
  if (agency) blocks.set("agency", report.agency(agency));
  if (payment) blocks.set("payment", report.payment(payment));
  if (forecast) blocks.set("forecast", report.forecast(forecast));
  if (language === "en") for (const [name, content] of blocks) console.log(`\n## ${name}\n\n${content}`);
  const write = process.argv.includes("--write");
  if (!(await settle(path.join(import.meta.dirname, "..", file), blocks, write))) {
    inStep = false;
    console.log(`\n${file} says otherwise: run npm run quality -- --write`);
  }
}
if (forecast && !isGoodForecast(forecast)) {
  inStep = false;
  console.log("\nThe cash forecast is not good enough: npm run quality -- forecast");
}
if (!inStep) process.exitCode = 1;
