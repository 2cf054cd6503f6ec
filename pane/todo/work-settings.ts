import type { Sheet } from "../../core/sheet";
import { noLetterhead, type Letterhead } from "../../core/work/letters/letter-text";
import type { Tier } from "../../core/policy/policy";
import { defaultCommissionRule, type CommissionRule } from "../../core/work/sales";
import { sharedSetting, type SharedSetting } from "../kept/shared-setting";

/** What a team decides of its work lists and reports; it travels with the workbook. */
export interface WorkSettings {
  /** What the reports ordered now may cost at most; null for no cap. */
  readonly cap: number | null;
  /** New clients expected in a year, where the rows do not tell or tell too little. */
  readonly expected: Readonly<Partial<Record<Tier, number>>>;
  /** Who signs the letters. */
  readonly sender: string | null;
  /** What stands at their head, and the account they are paid into. */
  readonly letterhead: Letterhead;
  readonly remindWithinDays: number | null;
  /** Yearly rate of interest in the terms of sale. */
  readonly contractRate: number | null;
  readonly fileCost: number | null;
  /** Discount offered for early payment, and what our own money costs a year; as shares. */
  readonly earlyDiscount: number | null;
  readonly moneyRate: number | null;
  /** Rate of VAT taken where no column says it, as a fraction. */
  readonly vatRate: number | null;
  /** How commission on cash is counted, where it is not the usual way. */
  readonly commission: Readonly<Partial<CommissionRule>>;
  /** Shares from 0 to 1: what the factor keeps back, and the most it takes of one client. */
  readonly factorReserve: number | null;
  readonly factorConcentration: number | null;
  /** Reminders are sent elsewhere and not written down: their level depends on the days late alone. */
  readonly remindedElsewhere: boolean;
}

const none: WorkSettings = {
  cap: null,
  expected: {},
  sender: null,
  letterhead: noLetterhead,
  remindWithinDays: null,
  contractRate: null,
  fileCost: null,
  factorReserve: null,
  factorConcentration: null,
  earlyDiscount: null,
  moneyRate: null,
  vatRate: null,
  commission: {},
  remindedElsewhere: false,
};

export type WorkSettingsStore = SharedSetting<WorkSettings>;

const bySheet = new WeakMap<Sheet, WorkSettingsStore>();

/** The settings of the workbook behind a sheet, read once. */
export function workSettings(sheet: Sheet): WorkSettingsStore {
  let found = bySheet.get(sheet);
  if (!found)
    bySheet.set(
      sheet,
      (found = sharedSetting<WorkSettings>(sheet, { key: "encours.work", defaults: none, from: workSettingsFrom, textOf: JSON.stringify })),
    );
  return found;
}

const letterheadFrom = (kept: unknown): Letterhead => {
  const parts = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const text = (part: keyof Letterhead): string => (typeof parts[part] === "string" ? parts[part].slice(0, 500) : "");
  return { logo: text("logo"), block: text("block"), iban: text("iban"), place: text("place") };
};

/** Settings as they were kept; what is not what it should be is left out, and where nothing can be read `lost` is told. */
export function workSettingsFrom(text: string, lost: () => void = () => undefined): Partial<WorkSettings> {
  try {
    const kept = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const number = (value: unknown, most = Infinity): number | null =>
      typeof value === "number" && value >= 0 && value <= most ? value : null;
    const bySize = (value: unknown): Partial<Record<Tier, number>> =>
      Object.fromEntries(
        Object.entries(value ?? {}).filter(([tier, one]) => ["large", "medium", "small"].includes(tier) && number(one) !== null),
      );
    return {
      expected: bySize(kept.expected),
      cap: number(kept.cap),
      sender: typeof kept.sender === "string" ? kept.sender : null,
      letterhead: letterheadFrom(kept.letterhead),
      remindWithinDays: number(kept.remindWithinDays, 90),
      contractRate: number(kept.contractRate, 1),
      fileCost: number(kept.fileCost),
      factorReserve: number(kept.factorReserve, 1),
      factorConcentration: number(kept.factorConcentration, 1),
      earlyDiscount: number(kept.earlyDiscount, 1),
      moneyRate: number(kept.moneyRate, 1),
      vatRate: number(kept.vatRate, 1),
      commission: Object.fromEntries(
        Object.entries(kept.commission ?? {}).filter(
          ([part, value]) => part in defaultCommissionRule && number(value, part === "usualTerms" ? 365 : 1) !== null,
        ),
      ),
      remindedElsewhere: kept.remindedElsewhere === true,
    };
  } catch {
    lost();
    return {};
  }
}
