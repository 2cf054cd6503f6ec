import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { insightTexts } from "../words/insight/type";
import { useWorkspace } from "../workspace";

interface Props<Item> {
  readonly items: readonly Item[];
  readonly most: number;
  line: (item: Item, index: number) => ComponentChildren;
}

/** The first lines of a list, and the others when asked for. */
export function LongList<Item>({ items, most, line }: Props<Item>) {
  const { language } = useWorkspace();
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, most);
  return (
    <>
      <ul class="lines">
        {shown.map((item, index) => (
          <li key={index}>{line(item, index)}</li>
        ))}
      </ul>
      {items.length > shown.length && (
        <p>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {insightTexts(language).showAll(items.length)}
          </button>
        </p>
      )}
    </>
  );
}
