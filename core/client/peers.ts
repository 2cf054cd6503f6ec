import { fold } from "../cells/fold";
import { isKnown } from "../cells/known";
import type { Language } from "../cells/language";
import { ratedBlock, type SegmentedClients } from "../ledger/clients";
import { peerMedians, type PeerMedian } from "../method/portfolio/peers";
import { sectorFigures, type SectorFigure } from "../reading/beside/sectors-sheet";
import { formatShortest } from "../cells/formats";
import { showValue } from "../rating/shown";
import type { IndicatorId } from "../words/ids";
import { textsIn } from "../words/texts/type";

/** Which indicators of a client give each figure a table of sectors may state, the surest first; none gives the DSO, which is worked out. */
const indicatorsOf = (figure: SectorFigure): readonly IndicatorId[] =>
  figure === "dso" ? [] : figure === "daysLate" ? ["recentDelay", "openDelay", "paymentDelay"] : [figure];

/** Figures that mean the same for every client of a sector: those of a sector table, and after the delays the share overdue. */
const compared: readonly IndicatorId[] = sectorFigures.flatMap((figure): readonly IndicatorId[] =>
  figure === "daysLate" ? [...indicatorsOf(figure), "overdueShare"] : indicatorsOf(figure),
);

/** A client's figure beside the usual one of its sector: what the user's table states, else the middle of its own clients. */
export interface PeerLine {
  readonly indicator: IndicatorId | "dso";
  readonly label: string;
  readonly shown: string;
  readonly median: string;
  /** How many clients of the sector have the figure; null where the user's table states it. */
  readonly count: number | null;
}

export interface Peers {
  readonly sector: string;
  /** The user's sheet of sectors, where it states any of these figures. */
  readonly sheet: string | null;
  readonly lines: readonly PeerLine[];
}

/** Days of sales a client owes; null where either is unknown. */
function dsoOf(clients: SegmentedClients, client: number): number | null {
  const [balance, sales] = [clients.balance[client], clients.numbers("sales")?.[client]];
  return isKnown(balance) && isKnown(sales) && sales > 0 && balance >= 0 ? (balance / sales) * 365 : null;
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

/** What is usual in a client's sector, by the user's table or among its own clients; null where neither tells. */
export function peersOf(clients: SegmentedClients, client: number, language: Language): Peers | null {
  const medians = mediansOf(clients);
  const sector = medians?.sectors[client] ?? null;
  if (!medians || sector === null) return null;
  const { block, at } = ratedBlock(clients, client);
  const texts = textsIn(language);
  const lines: PeerLine[] = [];
  const stated = clients.sectors?.table.get(sector) ?? {};
  const own = (indicator: IndicatorId): number => block.signals.indicators.get(indicator)?.[at] ?? NaN;
  const said = new Set<IndicatorId>();
  const dso = dsoOf(clients, client);
  if (dso !== null && stated.dso !== undefined) {
    const days = (value: number): string => formatShortest(value, language, 0) + texts.reasons.days;
    lines.push({ indicator: "dso", label: "DSO", shown: days(dso), median: days(stated.dso), count: null });
  }
  for (const figure of sectorFigures) {
    const value = stated[figure];
    const indicator = indicatorsOf(figure).find((id) => isKnown(own(id)));
    if (value === undefined || !indicator) continue;
    said.add(indicator);
    lines.push({
      indicator,
      label: texts.indicators[indicator],
      shown: showValue(indicator, own(indicator), language),
      median: showValue(indicator, value, language),
      count: null,
    });
  }
  const sheet = lines.length > 0 ? (clients.sectors?.sheet ?? null) : null;
  for (const [indicator, bySector] of medians.of) {
    const middle = bySector.get(sector);
    if (!isKnown(own(indicator)) || !middle || said.has(indicator)) continue;
    lines.push({
      indicator,
      label: texts.indicators[indicator],
      shown: showValue(indicator, own(indicator), language),
      median: showValue(indicator, middle.median, language),
      count: middle.count,
    });
  }
  return lines.length === 0 ? null : { sector: clients.texts("sector")![client]!, sheet, lines };
}
