import type { Area } from "../../../core/sheet";
import type { ColumnCorrections } from "../../../core/reading/layout";
import { exchangeRates } from "../exchange-rates";
import { findLedger, type LedgerOffer } from "../find-ledger";
import { correctionsFrom } from "../kept-corrections";
import { visibleSource } from "../last-run";
import { corrected, headRows, selectionOf } from "../read-selection";
import type { Selection } from "../selection";
import { findSheetsBeside, sheetsOf } from "../sheets-beside";
import { hiddenRows, isChoice, namesOf, readSource, shownSource, sourceOf } from "../source";
import { Refused, type SegmentWork } from "./work";

/** What is selected, what it is understood to be, and what the user says of it. */
export function looking({ store, sheet, runs, texts, attempt }: SegmentWork) {
  let rowsAsked = 0;

  /** The invoices of the clients selected; where they cannot be looked for there is just no offer. */
  const ledgerOf = (selection: Selection): Promise<LedgerOffer | null> => findLedger(sheet, selection).catch(() => null);

  const understand = async (areas: readonly Area[], visibleOnly?: boolean): Promise<Selection | null> => {
    const source = await visibleSource(sheet, areas, visibleOnly);
    if (!source) return null;
    const head = await readSource(sheet, source, undefined, headRows);
    const fresh = selectionOf(source, head, {});
    const kept = correctionsFrom(await sheet.recall(fresh.layoutKey).catch(() => null));
    const table = { areas: source.areas, layoutKey: fresh.layoutKey };
    await runs.load();
    const shown = await shownSource(sheet, source, undefined, headRows);
    // Where the sheet of rates cannot be read, currencies are asked about as if there were none.
    const exchange = await exchangeRates(sheet).catch(() => null);
    const understood = selectionOf(source, head, kept ?? {}, await runs.resultSheet(table), shown, exchange);
    // Who took the invoices along last time means to do so again.
    const ledger = runs.ofTable(table)?.ledger ? await ledgerOf(understood) : null;
    return { ...understood, ledger, withLedger: ledger !== null };
  };

  const offerLedger = async (look: number): Promise<void> => {
    const state = store.get();
    if (state.at !== "ready" || state.selection.ledger) return;
    const ledger = await ledgerOf(state.selection);
    if (ledger) store.send({ type: "ledgerFound", look, ledger });
  };

  const offerBeside = async (look: number): Promise<void> => {
    const state = store.get();
    if (state.at !== "ready" || state.selection.layout.kind === null) return;
    const { source, ledger, head } = state.selection;
    const found = await findSheetsBeside(sheet, sheetsOf(source, ledger?.area ?? null), [head]).catch(() => []);
    if (found.length > 0) store.send({ type: "besideFound", look, beside: found.map(({ name, kind }) => ({ name, kind })) });
  };

  /** Whether the user said of these very cells which rows count. */
  const rowsChosenFor = (areas: readonly Area[]): boolean | undefined => {
    const state = store.get();
    if (state.at !== "ready") return undefined;
    const { source } = state.selection;
    return hiddenRows(source) > 0 && namesOf(source.areas) === namesOf(areas) ? source.visibleOnly : undefined;
  };

  const correctionsNow = (): ColumnCorrections | null => {
    const state = store.get();
    return state.at === "ready" ? state.selection.corrections : null;
  };
  /** What the user said of the same table while its cells were read is newer than what was kept of it. */
  const withAnswersSince = (before: ColumnCorrections | null, understood: Selection): Selection => {
    const state = store.get();
    const since = correctionsNow();
    return state.at === "ready" && since && since !== before && state.selection.layoutKey === understood.layoutKey
      ? corrected(understood, since)
      : understood;
  };

  const look = (): Promise<void> =>
    attempt("look", async () => {
      const { at } = store.get();
      if (at === "working" || at === "done") return;
      store.send({ type: "looked" });
      const number = store.get().look;
      const areas = await sheet.selectedAreas();
      if (store.get().look !== number) return;
      if (!isChoice(areas)) return store.send({ type: "seen", look: number, selection: null });
      if (!sourceOf(areas)) {
        store.send({ type: "seen", look: number, selection: null });
        throw new Refused(texts().selection.areasApart);
      }
      const before = correctionsNow();
      const understood = await understand(areas, rowsChosenFor(areas));
      store.send({ type: "seen", look: number, selection: understood && withAnswersSince(before, understood) });
      void offerLedger(number).then(() => offerBeside(number));
    });

  return {
    look,
    understand,
    useSurroundings: (): Promise<void> =>
      attempt("look", async () => {
        const area = await sheet.surroundings();
        if (!area || area.rows * area.columns === 1) throw new Refused(texts().invitation.noSurroundings);
        await sheet.show(area);
        await look();
      }),
    correct: (correction: ColumnCorrections) => {
      const state = store.get();
      if (state.at !== "ready") return;
      const selection = corrected(state.selection, correction);
      store.send({ type: "corrected", selection });
      void attempt("look", () => sheet.remember(selection.layoutKey, JSON.stringify(selection.corrections)));
    },
    takeVisible: (only: boolean) =>
      attempt("look", async () => {
        const state = store.get();
        if (state.at !== "ready") return;
        const asked = ++rowsAsked;
        const { source, head, corrections, earlier, exchange } = state.selection;
        const chosen = { ...source, visibleOnly: only };
        const again = source.visibleOnly === only ? head : await readSource(sheet, chosen, undefined, headRows);
        const shown = await shownSource(sheet, chosen, undefined, headRows);
        // The other choice was made since.
        if (asked !== rowsAsked) return;
        const understood = selectionOf(chosen, again, corrections, earlier, shown, exchange);
        store.send({ type: "seen", look: state.look, selection: withAnswersSince(corrections, understood) });
      }),
  };
}
