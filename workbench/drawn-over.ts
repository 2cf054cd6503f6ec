/*
 * Some texts of Univer's are drawn as they are and cannot be set: what it has drawn is written over. The text behind is its
 * own again whenever it draws something else, and then it is written over once more.
 */

/** How a text is to be shown. */
type Rewrite = (text: string) => string;

function writeOver(element: Element, rewrite: Rewrite): void {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const shown = rewrite(node.nodeValue ?? "");
    if (shown !== node.nodeValue) node.nodeValue = shown;
  }
}

/** Writes over what stands there now: Univer draws nothing anew where its own text would stay the same. */
export function drawOver(selector: string, rewrite: Rewrite): void {
  for (const element of document.querySelectorAll(selector)) writeOver(element, rewrite);
}

/** Keeps the texts within elements of a kind as `rewrite` has them; answers with the way to stop. */
export function drawnOver(selector: string, rewrite: Rewrite): () => void {
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(selector);
      if (around) writeOver(around, rewrite);
      else
        for (const added of addedNodes)
          if (added instanceof Element)
            for (const found of added.matches(selector) ? [added] : added.querySelectorAll(selector)) writeOver(found, rewrite);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
