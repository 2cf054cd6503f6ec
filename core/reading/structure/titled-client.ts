import { fold } from "../../cells/fold";
import { isBlank, textOf } from "../../cells/values";
import { numberInHeading } from "./labels";
import type { Table } from "../table";

const label =
  /^(?:nom (?:du )?(?:client|tiers)|clients?|customer(?: name)?|debtor|debiteur|tiers|compte(?: client| tiers| auxiliaire)?|account(?: name)?|interrogation (?:du |de )?(?:tiers|compte)|releve de compte|extrait de compte|statement(?: of account)?(?: for)?|grand[- ]livre (?:du|de) (?:compte|tiers)|bill to|to|a l'attention de)$/;
/** A statement of all clients names none: `Clients : tous`, `Customer: (all)`. */
const saysAll = /^\(?(?:tous|toutes|all|every|any|\*|de |from )/;

/** The one client that the titles of a list name where no column does: a statement, an account looked up. Null for none or several. */
export function titledClient(table: Table): { readonly id: string | null; readonly name: string } | null {
  const names = new Map<string, { readonly id: string | null; readonly name: string }>();
  for (const row of table.grid.slice(0, table.head!.row)) {
    const cells = row.flatMap((cell) => (isBlank(cell) ? [] : [textOf(cell)!]));
    cells.forEach((text, k) => {
      const parted = /^([^:–]{2,40}?)\s*(?::|–| - )\s*(.*)$/.exec(text);
      const [before, after] = [parted?.[1] ?? text, parted?.[2] ?? ""];
      if (!label.test(fold(before).trim())) return;
      const name = (after.length > 0 ? after : (cells[k + 1] ?? "")).trim();
      if (!/\p{L}{2}/u.test(name) || saysAll.test(fold(name))) return;
      names.set(fold(name), numberInHeading(name) ?? { id: null, name });
    });
  }
  return names.size === 1 ? [...names.values()][0]! : null;
}
