import { useEffect, useState } from "preact/hooks";
import type { LastSelection } from "../functions/last-selection";
import { useStore } from "../use-store";
import { useWorkspace } from "../workspace";
import { clientNamedInRow } from "./named-in-row";

/** The client of the sheet's active row, who opens. */
export function ActiveClient({ selection }: { readonly selection: LastSelection }) {
  const { sheet, portfolio, texts, openClient } = useWorkspace();
  const selected = useStore(selection.store);
  const [client, setClient] = useState<number | null>(null);
  useEffect(() => {
    let asked = true;
    setClient(null);
    if (portfolio && selected)
      clientNamedInRow(sheet, portfolio, selected.area).then(
        (found) => asked && setClient(found),
        () => undefined, // a row that can't be read names nobody
      );
    return () => void (asked = false);
  }, [sheet, portfolio, selected]);
  const name = client === null ? undefined : portfolio?.clients.names[client];
  if (client === null || name === undefined) return null;
  return (
    <p class="active-client">
      <button type="button" class="link" onClick={() => openClient(client)}>
        {texts.shell.openClient(name)}
      </button>
    </p>
  );
}
