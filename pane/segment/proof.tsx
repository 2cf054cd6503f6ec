import type { Reading } from "../../core/reading/reading";

/** How the rows were read and what proves it: the line a controller checks, then what else was done with the rows. */
export function Proof({ reading: { line, details } }: { readonly reading: Pick<Reading, "line" | "details"> }) {
  if (line === "") return null;
  return (
    <div class="proof">
      <p>{line}</p>
      {details.length > 0 && (
        <ul>
          {details.map((detail) => (
            <li key={detail}>{detail}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
