import type { Runner } from "../../../gsheets/sidebar/google-script";
import { runInContext, type Context } from "node:vm";

/** As google.script.run: text only crosses (nothing that holds a Date or a function), and ten calls at a time at most. */
export function scriptRun(context: Context, watchCall: (request: string) => void = () => undefined): Runner {
  let running = 0;
  const runner = (success: (reply: string | null) => void, failure: (error: { readonly message: string }) => void): Runner => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    encoursSheet(...given: unknown[]) {
      if (given.length !== 1 || typeof given[0] !== "string") throw new Error("Only text may cross.");
      watchCall(given[0]);
      const fails = running >= 10 ? "There are too many scripts running simultaneously for this Google user account." : null;
      running++;
      setImmediate(() => {
        running--;
        if (fails !== null) {
          failure({ message: fails });
          return;
        }
        let reply: unknown;
        try {
          reply = (runInContext("encoursSheet", context) as (request: unknown) => unknown)(given[0]);
        } catch (error) {
          failure({ message: (error as Error).message });
          return;
        }
        // What may not cross comes out as null, without a word.
        success(typeof reply === "string" ? reply : null);
      });
    },
  });
  return runner(
    () => undefined,
    () => undefined,
  );
}
