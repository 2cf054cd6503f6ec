import { type Language, speaking } from "../../../core/cells/language";
import type { ClientAge } from "../../../core/words/ids";
import type { Tier } from "../../../core/policy/policy";
import { todoEn } from "./en";
import { todoFr } from "./fr";

/** The words of the lists, letters and the report plan; those of the lists themselves are the core's. */
export interface TodoTexts {
  readonly lists: string;
  readonly allLists: string;
  /** Lists of what this workbook does not have yet. */
  readonly otherLists: string;
  readonly groups: (number: number) => string;
  readonly clients: (count: number) => string;
  readonly counting: string;
  readonly impossible: string;
  readonly write: string;
  readonly writing: string;
  readonly written: (sheet: string) => string;
  readonly kept: (ticked: number) => string;
  readonly sheetName: (name: string, day: string) => string;
  readonly notWritten: (detail: string) => string;
  readonly notKept: (detail: string) => string;
  readonly open: (client: string) => string;
  readonly more: (count: number) => string;
  readonly options: string;
  readonly withinDays: string;
  readonly fileCost: string;
  readonly fileCostHint: string;
  readonly factorReserve: string;
  readonly factorConcentration: string;
  /** Where the numbers of the insurance contract are. */
  readonly insuranceHint: string;
  readonly earlyDiscount: string;
  readonly vatRate: string;
  readonly vatRateHint: string;
  readonly moneyRate: string;
  readonly discountHints: Readonly<Record<"earlyDiscount" | "moneyRate", string>>;
  readonly seeLetter: string;
  readonly letterOf: (place: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly subject: string;
  readonly body: string;
  readonly copySubject: string;
  readonly copyBody: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly letterLanguage: string;
  readonly languages: Readonly<Record<Language, string>>;
  readonly letterhead: Readonly<Record<"logo" | "block" | "place" | "iban", string>>;
  readonly copyWhole: string;
  readonly printLetters: string;
  readonly printedLetters: string;
  readonly addRates: string;
  readonly openRates: string;
  readonly sender: string;
  readonly senderHint: string;
  readonly contractRate: string;
  readonly contractRateHint: string;
  readonly plan: {
    readonly title: string;
    readonly hint: string;
    readonly size: string;
    readonly tiers: Readonly<Record<Tier, string>>;
    readonly existing: string;
    readonly expected: string;
    readonly reports: string;
    readonly price: string;
    readonly cost: string;
    readonly total: string;
    readonly budget: (cost: string) => string;
    readonly newUnknown: string;
    readonly standings: (counts: Readonly<Record<ClientAge, number>>) => string;
    readonly priceOf: (size: string) => string;
    readonly expectedOf: (size: string) => string;
    readonly order: string;
    readonly orderHint: string;
    readonly cap: string;
    readonly noCap: string;
    readonly ordered: (count: number, cost: string, value: string) => string;
    readonly nothingOrdered: string;
    readonly beyond: (count: number) => string;
    readonly notWorth: (count: number) => string;
    readonly classes: (best: number, worst: number) => string;
  };
}

export const todoTexts = speaking<TodoTexts>({ fr: todoFr, en: todoEn });
