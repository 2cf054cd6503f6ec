import type { Serial } from "../../core/cells/dates";
import type { Standing } from "../../core/history/legal-events/standing";
import type { Notice } from "../../core/history/legal-events/notice";
import { lastOverrides, overrideRows, overridesFromRows, type KeptOverride } from "../../core/rating/kept-overrides";
import type { OutsideKnowledge } from "../../core/segment/outside-knowledge";
import type { Sheet } from "../../core/sheet";
import type { Snapshot } from "../../core/history/snapshots/snapshot";
import type { SnapshotEntry } from "../../core/history/snapshots/snapshot-rows";
import type { Language } from "../../core/cells/language";
import type { Cell, Grid } from "../../core/cells/values";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { store, type Store } from "../store";
import { LeftBehind } from "../taken-back";
import type { Written } from "../segment/written";
import { keptTables, type KeptKind } from "./kept-table";
import { settledOnce } from "./settled-once";

/** What the workbook keeps from one run to the next, for the whole team. */
export interface Kept {
  readonly notices: readonly Notice[];
  readonly overrides: readonly KeptOverride[];
  /** Which snapshots there are, the oldest first; null until they were looked up. */
  readonly snapshots: readonly SnapshotEntry[] | null;
  /** Which of them could not be read when they were asked for last: that none are known does not mean that there are none. */
  readonly unread: readonly KeptKind[];
  /** Rows of each that could not be read, and were left out. */
  readonly broken: Readonly<Record<KeptKind, number>>;
}

/** A snapshot read back, and how many of its clients could not be. */
export type SnapshotRead = Snapshot & { readonly broken: number };

export interface Records {
  readonly store: Store<Kept, Partial<Kept>>;
  /** Settles when notices and overrides are known; where they could not be read, whoever asks next has them read again. */
  readonly loaded: Promise<boolean>;
  /** What of it a segmentation has to know. */
  outside: (day: Serial) => OutsideKnowledge;
  firms: (day: Serial) => ReadonlyMap<string, Standing>;
  /** Adds notices to those the workbook keeps by now, and answers how many of other firms it could not take. */
  addNotices: (notices: readonly Notice[], clients: ReadonlySet<string>) => Promise<number>;
  forgetNotices: () => Promise<void>;
  keepOverride: (override: KeptOverride) => Promise<void>;
  /** Keeps what the open portfolio is on its day, in place of an earlier run of that day. */
  takeSnapshot: (portfolio: OpenPortfolio) => Promise<void>;
  /** Takes away the snapshots of a result that is undone; what they replaced comes back. Answers whether there was one. */
  dropSnapshot: (of: Written) => Promise<boolean>;
  lookUpSnapshots: () => Promise<readonly SnapshotEntry[]>;
  snapshot: (entry: SnapshotEntry) => Promise<SnapshotRead>;
  /** Whether a kept snapshot is of the same portfolio as another; null where no client of it can be read. */
  isOf: (entry: SnapshotEntry, portfolio: Snapshot) => Promise<boolean | null>;
}

const noticeReading = () => import(/* webpackChunkName: "pane-legal-events" */ "../../core/history/legal-events/kept-notices");
const firmReading = () => import(/* webpackChunkName: "pane-legal-events" */ "../../core/history/legal-events/firms");
const snapshotReading = () => import(/* webpackChunkName: "pane-snapshots" */ "./snapshots");

