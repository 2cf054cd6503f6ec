import { Fragment } from "preact";
import { useMemo, useState } from "preact/hooks";
import { Situation } from "../../core/work/lists/situation";
import type { WorkOptions } from "../../core/work/lists/options";
import { builtInRates } from "../../core/method/law/rates/penalty-rates";
import type { WorkListId } from "../../core/words/ids";
import type { JournalEntry } from "../../core/work/journal/entry";
import { useJournal } from "./use-journal";
import { journalTexts } from "../../core/words/journal/type";
import type { Standing } from "../../core/history/legal-events/standing";
import { focusOnceDrawn } from "../focus-once-drawn";
import { NoPortfolio } from "../no-portfolio";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import type { Settings } from "../settings/settings";
import { useStore } from "../use-store";
import { useKept, useSettings, useWorkspace } from "../workspace";
import { JournalUnread } from "./journal-unread";
import { ListOverview } from "./list-overview";
import { ListView } from "./list-view";
import { useLists } from "./use-lists";
import { workSettings, type WorkSettings } from "./work-settings";
import { workbookRates } from "./workbook-rates";

const mostUnread = 10;

/** The lists of the day: whom to call, write to, hold, review; each opens, and each can be written as a sheet. */
export function Lists() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <ListsOf portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.lists} />;
}

function ListsOf({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, sheet, records } = useWorkspace();
  const settings = useSettings();
  const own = useStore(workSettings(sheet).store);
  const { entries, unread } = useJournal();
  const { rates } = useStore(workbookRates(sheet).store);
  const [open, setOpen] = useState<WorkListId | null>(null);
  const [left, setLeft] = useState<WorkListId | null>(null);
  const { notices } = useKept();
  const situation = useMemo(
    () => situationOf(portfolio, settings, own, entries, rates, records.firms(portfolio.asOf)),
    [portfolio, settings, own, entries, rates, records, notices],
  );
  const lists = useLists(situation);
  const shown = open && lists.find(open);
  const back = (from: WorkListId): void => {
    setOpen(null);
    setLeft(from);
    focusOnceDrawn(() => document.getElementById(`encours-list-${from}`));
  };
  return shown ? (
    // What was chosen in the list of one segmentation is nobody's in another: there the same place is another client's.
    <Fragment key={portfolio.cells}>
      <JournalUnread />
      <ListView key={shown.id} list={shown} situation={situation} onBack={() => back(shown.id)} />
    </Fragment>
  ) : (
    <>
      <JournalUnread />
      <ListOverview lists={lists} currency={portfolio.figures.currency} from={left} onOpen={setOpen} />
      {unread.length > 0 && (
        <ul class="message lacks">
          {unread.slice(0, mostUnread).map(({ row, why }) => (
            <li key={row}>{journalTexts(language).unread[why](row + 1)}</li>
          ))}
          {unread.length > mostUnread && <li>…</li>}
        </ul>
      )}
    </>
  );
}

export function situationOf(
  portfolio: OpenPortfolio,
  settings: Settings,
  own: WorkSettings,
  entries: readonly JournalEntry[],
  rates = builtInRates,
  firms: ReadonlyMap<string, Standing> = new Map(),
): Situation {
  const options: Partial<WorkOptions> = {
    ownEquity: settings.ownEquity,
    lossGivenDefault: settings.lossGivenDefault,
    contractRate: own.contractRate,
    rates,
    liquidated: new Map([...firms].flatMap(([siren, { liquidated }]) => (liquidated === null ? [] : [[siren, liquidated] as const]))),
    country: portfolio.figures.currency === "£" ? "GB" : "FR",
    remindedElsewhere: own.remindedElsewhere,
    ...(own.remindWithinDays !== null && { remindWithinDays: own.remindWithinDays }),
    ...(own.fileCost !== null && { fileCost: own.fileCost }),
    ...(own.factorReserve !== null && { factorReserve: own.factorReserve }),
    ...(own.factorConcentration !== null && { factorConcentration: own.factorConcentration }),
    ...(own.earlyDiscount !== null && { earlyDiscount: own.earlyDiscount }),
    ...(own.vatRate !== null && { vatRate: own.vatRate }),
    ...(own.moneyRate !== null && { moneyRate: own.moneyRate }),
  };
  return new Situation(portfolio.clients, portfolio.asOf, portfolio.policy, options, entries);
}
