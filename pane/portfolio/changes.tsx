import { useEffect, useMemo, useState } from "preact/hooks";
import { chosenAlerts, lastDayAtRhythm } from "../../core/history/snapshots/alert-choice";
import { alertsOf } from "../../core/history/snapshots/alerts";
import { compareSnapshots } from "../../core/history/snapshots/compare";
import { snapshotOf, type Snapshot } from "../../core/history/snapshots/snapshot";
import type { SnapshotEntry } from "../../core/history/snapshots/snapshot-rows";
import { formatDate } from "../../core/cells/formats";
import { Alerts } from "../changes/alerts";
import { useWorkAlerts } from "../changes/work-alerts";
import { ClientsThen, Moves } from "../changes/moves";
import { Migration } from "../changes/migration";
import { NoPortfolio } from "../no-portfolio";
import { insightTexts } from "../words/insight/type";
import { useKept, useSettings, useWorkspace } from "../workspace";
import type { OpenPortfolio } from "./open-portfolio";

/** What changed since an earlier segmentation of the same portfolio. */
export function Changes() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <Since portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.changes} />;
}

function Since({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, records } = useWorkspace();
  const { broken } = useKept();
  const { rhythm } = useSettings().alerts;
  const words = insightTexts(language).changes;
  const now = useMemo(() => snapshotOf(portfolio.clients, portfolio.policy, portfolio.asOf), [portfolio]);
  const earlier = useEarlier(now);
  const [wanted, setWanted] = useState<number | null>(null);
  const [before, setBefore] = useState<Snapshot | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const entry = earlier?.find(({ run }) => run === wanted) ?? ofRhythm(earlier, lastDayAtRhythm(portfolio.asOf, rhythm));
  useEffect(() => {
    let left = false;
    setBefore(null);
    setFailure(null);
    if (entry)
      records.snapshot(entry).then(
        (read) => left || setBefore(read),
        (error: unknown) => left || setFailure(error instanceof Error ? error.message : String(error)),
      );
    return () => void (left = true);
  }, [entry, records]);
  if (failure !== null) return <p class="message danger">{insightTexts(language).failed(failure)}</p>;
  if (!earlier || (entry && !before)) return <p role="status">{words.looking}</p>;
  if (!entry || !before) {
    return (
      <section class="stack">
        <p>
          <b>{words.none}</b>
        </p>
        <p class="hint">{words.noneHint(formatDate(portfolio.asOf, language))}</p>
        {broken > 0 && <p class="hint">{words.broken(broken)}</p>}
      </section>
    );
  }
  return (
    <div class="insight">
      <label class="field">
        <span>{words.since}</span>
        <select value={entry.run} onChange={(event) => setWanted(Number(event.currentTarget.value))}>
          {earlier.map(({ run, day, clients }) => (
            <option key={run} value={run}>
              {words.entry(formatDate(day, language), clients)}
            </option>
          ))}
        </select>
      </label>
      <Compared before={before} now={now} portfolio={portfolio} />
      {broken > 0 && <p class="hint">{words.broken(broken)}</p>}
    </div>
  );
}

/** The latest state that is as old as our rhythm asks; where none is, the oldest. */
function ofRhythm(earlier: readonly SnapshotEntry[] | null, latest: number): SnapshotEntry | null {
  return earlier?.find(({ day }) => day <= latest) ?? earlier?.at(-1) ?? null;
}

/** The kept snapshots of this portfolio from before its day, the latest first; null until they are known. */
function useEarlier(now: Snapshot): readonly SnapshotEntry[] | null {
  const { records } = useWorkspace();
  const { snapshots } = useKept();
  const [earlier, setEarlier] = useState<readonly SnapshotEntry[] | null>(null);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const entries = await records.lookUpSnapshots().catch((): readonly SnapshotEntry[] => []);
      const own: SnapshotEntry[] = [];
      for (const entry of [...entries].reverse()) {
        if (entry.day >= now.day || !(await records.isOf(entry, now))) continue;
        if (left) return;
        own.push(entry);
        // The latest is compared at once; the older ones follow into the list.
        setEarlier([...own]);
      }
      if (!left) setEarlier([...own]);
    };
    look().catch(() => left || setEarlier([]));
    return () => void (left = true);
  }, [now, snapshots, records]);
  return earlier;
}

interface ComparedProps {
  readonly before: Snapshot;
  readonly now: Snapshot;
  readonly portfolio: OpenPortfolio;
}

function Compared({ before: earlier, now, portfolio }: ComparedProps) {
  const { language } = useWorkspace();
  const words = insightTexts(language).changes;
  const comparison = useMemo(() => compareSnapshots(earlier, now), [earlier, now]);
  const { alerts: choice } = useSettings();
  const all = useMemo(() => alertsOf(comparison, portfolio.policy), [comparison, portfolio]);
  const alerts = useMemo(() => chosenAlerts(all, choice), [all, choice]);
  const work = useWorkAlerts(portfolio, earlier.day);
  const { moved, added, gone, policyChanged } = comparison;
  const worse = moved.filter(({ before, after }) => before.riskClass > 0 && after.riskClass > before.riskClass).length;
  const nothing = moved.length + added.length + gone.length === 0;
  return (
    <>
      <section>
        <p role="status">{nothing ? words.nothing : words.summary(moved.length, worse, added.length, gone.length)}</p>
        {policyChanged && <p class="message">{words.policyChanged}</p>}
      </section>
      <Alerts
        alerts={alerts}
        ofWork={work.chosen}
        unwanted={all.length - alerts.length + work.all.length - work.chosen.length}
        portfolio={portfolio}
      />
      <Migration comparison={comparison} />
      {moved.length > 0 && <Moves title={words.moved} moves={moved} portfolio={portfolio} />}
      {added.length > 0 && <ClientsThen title={words.added} clients={added} portfolio={portfolio} />}
      {gone.length > 0 && <ClientsThen title={words.gone} clients={gone} portfolio={portfolio} />}
    </>
  );
}
