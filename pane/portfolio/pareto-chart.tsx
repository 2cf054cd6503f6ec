import { scaleLinear } from "d3-scale";
import { useMemo } from "preact/hooks";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import { useWorkspace } from "../workspace";
import { ClientList } from "./client-list";
import { paretoOf } from "./measures";
import type { OpenPortfolio } from "./open-portfolio";

const width = 276;
const height = 148;
const margin = { top: 8, right: 8, bottom: 18, left: 34 };
/** More points than pixels say nothing. */
const mostPoints = 240;

/** How fast the largest clients add up to what is owed, and who completes the first 80 %. */
export function ParetoChart({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, texts } = useWorkspace();
  const { clients, figures } = portfolio;
  const { order, cumulated, for80 } = useMemo(() => paretoOf(clients, figures.concentration.clientsFor80), [clients, figures]);
  const words = texts.overview;
  if (for80 === 0) return null;
  const x = scaleLinear([0, order.length], [margin.left, width - margin.right]);
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const stride = Math.max(1, Math.ceil(order.length / mostPoints));
  const ranks = [0];
  // The steep part is drawn client by client.
  for (let rank = 1; rank < order.length; rank += rank < mostPoints / 4 ? 1 : stride) ranks.push(rank);
  ranks.push(order.length);
  const points = ranks.map((rank) => `${x(rank).toFixed(2)},${y(rank === 0 ? 0 : cumulated[rank - 1]!).toFixed(2)}`).join(" ");
  const share = (part: number): string => formatPercent(part, language);
  const last = clients.names[order[for80 - 1]!]!;
  return (
    <section>
      <h3>{words.pareto}</h3>
      <p class="hint">{words.paretoText(for80, order.length, last)}</p>
      <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words.paretoText(for80, order.length, last)}>
        {[0, 0.5, 0.8, 1].map((part) => (
          <g key={part} class={part === 0.8 ? "marked" : ""}>
            <line x1={margin.left} x2={width - margin.right} y1={y(part)} y2={y(part)} class="grid" />
            <text x={margin.left - 4} y={y(part)} dy="0.32em" text-anchor="end">
              {share(part)}
            </text>
          </g>
        ))}
        <polyline points={points} class="curve" />
        <line x1={x(for80)} x2={x(for80)} y1={y(0)} y2={y(cumulated[for80 - 1]!)} class="mark" />
        <circle cx={x(for80)} cy={y(cumulated[for80 - 1]!)} r={4} class="dot" />
        {x(for80) - margin.left > 18 && (
          <text x={margin.left} y={height - 4}>
            0
          </text>
        )}
        <text x={x(for80)} y={height - 4} text-anchor="middle" class="strong">
          {formatNumber(for80, language)}
        </text>
        {width - margin.right - x(for80) > 40 && (
          <text x={width - margin.right} y={height - 4} text-anchor="end">
            {formatNumber(order.length, language)}
          </text>
        )}
      </svg>
      <details>
        <summary>{words.paretoList}</summary>
        <ClientList
          clients={clients}
          currency={figures.currency}
          places={order}
          note={(rank) => words.cumulatedShare(share(cumulated[rank]!))}
        />
      </details>
    </section>
  );
}
