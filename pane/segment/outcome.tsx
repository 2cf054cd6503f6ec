import { useLayoutEffect, useRef } from "preact/hooks";
import type { Note } from "../../core/reading/proof/notes";
import type { Area } from "../../core/sheet";
import { formatDate } from "../../core/cells/formats";
import { Figures } from "../portfolio/figures";
import { LeftOut } from "../portfolio/left-out";
import { headline } from "../portfolio/headline";
import { Matrix } from "../portfolio/matrix";
import { WatchList } from "../portfolio/watch-list";
import { useWorkspace } from "../workspace";
import type { SegmentController } from "./controller";
import { Proof } from "./proof";
import { Remarks } from "./remarks";
import type { SegmentState } from "./state";

interface Props {
  readonly state: Extract<SegmentState, { readonly at: "done" }>;
  readonly controller: SegmentController;
}

/** The segmented portfolio: what a director is told, where the risk stands, whom to see first, what was not understood. */
export function Outcome({ state, controller }: Props) {
  const { language, texts, portfolio, openPlace, openClient } = useWorkspace();
  const title = useRef<HTMLHeadingElement>(null);
  const words = texts.result;
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), []);
  if (!portfolio) return null;
  const { figures, segmentation, placeOf, ledgerPlaceOf } = portfolio;
  const { sheet, target, added, gone, placeOf: clientPlace } = state.written;
  const open = (client: number): void => {
    void controller.showClient(client);
    openClient(client);
  };
  const placeOfNote = ({ row, column, inLedger }: Note): Area | null =>
    row === null ? null : inLedger ? ledgerPlaceOf(row, column) : placeOf(row, column);
  return (
    <div class="outcome">
      <div class="outcome-bar">
        <button type="button" class="small" onClick={() => void controller.leave()}>
          {words.again}
        </button>
        <button type="button" class="small" title={words.undoHint(target, sheet)} onClick={() => void controller.undo()}>
          {words.undo}
        </button>
      </div>
      <section>
        <h2 ref={title} tabIndex={-1}>
          {texts.selection.clients(figures.clients)} {figures.asOf !== null && <small>· {formatDate(figures.asOf, language)}</small>}
        </h2>
        <p class="source">
          <button type="button" class="link" onClick={() => void controller.show(clientPlace(0))}>
            {words.written(target, sheet)}
          </button>
          {target === "update" && ` ${words.updated(added, gone)}`}
        </p>
        <LeftOut portfolio={portfolio} />
        <Figures portfolio={portfolio} />
        <div class="headline" role="status">
          {headline(figures, language).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <Proof reading={segmentation.reading} />
      </section>
      <Matrix portfolio={figures} clients={portfolio.clients} />
      <WatchList portfolio={figures} onClient={open} />
      <div class="stack">
        <button type="button" onClick={() => openPlace("portfolio")}>
          {words.seePortfolio}
        </button>
        <button type="button" onClick={() => openPlace("todo")}>
          {words.seeTodo}
        </button>
      </div>
      <Remarks notes={segmentation.notes} placeOf={placeOfNote} onPlace={(place) => void controller.show(place)} />
    </div>
  );
}
