import { useLayoutEffect, useRef } from "preact/hooks";
import { formatNumber } from "../../core/cells/formats";
import { useSpeech } from "../context";
import type { SegmentState } from "./state";

interface Props {
  readonly state: Extract<SegmentState, { readonly at: "working" }>;
  onCancel: () => void;
}

/** How far the work is, in rows, and the way to stop it. */
export function Progress({ state, onCancel }: Props) {
  const { language, texts } = useSpeech();
  const { step, done, total } = state;
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current?.focus({ preventScroll: true }), []);
  const counted = done > 0;
  return (
    <section class="progress">
      <div role="status">
        <h2>{texts.work.step(step)}</h2>
      </div>
      <progress aria-label={texts.work.step(step)} max={Math.max(total, 1)} {...(counted && { value: done })} />
      {counted && <p class="hint">{texts.work.count(formatNumber(done, language), formatNumber(total, language))}</p>}
      <button type="button" ref={cancel} onClick={onCancel}>
        {texts.work.cancel}
      </button>
    </section>
  );
}
