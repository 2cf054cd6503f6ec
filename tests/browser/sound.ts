import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

/** Rules whose answer depends on size or colour; the others say the same in every frame of a view. */
const visualRules = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** The whole sweep, `npm run test:frames`: the rules in each frame of each view, which takes many minutes. */
const everyFrame = process.env["ENCOURS_FRAMES"] === "every";

/** What of the pane is wider than the pane, scrolls sideways, is cut off, or is too small and too near another to be hit. */
export async function whatDoesNotFit(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>("#pane")!;
    const right = Math.min(window.innerWidth, pane.getBoundingClientRect().right) + 0.5;
    const name = (element: HTMLElement, why: string): string =>
      `${why}: ${element.tagName}.${element.className} ${element.innerText.slice(0, 40)}`;
    const shown = [pane, ...pane.querySelectorAll<HTMLElement>("*")].filter(
      (element) => element.getClientRects().length > 0 && !element.closest(".for-readers, svg"),
    );
    const faults = shown.flatMap((element) => {
      const isWide = element.getBoundingClientRect().right > right;
      if (!isWide && element.scrollWidth <= element.clientWidth + 1) return [];
      const { overflowX, textOverflow } = getComputedStyle(element);
      if (isWide || overflowX === "auto") return [name(element, "too wide")];
      return overflowX !== "visible" && textOverflow !== "ellipsis" && element.matches(":not(input, textarea, select)")
        ? [name(element, "cut off")]
        : [];
    });
    // WCAG 2.2, 2.5.8: 24 by 24 pixels, or as much room around its middle; what stands in a line of text may be smaller.
    const targets = shown
      .filter((each) => each.matches("button:not(:disabled), select, input, textarea, summary, a[href], [role=tab], [role=option]"))
      // A label is pressed as its field is.
      .map((each) => ({ each, box: (each.closest("label") ?? each).getBoundingClientRect() }));
    const isSmall = ({ width, height }: DOMRect): boolean => width < 23.5 || height < 23.5;
    for (const { each, box } of targets) {
      if (!isSmall(box) || getComputedStyle(each).display === "inline") continue;
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const isNear = targets.some(({ each: other, box: its }) => {
        if (other === each || other.contains(each) || each.contains(other)) return false;
        if (isSmall(its)) return Math.hypot((its.left + its.right) / 2 - x, (its.top + its.bottom) / 2 - y) < 23.5;
        return Math.hypot(Math.max(its.left - x, x - its.right, 0), Math.max(its.top - y, y - its.bottom, 0)) < 11.5;
      });
      if (isNear) faults.push(name(each, "too small"));
    }
    return faults;
  });
}

/** What the pane says or names that is no word of a language, and what stands against the word before it. */
export async function whatIsNoWord(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const pane = document.querySelector<HTMLElement>("#pane")!;
    const shown = [...pane.querySelectorAll<HTMLElement>("*")].filter((element) => element.getClientRects().length > 0);
    const said = [
      ...pane.innerText.split("\n"),
      ...shown.flatMap((element) => [element.title, element.getAttribute("aria-label") ?? ""].filter((text) => text !== "")),
    ];
    const glued = shown.filter((element) => {
      const before = element.previousElementSibling;
      if (element.tagName !== "SMALL" || !before || element.innerText === "" || before.textContent === "") return false;
      const [own, its] = [element.getClientRects()[0]!, [...before.getClientRects()].at(-1)];
      return its !== undefined && own.top < its.bottom && its.top < own.bottom && own.left - its.right < 2 && own.left >= its.right - 1;
    });
    return [
      ...said.filter((text) => /\bundefined\b|\[object|\bNaN\b|\bInfinity\b|\bnull\b/.test(text)),
      ...glued.map((element) => `${element.previousElementSibling!.textContent}${element.innerText}`),
    ];
  });
}

export async function expectToFit(page: Page): Promise<void> {
  expect(await whatDoesNotFit(page)).toEqual([]);
  expect(await whatIsNoWord(page)).toEqual([]);
}

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
export async function whatVanishes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
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
}

/**
 * The pane fits in the narrowest and the usual width and at 200 %; a contrast theme leaves nothing out. Dark changes colours
 * alone (tests/pane/palette.test.ts), so that what fits in light fits in dark. The rules take a hundred times as long as all of
 * that: they are asked in French in the narrow light frame, and what sees size or colour once more in English, in the wide dark
 * one. The whole sweep asks them in each frame, dark ones included, and once more in a contrast theme.
 */
export async function expectSoundInEveryFrame(page: Page): Promise<void> {
  const isFrench = (await page.locator("#pane").getAttribute("lang")) === "fr";
  const look = async (width: number, colorScheme: "light" | "dark", isAsked: boolean): Promise<void> => {
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ colorScheme });
    if (everyFrame) await expectSound(page);
    else if (isAsked) await expectSound(page, isFrench ? undefined : visualRules);
    else await expectToFit(page);
  };
  await look(350, "light", false);
  await look(300, "light", isFrench);
  if (everyFrame) await look(300, "dark", false);
  if (everyFrame || !isFrench) await look(350, "dark", true);
  await page.emulateMedia({ forcedColors: "active" });
  expect(await whatVanishes(page)).toEqual([]);
  if (everyFrame) await expectSound(page, ["color-contrast"]);
  await page.emulateMedia({ forcedColors: "none", colorScheme: "light" });
  await page.setViewportSize({ width: 150, height: 380 });
  await expectToFit(page);
  await page.setViewportSize({ width: 300, height: 760 });
}
