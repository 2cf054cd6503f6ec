import type { Meaning } from "../../core/clients/layout";
import type { Serial } from "../../core/dates";
import type { LedgerOffer } from "./find-ledger";
import { type AsOf, type Selection } from "./selection";
import type { Output, Written } from "./written";
export type Step = "reading" | "computing" | "writing";
/** What went wrong, in the user's words; `during` tells which of our own sentences introduces it. */
export interface Problem {
  readonly during: "look" | "segment" | "undo";
  readonly message: string;
}
/** What there is to say once, after something was taken back. */
export type Notice = "undone" | "cancelled";
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
  | {
      readonly type: "looked";
    }
  | {
      readonly type: "seen";
      readonly look: number;
      readonly selection: Selection | null;
    }
  | {
      readonly type: "corrected";
      readonly column: number;
      readonly meaning: Meaning | null;
    }
  | {
      readonly type: "dated";
      readonly day: Serial | null;
    }
  | {
      readonly type: "started";
    }
  | {
      readonly type: "progressed";
      readonly step: Step;
      readonly done: number;
      readonly total: number;
    }
  | {
      readonly type: "slowed";
    }
  | {
      readonly type: "cancelled";
    }
  | {
      readonly type: "failed";
      readonly problem: Problem;
    }
  | {
      readonly type: "ledgerFound";
      readonly look: number;
      readonly ledger: LedgerOffer | null;
    }
  | {
      readonly type: "ledgerTaken";
      readonly taken: boolean;
    }
  | {
      readonly type: "output";
      readonly output: Output;
    }
  | ({
      readonly type: "finished";
    } & Pick<Done, "asOf" | "written">)
  | {
      readonly type: "undone";
    }
  | {
      readonly type: "left";
    };
export declare function startState(today: Serial): SegmentState;
/** Every change there is. An event that does not fit the state it meets changes nothing. */
export declare function reduce(state: SegmentState, event: SegmentEvent): SegmentState;
/** The day that holds now, and where it comes from. */
export declare function asOf(state: SegmentState): AsOf;
export {};
