import type { Note } from "../../core/segment/result";
import type { Area } from "../../core/sheet";
import type { Language } from "../../core/text/language";
import { textsIn } from "../../core/text/texts";
import { paneTexts } from "../text/texts";

export interface RemarkGroup {
  readonly title: string;
  readonly notes: readonly Note[];
}

/** Remarks of one kind together, kinds with a cell to mend first, rows counted as the sheet counts them. */
export function remarkGroups(notes: readonly Note[], area: Area, language: Language): RemarkGroup[] {
  const titles = paneTexts(language).result.noteTitles;
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const title = (titles as Readonly<Record<string, string | undefined>>)[note.code] ?? titles.unread;
    groups.set(title, [...(groups.get(title) ?? []), inSheetRows(note, area, language)]);
  }
  const mendable = (group: RemarkGroup): number =>
    group.title === titles.unread ? 0 : group.notes.some(({ row }) => row !== null) ? 1 : 2;
  return [...groups].map(([title, group]) => ({ title, notes: group })).sort((a, b) => mendable(a) - mendable(b));
}

/** The core counts rows from the top of what was selected; the reader counts from the top of the sheet. */
function inSheetRows(note: Note, area: Area, language: Language): Note {
  if (note.row === null || area.row === 0) return note;
  const { row } = textsIn(language);
  const own = row(note.row + 1);
  return note.message.startsWith(own) ? { ...note, message: row(area.row + note.row + 1) + note.message.slice(own.length) } : note;
}
