import { readFileSync } from "node:fs";
import { call, catalogue } from "../../core/encours";
import { faultKinds, type FaultMessage } from "../../core/cells/faults";
import type { Cell, Grid } from "../../core/cells/values";
import { formula, openingWorkbenches, placeOf, read, select, type, until, value, write } from "./workbench-page";

jest.setTimeout(240_000);

const workbench = openingWorkbenches();

const isMessage = (cell: unknown): cell is { fault: FaultMessage } => typeof cell === "object" && cell !== null && "fault" in cell;
const errorOf = ({ fault }: { fault: FaultMessage }): string => (faultKinds[fault.code] === "missing" ? "#N/A" : "#VALUE!");

test("opens on the demonstration, asks for nothing elsewhere and complains of nothing", async () => {
  const { page, complaints } = await workbench("fr");
  expect(await read(page, "A1", "C1")).toEqual([["Client", "Dettes financières nettes", "Capitaux propres"]]);
  expect(await page.title()).toBe("Démonstration – Encours");
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  const broken = await page.evaluate(async () =>
    (
      await (window as unknown as { axe: { run: (where: string) => Promise<{ violations: { id: string }[] }> } }).axe.run("#bar")
    ).violations.map(({ id }) => id),
  );
  expect(broken).toEqual([]);
  expect(complaints).toEqual([]);
});

test("is walked through by keyboard: F6 goes to the bar, the pane and back, Escape to the grid, and digits go where the focus is", async () => {
  const { page } = await workbench("fr", "anew");
  const here = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest("#bar, #pane, #spreadsheet")?.id ?? document.activeElement?.tagName ?? "");
  const pressed = async (key: string): Promise<string> => {
    await page.keyboard.press(key);
    return here();
  };
  await select(page, "A1");
  expect([await pressed("F6"), await pressed("F6")]).toEqual(["bar", "pane"]);
  await page.keyboard.press("2");
  expect(await page.locator("#pane [role=tab][aria-selected=true]").first().textContent()).toBe("Portefeuille");
  expect([await pressed("F6"), await pressed("Shift+F6"), await pressed("Escape")]).toEqual(["spreadsheet", "pane", "spreadsheet"]);
  // In the pane the 2 was for the pane: the cell is as it was.
  expect(await read(page, "A1", "A1")).toEqual([["Client"]]);
  // Whoever walks through the pane stays there when the grid, drawn again, gives its cell editor the focus.
  expect([await pressed("F6"), await pressed("F6"), await pressed("Shift+Tab")]).toEqual(["bar", "pane", "pane"]);
  await page
    .locator("#spreadsheet [contenteditable=true]")
    .last()
    .evaluate((editor) => (editor as HTMLElement).focus());
  expect(await here()).toBe("pane");
  const before = (await page.locator("#pane").boundingBox())!.width;
  await page.locator("#splitter").focus();
  await page.keyboard.press("ArrowLeft");
  expect((await page.locator("#pane").boundingBox())!.width).toBe(before + 24);
  // The browser of this test speaks English of Britain or French; the day is French in a French pane whatever it speaks.
  expect(await page.locator("#pane .date-shown").first().textContent()).toBe("30/09/2026");
});

const exported = [
  "Customer;Balance;Overdue;Average days late;Turnover;Equity",
  ...Array.from({ length: 30 }, (_, k) => `Client ${k};${1000 + k * 137};${k % 3 ? 0 : 500};${k};${100_000 + k * 1000};${20_000 + k * 10}`),
].join("\n");

