import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Serial } from "../core/cells/dates";
import type { Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import type { Speech } from "./context";
import type { Kept, Records } from "./kept/records";
import type { OpenPortfolio } from "./portfolio/open-portfolio";
import type { LastRun } from "./segment/last-run";
import type { Settings, SettingsStore } from "./settings/settings";
import type { Place, Section } from "./places";
import { useStore } from "./use-store";

/** What every view of the pane works with. */
export interface Workspace extends Speech {
  readonly sheet: Sheet;
  /** The day the pane looks at: the open portfolio's, else the one in the header. */
  readonly day: Serial;
  /** The portfolio that was segmented last; null until one was. */
  readonly portfolio: OpenPortfolio | null;
  readonly settings: SettingsStore;
  /** Legal notices, overrides and snapshots that the workbook keeps. */
  readonly records: Records;
  /** A segmentation this workbook saw before, which can be computed again without writing anything. */
  readonly lastRun: LastRun | null;
  resume: () => Promise<void>;
  /** Segments the cells of the open portfolio anew, by what is known now, and shows how it comes along. */
  segmentAgain: () => Promise<void>;
  /** Opens a client of the open portfolio, by its place among `portfolio.clients`, over whatever is shown. */
  openClient: (client: number) => void;
  openSettings: () => void;
  chooseLanguage: (language: Language) => void;
  openPlace: (place: Place, section?: Section) => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error("A view stands outside the pane.");
  return workspace;
}

/** The team's settings, and a new rendering with each change of them. */
export const useSettings = (): Settings => useStore(useWorkspace().settings.store);

/** What the workbook keeps, and a new rendering with each change of it. */
export const useKept = (): Kept => useStore(useWorkspace().records.store);

/** Whether some of what the workbook keeps of earlier days cannot be read: that nothing is found is then not known. */
export function useHistoryUnread(): boolean {
  const { unread, broken } = useKept();
  return unread.includes("history") || broken.history > 0;
}
