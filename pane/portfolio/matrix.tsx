import type { RiskClass, Tier } from "../../core/policy/policy";
import type { Portfolio, Share } from "../../core/segment/result";
import { formatNumber } from "../../core/text/format";
import { textsIn } from "../../core/text/texts";
import { ClassMark } from "../class-mark";
import { useSpeech } from "../context";
import { exactMoney, shortMoney } from "../amount";

const tiers: readonly Tier[] = ["large", "medium", "small"];
const classes: readonly RiskClass[] = [5, 4, 3, 2, 1, 0];

/** Risk down, size across: how many clients, how much they owe, and a bar for its part of the largest cell. */
export function Matrix({ portfolio }: { readonly portfolio: Portfolio }) {
  const { language, texts } = useSpeech();
  const words = texts.result;
  const { matrix, currency } = portfolio;
  const most = Math.max(...matrix.map(({ balance }) => balance), 0);
  const cell = (riskClass: RiskClass, tier: Tier): Share => matrix.find((each) => each.riskClass === riskClass && each.tier === tier)!;
  const shown = classes.filter((riskClass) => riskClass > 0 || matrix.some((each) => each.riskClass === 0 && each.clients > 0));
  return (
    <section>
      <h3>{words.matrix}</h3>
      <table class="matrix">
        <caption>{words.matrixCaption(currency ?? "")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.riskClass}</th>
            {tiers.map((tier) => (
              <th key={tier} scope="col">
                {textsIn(language).tiers[tier]}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((riskClass) => (
            <tr key={riskClass}>
              <th scope="row">
                <ClassMark riskClass={riskClass} />
              </th>
              {tiers.map((tier) => (
                <MatrixCell
                  key={tier}
                  share={cell(riskClass, tier)}
                  currency={currency}
                  bar={most > 0 ? { riskClass, part: cell(riskClass, tier).balance / most } : null}
                />
              ))}
              <MatrixCell share={portfolio.classes.find((each) => each.riskClass === riskClass)!} currency={currency} bar={null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {tiers.map((tier) => (
              <MatrixCell key={tier} share={portfolio.tiers.find((each) => each.tier === tier)!} currency={currency} bar={null} />
            ))}
            <MatrixCell share={portfolio} currency={currency} bar={null} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

interface CellProps {
  readonly share: Share;
  readonly currency: string | null;
  readonly bar: { readonly riskClass: RiskClass; readonly part: number } | null;
}

function MatrixCell({ share, currency, bar }: CellProps) {
  const { language, texts } = useSpeech();
  if (share.clients === 0) return <td class="none">–</td>;
  return (
    <td title={texts.result.cell(share.clients, exactMoney(share.balance, language, currency))}>
      <b>{formatNumber(share.clients, language)}</b>
      <small>{shortMoney(share.balance, language, null)}</small>
      {bar && <span class={`part-bar class-${bar.riskClass}`} style={{ width: `${Math.max(0, Math.min(1, bar.part)) * 100}%` }} />}
    </td>
  );
}
