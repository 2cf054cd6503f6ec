import { useSpeech } from "../context";
import type { LedgerOffer } from "./find-ledger";

interface Props {
  readonly ledger: LedgerOffer;
  readonly taken: boolean;
  onTaken: (taken: boolean) => void;
}

/** Another sheet looks like the invoices of the same clients: they can be taken along. */
export function LedgerChoice({ ledger, taken, onTaken }: Props) {
  const { texts } = useSpeech();
  return (
    <div class="choices">
      <label>
        <input type="checkbox" checked={taken} onChange={(event) => onTaken(event.currentTarget.checked)} />
        <span>
          {texts.selection.ledger(ledger.area.sheet, ledger.rows)} <small>{texts.selection.ledgerHint}</small>
        </span>
      </label>
    </div>
  );
}
