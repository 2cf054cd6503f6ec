import { workListIds } from "../../core/work/lists/lists";
import type { WorkListId } from "../../core/words/ids";
import { workListTexts } from "../../core/words/lists/type";
import { useSpeech } from "../context";
import { Money } from "../money";
import { todoTexts } from "../words/todo/type";
import { RatesLine } from "./rates-line";
import type { Lists } from "./use-lists";

interface Props {
  readonly lists: Lists;
  readonly currency: string | null;
  /** The list one comes back from: it is in sight. */
  readonly from: WorkListId | null;
  onOpen: (id: WorkListId) => void;
}

/** Lists of what only some houses have: they stand apart until there is something to list. */
const seldom: readonly WorkListId[] = ["insurer", "insured", "groups", "factoring", "vat"];
const usual = workListIds.filter((id) => !seldom.includes(id));

/** Every list with how many clients stand in it and the money it is about. */
export function ListOverview({ lists, currency, from, onOpen }: Props) {
  const { language } = useSpeech();
  const texts = todoTexts(language);
  const words = workListTexts(language);
  /** A list of something this workbook does not have, such as insurance or groups. */
  const isIdle = (id: WorkListId): boolean => lists.latest(id)?.basis === "nothing";
  // Where each seldom list stands is known once all are found: none comes between others, or goes from there, while one reads.
  const rest = seldom.every((id) => lists.latest(id) !== null) ? seldom : [];
  const line = (id: WorkListId) => {
    const list = lists.latest(id);
    return (
      <li key={id}>
        <button type="button" class="watched" id={`encours-list-${id}`} onClick={() => onOpen(id)}>
          <span class="watched-name">{words.names[id]}</span>
          <span class="watched-balance">
            {list && list.count > 0 && list.amount > 0 && <Money value={list.amount} currency={currency} />}
          </span>
          <span class="watched-state">
            {!list
              ? texts.counting
              : list.basis === "nothing"
                ? texts.impossible
                : list.count === 0
                  ? list.elsewhere > 0
                    ? words.allElsewhere(list.elsewhere)
                    : words.nothing[id]
                  : id === "groups"
                    ? texts.groups(list.count)
                    : texts.clients(list.count)}
          </span>
          <span class="watched-reasons">{words.purposes[id]}</span>
        </button>
      </li>
    );
  };
  return (
    <section aria-busy={workListIds.some((id) => !lists.found(id))}>
      <h2>{texts.lists}</h2>
      <ul class="watch work-lists">{[...usual, ...rest.filter((id) => !isIdle(id))].map(line)}</ul>
      {rest.some(isIdle) && (
        <details class="idle-lists" open={from !== null && rest.includes(from) && isIdle(from)}>
          <summary>{texts.otherLists}</summary>
          <ul class="watch work-lists">{rest.filter(isIdle).map(line)}</ul>
        </details>
      )}
      <RatesLine />
    </section>
  );
}
