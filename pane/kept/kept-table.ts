import type { Area, Sheet } from "../../core/sheet";
import type { Language, Words } from "../../core/cells/language";
import { fillAddedSheet } from "../added-sheet";
import { columnCount, type Cell, type Grid } from "../../core/cells/values";

/** What the pane keeps in the workbook, each in a hidden sheet of its own. */
export type KeptKind = "notices" | "overrides" | "history";

const names: Readonly<Record<KeptKind, Words>> = {
  notices: { fr: "Encours annonces légales", en: "Encours legal notices" },
  overrides: { fr: "Encours corrections", en: "Encours overrides" },
  history: { fr: "Encours historique", en: "Encours history" },
};
const key = "encours.kept";

/** Tables the pane keeps in hidden sheets. Which sheets those are travels with the workbook's settings. */
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
  /** Takes a table away with its sheet. */
  remove: (kind: KeptKind) => Promise<void>;
}

export function keptTables(sheet: Sheet, language: () => Language): KeptTables {
  let known: Promise<Partial<Record<KeptKind, string>>> | undefined;
  const sheets = () =>
    (known ??= sheet.recall(key).then(namesFrom, (error: unknown) => {
      // Where the tables stand is not known, which does not mean that there are none: asked again, and nothing begun anew.
      known = undefined;
      throw error;
    }));

  /** The used cells of a table that is there. A sheet the user has removed is no table any more. */
  const usedBy = async (kind: KeptKind): Promise<Area | null> => {
    const name = (await sheets())[kind];
    return name === undefined ? null : sheet.used(name);
  };
  const nameFor = async (kind: KeptKind): Promise<string> => {
    const all = await sheets();
    const before = all[kind];
    // An empty sheet of ours has no used cells either, and must not get a twin at every run.
    if (before !== undefined && (await sheet.used(before))) return before;
    return fillAddedSheet(
      sheet,
      names[kind][language()],
      async (name) => {
        await sheet.remember(key, JSON.stringify({ ...all, [kind]: name }));
        known = Promise.resolve({ ...all, [kind]: name });
        return name;
      },
      { hidden: true },
    );
  };
  const put = (name: string, row: number, rows: readonly (readonly Cell[])[], columns: number): Promise<void> =>
    sheet.write({ sheet: name, row, column: 0, rows: rows.length, columns }, rows);

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
      const name = await nameFor(kind);
      const used = await sheet.used(name);
      const columns = Math.max(columnCount(rows), used ? used.column + used.columns : 0);
      const length = Math.max(rows.length, used ? used.row + used.rows : 0);
      const blank = new Array<Cell>(columns).fill(null);
      const whole = Array.from({ length }, (_, r) => blank.map((none, c) => rows[r]?.[c] ?? none));
      await put(name, 0, whole, columns);
    },
    writeRows: async (kind, header, at, rows) => {
      const name = await nameFor(kind);
      if (!(await sheet.used(name))) await put(name, 0, [header], header.length);
      await put(name, at, rows, header.length);
    },
    remove: async (kind) => {
      const { [kind]: name, ...others } = await sheets();
      if (name === undefined) return;
      await sheet.removeSheet(name);
      known = Promise.resolve(others);
      await sheet.remember(key, JSON.stringify(others));
    },
  };
}

function namesFrom(text: string | null): Partial<Record<KeptKind, string>> {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    return typeof kept === "object" && kept !== null
      ? Object.fromEntries(Object.entries(kept).filter(([kind, name]) => kind in names && typeof name === "string"))
      : {};
  } catch {
    return {};
  }
}
