import { alertChoiceFrom, type AlertChoice } from "../../core/history/snapshots/alert-choice";
import type { ColumnCorrections } from "../../core/reading/layout";
import { layoutOf } from "../../core/reading/read";
import { kindBeside, searchedBeside, type SheetBeside } from "../../core/reading/beside/beside";
import type { Serial } from "../../core/cells/dates";
import { standings } from "../../core/history/legal-events/firms";
import { noticesFromRows } from "../../core/history/legal-events/kept-notices";
import { defaultPolicy } from "../../core/policy/default";
import type { Policy } from "../../core/policy/policy";
import { policyOf } from "../../core/policy/read-sheet";
import { lastOverrides, overridesFromRows } from "../../core/rating/kept-overrides";
import { segment } from "../../core/segment/segment";
import { snapshotOf, type Snapshot } from "../../core/history/snapshots/snapshot";
import type { Area } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import type { Grid } from "../../core/cells/values";
import { layoutKey } from "../../pane/segment/read-selection";
import { readJournal } from "../../core/work/journal/read-journal";
import { failedChecks } from "../../core/work/journal/state";
import { Situation as WorkSituation } from "../../core/work/lists/situation";
import { lastRunKey, runsFrom } from "../../pane/segment/last-run";
import { workSettingsFrom } from "../../pane/todo/work-settings";
import { read, used } from "../cells";
import { workbook } from "../sheets";
import { keptByPane } from "../settings";

export interface Situation {
  readonly snapshot: Snapshot;
  /** The same with what the follow-up says: promises, disputes, what was declared to the insurer. */
  readonly work: WorkSituation;
  readonly policy: Policy;
  readonly currency: string | null;
  readonly alerts: AlertChoice;
}

/** What the pane kept as JSON; what can't be read was never kept. */
function parsed<T>(text: string | undefined): Partial<T> {
  try {
    return (JSON.parse(text ?? "{}") as Partial<T> | null) ?? {};
  } catch {
    return {};
  }
}

function keptRows(name: string | undefined): Grid {
  const area = name === undefined ? null : used(name);
  return area ? read(area) : [];
}

function policyIn(settings: string | undefined): Policy {
  const { policy } = parsed<{ policy: Grid }>(settings);
  const found = Array.isArray(policy) ? policyOf(policy) : null;
  return found && !("fault" in found) ? found : defaultPolicy;
}

/** What the team wants to be told of, and how often. */
export const keptAlerts = (): AlertChoice => alertChoiceFrom(parsed<{ alerts: unknown }>(keptByPane()["encours.settings"]).alerts);

/** A whole sheet from its first cell, as the journal is read in the pane; empty where it is gone. */
function keptSheetRows(name: string | undefined): Grid {
  const area = name === undefined || !workbook().getSheetByName(name) ? null : used(name);
  return area ? read({ sheet: area.sheet, row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns }) : [];
}

/** The invoices the pane last took along with the list, as long as they are now; null where it took none. */
function ledgerOf(runs: string | null, area: Area): { readonly sheet: string; readonly rows: Grid } | null {
  const run = runsFrom(runs).find(({ areas, ledger }) => ledger !== null && areas.some(({ sheet }) => sheet === area.sheet));
  const sheet = run?.ledger?.sheet;
  const rows = keptSheetRows(sheet);
  return sheet !== undefined && rows.length > 0 ? { sheet, rows } : null;
}

/** What the other sheets say of the same clients and invoices, found as the pane finds it. */
function sheetsBeside(without: readonly (string | undefined)[]): readonly SheetBeside[] {
  const others = workbook()
    .getSheets()
    .map((sheet) => sheet.getName())
    .filter((name) => !without.includes(name));
  return others.slice(0, searchedBeside.sheets).flatMap((name): SheetBeside[] => {
    const area = used(name);
    if (!area || area.rows < 2 || area.columns > searchedBeside.columns) return [];
    const kind = kindBeside(read({ ...area, rows: Math.min(area.rows, searchedBeside.sampleRows) }));
    return kind === null ? [] : [{ name, kind, rows: read(area) }];
  });
}

/** The list as it stands today, rated as the pane rates it: the user's columns, policy, notices and overrides hold. */
export function situationOf(area: Area, day: Serial, language: Language): Situation | { readonly fault: string } {
  const rows = read(area);
  const kept = keptByPane();
  const columns: ColumnCorrections = parsed<ColumnCorrections>(kept[layoutKey(layoutOf(rows))]) as ColumnCorrections;
  const tables = parsed<{ notices: string; overrides: string }>(kept["encours.kept"]);
  const policy = policyIn(kept["encours.settings"]);
  const { entries } = readJournal(keptSheetRows(kept["encours.journal"]));
  const ledger = ledgerOf(kept[lastRunKey] ?? null, area);
  const own = workSettingsFrom(kept["encours.work"] ?? "{}");
  const vat = own.vatRate == null ? {} : { vatRate: own.vatRate };
  const found = segment(rows, {
    ...vat,
    asOf: day,
    language,
    policy,
    columns,
    firstRow: area.row + 1,
    events: standings(noticesFromRows(keptRows(tables.notices)).notices, day),
    overrides: lastOverrides(overridesFromRows(keptRows(tables.overrides)).overrides),
    failedChecks: (clients) => failedChecks(clients, entries, day),
    ...(ledger && { ledger: ledger.rows }),
    beside: sheetsBeside([area.sheet, ledger?.sheet]),
  });
  if (!found.clients) return { fault: found.fault?.message ?? "" };
  const { currency } = found.layout;
  const work = new WorkSituation(found.clients, day, policy, { remindedElsewhere: own.remindedElsewhere === true, ...vat }, entries);
  return { snapshot: snapshotOf(found.clients, policy, day), work, policy, currency, alerts: keptAlerts() };
}
