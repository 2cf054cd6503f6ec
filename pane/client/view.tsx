import { useMemo } from "preact/hooks";
import { clientKey } from "../../core/reading/rows/client-key";
import { explainClient } from "../../core/client/explain-client";
import { Deadlines, History as NoticeHistory } from "../legal-events/standing-view";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useKept, useSettings, useWorkspace } from "../workspace";
import { Comparison } from "./comparison";
import { CopiedText } from "./copied-text";
import { Decisions } from "./decisions";
import { Exposure } from "./exposure";
import { failedChecks } from "../../core/work/journal/state";
import { useJournal } from "../todo/use-journal";
import { GroupView } from "./group-view";
import { FollowUp } from "./follow-up";
import { History } from "./history";
import { OpenInvoices } from "./open-invoices";
import { OverrideView } from "./override-view";
import { plainWords } from "./plain-words";
import { workListTexts } from "../../core/words/lists/type";
import { Rating } from "./rating";

const kindOf = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** One client of the open portfolio: all that is known and decided, and how to say it. */
export function ClientView({ client }: { readonly client: number }) {
  const { portfolio } = useWorkspace();
  return portfolio && client < portfolio.clients.count ? <Client client={client} portfolio={portfolio} /> : null;
}

function Client({ client, portfolio }: { readonly client: number; readonly portfolio: OpenPortfolio }) {
  const { language, sheet, records } = useWorkspace();
  const { ownEquity } = useSettings();
  const { notices } = useKept();
  const { clients, policy, asOf } = portfolio;
  const { entries } = useJournal();
  const failed = useMemo(() => failedChecks(clients, entries, asOf), [clients, entries, asOf]);
  const place = portfolio.resultPlaceOf(client);
  const { currency } = portfolio.figures;
  const words = insightTexts(language).client;
  const explained = useMemo(
    () => explainClient(clients, client, policy, language, ownEquity, failed.has(client)),
    [clients, client, policy, language, ownEquity, failed],
  );
  const siren = clients.sirens()?.[client] ?? null;
  const key = clientKey(clients.names[client]!, clients.ids?.[client], siren);
  const standing = useMemo(() => (siren === null ? undefined : records.firms(asOf).get(siren)), [records, notices, asOf, siren]);
  return (
    <div class="insight client">
      <p class="hint client-facts">
        {[
          explained.id,
          explained.tierLabel,
          explained.kind === "PRIVATE" ? null : kindOf(workListTexts(language).kinds[explained.kind]),
          explained.country?.slice(0, 60) ?? null,
        ]
          .filter((text) => text !== null)
          .join(" · ")}
        {place !== null && (
          <>
            {" · "}
            <button type="button" class="link" onClick={() => void sheet.show(place).catch(() => undefined)}>
              {words.showRow}
            </button>
          </>
        )}
      </p>
      <Rating client={explained} policy={policy} />
      <Comparison client={client} portfolio={portfolio} />
      <Exposure client={explained} currency={currency} />
      {explained.group && <GroupView group={explained.group} client={client} currency={currency} />}
      <Decisions client={explained} />
      {standing && (
        <section>
          <h3>{words.notices}</h3>
          <Deadlines standing={standing} day={asOf} />
          <NoticeHistory standing={standing} />
        </section>
      )}
      <FollowUp client={client} portfolio={portfolio} />
      <OpenInvoices client={client} portfolio={portfolio} />
      <OverrideView key={key} client={explained} clientKey={key} />
      <History clientKey={key} portfolio={portfolio} />
      <section>
        <h3>{words.plain}</h3>
        <p class="hint">{words.plainHint}</p>
        <CopiedText
          key={`${client} ${language}`}
          label={words.plain}
          text={[explained.name, ...plainWords(explained, currency, language, explained.review.next)].join("\n")}
        />
      </section>
    </div>
  );
}
