import type { Amounts } from "../../core/reading/layout";
import { amountUnits, type AmountUnit } from "../../core/reading/cells/units";
import { useSpeech } from "../context";
import type { Selection } from "./selection";

interface Props {
  readonly selection: Selection;
  readonly disabled: boolean;
  onAmounts: (amounts: Amounts) => void;
}

const currencies = ["€", "£", "$", "CHF"] as const;

/** The currency of the amounts and what they count in: as the sheet says, or as the user knows. */
export function AmountsLine({ selection: { layout, corrections }, disabled, onAmounts }: Props) {
  const { texts } = useSpeech();
  const words = texts.selection.amounts;
  const chosen = corrections.amounts ?? {};
  const offered = [...new Set([...currencies, ...(layout.currency === null ? [] : [layout.currency])])];
  return (
    <p class="amounts">
      <span aria-hidden="true">{words.label}</span>
      <select
        aria-label={words.currency}
        disabled={disabled}
        value={layout.currency ?? ""}
        onChange={({ currentTarget }) => onAmounts({ ...chosen, currency: currentTarget.value })}
      >
        {layout.currency === null && <option value="">{words.unknown}</option>}
        {offered.map((sign) => (
          <option key={sign} value={sign}>
            {sign}
          </option>
        ))}
      </select>
      <select
        aria-label={words.unit}
        disabled={disabled}
        value={layout.unit}
        onChange={({ currentTarget }) => onAmounts({ ...chosen, unit: currentTarget.value as AmountUnit })}
      >
        {amountUnits.map((unit) => (
          <option key={unit} value={unit}>
            {words.units[unit]}
          </option>
        ))}
      </select>
    </p>
  );
}
