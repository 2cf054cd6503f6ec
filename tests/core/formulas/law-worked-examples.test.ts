import { serialOf as day } from "../../../core/cells/dates";
import { call } from "../../../core/encours";

// Each worked out twice: by the code, and on paper in the line above it.
const examples: readonly (readonly [title: string, name: string, args: readonly (number | string | boolean)[], value: number])[] = [
  // 10000 × 12.4 % × 60/365 = 203.84
  ["within one half-year", "LATEINTEREST", [10000, day(2026, 7, 10), day(2026, 9, 8)], 203.84],
  // 10000 × 12.15 % × 10/365 = 33.29 + 10000 × 12.4 % × 10/365 = 33.97
  ["across the end of June", "LATEINTEREST", [10000, day(2026, 6, 20), day(2026, 7, 10)], 67.26],
  // 8000 × 14 % × 30/365 = 92.05 + 8000 × 14.5 % × 60/365 = 190.68
  ["across New Year, a leap year ahead", "LATEINTEREST", [8000, day(2023, 12, 1), day(2024, 2, 29)], 282.73],
  // 2500.50 × 14.5 % × 30/365 = 29.80 + 2500.50 × 14.25 % × 184/365 = 179.62 + 2500.50 × 13.15 % × 15/365 = 13.51
  ["three half-years", "LATEINTEREST", [2500.5, day(2024, 5, 31), day(2025, 1, 15)], 222.93],
  // 1000 × 12.15 % × 1/365 = 0.33
  ["one day late", "LATEINTEREST", [1000, day(2026, 3, 31), day(2026, 4, 1)], 0.33],
  // 36500 × 12.15 % × 1/365 = 12.15
  ["due on 30 June, paid on 1 July: the second half’s rate alone", "LATEINTEREST", [36500, day(2025, 6, 30), day(2025, 7, 1)], 12.15],
  // 36500 × 13.15 % × 10/365 = 131.50
  ["due on 31 December: the new year’s rate alone", "LATEINTEREST", [36500, day(2024, 12, 31), day(2025, 1, 10)], 131.5],
  // 10000 × 10 % × 182/365 = 498.63 + 10000 × 10 % × 184/365 = 504.11
  ["a whole leap year still counts 366 days over 365", "LATEINTEREST", [10000, day(2019, 12, 31), day(2020, 12, 31)], 1002.74],
  // 5000 × 10 % × 60/365 = 82.19
  ["years of nil rates", "LATEINTEREST", [5000, day(2020, 1, 31), day(2020, 3, 31)], 82.19],
  // 1000 × 10.05 % × 59/365 = 16.25
  ["2015, first half", "LATEINTEREST", [1000, day(2015, 1, 31), day(2015, 3, 31)], 16.25],
  // 10000 × 12 % × 89/365 = 292.60
  ["a contract rate of 12 %, above the floor", "LATEINTEREST", [10000, day(2026, 1, 31), day(2026, 4, 30), 0.12], 292.6],
  // 10000 × 7.86 % × 29/365 = 62.45 + 10000 × 8.25 % × 31/365 = 70.07
  [
    "a contract rate of 5 %, lifted to three times the legal rate, which changes in July",
    "LATEINTEREST",
    [10000, day(2026, 6, 1), day(2026, 7, 31), 0.05],
    132.52,
  ],
  // 10000 × 15.21 % × 29/365 = 120.85 + 10000 × 14.76 % × 31/365 = 125.36
  [
    "a contract rate of 14 % between floors of 15.21 and 14.76 %: lifted in both halves of 2024",
    "LATEINTEREST",
    [10000, day(2024, 6, 1), day(2024, 7, 31), 0.14],
    246.21,
  ],
  // 10000 × 10.15 % × 30/365
  ["a town pays 30 days late within a half-year", "LATEINTERESTPUBLIC", [10000, day(2026, 3, 31), day(2026, 4, 30)], 83.42],
  // 10000 × 10.15 % × 61/365
  ["a hospital across the end of June: the rate stays", "LATEINTERESTPUBLIC", [10000, day(2026, 6, 15), day(2026, 8, 15)], 169.63],
  // 10000 × 10.15 % × 62/365
  ["due on 30 June: interest starts in July, at July’s rate", "LATEINTERESTPUBLIC", [10000, day(2025, 6, 30), day(2025, 8, 31)], 172.41],
  // 4321.09 × 12 % × 91/365
  ["the State over New Year of a leap year", "LATEINTERESTPUBLIC", [4321.09, day(2023, 11, 30), day(2024, 2, 29)], 129.28],
  // 1200 × 12.5 % × 517/365
  ["more than a year at one rate", "LATEINTERESTPUBLIC", [1200, day(2024, 1, 15), day(2025, 6, 15)], 212.47],
  // 7300 × 8 % × 90/365
  ["a rate of nil plus eight", "LATEINTERESTPUBLIC", [7300, day(2021, 2, 1), day(2021, 5, 2)], 144.0],
  // 29 Feb 2024 + 5 years; 2029 has no 29 February
  ["from the last of February of a leap year", "LIMITATIONDATE", [day(2024, 2, 29)], day(2029, 2, 28)],
  // 30 Nov 2026 + 2 years
  ["a consumer", "LIMITATIONDATE", [day(2026, 11, 30), "CONSUMER"], day(2028, 11, 30)],
  // 2 Mar 2026 + 1 year
  ["transport, delivered before it was invoiced", "LIMITATIONDATE", [day(2026, 4, 30), "TRANSPORT", day(2026, 3, 2)], day(2027, 3, 2)],
  // 19 Dec 2025 + 5 years
  ["work finished before the invoice", "LIMITATIONDATE", [day(2026, 6, 30), "GENERAL", day(2025, 12, 19)], day(2030, 12, 19)],
  // 31 Dec + 2 months, February has 28 days
  ["31 December: two months end on the last of February", "CLAIMDEADLINE", [day(2025, 12, 31)], day(2026, 2, 28)],
  // 31 Dec + 2 months, February has 29 days
  ["the same into a leap year", "CLAIMDEADLINE", [day(2027, 12, 31)], day(2028, 2, 29)],
  // 31 May + 4 months, September has 30 days
  ["a creditor in Réunion, court in Lyon", "CLAIMDEADLINE", [day(2026, 5, 31), "CLAIM", true], day(2026, 9, 30)],
  // 30 Nov + 3 months, February has 28 days
  ["goods, three months whoever claims", "CLAIMDEADLINE", [day(2026, 11, 30), "GOODS", true], day(2027, 2, 28)],
  // 31 Aug + 6 months, February has 28 days
  ["relief, six months", "CLAIMDEADLINE", [day(2026, 8, 31), "RELIEF"], day(2027, 2, 28)],
  // 31 Jan + 28 (to 28 Feb) + 31 (to 31 Mar) + 1
  ["60 days over the end of February", "LEGALMAXDUE", [day(2026, 1, 31)], day(2026, 4, 1)],
  // 15 Jan + 45 = 1 Mar, its month ends 31 Mar; 31 Jan + 45 = 17 Mar
  [
    "45 days end of month, from the 15th: end of 1 March’s month beats 17 March",
    "LEGALMAXDUE",
    [day(2026, 1, 15), "EOM45"],
    day(2026, 3, 31),
  ],
  // 1 Apr + 45 = 16 May, its month ends 31 May; 30 Apr + 45 = 14 Jun
  ["45 days end of month, from the 1st: the other reading is later", "LEGALMAXDUE", [day(2026, 4, 1), "EOM45"], day(2026, 6, 14)],
  // the ten days end 29 Feb; + 30 = 30 Mar
  [
    "perishables invoiced by ten days, from the 21st of a leap February",
    "LEGALMAXDUE",
    [day(2028, 2, 21), "PERISHABLE_PERIODIC"],
    day(2028, 3, 30),
  ],
  // 28 Nov + 2 (to 30 Nov) + 31 (to 31 Dec) + 17
  ["a hospital", "LEGALMAXDUE", [day(2026, 11, 28), "HEALTH"], day(2027, 1, 17)],
  // 1 Mar + 21 = 22 Mar; + 60 = 21 May
  ["handed over in Le Havre for Guadeloupe", "LEGALMAXDUE", [day(2026, 3, 1), "OVERSEAS_HANDOVER"], day(2026, 5, 21)],
  // 10 Mar + 110 = 28 Jun, its month ends 30 Jun; 31 Mar + 110 = 19 Jul
  ["farm machinery, 110 days end of month", "LEGALMAXDUE", [day(2026, 3, 10), "FARM_MACHINERY"], day(2026, 7, 19)],
  // 1 Nov 2026 is a Sunday and a holiday
  ["All Saints on a Sunday: to Monday", "NEXTWORKINGDAY", [day(2026, 11, 1)], day(2026, 11, 2)],
  // 1 May 2026 is a Friday; 2 and 3 May a weekend
  ["1 May on a Friday", "NEXTWORKINGDAY", [day(2026, 5, 1)], day(2026, 5, 4)],
  // Easter is 5 Apr 2026; + 39 = 14 May
  ["Ascension 2026, a Thursday", "NEXTWORKINGDAY", [day(2026, 5, 14)], day(2026, 5, 15)],
  // Easter is 5 Apr 2026: 3 Apr Good Friday, 4 and 5 a weekend, 6 Easter Monday
  ["Good Friday in Strasbourg", "NEXTWORKINGDAY", [day(2026, 4, 3), "FR-AM"], day(2026, 4, 7)],
  // 26 Dec 2025 is a Friday; 27 and 28 a weekend
  ["26 December in Metz", "NEXTWORKINGDAY", [day(2025, 12, 26), "FR-AM"], day(2025, 12, 29)],
  // a Friday like others
  ["26 December in Lyon", "NEXTWORKINGDAY", [day(2025, 12, 26)], day(2025, 12, 26)],
  // Easter is 28 Mar 2027: + 50 = 17 May, Whit Monday; 15 and 16 May a weekend
  ["Whit Monday 2027", "NEXTWORKINGDAY", [day(2027, 5, 15)], day(2027, 5, 18)],
  // 2026 + 2
  ["a liquidation of January", "VATDEADLINE", [day(2026, 1, 2)], day(2028, 12, 31)],
  // 2026 + 2, one day or 364 before it
  ["a liquidation of December", "VATDEADLINE", [day(2026, 12, 31)], day(2028, 12, 31)],
];

test.each(examples)("%s: %s", (_title, name, args, value) => {
  expect(call(name, args)).toEqual({ value });
});

test("there are at least forty of them", () => {
  expect(examples.length).toBeGreaterThanOrEqual(40);
});
