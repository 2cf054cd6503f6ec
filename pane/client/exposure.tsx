import type { Explanation } from "../../core/client/explanation";
import { formatPercent } from "../../core/cells/formats";
import { Money } from "../money";
import { shortMoney } from "../amount";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

/** What is at stake against what may be, and which bound sets the limit. */
export function Exposure({ client, currency }: { readonly client: Explanation; readonly currency: string | null }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).client;
  const { exposure, limit } = client;
  const row = (label: string, value: number | null, part = false) =>
    value !== null && (
      <div>
        <dt class={part ? "part" : ""}>{label}</dt>
        <dd>
          <Money value={value} currency={currency} />
        </dd>
      </div>
    );
  const allowed = limit.usable;
  const used = allowed !== null && allowed > 0 && exposure.amount !== null ? exposure.amount / allowed : null;
  const more = [exposure.uninvoiced, exposure.orders, exposure.deposits, exposure.guarantees].some((value) => value !== null);
  return (
    <section>
      <h3>{words.exposure}</h3>
      <div class="facts-table">
        <dl>
          {row(words.balance, exposure.receivables)}
          {row(words.overdue, exposure.overdue, true)}
          {row(words.uninvoiced, exposure.uninvoiced)}
          {row(words.orders, exposure.orders)}
          {row(words.deposits, exposure.deposits)}
          {row(words.guarantees, exposure.guarantees)}
          {more && row(words.atStake, exposure.amount)}
          {limit.insured !== null && row(words.unsecured, exposure.unsecured, true)}
          <div class="strong">
            <dt>
              {words.limit}
              {limit.bindsLabel !== null && limit.explained === null && <small> {words.setBy(limit.bindsLabel)}</small>}
            </dt>
            <dd>{limit.amount === null ? "–" : <Money value={limit.amount} currency={currency} />}</dd>
          </div>
          {row(words.granted, limit.granted)}
          {row(words.groupRoom, limit.room)}
          {limit.headroom !== null && (
            <div>
              <dt>{words.headroom}</dt>
              <dd class={limit.headroom < 0 ? "wrong" : ""}>
                {limit.headroom < 0 ? (
                  words.over(shortMoney(-limit.headroom, language, currency))
                ) : (
                  <Money value={limit.headroom} currency={currency} />
                )}
              </dd>
            </div>
          )}
        </dl>
        {used !== null && (
          <>
            <div class={`use-bar ${used > 1 ? "over" : ""}`} aria-hidden="true">
              <span style={{ width: `${Math.min(1, used) * 100}%` }} />
            </div>
            <p class="hint">{words.used(formatPercent(used, language))}</p>
          </>
        )}
        {limit.explained !== null && <p class="hint">{limit.explained}</p>}
        {limit.amount === null && <p class="hint">{words.limitUnknown}</p>}
        {limit.bounds.length > 1 && (
          <details>
            <summary>{words.otherLimits}</summary>
            <dl>
              {[...limit.bounds]
                .sort((a, b) => a.amount - b.amount)
                .map((bound) => (
                  <div key={bound.reason}>
                    <dt>{bound.label}</dt>
                    <dd>
                      <Money value={bound.amount} currency={currency} />
                    </dd>
                  </div>
                ))}
            </dl>
          </details>
        )}
      </div>
    </section>
  );
}
