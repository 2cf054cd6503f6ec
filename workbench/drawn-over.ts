/*
 * Some texts of Univer's are drawn as they are and cannot be set: what it has drawn is written over. The text behind is its
 * own again whenever it draws something else, and then it is written over once more.
 */

/** Keeps the texts within elements of a kind as `rewrite` has them; answers with the way to stop. */
export function drawnOver(selector: string, rewrite: (text: string) => string): () => void {
  const writeOver = (element: Element): void => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const shown = rewrite(node.nodeValue ?? "");
      if (shown !== node.nodeValue) node.nodeValue = shown;
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      const around = (target instanceof Element ? target : target.parentElement)?.closest(selector);
      if (around) writeOver(around);
      else
        for (const added of addedNodes)
          if (added instanceof Element)
            for (const found of added.matches(selector) ? [added] : added.querySelectorAll(selector)) writeOver(found);
    }
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  return () => observer.disconnect();
}
