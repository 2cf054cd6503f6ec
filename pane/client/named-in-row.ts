import type { Area, Sheet } from "../../core/sheet";
import { textOf } from "../../core/cells/values";
import type { OpenPortfolio } from "../portfolio/open-portfolio";

const byPortfolio = new WeakMap<OpenPortfolio, ReadonlyMap<string, readonly number[]>>();

function clientsByName(portfolio: OpenPortfolio): ReadonlyMap<string, readonly number[]> {
  let found = byPortfolio.get(portfolio);
  if (!found) {
    const made = new Map<string, number[]>();
    portfolio.clients.names.forEach((name, client) => {
      const others = made.get(name);
      if (others) others.push(client);
      else made.set(name, [client]);
    });
    byPortfolio.set(portfolio, (found = made));
  }
  return found;
}

/**
 * The client a row of any sheet names: of the selection, the result, a ledger or a list, however it was sorted since. Null
 * where it names nobody, or several of one name that no number in the row tells apart.
 */
export async function clientNamedInRow(sheet: Sheet, portfolio: OpenPortfolio, area: Area): Promise<number | null> {
  if (area.rows !== 1) return null;
  const used = await sheet.used(area.sheet);
  if (!used || area.row < used.row || area.row >= used.row + used.rows) return null;
  const [row = []] = await sheet.read({ ...used, row: area.row, rows: 1 });
  const texts = row.map(textOf).filter((text) => text !== null);
  const byName = clientsByName(portfolio);
  const named = texts.flatMap((text) => byName.get(text) ?? []);
  if (named.length <= 1) return named[0] ?? null;
  const { ids } = portfolio.clients;
  const numbered = named.filter((client) => ids?.[client] != null && texts.includes(ids[client]));
  return numbered.length === 1 ? numbered[0]! : null;
}
