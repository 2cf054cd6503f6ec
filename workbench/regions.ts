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

/** Lets the keyboard walk through the parts of the page; `grid` is the first of them. */
export function walkRegions(grid: HTMLElement, others: readonly HTMLElement[]): void {
  const regions = [grid, ...others];
  const last = new Map<HTMLElement, Element>();
  const regionOf = (element: Element | null): HTMLElement | undefined => regions.find((region) => region.contains(element));
  const enter = (region: HTMLElement): void => {
    (region === grid ? gridEditor(grid) : entrance(region, last.get(region) ?? null))?.focus();
  };
  document.addEventListener("focusin", ({ target }) => {
    const region = regionOf(target as Element);
    if (region && region !== grid) last.set(region, target as Element);
  });
  // Before the spreadsheet, which takes every key.
  window.addEventListener(
    "keydown",
    (event) => {
      const here = regionOf(document.activeElement);
      if (event.key === "F6") {
        const step = event.shiftKey ? regions.length - 1 : 1;
        enter(regions[(regions.indexOf(here ?? grid) + step) % regions.length]!);
        event.preventDefault();
        event.stopImmediatePropagation();
      } else if (here && here !== grid) {
        // What is typed beside the grid is not for the grid, whatever cell is active there.
        if (event.key === "Escape" && !event.defaultPrevented) setTimeout(() => escaped(event, here));
      }
    },
    { capture: true },
  );
  // Escape first closes what is open in the pane; only where nothing was does it leave.
  const escaped = (event: KeyboardEvent, from: HTMLElement): void => {
    if (!event.defaultPrevented && from.contains(document.activeElement) && !from.querySelector("dialog[open], [role=dialog]")) enter(grid);
  };
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