test.each([
  ["1,280 pixels", 1280, 800],
  ["200 % zoom of 1,280", 640, 400],
])("the keyboard alone opens a file, segments it, opens a client, writes a list and saves, at %s", async (_, width, height) => {
  const { page } = await workbench("en", "fresh");
  await page.setViewportSize({ width, height });
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const here = document.activeElement as HTMLElement;
      return (here.getAttribute("aria-label") ?? here.innerText).replace(/\s+/g, " ").trim();
    });
  // What has the focus can be seen.
  const isSeen = (): Promise<boolean> =>
    page.evaluate(() => {
      const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect();
      return left >= 0 && right <= innerWidth + 1 && bottom > 0 && top < innerHeight;
    });
  const tabTo = async (wanted: RegExp): Promise<void> => {
    const met: string[] = [];
    for (let steps = 0; steps < 40; steps++) {
      const here = await focused();
      met.push(here);
      if (wanted.test(here)) return expect([here, await isSeen()]).toEqual([here, true]);
      await page.keyboard.press("Tab");
    }
    throw new Error(`No ${String(wanted)} among ${met.join(" | ")}`);
  };
  const pane = page.locator("#pane");

  // Asked for well before the key, which the browser would otherwise answer with a window of its own.
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("F6");
  await tabTo(/^Open/);
  await page.waitForTimeout(200);
  await page.keyboard.press("Enter");
  await (await chooser).setFiles({ name: "clients.csv", mimeType: "text/csv", buffer: Buffer.from(exported) });
  await pane.locator(".go > button").waitFor();
  expect(await focused()).toMatch(/^Open/);

  await page.keyboard.press("F6");
  await tabTo(/^Segment 30 clients/);
  await page.keyboard.press("Enter");
  await pane.locator(".outcome h2").waitFor();
  await until(async () => /^30 clients/.test(await focused()));

  await page.keyboard.press("3");
  await pane.locator("#encours-list-preventive").waitFor();
  await tabTo(/^Reminders before the due date/);
  await page.keyboard.press("Enter");
  await pane.locator(".work-list .watched").first().waitFor();
  await tabTo(/^Write the sheet/);
  const names = (): Promise<string[]> =>
    page.evaluate(() =>
      window.workbench.api
        .getActiveWorkbook()!
        .getSheets()
        .map((sheet) => sheet.getSheetName()),
    );
  const before = (await names()).length;
  await page.keyboard.press("Enter");
  await until(async () => (await names()).length > before);
  expect(await page.evaluate(() => document.activeElement!.closest("#pane") !== null)).toBe(true);

  await tabTo(/^Client \d+/);
  const line = await focused();
  await page.keyboard.press("Enter");
  await pane.locator(".overlay").waitFor();
  expect(line).toContain(await pane.locator(".overlay h2").first().innerText());
  // Escape closes the client, and one is where one was; the grid does not take the keyboard.
  await page.keyboard.press("Escape");
  await until(async () => (await focused()) === line);

  await page.keyboard.press("Shift+F6");
  await tabTo(/^Save/);
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(saved.suggestedFilename()).toBe("clients.xlsx");
});

test.each([
  ["1,000 pixels", 1000, 700],
  ["200 % zoom of 1,280", 640, 400],
])("at %s nothing is cut, and grid and pane can both be used", async (_, width, height) => {
  const { page } = await workbench("en", "anew");
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  for (const place of ["#spreadsheet", "#pane"]) {
    const box = (await page.locator(place).boundingBox())!;
    expect([box.x >= 0, box.x + box.width <= width, box.width >= 300, box.height >= 250]).toEqual([true, true, true, true]);
  }
  await page.locator("#pane [role=tab]").nth(3).click();
  expect(await page.locator("#pane [role=tab]").nth(3).getAttribute("aria-selected")).toBe("true");
});

test("in English the demonstration is English", async () => {
  const { page } = await workbench("en");
  expect(await read(page, "A1", "C1")).toEqual([["Client", "Net financial debt", "Equity"]]);
  expect(await page.getByRole("button", { name: "Save" }).isVisible()).toBe(true);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
});

