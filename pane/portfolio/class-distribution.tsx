import type { RiskClass } from "../../core/policy/policy";
import type { Portfolio } from "../../core/segment/result";
import { formatDate, formatNumber, formatPercent } from "../../core/cells/formats";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import { insightTexts } from "../words/insight/type";
import { useHistoryUnread, useWorkspace } from "../workspace";

/** How many clients stood in each class on an earlier day; 0 is not rated. */
export interface ClassesBefore {
  readonly day: number;
  readonly clients: readonly number[];
}

const classes: readonly RiskClass[] = [5, 4, 3, 2, 1, 0];

/** Clients by class now, and hollow beneath it, before. The table is the chart. */
export function ClassDistribution({ figures, before }: { readonly figures: Portfolio; readonly before: ClassesBefore | null }) {
  const { language, texts } = useWorkspace();
  const isUnread = useHistoryUnread();
  const words = texts.overview;
  const none = isUnread ? insightTexts(language).changes.unread : words.noClassesBefore;
  const now = (riskClass: RiskClass) => figures.classes.find((each) => each.riskClass === riskClass)!;
  const shown = classes.filter((each) => each > 0 || now(0).clients > 0 || (before?.clients[0] ?? 0) > 0);
  const most = Math.max(1, ...shown.map((each) => Math.max(now(each).clients, before?.clients[each] ?? 0)));
  const change = (riskClass: RiskClass): string => {
    const difference = now(riskClass).clients - before!.clients[riskClass]!;
    return difference === 0 ? "=" : `${difference > 0 ? "+" : ""}${formatNumber(difference, language)}`;
  };
  return (
    <section>
      <h3>{words.classes}</h3>
      <p class="hint">{before ? words.classesBefore(formatDate(before.day, language)) : none}</p>
      <table class="bars">
        <thead>
          <tr>
            <th scope="col">{texts.result.riskClass}</th>
            <th scope="col">{texts.result.clients}</th>
            {before && (
              <th scope="col" title={words.changeTitle}>
                {words.change}
              </th>
            )}
            <th scope="col">{texts.result.balance}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((each) => (
            <tr key={each}>
              <th scope="row">
                <ClassMark riskClass={each} />
              </th>
              <td class="bar-cell">
                <span class="bar-track" aria-hidden="true">
                  <span class={`bar class-${each}`} style={{ width: `${(now(each).clients / most) * 100}%` }} />
                  {before && <span class="bar hollow" style={{ width: `${(before.clients[each]! / most) * 100}%` }} />}
                </span>
                <b>{formatNumber(now(each).clients, language)}</b>
              </td>
              {before && <td>{change(each)}</td>}
              <td title={figures.balance > 0 ? formatPercent(now(each).balance / figures.balance, language) : ""}>
                <Money value={now(each).balance} currency={null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
