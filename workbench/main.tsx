import type { IWorkbookData } from "@univerjs/core";
import { render } from "preact";
import { csvText } from "../core/cells/csv-text";
import { isoOf, serialOf } from "../core/cells/dates";
import { formatNumber } from "../core/cells/formats";
import { languageOf, type Language, type Words } from "../core/cells/language";
import type { Cell } from "../core/cells/values";
import type { MountedPane } from "../pane/mount";
import "../pane/style.css";
import { Bar } from "./bar";
import { demonstrationDay } from "./demonstration/portfolio";
import type { TemplateId } from "../templates/description";
import { Cancelled, type Area, type Sheet } from "../core/sheet";
import type { LargeResult } from "./files/large-file";
import { failureOf, gridLimits, type GridLimits } from "./files/open";
import { reading, type LargeLedger, type Reading } from "./files/reader";
import { download, savedWorkbook } from "./files/save";
import { loadFunctionHelp, loadLocale } from "./locale";
import { arrive, movableSplitter, walkRegions } from "./regions";
import { ReadingLine } from "./reading-line";
import { largeFile, openingFile, text } from "./text";
import { standingSheet, type StandingSheet } from "./standing-sheet";
import { openWorkbench, type Opening, type Workbench } from "./workbench";
import "./style.css";

const element = (id: string): HTMLElement => document.getElementById(id)!;
const parameters = new URLSearchParams(location.search);
const darkly = matchMedia("(prefers-color-scheme: dark)");

/** When the page has drawn and computed what it starts with. */
const startedAfterMilliseconds = 1000;

const paneScript = () => import("../pane/mount");

let workbench: Workbench;
let pane: MountedPane | undefined;
let standing: StandingSheet | undefined;
/** The file that is being read. */
let underWay: Reading | undefined;
/** Counts what was asked to be opened: what comes late does not take the place of what was asked for since. */
let openings = 0;
/** The language that was asked for last. */
let wanted: Language | undefined;

