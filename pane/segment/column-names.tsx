import { meanings } from "../../core/clients/layout";
import { usual } from "../../core/clients/spellings/usual";
import { textsIn } from "../../core/text/texts";
import { useSpeech } from "../context";

/** What the columns may be called, in the user's language. */
export function ColumnNames() {
  const { language, texts } = useSpeech();
  const labels = textsIn(language).meanings;
  return (
    <div class="column-names">
      <p>{texts.invitation.namesNeeded}</p>
      <p class="hint">{texts.invitation.namesText}</p>
      <dl>
        {meanings.map((meaning) => (
          <div key={meaning}>
            <dt>{labels[meaning]}</dt>
            <dd>{usual[language][meaning]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
