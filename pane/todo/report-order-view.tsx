import { listSheet, wordingIn } from "../../core/work/lists/list-sheet";
import { reportColumns, todo } from "../../core/work/lists/list-columns";
import type { ReportOrder } from "../../core/work/reports/report-order";
import { workListTexts } from "../../core/words/lists/type";
import { shortMoney } from "../amount";
import { useSpeech } from "../context";
import { todoTexts } from "../words/todo/type";
import { NumberField } from "../fields/number-field";
import { ShownLines } from "./shown-lines";
import { WriteButton } from "./write-button";
import type { WorkSettings } from "./work-settings";

const most = 20;

interface Props {
  readonly order: ReportOrder;
  readonly own: WorkSettings;
  readonly currency: string | null;
  onChange: (part: Partial<WorkSettings>) => void;
}

/** The reports to order now, those first that are worth most for their price. */
export function ReportOrderView({ order, own, currency, onChange }: Props) {
  const { language } = useSpeech();
  const texts = todoTexts(language).plan;
  const wording = wordingIn(language, currency);
  const count = (verdict: string): number => order.rows.filter((row) => row.verdict === verdict).length;
  const [ordered, beyond, notWorth] = [count("order"), count("beyondCap"), count("notWorth")];
  const lines = order.rows.filter(({ verdict }) => verdict !== "notWorth").slice(0, most);
  const money = (value: number): string => shortMoney(value, language, currency);
  return (
    <section class="work-list">
      <div>
        <h2>{texts.order}</h2>
        <p class="hint">{texts.orderHint}</p>
      </div>
      <NumberField label={texts.cap} kind="amount" optional value={own.cap} preset={texts.noCap} onValue={(cap) => onChange({ cap })} />
      <div role="status">
        <p>{ordered === 0 && beyond === 0 ? texts.nothingOrdered : texts.ordered(ordered, money(order.cost), money(order.value))}</p>
        {beyond > 0 && <p class="hint">{texts.beyond(beyond)}</p>}
        {notWorth > 0 && <p class="hint">{texts.notWorth(notWorth)}</p>}
      </div>
      {order.rows.length > 0 && (
        <WriteButton
          id="reports"
          name={workListTexts(language).names.reports}
          make={(kept) => listSheet(reportColumns, order.rows, wording, kept)}
        />
      )}
      <ShownLines
        lines={lines.map((row) => ({
          client: row.client,
          name: row.name,
          riskClass: row.riskClass,
          amount: row.value,
          todo: `${todo.reports(row, wording)} ${texts.classes(row.bestClass, row.worstClass)}.`,
          also: [],
          broken: null,
          own: null,
        }))}
        currency={currency}
        onLetter={() => false}
        openLetter={() => undefined}
      />
      {ordered + beyond > lines.length && <p class="hint">{todoTexts(language).more(ordered + beyond - lines.length)}</p>}
    </section>
  );
}
