import { averagePoints } from "../../core/rating/average";
import type { ContributionLine } from "../../core/rating/contribution-lines";
import { formatNumber } from "../../core/cells/formats";
import { textsIn } from "../../core/words/texts/type";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

/** Tenths of each line that add up to the tenths of the score: the lines cut off most are rounded up. */
export function tenthsThatAddUp(lines: readonly ContributionLine[]): readonly number[] {
  const exact = lines.map(({ contribution }) => contribution * 10);
  const whole = exact.map(Math.floor);
  const last = lines.length - 1;
  whole[last] = Math.round(exact[last]!);
  const byRemainder = whole
    .slice(0, last)
    .map((_, k) => k)
    .sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  let left = whole[last] - whole.slice(0, last).reduce((sum, own) => sum + own, 0);
  for (const k of byRemainder) if (left-- > 0) whole[k]!++;
  return whole;
}

/** The score as a column that adds up: the average client, what each indicator adds or takes off, the score. */
export function AddingUp({ lines }: { readonly lines: readonly ContributionLine[] }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).client;
  const { heads } = textsIn(language).contributions;
  const tenths = tenthsThatAddUp(lines);
  const signed = (value: number): string => (value < 0 ? "\u2212" : value > 0 ? "+" : "") + formatNumber(Math.abs(value) / 10, language, 1);
  return (
    <section>
      <h3>{words.addsUp}</h3>
      <table class="adding-up">
        <thead>
          <tr>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
            <th scope="col">{heads[3]}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ kind, label, shown, points, contribution }, k) => (
            <tr key={k} class={kind}>
              <th scope="row">
                {label}
                {kind === "indicator" && contribution === 0 && points !== averagePoints && <small> ({words.countsElsewhere})</small>}
              </th>
              <td>{shown}</td>
              <td>{kind === "average" || kind === "score" ? formatNumber(tenths[k]! / 10, language, 1) : signed(tenths[k]!)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
