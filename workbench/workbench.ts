import type { IWorkbookData, Univer } from "@univerjs/core";
import { IUndoRedoService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Area, Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import { demonstrationWorkbook } from "./demonstration/workbook";
import { watchFault, type ShownFault } from "./fault-note";
import { firstCalculation } from "./first-calculation";
import { univerSheet } from "./sheet";
import { finishSpreadsheet, startSpreadsheet, type Spreadsheet } from "./spreadsheet";

/** The spreadsheet with one open workbook, and what changes it from outside. */
export interface Workbench {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly sheet: Sheet;
  readonly language: Language;
  /** The demonstration is open, as it was or changed. */
  readonly isDemonstration: boolean;
  /** Something was changed since the workbook was opened or saved. */
  changed: () => boolean;
  /** Begins to save what is there now; the answer counts it as saved, and not what was changed meanwhile. */
  saving: () => () => void;
  /** What is selected, on the sheet that is shown. */
  shown: () => Area | null;
  close: () => void;
}

let opened = 0;

/** What to open: the demonstration where there is no workbook; a workbook that was open before keeps what it was. */
export interface Opening {
  readonly workbook: IWorkbookData | null;
  readonly before?: { readonly isDemonstration: boolean; readonly changed: boolean };
}

/** Opens a workbook in an empty element. */
export function openWorkbench(
  container: HTMLElement,
  language: Language,
  dark: boolean,
  { workbook, before }: Opening,
  onFault: (fault: ShownFault | null) => void,
): Workbench {
  const isDemonstration = before?.isDemonstration ?? workbook === null;
  const wasChanged = before?.changed ?? false;
  const spreadsheet: Spreadsheet = startSpreadsheet(container, language, dark);
  const { univer, api } = spreadsheet;
  // Two workbooks of one name must not share what Univer keeps by id.
  api.createWorkbook({ ...(workbook ?? demonstrationWorkbook(language)), id: `workbook-${++opened}` });
  finishSpreadsheet(spreadsheet);
  watchFault(spreadsheet, onFault);
  const undo = univer.__getInjector().get(IUndoRedoService);
  const lastStep = (): unknown => undo.pitchTopUndoElement();
  // The last step itself, not how many there are: Univer keeps no more than some. What the pane writes is no step, but a change.
  let written = wasChanged ? 1 : 0;
  let saved = { step: lastStep(), written: 0 };
  return {
    univer,
    api,
    sheet: univerSheet(spreadsheet, () => void written++, firstCalculation(spreadsheet)),
    language,
    isDemonstration,
    changed: () => written !== saved.written || lastStep() !== saved.step,
    saving: () => {
      const now = { step: lastStep(), written };
      return () => void (saved = now);
    },
    shown: () => {
      const shown = api.getActiveWorkbook()?.getActiveSheet();
      const range = shown?.getActiveRange();
      if (!shown || !range) return null;
      return {
        sheet: shown.getSheetName(),
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getHeight(),
        columns: range.getWidth(),
      };
    },
    close: () => {
      univer.dispose();
      container.replaceChildren();
    },
  };
}
