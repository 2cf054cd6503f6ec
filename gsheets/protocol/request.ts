import type { TableFormat } from "../../core/cells/table-format";
import type { Area, Chart, Merged } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import type { Cell, Grid } from "../../core/cells/values";
import type { Layout } from "./layout";

/** The colours of one class, as "#rrggbb". */
export interface ClassColours {
  readonly background: string;
  readonly text: string;
}

/**
 * What the sidebar asks of the spreadsheet, and what it gets. Both cross google.script.run as JSON text: a Date
 * anywhere in an object would make the call fail without a word.
 */
export interface Operations {
  /** The script of every view but the first, fetched once the first is shown; its text, as the file Views of the add-on has it. */
  views: { asks: unknown; answers: string };
  /**
   * Every selected area, null where it is empty. The first rows of the first area come along: the pane needs them next, and
   * each call costs half a second.
   */
  selection: {
    asks: { readonly rows: number; readonly cells: number };
    answers: { readonly areas: readonly (Area | null)[]; readonly head: Grid };
  };
  /** Which rows of an area no filter and no hand has hidden; the sidebar asks block by block. */
  visibleRows: { asks: { readonly area: Area }; answers: readonly number[] };
  sheets: { asks: unknown; answers: readonly string[] };
  /** The area of a sheet that holds anything. */
  used: { asks: { readonly sheet: string }; answers: Area | null };
  /** The table around the selected cell. */
  surroundings: { asks: unknown; answers: Area | null };
  /** Where the user is, as short text: asked every two seconds, so it must stay light. */
  place: { asks: unknown; answers: string };
  read: { asks: { readonly area: Area }; answers: Grid };
  /** Merged cells and number formats of an area, block by block; a merged cell may reach beyond the block. */
  shownAs: {
    asks: { readonly area: Area };
    answers: { readonly merged: readonly Merged[]; readonly formats: readonly (readonly (string | null)[])[] };
  };
  /** Refuses (CHANGED) where the cells are no longer those that were read, whose `mark` this is. */
  confirm: { asks: { readonly area: Area; readonly mark: number }; answers: null };
  /** Answers the name the sheet was given: another one where that was taken. */
  addSheet: { asks: { readonly name: string; readonly hidden?: boolean }; answers: string };
  write: { asks: { readonly area: Area; readonly values: readonly (readonly Cell[])[] }; answers: null };
  // Writing into a sheet of the user's, block by block: first all blocks are looked at, then each is written if it is still empty;
  // where one no longer is, those written before are emptied again, unless somebody has changed them since.
  isEmpty: { asks: { readonly area: Area }; answers: boolean };
  writeIfEmpty: { asks: { readonly area: Area; readonly values: readonly (readonly Cell[])[] }; answers: boolean };
  takeBack: { asks: { readonly area: Area; readonly values: readonly (readonly Cell[])[] }; answers: boolean };
  writeFormula: { asks: { readonly area: Area; readonly formula: string }; answers: null };
  readFormulas: { asks: { readonly area: Area }; answers: readonly (readonly (string | null)[])[] };
  replaceFormulas: { asks: { readonly area: Area; readonly formula: string }; answers: boolean };
  chart: { asks: { readonly chart: Chart }; answers: boolean };
  /** `colours` are those of classes 1 to 5. */
  format: { asks: { readonly area: Area; readonly format: TableFormat; readonly colours: readonly ClassColours[] }; answers: null };
  /** Names ranges of sheets of ours; answers with all that are named in the workbook. */
  names: { asks: { readonly add: readonly { readonly name: string; readonly area: Area }[] }; answers: readonly string[] };
  /** A sheet of a template, whose values are written before. */
  layOut: { asks: { readonly sheet: string; readonly layout: Layout; readonly colours: readonly ClassColours[] }; answers: null };
  renameSheet: { asks: { readonly name: string; readonly asked: string }; answers: string };
  removeSheet: { asks: { readonly name: string }; answers: null };
  show: { asks: { readonly area: Area }; answers: null };
  insertFormula: { asks: { readonly formula: string }; answers: boolean };
  /** All of them at once: they are few and short, and are asked for with every selection. */
  settings: { asks: unknown; answers: Readonly<Record<string, string>> };
  /** Of this user, in every workbook. */
  preferLanguage: { asks: { readonly language: Language }; answers: null };
  remember: { asks: { readonly key: string; readonly value: string }; answers: null };
}

export type Operation = keyof Operations;

/** What is asked for again because its answer got lost bears the mark it bore before. */
export type Request = {
  [O in Operation]: { readonly operation: O; readonly asks: Operations[O]["asks"]; readonly mark?: string };
}[Operation];

/** Why the spreadsheet said no; the sidebar puts it into words. */
export type Refusal =
  /** No sheet of that name. */
  | "NO_SHEET"
  /** Cells have changed since they were read. */
  | "CHANGED"
  /** A sheet the pane did not add: it is never written to, nor removed. */
  | "NOT_OURS"
  /** The spreadsheet has reached its ten million cells. */
  | "TOO_LARGE"
  /** Settings longer than Google keeps. */
  | "SETTINGS_FULL"
  /** Protected by its owner, or opened for reading only. */
  | "NOT_ALLOWED"
  /** Anything else, with Google's own words in `detail`. */
  | "FAILED";

export type Reply<O extends Operation = Operation> =
  { readonly value: Operations[O]["answers"] } | { readonly refused: Refusal; readonly detail: string };
