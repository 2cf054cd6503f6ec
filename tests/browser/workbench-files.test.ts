import { existsSync, readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import type { Dialog, Page } from "playwright-core";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import { segment } from "../../core/segment/segment";
import { zipPart } from "../workbench/zip-part";
import { sharedFile } from "../shared-files";
import { activeSheet, calculation, formula, openingWorkbenches, read, settled, type, until, value } from "./workbench-page";

jest.setTimeout(240_000);

const workbench = openingWorkbenches();

describe("files", () => {
  const latin = (text: string): Buffer => Buffer.from([...text].map((letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0))));
  const choose = async (page: Page, name: string, buffer: Buffer): Promise<void> => {
    await page.locator("input[type=file]").setInputFiles({ name, mimeType: "", buffer });
    await page.waitForFunction((asked) => document.title.startsWith(asked), name, { timeout: calculation });
  };

  test("a .csv in Windows-1252 with semicolons opens as it is, identifiers and all", async () => {
    const { page, complaints } = await workbench("fr", "replaced");
    await choose(
      page,
      "échéancier.csv",
      latin("Société;SIREN;Solde;Note\r\nÉtablissements Œuvrard;012345678;1234,56;12 €\r\n=CMD();732829320;2;\r\n".replace("Œ", "O")),
    );
    expect(await read(page, "A1", "D3")).toEqual([
      ["Société", "SIREN", "Solde", "Note"],
      ["Établissements Ouvrard", "012345678", 1234.56, "12 €"],
      ["=CMD()", "732829320", 2, null],
    ]);
    expect(await formula(page, "A3")).toBeNull();
    expect(await activeSheet(page)).toBe("échéancier");
    expect(complaints).toEqual([]);
  });

  test("a table below a title and blank rows is found by itself, and segmented", async () => {
    const { page } = await workbench("fr", "replaced");
    const lines = [
      "Balance âgée au 30/09/2026",
      "",
      "",
      "Client;Facture;Date facture;Échéance;Montant TTC;Date de règlement",
      "Alpha;F1;01/08/2026;31/08/2026;100,50;",
    ];
    lines.push("Bêta;F2;15/08/2026;14/09/2026;1 200,00;20/09/2026", "Bêta;F3;16/09/2026;16/10/2026;99,50;");
    await choose(page, "balance.csv", Buffer.from(lines.join("\r\n"), "utf8"));
    await page.getByRole("heading", { name: /3\s(?:lignes de )?factures/ }).waitFor({ timeout: calculation });
    await page.getByRole("button", { name: /^Segmenter\s3/ }).click();
    await page.getByRole("heading", { name: /^2\sclients/ }).waitFor({ timeout: calculation });
    const table = await read(page, "A1", "C3");
    expect(table.slice(1)).toEqual([
      ["Alpha", 100.5, 100.5],
      ["Bêta", 99.5, 0],
    ]);
  });

  /** 400 balances as formulas without their results. */
  const uncalculated = async (): Promise<Buffer> => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Balance");
    sheet.addRow(["Client", "Facturé", "Avoirs", "Encours"]);
    for (let i = 2; i < 402; i++) sheet.addRow([`Client ${i}`, 1000 + i, 400, { formula: `B${i}-C${i}` }]);
    return Buffer.from(await book.xlsx.writeBuffer());
  };

  test("formulas that a program wrote without their results are calculated before anything is said of them", async () => {
    const { page } = await workbench("fr", "replaced");
    await choose(page, "balance.xlsx", await uncalculated());
    const said = page.locator("#pane .understood h2");
    await said.waitFor();
    // The first that is said, and not what follows it.
    expect(await said.innerText()).toMatch(/^400\sfactures/);
    await page.locator("#pane").getByText("320\u202f600,00 lus").waitFor({ timeout: 5000 });
  });

  test("who selects cells before a file is calculated keeps them selected", async () => {
    const { page } = await workbench("fr", "replaced");
    await choose(page, "choisi.xlsx", await uncalculated());
    const chosen = { sheet: "Balance", row: 6, column: 1, rows: 3, columns: 2 };
    await page.evaluate(async (area) => {
      await window.workbench.sheet.show(area);
      // Answers once the formulas are calculated, as it does for whoever opens the file.
      await window.workbench.sheet.used(area.sheet);
    }, chosen);
    // What waits for the same calculation has had its turn.
    await settled(page);
    expect(await page.evaluate(() => window.workbench.shown())).toEqual(chosen);
  });

  test("a page that its program calls .xls opens as the table it is", async () => {
    const { page } = await workbench("en", "replaced");
    const own =
      "<html><head><style>td { font: 10pt Arial }</style></head><body><h1>Open invoices</h1><table><tr><th>Customer<th>Invoice<th>Due date<th>Balance" +
      "<tr><td rowspan=2>Harbour &amp; Sons<td>10031<td>2026-03-31<td>1,100.00<tr><td>10032<td>2026-04-30<td>(100.00)" +
      "<tr><td>Quay<td>10033<td>2026-05-15<td>60.50</table></body></html>";
    const within =
      "<table><tr><td><table border=1><thead><tr><th>Client</th><th>N&deg; facture</th><th>&Eacute;ch&eacute;ance</th><th>Solde</th></tr></thead><tbody>" +
      "<tr><td>H&eacute;lios &lt;Sud&gt;</td><td>F1</td><td>31/03/2026</td><td>1&nbsp;250,50&nbsp;&euro;</td></tr>" +
      "<tr><td>Brunel</td><td>F2</td><td>15/05/2026</td><td>20,00&nbsp;&euro;</td></tr></tbody></table></td></tr></table>";
    const files = [
      ["own.xls", Buffer.from(own), /^2\sclients/, [1000, 60.5]],
      ["within.xls", Buffer.from(within), /^2\sclients/, [1250.5, 20]],
    ] as [string, Buffer, RegExp, number[]][];
    if (existsSync(sharedFile("cases/08-html-saved-as.xls")))
      files.push(["report.xls", readFileSync(sharedFile("cases/08-html-saved-as.xls")), /^2\sclients/, [1250, 310.5]]);
    // What was segmented of the first file is given up for the second.
    const giveUp = (dialog: Dialog): void => void dialog.accept();
    page.on("dialog", giveUp);
    for (const [name, bytes, clients, balances] of files) {
      await choose(page, name, bytes);
      await page.getByRole("button", { name: /^Segment\s/ }).click();
      await page.getByRole("heading", { name: clients }).waitFor({ timeout: calculation });
      expect((await read(page, "B2", "B3")).flat()).toEqual(balances);
    }
    page.off("dialog", giveUp);
  });

  test("a file dropped on the page opens", async () => {
    const { page } = await workbench("en", "replaced");
    const transfer = await page.evaluateHandle(() => {
      const all = new DataTransfer();
      all.items.add(new File(["Client;Balance\nA;1\n"], "dropped.csv"));
      return all;
    });
    await page.dispatchEvent("#spreadsheet", "drop", { dataTransfer: transfer });
    await page.waitForFunction(() => document.title.startsWith("dropped.csv"));
    expect(await read(page, "A1", "B2")).toEqual([
      ["Client", "Balance"],
      ["A", 1],
    ]);
  });

  test("what cannot be opened is said, and what was open stays", async () => {
    const { page } = await workbench("en", "anew");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "picture.csv", mimeType: "", buffer: Buffer.from([0x89, 0x50, 0, 0, 1, 2, 3]) });
    await page.getByText("“picture.csv” is no table the workbench can open").waitFor();
    await page.locator("input[type=file]").setInputFiles({ name: "broken.xlsx", mimeType: "", buffer: Buffer.from("PK but no more") });
    await page.getByText("“broken.xlsx” could not be read").waitFor();
    expect(await value(page, "A1")).toBe("Client");
  });

  test("the workbook saved as .xlsx opens again: values, our formulas, what they spilled, dates and settings", async () => {
    const { page } = await workbench("fr", "anew");
    await type(page, "X5", "=GEARING(B5:B401;C5:C401)");
    await page.evaluate(() => window.workbench.sheet.remember("encours.test", "kept"));
    const before = {
      clients: await read(page, "A1", "X401"),
      pattern: await page.evaluate(
        () => window.workbench.api.getActiveWorkbook()!.getActiveSheet().getRange("N2").getCellStyleData()?.n?.pattern,
      ),
    };
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Enregistrer" }).click()]);
    expect(download.suggestedFilename()).toBe("Démonstration.xlsx");
    const file = readFileSync(await download.path());
    const xml = zipPart(file, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<f t="array" ref="X5:X401">_xldudf_GEARING(B5:B401,C5:C401)</f><v>');

    const again = (await workbench("fr", "replaced")).page;
    await choose(again, "again.xlsx", file);
    await until(async () => (await read(again, "X300", "X401")).some(([cell]) => cell !== null));
    expect(await read(again, "A1", "X401")).toEqual(before.clients);
    expect(await formula(again, "X5")).toBe("=GEARING(B5:B401,C5:C401)");
    expect(
      await again.evaluate(() => window.workbench.api.getActiveWorkbook()!.getActiveSheet().getRange("N2").getCellStyleData()?.n?.pattern),
    ).toBe(before.pattern);
    expect(await again.evaluate(() => window.workbench.sheet.recall("encours.test"))).toBe("kept");
    expect(
      await again.evaluate(() =>
        window.workbench.api
          .getActiveWorkbook()!
          .getSheets()
          .map((sheet) => sheet.getSheetName()),
      ),
    ).toEqual(["Clients", "Factures"]);
  });
});

