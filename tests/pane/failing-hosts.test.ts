import { Failing, failingBook, failingCalls } from "../hosts/failing-calls";
import { memorySheet } from "../hosts/memory-sheet";

failingCalls(
  "a workbook in memory",
  () => {
    const made = memorySheet(failingBook());
    const failing = new Failing();
    const sheet = new Proxy(made.sheet, {
      get: (target, name: string) => {
        const call: unknown = Reflect.get(target, name);
        if (typeof call !== "function" || name === "watchSelection" || name === "asOneStep") return call;
        return async (...given: unknown[]): Promise<unknown> => {
          const fails = failing.next(name);
          // A host need not say why.
          if (fails === "before") throw { code: 500 };
          const answer = await (call as (...all: unknown[]) => Promise<unknown>).apply(target, given);
          if (fails === "after") throw new Error("GeneralException");
          return answer;
        };
      },
    });
    return { made, sheet, failing };
  },
  10,
);
