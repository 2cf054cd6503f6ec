import { calculation, openingWorkbenches, until, value } from "./workbench-page";

jest.setTimeout(90_000);

const workbench = openingWorkbenches();

describe("templates", () => {
  test("one chosen from the menu opens and calculates", async () => {
    const { page, complaints } = await workbench("fr");
    const menu = page.getByRole("combobox", { name: /classeur modèle/ });
    await menu.selectOption({ label: "Intérêts de retard" });
    await page.waitForFunction(() => document.title.startsWith("Intérêts de retard"), undefined, { timeout: calculation });
    await until(async () => typeof (await value(page, "E32")) === "number");
    expect(await value(page, "E31")).toBe(240);
    expect(Math.round(((await value(page, "E32")) as number) * 100)).toBe(4646228);
    expect(await menu.inputValue()).toBe("");
    expect(complaints).toEqual([]);
  });
});
