import { bestPossibleDso, collectionEffectiveness } from "../../core/history/figures/month-figures";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import { Lines } from "../lines";
import { useWorkspace } from "../workspace";
import type { OpenPortfolio } from "./open-portfolio";

/** How quickly clients pay, as far as the rows tell. */
export function Collection({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, texts } = useWorkspace();
  const { figures, clients, asOf } = portfolio;
  const words = texts.overview;
  const days = (value: number | null): string | null => (value === null ? null : texts.result.dsoDays(formatNumber(value, language)));
  const best = bestPossibleDso(figures);
  const index = clients.invoices && collectionEffectiveness(clients.invoices, asOf);
  return (
    <section>
      <h3>{words.collection}</h3>
      <Lines
        lines={[
          [
            words.overdueShare,
            figures.overdueKnown && figures.balance > 0 ? formatPercent(figures.overdue / figures.balance, language, 1) : null,
          ],
          [words.dso, days(figures.dso)],
          [words.bestDso, days(best)],
          [words.lostDays, figures.dso !== null && best !== null ? days(figures.dso - best) : null],
          [words.cei, index === null ? null : formatNumber(index, language)],
        ]}
      />
      {(figures.dso === null || index === null) && (
        <p class="hint">
          {figures.dso === null && words.needsSales} {index === null && words.needsPayments}
        </p>
      )}
    </section>
  );
}
