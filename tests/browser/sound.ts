import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing wider than the pane, and nothing the accessibility rules object to. */
export async function expectSound(page: Page): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body, .encours, .place, .place *")]
      .filter((element) => element.getClientRects().length > 0 && !element.closest(".for-readers"))
      .filter(
        (element) =>
          element.getBoundingClientRect().right > window.innerWidth + 0.5 ||
          (getComputedStyle(element).overflowX === "auto" && element.scrollWidth > element.clientWidth),
      )
      .map((element) => `${element.tagName}.${element.className}`),
  );
  expect(wide).toEqual([]);
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ content: axe });
  const violations = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    return (await checker.run()).violations.map(({ id, nodes }) => [
      id,
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`),
    ]);
  });
  expect(violations).toEqual([]);
}
