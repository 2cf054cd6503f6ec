import type { Explanation } from "../../core/client/explanation";
import type { Policy } from "../../core/policy/policy";
import { formatPercent, formatShortest } from "../../core/cells/formats";
import { textsIn } from "../../core/words/texts/type";
import { AddingUp } from "./adding-up";
import { ClassMark } from "../class-mark";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";
import { ScoreBar } from "./score-bar";

/** Class and score, why, and what would change the class. */
export function Rating({ client, policy }: { readonly client: Explanation; readonly policy: Policy }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).client;
  const number = (value: number, decimals = 0): string => formatShortest(value, language, decimals);
  const [best, worst] = client.boundClasses;
  const [low, high] = client.bounds;
  const held = client.floor > 0 && client.scoreClass > 0 && client.scoreClass < client.riskClass && client.riskClass === client.floor;
  const { groups } = textsIn(language);
  const voices = client.evidence.known.map((voice) => groups[voice]);
  const invoices = client.evidence.invoices && client.evidence.known.includes("payment") ? number(client.evidence.invoices) : null;
  const imposing = client.riskClass >= 4 || held ? client.events.find(({ binds, floor }) => binds && floor === client.floor) : undefined;
  const changes = (better: boolean) => client.changes.filter((change) => change.better === better);
  return (
    <>
      <section>
        <p class="client-head">
          <ClassMark riskClass={client.riskClass} />{" "}
          <span>{client.score === null ? words.notRated : words.score(number(client.score, 1))}</span>
        </p>
        {client.score !== null && <p class="hint">{words.probability(formatPercent(client.probability, language, 1))}</p>}
        <ScoreBar client={client} policy={policy} />
        {high - low >= 1 && <p class="hint">{words.between(number(low), number(high))}</p>}
        {client.creditStop && <p class="message danger">{words.stop}</p>}
        {imposing ? (
          <p class="message">{words.imposed(imposing.label, client.riskClass)}</p>
        ) : (
          held && <p class="message">{words.floorHolds(client.scoreClass, client.riskClass)}</p>
        )}
        {voices.length > 0 && <p class="hint">{words.restsOn(voices, invoices)}</p>}
        {client.evidence.unknown.length > 0 && <p class="hint">{words.surer(client.evidence.unknown.map((voice) => groups[voice]))}</p>}
        {worst - best >= 2 && <p class="message warning">{words.unsure(best, worst, client.reportable)}</p>}
      </section>
      <section>
        <h3>{words.reasons}</h3>
        {client.reasons.length === 0 ? (
          <p class="hint">{words.noReason}</p>
        ) : (
          <ul class="bullets">
            {client.reasons.map((reason, k) => (
              <li key={k}>{reason.text}</li>
            ))}
          </ul>
        )}
      </section>
      {client.sum && <AddingUp lines={client.sum} />}
      <section>
        <h3>{words.changes}</h3>
        {client.changes.length === 0 && <p class="hint">{words.noChange}</p>}
        {([true, false] as const).map(
          (better) =>
            changes(better).length > 0 && (
              <div key={String(better)}>
                <h4>{better ? words.better : words.worse}</h4>
                <ul class="bullets">
                  {changes(better).map((change, k) => (
                    <li key={k}>{change.text}</li>
                  ))}
                </ul>
              </div>
            ),
        )}
      </section>
    </>
  );
}
