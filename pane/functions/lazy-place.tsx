import { useEffect, useState } from "preact/hooks";
import type { FunctionsPlace, FunctionsProps } from "./place";

/** The catalogue, its texts and examples are the larger part of the script; they are loaded when someone asks for them. */
export function LazyFunctionsPlace({ shown, ...props }: FunctionsProps & { readonly shown: boolean }) {
  const [loaded, setLoaded] = useState<{ readonly Place: typeof FunctionsPlace } | null>(null);
  useEffect(() => {
    if (shown && !loaded)
      void import(/* webpackChunkName: "pane-functions" */ "./place").then(({ FunctionsPlace: Place }) => setLoaded({ Place }));
  }, [shown, loaded]);
  return loaded && <loaded.Place {...props} />;
}
