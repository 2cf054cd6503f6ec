import type { Portfolio } from "../../core/segment/result";
import { formatPercent } from "../../core/cells/formats";
import { useSpeech } from "../context";
import { Money } from "../money";

const width = 276;
const height = 12;
const gap = 1;

/** Amounts by age: one bar for the eye, a table for the figures. Credits are in the table; a bar can't show less than nothing. */
export function Ageing({ portfolio }: { readonly portfolio: Portfolio }) {
  const { language, texts } = useSpeech();
  const { ageing, currency } = portfolio;
  if (!ageing) return null;
  const words = texts.result;
  const owed = ageing.reduce((total, { amount }) => total + Math.max(0, amount), 0);
  const all = ageing.reduce((total, { amount }) => total + amount, 0);
  if (owed <= 0) return null;
  let from = 0;
  return (
    <section>
      <h3>{words.ageing}</h3>
      <svg class="ageing-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        {ageing.map(({ label, amount }, band) => {
          const part = (Math.max(0, amount) / owed) * width;
          const x = from;
          from += part;
          return part > 0 && <rect key={label} class={`age-${band}`} x={x} y={0} width={Math.max(part - gap, 0.5)} height={height} />;
        })}
      </svg>
      <table class="ageing">
        <thead class="for-readers">
          <tr>
            <th scope="col">{words.ageBand}</th>
            <th scope="col">{words.amount}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {ageing.map(({ label, amount }, band) => (
            <tr key={label}>
              <th scope="row">
                <span class={`age-key age-${band}`} />
                {label}
              </th>
              <td>
                <Money value={amount} currency={currency} />
              </td>
              <td>{all > 0 ? formatPercent(amount / all, language) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
