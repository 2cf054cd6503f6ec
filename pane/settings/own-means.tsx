import { NumberField } from "../fields/number-field";
import { insightTexts } from "../words/insight/type";
import { useSettings, useWorkspace } from "../workspace";
import { useChange } from "./use-change";

/** Our own equity, cash, margin and loss given default: what a loss is held against. */
export function OwnMeans() {
  const { language } = useWorkspace();
  const { change, failure } = useChange();
  const { ownEquity, ownCash, margin, lossGivenDefault } = useSettings();
  const words = insightTexts(language).settings;
  return (
    <div class="fields">
      <NumberField
        label={words.ownEquity}
        kind="amount"
        optional
        value={ownEquity}
        wrong={words.badAmount}
        onValue={(value) => change({ ownEquity: value })}
      />
      <NumberField
        label={words.ownCash}
        kind="amount"
        optional
        value={ownCash}
        wrong={words.badAmount}
        onValue={(value) => change({ ownCash: value })}
      />
      <NumberField
        label={`${words.margin}, ${words.percent}`}
        kind="percent"
        optional
        value={margin}
        wrong={words.badPercent}
        onValue={(value) => change({ margin: value })}
      />
      <NumberField
        label={`${words.lossGivenDefault}, ${words.percent}`}
        kind="percent"
        value={lossGivenDefault}
        wrong={words.badPercent}
        onValue={(value) => value !== null && change({ lossGivenDefault: value })}
      />
      {failure !== null && (
        <p class="message danger wide" role="alert">
          {failure}
        </p>
      )}
    </div>
  );
}
