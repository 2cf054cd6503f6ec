import { useState } from "preact/hooks";
import { catalogue } from "../../core/formulas/catalogue";
import type { Serial } from "../../core/cells/dates";
import type { Sheet } from "../../core/sheet";
import { useSpeech } from "../context";
import { ConvertButton } from "./convert-button";
import { FunctionEntry } from "./entry";
import type { LastSelection } from "./last-selection";
import { byTopic, search } from "./search";
import { useStore } from "../use-store";

export interface FunctionsProps {
  readonly sheet: Sheet;
  readonly selection: LastSelection;
  /** The pane's as-of date. */
  readonly day: Serial;
}

/** Which formula, with which arguments; insert it. */
export function FunctionsPlace({ sheet, selection, day }: FunctionsProps) {
  const { language, texts } = useSpeech();
  const [query, setQuery] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const selected = useStore(selection.store);
  const found = search(catalogue, query, language);
  const searching = query.trim() !== "";
  const entry = (definition: (typeof found)[number]) => (
    <FunctionEntry
      key={definition.name}
      definition={definition}
      open={open === definition.name}
      selected={selected}
      day={day}
      onOpen={(opened) => setOpen(opened ? definition.name : null)}
      onInsert={(formula) => sheet.insertFormula(formula)}
    />
  );
  return (
    <div class="functions" onKeyDown={(event) => event.key === "Escape" && setOpen(null)}>
      <label class="search">
        <span>{texts.help.search}</span>
        <input
          type="search"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Escape" && setQuery("")}
        />
      </label>
      <p class="hint" role="status">
        {found.length === 0 ? texts.help.none(query.trim()) : texts.help.found(found.length, catalogue.length)}
      </p>
      {!searching && <ConvertButton sheet={sheet} />}
      {searching ? (
        <section>
          <h2 class="for-readers">{texts.functions}</h2>
          <ul class="entries">{found.map(entry)}</ul>
        </section>
      ) : (
        byTopic(found).map(({ topic, functions }) => (
          <section key={topic}>
            <h2>{texts.help.topics[topic]}</h2>
            <ul class="entries">{functions.map(entry)}</ul>
          </section>
        ))
      )}
    </div>
  );
}
