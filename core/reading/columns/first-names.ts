import type { Table } from "../table";

const firstName = /^(?:pr[ée]noms?|first ?names?|given ?names?|forenames?|vornamen?|nombres?|nome|voornaam)$/i;
const familyName =
  /^(?:last ?names?|surnames?|family ?names?|noms?(?: de famille)?|nachnamen?|familienname|apellidos?|cognome|achternaam)$/i;

export const saysFirstName = (header: string): boolean => firstName.test(header.trim());

/** `First name` is not the client where `Last name` stands beside it. */
export function preferFamilyNames(table: Table): void {
  const own = table.columns.find(({ meaning, corrected }) => meaning === "client" && !corrected);
  if (!own || !saysFirstName(own.header)) return;
  const family = table.columns.find(({ header, meaning, corrected }) => meaning === null && !corrected && familyName.test(header.trim()));
  if (!family) return;
  table.mean(own.index, null);
  table.mean(family.index, "client");
}
