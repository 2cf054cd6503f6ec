import { useMemo } from "preact/hooks";
import { formatDate } from "../../core/cells/formats";
import { journalState } from "../../core/work/journal/state";
import { kindText } from "../../core/work/journal/journal-sheet";
import { exactMoney } from "../amount";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { logTexts } from "../words/log/type";
import { LogBar } from "../todo/log-bar";
import { JournalUnread } from "../todo/journal-unread";
import { useJournal } from "../todo/use-journal";
import { useWorkspace } from "../workspace";

const shownAtMost = 12;

/** What was said and done with a client, the newest first, and the way to add to it. */
export function FollowUp({ client, portfolio }: { readonly client: number; readonly portfolio: OpenPortfolio }) {
  const { language, sheet } = useWorkspace();
  const { entries, sheet: name, isUnread } = useJournal();
  const texts = logTexts(language);
  const { clients, asOf, figures } = portfolio;
  const said = useMemo(() => journalState(clients, entries, asOf).clients.get(client), [clients, entries, asOf, client]);
  const invoices = useMemo(() => {
    const { invoices: all } = clients;
    const numbers: string[] = [];
    for (let k = 0; all?.number && k < all.count; k++) if (all.client[k] === client && all.open[k]! > 0) numbers.push(all.number[k] ?? "");
    return numbers.filter((number) => number !== "");
  }, [clients, client]);
  const overdue = clients.overdue?.[client] ?? NaN;
  const past = [...(said?.entries ?? [])].reverse().slice(0, shownAtMost);
  const promises = said ? said.promisesKept + said.promisesBroken : 0;
  return (
    <section>
      <h3>{texts.followUp}</h3>
      <LogBar
        key={client}
        client={{ id: clients.ids?.[client] ?? null, name: clients.names[client]! }}
        day={asOf}
        amount={overdue > 0 ? overdue : null}
        done={null}
        invoices={invoices}
      />
      {promises > 0 && <p class="facts">{texts.kept(said!.promisesKept, promises)}</p>}
      <JournalUnread />
      {past.length === 0 ? (
        !isUnread && <p class="hint">{texts.nothingYet}</p>
      ) : (
        <ol class="follow-up">
          {past.map((entry, i) => (
            <li key={i}>
              <b>{formatDate(entry.day, language)}</b> {kindText(entry, language)}
              {entry.amount !== null && ` · ${exactMoney(entry.amount, language, figures.currency)}`}
              {entry.target !== null && ` → ${formatDate(entry.target, language)}`}
              {[entry.invoice, entry.reasonText, entry.who, entry.note]
                .filter((text) => text !== null)
                .map((text) => ` · ${text.slice(0, 120)}`)
                .join("")}
            </li>
          ))}
        </ol>
      )}
      {name !== null && (
        <button
          type="button"
          class="link"
          onClick={() => void sheet.show({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 }).catch(() => undefined)}
        >
          {texts.showSheet}
        </button>
      )}
    </section>
  );
}
