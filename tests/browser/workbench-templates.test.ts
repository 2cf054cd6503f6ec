import { calculation, openingWorkbenches, value } from "./workbench-page";

jest.setTimeout(90_000);

const workbench = openingWorkbenches();

describe("templates", () => {
  test("one chosen from the menu opens and calculates", async () => {
    const { page, complaints } = await workbench("fr");
    const menu = page.getByRole("combobox", { name: /classeur modèle/ });
    await menu.selectOption({ label: "Intérêts de retard" });
    await page.waitForFunction(() => document.title.startsWith("Intérêts de retard"), undefined, { timeout: calculation });
    await page.waitForFunction(
      () => typeof window.workbench.api.getActiveWorkbook()!.getActiveSheet().getRange("E32").getValue() === "number",
      undefined,
      { timeout: calculation },
    );
    expect(await value(page, "E31")).toBe(240);
    expect(Math.round(((await value(page, "E32")) as number) * 100)).toBe(4646228);
    expect(await menu.inputValue()).toBe("");
    expect(complaints).toEqual([]);
  });
});
