import type { Serial } from "../../core/cells/dates";
import { fittedTo } from "../../core/cells/table-format";
import type { Language } from "../../core/cells/language";
import { columnCount, isBlank, type Grid } from "../../core/cells/values";
import type { Area, Sheet } from "../../core/sheet";
import { nameKey } from "../../core/reading/cells/name-key";
import { journalTexts } from "../../core/words/journal/type";
import type { JournalEntry } from "../../core/work/journal/entry";
import { journalColumnOrder, journalFormat, journalHeader, journalRow } from "../../core/work/journal/journal-sheet";
import { readJournal, type ReadJournal, type UnreadRow } from "../../core/work/journal/read-journal";
import { notYetIn, tickedEntries } from "../../core/work/journal/ticked";
import { fillAddedSheet } from "../added-sheet";
import { store, type Store } from "../store";

const key = "encours.journal";
/** Rows dressed ahead, so that a day typed by hand shows as a day. */
const dressedRows = 1_000;
/** Two people may write at once: whoever finds the row taken goes on to the next free one. */
const attempts = 5;

export interface JournalKept {
  readonly entries: readonly JournalEntry[];
  readonly unread: readonly UnreadRow[];
  /** The sheet that holds it; null where the workbook has none yet. */
  readonly sheet: string | null;
  /** It could not be read when it was asked for last: what is held is older, or nothing. */
  readonly isUnread: boolean;
}

/** The journal of the workbook: a sheet the team types into, and the pane adds rows to. */
export interface Journal {
  readonly store: Store<JournalKept, JournalKept>;
  /** Reads the sheet anew: rows may have been typed since. */
  read: () => Promise<JournalKept>;
  /** Adds rows below the last one; makes the sheet where there is none. */
  add: (entries: readonly JournalEntry[], language: Language, currency: string | null) => Promise<void>;
  /** Writes down what was ticked in the list sheets and is not in the journal yet; answers how many rows that were. */
  addTicked: (
    lists: readonly { readonly sheet: string; readonly day: Serial }[],
    language: Language,
    currency: string | null,
  ) => Promise<number>;
}

const bySheet = new WeakMap<Sheet, Journal>();

/** The journal of the workbook behind a sheet. */
export function journalOf(sheet: Sheet): Journal {
  let found = bySheet.get(sheet);
  if (!found) bySheet.set(sheet, (found = journal(sheet)));
  return found;
}

interface Found extends ReadJournal {
  readonly sheet: string;
  readonly used: Area;
}

