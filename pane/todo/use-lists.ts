import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { workListIds, workLists, type FoundList } from "../../core/work/lists/lists";
import type { Situation } from "../../core/work/lists/situation";
import type { WorkListId } from "../../core/words/ids";

/** Up to so many clients and invoices nobody notices the time it takes. */
const few = 5_000;

export interface Lists {
  /** A list, found now if it was not yet. */
  find: (id: WorkListId) => FoundList;
  /** A list that has been found. */
  found: (id: WorkListId) => FoundList | null;
  /** The same, or what it was before something changed, until it is found anew: rows keep their places and their heights. */
  latest: (id: WorkListId) => FoundList | null;
}

/** The lists of a situation, found once each: few rows at once, of many one list after the other so that the pane stays awake. */
export function useLists(situation: Situation): Lists {
  const before = useRef<Lists["latest"]>(() => null);
  const lists = useMemo((): Lists => {
    const former = before.current;
    const known = new Map<WorkListId, FoundList>();
    const find = (id: WorkListId): FoundList => {
      const list = known.get(id) ?? workLists[id](situation);
      known.set(id, list);
      return list;
    };
    if (situation.count + (situation.clients.invoices?.count ?? 0) <= few) workListIds.forEach(find);
    const latest = (before.current = (id) => known.get(id) ?? former(id));
    return { find, found: (id) => known.get(id) ?? null, latest };
  }, [situation]);
  const [, setFound] = useState(0);
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      const next = workListIds.find((id) => !lists.found(id));
      if (!next) return;
      waiting = setTimeout(() => {
        lists.find(next);
        setFound((count) => count + 1);
        goOn();
      });
    };
    goOn();
    return () => clearTimeout(waiting);
  }, [lists]);
  return lists;
}
