import { bandOf, settled, type Band } from "./bands";
import { candidatesFor } from "./headers";

/** The band a heading names, in days or in words: `Non échu` is one too. */
function bandHeadedBy(label: string): Band | undefined {
  const band = bandOf(label);
  if (band) return band;
  const [best] = candidatesFor(label);
  if (!best || best.doubtful || best.confidence < 0.95) return undefined;
  if (best.meaning === "notDue") return { side: "notDue", from: 0, to: Infinity, bare: false, sure: true };
  const late = { side: "overdue", bare: false, sure: true } as const;
  if (best.meaning === "overdue1to30") return { ...late, from: 1, to: 30 };
  if (best.meaning === "overdue31to60") return { ...late, from: 31, to: 60 };
  if (best.meaning === "overdue61to90") return { ...late, from: 61, to: 90 };
  return best.meaning === "overdueOver90" ? { side: "overdue", from: 91, to: Infinity, bare: false, sure: true } : undefined;
}

/** The ageing bands a header names, by column, settled by their neighbours. */
export const bandsOfHead = (labels: readonly string[]): (Band | undefined)[] => settled(labels.map(bandHeadedBy));
