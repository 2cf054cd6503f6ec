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

/**
 * The pane fits, and the accessibility rules object to nothing: in the whole page where the pane is alone in it, in the
 * pane where a spreadsheet stands beside it.
 */
export async function expectSound(page: Page, within: "page" | "#pane" = "page"): Promise<void> {
  await expectToFit(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  const violations = await page.evaluate(async (place) => {
    const { axe: checker } = window as unknown as {
      axe: { run(where: unknown): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    return (await checker.run(place === "page" ? document : place)).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
    ]);
  }, within);
  expect(violations).toEqual([]);
}
