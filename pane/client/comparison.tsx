import { useMemo } from "preact/hooks";
import { peersOf } from "../../core/client/peers";
import { yearOnYear } from "../../core/rating/year-on-year";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

/** The client beside last year, and beside the user's other clients of its sector; nothing where neither is known. */
export function Comparison({ client, portfolio }: { readonly client: number; readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).comparison;
  const { clients } = portfolio;
  const changes = useMemo(() => yearOnYear((meaning) => clients.numbers(meaning), language)(client), [clients, client, language]);
  const peers = useMemo(() => peersOf(clients, client, language), [clients, client, language]);
  const said = changes.filter(({ text }) => text !== "");
  if (said.length === 0 && !peers) return null;
  return (
    <section>
      <h3>{words.title}</h3>
      {said.length > 0 && (
        <ul class="bullets">
          {said.map(({ figure, text }) => (
            <li key={figure}>{text}</li>
          ))}
        </ul>
      )}
      {peers && (
        <>
          <p class="hint">
            {words.sector(peers.sector.slice(0, 60))} {peers.sheet !== null && words.ofSheet(peers.sheet)}
          </p>
          <table class="plain">
            <thead>
              <tr>
                <th scope="col">{words.figure}</th>
                <th scope="col">{words.client}</th>
                <th scope="col">{words.median}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {peers.lines.map(({ indicator, label, shown, median, count }) => (
                <tr key={indicator}>
                  <th scope="row">{label}</th>
                  <td>{shown}</td>
                  <td>{median}</td>
                  <td>{count ?? words.stated}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
