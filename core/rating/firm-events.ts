import type { Serial } from "../cells/dates";
import type { EventCode } from "../policy/policy";

/** What public notices and registers say of a firm on a day, as far as it bears on its rating. */
export interface FirmEvents {
  readonly events: readonly EventCode[];
  /** Events of the client table that a later notice has put right: accounts not filed, once they are. */
  readonly settled: readonly EventCode[];
  /** Classes worse, where warnings follow each other. */
  readonly worse: number;
  readonly created: Serial | null;
}
