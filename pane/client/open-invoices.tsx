import { useMemo, useState } from "preact/hooks";
import { formatDate, formatShortest } from "../../core/cells/formats";
import { DocumentKinds } from "../../core/reading/rows/document-kind";
import { exactMoney, shortMoney } from "../amount";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

const shownAtFirst = 10;

/** The invoices a client of a ledger has not paid, the latest-paid first; each leads to its row. */
export function OpenInvoices({ client, portfolio }: { readonly client: number; readonly portfolio: OpenPortfolio }) {
  const { language, sheet } = useWorkspace();
  const words = insightTexts(language).client;
  const [all, setAll] = useState(false);
  const { invoices } = portfolio.clients;
  const open = useMemo(() => {
    if (!invoices) return [];
    const own: number[] = [];
    for (let k = 0; k < invoices.count; k++) if (invoices.client[k] === client && invoices.open[k] !== 0) own.push(k);
    const late = (k: number): number => (Number.isNaN(invoices.late[k]!) ? -Infinity : invoices.late[k]!);
    return own.sort((a, b) => late(b) - late(a));
  }, [invoices, client]);
  if (!invoices || open.length === 0) return null;
  const types = portfolio.clients.invoiceTexts("documentType");
  const documents = new DocumentKinds();
  const credits = open.filter((k) => invoices.open[k]! < 0).length;
  const shown = all ? open : open.slice(0, shownAtFirst);
  return (
    <section>
      <h3>{words.invoices(open.length - credits, credits)}</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{words.invoice}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.open}</th>
            <th scope="col">{words.late}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((k) => {
            const due = invoices.due?.[k] ?? NaN;
            const late = invoices.late[k]!;
            return (
              <tr key={k}>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => void sheet.show(portfolio.ledgerPlaceOf(invoices.row[k]!)).catch(() => undefined)}
                  >
                    {invoices.number?.[k] ?? words.row(portfolio.ledgerPlaceOf(invoices.row[k]!).row + 1)}
                  </button>
                  {invoices.disputed[k] === 1 && (
                    <>
                      {" "}
                      <small>{words.disputed}</small>
                    </>
                  )}
                  {types?.[k] != null && documents.of(types[k]) === "retention" && (
                    <>
                      {" "}
                      <small>{words.retention}</small>
                    </>
                  )}
                </th>
                <td>{Number.isNaN(due) ? "–" : formatDate(due, language)}</td>
                <td title={exactMoney(invoices.open[k]!, language, portfolio.figures.currency)}>
                  {shortMoney(invoices.open[k]!, language, null)}
                </td>
                <td class={late > 30 ? "wrong" : ""}>
                  {Number.isNaN(late) || late <= 0 ? "–" : words.lateDays(formatShortest(late, language, 0))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {open.length > shown.length && (
        <p>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {insightTexts(language).showAll(open.length)}
          </button>
        </p>
      )}
    </section>
  );
}
