import { chosenAlerts, chosenWorkAlerts } from "../../core/history/snapshots/alert-choice";
import { alertsOf, type Alert, type AlertKind } from "../../core/history/snapshots/alerts";
import { compareSnapshots } from "../../core/history/snapshots/compare";
import { isAlike, type ClientThen, type Snapshot } from "../../core/history/snapshots/snapshot";
import { formatMoney, formatNumber } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import type { Situation } from "./situation";
import type { Cell } from "../../core/cells/values";
import { workAlertTexts } from "../../core/words/work-alerts/type";
import { workAlertDetail, workAlerts } from "../../core/work/work-alerts";
import { words } from "./words";

/** A client above these is told of at the first check, when there is nothing yet to compare with. */
const dangerous = 4;
const callDays = 30;

/** The state of a portfolio that is looked at for the first time: its dangerous classes, late payers and limits passed. */
function firstAlerts({ clients }: Snapshot): Alert[] {
  const alerts = clients.flatMap((after): Alert[] => {
    const kinds: AlertKind[] = [];
    if (after.riskClass >= dangerous) kinds.push("worse");
    if ((after.daysLate ?? 0) > callDays) kinds.push("late");
    if (after.limit !== null && (after.balance ?? 0) > after.limit) kinds.push("overLimit");
    return kinds.map((kind) => ({ kind, before: null, after, events: [] }));
  });
  return alerts.sort((a, b) => b.after.riskClass - a.after.riskClass || (b.after.balance ?? 0) - (a.after.balance ?? 0));
}

const sign = (currency: string | null): string => (currency === null || currency === "EUR" ? "€" : currency);

function detailOf({ kind, before, after, events }: Alert, language: Language, currency: string | null): string {
  const from = (was: number | null | undefined, is: number | null, show: (value: number) => string): string =>
    is === null ? "" : was === null || was === undefined ? show(is) : `${show(was)} → ${show(is)}`;
  const money = (value: number): string => formatMoney(value, language, sign(currency));
  const text = words[language];
  switch (kind) {
    case "judgment":
    case "event":
      return events.map((code) => textsIn(language).events[code]).join(", ");
    case "worse":
      return text.riskClass(from(before && before.riskClass, after.riskClass, String));
    case "late":
      return text.days(from(before && before.daysLate, after.daysLate, (days) => formatNumber(days, language)));
    case "overLimit":
      return text.limit(money(after.balance ?? 0), money(after.limit ?? 0));
    case "balance":
      return from(before && before.balance, after.balance, money);
  }
}

/** The lines of today's check: what has happened since the last one, or how things stand where there was none. */
export function alertLines(
  { snapshot, work, policy, currency, alerts: choice }: Situation,
  last: Snapshot | null,
  language: Language,
): Cell[][] {
  const all = last && isAlike(last, snapshot) ? alertsOf(compareSnapshots(last, snapshot), policy) : firstAlerts(snapshot);
  const orNull = (value: ClientThen["balance"]): Cell => value;
  const since = last && isAlike(last, snapshot) ? last.day : null;
  const texts = workAlertTexts(language);
  const lines = chosenWorkAlerts(workAlerts(work, since), choice).map((alert): Cell[] => [
    null,
    snapshot.day,
    alert.client === null ? texts.everybody : work.clients.names[alert.client]!,
    texts.kinds[alert.kind],
    workAlertDetail(alert, snapshot.day, language, sign(currency)),
    alert.client === null ? null : work.balance(alert.client),
    alert.client === null ? null : work.riskClass(alert.client) || null,
  ]);
  const changes = chosenAlerts(all, choice).map((alert): Cell[] => [
    null,
    snapshot.day,
    alert.after.name,
    words[language].kinds[alert.kind],
    detailOf(alert, language, currency),
    orNull(alert.after.balance),
    alert.after.riskClass || null,
  ]);
  return [...lines, ...changes];
}
