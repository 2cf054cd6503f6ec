import type { Serial } from "../../core/cells/dates";
import { formatDate } from "../../core/cells/formats";
import { useSpeech } from "../context";
import type { Selection } from "./selection";
import { asOf, type SegmentState } from "./state";

interface Props {
  readonly state: Extract<SegmentState, { readonly selection: Selection }>;
  onDay: (day: Serial | null) => void;
}

/** Why the date in the header is not today's, and the way to another. */
export function AsOfLine({ state, onDay }: Props) {
  const { language, texts } = useSpeech();
  const day = asOf(state);
  if (day.from === "today") return null;
  const words = texts.selection;
  const chosen = day.from === "user";
  return (
    <p class="as-of">
      <strong>
        {texts.asOf} {formatDate(day.serial, language)}.
      </strong>{" "}
      {chosen ? words.asOfUser : words.asOfRows(formatDate(day.serial, language), day.from)}{" "}
      {!chosen && state.selection.partial && words.asOfPartial}{" "}
      <button type="button" class="link" disabled={state.at === "working"} onClick={() => onDay(chosen ? null : state.today)}>
        {chosen ? words.useRows : words.useToday}
      </button>
    </p>
  );
}
