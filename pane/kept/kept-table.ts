import type { Area, Sheet } from "../../core/sheet";
import { keptMarks } from "../../core/cells/kept-marks";
import type { Language, Words } from "../../core/cells/language";
import { fillAddedSheet } from "../added-sheet";
import { Worded } from "../reason";
import { paneTexts } from "../words/pane/type";
import { columnCount, type Cell, type Grid } from "../../core/cells/values";

/** What the pane keeps in the workbook, each in a hidden sheet of its own. */
export type KeptKind = keyof typeof keptMarks;

const names: Readonly<Record<KeptKind, Words>> = {
  notices: { fr: "Encours annonces légales", en: "Encours legal notices" },
  overrides: { fr: "Encours corrections", en: "Encours overrides" },
  history: { fr: "Encours historique", en: "Encours history" },
};
const key = "encours.kept";

type Names = Partial<Record<KeptKind, string>>;

/**
 * Tables the pane keeps in hidden sheets. Which sheets those are travels with the workbook's settings. A sheet that holds
 * something else by now is neither read nor written: both fail in the user's words, who may mend it or remove it.
 */
export interface KeptTables {
  /** Forgets which sheets hold the tables: a colleague may have added one since. */
  renew: () => void;
  /** The cells of a table, or its first columns; empty where none is kept. */
  read: (kind: KeptKind, columns?: number) => Promise<Grid>;
  /** Some of its cells. */
  readPart: (kind: KeptKind, part: Omit<Area, "sheet">) => Promise<Grid>;
  /** Writes a whole table in place of what was there. */
  write: (kind: KeptKind, rows: readonly (readonly Cell[])[]) => Promise<void>;
  /** Writes some rows of it from the row `at` on; the header is written with them where there is no table yet. */
  writeRows: (kind: KeptKind, header: readonly Cell[], at: number, rows: readonly (readonly Cell[])[]) => Promise<void>;
  /** The sheet that holds a table, or the one it would be begun in. */
  sheetOf: (kind: KeptKind) => Promise<string>;
  /** Takes a table away with its sheet. */
  remove: (kind: KeptKind) => Promise<void>;
}

export function keptTables(sheet: Sheet, language: () => Language): KeptTables {
  let known: Promise<Names> | undefined;
  const isMarked = async (kind: KeptKind, name: string): Promise<boolean> =>
    (await sheet.read({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 }))[0]?.[0] === keptMarks[kind];
  /** Where what was remembered of them cannot be read, the tables are known by the names they are given. */
  const byTheirNames = async (): Promise<Names> => {
    const found: Names = {};
    for (const kind of Object.keys(names) as KeptKind[])
      for (const name of Object.values(names[kind]))
        if (found[kind] === undefined && (await sheet.used(name)) && (await isMarked(kind, name))) found[kind] = name;
    return found;
  };
  const recalled = async (): Promise<Names> => namesFrom(await sheet.recall(key)) ?? byTheirNames();
  const sheets = () =>
    (known ??= recalled().catch((error: unknown) => {
      // Where the tables stand is not known, which does not mean that there are none: asked again, and nothing begun anew.
      known = undefined;
      throw error;
    }));

  /** The used cells of a table that is there. A sheet the user has removed is no table any more. */
  const usedBy = async (kind: KeptKind): Promise<Area | null> => {
    const name = (await sheets())[kind];
    const used = name === undefined ? null : await sheet.used(name);
    if (used && !(await isMarked(kind, used.sheet)))
      throw new Worded(paneTexts(language()).problem.unreadTable(used.sheet, keptMarks[kind]));
    return used;
  };
  const put = (name: string, row: number, rows: readonly (readonly Cell[])[], columns: number): Promise<void> =>
    sheet.write({ sheet: name, row, column: 0, rows: rows.length, columns }, rows);
  /** The used cells of a table; where there is none yet, a sheet is added that holds the rows given. */
  const usedOrBegun = async (
    kind: KeptKind,
    rows: readonly (readonly Cell[])[],
  ): Promise<{ readonly used: Area; readonly isNew: boolean }> => {
    const all = await sheets();
    const used = await usedBy(kind);
    if (used) return { used, isNew: false };
    return fillAddedSheet(
      sheet,
      names[kind][language()],
      async (name) => {
        const begun = { sheet: name, row: 0, column: 0, rows: rows.length, columns: columnCount(rows) };
        await sheet.write(begun, rows);
        await sheet.remember(key, JSON.stringify({ ...all, [kind]: name }));
        known = Promise.resolve({ ...all, [kind]: name });
        return { used: begun, isNew: true };
      },
      { hidden: true },
    );
  };

  return {
    renew: () => void (known = undefined),
    read: async (kind, columns) => {
      const used = await usedBy(kind);
      if (!used) return [];
      const width = used.column + used.columns;
      return sheet.read({ sheet: used.sheet, row: 0, column: 0, rows: used.row + used.rows, columns: Math.min(width, columns ?? width) });
    },
    readPart: async (kind, part) => {
      const used = await usedBy(kind);
      return used ? sheet.read({ ...part, sheet: used.sheet }) : [];
    },
    write: async (kind, rows) => {
      const { used, isNew } = await usedOrBegun(kind, rows);
      if (isNew) return;
      const columns = Math.max(columnCount(rows), used.column + used.columns);
      const length = Math.max(rows.length, used.row + used.rows);
      const blank = new Array<Cell>(columns).fill(null);
      const whole = Array.from({ length }, (_, r) => blank.map((none, c) => rows[r]?.[c] ?? none));
      await put(used.sheet, 0, whole, columns);
    },
    writeRows: async (kind, header, at, rows) => {
      const blank = Array.from({ length: at - 1 }, (): Cell[] => header.map(() => null));
      const { used, isNew } = await usedOrBegun(kind, [header, ...blank, ...rows]);
      if (!isNew) await put(used.sheet, at, rows, header.length);
    },
    sheetOf: async (kind) => (await sheets())[kind] ?? names[kind][language()],
    remove: async (kind) => {
      const { [kind]: name, ...others } = await sheets();
      if (name === undefined) return;
      await sheet.removeSheet(name);
      known = Promise.resolve(others);
      await sheet.remember(key, JSON.stringify(others));
    },
  };
}

/** The sheets that were remembered; null where what was remembered cannot be read. */
function namesFrom(text: string | null): Names | null {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    return typeof kept === "object" && kept !== null
      ? Object.fromEntries(Object.entries(kept).filter(([kind, name]) => kind in names && typeof name === "string"))
      : null;
  } catch {
    return null;
  }
}
