import type { Serial } from "../../core/cells/dates";
import { claimDeadlines } from "../../core/history/legal-events/firms";
import type { Standing } from "../../core/history/legal-events/standing";
import { formatDate } from "../../core/cells/formats";
import { insightTexts } from "../words/insight/type";
import { useSettings, useWorkspace } from "../workspace";

/** Until when to act once a procedure is open. */
export function Deadlines({ standing, day }: { readonly standing: Standing; readonly day: Serial }) {
  const { language } = useWorkspace();
  const { abroad } = useSettings();
  const words = insightTexts(language).legal;
  const inProcedure = standing.events.some((code) => code === "LIQUIDATION" || code === "REDRESSEMENT" || code === "SAUVEGARDE");
  if (!inProcedure) return null;
  const last = claimDeadlines(standing, abroad);
  if (!last) return <p class="wrong">{words.openingUnknown}</p>;
  const lines = [
    { id: "claim", day: last.claim, text: words.claim },
    { id: "goods", day: last.goods, text: words.goods },
    { id: "relief", day: last.relief, text: words.relief },
  ];
  return (
    <ul class="bullets">
      {lines.map((line) => (
        <li key={line.id} class={line.day < day ? "wrong" : ""}>
          {line.text(formatDate(line.day, language), line.day - day)}
        </li>
      ))}
    </ul>
  );
}

/** The notices of a firm, the newest first, and what each did. */
export function History({ standing }: { readonly standing: Standing }) {
  const { language } = useWorkspace();
  const words = insightTexts(language).legal;
  return (
    <ul class="bullets">
      {standing.history.map(({ notice, effect }, k) => (
        <li key={k}>
          {notice.nature !== "" && notice.family !== "register" ? notice.nature : words.families[notice.family]}
          {notice.judged !== null && ` · ${formatDate(notice.judged, language)}`}
          {notice.published !== null && ` · ${words.published(formatDate(notice.published, language))}`}
          {" · "}
          <i>{words.effects[effect]}</i>
        </li>
      ))}
    </ul>
  );
}