describe("a function typed in English", () => {
  test("answers in its cell", async () => {
    const { page } = await workbench("en");
    expect(await type(page, "T2", "=DSO(1000.5,2000,30)")).toBe(call("DSO", [1000.5, 2000, 30]) && (1000.5 / 2000) * 30);
  });

  test("over a range fills it, and each row that has no result says why in its own cell", async () => {
    const { page } = await workbench("en");
    await type(page, "T2", "=GEARING(B2:B401,C2:C401)");
    const inputs = await read(page, "B2", "C401");
    const outcome = call("GEARING", [inputs.map(([debt]) => [debt!]), inputs.map(([, equity]) => [equity!])], { language: "en" });
    if (!("value" in outcome) || !Array.isArray(outcome.value)) throw new Error("A grid was expected.");
    const expected = outcome.value as readonly (readonly unknown[])[];
    expect(await read(page, "T2", "T401")).toEqual(expected.map(([cell]) => [isMessage(cell) ? errorOf(cell) : cell]));

    const negative = inputs.findIndex(([debt, equity]) => typeof debt === "number" && typeof equity === "number" && equity < 0);
    await select(page, `T${negative + 2}`);
    const note = page.locator("#note");
    await note.waitFor();
    expect(await note.textContent()).toBe(`T${negative + 2} — ${(expected[negative]![0] as { fault: FaultMessage }).fault.message}`);
    // It is said where the eye is, beside the cell, instead of the mere kind of the error.
    await page
      .locator(".univer-w-\\[156px\\]")
      .getByText((expected[negative]![0] as { fault: FaultMessage }).fault.message)
      .waitFor();
    await select(page, "A1");
    await note.waitFor({ state: "hidden" });
    // A row of a client without headers says what is missing in its own cell, beside what spills across that row.
    expect(await type(page, "V3", "=RISKCLASS(A3:S3)")).toMatch(/^#(?:N\/A|VALUE!)$/);
    await select(page, "V3");
    await page.locator("#note", { hasText: "A$1:S$1" }).waitFor();
    expect(await read(page, "T2", "T401")).toEqual(expected.map(([cell]) => [isMessage(cell) ? errorOf(cell) : cell]));
  });

  test("shows its arguments and what they mean while it is typed", async () => {
    const { page } = await workbench("en");
    await write(page, "T2", "=GEARING(");
    await page.getByText("Financial debt less cash").waitFor({ timeout: 5000 });
    expect(await page.getByText("GEARING(net_debt,equity)").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    // At the right edge of the grid the box lies above the pane, or beside it, and inside the window.
    await page.mouse.click(1000, 300);
    await page.keyboard.type("=GEARING(", { delay: 15 });
    const box = page.locator(".univer-w-\\[250px\\]");
    await box.getByText("Financial debt less cash").waitFor({ timeout: 5000 });
    const uncovered = await box.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const seen = [left + 5, (left + right) / 2, right - 5].map((x) => element.contains(document.elementFromPoint(x, (top + bottom) / 2)));
      return { inside: left >= 0 && right <= innerWidth && bottom <= innerHeight, seen };
    });
    expect(uncovered).toEqual({ inside: true, seen: [true, true, true] });
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("takes an argument left out for left out, and a blank for blank", async () => {
    const { page } = await workbench("en");
    expect(await type(page, "T2", "=DSO(100,1000,)")).toBe(36.5);
    expect(await type(page, "T3", "=DSO(100,Z9)")).toBe("#N/A");
    expect(await type(page, "T4", "=DSO(Z9,1000)")).toBe("#N/A");
  });

  test("that fails does not stop the others", async () => {
    const { page } = await workbench("en");
    expect(await type(page, "T2", '=GEARING("abc",1)')).toBe("#VALUE!");
    expect(await type(page, "T3", "=GEARING(1,2)")).toBe(0.5);
  });
});

describe("in French", () => {
  test("a formula with semicolons and decimal commas is read, and shown so again", async () => {
    const { page } = await workbench("fr");
    expect(await type(page, "T2", "=DSO(1000,5;2000;30)")).toBe((1000.5 / 2000) * 30);
    expect(await formula(page, "T2")).toBe("=DSO(1000.5,2000,30)");
    await type(page, "U2", "=GEARING(B2:B401;C2:C401)");
    expect(await formula(page, "U2")).toBe("=GEARING(B2:B401,C2:C401)");
    expect((await read(page, "U2", "U401")).filter(([cell]) => typeof cell === "number").length).toBeGreaterThan(250);
    // Opened for editing and left again, it is the same formula.
    await select(page, "T2");
    await page.keyboard.press("F2");
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    expect(await formula(page, "T2")).toBe("=DSO(1000.5,2000,30)");
  });

  test("arguments are set apart by semicolons while they are typed, and an error has its French sign", async () => {
    const { page } = await workbench("fr");
    await write(page, "T2", "=GEARING(");
    const hints = page.locator(".univer-w-\\[250px\\]");
    await hints.getByText("Capitaux propres").first().waitFor({ timeout: 5000 });
    expect((await hints.innerText()).replace(/\s+/g, " ")).toMatch(/^GEARING\([^,]+; Capitaux propres\)/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await type(page, "T3", '=GEARING("abc";1)')).toBe("#VALUE!");
    const { row, column } = placeOf("T3");
    expect(
      await page.evaluate(
        ([r, c]) => window.workbench.api.getActiveWorkbook()!.getActiveSheet().getSheet().getCell(r!, c!)?.v,
        [row, column],
      ),
    ).toBe("#VALEUR!");
  });

  const typed: readonly (readonly [string, Cell])[] = [
    ["1,5", 1.5],
    ["1 234,56", 1234.56],
    ["1,500", 1.5],
    ["12,5 %", 0.125],
    ["05/09/2026", 46270],
    ["vrai", true],
    ["Dupont, Martin", "Dupont, Martin"],
  ];
  test("numbers, dates and flags are read as a French keyboard writes them", async () => {
    const { page } = await workbench("fr");
    for (const [row, [text, expected]] of typed.entries()) expect([text, await type(page, `T${row + 2}`, text)]).toEqual([text, expected]);
  });

  test("the spreadsheet's own functions answer to their French names, and arrays are written as French writes them", async () => {
    const { page } = await workbench("fr");
    expect(await type(page, "T2", "=SOMME(1,5;2,5)")).toBe(4);
    expect(await type(page, "T3", '=SI(T2>3,5;"oui; non";"non")')).toBe("oui; non");
    expect(await type(page, "T4", "=SOMME({1,5.2;3.4})")).toBe(10.5);
  });

  test("a range can be pointed at after a semicolon", async () => {
    // Where the mouse points depends on how far the sheet was scrolled.
    const { page } = await workbench("fr", "anew");
    await write(page, "T2", "=GEARING(B2:B3;");
    await page.mouse.move(640, 250);
    await page.mouse.down();
    await page.mouse.move(640, 274, { steps: 4 });
    await page.mouse.up();
    await page.waitForTimeout(500);
    await page.keyboard.press("Enter");
    await until(async () => (await formula(page, "T2")) !== null);
    expect(await formula(page, "T2")).toMatch(/^=GEARING\(B2:B3,[A-Z]+4:[A-Z]+5\)$/);
  });

  test("cells pasted from elsewhere are read as those of a file are", async () => {
    const { page } = await workbench("fr");
    await page.mouse.click(500, 400);
    await select(page, "T2");
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "Solde\tSIREN\tDate\r\n1,500\t012345678\t05/09/2026\r\n2,25\t732829320\t30/09/2026\r\n");
      document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    });
    await until(async () => (await value(page, "T4")) !== null);
    expect(await read(page, "T2", "V4")).toEqual([
      ["Solde", "SIREN", "Date"],
      [1.5, "012345678", 46270],
      [2.25, "732829320", 46295],
    ]);
  });

  test("numbers show a comma, dates that spill show as dates", async () => {
    const { page } = await workbench("fr");
    // Right of the demonstration, whose columns have formats of their own.
    await type(page, "X2", "1,5");
    await type(page, "Y2", "05/09/2026");
    await type(page, "Y3", "06/09/2026");
    await type(page, "Z2", "=DUEDATE(Y2:Y3;30)");
    const shown = await page.evaluate(() => {
      const sheet = window.workbench.api.getActiveWorkbook()!.getActiveSheet().getSheet();
      return [sheet.getCell(1, 23)?.v, sheet.getCell(1, 25)?.v, sheet.getCell(2, 25)?.v];
    });
    expect(shown).toEqual(["1,5", "05/10/2026", "06/10/2026"]);
  });

  test("the status bar writes its figures as the cells do, large sums in plain numbers", async () => {
    const { page } = await workbench("fr");
    const bar = page.locator(".univer-cursor-pointer.univer-truncate.univer-text-gray-400");
    const says = (figure: string): Promise<void> => until(async () => (await bar.allInnerTexts()).includes(figure));
    // The second sum is 1.24e+9 as well.
    for (const [row, amount] of ["1235123456", "2", "1236123456"].entries()) await type(page, `AD${row + 2}`, amount);
    await select(page, "AD2", "AD3");
    await says("Somme\u00a0: 1\u202f235\u202f123\u202f458");
    await select(page, "AD3", "AD4");
    await says("Somme\u00a0: 1\u202f236\u202f123\u202f458");
    await says("Nombre\u00a0: 2");
    // Cells with a format of their own.
    await select(page, "E2", "E4");
    await says("Max\u00a0: 19\u202f703,77");
  });
});

