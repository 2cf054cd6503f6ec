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
import type { SnapshotRead } from "../kept/records";
import { useHistoryUnread, useKept, useSettings, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import type { OpenPortfolio } from "./open-portfolio";

/** What changed since an earlier segmentation of the same portfolio. */
export function Changes() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <Since portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.changes} />;
}

function Since({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, records } = useWorkspace();
  const brokenRows = Object.values(useKept().broken).reduce((sum, rows) => sum + rows, 0);
  const { rhythm } = useSettings().alerts;
  const words = insightTexts(language).changes;
  const now = useMemo(() => snapshotOf(portfolio.clients, portfolio.policy, portfolio.asOf), [portfolio]);
  const { entries: earlier, unread, failure: notLookedUp } = useEarlier(now);
  const [wanted, setWanted] = useState<number | null>(null);
  const [before, setBefore] = useState<SnapshotRead | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const entry = earlier?.find(({ run }) => run === wanted) ?? ofRhythm(earlier, lastDayAtRhythm(portfolio.asOf, rhythm));
  useEffect(() => {
    let left = false;
    setBefore(null);
    setFailure(null);
    if (entry)
      records.snapshot(entry).then(
        (read) => left || setBefore(read),
        (error: unknown) => left || setFailure(reasonOf(error, language)),
      );
    return () => void (left = true);
  }, [entry, records]);
  const why = failure ?? notLookedUp;
  if (why !== null)
    return (
      <div class="message danger" role="alert">
        <p>{words.unread}</p>
        <p>{why}</p>
      </div>
    );
  if (!earlier || (entry && !before)) return <p role="status">{words.looking}</p>;
  if (!entry || !before) {
    return (
      <section class="stack">
        <p>
          <b>{unread ? words.unread : words.none}</b>
        </p>
        <p class="hint">{words.noneHint(formatDate(portfolio.asOf, language))}</p>
        {brokenRows > 0 && <p class="hint">{words.broken(brokenRows)}</p>}
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
      {before.broken > 0 && <p class="message">{words.brokenClients(before.broken)}</p>}
      <Compared before={before} now={now} portfolio={portfolio} />
      {brokenRows > 0 && <p class="hint">{words.broken(brokenRows)}</p>}
    </div>
  );
}

/** The latest state that is as old as our rhythm asks; where none is, the oldest. */
function ofRhythm(earlier: readonly SnapshotEntry[] | null, latest: number): SnapshotEntry | null {
  return earlier?.find(({ day }) => day <= latest) ?? earlier?.at(-1) ?? null;
}

interface Earlier {
  /** The latest first; null until they are known. */
  readonly entries: readonly SnapshotEntry[] | null;
  /** Some of what is kept can be of this portfolio and cannot be read. */
  readonly unread: boolean;
  /** Why none could be looked up. */
  readonly failure: string | null;
}

/** The kept snapshots of this portfolio from before its day. */
function useEarlier(now: Snapshot): Earlier {
  const { language, records } = useWorkspace();
  const { snapshots } = useKept();
  const isUnread = useHistoryUnread();
  const [earlier, setEarlier] = useState<Earlier>({ entries: null, unread: false, failure: null });
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const own: SnapshotEntry[] = [];
      let unread = false;
      for (const entry of [...(await records.lookUpSnapshots())].reverse()) {
        if (entry.day >= now.day) continue;
        const isOurs = await records.isOf(entry, now);
        unread ||= isOurs === null;
        if (!isOurs) continue;
        if (left) return;
        own.push(entry);
        // The latest is compared at once; the older ones follow into the list.
        setEarlier({ entries: [...own], unread, failure: null });
      }
      if (!left) setEarlier({ entries: [...own], unread, failure: null });
    };
    look().catch((error: unknown) => left || setEarlier({ entries: null, unread: true, failure: reasonOf(error, language) }));
    return () => void (left = true);
  }, [now, snapshots, records]);
  return { ...earlier, unread: earlier.unread || isUnread };
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
