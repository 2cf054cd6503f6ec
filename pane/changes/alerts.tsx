import { alertKinds, type Alert } from "../../core/history/snapshots/alerts";
import { formatShortest } from "../../core/cells/formats";
import { textsIn } from "../../core/words/texts/type";
import type { Language } from "../../core/cells/language";
import { shortMoney } from "../amount";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";
import type { WorkAlert } from "../../core/work/work-alerts";
import { ClientLine } from "./client-line";
import { LongList } from "./long-list";
import { WorkAlerts } from "./work-alerts";

const shownAtFirst = 5;

interface Props {
  readonly alerts: readonly Alert[];
  /** What the follow-up and the invoices tell besides. */
  readonly ofWork: readonly WorkAlert[];
  /** How many more there are, of kinds the team does not want to be told of. */
  readonly unwanted: number;
  readonly portfolio: OpenPortfolio;
}

/** What happened since then that a credit manager is told of, by kind. */
export function Alerts({ alerts, ofWork, unwanted, portfolio }: Props) {
  const { language } = useWorkspace();
  const words = insightTexts(language).changes;
  const count = alerts.length + ofWork.length;
  return (
    <section>
      <h3>
        {words.alerts} {count > 0 && <span class="count">{count}</span>}
      </h3>
      {count === 0 && <p class="hint">{words.noAlert}</p>}
      {unwanted > 0 && <p class="hint">{words.unwanted(unwanted)}</p>}
      {alertKinds.map((kind) => {
        const own = alerts.filter((alert) => alert.kind === kind);
        return (
          own.length > 0 && (
            <div key={kind} class="stack">
              <h4>{words.alertKinds[kind]}</h4>
              <LongList
                items={own}
                most={shownAtFirst}
                line={(alert) => (
                  <ClientLine client={alert.after} portfolio={portfolio}>
                    {detailOf(alert, language, portfolio.figures.currency)}
                  </ClientLine>
                )}
              />
            </div>
          )
        );
      })}
      <WorkAlerts portfolio={portfolio} alerts={ofWork} />
    </section>
  );
}

function detailOf({ kind, before, after, events }: Alert, language: Language, currency: string | null): string {
  const texts = textsIn(language);
  const words = insightTexts(language).changes;
  const money = (value: number | null): string => (value === null ? "–" : shortMoney(value, language, currency));
  const days = (value: number | null): string => (value === null ? "–" : formatShortest(value, language, 0) + texts.reasons.days);
  const classOf = (riskClass: number): string => (riskClass === 0 ? texts.notRated : `${texts.resultColumns.riskClass} ${riskClass}`);
  switch (kind) {
    case "judgment":
    case "event":
      return events.map((code) => texts.events[code]).join(texts.reasons.separator);
    case "worse":
      return words.fromTo(classOf(before!.riskClass), classOf(after.riskClass));
    case "late":
      return words.fromTo(days(before!.daysLate), days(after.daysLate));
    case "overLimit":
      return words.fromTo(money(after.limit), money(after.balance));
    case "balance":
      return words.fromTo(money(before!.balance), money(after.balance));
  }
}
