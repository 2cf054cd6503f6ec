import { useMemo } from "preact/hooks";
import { lazy } from "../lazy";
import { useClassesBefore } from "../portfolio/use-classes-before";
import { insightTexts } from "../words/insight/type";
import { useSettings, useWorkspace } from "../workspace";
import { AlertSettings } from "./alert-settings";
import { OwnMeans } from "./own-means";
import { Delegation, ReportPrices } from "./policy-numbers";
import { PolicyView } from "./policy-view";
import { useChange } from "./use-change";

const QualityView = lazy(() => import(/* webpackChunkName: "pane-quality" */ "../quality/view").then((view) => view.QualityView));

/** What the team decides once; kept in the workbook, so that all who open it share it. */
export function SettingsView() {
  const { language, portfolio, chooseLanguage } = useWorkspace();
  const { change, failure } = useChange();
  const settings = useSettings();
  const words = insightTexts(language).settings;
  const before = useClassesBefore();
  // The stability of a rating counts classes 1 to 5, and those without one behind them.
  const former = useMemo(() => before && [...before.clients.slice(1), before.clients[0]!], [before]);
  return (
    <div class="insight">
      <p class="hint">{words.shared}</p>
      {failure !== null && (
        <p class="message danger" role="alert">
          {failure}
        </p>
      )}
      <section>
        <label class="field">
          <span>{words.language}</span>
          <select value={language} onChange={(event) => chooseLanguage(event.currentTarget.value === "fr" ? "fr" : "en")}>
            <option value="fr" lang="fr">
              Français
            </option>
            <option value="en" lang="en">
              English
            </option>
          </select>
        </label>
      </section>
      <section>
        <h3>{words.means}</h3>
        <OwnMeans means={settings} onChange={change} />
        <p class="hint">{words.meansHint}</p>
        <div class="check">
          <label>
            <input type="checkbox" checked={settings.abroad} onChange={(event) => change({ abroad: event.currentTarget.checked })} />
            {words.abroad}
          </label>
          <p class="hint">{words.abroadHint}</p>
        </div>
      </section>
      <section>
        <h3>{words.alerts}</h3>
        <AlertSettings choice={settings.alerts} onChange={(alerts) => change({ alerts })} />
      </section>
      <PolicyView />
      <Delegation />
      <ReportPrices />
      {portfolio && (
        <QualityView
          segmentation={portfolio.segmentation}
          policy={portfolio.policy}
          former={former}
          onAccept={(policy) => change({ policy })}
        />
      )}
    </div>
  );
}