export function records(sheet: Sheet, language: () => Language): Records {
  const tables = keptTables(sheet, language);
  const own = store<Kept, Partial<Kept>>(
    { notices: [], overrides: [], snapshots: null, unread: [], broken: { notices: 0, overrides: 0, history: 0 } },
    (kept, part) => ({ ...kept, ...part }),
  );
  let standings: ((notices: readonly Notice[], day: Serial) => ReadonlyMap<string, Standing>) | null = null;
  const looked = new Map<string, ReadonlyMap<string, Standing>>();

  const unreadBut = (kind: KeptKind): readonly KeptKind[] => own.get().unread.filter((each) => each !== kind);
  const holdNotices = async (notices: readonly Notice[]): Promise<void> => {
    if (notices.length > 0) ({ standings } = await firmReading());
    looked.clear();
    own.send({ notices, unread: unreadBut("notices") });
  };
  const firms = (day: Serial): ReadonlyMap<string, Standing> => {
    let found = looked.get(String(day));
    if (!found) looked.set(String(day), (found = standings?.(own.get().notices, day) ?? new Map<string, Standing>()));
    return found;
  };
  const holdBroken = (kind: KeptKind, broken: number): void => own.send({ broken: { ...own.get().broken, [kind]: broken } });
  /** Reads what is kept of a kind; that it could not be read is known from then on, until it is. */
  const reading = async (kind: KeptKind, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      own.send({ unread: [...unreadBut(kind), kind] });
      throw error;
    }
    own.send({ unread: unreadBut(kind) });
  };
  const loadOverrides = async (): Promise<void> => {
    const { overrides, broken } = overridesFromRows(await tables.read("overrides"));
    own.send({ overrides });
    holdBroken("overrides", broken);
  };
  const loadNotices = async (): Promise<void> => {
    const rows = await tables.read("notices");
    if (rows.length === 0) return;
    const { noticesFromRows } = await noticeReading();
    const { notices, broken } = noticesFromRows(rows);
    await holdNotices(notices);
    holdBroken("notices", broken);
  };
  const load = async (): Promise<void> => {
    const each = await Promise.allSettled([reading("notices", loadNotices), reading("overrides", loadOverrides)]);
    const failed = each.find((one) => one.status === "rejected");
    if (failed) throw failed.reason;
  };
  // One after the other: what comes second must see what the first has written.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };
  let last: { readonly of: Written | null; restore: () => Promise<readonly SnapshotEntry[]> } | null = null;

  const loaded = settledOnce(load);
  void loaded();
  const keepNotices = async (notices: readonly Notice[], unread: Grid = []): Promise<void> => {
    const { noticeRows } = await noticeReading();
    await tables.write("notices", [...noticeRows(notices), ...unread]);
    await holdNotices(notices);
    holdBroken("notices", unread.length);
  };

  return {
    store: own,
    get loaded() {
      return loaded();
    },
    firms,
    outside: (day) => {
      const { overrides } = own.get();
      return { events: firms(day), overrides: lastOverrides(overrides) };
    },
    addNotices: (added, clients) =>
      inTurn(async () => {
        await loaded();
        tables.renew();
        const { keptNotices, mergedNotices, noticesFromRows } = await noticeReading();
        const unread: Cell[][] = [];
        const before = noticesFromRows(await tables.read("notices"), (row) => unread.push([...row]));
        const all = mergedNotices(before.notices, added);
        const kept = keptNotices(all, clients);
        await keepNotices(kept, unread);
        return all.length - kept.length;
      }),
    forgetNotices: () => inTurn(() => keepNotices([])),
    keepOverride: (override) =>
      inTurn(async () => {
        await loaded();
        tables.renew();
        const before = await tables.read("overrides");
        const { overrides, broken } = overridesFromRows(before);
        const [header, row] = overrideRows([override]);
        // Rows that are there stay as they are, one that cannot be read among them.
        await tables.writeRows("overrides", header!, Math.max(1, before.length), [row!]);
        own.send({ overrides: [...overrides, override], unread: unreadBut("overrides") });
        holdBroken("overrides", broken);
      }),
    takeSnapshot: (portfolio) =>
      inTurn(async () => {
        const taken = await (await snapshotReading()).take(tables, portfolio);
        // What a result left before it was rated anew goes with it.
        const before = last && portfolio.written !== null && last.of === portfolio.written ? last : null;
        last = {
          of: portfolio.written,
          restore: async () => {
            const entries = await taken.restore();
            return before ? before.restore() : entries;
          },
        };
        own.send({ snapshots: taken.entries, unread: unreadBut("history") });
      }),
    dropSnapshot: (of) =>
      inTurn(async () => {
        if (last?.of !== of) return false;
        const { restore } = last;
        const history = await tables.sheetOf("history");
        const snapshots = await restore()
          .catch(restore)
          .catch((error: unknown) => {
            throw new LeftBehind(history, error);
          });
        own.send({ snapshots });
        last = null;
        return true;
      }),
    lookUpSnapshots: () =>
      inTurn(async () => {
        const known = own.get().snapshots;
        if (known) return known;
        await reading("history", async () => {
          const { entries, broken } = await (await snapshotReading()).index(tables);
          own.send({ snapshots: entries });
          holdBroken("history", broken);
        });
        return own.get().snapshots!;
      }),
    snapshot: async (entry) => (await snapshotReading()).read(tables, entry),
    isOf: async (entry, portfolio) => {
      const { isAlike, sample, read } = await snapshotReading();
      const first = await sample(tables, entry);
      const some = first.clients.length > 0 ? first : await read(tables, entry);
      return some.clients.length > 0 ? isAlike(some, portfolio) : null;
    },
  };
}
