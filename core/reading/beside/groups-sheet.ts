import { cellAt, textOf, type Grid } from "../../cells/values";
import { sirenIn } from "../rows/client-key";
import { findHead, type Head } from "../structure/headings";
import { nameKey } from "../cells/name-key";
import { numberKey } from "../cells/number-key";
import { mayMean, placeOf } from "./labels";

/** Where a sheet of pairs has its columns; -1 where it has none of one. */
interface Columns {
  readonly head: Head;
  readonly client: number;
  readonly clientId: number;
  readonly siren: number;
  readonly group: number;
}

/** A sheet of pairs has no more columns: what has many is a table of clients. */
const mostColumns = 8;

/** Where a range is a sheet of pairs, a client and its group a row; null where it is something else, a table of clients above all. */
export function groupsSheet(rows: Grid): Columns | null {
  const head = findHead(rows);
  if (!head) return null;
  const { labels } = head;
  if (labels.length > mostColumns) return null;
  const group = placeOf(labels, "group");
  const place = (meaning: "client" | "clientId" | "siren"): number =>
    labels.findIndex((label, column) => column !== group && mayMean(label, meaning));
  const [client, clientId, siren] = [place("client"), place("clientId"), place("siren")];
  const isPairs = group >= 0 && Math.max(client, clientId, siren) >= 0;
  const others = ["balance", "openAmount", "amount", "invoiceNumber", "sales"] as const;
  return isPairs && placeOf(labels, ...others) < 0 ? { head, client, clientId, siren, group } : null;
}

/** What a client is known by in one place and another. */
export interface Named {
  readonly name: string | null;
  readonly id: string | null;
  readonly siren: string | null;
}

/** The group of a client in some sheets of pairs: by its number, else its SIREN, else its name. */
export function groupFinder(sheets: readonly { readonly rows: Grid; readonly places: Columns }[]): (client: Named) => string | null {
  const byId = new Map<string, string>();
  const bySiren = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const { rows, places } of sheets)
    for (let r = places.head.end; r < rows.length; r++) {
      const cell = (column: number): string | null => (column < 0 ? null : textOf(cellAt(rows, r, column)));
      const [group, id, siren, name] = [cell(places.group), cell(places.clientId), sirenIn(cell(places.siren)), cell(places.client)];
      if (group === null) continue;
      if (id !== null) byId.set(numberKey(id), group);
      if (siren !== null) bySiren.set(siren, group);
      if (name !== null) byName.set(nameKey(name), group);
    }
  return ({ name, id, siren }) => {
    const number = siren === null ? null : sirenIn(siren);
    return (
      (id === null ? undefined : byId.get(numberKey(id))) ??
      (number === null ? undefined : bySiren.get(number)) ??
      (name === null ? undefined : byName.get(nameKey(name))) ??
      null
    );
  };
}
