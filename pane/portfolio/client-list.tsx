import { useState } from "preact/hooks";
import type { RiskClass } from "../../core/policy/policy";
import type { SegmentedClients } from "../../core/ledger/clients";
import { formatNumber } from "../../core/cells/formats";
import { shortMoney } from "../amount";
import { ClassMark } from "../class-mark";
import { Money } from "../money";
import { useWorkspace } from "../workspace";

interface Props {
  readonly clients: SegmentedClients;
  readonly currency: string | null;
  /** Places of the clients to list, in the order they are listed. */
  readonly places: ArrayLike<number>;
  /** What else there is to say of the one listed at a rank, from 0. */
  note?: (rank: number) => string;
}

const step = 20;

/** Some clients, each of which opens. */
export function ClientList({ clients, currency, places, note }: Props) {
  const { language, texts, openClient } = useWorkspace();
  const [most, setMost] = useState(step);
  const { names, balance, overdue, daysLate, riskClass } = clients;
  const known = (column: Float64Array | null, i: number): number | null => (column && !Number.isNaN(column[i]!) ? column[i]! : null);
  return (
    <>
      <ol class="watch">
        {Array.from({ length: Math.min(most, places.length) }, (_, rank) => {
          const i = places[rank]!;
          const late = known(overdue, i);
          const days = known(daysLate, i);
          return (
            <li key={i}>
              <button type="button" class="watched" onClick={() => openClient(i)}>
                <span class="watched-name">{names[i]}</span>
                <span class="watched-balance">{known(balance, i) !== null && <Money value={balance[i]!} currency={currency} />}</span>
                <span class="watched-state">
                  <ClassMark riskClass={riskClass[i] as RiskClass} />
                  {note && ` ${note(rank)}`}
                  {note && late !== null && late > 0 ? " · " : " "}
                  {late !== null &&
                    late > 0 &&
                    texts.result.late(
                      shortMoney(late, language, currency),
                      days === null || days < 0.5 ? null : formatNumber(days, language),
                      late > balance[i]!,
                    )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {places.length > most && (
        <button type="button" class="link" onClick={() => setMost(most + step)}>
          {texts.result.moreNotes(places.length - most)}
        </button>
      )}
    </>
  );
}
