/** A state that outlives the components that show it. */
export interface Store<State, Event> {
  get: () => State;
  send: (event: Event) => void;
  watch: (changed: () => void) => () => void;
}

export function store<State, Event>(first: State, reduce: (state: State, event: Event) => State): Store<State, Event> {
  let state = first;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    send: (event) => {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      for (const changed of [...watchers]) changed();
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}
