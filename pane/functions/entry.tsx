import type { Serial } from "../../core/cells/dates";
import type { AnyDefinition } from "../../core/formulas/define";
import { useSpeech } from "../context";
import { FunctionDetail } from "./detail";
import type { FilledSelection } from "./last-selection";

interface Props {
  readonly definition: AnyDefinition;
  readonly open: boolean;
  readonly selected: FilledSelection | null;
  readonly day: Serial;
  onOpen: (open: boolean) => void;
  onInsert: (formula: string) => Promise<boolean>;
}

/** One function: its name and what it says, and all the rest on demand. */
export function FunctionEntry({ definition, open, selected, day, onOpen, onInsert }: Props) {
  const { language } = useSpeech();
  const id = `encours-function-${definition.name}`;
  return (
    <li class={open ? "entry open" : "entry"}>
      <button type="button" class="entry-name" aria-expanded={open} aria-controls={id} onClick={() => onOpen(!open)}>
        <code>{definition.name}</code>
        <span>{definition.summary[language]}</span>
      </button>
      <div id={id} hidden={!open}>
        {open && <FunctionDetail definition={definition} selected={selected} day={day} onInsert={onInsert} />}
      </div>
    </li>
  );
}
