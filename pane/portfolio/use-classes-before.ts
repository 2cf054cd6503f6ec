import { useEffect, useState } from "preact/hooks";
import { useWorkspace } from "../workspace";
import type { ClassesBefore } from "./class-distribution";

const snapshotMaking = () => import(/* webpackChunkName: "pane-snapshots" */ "../../core/history/snapshots/snapshot");

/** The classes of the last snapshot of the open portfolio before its day; null while there is none. */
export function useClassesBefore(): ClassesBefore | null {
  const { portfolio, records } = useWorkspace();
  const [before, setBefore] = useState<ClassesBefore | null>(null);
  useEffect(() => {
    setBefore(null);
    if (!portfolio) return;
    let asked = true;
    const look = async (): Promise<void> => {
      const earlier = (await records.lookUpSnapshots()).filter(({ day }) => day < portfolio.asOf).reverse();
      if (earlier.length === 0 || !asked) return;
      const { snapshotOf } = await snapshotMaking();
      const now = snapshotOf(portfolio.clients, portfolio.policy, portfolio.asOf);
      for (const entry of earlier) {
        if (!asked) return;
        if (!(await records.isOf(entry, now))) continue;
        const { clients, broken } = await records.snapshot(entry);
        // A count of some of its clients would look like all of them.
        if (broken > 0) return;
        const counts = new Array<number>(6).fill(0);
        for (const { riskClass } of clients) counts[riskClass]!++;
        if (asked) setBefore({ day: entry.day, clients: counts });
        return;
      }
    };
    void look().catch(() => undefined); // without it, there is just no "before" to show
    return () => void (asked = false);
  }, [portfolio, records]);
  return before;
}
