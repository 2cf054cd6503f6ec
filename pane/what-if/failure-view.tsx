import { formatPercent } from "../../core/cells/formats";
import type { Failure, OwnMeans } from "../../core/client/what-if/failure";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import type { RiskClass } from "../../core/policy/policy";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

const namedAtMost = 10;

interface Props {
  readonly failure: Failure;
  readonly means: OwnMeans;
  /** Who fails, the largest first. */
  readonly failing: readonly number[];
  readonly exposures: Float64Array;
  readonly portfolio: OpenPortfolio;
}

/** What the failure costs, what is left, and whether one outlasts it. */
export function FailureView({ failure, means: { margin, lossGivenDefault }, failing, exposures, portfolio }: Props) {
  const { language, openClient } = useWorkspace();
  const words = insightTexts(language).whatIf;
  const { currency } = portfolio.figures;
  const { survives } = failure;
  const money = (value: number) => <Money value={value} currency={currency} />;
  return (
    <>
      <div class="facts-table" role="status">
        <dl>
          <div class="strong">
            <dt>{words.loss}</dt>
            <dd>
              {money(failure.loss)}
              <small>
                {formatPercent(lossGivenDefault, language)} × {money(failure.exposure)}
              </small>
            </dd>
          </div>
          {failure.cashAfter !== null && (
            <div>
              <dt>{words.cashAfter}</dt>
              <dd>{money(failure.cashAfter)}</dd>
            </div>
          )}
          {failure.equityAfter !== null && (
            <div>
              <dt>{words.equityAfter}</dt>
              <dd>
                {money(failure.equityAfter)}
                {failure.shareOfEquity !== null && <small>{words.shareOfEquity(formatPercent(failure.shareOfEquity, language))}</small>}
              </dd>
            </div>
          )}
          {failure.extraSales !== null && margin !== null && (
            <div>
              <dt>{words.salesNeeded}</dt>
              <dd>
                {money(failure.extraSales)}
                <small>{words.salesHint(formatPercent(margin, language, 1).replace(/[.,]0(?=\D*$)/, ""))}</small>
              </dd>
            </div>
          )}
        </dl>
        <p class={`verdict ${survives === null ? "" : survives ? "good" : "bad"}`}>
          {survives === null ? words.unsure : survives ? words.survives : words.dies}
        </p>
      </div>
      <h3>{words.failing(failing.length)}</h3>
      <ul class="lines">
        {failing.slice(0, namedAtMost).map((client) => (
          <li key={client}>
            <button type="button" class="line" onClick={() => openClient(client)}>
              <span class="line-name">{portfolio.clients.names[client]}</span>
              <span class="line-amount">{money(exposures[client]!)}</span>
              <span class="line-detail">
                <ClassMark riskClass={portfolio.clients.riskClass[client] as RiskClass} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      {failing.length > namedAtMost && <p class="hint">{`… ${failing.length - namedAtMost}`}</p>}
    </>
  );
}
