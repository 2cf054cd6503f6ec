import type { PublishedRates } from "./rate-table";

/**
 * Bank Rate of the Bank of England on 31 December and 30 June, for the half-year that follows (SI 2002/1675). The list
 * of changes compared ends on 18 December 2025; that 3.75 still stood on 30 June 2026 comes from a second table alone.
 */
export const bankOfEngland: PublishedRates = {
  source: "Bank of England, Bank Rate history, through github.com/artwisdom/statuterates",
  checkedOn: "2026-11-22",
  rates: [
    { validFrom: "2015-07-01", percent: 0.5 },
    { validFrom: "2016-01-01", percent: 0.5 },
    { validFrom: "2016-07-01", percent: 0.5 },
    { validFrom: "2017-01-01", percent: 0.25 },
    { validFrom: "2017-07-01", percent: 0.25 },
    { validFrom: "2018-01-01", percent: 0.5 },
    { validFrom: "2018-07-01", percent: 0.5 },
    { validFrom: "2019-01-01", percent: 0.75 },
    { validFrom: "2019-07-01", percent: 0.75 },
    { validFrom: "2020-01-01", percent: 0.75 },
    { validFrom: "2020-07-01", percent: 0.1 },
    { validFrom: "2021-01-01", percent: 0.1 },
    { validFrom: "2021-07-01", percent: 0.1 },
    { validFrom: "2022-01-01", percent: 0.25 },
    { validFrom: "2022-07-01", percent: 1.25 },
    { validFrom: "2023-01-01", percent: 3.5 },
    { validFrom: "2023-07-01", percent: 5 },
    { validFrom: "2024-01-01", percent: 5.25 },
    { validFrom: "2024-07-01", percent: 5.25 },
    { validFrom: "2025-01-01", percent: 4.75 },
    { validFrom: "2025-07-01", percent: 4.25 },
    { validFrom: "2026-01-01", percent: 3.75 },
    { validFrom: "2026-07-01", percent: 3.75 },
  ],
};