function today(): number {
  const now = new Date();
  return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

const workbookName = (): string => workbench.api.getActiveWorkbook()!.getName();

function showBar(): void {
  const { language } = workbench;
  render(
    <Bar
      language={language}
      workbook={workbookName()}
      onOpen={(file) => void open(file)}
      onSave={() => void save()}
      onDemonstration={demonstrate}
      onTemplate={(id) => void openTemplate(id)}
      onLanguage={(chosen) => void speak(chosen)}
    />,
    element("bar"),
  );
}

/** Starts the spreadsheet with a workbook in the place of what is open. */
function startWorkbench(language: Language, opening: Opening): void {
  document.documentElement.lang = language;
  element("spreadsheet").setAttribute("aria-label", text.spreadsheet[language]);
  element("pane").setAttribute("aria-label", text.pane[language]);
  movableSplitter(element("splitter"), text.splitter[language]);
  note(null);
  workbench = openWorkbench(element("spreadsheet"), language, darkly.matches, opening, (fault) => {
    note(fault && `${fault.address} — ${fault.message}`, true);
  });
  const started = workbench;
  const isOpen = (): boolean => workbench === started;
  setTimeout(() => void loadFunctionHelp(started.univer, language, isOpen).catch(() => undefined), startedAfterMilliseconds);
  document.title = `${workbookName()} – Encours`;
  showBar();
  publish();
}

/** Puts a workbook, or the demonstration, in the place of what is open. */
function start(language: Language, workbook: IWorkbookData | null): void {
  pane?.unmount();
  pane = undefined;
  if (standing) workbench.close();
  startWorkbench(language, { workbook });
  standing = standingSheet(workbench.sheet);
  void showPane(standing);
}

/** The pane comes after the grid, which can be used without it. */
async function showPane(over: StandingSheet): Promise<void> {
  let mountPane: Awaited<ReturnType<typeof paneScript>>["mountPane"];
  try {
    ({ mountPane } = await paneScript());
  } catch {
    return note(text.notLoaded[workbench.language]);
  }
  // Another workbook was opened meanwhile, and has its own.
  if (over !== standing) return;
  pane = mountPane(element("pane"), over.sheet, {
    language: workbench.language,
    today: workbench.isDemonstration ? demonstrationDay : today(),
    onLanguage: (chosen) => void speak(chosen),
    loadExample: async () => {
      if (!workbench.isDemonstration) demonstrate();
      const first = workbench.api.getActiveWorkbook()!.getSheets()[0]!.getSheetName();
      await selectTable(first, (sheet) => sheet.surroundings());
    },
  });
  arrive(element("pane"));
}

/** A line above the sheet tabs: why a file was not opened; for screen readers what is said beside the active cell. */
function note(message: string | null, isBeside = false): void {
  const place = element("note");
  place.toggleAttribute("data-beside", isBeside);
  place.textContent = message ?? "";
  place.hidden = message === null;
}

const mayDiscard = (): boolean => !workbench.changed() || confirm(text.discard[workbench.language]);

/** How long a file may take before one wonders what happens, in milliseconds. */
const soon = 400;

/** What the grid holds; the project's own tests lower it. */
const limits: { -readonly [Limit in keyof GridLimits]: GridLimits[Limit] } = { ...gridLimits };

/** Takes away what is shown of a file that is being opened, and ends its reading. */
function endOpening(): void {
  openings++;
  underWay?.cancel();
  underWay = undefined;
  for (const id of ["reading", "large"]) {
    element(id).hidden = true;
    render(null, element(id));
  }
}

async function open(file: File): Promise<void> {
  if (!mayDiscard()) return;
  endOpening();
  note(null);
  const place = element("reading");
  const started = performance.now();
  const own = (underWay = reading(file, workbench.language, limits, (stage, share, rows) => {
    if (underWay !== own || performance.now() - started < soon) return;
    render(<ReadingLine language={workbench.language} name={file.name} at={{ stage, share, rows }} onCancel={own.cancel} />, place);
    place.hidden = false;
  }));
  const wasChanged = workbench.changed();
  const wordsOf = (error: unknown): Words => (error instanceof Cancelled ? openingFile.cancelled(file.name) : failureOf(file.name, error));
  try {
    const opened = await own.opened;
    if (underWay !== own) return;
    place.hidden = true;
    if ("large" in opened) return await showLarge(file.name, opened.large, wasChanged, wordsOf);
    // What was changed while the file was read is not lost unasked.
    const replaces = wasChanged || mayDiscard();
    endOpening();
    if (!replaces) return;
    start(workbench.language, opened.workbook);
    await showFirstTable();
    if (opened.note) note(opened.note[workbench.language]);
  } catch (error) {
    if (underWay !== own) return;
    endOpening();
    note(wordsOf(error)[workbench.language]);
  }
}

/** A file the grid does not hold: what it is, then its clients in a workbook of their own. */
async function showLarge(name: string, ledger: LargeLedger, wasChanged: boolean, wordsOf: (error: unknown) => Words): Promise<void> {
  const { LargePanel } = await import("./large-panel");
  const own = underWay;
  /** Ends it once, whatever ends it first. */
  const ends = (): boolean => {
    ledger.close();
    if (underWay !== own) return false;
    endOpening();
    return true;
  };
  const place = element("large");
  render(
    <LargePanel
      language={workbench.language}
      ledger={ledger}
      limits={limits}
      today={today()}
      wordsOf={wordsOf}
      onClose={(why) => {
        if (ends()) note(why && why[workbench.language]);
      }}
      onResult={(result, rows) => {
        if ((wasChanged || mayDiscard()) && ends()) void showResult(name, result, rows);
      }}
    />,
    place,
  );
  place.hidden = false;
}

async function showResult(name: string, result: LargeResult, rows: readonly (readonly Cell[])[]): Promise<void> {
  const { language } = workbench;
  const { largeResult, summaryWorkbook } = await import("./large-result");
  start(language, summaryWorkbook(name, result, language));
  const isHeld = rows.length < limits.rows && (rows.length + 1) * result.columns.length <= limits.cells;
  if (isHeld) await largeResult(workbench.sheet, result, rows, language);
  else {
    download(
      new TextEncoder().encode(csvText([result.headers, ...rows])),
      `${largeFile.segmentation(isoOf(result.portfolio.asOf!))[language]}.csv`,
      "text/csv",
    );
    note(largeFile.tooManyClients(formatNumber(rows.length, language))[language]);
  }
}

/**
 * All that stands in a file's first sheet is selected, so that the pane tells at once what it is: the titles above its table
 * may say which day it is of.
 */
async function showFirstTable(): Promise<void> {
  const first = workbench.api.getActiveWorkbook()!.getActiveSheet().getSheetName();
  await selectTable(first, (sheet) => sheet.used(first));
}

/** Selects a table from its first cell on. Finding it takes as long as the first calculation: who chose cells meanwhile keeps them. */
async function selectTable(name: string, find: (sheet: Sheet) => Promise<Area | null>): Promise<void> {
  const { sheet, shown } = workbench;
  const corner = { sheet: name, row: 0, column: 0, rows: 1, columns: 1 };
  await sheet.show(corner);
  const area = await find(sheet);
  const now = shown();
  const isUntouched = now?.sheet === name && now.row === 0 && now.column === 0 && now.rows === 1 && now.columns === 1;
  if (area && isUntouched) await sheet.show(area);
}

async function save(): Promise<void> {
  const name = workbookName().replace(/\.(?:xlsx|xls|ods|csv|txt|tsv|parquet|xml|html?)$/i, "");
  const saved = workbench.saving();
  try {
    download(await savedWorkbook(workbench.univer, workbench.api), `${name}.xlsx`);
  } catch {
    return note(text.notSaved[workbench.language]);
  }
  saved();
}

function demonstrate(): void {
  if (!mayDiscard()) return;
  endOpening();
  start(workbench.language, null);
}

async function openTemplate(id: TemplateId): Promise<void> {
  if (!mayDiscard()) return;
  endOpening();
  const own = openings;
  const wasChanged = workbench.changed();
  try {
    const { templateWorkbook } = await import("./template-workbook");
    if (openings !== own || !(wasChanged || mayDiscard())) return;
    start(workbench.language, templateWorkbook(id, workbench.language));
  } catch {
    note(text.notLoaded[workbench.language]);
  }
}

/**
 * The whole page in another language. An open workbook stays as it is, and the pane keeps what it holds: the segmentation,
 * the day, the place one was at. The demonstration, where nothing was done with it, is told anew.
 */
async function speak(language: Language): Promise<void> {
  wanted = language;
  if (language === workbench.language) return;
  try {
    await loadLocale(language);
  } catch {
    return note(text.notLoaded[workbench.language]);
  }
  // The pane may be writing a result: it ends in the spreadsheet it began in.
  await standing?.idle();
  if (language !== wanted || language === workbench.language) return;
  parameters.set("lang", language);
  history.replaceState(null, "", `?${parameters.toString()}`);
  if (workbench.isDemonstration && !workbench.changed()) return start(language, null);
  const shown = workbench.shown();
  const before = { isDemonstration: workbench.isDemonstration, changed: workbench.changed() };
  const workbook = workbench.api.getActiveWorkbook()!.save();
  workbench.close();
  startWorkbench(language, { workbook, before });
  standing!.standOver(workbench.sheet);
  pane?.setLanguage(language);
  if (shown) void workbench.sheet.show(shown);
}

function acceptDrops(): void {
  const shade = element("drop");
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  window.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    shade.textContent = text.drop[workbench.language];
    shade.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) shade.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    shade.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) void open(file);
  });
}

/** For the project's own tests, with `?test` in the address: the open workbench, and what the grid holds. */
function publish(): void {
  if (parameters.has("test")) Object.assign(window, { workbench, limits });
}

/** Opens the demonstration in the language asked for. */
async function begin(language: Language): Promise<void> {
  try {
    await loadLocale(language);
    // And the core as it runs in this page.
    if (parameters.has("test")) Object.assign(window, { core: await import("../core/encours") });
  } catch {
    return note(text.notLoaded[language]);
  }
  start(language, null);
  acceptDrops();
  walkRegions(element("spreadsheet"), [element("bar"), element("pane")]);
  darkly.addEventListener("change", () => {
    workbench.api.toggleDarkMode(darkly.matches);
  });
  window.addEventListener("beforeunload", (event) => {
    if (workbench.changed()) event.preventDefault();
  });
}

void begin(languageOf(parameters.get("lang") ?? navigator.language));
