import { speaking } from "../../../core/cells/language";
import { forecastEn } from "./en";
import { forecastFr } from "./fr";

/** The words of the cash forecast. */
export interface ForecastTexts {
  readonly title: string;
  readonly impossible: string;
  readonly weeks: (count: number) => string;
  readonly hint: string;
  readonly noHistory: string;
  readonly chart: (total: string, weeks: number) => string;
  readonly week: string;
  readonly month: string;
  readonly expected: string;
  readonly low: string;
  readonly high: string;
  readonly band: string;
  readonly later: (amount: string) => string;
  readonly doubtful: (amount: string) => string;
  readonly before: (expected: string, cameIn: string, inside: boolean) => string;
  /** What to collect by the end of the month: what is overdue, and what falls due. */
  /** `byHabit`: whether past payments say when what falls due will be paid. */
  readonly target: (total: string, until: string, overdue: string, fallingDue: string, byHabit: boolean) => string;
  readonly looksBack: string;
  readonly cameIn: string;
  readonly gap: string;
  readonly missed: string;
  readonly beforeSheet: string;
  readonly beforeClientSheet: string;
  readonly writeBefore: string;
  readonly writeBeforeClients: string;
  readonly byMonth: string;
  readonly byClient: string;
  readonly until: (day: string) => string;
  readonly table: string;
  readonly sheet: string;
  readonly clientSheet: string;
  readonly writeClients: string;
  readonly client: string;
  readonly clientId: string;
}

export const forecastTexts = speaking<ForecastTexts>({ fr: forecastFr, en: forecastEn });
