import { Cancelled, type Area, type Sheet } from "../../core/sheet";
import { asking } from "../../gsheets/sidebar/ask";
import type { Runner } from "../../gsheets/sidebar/google-script";
import { modules, type Part, type Parts } from "../../gsheets/sidebar/parts";
import { keepingMarks } from "../../gsheets/sidebar/marks";
import { googleSheet } from "../../gsheets/sidebar/sheet";
import { watching } from "../../gsheets/sidebar/watch";
import { cellOf, makeBook, type KeptBook } from "./gsheets-fake/book";
import { callProject, loadProject } from "./gsheets-fake/project";
import { scriptRun } from "./gsheets-fake/run";
import { services } from "./gsheets-fake/services";

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A wire that answers as it is told. */
function wire(
  answer: (success: (reply: string | null) => void, failure: (error: { readonly message: string }) => void, request: string) => void,
): Runner {
  const runner = (success: (reply: string | null) => void, failure: (error: { readonly message: string }) => void): Runner => ({
    withSuccessHandler: (handler) => runner(handler, failure),
    withFailureHandler: (handler) => runner(success, handler),
    encoursSheet: (request) => {
      answer(success, failure, request);
    },
  });
  return runner(
    () => undefined,
    () => undefined,
  );
}

describe("asking", () => {
  test("fifty things at once never makes more than ten calls at a time", async () => {
    const context = loadProject(services(makeBook("Europe/Paris", [{ name: "Clients", cells: [["a"]] }])));
    const ask = asking({ runner: scriptRun(context), language: () => "fr" });
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask("place", {})));
    expect(new Set(answers)).toEqual(new Set(["0!A1"]));
  });

  test("tells the user what to do when nothing comes back", async () => {
    const ask = asking({ runner: wire(() => undefined), language: () => "fr", patience: 20 });
    await expect(ask("place", {})).rejects.toThrow("fermez le volet et rouvrez-le");
  });

  test("goes on after calls that were never answered", async () => {
    let silent = true;
    const ask = asking({
      runner: wire((success) => {
        if (!silent) success('{"value":"0!A1"}');
      }),
      language: () => "en",
      patience: 10,
    });
    await Promise.all(Array.from({ length: 9 }, () => expect(ask("place", {})).rejects.toThrow("did not answer")));
    silent = false;
    expect(await ask("place", {})).toBe("0!A1");
  });

  test("goes on with long work after a hitch, and does nothing twice that must be done once", async () => {
    const asked: string[] = [];
    let failures = 0;
    const ask = asking({
      runner: wire((success, failure, request) => {
        asked.push((JSON.parse(request) as { operation: string }).operation);
        if (failures-- > 0) failure({ message: "NetworkError" });
        else success('{"value":[[1]]}');
      }),
      language: () => "en",
      pauses: [1, 1],
    });
    const area = { sheet: "Clients", row: 0, column: 0, rows: 1, columns: 1 };
    failures = 2;
    expect(await ask("read", { area })).toEqual([[1]]);
    failures = 3;
    await expect(ask("write", { area, values: [[1]] })).rejects.toThrow("cannot be reached");
    failures = 1;
    await expect(ask("writeIfEmpty", { area, values: [[1]] })).rejects.toThrow("cannot be reached");
    expect(asked).toEqual(["read", "read", "read", "write", "write", "write", "writeIfEmpty"]);
  });

  test("what Google did although its answer got lost is not done twice", async () => {
    const book = makeBook("Europe/Paris", [{ name: "Clients", cells: [["a"]] }]);
    const context = loadProject(services(book));
    const asked: string[] = [];
    let failures = 0;
    const ask = asking({
      runner: wire((success, failure, request) => {
        asked.push((JSON.parse(request) as { operation: string }).operation);
        const reply = callProject(context, "encoursSheet", [request]) as string;
        if (failures-- > 0) failure({ message: "NetworkError" });
        else success(reply);
      }),
      language: () => "en",
      pauses: [1, 1],
    });
    failures = 2;
    expect(await ask("addSheet", { name: "Segmentation" })).toBe("Segmentation");
    failures = 1;
    expect(await ask("renameSheet", { name: "Segmentation", asked: "November" })).toBe("November");
    expect(await ask("addSheet", { name: "November" })).toBe("November (2)");
    failures = 1;
    await ask("removeSheet", { name: "November" });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Clients", "November (2)"]);
    expect(asked).toHaveLength(8);
  });

  test("takes an empty answer for none, and says what Google said", async () => {
    const empty = asking({
      runner: wire((success) => {
        success(null);
      }),
      language: () => "en",
    });
    await expect(empty("place", {})).rejects.toThrow("did not answer");
    const broken = asking({
      runner: wire((_, failure) => {
        failure({ message: "NetworkError" });
      }),
      language: () => "fr",
    });
    await expect(broken("place", {})).rejects.toThrow("Google Sheets est injoignable (NetworkError).");
    const stranger = asking({
      runner: wire((_, failure) => {
        failure({ message: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED." });
      }),
      language: () => "en",
    });
    await expect(stranger("place", {})).rejects.toThrow("several Google accounts");
    const refusing = asking({
      runner: wire((success) => {
        success('{"refused":"NOT_OURS","detail":"Clients"}');
      }),
      language: () => "en",
    });
    await expect(refusing("removeSheet", { name: "Clients" })).rejects.toThrow("“Clients” was not added by Encours");
  });
});

