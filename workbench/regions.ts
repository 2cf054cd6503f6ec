/*
 * Moving about the page without a mouse: F6 goes from the grid to the bar above it, to the pane and back to the grid, as it
 * goes from one part of a window to the next elsewhere; Escape in the bar or the pane goes back to the grid.
 */

const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

const isSeen = (element: HTMLElement): boolean => element.offsetParent !== null;

/** Where the keyboard goes when it enters a part: where it was last, else to what is chosen there, else to what comes first. */
function entrance(region: HTMLElement, last: Element | null): HTMLElement | undefined {
  if (last instanceof HTMLElement && region.contains(last) && isSeen(last)) return last;
  const all = [...region.querySelectorAll<HTMLElement>(focusable)].filter(isSeen);
  return all.find((each) => each.getAttribute("aria-selected") === "true") ?? all[0];
}

/** The cell editor of the spreadsheet takes what is typed in the grid. */
const gridEditor = (grid: HTMLElement): HTMLElement | undefined =>
  [...grid.querySelectorAll<HTMLElement>('[contenteditable="true"]')].at(-1);

/** Gives the keyboard to what a part begins with, where it went to the part before that was there. */
export function arrive(region: HTMLElement): void {
  if (document.activeElement === region) entrance(region, null)?.focus();
}

/** Lets the keyboard walk through the parts of the page; `grid` is the first of them. */
export function walkRegions(grid: HTMLElement, others: readonly HTMLElement[]): void {
  const regions = [grid, ...others];
  const last = new Map<HTMLElement, Element>();
  // The spreadsheet makes its cell editor beside itself before it takes it in.
  const regionOf = (element: Element | null): HTMLElement | undefined =>
    regions.find((region) => region.contains(element)) ?? (element?.closest('[id^="__editor_"]') ? grid : undefined);
  let current: HTMLElement | undefined;
  // Whether the grid may take the keyboard from another part, and whether a Tab is under way.
  let yields = true;
  let tabbed = false;
  const enter = (region: HTMLElement): void => {
    if (region === grid) {
      yields = true;
      (gridEditor(grid) ?? region).focus();
      return;
    }
    yields = false;
    (entrance(region, last.get(region) ?? null) ?? region).focus();
  };
  for (const region of regions) region.tabIndex = -1;
  const arrived = (event: FocusEvent): void => {
    const region = regionOf(event.target as Element);
    const before = current && last.get(current);
    // The spreadsheet focuses its cell editor when it is drawn, and whenever a cell is shown: whoever is elsewhere stays there.
    if (region === grid && !yields && before instanceof HTMLElement && before.isConnected) {
      // It must not learn that it had the keyboard, or it would take Enter and Tab as its own.
      event.stopImmediatePropagation();
      // A button that is at work cannot take it, but its part can.
      return (before.matches(":disabled") ? current! : before).focus();
    }
    current = region ?? current;
    if (!region || region === grid) return;
    last.set(region, event.target as Element);
    // What the spreadsheet draws after a Tab has moved the focus takes it from nobody; after a click it may have it.
    if (tabbed) yields = tabbed = false;
  };
  window.addEventListener("focusin", arrived, { capture: true });
  window.addEventListener("pointerdown", () => ((yields = true), (tabbed = false)), { capture: true });
  let leaves: HTMLElement | null = null;
  // Before the spreadsheet, which takes every key.
  window.addEventListener(
    "keydown",
    (event) => {
      const here = regionOf(document.activeElement);
      tabbed = event.key === "Tab";
      yields = tabbed || here === grid;
      if (event.key === "F6") {
        const step = event.shiftKey ? regions.length - 1 : 1;
        enter(regions[(regions.indexOf(here ?? grid) + step) % regions.length]!);
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      // Escape first closes what is open in the pane; only where nothing was does it leave.
      leaves = event.key === "Escape" && here && here !== grid && !here.querySelector("dialog[open], [role=dialog]") ? here : null;
    },
    { capture: true },
  );
  // After all others had the key.
  window.addEventListener("keydown", (event) => {
    if (leaves?.contains(document.activeElement) && !event.defaultPrevented) enter(grid);
    leaves = null;
  });
}

const [narrowest, widest, step] = [300, 720, 24];

/** Makes the line between grid and pane one that can be moved, by mouse and by arrow keys. */
export function movableSplitter(splitter: HTMLElement, label: string): void {
  const page = document.documentElement;
  const width = (): number => Number.parseFloat(getComputedStyle(page).getPropertyValue("--pane-width")) || 350;
  const set = (pixels: number): void => {
    const kept = Math.round(Math.min(widest, Math.max(narrowest, pixels)));
    page.style.setProperty("--pane-width", `${kept}px`);
    splitter.setAttribute("aria-valuenow", String(kept));
  };
  splitter.setAttribute("aria-label", label);
  splitter.setAttribute("aria-valuemin", String(narrowest));
  splitter.setAttribute("aria-valuemax", String(widest));
  set(width());
  splitter.onpointerdown = (event) => {
    splitter.setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  splitter.onpointermove = (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  splitter.onkeydown = (event) => {
    const change = { ArrowLeft: step, ArrowRight: -step }[event.key];
    if (change === undefined) return;
    set(width() + change);
    event.preventDefault();
  };
}
