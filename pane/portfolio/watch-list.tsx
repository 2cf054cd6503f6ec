import type { ClientToWatch, Portfolio } from "../../core/segment/result";
import { formatNumber } from "../../core/cells/formats";
import { ClassMark } from "../class-mark";
import { useSpeech } from "../context";
import { shortMoney } from "../amount";
import { Money } from "../money";

interface Props {
  readonly portfolio: Portfolio;
  /** Shows the client, by its place among all. */
  onClient: (client: number) => void;
}

/** The ten clients to look at first, and why. */
export function WatchList({ portfolio, onClient }: Props) {
  const { texts } = useSpeech();
  if (portfolio.watch.length === 0) return null;
  return (
    <section>
      <h3>{texts.result.watch}</h3>
      <p class="hint">{texts.result.watchHint}</p>
      <ol class="watch">
        {portfolio.watch.map((client) => (
          <WatchedClient key={client.row} client={client} currency={portfolio.currency} onClick={() => onClient(client.row - 1)} />
        ))}
      </ol>
    </section>
  );
}

function WatchedClient({
  client,
  currency,
  onClick,
}: {
  readonly client: ClientToWatch;
  readonly currency: string | null;
  onClick: () => void;
}) {
  const { language, texts } = useSpeech();
  const late =
    client.overdue !== null && client.overdue > 0
      ? texts.result.late(
          shortMoney(client.overdue, language, currency),
          client.daysLate === null || client.daysLate < 0.5 ? null : formatNumber(client.daysLate, language),
          client.overdue > client.balance,
        )
      : null;
  return (
    <li>
      <button type="button" class="watched" onClick={onClick}>
        <span class="watched-name">{client.client}</span>
        <span class="watched-balance">
          <Money value={client.balance} currency={currency} />
        </span>
        <span class="watched-state">
          <ClassMark riskClass={client.riskClass} /> {late}
        </span>
        <span class="watched-reasons">{client.reasons}</span>
        {client.action !== "" && <span class="watched-action">{client.action}</span>}
      </button>
    </li>
  );
}
