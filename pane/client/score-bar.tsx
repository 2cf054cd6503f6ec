import type { Explanation } from "../../core/client/explanation";
import type { Policy } from "../../core/policy/policy";
import { formatShortest } from "../../core/cells/formats";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

/** The score on its scale, classes 5 to 1 from left to right, and how far what is missing could move it. */
export function ScoreBar({ client, policy }: { readonly client: Explanation; readonly policy: Policy }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).client;
  const cuts = [0, ...[...policy.classCuts].reverse(), 100];
  const number = (value: number): string => formatShortest(value, language, 0);
  const [worst, best] = client.bounds;
  const said =
    client.score === null ? words.notRated : words.scoreOf(formatShortest(client.score, language, 1), number(worst), number(best));
  return (
    <div class="score-bar" role="img" aria-label={said}>
      {cuts.slice(0, -1).map((from, k) => (
        <span key={k} class={`class-${5 - k}`} style={{ insetInlineStart: `${from}%`, width: `${cuts[k + 1]! - from}%` }} />
      ))}
      <span class="score-range" style={{ insetInlineStart: `${worst}%`, width: `${Math.max(0, best - worst)}%` }} />
      {client.score !== null && <span class="score-mark" style={{ insetInlineStart: `${client.score}%` }} />}
      {cuts.slice(1, -1).map((cut) => (
        <span key={cut} class="score-cut" style={{ insetInlineStart: `${cut}%` }}>
          {number(cut)}
        </span>
      ))}
    </div>
  );
}
