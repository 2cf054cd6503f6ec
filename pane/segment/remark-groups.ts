import type { Note } from "../../core/reading/proof/notes";
import type { Language } from "../../core/cells/language";
import { paneTexts } from "../words/pane/type";

export interface RemarkGroup {
  readonly title: string;
  readonly notes: readonly Note[];
}

/** Remarks of one kind together, kinds with a cell to mend first. */
export function remarkGroups(notes: readonly Note[], language: Language): RemarkGroup[] {
  const titles = paneTexts(language).result.noteTitles;
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const title = (titles as Readonly<Record<string, string | undefined>>)[note.code] ?? titles.unread;
    groups.set(title, [...(groups.get(title) ?? []), note]);
  }
  const mendable = (group: RemarkGroup): number =>
    group.title === titles.unread ? 0 : group.notes.some(({ row }) => row !== null) ? 1 : 2;
  return [...groups].map(([title, group]) => ({ title, notes: group })).sort((a, b) => mendable(a) - mendable(b));
}
