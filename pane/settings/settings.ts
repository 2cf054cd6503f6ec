import { alertChoiceFrom, allAlerts, type AlertChoice } from "../../core/history/snapshots/alert-choice";
import { defaultPolicy } from "../../core/policy/default";
import type { Policy } from "../../core/policy/policy";
import type { Sheet } from "../../core/sheet";
import { sharedSetting, type SharedSetting } from "../kept/shared-setting";

/** What a team decides once and shares with its workbook. Amounts are in the currency of the portfolio. */
export interface Settings {
  readonly policy: Policy;
  /** Our own equity and cash, which losses are held against; null until someone says. */
  readonly ownEquity: number | null;
  readonly ownCash: number | null;
  /** What is left of a sale after what it costs, 0 to 1: how many sales make up for a loss. */
  readonly margin: number | null;
  /** Share of what a client owes that is lost when it fails. */
  readonly lossGivenDefault: number;
  /** We are established outside France, which leaves us more time to file a claim. */
  readonly abroad: boolean;
  /** What we are told of when a client changes, and how often. */
  readonly alerts: AlertChoice;
}

/** Nine tenths lost on unsecured trade debt: house choice, as in STRESSLOSS. */
export const defaultSettings: Settings = {
  policy: defaultPolicy,
  ownEquity: null,
  ownCash: null,
  margin: null,
  lossGivenDefault: 0.9,
  abroad: false,
  alerts: allAlerts,
};

export type SettingsStore = SharedSetting<Settings>;

export const settingsStore = (sheet: Sheet): SettingsStore =>
  sharedSetting(sheet, { key: "encours.settings", defaults: defaultSettings, from: settingsFrom, textOf: settingsText });

/** The policy goes as the sheet it is edited in, so that reading it back checks every number of it. */
async function settingsText({ policy, ...rest }: Settings): Promise<string> {
  if (policy === defaultPolicy) return JSON.stringify(rest);
  const { policySheet } = await policyWriting();
  return JSON.stringify({ ...rest, policy: policySheet(policy, "en") });
}

/** Settings as they were kept; what can't be read keeps its default, and is told to `lost`. */
export async function settingsFrom(text: string, lost: () => void = () => undefined): Promise<Partial<Settings>> {
  try {
    const kept = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const amount = (name: keyof Settings, most = Infinity): Partial<Settings> => {
      const value = kept[name];
      return typeof value === "number" && value >= 0 && value <= most ? { [name]: value } : {};
    };
    const read = {
      ...amount("ownEquity"),
      ...amount("ownCash"),
      ...amount("margin", 1),
      ...amount("lossGivenDefault", 1),
      abroad: kept.abroad === true,
      alerts: alertChoiceFrom(kept.alerts),
    };
    if (!Array.isArray(kept.policy)) return read;
    const { policyOf } = await policyReading();
    const policy = policyOf(kept.policy as never);
    if (!("fault" in policy)) return { ...read, policy };
    lost();
    return read;
  } catch {
    lost();
    return {};
  }
}

const policyWriting = () => import(/* webpackChunkName: "pane-policy" */ "../../core/policy/sheet");
const policyReading = () => import(/* webpackChunkName: "pane-policy" */ "../../core/policy/read-sheet");
