import { useMemo } from "preact/hooks";
import { creditsAmong } from "../../core/ledger/clients";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import { useSpeech } from "../context";
import { Money } from "../money";
import type { OpenPortfolio } from "./open-portfolio";

/** What is owed, how much of it is overdue, and the DSO where sales are known. */
export function Figures({ portfolio: { figures, clients } }: { readonly portfolio: Pick<OpenPortfolio, "figures" | "clients"> }) {
  const { language, texts } = useSpeech();
  const { balance, overdue, overdueKnown, currency, dso, invoices } = figures;
  const credits = useMemo(() => (clients.invoices ? creditsAmong(clients.invoices) : 0), [clients]);
  const words = texts.result;
  return (
    <dl class="figures">
      <div>
        <dt>{words.balance}</dt>
        <dd>
          <Money value={balance} currency={currency} />
          {invoices !== null && <small>{words.ofInvoices(invoices - credits, credits)}</small>}
        </dd>
      </div>
      <div>
        <dt>{words.overdue}</dt>
        <dd>
          {overdueKnown ? <Money value={overdue} currency={currency} /> : words.overdueUnknown}
          {overdueKnown && balance > 0 && (
            <small>{overdue > balance ? words.moreThanBalance : words.shareOfBalance(formatPercent(overdue / balance, language))}</small>
          )}
        </dd>
      </div>
      {dso !== null && (
        <div>
          <dt>{words.dso}</dt>
          <dd>{words.dsoDays(formatNumber(dso, language))}</dd>
        </div>
      )}
    </dl>
  );
}
