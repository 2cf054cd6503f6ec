import { formatNumber, formatPercent } from "../core/cells/formats";
import type { Language } from "../core/cells/language";
import type { Stage } from "./files/reader";
import { openingFile } from "./text";

interface Props {
  readonly language: Language;
  readonly name: string;
  /** The share is null where nobody knows it, the rows where none are counted. */
  readonly at: { readonly stage: Stage; readonly share: number | null; readonly rows: number | null };
  onCancel: () => void;
}

/** How far the opening of a file is, and the way to stop it. */
export function ReadingLine({ language, name, at: { stage, share, rows }, onCancel }: Props) {
  const how = [
    ...(share === null ? [] : [formatPercent(share, language)]),
    ...(rows === null ? [] : [openingFile.rows(formatNumber(rows, language))[language]]),
  ];
  const said = openingFile[stage](name, how)[language];
  return (
    <>
      <p>{said}</p>
      <progress aria-label={said} {...(share !== null && { value: share })} />
      <button type="button" class="desk-button" onClick={onCancel}>
        {openingFile.cancel[language]}
      </button>
    </>
  );
}
