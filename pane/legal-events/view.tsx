import { useMemo, useState } from "preact/hooks";
import { matchClients } from "../../core/history/legal-events/firms";
import { readNotices, type NoticesRead } from "../../core/history/legal-events/read-notices";
import { NoPortfolio } from "../no-portfolio";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { ResultOld } from "../result-old";
import { insightTexts } from "../words/insight/type";
import { useKept, useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import { Clients, OtherFirms, UnknownNatures, Unread } from "./findings";
import { OpenExport } from "./open-export";

/** Legal notices matched to the clients: what they do to the class, and until when to act. */
export function LegalEvents() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <Notices portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.legalEvents} />;
}

function Notices({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, records } = useWorkspace();
  const { notices } = useKept();
  const words = insightTexts(language).legal;
  const [read, setRead] = useState<NoticesRead | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { asOf, clients } = portfolio;
  const found = useMemo(() => matchClients(records.firms(asOf), clients), [records, notices, asOf, clients]);

  const keep = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      setSaid(await work());
    } catch (error) {
      setFailure(reasonOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  const take = (text: string): void => {
    const opened = readNotices(text);
    setSaid(null);
    setFailure(opened.notices.length === 0 && opened.unread.every(({ why }) => why === "notANotice") ? words.notAnExport : null);
    setRead(opened);
    if (opened.notices.length === 0) return;
    const sirens = new Set(opened.notices.flatMap((notice) => notice.sirens));
    const concerned = clients.sirens()?.filter((siren) => siren !== null && sirens.has(siren)).length ?? 0;
    const own = new Set(clients.sirens()?.filter((siren) => siren !== null));
    void keep(async () => {
      const leftOut = await records.addNotices(opened.notices, own);
      return words.done(opened.notices.length, concerned) + (leftOut > 0 ? ` ${words.leftOut(leftOut)}` : "");
    });
  };

  return (
    <div class="insight">
      <section>
        <p>{words.intro}</p>
        <OpenExport busy={busy} onText={take} />
        <details>
          <summary>{words.howTo}</summary>
          <p class="hint">{words.where}</p>
        </details>
        <div role="status" class="stack">
          {failure !== null && <p class="message danger">{failure}</p>}
          {said !== null && <p class="said">{said}</p>}
          {said !== null && <ResultOld />}
        </div>
        {clients.sirens() === null && <p class="message warning">{words.noSirenAtAll}</p>}
      </section>
      {notices.length > 0 && (
        <>
          <Clients found={found} portfolio={portfolio} />
          <UnknownNatures found={found} />
          <OtherFirms firms={found.unmatched} />
        </>
      )}
      {read && <Unread records={read.unread} />}
      {notices.length > 0 && (
        <section>
          {found.withoutSiren > 0 && clients.sirens() !== null && <p class="hint">{words.withoutSiren(found.withoutSiren)}</p>}
          <p class="hint">{words.kept(notices.length)}</p>
          <div class="buttons">
            <button
              type="button"
              class="small"
              disabled={busy}
              onClick={() => void keep(() => records.forgetNotices().then(() => words.forgotten))}
            >
              {words.forget}
            </button>
          </div>
        </section>
      )}
    </div>
  );
}
