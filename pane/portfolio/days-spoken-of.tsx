import { formatDate } from "../../core/cells/formats";
import { useWorkspace } from "../workspace";
import type { OpenPortfolio } from "./open-portfolio";

/** Which day the figures of a client table are of: its amounts do not follow the day of the pane, its invoices do. */
export function DaysSpokenOf({ portfolio: { figures, segmentation, asOf } }: { readonly portfolio: OpenPortfolio }) {
  const { language, texts } = useWorkspace();
  if (figures.kind !== "clients") return null;
  const own = segmentation.layout.asOf?.serial ?? null;
  if (own === asOf) return null;
  const table = own === null ? null : formatDate(own, language);
  return (
    <p class="hint">
      {figures.invoices === null ? texts.result.amountsOfTable(table) : texts.result.balancesOfTable(formatDate(asOf, language), table)}
    </p>
  );
}
