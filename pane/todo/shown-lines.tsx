import type { ShownLine } from "../../core/work/lists/lists";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import { todoTexts } from "../text/todo";
import { useWorkspace } from "../workspace";

interface Props {
  readonly lines: readonly ShownLine[];
  readonly currency: string | null;
  /** Whether there is a message to a client. */
  onLetter(client: number): boolean;
  openLetter(client: number): void;
}

/** The first rows of a list: who, how much, what to do. Each opens its client. */
export function ShownLines({ lines, currency, onLetter, openLetter }: Props) {
  const { language, openClient } = useWorkspace();
  const texts = todoTexts(language);
  if (lines.length === 0) return null;
  return (
    <ol class="watch">
      {lines.map(({ client, name, riskClass, amount, todo }) => (
        <li key={client}>
          <button type="button" class="watched" title={texts.open(name.slice(0, 80))} onClick={() => openClient(client)}>
            <span class="watched-name short">{name.slice(0, 200)}</span>
            <span class="watched-balance">
              <Money value={amount} currency={currency} />
            </span>
            <span class="watched-state">
              <ClassMark riskClass={riskClass} />
            </span>
            <span class="watched-action">{todo}</span>
          </button>
          {onLetter(client) && (
            <button type="button" class="link letter-link" id={`encours-letter-${client}`} onClick={() => openLetter(client)}>
              {texts.seeLetter}
              <span class="for-readers"> {name.slice(0, 80)}</span>
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
