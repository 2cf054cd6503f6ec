import type { Sheet } from "../../core/sheet";

type Call = Exclude<keyof Sheet, "host" | "language" | "watchSelection">;

export interface LateSheet {
  readonly sheet: Sheet;
  /** Answers of this call are held back from now on; what they say is what holds as it is asked. */
  hold: (call: Call, isMeant?: (first: unknown) => boolean) => void;
  /** Lets the answers go that are held back, the last one first where asked. */
  release: (order?: "first" | "last") => Promise<void>;
  /** This call fails from now on, so many times. */
  fail: (call: Call, times: number, isMeant?: (first: unknown) => boolean) => void;
}

/** Time for all that is under way to come as far as it can. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** A host over the network: it answers late, in another order, or not at all. */
export function lateSheet(over: Sheet): LateSheet {
  const holding = new Map<string, (first: unknown) => boolean>();
  const failing = new Map<string, { left: number; isMeant: (first: unknown) => boolean }>();
  let waiting: (() => void)[] = [];
  const sheet = new Proxy(over, {
    get: (target, name: string) => {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== "function" || name === "watchSelection") return call;
      return async (...given: unknown[]): Promise<unknown> => {
        const fails = failing.get(name);
        if (fails && fails.left > 0 && fails.isMeant(given[0])) {
          fails.left--;
          throw new Error("GeneralException");
        }
        const isHeld = holding.get(name)?.(given[0]) ?? false;
        const answer = await (call as (...all: unknown[]) => Promise<unknown>).apply(target, given);
        if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
        return answer;
      };
    },
  });
  return {
    sheet,
    hold: (call, isMeant = () => true) => void holding.set(call, isMeant),
    release: async (order = "first") => {
      holding.clear();
      const now = order === "last" ? [...waiting].reverse() : waiting;
      waiting = [];
      for (const go of now) {
        go();
        await settle();
      }
      await settle();
    },
    fail: (call, times, isMeant = () => true) => void failing.set(call, { left: times, isMeant }),
  };
}
