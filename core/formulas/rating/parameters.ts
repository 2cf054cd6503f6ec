import type { Grid } from "../../cells/values";
import { optionalTable, table, type Parameter } from "../define";

/** One row a client, or many. */
export const clients = table("clients", { fr: "Lignes des clients", en: "Rows of the clients" });
export const headers = {
  ...table("headers", { fr: "Ligne des en-têtes au-dessus", en: "Header row above them" }),
  absent: "NO_HEADERS",
} as const satisfies Parameter<Grid>;
export const optionalHeaders = optionalTable("headers", headers.label);

/** A short table for examples: a sound client, a late one without accounts, one in negative equity, one of whom only the age is known. */
export const exampleHeaders = [["Client", "Retard moyen (jours)", "Score bureau", "Capitaux propres", "Total actif", "Âge"]];
export const exampleClients = [
  ["Ateliers Morel", 2, 78, 450, 1000, 22],
  ["Bati Sud", 48, 35, null, null, 4],
  ["Cartonnages Lys", 12, 55, -20, 300, 9],
  ["Delta Froid", null, null, null, null, 2],
];
