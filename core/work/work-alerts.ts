import { formatDate, formatMoney } from "../cells/formats";
import type { Language } from "../cells/language";
import type { Serial } from "../cells/dates";
import type { InsurerStep } from "../words/ids";
import { workAlertKinds, workAlertTexts, type WorkAlertKind } from "../words/work-alerts/type";
import { cashForecast, type CashForecast } from "./forecast/forecast";
import { daysOfGrace } from "./journal/state";
import { callList, type CallLine } from "./lists/calls";
import { unpaidOf } from "./lists/claim";
import { insurerList } from "./lists/insurer";
import { hasItems } from "./lists/open-items";
import type { Situation } from "./lists/situation";
import { sumOf } from "./lists/work-list";

/** Something that came up since a day: of one client, or of all of them together. */
export type WorkAlert = { readonly kind: WorkAlertKind; readonly client: number | null; readonly amount: number } & (
  | { readonly kind: "brokenPromise"; readonly promised: Serial }
  | { readonly kind: "insurer"; readonly step: InsurerStep; readonly by: Serial | null }
  | { readonly kind: "forecastMissed"; readonly before: NonNullable<CashForecast["before"]> }
);

/** Days before an insurer's deadline at which it is an alert and no longer only a line of its list. */
const insurerWithin = 7;
const week = 7;

/**
 * What came up after a day, `null` for everything that holds: promises broken since, deadlines of the insurer that came
 * within a week or passed, and, once a week, cash of the last four weeks outside the band that was forecast.
 */
export function workAlerts(situation: Situation, since: Serial | null): WorkAlert[] {
  const { asOf } = situation;
  const isNew = (day: Serial): boolean => day <= asOf && (since === null || day > since);
  const alerts: WorkAlert[] = [];
  for (const { client, tasks } of insurerList(situation).rows)
    for (const { step, by, amount } of tasks) {
      // Proceedings that are new are an alert of their own; here they are said once, at the first look.
      const comesUp = by === null ? since === null : isNew(by - insurerWithin) || isNew(by + 1);
      if (comesUp) alerts.push({ kind: "insurer", client, amount, step, by });
    }
  for (const line of callList(situation).rows)
    if (line.brokenPromise !== null && isNew(line.brokenPromise + daysOfGrace + 1))
      alerts.push({
        kind: "brokenPromise",
        client: line.client,
        amount: promisedBy(situation, line, line.brokenPromise),
        promised: line.brokenPromise,
      });
  const before = since === null || Math.floor(asOf / week) > Math.floor(since / week) ? (cashForecast(situation)?.before ?? null) : null;
  if (before && (before.cameIn < before.low || before.cameIn > before.high))
    alerts.push({ kind: "forecastMissed", client: null, amount: before.cameIn, before });
  return alerts.sort((a, b) => workAlertKinds.indexOf(a.kind) - workAlertKinds.indexOf(b.kind) || b.amount - a.amount);
}

/** What is unpaid of a promise for a day: of its invoices, else the sum that was said, else all that is overdue. */
function promisedBy(situation: Situation, { client, overdue }: CallLine, day: Serial): number {
  const { items } = situation;
  if (!items || !hasItems(items, client)) return situation.said(client)?.promise?.amount ?? overdue;
  return sumOf(
    unpaidOf(items, client).filter((k) => items.promised?.[k] === day),
    (k) => items.left[k]!,
  );
}

/** An alert in words, without the client's name. */
export function workAlertDetail(alert: WorkAlert, asOf: Serial, language: Language, currency: string): string {
  const texts = workAlertTexts(language);
  const money = (value: number): string => formatMoney(value, language, currency).trim();
  switch (alert.kind) {
    case "insurer": {
      const { step, by, amount } = alert;
      return texts.insurer(step, money(amount), by === null ? null : formatDate(by, language), by !== null && by < asOf);
    }
    case "brokenPromise":
      return texts.brokenPromise(formatDate(alert.promised, language), money(alert.amount));
    case "forecastMissed":
      return texts.forecastMissed(money(alert.before.cameIn), money(alert.before.low), money(alert.before.high));
  }
}
