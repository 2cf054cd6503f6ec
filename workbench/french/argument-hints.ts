import { toFrench } from "./formulas";

/*
 * While a formula is typed Univer shows the function with its arguments, "," between them, and an example in the engine's
 * signs; neither can be set. In a French page what it has drawn is written over: ";" between arguments, decimal commas.
 */

// The width of the box, which no other element of Univer's has.
const box = ".univer-w-\\[250px\\]";
const call = /^[A-Z][A-Z0-9._]*\(.*\)$/;

function writeOver(hints: Element): void {
  const texts = document.createTreeWalker(hints, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? "";
    const shown =
      text === ","
        ? "; "
        : call.test(text)
          ? toFrench(`=${text}`)
              .slice(1)
              .replace(/;(?! )/g, "; ")
          : text;
    if (shown !== text) node.nodeValue = shown;
  }
}

/** Keeps the hints French as long as the page lives. */
export function hintInFrench(): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(box);
      if (around) writeOver(around);
      else
        for (const added of addedNodes)
          if (added instanceof Element) for (const hints of added.matches(box) ? [added] : added.querySelectorAll(box)) writeOver(hints);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
