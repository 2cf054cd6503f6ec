import { useEffect, useRef } from "preact/hooks";
import { formatDate } from "../../core/text/format";
import { useSpeech } from "../context";
import { Ageing } from "../portfolio/ageing";
import { Concentration } from "../portfolio/concentration";
import { Figures } from "../portfolio/figures";
import { headline } from "../portfolio/headline";
import { Matrix } from "../portfolio/matrix";
import { WatchList } from "../portfolio/watch-list";
import type { SegmentController } from "./controller";
import { Remarks } from "./remarks";
import type { SegmentState } from "./state";

interface Props {
  readonly state: Extract<SegmentState, { readonly at: "done" }>;
  readonly controller: SegmentController;
}

/** The segmented portfolio: what a director is told, where the risk stands, whom to see first, what was not understood. */
export function Outcome({ state, controller }: Props) {
  const { language, texts } = useSpeech();
  const title = useRef<HTMLHeadingElement>(null);
  const { portfolio, notes } = state.segmentation;
  const words = texts.result;
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  if (!portfolio) return null;
  return (
    <div class="outcome">
      <div class="outcome-bar">
        <button type="button" class="small" onClick={() => void controller.leave()}>
          {words.again}
        </button>
        <button type="button" class="small" title={words.undoHint(state.sheet)} onClick={() => void controller.undo()}>
          {words.undo}
        </button>
      </div>
      <section>
        <h2 ref={title} tabIndex={-1}>
          {texts.selection.clients(portfolio.clients)}
          {portfolio.asOf !== null && <small> · {formatDate(portfolio.asOf, language)}</small>}
        </h2>
        <p class="source">
          <button type="button" class="link" onClick={() => void controller.showResult()}>
            {words.written(state.sheet)}
          </button>
        </p>
        <Figures portfolio={portfolio} />
        <div class="headline" role="status">
          {headline(portfolio, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </section>
      <Matrix portfolio={portfolio} />
      <WatchList portfolio={portfolio} onClient={(row) => void controller.showClient(row)} />
      <Concentration portfolio={portfolio} />
      <Ageing portfolio={portfolio} />
      <Remarks notes={notes} area={state.selection.area} onPlace={(row, column) => void controller.showSource(row, column)} />
    </div>
  );
}
