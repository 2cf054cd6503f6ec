import type { Store } from "../store";
import { useStore } from "../use-store";
import { lazy } from "../lazy";
import { Invitation } from "./invitation";
import type { SegmentController } from "./controller";
import { ProblemMessage, NoticeMessage } from "./messages";
import type { SegmentEvent, SegmentState } from "./state";
import { Progress } from "./progress";

const Understood = lazy(() => import(/* webpackChunkName: "pane-segment" */ "./understood").then((view) => view.Understood));
const Outcome = lazy(() => import(/* webpackChunkName: "pane-segment" */ "./outcome").then((view) => view.Outcome));

interface Props {
  readonly store: Store<SegmentState, SegmentEvent>;
  readonly controller: SegmentController;
  readonly loadExample: (() => Promise<void>) | undefined;
}

/** From a selection to a segmented portfolio: one view for each state. */
export function SegmentPlace({ store, controller, loadExample }: Props) {
  const state = useStore(store);
  return (
    <>
      {state.notice && <NoticeMessage notice={state.notice} />}
      {state.problem && <ProblemMessage problem={state.problem} />}
      {state.at === "empty" && <Invitation controller={controller} loadExample={loadExample} />}
      {(state.at === "ready" || (state.at === "working" && !state.slow)) && (
        <Understood
          state={state}
          controller={controller}
          onDay={(day) => store.send({ type: "dated", day })}
          onLedger={(taken) => store.send({ type: "ledgerTaken", taken })}
          onOutput={(output) => store.send({ type: "output", output })}
        />
      )}
      {state.at === "working" && state.slow && <Progress state={state} onCancel={controller.cancel} />}
      {state.at === "done" && <Outcome state={state} controller={controller} />}
    </>
  );
}
