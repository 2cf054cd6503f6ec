import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { letterText, type LetterSetting } from "../../core/work/letters/letter-text";
import type { FoundList } from "../../core/work/lists/lists";
import type { Language } from "../../core/cells/language";
import { workListTexts } from "../../core/words/lists/type";
import { useSpeech } from "../context";
import { copyText } from "../copy-text";
import { Unbroken } from "../unbroken";
import { todoTexts } from "../words/todo/type";

interface Props {
  readonly list: FoundList;
  /** The clients one can leaf through. */
  readonly clients: readonly number[];
  readonly client: number;
  readonly setting: LetterSetting;
  onClient: (client: number) => void;
  onBack: () => void;
}

/** One letter as it will read, to be checked and copied. */
export function LetterView({ list, clients, client, setting, onClient, onBack }: Props) {
  const { language } = useSpeech();
  const texts = todoTexts(language);
  const [spoken, setSpoken] = useState<Language>(language);
  const [said, setSaid] = useState("");
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    setSaid("");
    title.current?.focus({ preventScroll: true });
  }, [client]);
  const letter = list.letter(client);
  if (!letter) return null;
  const place = clients.indexOf(client);
  const { subject, body, whole } = letterText(letter, { ...setting, language: spoken });
  const copy = async (text: string): Promise<void> => setSaid((await copyText(text)) ? texts.copied : texts.notCopied);
  const reach = [letter.contact, letter.email, letter.phone].filter((way) => way !== null).map((way) => way.slice(0, 120));
  return (
    <section class="letter-view">
      <button type="button" class="small" onClick={onBack}>
        ‹ {workListTexts(language).names[list.id]}
      </button>
      <div>
        <h2 class="short" ref={title} tabIndex={-1}>
          {letter.name.slice(0, 200)}
        </h2>
        <p class="facts">
          {workListTexts(language).letters[letter.level]} · {workListTexts(language).kinds[letter.kind]}
        </p>
        {reach.length > 0 && <p class="facts">{reach.join(" · ")}</p>}
      </div>
      <div class="letter-bar">
        <div role="group" aria-label={texts.letterLanguage} class="choice">
          {(["fr", "en"] as const).map((each) => (
            <button key={each} type="button" class="small" aria-pressed={spoken === each} onClick={() => setSpoken(each)}>
              {texts.languages[each]}
            </button>
          ))}
        </div>
        <span role="status" class="hint">
          {said}
        </span>
      </div>
      <div>
        <h3>{texts.subject}</h3>
        <p class="letter" lang={spoken}>
          <Unbroken text={subject} />
        </p>
        <button type="button" class="small" onClick={() => void copy(subject)}>
          {texts.copySubject}
        </button>
      </div>
      <div>
        <h3>{texts.body}</h3>
        <p class="letter" lang={spoken}>
          <Unbroken text={body} />
        </p>
        <div class="buttons">
          <button type="button" class="small primary" onClick={() => void copy(body)}>
            {texts.copyBody}
          </button>
          <button type="button" class="small" onClick={() => void copy(whole)}>
            {texts.copyWhole}
          </button>
        </div>
      </div>
      {place >= 0 && clients.length > 1 && (
        <div class="letter-bar">
          <button type="button" class="small" disabled={place === 0} onClick={() => onClient(clients[place - 1]!)}>
            {texts.previous}
          </button>
          <span class="hint">{texts.letterOf(place + 1, clients.length)}</span>
          <button type="button" class="small" disabled={place === clients.length - 1} onClick={() => onClient(clients[place + 1]!)}>
            {texts.next}
          </button>
        </div>
      )}
    </section>
  );
}
