import type { Meaning } from "../../words/meanings";
import type { Table } from "../table";

/** More columns than that are asked about together. */
const mostAsked = 2;

/** `openAmount` and `balance`: what is owed. `paidAmount` and `credit`: less than that is. `added`: more. */
type Answer = "openAmount" | "balance" | "paidAmount" | "credit" | "added";

/** What the user says that columns of amounts are which nothing explains; those of no use left out. */
export function saidOfAmounts(table: Table, columns: readonly number[]): { readonly index: number; readonly meaning: Answer }[] {
  const [owed, paid] = table.kind === "ledger" ? (["openAmount", "paidAmount"] as const) : (["balance", "credit"] as const);
  const meanings: readonly Meaning[] = table.kind === "ledger" ? [paid, owed, "credit"] : [paid, owed];
  if (columns.length <= mostAsked)
    return columns.flatMap((index) => {
      const answer = table.askColumn(index, meanings, "none", true);
      return answer === "none" ? [] : [{ index, meaning: answer as Answer }];
    });
  const q = table.words.questions;
  const named = columns.map((index) => ({ index, name: table.nameOf(index) }));
  const shown = named.slice(0, 6);
  const answer = table.ask(
    "COLUMNS",
    q.manyColumns(columns.length, `${shown.map(({ name }) => name).join(", ")}${named.length > shown.length ? ", …" : ""}`),
    null,
    columns[0]!,
    [
      { value: "none", text: q.noneNeeded, effect: "" },
      ...shown.flatMap(({ index, name }) => [
        { value: `${owed} ${index}`, text: q.isOpen(name), effect: "" },
        { value: `${paid} ${index}`, text: q.isPaid(name), effect: "" },
      ]),
    ],
    "none",
  )!;
  const [meaning, index] = answer.split(" ");
  return index === undefined ? [] : [{ index: Number(index), meaning: meaning as Answer }];
}
