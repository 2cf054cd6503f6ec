import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing of the pane is wider than the pane, and nothing in it scrolls sideways. */
export async function expectToFit(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>("#pane")!;
    const right = Math.min(window.innerWidth, pane.getBoundingClientRect().right) + 0.5;
    return [pane, ...pane.querySelectorAll<HTMLElement>("*")]
      .filter((element) => element.getClientRects().length > 0 && !element.closest(".for-readers, svg"))
      .filter(
        (element) =>
          element.getBoundingClientRect().right > right ||
          (getComputedStyle(element).overflowX === "auto" && element.scrollWidth > element.clientWidth),
      )
      .map((element) => `${element.tagName}.${element.className}`);
  });
  expect(wide).toEqual([]);
}

/** The pane fits, and the accessibility rules object to nothing in the page. */
export async function expectSound(page: Page): Promise<void> {
  await expectToFit(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    return (await checker.run({ resultTypes: ["violations"] })).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
    ]);
  });
  expect(violations).toEqual([]);
}

/** The same in the narrowest and the usual width of a pane, in light and in dark; and the narrowest fits at 200 % too. */
export async function expectSoundInEveryFrame(page: Page): Promise<void> {
  for (const width of [300, 350])
    for (const colorScheme of ["light", "dark"] as const) {
      await page.setViewportSize({ width, height: 760 });
      await page.emulateMedia({ colorScheme });
      await expectSound(page);
    }
  await page.setViewportSize({ width: 150, height: 380 });
  await expectToFit(page);
  await page.setViewportSize({ width: 300, height: 760 });
}
