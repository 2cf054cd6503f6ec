// How well the rating tells failing clients from sound ones, on cases it was not fitted on: `npm run quality`.
// `npm run quality -- csv` measures how polluted delimited files are read instead.
// With `--write` the documents are brought in step; without, a document that says otherwise is named and the command fails.
import path from "node:path";
import type { Language } from "../core/cells/language";
import { measureDelimitedText } from "./delimited-text";
import { fitCard, weightsOfAll } from "./financial-card";
import { failuresByBand, financialEvidence, trials } from "./financial-evidence";
import { paymentEvidence } from "./payment-evidence";
import { Report } from "./report";
import { settle } from "./settle";
import { horizons, ledger } from "./sources";

const documents: readonly (readonly [Language, string])[] = [
  ["en", "docs/METHOD.md"],
  ["fr", "docs/METHODE.md"],
];

if (process.argv[2] === "csv") process.exit(measureDelimitedText() ? 0 : 1);

const files = horizons();
const financial = files && {
  ...financialEvidence(files),
  bands: failuresByBand(files.five),
  trials: trials(files),
  shares: weightsOfAll(files.three, fitCard(files.three)),
};
const invoices = ledger();
const payment = invoices && paymentEvidence(invoices);

let inStep = true;
for (const [language, file] of documents) {
  const report = new Report(language);
  const blocks = new Map<string, string>([
    ["groups", report.groups()],
    ["classes", report.cuts()],
    ["card", report.card()],
  ]);
  if (files && financial) {
    blocks.set("data", report.data(files));
    blocks.set("shares", report.shares(financial.shares));
    blocks.set("trials", report.trials(financial.trials));
    blocks.set("bands", report.bands(financial.bands));
    blocks.set("financial", report.financial(financial.three, financial.five));
    blocks.set("failures 3 years", report.failures(financial.three));
    blocks.set("failures 5 years", report.failures(financial.five));
  }
  if (payment) blocks.set("payment", report.payment(payment));
  if (language === "en") for (const [name, content] of blocks) console.log(`\n## ${name}\n\n${content}`);
  const write = process.argv.includes("--write");
  if (!(await settle(path.join(import.meta.dirname, "..", file), blocks, write))) {
    inStep = false;
    console.log(`\n${file} says otherwise: run npm run quality -- --write`);
  }
}
if (!inStep) process.exitCode = 1;
