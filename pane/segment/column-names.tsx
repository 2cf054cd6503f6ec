import { noteWords } from "../../core/words/notes/type";
import { meanings } from "../../core/reading/layout";
import { usual } from "../../core/reading/spellings/usual";
import { useSpeech } from "../context";

/** What the columns may be called, in the user's language. */
export function ColumnNames() {
  const { language, texts } = useSpeech();
  const labels = noteWords(language).meanings;
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
