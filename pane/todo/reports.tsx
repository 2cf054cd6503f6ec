import { useMemo, useState } from "preact/hooks";
import { defaultPolicy } from "../../core/policy/default";
import type { Tier } from "../../core/policy/policy";
import { reportBudget } from "../../core/work/reports/report-budget";
import { reportOrder } from "../../core/work/reports/report-order";
import { NoPortfolio } from "../no-portfolio";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { todoTexts } from "../words/todo/type";
import { useStore } from "../use-store";
import { useSettings, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { situationOf } from "./lists";
import { JournalUnread } from "./journal-unread";
import { useJournal } from "./use-journal";
import { ReportBudgetView } from "./report-budget-view";
import { ReportOrderView } from "./report-order-view";
import { workSettings, type WorkSettings } from "./work-settings";

/** Which credit report for whom, what the year costs, and which to order now. */
export function Reports() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <ReportsOf portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.reports} />;
}

function ReportsOf({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, sheet, settings: team } = useWorkspace();
  const settings = useSettings();
  const kept = workSettings(sheet);
  const own = useStore(kept.store);
  const { entries } = useJournal();
  const [failure, setFailure] = useState<string | null>(null);
  const situation = useMemo(() => situationOf(portfolio, settings, own, entries), [portfolio, settings, own, entries]);
  const { policy } = settings;
  const prices = policy.reportCost;
  const budget = useMemo(() => reportBudget(situation, prices, own.expected), [situation, prices, own.expected]);
  // Without a cap of the user's, the year's budget is one.
  const order = useMemo(() => reportOrder(situation, prices, own.cap ?? budget.cost), [situation, prices, own.cap, budget.cost]);
  const telling = (kept: Promise<void>): void =>
    void kept.then(
      () => setFailure(null),
      (error: unknown) => setFailure(reasonOf(error, language)),
    );
  const change = (part: Partial<WorkSettings>): void => telling(kept.change(part));
  const changePrice = (tier: Tier, price: number | null): void =>
    telling(team.change({ policy: { ...policy, reportCost: { ...prices, [tier]: price ?? defaultPolicy.reportCost[tier] } } }));
  const currency = portfolio.figures.currency;
  return (
    <>
      {failure !== null && (
        <p class="message danger" role="alert">
          {todoTexts(language).notKept(failure)}
        </p>
      )}
      <JournalUnread />
      <ReportBudgetView budget={budget} own={own} currency={currency} onChange={change} onPrice={changePrice} />
      <ReportOrderView order={order} own={own} currency={currency} onChange={change} />
    </>
  );
}
