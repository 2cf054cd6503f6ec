import { useState } from "preact/hooks";
import type { History } from "../../core/history/backtest/history";
import { proposeStrengths, type NoProposal, type StrengthProposal } from "../../core/history/backtest/proposal";
import type { Policy } from "../../core/policy/policy";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import { textsIn } from "../../core/words/texts/type";
import { useSpeech } from "../context";
import { qualityTexts } from "../words/quality";

interface Props {
  readonly history: History;
  readonly policy: Policy;
  readonly onAccept?: ((policy: Policy) => void) | undefined;
}

/** Strengths the team's own history asks for, asked for by a button since a large ledger takes seconds; or why there are none. */
export function Proposal({ history, policy, onAccept }: Props) {
  const { language } = useSpeech();
  const words = qualityTexts(language);
  const [found, setFound] = useState<StrengthProposal | NoProposal | null>(null);
  const whole = (value: number): string => formatNumber(value, language);
  if (!found) {
    return (
      <button type="button" class="small" onClick={() => setFound(proposeStrengths(history.clients, history.outcomes, policy))}>
        {words.propose}
      </button>
    );
  }
  if ("refused" in found) return <p role="status">{words.declined[found.refused](whole(found.bad), whole(found.good))}</p>;
  const area = (value: number): string => formatNumber(value, language, 3);
  const { indicators } = textsIn(language);
  const strength = (value: number): string => formatNumber(value, language, 2);
  return (
    <>
      <h3>{words.strengths}</h3>
      <p role="status">{(found.worthwhile ? words.gain : words.noGain)(area(found.aucBefore), area(found.aucAfter))}</p>
      <table class="quality-weights">
        <thead>
          <tr>
            {[words.indicator, words.now, words.proposed].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.strengths.map(({ indicator, before, after, judged }) => (
            <tr key={indicator}>
              <th scope="row">{indicators[indicator]}</th>
              <td>{strength(before)}</td>
              <td>{judged ? strength(after) : <small>{words.unjudged}</small>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.baseRate(formatPercent(found.baseRate.before, language, 1), formatPercent(found.baseRate.after, language, 1))}</p>
      {onAccept && found.worthwhile && (
        <button type="button" class="small" onClick={() => onAccept(found.policy)}>
          {words.accept(found.policy.version)}
        </button>
      )}
    </>
  );
}
