import { journalOf } from "../kept/journal";
import { useStore } from "../use-store";
import { logTexts } from "../words/log/type";
import { useWorkspace } from "../workspace";

/** Says that what was noted is not known; where it is, nothing. */
export function JournalUnread() {
  const { language, sheet } = useWorkspace();
  const { isUnread } = useStore(journalOf(sheet).store);
  return isUnread ? (
    <p class="message danger" role="alert">
      {logTexts(language).unread}
    </p>
  ) : null;
}
