import { useEffect, useState } from "preact/hooks";
import type { Store } from "./store";

/** The state of a store, and a new rendering with each of its changes. */
export function useStore<State, Event>(of: Store<State, Event>): State {
  const [state, setState] = useState(of.get());
  useEffect(() => {
    setState(of.get());
    return of.watch(() => setState(of.get()));
  }, [of]);
  return state;
}
