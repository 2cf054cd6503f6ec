import type { Language } from "../../core/text/language";
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
}

// Google takes ten calls at a time and fails the eleventh.
const atOnce = 8;

const refused = /PERMISSION_DENIED|authori[sz]ation is required|autorisation/i;

export function asking({ runner, language, patience = 120_000 }: AskOptions): Ask {
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
            reject(new Error(refused.test(error.message) ? severalAccounts : unreachable(error.message)));
          });
        })
        .encoursSheet(request);
    });

  return async <O extends Operation>(operation: O, asks: Operations[O]["asks"]): Promise<Operations[O]["answers"]> => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    running++;
    try {
      const text = await send(JSON.stringify({ operation, asks }));
      if (typeof text !== "string") throw new Error(words[language()].noAnswer);
      const reply = JSON.parse(text) as Reply<O>;
      if ("refused" in reply) throw new Error(words[language()].refusals[reply.refused](reply.detail));
      return reply.value;
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
