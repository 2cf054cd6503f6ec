import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useSpeech } from "./context";

/**
 * A view that is loaded when it is first shown: hosts that can keep it out of the script the pane starts with. Where it
 * can't be had, as without a network, it says so and can be asked for again.
 */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function Lazy(props: Props) {
    const { texts } = useSpeech();
    const [, setCount] = useState(0);
    const [failed, setFailed] = useState(false);
    const ask = (): void => {
      setFailed(false);
      load().then(
        (view) => {
          loaded = view;
          setCount((count) => count + 1);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => void (loaded || ask()), []);
    if (loaded) {
      const View = loaded;
      return <View {...props} />;
    }
    if (!failed) return null;
    return (
      <div class="message danger" role="alert">
        <p>{texts.shell.notLoaded}</p>
        <button type="button" class="small" onClick={ask}>
          {texts.shell.tryAgain}
        </button>
      </div>
    );
  };
}
