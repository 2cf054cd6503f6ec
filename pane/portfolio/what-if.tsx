import { useMemo, useState } from "preact/hooks";
import { failureOf, type OwnMeans as Means } from "../../core/client/what-if/failure";
import { netExposures } from "../../core/client/what-if/net-exposure";
import { NoPortfolio } from "../no-portfolio";
import { OwnMeans } from "../settings/own-means";
import { useChange } from "../settings/use-change";
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

const parts = ["ownEquity", "ownCash", "margin", "lossGivenDefault"] as const;

function Scenarios({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const settings = useSettings();
  const { change, failure } = useChange();
  const words = insightTexts(language).whatIf;
  const [choice, setChoice] = useState<Choice>({ scenario: "largest", many: 3, chosen: new Set() });
  // Supposed here and nowhere else: the equity of the settings bounds the limits of every client.
  const [supposed, setSupposed] = useState<Partial<Means>>({});
  const means: Means = { ...settings, ...supposed };
  const differs = parts.some((part) => means[part] !== settings[part]);
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
          <FailureView
            failure={failureOf(exposures, failing, means)}
            means={means}
            failing={failing}
            exposures={exposures}
            portfolio={portfolio}
          />
        )}
      </section>
      <details class="means" open={incomplete}>
        <summary>{words.means}</summary>
        <OwnMeans means={means} onChange={(part) => setSupposed({ ...supposed, ...part })} />
        <p class="hint">{words.meansHint}</p>
        {differs && (
          <button type="button" class="small" onClick={() => change(Object.fromEntries(parts.map((part) => [part, means[part]])))}>
            {words.keepMeans}
          </button>
        )}
        {failure !== null && (
          <p class="message danger" role="alert">
            {failure}
          </p>
        )}
      </details>
      <TermsView portfolio={portfolio} />
    </>
  );
}
