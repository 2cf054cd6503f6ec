import { speaking } from "../../../core/cells/language";
import { monthsEn } from "./en";
import { monthsFr } from "./fr";

/** The words of the figures month by month, and of what they are broken down by. */
export interface MonthsTexts {
  readonly title: string;
  readonly figure: string;
  readonly month: string;
  readonly change: string;
  readonly chart: (figure: string, months: number) => string;
  /** Where there is one day alone. */
  readonly first: string;
  /** A change of a share, as it is shown and its size. */
  readonly points: (shown: string, size: number) => string;
  readonly sheet: string;
  readonly sheetFigure: string;
  readonly by: string;
  readonly noColumn: string;
  readonly bySheet: (by: string) => string;
  readonly writeBy: string;
  readonly more: (groups: number) => string;
}

export const monthsTexts = speaking<MonthsTexts>({ fr: monthsFr, en: monthsEn });
