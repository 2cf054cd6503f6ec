import type { Sheet } from "../../core/sheet";
import { store, type Store } from "../store";
import { settledOnce } from "./settled-once";

/** Settings a team shares through its workbook. */
export interface SharedSetting<Settings> {
  readonly store: Store<Settings, Partial<Settings>>;
  /** Holds at once, and travels with the workbook from then on; a host that can't keep it says why. */
  change: (part: Partial<Settings>) => Promise<void>;
  /** Whether all the workbook brought is known; where some could not be read, whoever asks next has it read again. */
  readonly loaded: Promise<boolean>;
}

interface Kind<Settings> {
  readonly key: string;
  readonly defaults: Settings;
  /** Settings as they were kept; what can't be read is left out, and told to `lost`. */
  from: (text: string, lost: () => void) => Partial<Settings> | Promise<Partial<Settings>>;
  textOf: (settings: Settings) => string | Promise<string>;
}

/** Each change is laid over what the workbook holds by then, one after the other: a colleague's pane may have changed it too. */
export function sharedSetting<Settings extends object>(
  sheet: Sheet,
  { key, defaults, from, textOf }: Kind<Settings>,
): SharedSetting<Settings> {
  const own = store<Settings, Partial<Settings>>(defaults, (settings, part) => ({ ...settings, ...part }));
  let waiting: readonly Partial<Settings>[] = [];
  const recalled = async (lost: () => void): Promise<Settings | null> => {
    const text = await sheet.recall(key);
    return text === null ? null : { ...defaults, ...(await from(text, lost)) };
  };
  /** What was changed here and is not kept yet still holds. */
  const hold = (settings: Settings): void => own.send(Object.assign({}, settings, ...waiting) as Settings);
  const loaded = settledOnce(async () => {
    let isWhole = true;
    const found = await recalled(() => (isWhole = false));
    if (found) hold(found);
    if (!isWhole) throw new Error(key);
  });
  let queue: Promise<unknown> = loaded();
  return {
    store: own,
    get loaded() {
      return loaded();
    },
    change: (part) => {
      own.send(part);
      waiting = [...waiting, part];
      const kept = queue.then(async () => {
        try {
          let isWhole = true;
          const now = { ...((await recalled(() => (isWhole = false))) ?? defaults), ...part };
          if (!isWhole) await setAside(sheet, key);
          await sheet.remember(key, await textOf(now));
          waiting = waiting.filter((each) => each !== part);
          hold(now);
        } catch (error) {
          waiting = waiting.filter((each) => each !== part);
          throw error;
        }
      });
      queue = kept.catch(() => undefined);
      return kept;
    },
  };
}

/** Settings that cannot be read stay in the workbook beside those that take their place: somebody may mend them by hand. */
async function setAside(sheet: Sheet, key: string): Promise<void> {
  const text = (await sheet.recall(key)) ?? "";
  for (let k = 1; ; k++) {
    const place = `${key}.unread${k}`;
    const there = await sheet.recall(place);
    if (there === null) await sheet.remember(place, text);
    if (there === null || there === text) return;
  }
}
