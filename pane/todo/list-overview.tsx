import type { FoundList } from "../../core/work-lists/lists";
import type { WorkListId } from "../../core/work-lists/work-list";
import { workListTexts } from "../../core/text/work-lists";
import { useSpeech } from "../context";
import { Money } from "../money";
import { todoTexts } from "../text/todo";

interface Props {
  readonly lists: readonly FoundList[];
  readonly currency: string | null;
  onOpen(id: WorkListId): void;
}

/** Every list with how many clients stand in it and the money it is about. */
export function ListOverview({ lists, currency, onOpen }: Props) {
  const { language } = useSpeech();
  const texts = todoTexts(language);
  const words = workListTexts(language);
  return (
    <section>
      <h2>{texts.lists}</h2>
      <ul class="watch work-lists">
        {lists.map(({ id, count, amount, basis }) => (
          <li key={id}>
            <button type="button" class="watched" id={`encours-list-${id}`} onClick={() => onOpen(id)}>
              <span class="watched-name">{words.names[id]}</span>
              <span class="watched-balance">{count > 0 && amount > 0 && <Money value={amount} currency={currency} />}</span>
              <span class="watched-state">
                {basis === "nothing" ? texts.impossible : count === 0 ? words.nothing[id] : texts.clients(count)}
              </span>
              <span class="watched-reasons">{words.purposes[id]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
