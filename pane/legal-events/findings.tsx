import type { ClientStanding, Matched } from "../../core/history/legal-events/firms";
import type { UnreadRecord } from "../../core/history/legal-events/read-notices";
import type { Standing } from "../../core/history/legal-events/standing";
import { textsIn } from "../../core/words/texts/type";
import { LongList } from "../changes/long-list";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import type { RiskClass } from "../../core/policy/policy";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";
import { Deadlines, History } from "./standing-view";

const shownAtFirst = 10;
const weighs = ({ standing }: ClientStanding): boolean =>
  standing.events.length > 0 || standing.history.some(({ effect }) => effect === "unknown");

/** The clients the notices name, the gravest first; those a notice does nothing to are folded away. */
export function Clients({ found, portfolio }: { readonly found: Matched; readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).legal;
  const grave = found.matched.filter(weighs);
  const calm = found.matched.filter((each) => !weighs(each));
  const line = (each: ClientStanding) => <NamedClient found={each} portfolio={portfolio} />;
  return (
    <section>
      <h3>{found.matched.length === 0 ? words.nobody : words.matched(found.matched.length)}</h3>
      {grave.length > 0 && <LongList items={grave} most={shownAtFirst} line={line} />}
      {calm.length > 0 && (
        <details>
          <summary>{words.calm(calm.length)}</summary>
          <LongList items={calm} most={shownAtFirst} line={line} />
        </details>
      )}
    </section>
  );
}

function NamedClient({ found, portfolio }: { readonly found: ClientStanding; readonly portfolio: OpenPortfolio }) {
  const { language, openClient } = useWorkspace();
  const { standing, clients } = found;
  const texts = textsIn(language);
  const words = insightTexts(language).legal;
  const { floors } = portfolio.policy;
  return (
    <div class="notice">
      {clients.map((client) => (
        <p key={client} class="notice-client">
          <button type="button" class="link" onClick={() => openClient(client)}>
            {portfolio.clients.names[client]}
          </button>{" "}
          <ClassMark riskClass={portfolio.clients.riskClass[client] as RiskClass} />{" "}
          <Money value={portfolio.clients.balance[client]! || 0} currency={portfolio.figures.currency} />
        </p>
      ))}
      {standing.events.map((code) => (
        <p key={code}>
          <b>{texts.events[code]}</b>
          {floors[code] > 0 && ` (${words.atBest(floors[code])})`}
        </p>
      ))}
      {standing.worse > 0 && <p>{words.worse}</p>}
      <Deadlines standing={standing} day={portfolio.asOf} />
      <details>
        <summary>{words.notices(standing.history.length)}</summary>
        <History standing={standing} />
      </details>
    </div>
  );
}

/** Notices whose nature the rules do not know: a person has to read them. */
export function UnknownNatures({ found }: { readonly found: Matched }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).legal;
  const unknown = found.matched.flatMap(({ standing }) =>
    standing.history.filter(({ effect }) => effect === "unknown").map(({ notice }) => ({ siren: standing.siren, notice })),
  );
  if (unknown.length === 0) return null;
  return (
    <section>
      <h3>{words.unknown(unknown.length)}</h3>
      <p class="hint">{words.unknownHint}</p>
      <LongList
        items={unknown}
        most={shownAtFirst}
        line={({ notice, siren }) => (
          <div class="notice">
            <b>{notice.firm || siren}</b>
            <span>{notice.nature || notice.judgment || notice.id}</span>
            {notice.complement !== "" && <span>{notice.complement.slice(0, 300)}</span>}
          </div>
        )}
      />
    </section>
  );
}

/** Firms the notices name that are no client: most likely a number that is missing or mistyped on our side. */
export function OtherFirms({ firms }: { readonly firms: readonly Standing[] }) {
  const { language } = useWorkspace();
  if (firms.length === 0) return null;
  return (
    <section>
      <details>
        <summary>{insightTexts(language).legal.unmatched(firms.length)}</summary>
        <LongList
          items={firms}
          most={shownAtFirst}
          line={({ siren, firm, events }) => (
            <div class="notice">
              <b>{firm || siren}</b>
              <span>
                {siren}
                {events.map((code) => ` · ${textsIn(language).events[code]}`)}
              </span>
            </div>
          )}
        />
      </details>
    </section>
  );
}

export function Unread({ records }: { readonly records: readonly UnreadRecord[] }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).legal;
  if (records.length === 0) return null;
  return (
    <section>
      <details>
        <summary>{words.unread(records.length)}</summary>
        <LongList
          items={records}
          most={shownAtFirst}
          line={({ record, why, firm }) => (
            <div class="notice">
              <span>{words.unreadWhy[why](record)}</span>
              {firm !== "" && <span>{firm}</span>}
            </div>
          )}
        />
      </details>
    </section>
  );
}
