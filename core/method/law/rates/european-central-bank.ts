import type { PublishedRates } from "./rate-table";

/**
 * Main refinancing rate of the European Central Bank as it stood on 1 January and 1 July (C. com. L441-10 II). It
 * starts with the second half of 2015: what fell due earlier is time-barred, and no checked figure was found for it.
 */
export const europeanCentralBank: PublishedRates = {
  source: "ECB data portal, main refinancing operations, through github.com/artwisdom/statuterates",
  checkedOn: "2026-08-22",
  rates: [
    { validFrom: "2015-07-01", percent: 0.05 },
    { validFrom: "2016-01-01", percent: 0.05 },
    { validFrom: "2016-07-01", percent: 0 },
    { validFrom: "2017-01-01", percent: 0 },
    { validFrom: "2017-07-01", percent: 0 },
    { validFrom: "2018-01-01", percent: 0 },
    { validFrom: "2018-07-01", percent: 0 },
    { validFrom: "2019-01-01", percent: 0 },
    { validFrom: "2019-07-01", percent: 0 },
    { validFrom: "2020-01-01", percent: 0 },
    { validFrom: "2020-07-01", percent: 0 },
    { validFrom: "2021-01-01", percent: 0 },
    { validFrom: "2021-07-01", percent: 0 },
    { validFrom: "2022-01-01", percent: 0 },
    { validFrom: "2022-07-01", percent: 0 },
    { validFrom: "2023-01-01", percent: 2.5 },
    { validFrom: "2023-07-01", percent: 4 },
    { validFrom: "2024-01-01", percent: 4.5 },
    { validFrom: "2024-07-01", percent: 4.25 },
    { validFrom: "2025-01-01", percent: 3.15 },
    { validFrom: "2025-07-01", percent: 2.15 },
    { validFrom: "2026-01-01", percent: 2.15 },
    { validFrom: "2026-07-01", percent: 2.4 },
  ],
};