test("every example of the catalogue has the same answer in a cell as in the core, to the last bit", async () => {
  const { page } = await workbench("fr");
  interface Placed {
    readonly name: string;
    readonly args: readonly (Cell | Grid)[];
    readonly row: number;
  }
  const cells: Cell[][] = [];
  const formulas: { row: number; f: string }[] = [];
  const placed: Placed[] = [];
  const letters = (column: number): string =>
    (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
  // Results stand in the first columns, arguments from here on.
  const firstArgument = 30;
  let row = 0;
  for (const { name, examples } of catalogue) {
    for (const { args } of examples) {
      let [column, height] = [firstArgument, 1];
      const references = args.map((argument) => {
        const grid: Grid = Array.isArray(argument) ? argument : [[argument as Cell]];
        const width = Math.max(1, ...grid.map((line) => line.length));
        grid.forEach((line, r) => line.forEach((cell, c) => ((cells[row + r] ??= [])[column + c] = cell)));
        const from = `${letters(column)}${row + 1}`;
        const reference = grid.length * width === 1 ? from : `${from}:${letters(column + width - 1)}${row + grid.length}`;
        column += width;
        height = Math.max(height, grid.length);
        return reference;
      });
      formulas.push({ row, f: `=${name}(${references.join(",")})` });
      placed.push({ name, args, row });
      const outcome = call(name, args, { language: "fr" });
      row += Math.max(height, "value" in outcome && Array.isArray(outcome.value) ? outcome.value.length : 1) + 1;
    }
  }
  expect(placed.length).toBeGreaterThan(100);
  const grid = Array.from({ length: row }, (_, r) => Array.from(cells[r] ?? [], (cell) => cell ?? null));
  const width = Math.max(...grid.map((line) => line.length));

  const answers = await page.evaluate(
    async ({ grid, width, formulas, calls }) => {
      const { api, sheet } = window.workbench;
      const name = await sheet.addSheet("Exemples");
      await sheet.write({ sheet: name, row: 0, column: 0, rows: grid.length, columns: width }, grid);
      await sheet.show({ sheet: name, row: 0, column: 0, rows: 1, columns: 1 });
      const workbook = api.getActiveWorkbook()!;
      const value = Object.fromEntries(formulas.map(({ row, f }) => [row, { 0: { f } }]));
      const model = workbook.getActiveSheet().getSheet();
      await api.executeCommand("sheet.command.set-range-values", { unitId: workbook.getId(), subUnitId: model.getSheetId(), value });
      const done = (): boolean => formulas.every(({ row }) => model.getCellRaw(row, 0)?.t !== undefined);
      for (let waited = 0; !done() && waited < 20_000; waited += 50) await new Promise((resolve) => setTimeout(resolve, 50));
      return {
        cells: await sheet.read({ sheet: name, row: 0, column: 0, rows: grid.length, columns: 30 }),
        messages: formulas.map(({ row }) => (model.getCellRaw(row, 0)?.custom as { fault?: string } | undefined)?.fault ?? null),
        // The core is asked in the same browser: engines of another age differ in the last bit of a logarithm.
        outcomes: calls.map(({ name: asked, args }) => window.core.call(asked, args, { language: "fr" })),
      };
    },
    { grid, width, formulas, calls: placed.map(({ name, args }) => ({ name, args })) },
  );

  const differences: unknown[] = [];
  placed.forEach(({ name, args, row: at }, i) => {
    const outcome = answers.outcomes[i]!;
    const expected: readonly (readonly unknown[])[] =
      "fault" in outcome ? [[outcome]] : Array.isArray(outcome.value) ? (outcome.value as Grid) : [[outcome.value]];
    expected.forEach((line, r) => {
      line.forEach((cell, c) => {
        const wanted = isMessage(cell) ? errorOf(cell) : cell === "" ? null : cell;
        const found = answers.cells[at + r]?.[c] ?? null;
        if (!Object.is(found, wanted)) differences.push({ name, args: JSON.stringify(args), r, c, found, wanted });
        if (r === 0 && c === 0 && isMessage(cell) && answers.messages[i] !== cell.fault.message)
          differences.push({ name, found: answers.messages[i], wanted: cell.fault.message });
      });
    });
  });
  expect(differences).toEqual([]);
});
