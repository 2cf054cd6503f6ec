/**
 * Days a seller of each trade may grant at most, from the day the law counts from (C. com. L441-10 and L441-11, D441-5-1);
 * null where it leaves the term to the contract. The longer of two readings of “end of month” is LEGALMAXDUE's.
 */
export const tradeTermDays = {
  GENERAL: 60,
  TRANSPORT: 30,
  PERISHABLE: 30,
  LIVESTOCK: 20,
  ALCOHOL: 30,
  WINE: 60,
  GARDEN: 55,
  FARM_MACHINERY: 110,
  LEATHER: 54,
  BOOKS: null,
} as const satisfies Record<string, number | null>;

/** The trade we sell in, where the law has its own term for it. */
export type Trade = keyof typeof tradeTermDays;
export const trades = Object.keys(tradeTermDays) as readonly Trade[];
