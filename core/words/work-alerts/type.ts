import { speaking } from "../../cells/language";
import type { InsurerStep } from "../ids";
import { workAlertsEn } from "./en";
import { workAlertsFr } from "./fr";

/** What the follow-up and the invoices tell a credit manager of at once. */
export const workAlertKinds = ["insurer", "brokenPromise", "forecastMissed"] as const;
export type WorkAlertKind = (typeof workAlertKinds)[number];

/** Amounts and days arrive formatted. */
export interface WorkAlertTexts {
  readonly kinds: Readonly<Record<WorkAlertKind, string>>;
  readonly insurer: (step: InsurerStep, amount: string, by: string | null, passed: boolean) => string;
  readonly brokenPromise: (day: string, amount: string) => string;
  readonly forecastMissed: (cameIn: string, low: string, high: string) => string;
  /** In the place of a client's name, of what concerns all of them. */
  readonly everybody: string;
}

export const workAlertTexts = speaking<WorkAlertTexts>({ fr: workAlertsFr, en: workAlertsEn });
