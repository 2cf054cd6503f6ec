import type { OwnMeans as Means } from "../../core/client/what-if/failure";
import { NumberField } from "../fields/number-field";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

interface Props {
  readonly means: Means;
  onChange: (part: Partial<Means>) => void;
}

/** Our own equity, cash, margin and loss given default: what a loss is held against. */
export function OwnMeans({ means: { ownEquity, ownCash, margin, lossGivenDefault }, onChange }: Props) {
  const { language } = useWorkspace();
  const words = insightTexts(language).settings;
  return (
    <div class="fields">
      <NumberField label={words.ownEquity} kind="amount" optional value={ownEquity} onValue={(value) => onChange({ ownEquity: value })} />
      <NumberField label={words.ownCash} kind="amount" optional value={ownCash} onValue={(value) => onChange({ ownCash: value })} />
      <NumberField
        label={`${words.margin}, ${words.percent}`}
        kind="percent"
        optional
        value={margin}
        onValue={(value) => onChange({ margin: value })}
      />
      <NumberField
        label={`${words.lossGivenDefault}, ${words.percent}`}
        kind="percent"
        value={lossGivenDefault}
        onValue={(value) => value !== null && onChange({ lossGivenDefault: value })}
      />
    </div>
  );
}
