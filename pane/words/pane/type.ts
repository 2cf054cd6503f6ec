import type { KindBeside } from "../../../core/reading/beside/beside";
import type { LeftOut } from "../../portfolio/open-portfolio";
import type { AsOf } from "../../segment/selection";
import type { Section } from "../../places";
import type { Step } from "../../segment/state";
import type { Doubt } from "../../../core/reading/layout";
import type { AmountUnit, ColumnUnit } from "../../../core/reading/cells/units";
import type { Output } from "../../segment/written";
import type { Topic } from "../../../core/formulas/define";
import type { NoteCode } from "../../../core/reading/proof/notes";
import { type Language, speaking } from "../../../core/cells/language";
import { en } from "./en";
import { fr } from "./fr";

/** Every word of the pane. Numbers, amounts and dates arrive formatted. */
export interface PaneTexts {
  readonly asOf: string;
  readonly switchTo: { readonly label: string; readonly name: string; readonly language: Language };
  readonly places: string;
  readonly segment: string;
  readonly portfolio: string;
  readonly todo: string;
  readonly functions: string;
  readonly quoted: (text: string) => string;

  readonly shell: {
    readonly settings: string;
    readonly close: string;
    /** Opens the client whose row is active in the sheet. */
    readonly openClient: (name: string) => string;
    readonly notLoaded: string;
    readonly tryAgain: string;
    readonly sections: Readonly<Record<Section, string>>;
    readonly noPortfolio: string;
    /** What each section is for, told where there is nothing for it to work on yet. */
    readonly empty: Readonly<Record<Section, string>>;
    readonly segmentFirst: string;
    readonly resume: (day: string, area: string) => string;
    readonly resumeHint: string;
    readonly resuming: string;
  };
  readonly invitation: {
    readonly title: string;
    readonly text: string;
    readonly surroundings: string;
    readonly example: string;
    readonly names: string;
    readonly namesText: string;
    readonly namesNeeded: string;
    readonly noSurroundings: string;
    readonly privacy: string;
  };
  readonly selection: {
    readonly source: (area: string) => string;
    readonly clients: (count: number) => string;
    readonly invoices: (count: number) => string;
    readonly invoicesOf: (invoices: number, credits: number, clients: number) => string;
    readonly rowsOfClients: (count: number) => string;
    readonly rowsOfInvoices: (count: number) => string;
    readonly unknown: string;
    readonly toBeTold: string;
    readonly answerBelow: string;
    readonly recognised: (count: number) => string;
    readonly doubtful: (count: number) => string;
    readonly amounts: {
      readonly label: string;
      readonly currency: string;
      readonly unknown: string;
      readonly unit: string;
      readonly units: Readonly<Record<AmountUnit, string>>;
    };
    readonly partial: (read: number) => string;
    /** Questions of the reading that were answered and can be answered otherwise. */
    readonly answered: (count: number) => string;
    readonly toCheck: string;
    readonly known: string;
    readonly unused: (count: number) => string;
    readonly doNotUse: string;
    readonly column: (header: string) => string;
    readonly question: (header: string, meanings: readonly string[]) => string;
    readonly questionOne: (header: string, meaning: string) => string;
    /** Why a column is asked about; `rival` is the header of the column that claims the same. */
    readonly doubt: (why: Doubt["why"], rival: string | null) => string;
    readonly units: Readonly<Record<ColumnUnit, string>>;
    readonly other: string;
    readonly untitled: string;
    readonly asOfRows: (day: string, from: AsOf["from"]) => string;
    readonly asOfUser: string;
    readonly useToday: string;
    readonly useRows: string;
    readonly asOfPartial: string;
    /** Several areas that make no table. */
    readonly areasApart: string;
    readonly hidden: (rows: number) => string;
    /** A filter was set after the selection was looked at. */
    readonly filteredSince: (rows: number) => string;
    readonly visibleOnly: string;
    readonly allRows: string;
    readonly ledger: (sheet: string, rows: number) => string;
    readonly ledgerHint: string;
    /** The sheets taken along with the selection, what each says, and what that means. */
    readonly sheetsBeside: string;
    readonly sheetsBesideHint: string;
    readonly kindsBeside: Readonly<Record<KindBeside, string>>;
  };
  readonly go: {
    readonly clients: (count: number) => string;
    readonly invoices: (count: number) => string;
    /** Lines of a ledger that are not all invoices. */
    readonly lines: (count: number) => string;
    readonly where: (sheet: string) => string;
    readonly sheet: (day: string) => string;
    /** `renamed`: the name the sheet gets, where it gets another. */
    readonly update: (sheet: string) => string;
    readonly archive: (sheet: string, earlier: string) => string;
    readonly formulas: (sheet: string) => string;
    readonly beside: string;
    readonly besideTaken: string;
    /** Why nothing can be segmented yet. */
    readonly answerFirst: string;
    readonly otherwise: string;
    readonly preview: string;
    readonly previewPartial: string;
    readonly previewWithoutLedger: string;
    /** In the risk column of a client who is no longer among those segmented. */
    readonly gone: string;
  };
  readonly work: {
    readonly step: (step: Step) => string;
    readonly count: (done: string, total: string) => string;
    readonly cancel: string;
    readonly cancelled: string;
    readonly moved: string;
    readonly undone: string;
    readonly restored: string;
    /** The same, where the snapshots are as they were too. */
    readonly undoneWithSnapshot: string;
    readonly restoredWithSnapshot: string;
  };
  readonly problem: {
    readonly look: string;
    readonly segment: string;
    readonly undo: string;
    readonly snapshot: string;
    readonly undoSnapshot: string;
    readonly nothingWritten: string;
    readonly leftBehind: (sheet: string) => string;
    /** What the pane keeps in a sheet of its own is something else by now. */
    readonly unreadTable: (sheet: string, firstCell: string) => string;
    readonly changedSince: string;
    readonly unexpected: (detail: string) => string;
    readonly noReason: string;
  };
  readonly result: {
    readonly title: string;
    readonly again: string;
    readonly undo: string;
    readonly undoHint: (target: Output["target"], sheet: string) => string;
    readonly leftOut: string;
    readonly leftOutOf: Readonly<Record<LeftOut, string>>;
    readonly leftOutAgain: string;
    readonly written: (target: Output["target"], sheet: string) => string;
    readonly updated: (added: number, gone: number) => string;
    readonly seePortfolio: string;
    readonly seeTodo: string;
    readonly open: string;
    readonly balance: string;
    readonly overdue: string;
    readonly overdueUnknown: string;
    /** Of a client table alone: its amounts, and the day it is of where it says. */
    readonly amountsOfTable: (day: string | null) => string;
    /** Of a client table with its invoices: what is of the day, and what is the table's. */
    readonly balancesOfTable: (day: string, table: string | null) => string;
    readonly clients: string;
    readonly dso: string;
    readonly dsoDays: (days: string) => string;
    readonly shareOfBalance: (share: string) => string;
    readonly moreThanBalance: string;
    /** Credits are credit notes, and payments not matched to an invoice. */
    readonly ofInvoices: (invoices: number, credits: number) => string;
    readonly concentrated: (clients: number, total: number) => string;
    /** `isMore`: credits make the balance less than what is overdue, which then is no part of it. */
    readonly risky: (clients: number, amongst: number | null, balance: string, overdue: string | null, isMore: boolean) => string;
    readonly noneRisky: (amongst: number | null) => string;
    readonly notRated: (clients: number, balance: string) => string;
    readonly startWith: (client: string) => string;
    readonly matrix: string;
    readonly matrixCaption: (currency: string) => string;
    readonly riskClass: string;
    readonly total: string;
    readonly cell: (clients: number, balance: string) => string;
    readonly cellTitle: (clients: number, tier: string) => string;
    readonly watch: string;
    readonly watchHint: string;
    readonly late: (overdue: string, days: string | null, isMore: boolean) => string;
    readonly concentration: string;
    readonly largest: string;
    readonly largestTen: string;
    readonly clientsFor80: string;
    readonly hhi: string;
    readonly hhiWords: readonly [spread: string, moderate: string, concentrated: string];
    readonly ageing: string;
    readonly ageBand: string;
    readonly amount: string;
    readonly share: string;
    readonly notes: (count: number) => string;
    readonly notesNone: string;
    readonly moreNotes: (count: number) => string;
    readonly jump: (cell: string) => string;
    readonly noteTitles: Partial<Record<NoteCode, string>> & { readonly unread: string };
  };
  readonly overview: {
    readonly pareto: string;
    readonly paretoText: (for80: number, clients: number, last: string) => string;
    readonly paretoList: string;
    readonly cumulatedShare: (share: string) => string;
    readonly classes: string;
    readonly classesBefore: (day: string) => string;
    readonly noClassesBefore: string;
    readonly change: string;
    readonly changeTitle: string;
    readonly collection: string;
    readonly overdueShare: string;
    readonly dso: string;
    readonly bestDso: string;
    readonly lostDays: string;
    readonly cei: string;
    readonly needsSales: string;
    readonly needsPayments: string;
    readonly expectedLoss: string;
    readonly ofExposure: (share: string) => string;
    readonly lossCredits: (amount: string) => string;
    readonly lossCaption: (lossGivenDefault: string) => string;
    readonly probability: string;
    readonly probabilityTitle: string;
    readonly loss: string;
    readonly print: string;
    readonly printHint: string;
    readonly printing: string;
    readonly printed: (sheet: string) => string;
    readonly sheet: (day: string) => string;
    readonly printTitle: (day: string) => string;
    readonly source: (areas: string, policy: string, hash: string) => string;
    readonly keyFigures: string;
    readonly measure: string;
    readonly value: string;
    readonly daysUnit: string;
    readonly cumulated: string;
  };
  readonly help: {
    readonly search: string;
    readonly found: (count: number, total: number) => string;
    readonly none: (query: string) => string;
    readonly topics: Readonly<Record<Topic, string>>;
    readonly arguments: string;
    readonly inExcel: (name: string) => string;
    readonly optional: string;
    readonly byDefault: (value: string) => string;
    readonly choices: (values: string) => string;
    readonly range: string;
    readonly example: string;
    readonly result: string;
    readonly reading: string;
    readonly mistake: string;
    readonly source: string;
    readonly insert: string;
    readonly insertExample: string;
    readonly withSelection: (area: string) => string;
    readonly needsSelection: (names: string) => string;
    readonly inserted: string;
    readonly occupied: string;
    readonly convert: {
      readonly action: string;
      readonly hint: string;
      readonly done: (rows: number, cell: string) => string;
      readonly oneColumn: string;
      readonly none: string;
      readonly noSpill: string;
    };
    readonly empty: string;
    readonly true: string;
    readonly false: string;
    readonly yes: string;
  };
  /** Why what was typed into a field of numbers is not taken. */
  readonly fields: Readonly<Record<"amount" | "percent" | "days", string>>;
}

export const paneTexts = speaking<PaneTexts>({ fr, en });
