import { bandOf, settled, type Band } from "./bands";
import { candidatesFor } from "./headers";

/** The band a heading names, in days or in words: `Non échu` is one too. */
function bandHeadedBy(label: string): Band | undefined {
  const band = bandOf(label);
  if (band) return band;
  const [best] = candidatesFor(label);
  if (!best || best.doubtful || best.confidence < 0.95) return undefined;
  if (best.meaning === "notDue") return { side: "notDue", from: 0, to: Infinity, bare: false, sure: true };
  return best.meaning === "overdueOver90" ? { side: "overdue", from: 91, to: Infinity, bare: false, sure: true } : undefined;
}

/** The ageing bands a header names, by column, settled by their neighbours. */
export const bandsOfHead = (labels: readonly string[]): (Band | undefined)[] => settled(labels.map(bandHeadedBy));
