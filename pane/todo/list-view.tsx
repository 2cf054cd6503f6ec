import { noteWords } from "../../core/words/notes/type";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Letter } from "../../core/work/letters/letter";
import { letterSheet } from "../../core/work/letters/letter-sheet";
import type { LetterSetting } from "../../core/work/letters/letter-text";
import { wordingIn, type ListSheet } from "../../core/work/lists/list-sheet";
import type { FoundList } from "../../core/work/lists/lists";
import type { Situation } from "../../core/work/lists/situation";
import type { Aside } from "../../core/words/ids";
import { workListTexts } from "../../core/words/lists/type";
import { focusOnceDrawn } from "../focus-once-drawn";
import { Money } from "../money";
import { todoTexts } from "../words/todo/type";
import { useStore } from "../use-store";
import { useWorkspace } from "../workspace";
import { LogBar } from "./log-bar";
import { LetterView } from "./letter-view";
import { ListOptions } from "./list-options";
import { ShownLines } from "./shown-lines";
import { WriteButton } from "./write-button";
import { workSettings } from "./work-settings";

const most = 20;

/** All letters in one sheet to print; it holds nothing of the user's to be kept. */
const printed = (letters: readonly Letter[], setting: LetterSetting): ListSheet => ({
  ...letterSheet(letters, setting),
  ticked: 0,
  left: 0,
});

interface Props {
  readonly list: FoundList;
  readonly situation: Situation;
  onBack: () => void;
}

/** One list: what it rests on, its first rows with what to do, and the button that writes it whole. */
export function ListView({ list, situation, onBack }: Props) {
  const { language, portfolio, sheet } = useWorkspace();
  const { sender, letterhead } = useStore(workSettings(sheet).store);
  const [letter, setLetter] = useState<number | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true });
    // One comes from further down: the list begins at its head.
    title.current?.closest(".place")?.scrollTo(0, 0);
  }, []);
  const currency = portfolio?.figures.currency ?? null;
  const wording = useMemo(() => wordingIn(language, currency), [language, currency]);
  const texts = todoTexts(language);
  const words = workListTexts(language);
  const { id, count, amount, lacks, aside, basis, elsewhere } = list;
  const lines = list.shown(most, wording);
  const meanings = noteWords(language).meanings;
  const setting = { language, asOf: situation.asOf, currency: wording.currency, options: situation.options, sender, letterhead };

  // Reminded or paid since, its client may have no letter any more.
  if (letter !== null && list.letter(letter)) {
    const close = (): void => {
      setLetter(null);
      focusOnceDrawn(() => document.getElementById(`encours-letter-${letter}`));
    };
    return (
      <LetterView
        list={list}
        clients={lines.map(({ client }) => client)}
        client={letter}
        setting={setting}
        onClient={setLetter}
        onBack={close}
      />
    );
  }
  return (
    <section class="work-list">
      <button type="button" class="small" onClick={onBack}>
        ‹ {texts.allLists}
      </button>
      <div>
        <h2 ref={title} tabIndex={-1}>
          {words.names[id]}
        </h2>
        {count > 0 && (
          <p class="facts">
            {id === "groups" ? texts.groups(count) : texts.clients(count)}
            {amount > 0 && " · "}
            {amount > 0 && <Money value={amount} currency={currency} />}
          </p>
        )}
        <p class="hint">{words.purposes[id]}</p>
      </div>
      {count > 0 && <WriteButton id={id} name={words.names[id]} make={(kept) => list.sheet(wording, setting, kept, true)} />}
      {count > 0 && id === "letters" && (
        <WriteButton
          id="letters-print"
          name={texts.printedLetters}
          label={texts.printLetters}
          make={() => printed(list.letters(), setting)}
        />
      )}
      {count === 0 && basis !== "nothing" && <p role="status">{elsewhere > 0 ? words.allElsewhere(elsewhere) : words.nothing[id]}</p>}
      {lacks.length > 0 && (
        <p class="message lacks">
          {words.lacks(
            id,
            basis === "nothing",
            lacks.flatMap((lack) => (lack === "invoices" ? [] : [meanings[lack]])),
            lacks.includes("invoices"),
          )}
        </p>
      )}
      {(Object.entries(aside) as [Aside, number][]).map(([why, number]) => (
        <p key={why} class="hint">
          {words.aside(why, number)}
        </p>
      ))}
      {count > 0 && elsewhere > 0 && <p class="hint">{words.elsewhere(elsewhere)}</p>}
      <ShownLines
        lines={lines}
        currency={currency}
        onLetter={(client) => list.letter(client) !== null}
        openLetter={setLetter}
        log={(client, name, amount) => (
          <LogBar
            client={{ id: portfolio?.clients.ids?.[client] ?? null, name: portfolio?.clients.names[client] ?? name }}
            day={situation.asOf}
            amount={amount}
            done={list.done(client)}
          />
        )}
      />
      {count > lines.length && <p class="hint">{texts.more(count - lines.length)}</p>}
      {basis !== "nothing" && <ListOptions id={id} />}
    </section>
  );
}