describe("the port", () => {
  const nowhere = watching(() => Promise.resolve(""));

  test("reads a large area in blocks, in order, and stops between two when cancelled", async () => {
    const rows: number[] = [];
    const signal = { aborted: false };
    const ask = asking({
      runner: wire((success, _, request) => {
        const { area } = (JSON.parse(request) as { asks: { area: { row: number; rows: number } } }).asks;
        rows.push(area.rows);
        // Later blocks answer first.
        setTimeout(
          () => {
            success(JSON.stringify({ value: Array.from({ length: area.rows }, (_unused, i) => [area.row + i]) }));
          },
          12 - rows.length * 2,
        );
      }),
      language: () => "fr",
    });
    const sheet = googleSheet(ask, nowhere, "fr");
    const area = { sheet: "Clients", row: 0, column: 0, rows: 25_000, columns: 12 };
    const grid = await sheet.read(area);
    expect(grid.map(([row]) => row)).toEqual(Array.from({ length: 25_000 }, (_, i) => i));
    expect(rows).toEqual(new Array(10).fill(2500));

    rows.length = 0;
    await expect(
      sheet.read(area, {
        signal,
        progress: () => {
          signal.aborted = true;
        },
      }),
    ).rejects.toBeInstanceOf(Cancelled);
    expect(rows.length).toBeLessThan(10);
  });

  test("looks at a selection with one call: the area, its head and the settings of the layout, for all who ask", async () => {
    const book = makeBook("Europe/Paris", [
      {
        name: "Clients",
        cells: [
          ["Client", "Solde"],
          ["Morel", 1200],
        ],
      },
    ]);
    book.active.selected = [{ row: 0, column: 0, rows: 2, columns: 2 }];
    const calls: string[] = [];
    const runner = scriptRun(loadProject(services(book)), (request) =>
      calls.push((JSON.parse(request) as { operation: string }).operation),
    );
    const sheet = googleSheet(asking({ runner, language: () => "fr" }), nowhere, "fr");
    for (let i = 0; i < 3; i++) {
      const [area, again] = await Promise.all([sheet.selection(), sheet.selection()]);
      expect(again).toBe(area);
      expect(await sheet.read({ ...area!, rows: 1 })).toEqual([["Client", "Solde"]]);
      expect(await sheet.recall("encours.columns.1")).toBe(i === 0 ? null : "{}");
      if (i === 0) await sheet.remember("encours.columns.1", "{}");
    }
    expect(calls).toEqual(["selection", "settings", "remember", "selection", "selection"]);
    // Work reads what stands there now.
    await sheet.read({ sheet: "Clients", row: 0, column: 0, rows: 1, columns: 2 }, {});
    expect(calls.at(-1)).toBe("read");
  });

  test("writes block after block", async () => {
    const asked: number[] = [];
    const ask = asking({
      runner: wire((success, _, request) => {
        asked.push((JSON.parse(request) as { asks: { values: unknown[] } }).asks.values.length);
        setTimeout(() => {
          success('{"value":null}');
        }, 1);
      }),
      language: () => "fr",
    });
    const done: number[] = [];
    const values = Array.from({ length: 4500 }, (_, i) => [i]);
    await googleSheet(ask, nowhere, "fr").write({ sheet: "S", row: 0, column: 0, rows: 4500, columns: 10 }, values, {
      progress: (each) => done.push(each),
    });
    expect(asked).toEqual([2000, 2000, 500]);
    expect(done).toEqual([2000, 4000, 4500]);
  });
});

