import { excelSheet } from "../../excel-addin/sheet";
import type { Runner } from "../../gsheets/sidebar/google-script";
import { besides, excelFake } from "./excel-fake/excel";
import { Failing, failingBook, failingCalls } from "./failing-calls";
import { googleSheets } from "./gsheets-fake/made";

jest.setTimeout(600_000);

/** A wire to Google on which a request, or its answer, gets lost. */
function failingRunner(over: Runner, failing: Failing): Runner {
  type Handlers = Parameters<Runner["withFailureHandler"]>[0];
  const wire = (success: (reply: string | null) => void, failure: Handlers): Runner => ({
    withSuccessHandler: (handler) => wire(handler, failure),
    withFailureHandler: (handler) => wire(success, handler),
    encoursSheet: (request) => {
      const fails = failing.next((JSON.parse(request) as { readonly operation: string }).operation);
      const lose = (): void => void setTimeout(() => failure({ message: "NetworkError" }), 0);
      if (fails === "before") return lose();
      over
        .withSuccessHandler((reply) => (fails === "after" ? lose() : success(reply)))
        .withFailureHandler(failure)
        .encoursSheet(request);
    },
  });
  return wire(
    () => undefined,
    () => undefined,
  );
}

failingCalls(
  "Excel",
  () => {
    const fake = excelFake(failingBook());
    Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
    const failing = new Failing();
    fake.traffic.fails = () => failing.next("sync");
    const made = { sheet: excelSheet("fr"), ...besides(fake) };
    return { made, sheet: made.sheet, failing };
  },
  2,
);

failingCalls(
  "Google Sheets",
  () => {
    const failing = new Failing();
    const made = googleSheets("Europe/Paris", { over: (runner) => failingRunner(runner, failing), pauses: [1, 1] })(failingBook());
    return { made, sheet: made.sheet, failing, type: made.type };
  },
  2,
);
