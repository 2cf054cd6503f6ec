import type { PublishedRates } from "./rate-table";

/**
 * French legal interest rate where the creditor is a professional (C. mon. fin. L313-2). Up to 2014 there was one rate a
 * year, for everybody; it stands here once for each half-year. The second half of 2026 is
 * blank in one of the two tables compared; the figure here is that of the decree of 26 June 2026. All others agree.
 */
export const frenchLegalRate: PublishedRates = {
  source:
    "Direction du Trésor up to 2020-01; cabinet-cec.fr, dandrel-avocats.fr; arrêtés of 17/12/2024, 19/06/2025, 15/12/2025 and 26/06/2026",
  checkedOn: "2026-11-28",
  rates: [
    { validFrom: "2009-01-01", percent: 3.79 },
    { validFrom: "2009-07-01", percent: 3.79 },
    { validFrom: "2010-01-01", percent: 0.65 },
    { validFrom: "2010-07-01", percent: 0.65 },
    { validFrom: "2011-01-01", percent: 0.38 },
    { validFrom: "2011-07-01", percent: 0.38 },
    { validFrom: "2012-01-01", percent: 0.71 },
    { validFrom: "2012-07-01", percent: 0.71 },
    { validFrom: "2013-01-01", percent: 0.04 },
    { validFrom: "2013-07-01", percent: 0.04 },
    { validFrom: "2014-01-01", percent: 0.04 },
    { validFrom: "2014-07-01", percent: 0.04 },
    { validFrom: "2015-01-01", percent: 0.93 },
    { validFrom: "2015-07-01", percent: 0.99 },
    { validFrom: "2016-01-01", percent: 1.01 },
    { validFrom: "2016-07-01", percent: 0.93 },
    { validFrom: "2017-01-01", percent: 0.9 },
    { validFrom: "2017-07-01", percent: 0.9 },
    { validFrom: "2018-01-01", percent: 0.89 },
    { validFrom: "2018-07-01", percent: 0.88 },
    { validFrom: "2019-01-01", percent: 0.86 },
    { validFrom: "2019-07-01", percent: 0.87 },
    { validFrom: "2020-01-01", percent: 0.87 },
    { validFrom: "2020-07-01", percent: 0.84 },
    { validFrom: "2021-01-01", percent: 0.79 },
    { validFrom: "2021-07-01", percent: 0.76 },
    { validFrom: "2022-01-01", percent: 0.76 },
    { validFrom: "2022-07-01", percent: 0.77 },
    { validFrom: "2023-01-01", percent: 2.06 },
    { validFrom: "2023-07-01", percent: 4.22 },
    { validFrom: "2024-01-01", percent: 5.07 },
    { validFrom: "2024-07-01", percent: 4.92 },
    { validFrom: "2025-01-01", percent: 3.71 },
    { validFrom: "2025-07-01", percent: 2.76 },
    { validFrom: "2026-01-01", percent: 2.62 },
    { validFrom: "2026-07-01", percent: 2.75 },
  ],
};