describe("writing beside the user's own cells", () => {
  const long = Array.from({ length: 25_000 }, (_, i) => [i % 3 === 0 ? `=Client ${i}` : i]);
  const area = { sheet: "Clients", row: 0, column: 2, rows: 25_000, columns: 1 };
  const opened = (onCall: (operation: string, book: KeptBook) => void): { readonly sheet: Sheet; readonly book: KeptBook } => {
    const book = makeBook("Europe/Paris", [{ name: "Clients", cells: [["Morel", 1200]] }]);
    book.sheets[0]!.maxRows = area.rows;
    const runner = scriptRun(loadProject(services(book)), (request) => {
      onCall((JSON.parse(request) as { operation: string }).operation, book);
    });
    return { book, sheet: googleSheet(asking({ runner, language: () => "fr" }), nowhere, "fr") };
  };
  const nowhere = watching(() => Promise.resolve(""));
  const filled = (book: KeptBook): number => [...book.sheets[0]!.cells.values()].filter(({ value }) => value !== null).length;

  test("looks again before every block, and takes back what it wrote when somebody was quicker", async () => {
    let blocks = 0;
    const { book, sheet } = opened((operation) => {
      if (operation === "writeIfEmpty" && ++blocks === 2) cellOf(book.sheets[0]!, 24_000, 2).value = "mine";
    });
    expect(await sheet.writeIfEmpty(area, long)).toBe(false);
    expect(cellOf(book.sheets[0]!, 24_000, 2).value).toBe("mine");
    expect(filled(book)).toBe(3);
    expect(cellOf(book.sheets[0]!, 0, 2).format).not.toBe("@");
  });

  test("takes back what it wrote when it is cancelled, but not what was changed meanwhile", async () => {
    for (const changes of [false, true]) {
      const signal = { aborted: false };
      const { book, sheet } = opened((operation) => {
        if (operation === "takeBack" && changes) cellOf(book.sheets[0]!, 7, 2).value = "hers";
      });
      const work = { signal, progress: (): void => void (signal.aborted = true) };
      await expect(sheet.writeIfEmpty(area, long, work)).rejects.toBeInstanceOf(Cancelled);
      expect(filled(book)).toBe(changes ? 20_002 : 2);
    }
  });
});

describe("writing what was made of cells that were read", () => {
  const clients = { sheet: "Clients", row: 0, column: 0, rows: 3, columns: 2 };
  const opened = (): { readonly sheet: Sheet; readonly book: KeptBook; readonly calls: string[] } => {
    const book = makeBook("Europe/Paris", [
      {
        name: "Clients",
        cells: [
          ["Client", "Solde"],
          ["Morel", 1200.5],
        ],
      },
    ]);
    const calls: string[] = [];
    const runner = scriptRun(loadProject(services(book)), (request) =>
      calls.push((JSON.parse(request) as { operation: string }).operation),
    );
    const watch = watching(() => Promise.resolve(""));
    return { book, calls, sheet: googleSheet(asking({ runner, language: () => "fr" }), watch, "fr") };
  };

  test("is refused, with what to do, once somebody has changed one of them; nothing is written", async () => {
    for (const change of [
      (book: KeptBook): void => void (cellOf(book.sheets[0]!, 1, 1).value = 1200.25),
      (book: KeptBook): void => void (cellOf(book.sheets[0]!, 2, 0).value = "Bois & Fils"),
    ]) {
      const { sheet, book } = opened();
      await sheet.read(clients, {});
      change(book);
      for (let i = 0; i < 2; i++)
        await expect(sheet.addSheet("Segmentation")).rejects.toThrow("«\u00a0Clients\u00a0» a changé depuis qu’elle a été lue");
      await expect(sheet.writeIfEmpty({ ...clients, column: 4 }, [["x"]])).rejects.toThrow("Relancez");
      expect(book.sheets).toHaveLength(1);
      expect(cellOf(book.sheets[0]!, 0, 4).value).toBeNull();
      // Read anew, it goes on.
      await sheet.read(clients, {});
      expect(await sheet.addSheet("Segmentation")).toBe("Segmentation");
    }
  });

  test("looks at them once, and not at what was only glanced at", async () => {
    const { sheet, calls } = opened();
    await sheet.read(clients);
    await sheet.addSheet("A");
    await sheet.read(clients, {});
    await sheet.addSheet("B");
    await sheet.write({ sheet: "B", row: 0, column: 0, rows: 1, columns: 1 }, [["x"]]);
    expect(calls).toEqual(["read", "addSheet", "read", "confirm", "addSheet", "write"]);
  });

  test("does not answer for what an earlier piece of work read", async () => {
    let time = 100_000;
    const marks = keepingMarks(() => time);
    const asked: string[] = [];
    const confirm = async (area: Area): Promise<void> => void asked.push(area.sheet);
    for (const [sheet, later] of [
      ["Old", 0],
      ["Clients", 10_000],
      ["Factures", 500],
    ] as const) {
      time += later;
      marks.reading();
      marks.keep({ ...clients, sheet }, [[1]]);
    }
    await marks.check(confirm);
    await marks.check(confirm);
    expect(asked).toEqual(["Clients", "Factures"]);
  });
});