describe("a large file", () => {
  const lines = Array.from({ length: 900 }, (_, i) => {
    const [client, cents, month] = [(i * 7) % 40, 10_000 + ((i * 7_919) % 90_000), 1 + (i % 9)];
    const amount = `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
    return `C${client};Client ${client};F${i};05/0${month}/2026;04/${month < 9 ? `0${month + 1}` : "10"}/2026;${amount};${i % 3 === 0 ? amount : "0,00"}`;
  });
  const csv = ["Code client;Client;Facture;Date facture;Échéance;Montant TTC;Reste dû", ...lines].join("\r\n");

  test("that is longer than the grid is not put there: it is segmented line by line, as the sheet would be", async () => {
    const { page, complaints } = await workbench("fr", "anew");
    const limit = await page.evaluate(() => {
      const { rows } = window.limits;
      window.limits.rows = 500;
      return rows;
    });
    const chosen = (buffer: string) =>
      page.locator("input[type=file]").setInputFiles({ name: "balance.csv", mimeType: "", buffer: Buffer.from(buffer) });
    await chosen(`${csv}\r\nTotal;;;;;450 000,00;150 000,00`);
    await page.getByText(/901 n’est pas une facture|ligne 902/).waitFor({ timeout: calculation });
    await page.getByRole("button", { name: "Fermer" }).click();
    expect(await value(page, "A1")).toBe("Client");

    await chosen(csv);
    const panel = page.getByRole("dialog", { name: "balance.csv" });
    await panel.getByText(/901\s*lignes .*500\s*lignes et 8\s000\s000\s*cellules/).waitFor({ timeout: calculation });
    await panel.locator("input[type=date]").fill("2026-09-30");
    await panel.getByRole("button", { name: /^Segmenter/ }).click();
    await page.waitForFunction(() => document.title.startsWith("balance.csv"), undefined, { timeout: calculation });
    await until(async () => (await activeSheet(page)) === "Segmentation 2026-09-30" && (await value(page, "A42")) === null);
    const { table } = segment(readDelimited(csv).rows, { language: "fr", asOf: "2026-09-30" });
    await until(async () => (await value(page, "A43"))?.toString().startsWith("Lecture") ?? false);
    expect(await read(page, "A1", `L${table.length}`)).toEqual(table.map((row) => row.slice(0, 12)));
    expect(await value(page, "A43")).toMatch(/901\slignes lues\s: 900\slignes d’écritures, dont 900\scomptées/);
    expect(complaints).toEqual([]);
    await page.evaluate((rows) => (window.limits.rows = rows), limit);
  });

  test("shows how far its reading is, and stopped leaves everything as it was", async () => {
    const { page } = await workbench("en", "anew");
    await page.evaluate((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(
        new File(
          Array.from({ length: 800 }, () => `${text}\r\n`),
          "long.csv",
        ),
      );
      document.getElementById("spreadsheet")!.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: transfer }));
    }, csv);
    const line = page.locator("#reading");
    await line.getByText(/^Reading “long\.csv”: \d+%, [\d,]+ rows$/).waitFor({ timeout: calculation });
    await line.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("The opening of “long.csv” was cancelled; nothing has changed.").waitFor();
    await expect(line.isVisible()).resolves.toBe(false);
    expect(await value(page, "A1")).toBe("Client");
  });
});

describe("what is asked for while something else is under way", () => {
  const drop = (page: Page, name: string, lines: number): Promise<void> =>
    page.evaluate(
      ([called, count]) => {
        const transfer = new DataTransfer();
        const row = (i: number): string => `Client ${i};F${i};31/08/2026;100,50\r\n`;
        transfer.items.add(new File(["Client;Facture;Échéance;Solde\r\n", ...Array.from({ length: count }, (_, i) => row(i))], called));
        document.getElementById("spreadsheet")!.dispatchEvent(new DragEvent("drop", { bubbles: true, dataTransfer: transfer }));
      },
      [name, lines] as const,
    );

  test("what is opened last stays, although a file asked for before it is read later", async () => {
    const { page, complaints } = await workbench("fr", "replaced");
    await drop(page, "long.csv", 60_000);
    const press = page.locator("#bar").getByRole("button", { name: "Démonstration" });
    await press.click();
    await settled(page);
    await type(page, "Z2", "1");
    await page.waitForTimeout(4000);
    expect(await page.title()).not.toContain("long");
    expect(await value(page, "Z2")).toBe(1);
    expect(complaints).toEqual([]);
  });

  test("what is changed while a file is saved is not taken for saved", async () => {
    const { page } = await workbench("fr", "anew");
    await type(page, "Z2", "1");
    const saved = page.waitForEvent("download");
    await page.evaluate(async () => {
      [...document.querySelectorAll<HTMLElement>("#bar button")].find((button) => button.textContent === "Enregistrer")!.click();
      await window.workbench.sheet.remember("later", "1");
    });
    await saved;
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => window.workbench.changed())).toBe(true);
    const again = page.waitForEvent("download");
    await page.getByRole("button", { name: "Enregistrer" }).click();
    await again;
    await until(async () => !(await page.evaluate(() => window.workbench.changed())));
  });

  test("of two languages chosen at once the last one is spoken", async () => {
    const { page } = await workbench("fr", "anew");
    await type(page, "Z2", "1");
    await page.evaluate(() => {
      const press = (name: string): void =>
        [...document.querySelectorAll<HTMLElement>("#bar button")].find((button) => button.textContent === name)!.click();
      press("English");
      press("Français");
    });
    await page.waitForTimeout(1500);
    expect(await page.evaluate(() => window.workbench.language)).toBe("fr");
  });
});

describe("the page", () => {
  test("changes its language with the workbook kept", async () => {
    const { page } = await workbench("fr", "anew");
    await type(page, "T2", "=DSO(1000,5;2000;30)");
    await page.getByRole("button", { name: "English" }).first().click();
    await page.waitForFunction(() => window.workbench.language === "en");
    await page.getByRole("button", { name: "Save" }).waitFor();
    await settled(page);
    expect(await formula(page, "T2")).toBe("=DSO(1000.5,2000,30)");
    expect(await type(page, "T3", "=DSO(1000.5,2000,30)")).toBe((1000.5 / 2000) * 30);
    expect(page.url()).toContain("lang=en");
  });

  test("asks before changes are lost", async () => {
    const { page } = await workbench("en", "anew");
    await type(page, "T2", "1");
    const asked = new Promise<string>((resolve) => {
      page.once("dialog", (dialog) => {
        resolve(dialog.message());
        void dialog.dismiss();
      });
    });
    await page.getByRole("button", { name: "Demonstration" }).click();
    expect(await asked).toContain("Discard");
    expect(await value(page, "T2")).toBe(1);
  });

  test("segments the demonstration from the pane into a new sheet, classes coloured by rule", async () => {
    const { page, complaints } = await workbench("fr", "anew");
    await page.getByRole("button", { name: "Prendre le tableau autour de la cellule active" }).click();
    await page.getByRole("button", { name: /^Segmenter 400 clients/ }).click();
    await page.waitForFunction(() => window.workbench.api.getActiveWorkbook()!.getSheets().length === 3, undefined, {
      timeout: calculation,
    });
    await page.getByText(/concentrent/).waitFor({ timeout: calculation });
    const rules = await page.evaluate(
      () =>
        window.workbench.api
          .getActiveWorkbook()!
          .save()
          .resources?.find(({ name }) => name === "SHEET_CONDITIONAL_FORMATTING_PLUGIN")?.data ?? "",
    );
    expect(Object.values(JSON.parse(rules) as Record<string, unknown[]>).flat()).toHaveLength(5);

    // Another language keeps the segmentation, the day, the place in the pane and in the workbook.
    await page.getByRole("tab", { name: "Portefeuille" }).click();
    const sheet = await activeSheet(page);
    await page.getByRole("button", { name: "English" }).first().click();
    await page.waitForFunction(() => window.workbench.language === "en");
    await page
      .getByRole("tabpanel", { name: "Overview" })
      .getByText("80 clients of 400 make 80% of receivables")
      .waitFor({ timeout: calculation });
    expect(await page.getByRole("tab", { name: "Portfolio" }).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator("#encours-day").inputValue()).toMatch(/30 Sep 2026|2026-09-30/);
    expect(await activeSheet(page)).toBe(sheet);
    // What was changed is still to be saved.
    expect(await page.evaluate(() => window.workbench.changed())).toBe(true);
    expect(complaints).toEqual([]);
  });
});
