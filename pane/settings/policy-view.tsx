import { useEffect, useId, useState } from "preact/hooks";
import { defaultPolicy } from "../../core/policy/default";
import { policyHash } from "../../core/policy/hash";
import type { PolicyFault, PolicyReading } from "../../core/policy/problems";
import { policyFromText, policyToText } from "../../core/policy/as-text";
import { readPolicySheet } from "../../core/policy/read-sheet";
import { fileText } from "../file-text";
import { cellName } from "../place-name";
import { insightTexts } from "../words/insight/type";
import { useSettings, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { download } from "./download";
import { openPolicySheet, policySheetName, wholeSheet } from "./policy-sheet";

/** The policy in force: opened as a sheet, read back with every wrong cell named, reset, taken out and brought in. */
export function PolicyView() {
  const { language, sheet, settings } = useWorkspace();
  const { policy } = useSettings();
  const all = insightTexts(language);
  const words = all.settings;
  const id = useId();
  const [edited, setEdited] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [faults, setFaults] = useState<readonly PolicyFault[]>([]);
  const [busy, setBusy] = useState(false);
  const titles = (["fr", "en"] as const).map((spoken) => insightTexts(spoken).settings.sheetName);
  useEffect(() => void policySheetName(sheet, titles).then(setEdited, () => undefined), [sheet]);

  const attempt = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    setFailure(null);
    setFaults([]);
    try {
      setSaid(await work());
    } catch (error) {
      setFailure(reasonOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  const take = async ({ policy: read, faults: found }: PolicyReading): Promise<string | null> => {
    setFaults(found);
    if (!read) return null;
    if (policyHash(read) === policyHash(policy) && read.version === policy.version) return words.unchanged;
    await settings.change({ policy: read });
    return words.taken(policyHash(read));
  };
  const reread = (): Promise<void> =>
    attempt(async () => {
      const name = await policySheetName(sheet, titles);
      setEdited(name);
      if (name === null) throw new Error(words.noSheet);
      return take(readPolicySheet(await wholeSheet(sheet, name), language));
    });

  return (
    <section>
      <h3>{words.policy}</h3>
      <p>
        {words.policyIs(policy.version, policyHash(policy))}
        {policyHash(policy) === policyHash(defaultPolicy) && <small> {words.policyDefault}</small>}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="small"
          disabled={busy}
          onClick={() =>
            void attempt(async () => {
              const name = await openPolicySheet(sheet, policy, words.sheetName, language);
              setEdited(name);
              return words.opened(name);
            })
          }
        >
          {words.openAsSheet}
        </button>
        {edited !== null && (
          <button type="button" class="small" disabled={busy} onClick={() => void reread()}>
            {words.readSheet(edited)}
          </button>
        )}
        <button
          type="button"
          class="small"
          disabled={busy}
          onClick={() => void attempt(async () => (await settings.change({ policy: defaultPolicy }), words.resetDone))}
        >
          {words.reset}
        </button>
        <button
          type="button"
          class="small"
          onClick={() => download(policyToText(policy), `${words.fileName}-${policyHash(policy)}.json`, "application/json")}
        >
          {words.exportFile}
        </button>
      </div>
      <div class="field">
        <label for={id}>{words.importFile}</label>
        <input
          id={id}
          type="file"
          accept=".json,application/json"
          disabled={busy}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) void attempt(async () => take(policyFromText(await fileText(file), language)));
            event.currentTarget.value = "";
          }}
        />
      </div>
      <div role="status" class="stack">
        {said !== null && <p class="said">{said}</p>}
        {failure !== null && <p class="message danger">{failure}</p>}
        {faults.length > 0 && <p class="message danger">{words.faults(faults.length)}</p>}
      </div>
      {faults.length > 0 && (
        <ul class="lines">
          {faults.map(({ row, column, message }, k) => (
            <li key={k}>
              {message}{" "}
              {row !== null && edited !== null && (
                <button
                  type="button"
                  class="link"
                  onClick={() => void sheet.show({ sheet: edited, row, column: column ?? 0, rows: 1, columns: 1 }).catch(() => undefined)}
                >
                  {`${all.goThere} (${cellName(row, column ?? 0)})`}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