function journal(sheet: Sheet): Journal {
  const own = store<JournalKept, JournalKept>({ entries: [], unread: [], sheet: null, isUnread: false }, (_, next) => next);
  // One after the other: what comes second must see what the first has written.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };

  const look = async (name: string): Promise<Found | null> => {
    const used = await sheet.used(name);
    if (!used) return null;
    const grid = await sheet.read({ sheet: name, row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns });
    const read = readJournal(grid);
    return read.columns ? { ...read, sheet: name, used } : null;
  };
  /**
   * The sheet remembered, and what other sheets that bear the journal's name say beside it: two people who write the first
   * row at once make a sheet each. Renamed or copied from another workbook, the first of those is the journal.
   */
  const search = async (): Promise<Found | null> => {
    let notRecalled: unknown = null;
    const remembered = await sheet.recall(key).catch((error: unknown) => {
      notRecalled = error ?? key;
      return null;
    });
    const titles = (["fr", "en"] as const).map((language) => journalTexts(language).sheet.toLowerCase());
    const bearing = (await sheet.sheets()).filter((name) => titles.some((title) => name.toLowerCase().startsWith(title)));
    const [main = null, ...others] = (
      await Promise.all([...new Set([...(remembered === null ? [] : [remembered]), ...bearing])].map(look))
    ).filter((found) => found !== null);
    // A journal of another name may be there, beside which none is begun.
    if (!main && notRecalled !== null) throw notRecalled;
    if (!main || others.length === 0) return main;
    const added = others.reduce(
      (all: readonly JournalEntry[], { entries }) => [...all, ...notYetIn([...main.entries, ...all], entries)],
      [],
    );
    return { ...main, entries: [...main.entries, ...added].sort((a, b) => a.day - b.day) };
  };
  const find = async (): Promise<Found | null> => {
    try {
      return await search();
    } catch (error) {
      own.send({ ...own.get(), isUnread: true });
      throw error;
    }
  };
  const hold = (found: Found | null): JournalKept => {
    const kept: JournalKept = found
      ? { entries: found.entries, unread: found.unread, sheet: found.sheet, isUnread: false }
      : { entries: [], unread: [], sheet: null, isUnread: false };
    own.send(kept);
    return kept;
  };
  const areaOf = (name: string, row: number, grid: Grid): Area => ({
    sheet: name,
    row,
    column: 0,
    rows: grid.length,
    columns: columnCount(grid),
  });

  const make = async (entries: readonly JournalEntry[], language: Language, currency: string | null): Promise<void> => {
    const rows = [journalHeader(language), ...entries.map((entry) => journalRow(entry, language))];
    await fillAddedSheet(sheet, journalTexts(language).sheet, async (name) => {
      await sheet.write(areaOf(name, 0, rows), rows);
      await sheet.format(
        { sheet: name, row: 0, column: 0, rows: Math.max(rows.length, dressedRows), columns: journalColumnOrder.length },
        fittedTo(rows[0]!, journalFormat(currency)),
      );
      await sheet.remember(key, name);
    });
  };
  /** Whether the rows are the ones just written: of two people who write the same rows at once the host keeps one. */
  const isOurs = async ({ sheet: name, header }: Found, area: Area, entries: readonly JournalEntry[]): Promise<boolean> => {
    const titles = await sheet.read({ ...area, sheet: name, row: header, rows: 1 });
    const there = readJournal([...titles, ...(await sheet.read(area))]);
    // A host may read the name 007 back as 7.
    const told = ({ kind, client, clientId }: JournalEntry): string =>
      `${kind} ${nameKey(client ?? clientId ?? "").replace(/^0+(?=\d)/, "")}`;
    const written = new Set(there.entries.map(told));
    return there.columns === null || entries.every((entry) => written.has(told(entry)));
  };
  const append = async (found: Found, entries: readonly JournalEntry[], language: Language): Promise<void> => {
    const rows = entries.map((entry) => journalRow(entry, language, found.columns));
    let at = found.used.row + found.used.rows;
    for (let attempt = 0; attempt < attempts; attempt++) {
      const area = areaOf(found.sheet, at, rows);
      if ((await sheet.writeIfEmpty(area, rows)) && (await isOurs(found, area, entries))) return;
      const used = await sheet.used(found.sheet);
      at = Math.max(at + 1, used ? used.row + used.rows : 0);
    }
    throw new Error(`${found.sheet}: ${at + 1}`);
  };
  const add = async (entries: readonly JournalEntry[], language: Language, currency: string | null): Promise<void> => {
    if (entries.length === 0) return;
    const found = await find();
    await sheet.asOneStep(() => (found ? append(found, entries, language) : make(entries, language, currency)));
    if (found) await sheet.remember(key, found.sheet);
    hold(await find());
  };

  return {
    store: own,
    read: () => inTurn(async () => hold(await find())),
    add: (entries, language, currency) => inTurn(() => add(entries, language, currency)),
    addTicked: (lists, language, currency) =>
      inTurn(async () => {
        const found = await find();
        const kept = hold(found);
        const ticked: JournalEntry[] = [];
        for (const { sheet: name, day } of lists) {
          const used = await sheet.used(name);
          if (!used || isBlank(name)) continue;
          ticked.push(...tickedEntries(await sheet.read(used), day));
        }
        const fresh = notYetIn(kept.entries, ticked);
        await add(fresh, language, currency);
        return fresh.length;
      }),
  };
}
