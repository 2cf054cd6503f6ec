import type { ComponentChildren } from "preact";
import { clientKey } from "../../core/reading/rows/client-key";
import type { ClientThen } from "../../core/history/snapshots/snapshot";
import { Money } from "../money";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { useWorkspace } from "../workspace";

const places = new WeakMap<OpenPortfolio, ReadonlyMap<string, number>>();

/** The place of each client of a portfolio, by what identifies it. */
export function clientPlaces(portfolio: OpenPortfolio): ReadonlyMap<string, number> {
  let found = places.get(portfolio);
  if (!found) {
    const { names, ids } = portfolio.clients;
    const sirens = portfolio.clients.sirens();
    const own = new Map<string, number>();
    names.forEach((name, i) => {
      const key = clientKey(name, ids?.[i], sirens?.[i]);
      if (!own.has(key)) own.set(key, i);
    });
    places.set(portfolio, (found = own));
  }
  return found;
}

interface Props {
  readonly client: ClientThen;
  readonly portfolio: OpenPortfolio;
  readonly children?: ComponentChildren;
}

/** A client of a snapshot; who is still one opens. */
export function ClientLine({ client, portfolio, children }: Props) {
  const { openClient } = useWorkspace();
  const place = clientPlaces(portfolio).get(client.key.replace(/#\d+$/, ""));
  const face = (
    <>
      <span class="line-name">{client.name}</span>
      <span class="line-amount">{client.balance !== null && <Money value={client.balance} currency={portfolio.figures.currency} />}</span>
      <span class="line-detail">{children}</span>
    </>
  );
  return place === undefined ? (
    <div class="line">{face}</div>
  ) : (
    <button type="button" class="line" onClick={() => openClient(place)}>
      {face}
    </button>
  );
}
