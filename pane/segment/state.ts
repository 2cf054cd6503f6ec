import type { FoundSheet } from "./sheets-beside";
import type { Serial } from "../../core/cells/dates";
import type { LedgerOffer } from "./find-ledger";
import { asChosen, asOfFor, type AsOf, type Selection } from "./selection";
import { namesOf, rowCount } from "./source";
import type { Output, Written } from "./written";

export type Step = "reading" | "computing" | "writing";

/** What went wrong, in the user's words; `during` tells which of our own sentences introduces it. */
export interface Problem {
  readonly during: "look" | "segment" | "undo" | "snapshot" | "undoSnapshot";
  readonly message: string;
  /** A sheet was left half written, which the message names. */
  readonly isLeft?: true;
}

/** What there is to say once, after something was taken back. */
export type Notice = "undone" | "restored" | "undoneWithSnapshot" | "restoredWithSnapshot" | "cancelled" | "moved";

export type SegmentState = Common & (Empty | Ready | Working | Done);

interface Common {
  readonly today: Serial;
  /** The day the user chose; null leaves it to the rows and the calendar. */
  readonly chosenDay: Serial | null;
  /** Counts the looks at the selection, so that a late answer to an old one is dropped. */
  readonly look: number;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
}

/** Nothing is selected. */
interface Empty {
  readonly at: "empty";
}
/** Something is selected; it may still be unusable, which its layout tells. */
interface Ready {
  readonly at: "ready";
  readonly selection: Selection;
}
interface Working {
  readonly at: "working";
  readonly selection: Selection;
  readonly step: Step;
  readonly done: number;
  readonly total: number;
  /** It takes longer than one waits without being told. */
  readonly slow: boolean;
}
interface Done {
  readonly at: "done";
  readonly selection: Selection;
  readonly asOf: AsOf;
  readonly written: Written;
}

export type SegmentEvent =
  | { readonly type: "looked" }
  | { readonly type: "seen"; readonly look: number; readonly selection: Selection | null }
  | { readonly type: "moved" }
  | { readonly type: "corrected"; readonly selection: Selection }
  | { readonly type: "dated"; readonly day: Serial | null }
  | { readonly type: "started" }
  | { readonly type: "progressed"; readonly step: Step; readonly done: number; readonly total: number }
  | { readonly type: "slowed" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "ledgerFound"; readonly look: number; readonly ledger: LedgerOffer | null }
  | { readonly type: "besideFound"; readonly look: number; readonly beside: readonly FoundSheet[] }
  | { readonly type: "ledgerTaken"; readonly taken: boolean }
  | { readonly type: "output"; readonly output: Output }
  | ({ readonly type: "finished" } & Pick<Done, "asOf" | "written">)
  | { readonly type: "undone"; readonly restored?: boolean; readonly snapshot?: boolean }
  | { readonly type: "left" };

export function startState(today: Serial): SegmentState {
  return { at: "empty", today, chosenDay: null, look: 0, problem: null, notice: null };
}

function undoneNotice({ restored = false, snapshot = false }: { readonly restored?: boolean; readonly snapshot?: boolean }): Notice {
  if (restored) return snapshot ? "restoredWithSnapshot" : "restored";
  return snapshot ? "undoneWithSnapshot" : "undone";
}

/** Every change there is. An event that does not fit the state it meets changes nothing. */
export function reduce(state: SegmentState, event: SegmentEvent): SegmentState {
  const { today, chosenDay, look } = state;
  const common: Common = { today, chosenDay, look, problem: null, notice: null };
  switch (event.type) {
    case "looked":
      return { ...state, look: look + 1 };
    case "seen":
      if (event.look !== look || state.at === "working" || state.at === "done") return state;
      if (!event.selection) return { ...common, at: "empty" };
      // The same cells again, as after an undo that shows them: what was just said still holds.
      if (state.at !== "ready" || !isSame(state.selection, event.selection)) return { ...common, at: "ready", selection: event.selection };
      return { ...common, ...said(state), at: "ready", selection: asChosen(state.selection, event.selection) };
    case "moved":
      return state.at === "ready" || state.at === "working"
        ? { ...common, at: "ready", selection: state.selection, notice: "moved" }
        : state;
    case "ledgerFound":
      return state.at === "ready" && event.look === look ? { ...state, selection: { ...state.selection, ledger: event.ledger } } : state;
    case "besideFound":
      return state.at === "ready" && event.look === look ? { ...state, selection: { ...state.selection, beside: event.beside } } : state;
    case "ledgerTaken":
      return state.at === "ready" ? { ...common, at: "ready", selection: { ...state.selection, withLedger: event.taken } } : state;
    case "output":
      return state.at === "ready" ? { ...common, at: "ready", selection: { ...state.selection, output: event.output } } : state;
    case "corrected":
      return state.at === "ready" ? { ...common, at: "ready", selection: event.selection } : state;
    case "dated":
      return state.at === "working" || state.at === "done" ? state : { ...state, chosenDay: event.day };
    case "started":
      return state.at === "ready" && state.selection.layout.kind !== null
        ? {
            ...common,
            at: "working",
            selection: state.selection,
            step: "reading",
            done: 0,
            total: rowCount(state.selection.source),
            slow: false,
          }
        : state;
    case "progressed":
      return state.at === "working" ? { ...state, step: event.step, done: event.done, total: event.total } : state;
    case "slowed":
      return state.at === "working" ? { ...state, slow: true } : state;
    case "cancelled":
      return state.at === "working" ? { ...common, at: "ready", selection: state.selection, notice: "cancelled" } : state;
    case "failed":
      return state.at === "working"
        ? { ...common, at: "ready", selection: state.selection, problem: event.problem }
        : { ...state, problem: event.problem };
    case "finished":
      if (state.at !== "working") return state;
      return { ...common, at: "done", selection: state.selection, asOf: event.asOf, written: event.written };
    case "undone":
      return state.at === "done" ? { ...common, at: "ready", selection: state.selection, notice: undoneNotice(event) } : state;
    case "left":
      if (state.at !== "done") return state;
      return { ...common, at: "ready", selection: { ...state.selection, earlier: earlierOf(state), output: null } };
  }
}

/** The result that the next run can bring up to date. */
const earlierOf = ({ written, selection }: Done): string | null =>
  written.target === "beside" || selection.output?.form === "formulas" ? selection.earlier : written.sheet;

const isSame = (one: Selection, other: Selection): boolean =>
  one.layoutKey === other.layoutKey && namesOf(one.source.areas) === namesOf(other.source.areas);

const said = ({ notice, problem }: SegmentState): Pick<Common, "notice" | "problem"> => ({
  notice,
  problem: problem?.during === "look" ? null : problem,
});

/** The day that holds now, and where it comes from. */
export function asOf(state: SegmentState): AsOf {
  if (state.at === "done") return state.asOf;
  return asOfFor(state.at === "empty" ? null : state.selection.layout, state.chosenDay, state.today);
}
