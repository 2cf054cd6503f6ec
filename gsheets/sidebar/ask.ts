import type { Language } from "../../core/cells/language";
import type { Operation, Operations, Reply } from "../protocol/request";
import type { Runner } from "./google-script";
import { words } from "./words";

/** Asks the spreadsheet something. Rejects with a message for the user. */
export type Ask = <O extends Operation>(operation: O, asks: Operations[O]["asks"]) => Promise<Operations[O]["answers"]>;

export interface AskOptions {
  readonly runner: Runner;
  readonly language: () => Language;
  /** Google has been seen to call neither handler. */
  readonly patience?: number;
  /** Milliseconds before each further try. */
  readonly pauses?: readonly number[];
}

// Google takes ten calls at a time and fails the eleventh.
const atOnce = 8;

/** The answer got lost on its way; whether Google did what it was asked nobody knows. */
class Lost extends Error {}

/** What Google does once for all requests of one mark. */
const marked: ReadonlySet<Operation> = new Set<Operation>(["addSheet", "renameSheet"]);

// What comes to the same when it is asked for twice: a hitch does not cost what was done before.
const repeatable: ReadonlySet<Operation> = new Set<Operation>([
  "views",
  "read",
  "visibleRows",
  "shownAs",
  "readFormulas",
  "confirm",
  "write",
  "format",
  "removeSheet",
  ...marked,
]);

const refused = /PERMISSION_DENIED|authori[sz]ation is required|autorisation/i;

export function asking({ runner, language, patience = 120_000, pauses = [500, 4000] }: AskOptions): Ask {
  let running = 0;
  const waiting: (() => void)[] = [];

  const send = (request: string): Promise<string | null> =>
    new Promise((resolve, reject) => {
      const ends = (settle: () => void): void => {
        clearTimeout(timer);
        settle();
      };
      const timer = setTimeout(() => {
        reject(new Error(words[language()].noAnswer));
      }, patience);
      runner
        .withSuccessHandler((reply) => {
          ends(() => {
            resolve(reply);
          });
        })
        .withFailureHandler((error) => {
          ends(() => {
            const { severalAccounts, unreachable } = words[language()];
            reject(refused.test(error.message) ? new Error(severalAccounts) : new Lost(unreachable(error.message)));
          });
        })
        .encoursSheet(request);
    });

  const once = async <O extends Operation>(
    operation: O,
    asks: Operations[O]["asks"],
    mark: { readonly mark?: string },
  ): Promise<Operations[O]["answers"]> => {
    const text = await send(JSON.stringify({ operation, asks, ...mark }));
    if (typeof text !== "string") throw new Lost(words[language()].noAnswer);
    const reply = JSON.parse(text) as Reply<O>;
    if ("refused" in reply) throw new Error(words[language()].refusals[reply.refused](reply.detail));
    return reply.value;
  };

  return async <O extends Operation>(operation: O, asks: Operations[O]["asks"]): Promise<Operations[O]["answers"]> => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    running++;
    const mark = marked.has(operation) ? { mark: `${Date.now()}-${Math.random()}` } : {};
    try {
      for (const pause of repeatable.has(operation) ? pauses : []) {
        try {
          return await once(operation, asks, mark);
        } catch (error) {
          if (!(error instanceof Lost)) throw error;
          await new Promise((next) => setTimeout(next, pause));
        }
      }
      return await once(operation, asks, mark);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
