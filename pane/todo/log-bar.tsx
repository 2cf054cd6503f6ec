import { useId, useRef, useState } from "preact/hooks";
import { dateOf, isoOf, type Serial } from "../../core/cells/dates";
import { formatShortest } from "../../core/cells/formats";
import { numberOf } from "../../core/cells/numbers";
import { journalTexts, type DisputeReason, type JournalKind } from "../../core/words/journal/type";
import { blankEntry, type JournalEntry } from "../../core/work/journal/entry";
import { kindText } from "../../core/work/journal/journal-sheet";
import { journalOf } from "../kept/journal";
import { logTexts } from "../words/log/type";
import { focusOnceDrawn } from "../focus-once-drawn";
import { useWorkspace } from "../workspace";
import { typography } from "../../core/cells/typography";
import { reasonOf } from "../reason";

/** A promise is for a week from now unless said. */
const usualPromise = 7;
type Form = "promise" | "dispute" | "other";
const others: readonly JournalKind[] = [
  "message",
  "plan",
  "disputeClosed",
  "evidence",
  "orderProof",
  "termsSigned",
  "held",
  "released",
  "checkPassed",
  "checkFailed",
  "reportReceived",
  "review",
  "limit",
  "guarantee",
  "securityAsked",
  "extended",
  "declared",
  "intervention",
  "coverAsked",
  "vatReclaimed",
  "assigned",
  "reassigned",
];

interface Props {
  readonly client: { readonly id: string | null; readonly name: string };
  readonly day: Serial;
  /** What a promise is for unless said; null where nothing is overdue. */
  readonly amount: number | null;
  /** What the list's own action writes; null outside a list. */
  readonly done: JournalEntry | null;
  /** Numbers of the client's open invoices, to choose from. */
  readonly invoices?: readonly string[];
}

/** Writes a call, a promise, a dispute into the journal: one click for what was done, two for the rest. */
export function LogBar({ client, day, amount, done, invoices = [] }: Props) {
  const { language, sheet, portfolio } = useWorkspace();
  const texts = logTexts(language);
  const words = journalTexts(language);
  const [form, setForm] = useState<Form | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly wrong: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const id = useId();
  const bar = useRef<HTMLDivElement>(null);
  /** The form goes, and with it what has the focus: without one no key of the pane is heard. */
  const closeForm = (): void => {
    setForm(null);
    if (form !== null) focusOnceDrawn(() => bar.current?.querySelector(".log-buttons [aria-expanded]") ?? null);
  };
  const base: JournalEntry = { ...blankEntry, day, clientId: client.id, client: client.name, kind: "call" };
  const log = async (entry: JournalEntry): Promise<void> => {
    setBusy(true);
    try {
      const journal = journalOf(sheet);
      await journal.add([entry], language, portfolio?.figures.currency ?? null);
      closeForm();
      setSaid({ text: texts.logged(kindText(entry, language), journal.store.get().sheet ?? words.sheet), wrong: false });
    } catch (error) {
      setSaid({ text: texts.notLogged(reasonOf(error, language)), wrong: true });
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (name: string): string => {
      const value = new FormData(event.currentTarget as HTMLFormElement).get(`${id}-${name}`);
      return typeof value === "string" ? value.trim() : "";
    };
    const target = dateOf(field("target") || null, "DMY");
    const of = numberOf(field("amount") || null, typography(language).decimal);
    if (typeof target === "string" || (form === "promise" && target === null)) return setSaid({ text: texts.badDay, wrong: true });
    const reason = (field("reason") || null) as DisputeReason | null;
    const kind: JournalKind = form === "promise" ? "promise" : form === "dispute" ? "disputeOpened" : (field("kind") as JournalKind);
    void log({
      ...base,
      kind,
      invoice: field("invoice") || (form === "other" ? null : (done?.invoice ?? null)),
      amount: typeof of === "number" ? of : null,
      target,
      reason,
      reasonText: reason && words.reasons[reason],
      note: field("note") || null,
    });
  };
  const toggle = (wanted: Form): void => {
    setSaid(null);
    setForm(form === wanted ? null : wanted);
  };
  return (
    <div class="log-bar" ref={bar} role="group" aria-label={texts.label(client.name.slice(0, 80))}>
      <div class="log-buttons">
        {done && (
          <button type="button" class="small" disabled={busy} onClick={() => void log(done)}>
            {texts.done(kindText(done, language))}
          </button>
        )}
        {done?.kind !== "call" && (
          <button type="button" class="small" disabled={busy} onClick={() => void log(base)}>
            {texts.called}
          </button>
        )}
        <button type="button" class="small" aria-expanded={form === "promise"} onClick={() => toggle("promise")}>
          {texts.promise}
        </button>
        <button type="button" class="small" aria-expanded={form === "dispute"} onClick={() => toggle("dispute")}>
          {texts.dispute}
        </button>
        {!done && (
          <button type="button" class="small" aria-expanded={form === "other"} onClick={() => toggle("other")}>
            {texts.other}
          </button>
        )}
      </div>
      {form && (
        <form class="log-form" onSubmit={submit}>
          {form === "other" && (
            <label class="field">
              <span>{texts.what}</span>
              <select name={`${id}-kind`}>
                {others.map((kind) => (
                  <option key={kind} value={kind}>
                    {words.kinds[kind]}
                  </option>
                ))}
              </select>
            </label>
          )}
          {invoices.length > 0 && (
            <label class="field">
              <span>{texts.invoice}</span>
              <select name={`${id}-invoice`}>
                <option value="">{texts.account}</option>
                {invoices.map((number) => (
                  <option key={number} value={number}>
                    {number}
                  </option>
                ))}
              </select>
            </label>
          )}
          {form === "dispute" ? (
            <label class="field">
              <span>{texts.reason}</span>
              <select name={`${id}-reason`}>
                {(Object.keys(words.reasons) as DisputeReason[]).map((reason) => (
                  <option key={reason} value={reason}>
                    {words.reasons[reason]}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <>
              <label class="field">
                <span>{texts.amount}</span>
                <input
                  type="text"
                  inputMode="decimal"
                  name={`${id}-amount`}
                  defaultValue={form === "promise" && amount !== null ? formatShortest(amount, language, 2).replace(/\u202f/g, " ") : ""}
                />
              </label>
              <label class="field">
                <span>{texts.until}</span>
                <input type="date" name={`${id}-target`} defaultValue={form === "promise" ? isoOf(day + usualPromise) : ""} />
              </label>
            </>
          )}
          <label class="field">
            <span>{texts.note}</span>
            <input type="text" name={`${id}-note`} maxLength={500} />
          </label>
          <div class="log-buttons">
            <button type="submit" class="small primary" disabled={busy}>
              {texts.log}
            </button>
            <button type="button" class="small" onClick={closeForm}>
              {texts.cancel}
            </button>
          </div>
        </form>
      )}
      <p role="status" class={said?.wrong ? "wrong" : "hint"}>
        {said?.text ?? ""}
      </p>
    </div>
  );
}
