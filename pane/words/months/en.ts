import { formatNumber } from "../../../core/cells/formats";
import type { MonthsTexts } from "./type";

export const monthsEn: MonthsTexts = {
  title: "The figures, month by month",
  figure: "Figure",
  month: "Month",
  change: "Change",
  chart: (figure, months) => `${figure} over ${formatNumber(months, "en")} ${months === 1 ? "month" : "months"}`,
  first: "Each segmentation leaves a snapshot: next month this one stands beside it.",
  points: (shown, size) => `${shown}\u00a0${size === 1 ? "pt" : "pts"}`,
  sheet: "Figures by month",
  sheetFigure: "Figure",
  by: "By",
  noColumn: "No column says the salesperson, the sector or the country.",
  bySheet: (by) => `By ${by.toLowerCase()}`,
  writeBy: "Write this breakdown",
  more: (groups) => `And ${formatNumber(groups, "en")} more: the sheet holds them all.`,
};
