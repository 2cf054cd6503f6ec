import type { IWorkbookData, Univer } from "@univerjs/core";
import { IUndoRedoService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import { demonstrationWorkbook } from "./demonstration/workbook";
import { watchFault, type ShownFault } from "./fault-note";
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
  changed(): boolean;
  /** What is there now counts as saved. */
  saved(): void;
  close(): void;
}

let opened = 0;

/** Opens a workbook, or the demonstration where there is none, in an empty element. */
export function openWorkbench(
  container: HTMLElement,
  language: Language,
  dark: boolean,
  workbook: IWorkbookData | null,
  onFault: (fault: ShownFault | null) => void,
): Workbench {
  const spreadsheet: Spreadsheet = startSpreadsheet(container, language, dark);
  const { univer, api } = spreadsheet;
  // Two workbooks of one name must not share what Univer keeps by id.
  api.createWorkbook({ ...(workbook ?? demonstrationWorkbook(language)), id: `workbook-${++opened}` });
  finishSpreadsheet(spreadsheet);
  watchFault(spreadsheet, onFault);
  const undo = univer.__getInjector().get(IUndoRedoService);
  const lastStep = (): unknown => undo.pitchTopUndoElement();
  // The last step itself, not how many there are: Univer keeps no more than some. What the pane writes is no step, but a change.
  let [savedAt, written] = [lastStep(), false];
  return {
    univer,
    api,
    sheet: univerSheet(spreadsheet, () => (written = true)),
    language,
    isDemonstration: workbook === null,
    changed: () => written || lastStep() !== savedAt,
    saved: () => {
      savedAt = lastStep();
      written = false;
    },
    close: () => {
      univer.dispose();
      container.replaceChildren();
    },
  };
}
