import { useState } from "preact/hooks";
import { useWorkspace } from "../workspace";
import { reasonOf } from "../reason";
import type { Settings } from "./settings";

/** Changes settings, and tells in words where the workbook did not keep them. */
export function useChange(): { change: (part: Partial<Settings>) => void; readonly failure: string | null } {
  const { language, settings } = useWorkspace();
  const [failure, setFailure] = useState<string | null>(null);
  return {
    failure,
    change: (part) => {
      setFailure(null);
      settings.change(part).catch((error: unknown) => {
        setFailure(reasonOf(error, language));
      });
    },
  };
}