describe("watching the selection", () => {
  test("asks no more often than it should, never twice at once, and rests while nobody looks", async () => {
    let looks = 0;
    let open = 0;
    let seen = true;
    const watch = watching(
      async () => {
        looks++;
        expect(++open).toBe(1);
        await pause(5);
        open--;
        return "0!A1";
      },
      { interval: 10, visible: () => seen },
    );
    const stop = watch.on(() => undefined);
    for (let i = 0; i < 5; i++) watch.look();
    await pause(100);
    const before = looks;
    expect(before).toBeGreaterThan(2);
    expect(before).toBeLessThan(10);
    seen = false;
    await pause(20);
    const hidden = looks;
    await pause(60);
    expect(looks).toBe(hidden);
    seen = true;
    watch.look();
    await pause(3);
    expect(looks).toBe(hidden + 1);
    stop();
    await pause(40);
    expect(looks).toBe(hidden + 1);
  });

  test("slows down while nothing moves", async () => {
    jest.useFakeTimers();
    try {
      let looks = 0;
      const stop = watching(() => Promise.resolve(`${(looks++, 0)}`)).on(() => undefined);
      await jest.advanceTimersByTimeAsync(90_000);
      const pace = looks;
      await jest.advanceTimersByTimeAsync(12_000);
      const before = looks;
      await jest.advanceTimersByTimeAsync(90_000);
      stop();
      expect([pace, looks - before]).toEqual([46, 15]);
    } finally {
      jest.useRealTimers();
    }
  });

  test("survives a look that fails", async () => {
    const places = ["0!A1", null, "0!B2"];
    let i = 0;
    let changes = 0;
    const watch = watching(
      () => {
        const place = places[Math.min(i++, 2)];
        return place ? Promise.resolve(place) : Promise.reject(new Error("offline"));
      },
      { interval: 5 },
    );
    const stop = watch.on(() => changes++);
    await pause(60);
    stop();
    expect(changes).toBe(1);
  });
});

describe("the parts of the pane", () => {
  const part =
    (give: object): Part =>
    (module) =>
      void (module.exports = give);
  const made = (ask: () => Promise<string>): Parts => {
    const parts = modules((script) => {
      if (script !== "rest") return;
      parts.add({ late: (module, need) => void (module.exports = { from: (need("early") as { own: number }).own + 1 }), other: part({}) });
    });
    parts.add({ early: part({ own: 1 }) });
    parts.from(ask);
    return parts;
  };

  test("that are not in the page are asked for once, whoever needs them first, and made once", async () => {
    const asked: string[] = [];
    const parts = made(async () => (asked.push("views"), "<script>rest</script>\n"));
    expect(await parts.later("early")).toBe(parts.need("early"));
    expect(asked).toEqual([]);
    const [late] = await Promise.all([parts.later("late"), parts.later("other")]);
    expect(late).toEqual({ from: 2 });
    expect(await parts.later("late")).toBe(late);
    expect(asked).toEqual(["views"]);
  });

  test("that could not be had, or came without what was asked for, are asked for again", async () => {
    const answers = [() => Promise.reject(new Error("away")), async () => "<script></script>", async () => "<script>rest</script>"];
    const parts = made(() => answers.shift()!());
    await expect(parts.later("late")).rejects.toThrow("away");
    await expect(parts.later("late")).rejects.toThrow("No part late");
    expect(await parts.later("late")).toEqual({ from: 2 });
  });
});
