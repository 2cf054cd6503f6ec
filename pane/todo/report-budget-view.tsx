import type { ReportBudget } from "../../core/work/reports/report-budget";
import { workListTexts } from "../../core/words/lists/type";
import { formatNumber } from "../../core/cells/formats";
import type { Tier } from "../../core/policy/policy";
import { shortMoney } from "../amount";
import { useSpeech } from "../context";
import { Money } from "../money";
import { todoTexts } from "../words/todo/type";
import { NumberField } from "../fields/number-field";
import type { WorkSettings } from "./work-settings";

interface Props {
  readonly budget: ReportBudget;
  readonly own: WorkSettings;
  readonly currency: string | null;
  onChange: (part: Partial<WorkSettings>) => void;
  /** What a report costs is the policy's; nothing typed is what it costs by default. */
  onPrice: (tier: Tier, price: number | null) => void;
}

/** A figure by size put in, or taken out where nothing is typed. */
const bySize = (from: Readonly<Partial<Record<Tier, number>>>, tier: Tier, value: number | null): Partial<Record<Tier, number>> =>
  Object.fromEntries([...Object.entries(from).filter(([size]) => size !== tier), ...(value === null ? [] : [[tier, value] as const])]);

/** The year's reports by size of client, prices and newcomers to be typed over. */
export function ReportBudgetView({ budget, own, currency, onChange, onPrice }: Props) {
  const { language } = useSpeech();
  const texts = todoTexts(language).plan;
  const number = (value: number): string => formatNumber(value, language);
  return (
    <section class="report-budget">
      <h2>
        {texts.title} <small>· {texts.budget(shortMoney(budget.cost, language, currency))}</small>
      </h2>
      <p class="hint">{texts.hint}</p>
      {!budget.newKnown && <p class="message lacks">{texts.newUnknown}</p>}
      <ul class="budget-tiers">
        {budget.lines.map(({ tier, clients, reports, expected, expectedReports, price, cost }) => (
          <li key={tier}>
            <h3>
              {texts.tiers[tier]} <small>· {workListTexts(language).reports[tier]}</small>
            </h3>
            <p class="hint">{texts.standings(clients) || todoTexts(language).clients(0)}</p>
            <div class="budget-fields">
              <NumberField label={texts.price} kind="amount" optional value={price} onValue={(value) => onPrice(tier, value)} />
              <NumberField
                label={texts.expected}
                kind="amount"
                optional
                value={own.expected[tier] ?? null}
                preset={number(expected)}
                onValue={(value) => onChange({ expected: bySize(own.expected, tier, value === null ? null : Math.round(value)) })}
              />
            </div>
            <dl class="budget-sums">
              <div>
                <dt>{texts.reports}</dt>
                <dd>{number(reports + expectedReports)}</dd>
              </div>
              <div>
                <dt>{texts.cost}</dt>
                <dd>
                  <Money value={cost} currency={currency} />
                </dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
