import { useMemo, useState } from "preact/hooks";
import { formatDate } from "../../core/cells/formats";
import { failedChecks } from "../../core/work/journal/state";
import {
  clientsBySalesperson,
  commissionLines,
  commissionTotals,
  defaultCommissionRule,
  wholeMonths,
  type CommissionRule,
} from "../../core/work/sales";
import { shortMoney } from "../amount";
import { Money } from "../money";
import { NoPortfolio } from "../no-portfolio";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { NumberField } from "../fields/number-field";
import { useJournal } from "../todo/use-journal";
import { workSettings } from "../todo/work-settings";
import { WriteButton } from "../todo/write-button";
import { useStore } from "../use-store";
import { salesTexts, type SalesTexts } from "../words/sales/type";
import { todoTexts } from "../words/todo/type";
import { useSettings, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { clientsInWords, commissionSheet, type Explaining } from "./sheets";

const months = 6;
/** Sheets of Excel’s have names of 31 characters, the day among them. */
const longestName = 20;

/** What is shared with the sales team: a sheet for each salesperson, commission on cash, every client in plain words. */
export function Sales() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <SalesOf portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.sales} />;
}

function SalesOf({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const { ownEquity } = useSettings();
  const { entries } = useJournal();
  const texts = salesTexts(language);
  const { clients, asOf, figures } = portfolio;
  const failed = useMemo(() => failedChecks(clients, entries, asOf), [clients, entries, asOf]);
  const explaining: Explaining = { portfolio, language, ownEquity, failed };
  const people = useMemo(() => clientsBySalesperson(clients), [clients]);
  return (
    <div class="work-list sales">
      <section>
        <h2>{texts.title}</h2>
        <p class={people ? "hint" : "message lacks"}>{people ? texts.hint : texts.noColumn}</p>
        {people && (
          <ul class="watch people">
            {people.map(({ salesperson, clients: own, receivables, overdue, risky }) => (
              <li key={salesperson}>
                <p class="person">
                  <b>{(salesperson ?? texts.nobody).slice(0, 80)}</b>
                  <Money value={receivables} currency={figures.currency} />
                </p>
                <p class="hint">
                  {[
                    texts.clients(own.length),
                    overdue > 0 && texts.overdue(shortMoney(overdue, language, figures.currency)),
                    risky > 0 && texts.risky(risky),
                  ]
                    .filter((part) => part !== false)
                    .join(" · ")}
                </p>
                <WriteButton
                  id={`sales-${salesperson ?? ""}`}
                  name={(salesperson ?? texts.nobody).slice(0, longestName)}
                  label={texts.writeOwn}
                  make={() => clientsInWords(explaining, own)}
                />
              </li>
            ))}
          </ul>
        )}
      </section>
      <Commission portfolio={portfolio} texts={texts} />
      <section>
        <h3>{texts.sharing}</h3>
        <p class="hint">{texts.sharingHint}</p>
        <WriteButton
          id="plain-words"
          name={texts.allSheet}
          label={texts.writeAll}
          make={() =>
            clientsInWords(
              explaining,
              Array.from({ length: clients.count }, (_, client) => client),
            )
          }
        />
      </section>
    </div>
  );
}

function Commission({ portfolio, texts }: { readonly portfolio: OpenPortfolio; readonly texts: SalesTexts }) {
  const { language, sheet } = useWorkspace();
  const kept = workSettings(sheet);
  const { commission } = useStore(kept.store);
  const [failure, setFailure] = useState<string | null>(null);
  const { clients, asOf, figures } = portfolio;
  const periods = useMemo(() => wholeMonths(asOf, months), [asOf]);
  const [chosen, setChosen] = useState(0);
  const rule: CommissionRule = { ...defaultCommissionRule, ...commission };
  const lines = useMemo(() => commissionLines(clients, periods[chosen]!, rule), [clients, periods, chosen, commission]);
  const totals = useMemo(() => commissionTotals(lines ?? []), [lines]);
  const change = (part: Partial<CommissionRule>): void =>
    void kept.change({ commission: { ...commission, ...part } }).then(
      () => setFailure(null),
      (error: unknown) => setFailure(reasonOf(error, language)),
    );
  return (
    <section>
      <h3>{texts.commission}</h3>
      <p class="hint">{texts.commissionHint}</p>
      {lines === null ? (
        <p class="message lacks">{texts.noPayments}</p>
      ) : (
        <>
          <label class="field">
            <span>{texts.month}</span>
            <select value={chosen} onChange={(event) => setChosen(Number(event.currentTarget.value))}>
              {periods.map(({ from, to }, i) => (
                <option key={from} value={i}>
                  {formatDate(from, language)} – {formatDate(to, language)}
                </option>
              ))}
            </select>
          </label>
          {totals.length === 0 ? (
            <p role="status">{texts.noCash}</p>
          ) : (
            <table class="plain">
              <thead>
                <tr>
                  <th scope="col">{texts.salesperson}</th>
                  <th scope="col">{texts.cash}</th>
                  <th scope="col">{texts.columns.commission}</th>
                </tr>
              </thead>
              <tbody>
                {totals.map(({ salesperson, cash, commission: earned }) => (
                  <tr key={salesperson}>
                    <th scope="row">{(salesperson ?? texts.nobody).slice(0, 60)}</th>
                    <td>
                      <Money value={cash} currency={figures.currency} />
                    </td>
                    <td>
                      <Money value={earned} currency={figures.currency} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {lines.length > 0 && (
            <WriteButton
              id="commission"
              name={texts.commissionSheet}
              label={texts.writeCommission}
              make={() => commissionSheet(lines, rule, portfolio, language)}
            />
          )}
          <details class="list-options">
            <summary>{texts.rule}</summary>
            {(["rate", "cutPerDay", "bonusPerDay"] as const).map((share) => (
              <NumberField
                key={share}
                label={texts[share]}
                kind="percent"
                optional
                value={rule[share]}
                onValue={(value) => change({ [share]: value ?? defaultCommissionRule[share] })}
              />
            ))}
            <NumberField
              label={texts.usualTerms}
              kind="days"
              optional
              value={rule.usualTerms}
              onValue={(value) => change({ usualTerms: value ?? defaultCommissionRule.usualTerms })}
            />
          </details>
        </>
      )}
      {failure !== null && (
        <p class="message danger" role="alert">
          {todoTexts(language).notKept(failure)}
        </p>
      )}
    </section>
  );
}
