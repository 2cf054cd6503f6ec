import type { Words } from "../../cells/language";
import type { Grid } from "../../cells/values";
import { optionalTable, table, type Parameter } from "../define";

/** One row a client, or many. */
export const clients = table("clients", { fr: "Lignes des clients", en: "Rows of the clients" });
export const headers = {
  ...table("headers", { fr: "Ligne des en-têtes au-dessus, ou deux ou trois", en: "Header row above them, or two or three" }),
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

/** Said of every function that rates the clients of a range: why the pane may know more of them. */
export const seesItsRange = (reading: Words): Words => ({
  fr: `${reading.fr} La formule ne voit que sa plage et les en-têtes au-dessus (une à trois lignes)\u00a0: ni la date du jour, ni les autres feuilles (comptes, scores, groupes), ni un grand livre à côté, ni une unité (k€) que dit un titre ou une autre colonne. Le volet, qui les prend et le dit, peut donc classer autrement.`,
  en: `${reading.en} The formula sees its range and the headings above it (one to three rows): neither today’s date, nor other sheets (accounts, scores, groups), nor a ledger beside it, nor a unit (€k) that a title or another column says. The pane, which takes them and says so, may therefore give another class.`,
});
