export interface WatchOptions {
  /** Milliseconds between two looks while the user works in the sheet. */
  readonly interval?: number;
  /** Looks stop while nobody sees the sidebar. */
  readonly visible?: () => boolean;
}

export interface Watch {
  /** Calls back after each change of place; answers with the way to stop. */
  on: (changed: () => void) => () => void;
  /** Looks at once: the user has come over to the sidebar. */
  look: () => void;
}

const quietLooks = 45;

/**
 * Google tells a sidebar nothing about the selection, so it is asked. Every two seconds, and every six once nothing has
 * moved for a minute and a half: each look is one short call, and none starts before the last has ended.
 */
export function watching(place: () => Promise<string>, { interval = 2000, visible = () => true }: WatchOptions = {}): Watch {
  const watchers = new Set<() => void>();
  let known: string | undefined;
  let unchanged = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;

  const later = (): void => {
    clearTimeout(timer);
    if (watchers.size > 0) timer = setTimeout(() => void glance(), unchanged > quietLooks ? interval * 3 : interval);
  };
  const glance = async (): Promise<void> => {
    if (looking || watchers.size === 0) return;
    if (!visible()) {
      later();
      return;
    }
    looking = true;
    try {
      const now = await place();
      const moved = known !== undefined && now !== known;
      known = now;
      unchanged = moved ? 0 : unchanged + 1;
      if (moved) for (const changed of [...watchers]) changed();
    } catch {
      unchanged++; // the next look may be luckier; what the user asks for will tell what is wrong
    } finally {
      looking = false;
      later();
    }
  };

  return {
    on(changed) {
      const watcher = (): void => {
        changed();
      };
      watchers.add(watcher);
      if (watchers.size === 1) void glance();
      return () => {
        watchers.delete(watcher);
        if (watchers.size === 0) {
          clearTimeout(timer);
          known = undefined;
        }
      };
    },
    look() {
      unchanged = 0;
      void glance();
    },
  };
}
