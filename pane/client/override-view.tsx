import { useId, useState } from "preact/hooks";
import { addMonths, dateOf, isoOf } from "../../core/cells/dates";
import type { Explanation } from "../../core/client/explanation";
import { lastOverrides } from "../../core/rating/kept-overrides";
import type { OverrideRefusal } from "../../core/words/ids";
import { holdsOn, longestOverrideMonths, overrideRefusal } from "../../core/rating/override";
import { formatDate } from "../../core/cells/formats";
import { ResultOld } from "../result-old";
import { insightTexts } from "../words/insight/type";
import { useKept, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";

interface Props {
  readonly client: Explanation;
  readonly clientKey: string;
}

/** The override in force, and the form for another; it is kept in the workbook and never leads past a floor. */
export function OverrideView({ client, clientKey }: Props) {
  const { language, day, records } = useWorkspace();
  const { overrides } = useKept();
  const all = insightTexts(language);
  const words = all.override;
  const id = useId();
  const last = lastOverrides(overrides).get(clientKey) ?? null;
  const current = last && holdsOn(last, day) ? last : null;
  const [notch, setNotch] = useState<-1 | 0 | 1>(current?.notch ?? 0);
  const [author, setAuthor] = useState(current?.author ?? "");
  const [approver, setApprover] = useState(current?.approver ?? "");
  const [reason, setReason] = useState(current?.reason ?? "");
  const [until, setUntil] = useState(isoOf(current?.expires ?? addMonths(day, 3)));
  const [refusal, setRefusal] = useState<OverrideRefusal | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const keep = async (moved: -1 | 0 | 1): Promise<void> => {
    setSaid(null);
    setFailure(null);
    const expires = dateOf(until);
    const own = { author, approver, reason, made: day, expires: typeof expires === "number" ? expires : NaN };
    const why = moved === 0 ? null : Number.isNaN(own.expires) ? "noEnd" : overrideRefusal({ ...own, notch: moved });
    setRefusal(why);
    if (why !== null) return;
    setBusy(true);
    try {
      await records.keepOverride({
        ...own,
        expires: Number.isNaN(own.expires) ? day : own.expires,
        key: clientKey,
        client: client.name,
        notch: moved,
      });
      setSaid(words.saved);
    } catch (error) {
      setFailure(reasonOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  const field = (name: string, label: string, value: string, onValue: (text: string) => void, hint?: string) => (
    <div class="field">
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        maxLength={200}
        value={value}
        aria-describedby={hint ? `${id}-${name}-hint` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p id={`${id}-${name}-hint`} class="hint">
          {hint}
        </p>
      )}
    </div>
  );
  if (client.riskClass === 0)
    return (
      <section>
        <h3>{words.title}</h3>
        <p class="hint">{words.notRated}</p>
      </section>
    );
  return (
    <section>
      <h3>{words.title}</h3>
      <p>
        {current ? words.holds(current.notch, current.author, current.reason, formatDate(current.expires, language)) : words.none}
        {current && current.approver !== "" && ` ${words.approvedBy(current.approver)}`}
      </p>
      {client.floor > 1 && <p class="hint">{words.floorHint(client.floor)}</p>}
      <details>
        <summary>{words.change}</summary>
        <div class="stack">
          <div class="radios" role="radiogroup" aria-label={words.change}>
            {([-1, 0, 1] as const).map((each) => (
              <div key={each} class="radio">
                <label>
                  <input type="radio" name={id} checked={notch === each} onChange={() => setNotch(each)} />
                  {each < 0 ? words.better : each > 0 ? words.worse : words.asIs}
                </label>
              </div>
            ))}
          </div>
          {notch !== 0 && (
            <>
              {field("author", words.author, author, setAuthor)}
              {notch < 0 && field("approver", words.approver, approver, setApprover, words.approverHint)}
              {field("reason", words.reason, reason, setReason)}
              <div class="field">
                <label for={`${id}-until`}>{words.until}</label>
                <input
                  id={`${id}-until`}
                  type="date"
                  value={until}
                  min={isoOf(day)}
                  max={isoOf(addMonths(day, longestOverrideMonths))}
                  onChange={(event) => setUntil(event.currentTarget.value)}
                />
                <p class="hint">{words.untilHint}</p>
              </div>
            </>
          )}
          {refusal !== null && (
            <p class="wrong" role="alert">
              {words.refusals[refusal]}
            </p>
          )}
          <div class="buttons">
            <button type="button" class="small" disabled={busy || (notch === 0 && !current)} onClick={() => void keep(notch)}>
              {notch === 0 && current ? words.takeBack : words.save}
            </button>
          </div>
        </div>
      </details>
      <div role="status">
        {said !== null && <p class="said">{said}</p>}
        {said !== null && <ResultOld />}
        {failure !== null && <p class="message danger">{failure}</p>}
      </div>
    </section>
  );
}
