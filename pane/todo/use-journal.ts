import { useEffect } from "preact/hooks";
import { workListIds } from "../../core/work/lists/lists";
import { journalOf, type JournalKept } from "../kept/journal";
import { useStore } from "../use-store";
import { useWorkspace } from "../workspace";
import { writtenLists } from "./write-list";

/** What the journal holds; read anew as a view opens, once what was ticked in the list sheets is written into it. */
export function useJournal(): JournalKept {
  const { sheet, language, portfolio } = useWorkspace();
  const journal = journalOf(sheet);
  const currency = portfolio?.figures.currency ?? null;
  useEffect(() => {
    const look = async (): Promise<void> => {
      await journal.addTicked(await writtenLists(sheet, [...workListIds, "reports"]), language, currency);
    };
    look().catch(() => journal.read().catch(() => undefined));
  }, [journal, sheet]);
  return useStore(journal.store);
}
