import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { RiskClass, Tier } from "../../core/policy/policy";
import type { SegmentedClients } from "../../core/ledger/clients";
import type { Portfolio, Share } from "../../core/segment/result";
import { tierNames } from "../../core/segment/tiers";
import { formatNumber } from "../../core/cells/formats";
import { textsIn } from "../../core/words/texts/type";
import { ClassMark } from "../class-mark";
import { useSpeech } from "../context";
import { exactMoney, shortMoney } from "../amount";
import { ClientList } from "./client-list";

const tiers: readonly Tier[] = ["large", "medium", "small"];
const classes: readonly RiskClass[] = [5, 4, 3, 2, 1, 0];

interface Props {
  readonly portfolio: Portfolio;
  readonly clients: SegmentedClients;
}

interface Chosen {
  readonly tier: Tier;
  readonly riskClass: RiskClass;
}

/** Risk down, size across: how many clients, how much they owe, and a bar for its part of the largest cell. A cell lists its clients. */
export function Matrix({ portfolio, clients }: Props) {
  const { language, texts } = useSpeech();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const words = texts.result;
  const { matrix, currency } = portfolio;
  const most = Math.max(...matrix.map(({ balance }) => balance), 0);
  const cell = (riskClass: RiskClass, tier: Tier): Share => matrix.find((each) => each.riskClass === riskClass && each.tier === tier)!;
  const shown = classes.filter((riskClass) => riskClass > 0 || matrix.some((each) => each.riskClass === 0 && each.clients > 0));
  return (
    <section>
      <h3>{words.matrix}</h3>
      <table class="matrix">
        <caption>{words.matrixCaption(currency ?? "")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.riskClass}</th>
            {tiers.map((tier) => (
              <th key={tier} scope="col">
                {textsIn(language).tiers[tier]}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((riskClass) => (
            <tr key={riskClass}>
              <th scope="row">
                <ClassMark riskClass={riskClass} />
              </th>
              {tiers.map((tier) => (
                <MatrixCell
                  key={tier}
                  share={cell(riskClass, tier)}
                  currency={currency}
                  bar={most > 0 ? { riskClass, part: cell(riskClass, tier).balance / most } : null}
                  open={chosen?.tier === tier && chosen.riskClass === riskClass}
                  onOpen={(open) => setChosen(open ? { tier, riskClass } : null)}
                />
              ))}
              <MatrixCell share={portfolio.classes.find((each) => each.riskClass === riskClass)!} currency={currency} bar={null} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {tiers.map((tier) => (
              <MatrixCell key={tier} share={portfolio.tiers.find((each) => each.tier === tier)!} currency={currency} bar={null} />
            ))}
            <MatrixCell share={portfolio} currency={currency} bar={null} />
          </tr>
        </tfoot>
      </table>
      {chosen && <CellClients chosen={chosen} clients={clients} currency={currency} onClose={() => setChosen(null)} />}
    </section>
  );
}

/** The clients of one cell, the largest first. */
function CellClients({
  chosen,
  clients,
  currency,
  onClose,
}: {
  readonly chosen: Chosen;
  readonly clients: SegmentedClients;
  readonly currency: string | null;
  onClose: () => void;
}) {
  const { language, texts } = useSpeech();
  const { tier, riskClass } = chosen;
  const places = useMemo(() => {
    const { balance } = clients;
    const owed = (i: number): number => (Number.isNaN(balance[i]!) ? 0 : balance[i]!);
    return Int32Array.from({ length: clients.count }, (_, i) => i)
      .filter((i) => clients.riskClass[i] === riskClass && tierNames[clients.tier[i]!] === tier)
      .sort((a, b) => owed(b) - owed(a) || a - b);
  }, [clients, tier, riskClass]);
  const words = textsIn(language);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [tier, riskClass]);
  return (
    <div class="cell-clients">
      <div class="cell-clients-bar">
        <h4 ref={title} tabIndex={-1}>
          {texts.result.cellTitle(places.length, words.tiers[tier])} <ClassMark riskClass={riskClass} />
        </h4>
        <button type="button" class="small" onClick={onClose}>
          {texts.shell.close}
        </button>
      </div>
      <ClientList key={`${tier} ${riskClass}`} clients={clients} currency={currency} places={places} />
    </div>
  );
}

interface CellProps {
  readonly share: Share;
  readonly currency: string | null;
  readonly bar: { readonly riskClass: RiskClass; readonly part: number } | null;
  /** Its clients are listed. */
  readonly open?: boolean;
  onOpen?: (open: boolean) => void;
}

function MatrixCell({ share, currency, bar, open, onOpen }: CellProps) {
  const { language, texts } = useSpeech();
  if (share.clients === 0) return <td class="none">–</td>;
  const title = texts.result.cell(share.clients, exactMoney(share.balance, language, currency));
  const figures = (
    <>
      <b>{formatNumber(share.clients, language)}</b>
      <small>{shortMoney(share.balance, language, null)}</small>
      {bar && <span class={`part-bar class-${bar.riskClass}`} style={{ width: `${Math.max(0, Math.min(1, bar.part)) * 100}%` }} />}
    </>
  );
  if (!onOpen) return <td title={title}>{figures}</td>;
  return (
    <td>
      <button type="button" class="cell" title={title} aria-expanded={open ?? false} onClick={() => onOpen(!open)}>
        {figures}
      </button>
    </td>
  );
}
