import { useSpeech } from "../context";
import type { OpenPortfolio } from "./open-portfolio";

/** Names what the figures do without because it could not be read; where all was, nothing. */
export function LeftOut({ portfolio: { leftOut } }: { readonly portfolio: OpenPortfolio }) {
  const { texts } = useSpeech();
  if (leftOut.length === 0) return null;
  return (
    <div class="message" role="alert">
      <p>{texts.result.leftOut}</p>
      <ul>
        {leftOut.map((each) => (
          <li key={each}>{texts.result.leftOutOf[each]}</li>
        ))}
      </ul>
      <p>{texts.result.leftOutAgain}</p>
    </div>
  );
}
