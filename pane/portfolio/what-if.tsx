import { useMemo, useState } from "preact/hooks";
import { failureOf } from "../../core/client/what-if/failure";
import { netExposures } from "../../core/client/what-if/net-exposure";
import { NoPortfolio } from "../no-portfolio";
import { OwnMeans } from "../settings/own-means";
import { insightTexts } from "../words/insight/type";
import { FailureView } from "../what-if/failure-view";
import { TermsView } from "../what-if/terms-view";
import { failingClients, WhoFails, type Choice } from "../what-if/who-fails";
import { useSettings, useWorkspace } from "../workspace";
import type { OpenPortfolio } from "./open-portfolio";

/** What would happen if clients failed, or if their terms were shorter. */
export function WhatIf() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <Scenarios portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.whatIf} />;
}

function Scenarios({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const means = useSettings();
  const words = insightTexts(language).whatIf;
  const [choice, setChoice] = useState<Choice>({ scenario: "largest", many: 3, chosen: new Set() });
  const { clients } = portfolio;
  const exposures = useMemo(() => netExposures(clients), [clients]);
  const failing = useMemo(() => failingClients(choice, exposures, portfolio), [choice, exposures, portfolio]);
  const [incomplete] = useState(means.ownEquity === null || means.ownCash === null || means.margin === null);
  return (
    <>
      <section class="stack">
        <WhoFails choice={choice} exposures={exposures} portfolio={portfolio} onChoice={setChoice} />
        {failing.length === 0 ? (
          <p class="hint">{words.nobody}</p>
        ) : (
          <FailureView failure={failureOf(exposures, failing, means)} failing={failing} exposures={exposures} portfolio={portfolio} />
        )}
      </section>
      <details class="means" open={incomplete}>
        <summary>{words.means}</summary>
        <OwnMeans />
      </details>
      <TermsView portfolio={portfolio} />
    </>
  );
}
