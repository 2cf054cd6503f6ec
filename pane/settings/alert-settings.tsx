import { useId } from "preact/hooks";
import { alertEvents, alertRhythms, figureKinds, type AlertChoice, type AlertRhythm } from "../../core/history/snapshots/alert-choice";
import { judgments } from "../../core/history/snapshots/alerts";
import { textsIn } from "../../core/words/texts/type";
import { workAlertKinds, workAlertTexts, type WorkAlertKind } from "../../core/words/work-alerts/type";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

type Chosen = AlertChoice["without"][number];

/** Which events and changes of figures the team is told of, and since when. */
export function AlertSettings({ choice, onChange }: { readonly choice: AlertChoice; onChange: (choice: AlertChoice) => void }) {
  const { language } = useWorkspace();
  const { settings: words, changes } = insightTexts(language);
  const { events } = textsIn(language);
  const tick = (id: Chosen, wanted: boolean): void =>
    onChange({ ...choice, without: wanted ? choice.without.filter((each) => each !== id) : [...choice.without, id] });
  const group = (title: string, ids: readonly Chosen[], named: (id: Chosen) => string) => (
    <details>
      <summary>
        {title} <span class="count">{`${ids.filter((id) => !choice.without.includes(id)).length} / ${ids.length}`}</span>
      </summary>
      <div class="stack">
        {ids.map((id) => (
          <div key={id} class="check">
            <label>
              <input type="checkbox" checked={!choice.without.includes(id)} onChange={(event) => tick(id, event.currentTarget.checked)} />
              {named(id)}
            </label>
          </div>
        ))}
      </div>
    </details>
  );
  const eventName = (id: Chosen): string => events[id as (typeof alertEvents)[number]];
  const others = alertEvents.filter((code) => !judgments.includes(code));
  const rhythmId = useId();
  return (
    <>
      <p class="hint">{words.alertsHint}</p>
      <div class="field">
        <label for={rhythmId}>{words.rhythm}</label>
        <select
          id={rhythmId}
          value={choice.rhythm}
          onChange={(event) => onChange({ ...choice, rhythm: event.currentTarget.value as AlertRhythm })}
        >
          {alertRhythms.map((rhythm) => (
            <option key={rhythm} value={rhythm}>
              {words.rhythms[rhythm]}
            </option>
          ))}
        </select>
      </div>
      {group(words.judgments, judgments, eventName)}
      {group(words.otherEvents, others, eventName)}
      {group(words.followUp, workAlertKinds, (id) => workAlertTexts(language).kinds[id as WorkAlertKind])}
      {group(words.figures, figureKinds, (id) => changes.alertKinds[id as (typeof figureKinds)[number]])}
    </>
  );
}
