import { useState } from "preact/hooks";
import { useSpeech } from "../context";
import { lazy } from "../lazy";
import type { SegmentController } from "./controller";

const ColumnNames = lazy(() => import(/* webpackChunkName: "pane-column-names" */ "./column-names").then((view) => view.ColumnNames));

/** A selection that can't be segmented as it is: no alarm, people select other things all day; why, and the ways on. */
export function Refusal({ text, controller }: { readonly text: string; readonly controller: SegmentController }) {
  const { texts } = useSpeech();
  const [naming, setNaming] = useState(false);
  return (
    <>
      <div class="message">
        <p>{text}</p>
      </div>
      <div class="answers" onKeyDown={(event) => event.key === "Escape" && setNaming(false)}>
        <button type="button" class="small" onClick={() => void controller.useSurroundings()}>
          {texts.invitation.surroundings}
        </button>
        <button type="button" class="small" aria-expanded={naming} onClick={() => setNaming(!naming)}>
          {texts.invitation.names}
        </button>
      </div>
      {naming && <ColumnNames />}
    </>
  );
}
