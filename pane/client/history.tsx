import { useEffect, useState } from "preact/hooks";
import type { RiskClass } from "../../core/policy/policy";
import type { ClientThen } from "../../core/history/snapshots/snapshot";
import { formatDate, formatShortest } from "../../core/cells/formats";
import { exactMoney, shortMoney } from "../amount";
import { ClassMark } from "../class-mark";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useHistoryUnread, useKept, useWorkspace } from "../workspace";

/** A year of months: reading more would keep the spreadsheet busy. */
const shownAtMost = 12;

interface Then {
  readonly day: number;
  readonly client: ClientThen;
}

/** Class, score and balance of a client at each kept run, the newest first. */
export function History({ clientKey, portfolio }: { readonly clientKey: string; readonly portfolio: OpenPortfolio }) {
  const { language, records } = useWorkspace();
  const { snapshots } = useKept();
  const isUnread = useHistoryUnread();
  const words = insightTexts(language).client;
  const [past, setPast] = useState<readonly Then[] | null>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const found: Then[] = [];
      for (const entry of [...(await records.lookUpSnapshots())].reverse().slice(0, shownAtMost)) {
        const { clients } = await records.snapshot(entry);
        if (left) return;
        const client = clients.find(({ key }) => key === clientKey);
        if (client) found.push({ day: entry.day, client });
        setPast([...found]);
      }
      if (!left) setPast([...found]);
    };
    look().catch(() => left || setPast([]));
    return () => void (left = true);
  }, [clientKey, snapshots, records]);
  if (past === null) return null;
  const { currency } = portfolio.figures;
  return (
    <section>
      <h3>{words.history}</h3>
      {past.length < 2 ? (
        <p class="hint">{isUnread ? insightTexts(language).changes.unread : words.historyNone}</p>
      ) : (
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.riskClass}</th>
              <th scope="col">{words.scoreColumn}</th>
              <th scope="col">{words.balance}</th>
            </tr>
          </thead>
          <tbody>
            {past.map(({ day, client }) => (
              <tr key={day}>
                <th scope="row">{formatDate(day, language)}</th>
                <td>
                  <ClassMark riskClass={client.riskClass as RiskClass} />
                </td>
                <td>{client.score === null ? "–" : formatShortest(client.score, language, 0)}</td>
                <td title={client.balance === null ? "" : exactMoney(client.balance, language, currency)}>
                  {client.balance === null ? "–" : shortMoney(client.balance, language, null)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
