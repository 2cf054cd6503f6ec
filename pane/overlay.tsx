import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useSpeech } from "./context";
import { focusOnceDrawn } from "./focus-once-drawn";

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  onClose: () => void;
}

/** A view over the place one is in. What lies below stays as it was, and gets the focus back. */
export function Overlay({ title, children, onClose }: Props) {
  const { texts } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const from = useRef(document.activeElement);
  useLayoutEffect(() => {
    heading.current?.focus({ preventScroll: true });
    return () => {
      // What lies below is shown again only once this is gone.
      focusOnceDrawn(() => from.current, { preventScroll: true });
    };
  }, []);
  return (
    <div class="overlay" role="dialog" aria-modal="true" aria-labelledby="encours-overlay-title">
      <div class="overlay-bar">
        <h2 id="encours-overlay-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="small" title={`${texts.shell.close} (Esc)`} onClick={onClose}>
          {texts.shell.close}
        </button>
      </div>
      <div class="overlay-body">{children}</div>
    </div>
  );
}
