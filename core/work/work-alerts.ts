import { formatDate, formatMoney } from "../cells/formats";
import type { Language } from "../cells/language";
import type { Serial } from "../cells/dates";
import type { InsurerStep } from "../words/ids";
import { workAlertKinds, workAlertTexts, type WorkAlertKind } from "../words/work-alerts/type";
import { cashForecast, type CashForecast } from "./forecast/forecast";
import { daysOfGrace } from "./journal/state";
import { callList } from "./lists/calls";
import { insurerList } from "./lists/insurer";
import type { Situation } from "./lists/situation";

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
  for (const { client, brokenPromise, overdue } of callList(situation).rows)
    if (brokenPromise !== null && isNew(brokenPromise + daysOfGrace + 1))
      alerts.push({ kind: "brokenPromise", client, amount: overdue, promised: brokenPromise });
  const before = since === null || Math.floor(asOf / week) > Math.floor(since / week) ? (cashForecast(situation)?.before ?? null) : null;
  if (before && (before.cameIn < before.low || before.cameIn > before.high))
    alerts.push({ kind: "forecastMissed", client: null, amount: before.cameIn, before });
  return alerts.sort((a, b) => workAlertKinds.indexOf(a.kind) - workAlertKinds.indexOf(b.kind) || b.amount - a.amount);
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
