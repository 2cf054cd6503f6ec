import { formatDate } from "../../core/cells/formats";
import { dateOf } from "../../core/cells/dates";
import { useSpeech } from "../context";

interface DateFieldProps {
  readonly id: string;
  /** As the browser keeps it, 2026-09-30; "" where none is given. */
  readonly value: string;
  readonly disabled?: boolean;
  readonly min?: string;
  readonly max?: string;
  onChange: (value: string) => void;
}

/**
 * A day, with the browser's own calendar. The browser would write it the way of its own language, whatever the pane's:
 * until it is changed it is shown in the user's.
 */
export function DateField({ id, value, onChange, ...rest }: DateFieldProps) {
  const { language } = useSpeech();
  const day = dateOf(value);
  return (
    <span class="date-field">
      <input id={id} type="date" value={value} onChange={(event) => onChange(event.currentTarget.value)} {...rest} />
      {typeof day === "number" && (
        <span class="date-shown" aria-hidden="true">
          {formatDate(day, language)}
        </span>
      )}
    </span>
  );
}
