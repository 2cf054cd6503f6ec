import { useMemo } from "preact/hooks";
import type { Serial } from "../../core/cells/dates";
import { chosenWorkAlerts } from "../../core/history/snapshots/alert-choice";
import { workAlertKinds, workAlertTexts } from "../../core/words/work-alerts/type";
import { workAlertDetail, workAlerts, type WorkAlert } from "../../core/work/work-alerts";
import { Money } from "../money";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { situationOf } from "../todo/lists";
import { useJournal } from "../todo/use-journal";
import { workSettings } from "../todo/work-settings";
import { useStore } from "../use-store";
import { useSettings, useWorkspace } from "../workspace";
import { LongList } from "./long-list";

const shownAtFirst = 5;

/** What the follow-up and the invoices have told of since a day: all of it, and what the team wants to be told of. */
export function useWorkAlerts(
  portfolio: OpenPortfolio,
  since: Serial,
): { readonly all: readonly WorkAlert[]; readonly chosen: readonly WorkAlert[] } {
  const { sheet } = useWorkspace();
  const settings = useSettings();
  const own = useStore(workSettings(sheet).store);
  const { entries } = useJournal();
  const all = useMemo(() => workAlerts(situationOf(portfolio, settings, own, entries), since), [portfolio, settings, own, entries, since]);
  const chosen = useMemo(() => chosenWorkAlerts(all, settings.alerts), [all, settings.alerts]);
  return { all, chosen };
}

/** Promises not kept, deadlines of the insurer, cash beside the forecast. */
export function WorkAlerts({ portfolio, alerts }: { readonly portfolio: OpenPortfolio; readonly alerts: readonly WorkAlert[] }) {
  const { language } = useWorkspace();
  return (
    <>
      {workAlertKinds.map((kind) => {
        const of = alerts.filter((alert) => alert.kind === kind);
        return (
          of.length > 0 && (
            <div key={kind} class="stack work-alerts">
              <h4>{workAlertTexts(language).kinds[kind]}</h4>
              <LongList items={of} most={shownAtFirst} line={(alert) => <AlertLine alert={alert} portfolio={portfolio} />} />
            </div>
          )
        );
      })}
    </>
  );
}

function AlertLine({ alert, portfolio }: { readonly alert: WorkAlert; readonly portfolio: OpenPortfolio }) {
  const { language, openClient } = useWorkspace();
  const { client } = alert;
  const detail = workAlertDetail(alert, portfolio.asOf, language, portfolio.figures.currency ?? "");
  if (client === null) return <p class="facts">{detail}</p>;
  return (
    <button type="button" class="line" onClick={() => openClient(client)}>
      <span class="line-name">{portfolio.clients.names[client]}</span>
      <span class="line-amount">
        <Money value={portfolio.clients.balance[client]!} currency={portfolio.figures.currency} />
      </span>
      <span class="line-detail">{detail}</span>
    </button>
  );
}
