import { useMemo } from "preact/hooks";
import { backtest, ratedThen } from "../../core/history/backtest/backtest";
import { historyOf, type History } from "../../core/history/backtest/history";
import type { Policy } from "../../core/policy/policy";
import type { Segmentation } from "../../core/segment/result";
import { formatDate } from "../../core/cells/formats";
import { useSpeech } from "../context";
import { qualityTexts } from "../words/quality";
import { BacktestTable } from "./backtest-table";
import { Proposal } from "./proposal";

interface Props {
  readonly segmentation: Segmentation;
  readonly policy: Policy;
  /** Clients by class of a former period, as `clientsByClass` counts them. */
  readonly former?: readonly number[] | null;
  /** Takes a proposed policy over; without it a proposal can be read but not adopted. */
  readonly onAccept?: (policy: Policy) => void;
}

/** Whether the rating told bad clients from good ones, on the team's own history, and which weights that history asks for. */
export function QualityView({ segmentation, policy, former = null, onAccept }: Props) {
  const { language } = useSpeech();
  const words = qualityTexts(language);
  const history = useMemo(() => historyOf(segmentation, policy), [segmentation, policy]);
  const found = useMemo(() => history && backtest(ratedThen(history.clients), history.outcomes, former), [history, former]);
  return (
    <section class="quality">
      <h3>{words.title}</h3>
      {!history || !found ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p class="source">{sourceOf(history)}</p>
          {"refused" in found ? <p>{words.refused[found.refused]}</p> : <BacktestTable found={found} />}
          {!("refused" in found) && <Proposal key={policy.version} history={history} policy={policy} onAccept={onAccept} />}
        </>
      )}
    </section>
  );

  function sourceOf({ from }: History): string {
    return from.kind === "column" ? words.fromColumn : words.fromLedger(formatDate(from.since, language), formatDate(from.until, language));
  }
}
