import { civilOf, serialOf, type Serial } from "../../cells/dates";

/** The VAT within an amount that stays unpaid, at that rate as a fraction (CGI 272). */
export const vatWithin = (unpaid: number, rate: number): number => (Math.max(0, unpaid) * rate) / (1 + rate);

/** Last day to claim it back: 31 December of the second year after the event that made the loss final (CGI, ann. II, 208; LPF R*196-1). */
export const lastDayToReclaimVat = (event: Serial): Serial => serialOf(civilOf(event).year + 2, 12, 31);
