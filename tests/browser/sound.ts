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
 * In a contrast theme of the system backgrounds are gone: a control still has an edge, a line under it or a mark, what is
 * chosen is told from what is not, bars and marks of classes keep a colour, and no text has that of its ground.
 */
export async function expectNothingVanishes(page: Page, withContrast = true): Promise<void> {
  await page.emulateMedia({ forcedColors: "active" });
  const lost = await page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>("#pane")!;
    const seen = (selector: string): HTMLElement[] =>
      [...pane.querySelectorAll<HTMLElement>(selector)].filter((each) => each.getClientRects().length > 0);
    const clear = (colour: string): boolean => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
    const groundOf = (element: HTMLElement): string => {
      for (let each: HTMLElement | null = element; each; each = each.parentElement) {
        const { backgroundColor } = getComputedStyle(each);
        if (!clear(backgroundColor)) return backgroundColor;
      }
      return "";
    };
    const hasEdge = (style: CSSStyleDeclaration, ground: string): boolean =>
      [
        [style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor],
        [style.outlineStyle, style.outlineWidth, style.outlineColor],
      ].some(([kind, width, colour]) => kind !== "none" && parseFloat(width!) > 0 && colour !== ground && !clear(colour!));
    const name = (element: HTMLElement, why: string): string =>
      `${why}: ${element.tagName}.${element.className} ${element.innerText.slice(0, 40)}`;
    // The browser draws the button of a file field with its own edge.
    const isControl = "button:not(:disabled), select:not(:disabled), input:not([type=checkbox], [type=radio], [type=file], :disabled)";
    return [
      ...seen(isControl)
        .filter((each) => {
          const style = getComputedStyle(each);
          // A tab is a word in a row of such words; a line of a list or a table is one from edge to edge.
          const isOfList = each.matches("[role=tab], [role=option], summary") || each.closest("li, td, th, .date-field") !== null;
          return !isOfList && !hasEdge(style, groundOf(each.parentElement!)) && !style.textDecorationLine.includes("underline");
        })
        .map((each) => name(each, "no edge")),
      ...seen("[aria-selected=true], [aria-pressed=true]")
        .filter((each) => {
          const style = getComputedStyle(each);
          const mark = getComputedStyle(each, "::after");
          const isMarked = mark.content !== "none" && !clear(mark.backgroundColor) && mark.backgroundColor !== groundOf(each);
          return !isMarked && !(style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
        })
        .map((each) => name(each, "not told from others")),
      ...seen(".class-mark, .part-bar, .bar, .age-key, .ageing-bar")
        .filter((each) => each.getBoundingClientRect().width > 1)
        .filter((each) => {
          const own = [each, ...each.querySelectorAll<HTMLElement>("*")].map((part) => getComputedStyle(part));
          const around = groundOf(each.parentElement!);
          return !own.some((style) => (!clear(style.backgroundColor) && style.backgroundColor !== around) || hasEdge(style, around));
        })
        .map((each) => name(each, "no colour")),
    ];
  });
  expect(lost).toEqual([]);
  if (withContrast) await expectSound(page, ["color-contrast"]);
  await page.emulateMedia({ forcedColors: "none" });
}

/**
 * The pane fits in the narrowest and the usual width, in light and in dark, and at 200 %; a contrast theme leaves nothing
 * out. The rules are asked for each width and each theme once: what sees size or colour twice, all else once. The colours of a
 * contrast theme are the system's and the same in each view: a walk through all of them asks for their contrast elsewhere.
 */
export async function expectSoundInEveryFrame(page: Page, { forcedContrast = true } = {}): Promise<void> {
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
  await expectNothingVanishes(page, forcedContrast);
  await page.setViewportSize({ width: 150, height: 380 });
  await expectToFit(page);
  await frame(300, "light");
}
