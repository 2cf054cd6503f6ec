import { currencyCode } from "../../cells/numbers";
import { cellAt, isBlank } from "../../cells/values";
import { holdsNumber, holdsText } from "../cells/cells";
import { isDay } from "../structure/headings";
import { titledClient } from "../structure/titled-client";
import type { Table } from "../table";
import { bandOf } from "./bands";
import { namesMoreThanHeadings } from "./client-headings";
import { saysEntries } from "./document-types";
import { isUnnamed } from "./unnamed-columns";

/** A column without a heading that holds names is the client where no other is; of several below unknown headings the user says which. */
export function findUnnamedClient(table: Table, sample: Int32Array, headed: boolean): void {
  const found: { readonly index: number; readonly header: string; readonly texts: number }[] = [];
  for (const column of table.columns) {
    const { index, header } = column;
    if (header !== "" && table.kind === null && !table.has("balance", "debit") && table.bands.length < 2 && !table.has("overdue1to30"))
      continue;
    if (!isUnnamed(column)) continue;
    const { holds } = table.cells.column(index);
    let texts = 0;
    let digits = 0;
    let figures = 0;
    const seen = new Set<string>();
    const dates = [table.place("invoiceDate"), table.place("dueDate")].filter((column) => column >= 0);
    const lines =
      table.kind === "ledger" && dates.length > 0
        ? sample.filter((r) => dates.some((column) => !isBlank(cellAt(table.grid, r, column))))
        : sample;
    for (const r of lines) {
      if (holds[r] === holdsText) {
        texts++;
        const text = String(cellAt(table.grid, r, index));
        if (/\d/.test(text)) digits++;
        // Ageing bands name no clients either.
        if (isDay(text) || bandOf(text)) figures++;
        seen.add(text);
      } else if (holds[r] === holdsNumber) figures++;
    }
    // Days among names are the days of lines below headings; `EUR`, `RV` and `DZ` are codes of currencies and documents.
    if (figures * 2 > texts || texts === 0 || [...seen].every((text) => text.length < 3 || currencyCode(text) !== undefined)) continue;
    // `Facture F1`, `Règlement F1` say what an entry is.
    if (table.kind === "ledger" && saysEntries([...seen])) continue;
    const ids = table.kind === "ledger" && !table.has("invoiceNumber") && digits >= texts * 0.8 && seen.size >= texts * 0.9;
    // Codes that differ on every line are those of documents.
    if (!ids && table.kind === "ledger" && texts >= 3 && digits >= texts * 0.8 && seen.size >= texts * 0.9) continue;
    if (ids) {
      if (found.length > 0) continue;
      table.mean(index, "invoiceNumber", header !== "");
      return;
    }
    const names = headed && header === "" && texts >= lines.length * 0.9 && namesMoreThanHeadings(table, index, seen);
    if (names || (!headed && texts >= lines.length * 0.5 && !(table.kind === "ledger" && seen.size >= texts * 0.9 && titledClient(table))))
      found.push({ index, header, texts: seen.size });
    // Nothing but names stands without a heading at all.
    if (found[0]?.header === "") break;
  }
  const [first] = found;
  if (!first) return;
  const others = first.header === "" ? [] : found.filter(({ texts }) => texts > 1);
  if (others.length < 2) {
    table.mean(first.index, "client", first.header !== "");
    return;
  }
  const answer = table.ask(
    "COLUMN_CLIENT",
    table.words.questions.whichClient,
    null,
    first.index,
    others.map(({ index, header }) => ({ value: String(index), text: header.trim(), effect: "" })),
    String(others[0]!.index),
  );
  table.mean(Number(answer), "client", answer === String(first.index));
}
