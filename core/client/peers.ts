import { fold } from "../cells/fold";
import { isKnown } from "../cells/known";
import type { Language } from "../cells/language";
import { ratedBlock, type SegmentedClients } from "../ledger/clients";
import { peerMedians, type PeerMedian } from "../method/portfolio/peers";
import { showValue } from "../rating/shown";
import type { IndicatorId } from "../words/ids";
import { textsIn } from "../words/texts/type";

/** Figures that mean the same for every client of a sector. */
const compared: readonly IndicatorId[] = [
  "recentDelay",
  "openDelay",
  "paymentDelay",
  "overdueShare",
  "gearing",
  "equityRatio",
  "currentRatio",
  "interestCover",
  "returnOnAssets",
  "operatingMargin",
  "cashFlowToDebt",
];

/** A client's figure beside the middle one of the user's own clients of its sector. */
export interface PeerLine {
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly shown: string;
  readonly median: string;
  /** How many clients of the sector have the figure. */
  readonly count: number;
}

export interface Peers {
  readonly sector: string;
  readonly lines: readonly PeerLine[];
}

interface Medians {
  readonly sectors: readonly (string | null)[];
  readonly of: ReadonlyMap<IndicatorId, ReadonlyMap<string, PeerMedian | null>>;
}

const known = new WeakMap<SegmentedClients, Medians | null>();

function mediansOf(clients: SegmentedClients): Medians | null {
  const before = known.get(clients);
  if (before !== undefined) return before;
  const sectors = clients.texts("sector")?.map((sector) => (sector === null ? null : fold(sector))) ?? null;
  let found: Medians | null = null;
  if (sectors) {
    const of = new Map<IndicatorId, ReadonlyMap<string, PeerMedian | null>>();
    for (const id of compared) {
      const values = new Float64Array(clients.count).fill(NaN);
      let any = false;
      for (const { start, signals } of clients.blocks) {
        const column = signals.indicators.get(id);
        if (column) {
          values.set(column.subarray(0, signals.count), start);
          any = true;
        }
      }
      if (any) of.set(id, peerMedians(values, sectors));
    }
    found = { sectors, of };
  }
  known.set(clients, found);
  return found;
}

/** What is usual in a client's sector, among the user's own clients; null where no sector is known or too few have a figure. */
export function peersOf(clients: SegmentedClients, client: number, language: Language): Peers | null {
  const medians = mediansOf(clients);
  const sector = medians?.sectors[client] ?? null;
  if (!medians || sector === null) return null;
  const { block, at } = ratedBlock(clients, client);
  const lines = [...medians.of].flatMap(([indicator, bySector]): PeerLine[] => {
    const value = block.signals.indicators.get(indicator)?.[at];
    const middle = bySector.get(sector);
    if (!isKnown(value) || !middle) return [];
    return [
      {
        indicator,
        label: textsIn(language).indicators[indicator],
        shown: showValue(indicator, value, language),
        median: showValue(indicator, middle.median, language),
        count: middle.count,
      },
    ];
  });
  return lines.length === 0 ? null : { sector: clients.texts("sector")![client]!, lines };
}
