import { list } from "../define";

/** The bounds of ageing bands in days past due, each the last day of its band. */
export const ageLimits = list(
  "limits",
  { fr: "Bornes des tranches en jours de retard", en: "Limits of the bands, in days past due" },
  [0, 30, 60, 90],
  { whole: true },
);
