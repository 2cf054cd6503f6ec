import type { ComponentChildren } from "preact";
import { formatDate } from "../../core/cells/formats";
import { workListTexts } from "../../core/words/lists/type";
import type { ShownLine } from "../../core/work/lists/lists";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import { todoTexts } from "../words/todo/type";
import { useWorkspace } from "../workspace";

interface Props {
  readonly lines: readonly ShownLine[];
  readonly currency: string | null;
  /** Whether there is a message to a client. */
  onLetter: (client: number) => boolean;
  openLetter: (client: number) => void;
  /** What can be written into the journal for a line. */
  log?: (client: number, name: string, amount: number) => ComponentChildren;
}

/** The first rows of a list: who, how much, what to do. Each opens its client. */
export function ShownLines({ lines, currency, onLetter, openLetter, log }: Props) {
  const { language, openClient } = useWorkspace();
  const texts = todoTexts(language);
  const words = workListTexts(language);
  if (lines.length === 0) return null;
  return (
    <ol class="watch">
      {lines.map(({ client, name, riskClass, amount, own, todo, also, broken }) => (
        <li key={client}>
          <button type="button" class="watched" title={texts.open(name.slice(0, 80))} onClick={() => openClient(client)}>
            <span class="watched-name short">{name.slice(0, 200)}</span>
            <span class="watched-balance">
              <Money value={amount} currency={currency} />
              {own !== null && <small> {own}</small>}
            </span>
            <span class="watched-state">
              <ClassMark riskClass={riskClass} />
            </span>
            <span class="watched-action">
              {broken !== null && <strong class="broken-promise">{words.broken(formatDate(broken, language))} </strong>}
              {todo}
              {also.length > 0 && ` ${words.also(also.map((kind) => words.actions[kind]))}`}
            </span>
          </button>
          {onLetter(client) && (
            <button type="button" class="link letter-link" id={`encours-letter-${client}`} onClick={() => openLetter(client)}>
              {texts.seeLetter}
              <span class="for-readers"> {name.slice(0, 80)}</span>
            </button>
          )}
          {log?.(client, name, amount)}
        </li>
      ))}
    </ol>
  );
}
