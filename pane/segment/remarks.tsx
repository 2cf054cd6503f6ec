import { useState } from "preact/hooks";
import type { Note } from "../../core/reading/proof/notes";
import type { Area } from "../../core/sheet";
import { useSpeech } from "../context";
import { cellName } from "../place-name";
import { remarkGroups } from "./remark-groups";

interface Props {
  readonly notes: readonly Note[];
  /** The place of a note in the workbook; null where it concerns the whole. */
  placeOf: (note: Note) => Area | null;
  onPlace: (place: Area) => void;
}

const shownAtFirst = 3;

/** What was not understood, by kind; each jumps to its cell. */
export function Remarks({ notes, placeOf, onPlace }: Props) {
  const { language, texts } = useSpeech();
  const groups = remarkGroups(notes, language);
  return (
    <section>
      <h3>{notes.length === 0 ? texts.result.notesNone : texts.result.notes(notes.length)}</h3>
      {groups.map(({ title, notes: group }) => (
        <RemarkGroup key={title} title={title} notes={group} placeOf={placeOf} onPlace={onPlace} />
      ))}
    </section>
  );
}

function RemarkGroup({ title, notes, placeOf, onPlace }: Props & { readonly title: string }) {
  const { texts } = useSpeech();
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, shownAtFirst);
  return (
    <div class="remarks">
      <h4>
        {title} <span class="count">{notes.length}</span>
      </h4>
      <ul>
        {shown.map((note, index) => (
          <li key={index}>
            {note.message}
            <JumpLink place={placeOf(note)} onPlace={onPlace} />
          </li>
        ))}
      </ul>
      {notes.length > shown.length && (
        <button type="button" class="link" onClick={() => setAll(true)}>
          {texts.result.moreNotes(notes.length - shown.length)}
        </button>
      )}
    </div>
  );
}

function JumpLink({ place, onPlace }: { readonly place: Area | null; onPlace: (place: Area) => void }) {
  const { texts } = useSpeech();
  if (!place) return null;
  return (
    <>
      {" "}
      <button type="button" class="link" onClick={() => onPlace(place)}>
        {texts.result.jump(cellName(place.row, place.column))}
      </button>
    </>
  );
}
