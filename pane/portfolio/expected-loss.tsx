import { formatPercent } from "../../core/cells/formats";
import type { RiskClass } from "../../core/policy/policy";
import { shortMoney } from "../amount";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import { useSettings, useWorkspace } from "../workspace";
import { expectedLosses } from "./measures";
import type { OpenPortfolio } from "./open-portfolio";

/** What failures of the next twelve months may cost, class by class. */
export function ExpectedLoss({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, texts } = useWorkspace();
  const { lossGivenDefault } = useSettings();
  const { clients, figures } = portfolio;
  const words = texts.overview;
  const losses = expectedLosses(clients, lossGivenDefault).filter((each) => each.clients > 0);
  const total = losses.reduce((sum, { loss }) => sum + loss, 0);
  const exposed = losses.reduce((sum, { exposure }) => sum + exposure, 0);
  // What a class owes is the matrix's figure, credit balances counted; they lessen no loss of another client's.
  const balanceOf = (riskClass: RiskClass): number => figures.classes.find((each) => each.riskClass === riskClass)?.balance ?? 0;
  const credits = exposed - losses.reduce((sum, { riskClass }) => sum + balanceOf(riskClass), 0);
  return (
    <section>
      <h3>{words.expectedLoss}</h3>
      <p>
        <strong>
          <Money value={total} currency={figures.currency} />
        </strong>{" "}
        {exposed > 0 && <small>{words.ofExposure(formatPercent(total / exposed, language, 1))}</small>}
      </p>
      <table class="bars">
        <caption>{words.lossCaption(formatPercent(lossGivenDefault, language))}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.result.riskClass}</th>
            <th scope="col">{texts.result.balance}</th>
            <th scope="col" title={words.probabilityTitle}>
              {words.probability}
            </th>
            <th scope="col">{words.loss}</th>
          </tr>
        </thead>
        <tbody>
          {losses.map(({ riskClass, probability, loss }) => (
            <tr key={riskClass}>
              <th scope="row">
                <ClassMark riskClass={riskClass} />
              </th>
              <td>
                <Money value={balanceOf(riskClass)} currency={null} />
              </td>
              <td>{formatPercent(probability, language, 1)}</td>
              <td>
                <Money value={loss} currency={null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {credits >= 1 && <p class="hint">{words.lossCredits(shortMoney(credits, language, figures.currency))}</p>}
    </section>
  );
}
