import type { PublishedRates } from "./rate-table";

/**
 * Main refinancing rate of the European Central Bank as it stood on 1 January and 1 July (C. com. L441-10 II). The
 * figures up to the second half of 2014 are the dates of the bank's decisions as commonly quoted, and were compared with
 * no copy of its series; from 2015 on they were. The half-yearly rule itself dates from 2013: for
 * earlier delays taking the rate of 1 January and 1 July is a reading.
 */
export const europeanCentralBank: PublishedRates = {
  source: "ECB data portal, main refinancing operations, through github.com/artwisdom/statuterates",
  checkedOn: "2026-11-28",
  rates: [
    { validFrom: "2009-01-01", percent: 2.5 },
    { validFrom: "2009-07-01", percent: 1 },
    { validFrom: "2010-01-01", percent: 1 },
    { validFrom: "2010-07-01", percent: 1 },
    { validFrom: "2011-01-01", percent: 1 },
    { validFrom: "2011-07-01", percent: 1.25 },
    { validFrom: "2012-01-01", percent: 1 },
    { validFrom: "2012-07-01", percent: 1 },
    { validFrom: "2013-01-01", percent: 0.75 },
    { validFrom: "2013-07-01", percent: 0.5 },
    { validFrom: "2014-01-01", percent: 0.25 },
    { validFrom: "2014-07-01", percent: 0.15 },
    { validFrom: "2015-01-01", percent: 0.05 },
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
