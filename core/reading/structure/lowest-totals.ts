import type { Total } from "./rows";

/** The totals within which no narrower one stands: those of clients, `Total ACME`, and not the one of their region. */
export function lowestOf(totals: readonly Total[]): Total[] {
  const order = [...totals].sort((a, b) => b.from - a.from || a.to - b.to);
  const wide = new Set<Total>();
  let nearest = Infinity;
  for (let k = 0; k < order.length;) {
    const { from, to } = order[k]!;
    let end = k;
    while (end < order.length && order[end]!.from === from && order[end]!.to === to) end++;
    if (nearest <= to) for (let j = k; j < end; j++) wide.add(order[j]!);
    nearest = Math.min(nearest, to);
    k = end;
  }
  return totals.filter((total) => !wide.has(total));
}
