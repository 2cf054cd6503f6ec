import type { Portfolio } from "../../core/segment/result";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import { useSpeech } from "../context";
import { Lines } from "../lines";

/** Bounds of the Herfindahl index between spread, moderate and concentrated; after the US merger guidelines, a signal only. */
const bounds = [0.1, 0.18] as const;

/** How much depends on a few clients. */
export function Concentration({ portfolio }: { readonly portfolio: Portfolio }) {
  const { language, texts } = useSpeech();
  const { hhi, largestShare, tenLargestShare, clientsFor80 } = portfolio.concentration;
  if (portfolio.balance <= 0 || clientsFor80 === 0) return null;
  const words = texts.result;
  const reading = words.hhiWords[hhi < bounds[0] ? 0 : hhi <= bounds[1] ? 1 : 2];
  const share = (part: number): string => formatPercent(part, language, part < 0.095 ? 1 : 0);
  const lines: readonly (readonly [string, string])[] = [
    [words.largest, share(largestShare)],
    [words.largestTen, share(tenLargestShare)],
    [words.clientsFor80, formatNumber(clientsFor80, language)],
    [words.hhi, `${formatNumber(hhi, language, hhi < 0.01 ? 4 : 2)} · ${reading}`],
  ];
  return (
    <section>
      <h3>{words.concentration}</h3>
      <Lines lines={lines} />
    </section>
  );
}
