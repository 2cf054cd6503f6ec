import { NumberField } from "../fields/number-field";
import { insightTexts } from "../text/insight";
import { useSettings, useWorkspace } from "../workspace";

/** Our own equity, cash, margin and loss given default: what a loss is held against. */
export function OwnMeans() {
  const { language, settings } = useWorkspace();
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
        onValue={(value) => void settings.change({ ownEquity: value })}
      />
      <NumberField
        label={words.ownCash}
        kind="amount"
        optional
        value={ownCash}
        wrong={words.badAmount}
        onValue={(value) => void settings.change({ ownCash: value })}
      />
      <NumberField
        label={`${words.margin}, ${words.percent}`}
        kind="percent"
        optional
        value={margin}
        wrong={words.badPercent}
        onValue={(value) => void settings.change({ margin: value })}
      />
      <NumberField
        label={`${words.lossGivenDefault}, ${words.percent}`}
        kind="percent"
        value={lossGivenDefault}
        wrong={words.badPercent}
        onValue={(value) => value !== null && void settings.change({ lossGivenDefault: value })}
      />
    </div>
  );
}
