import { useMemo, useState } from "preact/hooks";
import type { Serial } from "../../core/cells/dates";
import type { RiskClass } from "../../core/policy/policy";
import { segment } from "../../core/segment/segment";
import { tierNames } from "../../core/segment/tiers";
import { textsIn } from "../../core/words/texts/type";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import { useStore } from "../use-store";
import { useSettings, useWorkspace } from "../workspace";
import { ratesFor } from "./exchange-rates";
import type { Selection } from "./selection";

const shown = 5;

/** The first clients as the result will say them, before anything is written. */
export function Preview({ selection, asOf }: { readonly selection: Selection; readonly asOf: Serial }) {
  const { texts } = useWorkspace();
  const [open, setOpen] = useState(false);
  return (
    <details class="preview" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{texts.go.preview}</summary>
      {open && <PreviewList selection={selection} asOf={asOf} />}
    </details>
  );
}

function PreviewList({ selection, asOf }: { readonly selection: Selection; readonly asOf: Serial }) {
  const { language, texts, records } = useWorkspace();
  const { policy } = useSettings();
  const known = useStore(records.store);
  const { head, shown: look, corrections, exchange, partial, withLedger } = selection;
  const { table, columns, clients, portfolio, fault } = useMemo(
    () =>
      segment(head, {
        ...look,
        ...ratesFor(corrections, exchange),
        asOf,
        language,
        policy,
        columns: corrections,
        ...records.outside(asOf),
      }),
    [head, look, corrections, exchange, asOf, language, policy, known],
  );
  if (fault || !clients || !portfolio) return <p class="hint">{fault?.message}</p>;
  const reasons = columns.findIndex(({ id }) => id === "reasons");
  return (
    <>
      <ul class="watch">
        {clients.names.slice(0, shown).map((name, i) => (
          <li key={i} class="watched">
            <span class="watched-name">{name}</span>
            <span class="watched-balance">
              {!Number.isNaN(clients.balance[i]!) && <Money value={clients.balance[i]!} currency={portfolio.currency} />}
            </span>
            <span class="watched-state">
              <ClassMark riskClass={clients.riskClass[i] as RiskClass} /> {textsIn(language).tiers[tierNames[clients.tier[i]!]!]}
            </span>
            <span class="watched-reasons">{table[i + 1]![reasons]}</span>
          </li>
        ))}
      </ul>
      <p class="hint">
        {partial && texts.go.previewPartial} {withLedger && texts.go.previewWithoutLedger}
      </p>
    </>
  );
}
