import type { Backtest } from "../../core/history/backtest/backtest";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import { ClassMark } from "../class-mark";
import { useSpeech } from "../context";
import { qualityTexts } from "../words/quality";

/** Below so many bad clients chance weighs more than the rating. */
const fragile = 30;
const stable = [0.1, 0.25] as const;

/** What was found, as a sentence, a table by class, and the figures an auditor asks for. */
export function BacktestTable({ found }: { readonly found: Backtest }) {
  const { language } = useSpeech();
  const words = qualityTexts(language);
  const whole = (value: number): string => formatNumber(value, language);
  const times = (area: number): string => formatNumber(area * 100, language);
  const percent = (value: number): string => formatPercent(value, language, value < 0.0995 ? 1 : 0);
  const { auc, aucInterval, shift } = found;
  const figures: [string, string][] = [
    [words.gini, formatNumber(found.gini, language, 2)],
    [words.ks, formatNumber(found.ks, language, 2)],
  ];
  if (shift !== null) {
    const word = words.shiftWords[shift < stable[0] ? 0 : shift <= stable[1] ? 1 : 2];
    figures.push([words.shift, `${formatNumber(shift, language, 2)} · ${word}`]);
  }
  return (
    <>
      <div class="headline" role="status">
        <p>{words.ranks(times(auc), times(aucInterval.low), times(aucInterval.high))}</p>
        <p>{found.ordered ? words.ordered : words.disordered}</p>
        {found.bad < fragile && <p>{words.fragile(whole(found.bad))}</p>}
        {found.unrated > 0 && <p>{words.left(whole(found.unrated))}</p>}
      </div>
      <table class="quality-classes">
        <caption>{words.caption(whole(found.clients), whole(found.bad))}</caption>
        <thead>
          <tr>
            {[words.riskClass, words.clients, words.bad, words.rate, words.expected].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.classes
            .filter(({ riskClass, clients }) => riskClass !== 0 || clients > 0)
            .map(({ riskClass, clients, bad, rate, interval, expected, verdict }) => (
              <tr key={riskClass}>
                <th scope="row">
                  <ClassMark riskClass={riskClass} />
                </th>
                <td>{whole(clients)}</td>
                <td>{whole(bad)}</td>
                <td title={clients > 0 ? words.between(percent(interval.low), percent(interval.high)) : undefined}>
                  {clients > 0 ? percent(rate) : "–"}
                </td>
                <td>
                  {clients > 0 ? percent(expected) : "–"}
                  {(verdict === "worse" || verdict === "better") && <small>{words.verdicts[verdict]}</small>}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <dl class="lines">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
