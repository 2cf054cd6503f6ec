import { useState } from "preact/hooks";
import { useSpeech } from "../context";
import { lazy } from "../lazy";
import type { SegmentController } from "./controller";
import { ResumeOffer } from "./resume-offer";

const ColumnNames = lazy(() => import(/* webpackChunkName: "pane-column-names" */ "./column-names").then((view) => view.ColumnNames));

interface Props {
  readonly controller: SegmentController;
  readonly loadExample: (() => Promise<void>) | undefined;
}

/** Nothing is selected: what to do, and three ways to begin. */
export function Invitation({ controller, loadExample }: Props) {
  const { texts } = useSpeech();
  const [naming, setNaming] = useState(false);
  const words = texts.invitation;
  const example = async (): Promise<void> => {
    await loadExample?.();
    await controller.look();
  };
  return (
    <section class="invitation" onKeyDown={(event) => event.key === "Escape" && setNaming(false)}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <ResumeOffer />
      <div class="stack">
        <button type="button" class="primary" onClick={() => void controller.useSurroundings()}>
          {words.surroundings}
        </button>
        {loadExample && (
          <button type="button" onClick={() => void example()}>
            {words.example}
          </button>
        )}
        <button type="button" aria-expanded={naming} onClick={() => setNaming(!naming)}>
          {words.names}
        </button>
      </div>
      {naming && <ColumnNames />}
      <p class="hint">{words.privacy}</p>
    </section>
  );
}
