import { useState } from "preact/hooks";
import { defaultWorkOptions } from "../../core/work/lists/options";
import type { WorkListId } from "../../core/words/ids";
import { formatShortest } from "../../core/cells/formats";
import { todoTexts } from "../words/todo/type";
import { useStore } from "../use-store";
import { useWorkspace } from "../workspace";
import { logTexts } from "../words/log/type";
import { LetterheadFields } from "./letterhead-fields";
import { NumberField } from "../fields/number-field";
import { reasonOf } from "../reason";
import { workSettings, type WorkSettings } from "./work-settings";

const withOptions: readonly WorkListId[] = ["letters", "preventive", "collection", "discounts", "factoring", "insurer", "insured", "vat"];
/** Lists whose letters are signed. */
const withLetters: readonly WorkListId[] = ["letters", "preventive"];
/** Lists whose steps go by the reminders on record. */
const byReminders: readonly WorkListId[] = ["letters", "collection"];

/** What the team decides of one list, kept in the workbook. */
export function ListOptions({ id }: { readonly id: WorkListId }) {
  const { language, sheet } = useWorkspace();
  const settings = workSettings(sheet);
  const own = useStore(settings.store);
  const [failure, setFailure] = useState<string | null>(null);
  const texts = todoTexts(language);
  if (!withOptions.includes(id)) return null;
  const change = (part: Partial<WorkSettings>): void =>
    void settings.change(part).then(
      () => setFailure(null),
      (error: unknown) => setFailure(reasonOf(error, language)),
    );
  const preset = (value: number): string => formatShortest(value, language, 2);
  return (
    <details class="list-options">
      <summary>{texts.options}</summary>
      {byReminders.includes(id) && (
        <label class="check-field">
          <input
            type="checkbox"
            checked={own.remindedElsewhere}
            onChange={(event) => change({ remindedElsewhere: event.currentTarget.checked })}
          />
          <span>{logTexts(language).elsewhere}</span>
        </label>
      )}
      {id === "preventive" && (
        <NumberField
          label={texts.withinDays}
          kind="days"
          optional
          value={own.remindWithinDays}
          preset={preset(defaultWorkOptions.remindWithinDays)}
          onValue={(days) => change({ remindWithinDays: days === null ? null : Math.min(90, Math.round(days)) })}
        />
      )}
      {id === "collection" && (
        <NumberField
          label={texts.fileCost}
          kind="amount"
          optional
          value={own.fileCost}
          preset={preset(defaultWorkOptions.fileCost)}
          hint={texts.fileCostHint}
          onValue={(fileCost) => change({ fileCost })}
        />
      )}
      {id === "discounts" &&
        (["earlyDiscount", "moneyRate"] as const).map((share) => (
          <NumberField
            key={share}
            label={texts[share]}
            kind="percent"
            optional
            value={own[share]}
            preset={preset(defaultWorkOptions[share] * 100)}
            hint={texts.discountHints[share]}
            onValue={(value) => change({ [share]: value })}
          />
        ))}
      {id === "vat" && (
        <NumberField
          label={texts.vatRate}
          kind="percent"
          optional
          value={own.vatRate}
          preset={preset(defaultWorkOptions.vatRate * 100)}
          hint={texts.vatRateHint}
          onValue={(vatRate) => change({ vatRate })}
        />
      )}
      {id === "factoring" &&
        (["factorReserve", "factorConcentration"] as const).map((share) => (
          <NumberField
            key={share}
            label={texts[share]}
            kind="percent"
            optional
            value={own[share]}
            preset={preset(defaultWorkOptions[share] * 100)}
            onValue={(value) => change({ [share]: value })}
          />
        ))}
      {(id === "insurer" || id === "insured") && <p class="hint">{texts.insuranceHint}</p>}
      {byReminders.includes(id) && (
        <NumberField
          label={texts.contractRate}
          kind="percent"
          optional
          value={own.contractRate}
          hint={texts.contractRateHint}
          onValue={(contractRate) => change({ contractRate })}
        />
      )}
      {withLetters.includes(id) && (
        <label class="field">
          <span>{texts.sender}</span>
          <textarea
            rows={2}
            maxLength={500}
            value={own.sender ?? ""}
            onChange={(event) => change({ sender: event.currentTarget.value || null })}
          />
          <span class="hint">{texts.senderHint}</span>
        </label>
      )}
      {id === "letters" && <LetterheadFields letterhead={own.letterhead} onChange={(letterhead) => change({ letterhead })} />}
      {failure !== null && (
        <p class="message danger" role="alert">
          {texts.notKept(failure)}
        </p>
      )}
    </details>
  );
}
