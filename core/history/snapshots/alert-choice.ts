import { addMonths, type Serial } from "../../cells/dates";
import { workAlertKinds, type WorkAlertKind } from "../../words/work-alerts/type";
import type { EventCode } from "../../policy/policy";
import { eventCodes } from "../../rating/events";
import type { Alert, AlertKind } from "./alerts";

/** How often a team wants to be told. */
export const alertRhythms = ["daily", "weekly", "monthly"] as const;
export type AlertRhythm = (typeof alertRhythms)[number];

/** Kinds of alerts about figures: each is chosen as a whole. Those about events are chosen event by event. */
export const figureKinds = ["worse", "late", "overLimit", "balance"] as const satisfies readonly AlertKind[];
export type FigureKind = (typeof figureKinds)[number];

/** Events an alert can be about; to be young is no news. */
export const alertEvents: readonly EventCode[] = eventCodes.filter((code) => !code.startsWith("AGE_"));

/** What a team is told of, and how often. What it does not name it is told of: a new kind of event is never silent. */
export interface AlertChoice {
  readonly without: readonly (EventCode | FigureKind | WorkAlertKind)[];
  readonly rhythm: AlertRhythm;
}

export const allAlerts: AlertChoice = { without: [], rhythm: "daily" };

/** A choice as it was kept; what can't be read is told of. */
export function alertChoiceFrom(kept: unknown): AlertChoice {
  const { without, rhythm } = (typeof kept === "object" && kept !== null ? kept : {}) as Readonly<Record<string, unknown>>;
  const known: AlertChoice["without"] = [...alertEvents, ...figureKinds, ...workAlertKinds];
  return {
    without: Array.isArray(without) ? known.filter((each) => without.includes(each)) : [],
    rhythm: alertRhythms.find((each) => each === rhythm) ?? "daily",
  };
}

/** The alerts a team wants: an alert about several events keeps those that were chosen. */
export function chosenAlerts(alerts: readonly Alert[], { without }: AlertChoice): readonly Alert[] {
  if (without.length === 0) return alerts;
  const left = new Set<string>(without);
  return alerts.flatMap((alert): Alert[] => {
    if (alert.events.length === 0) return left.has(alert.kind) ? [] : [alert];
    const events = alert.events.filter((code) => !left.has(code));
    return events.length === 0 ? [] : [{ ...alert, events }];
  });
}

/** Of what the follow-up and the invoices tell, the kinds a team wants. */
export const chosenWorkAlerts = <Told extends { readonly kind: WorkAlertKind }>(
  alerts: readonly Told[],
  { without }: AlertChoice,
): readonly Told[] => alerts.filter(({ kind }) => !without.includes(kind));

/** The latest day of a state that is old enough to compare with on `day`: a day, a week or a month before. */
export const lastDayAtRhythm = (day: Serial, rhythm: AlertRhythm): Serial =>
  rhythm === "daily" ? day - 1 : rhythm === "weekly" ? day - 7 : addMonths(day, -1);

/** Whether a check is due on `day`, where the last one was made on `last`. */
export const isCheckDue = (last: Serial | null, day: Serial, rhythm: AlertRhythm): boolean =>
  last === null || last <= lastDayAtRhythm(day, rhythm) || last > day;
