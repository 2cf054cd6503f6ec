import type { Meaning } from "../../words/meanings";

/** Of these headings no other list has two. */
const journalHeads = ["journalcode", "compauxnum", "compauxlib", "ecriturelet"];

/** A journal of entries (FEC) names its columns by decree. */
export function journalColumns(labels: readonly string[]): Record<number, Meaning | null> {
  const plain = labels.map((label) => label.toLowerCase().replace(/[^a-z]/g, ""));
  if (!plain.includes("comptenum") || journalHeads.filter((head) => plain.includes(head)).length < 2) return {};
  const meanings: Readonly<Record<string, Meaning | null>> = {
    journalcode: null,
    journallib: null,
    ecriturenum: null,
    ecrituredate: "invoiceDate",
    comptenum: "generalAccount",
    comptelib: null,
    compauxnum: "clientId",
    compauxlib: "client",
    pieceref: "invoiceNumber",
    piecedate: null,
    ecriturelib: null,
    debit: "debit",
    credit: "credit",
    montant: "amount",
    sens: "documentType",
    ecriturelet: "lettering",
    datelet: null,
    validdate: null,
    montantdevise: null,
    idevise: null,
  };
  return Object.fromEntries(plain.flatMap((label, index) => (label in meanings ? [[index, meanings[label]!]] : [])));
}
