import type { RecognisedColumn } from "../layout";
import type { Table } from "../table";

const ofSuppliers = /^(?:nom (?:du )?)?(?:fournisseurs?|suppliers?|vendors?)(?: name)?$/i;
const ofQuotes =
  /^(?:n° ?|num[ée]ro (?:de |du )?|r[ée]f(?:\.|[ée]rence)? ?)?(?:devis|quotes?|quotation|estimate)(?: ?(?:n°|#|no\.?|number|ref))?$/i;

/** What may yet be sold: `Deal Stage`, `Opportunité`, `Étape de la transaction`. */
const ofDeals =
  /^(?:(?:nom (?:de l['’]|de la |du )?)?(?:opportunit[ée]s?|opportunity|deals?|transaction)(?: (?:name|owner|stage|type))?|(?:[ée]tape|phase) (?:de (?:la )?|du |d['’])?(?:transaction|vente|deal|opportunit[ée])|(?:sales|deal) stage|(?:sales )?pipeline|forecast category)$/i;
/** What stands in a store: `Stock`, `Qté en stock`, `Qty on hand`. */
const ofStock =
  /^(?:(?:qt[ée]s?|quantit[ée]s?|valeur|qty|quantity|value)\.? ?(?:en |du |de |in )?(?:stock|on hand)|stocks?(?: (?:disponible|r[ée]el|actuel|physique|initial|final|minimum|mini|on hand|level|value))?|(?:units? )?on hand)$/i;
/** Headings that say so in any column; `ofSuppliers` says it only of the column that names the client. */
const listsOfOthers = [ofQuotes, ofDeals, ofStock];

/**
 * A list of suppliers, quotations, sales to come or stock has amounts, and nobody owes them here: nothing is read before the
 * user says otherwise.
 */
export function askWhetherOwed(table: Table): void {
  const client = table.columns.find(({ meaning }) => meaning === "client");
  const numbered = table.has("invoiceNumber");
  const isOther = ({ meaning, header, corrected }: RecognisedColumn): boolean => {
    if (corrected) return false;
    const said = header.trim();
    // With invoice numbers the rows are invoices, and `N° devis` is only their origin, unless it is what was read as the number.
    return listsOfOthers.some((pattern) => pattern.test(said)) && (!numbered || meaning === "invoiceNumber");
  };
  const other = client && !client.corrected && ofSuppliers.test(client.header.trim()) ? client : table.columns.find(isOther);
  if (!other || table.kind === null) return;
  const q = table.words.questions;
  table.ask("OWED", q.owed(other.header), null, other.index, [{ value: "owed", text: q.isOwed, effect: "" }], null);
}
