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

/** Rules whose answer depends on size or colour; the others say the same in every frame of a view. */
const visualRules = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** The pane fits, and the accessibility rules object to nothing in the page. */
export async function expectSound(page: Page, rules?: readonly string[]): Promise<void> {
  await expectToFit(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async (only) => {
    const { axe: checker } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const options = { resultTypes: ["violations"], ...(only && { runOnly: { type: "rule", values: only } }) };
    return (await checker.run(options)).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
    ]);
  }, rules);
  expect(violations).toEqual([]);
}

/**
 * The pane fits in the narrowest and the usual width, in light and in dark, and at 200 %. The rules are asked for each width
 * and each theme once: what sees size or colour twice, all else once.
 */
export async function expectSoundInEveryFrame(page: Page): Promise<void> {
  const frame = async (width: number, colorScheme: "light" | "dark"): Promise<void> => {
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ colorScheme });
  };
  await frame(350, "light");
  await expectToFit(page);
  await frame(300, "light");
  await expectSound(page);
  await frame(300, "dark");
  await expectToFit(page);
  await frame(350, "dark");
  await expectSound(page, visualRules);
  await page.setViewportSize({ width: 150, height: 380 });
  await expectToFit(page);
  await frame(300, "light");
}
