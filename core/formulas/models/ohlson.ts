import { define, number } from "../define";
import { fault } from "../../cells/faults";
import { currentAssets, currentLiabilities, netIncome, totalAssets, totalLiabilities } from "./inputs";

/** Change in net income between −1 and 1; none where both years are nil. */
function incomeChange(netIncome: number, previous: number): number {
  const size = Math.abs(netIncome) + Math.abs(previous);
  return size === 0 ? 0 : (netIncome - previous) / size;
}

/** Ohlson's O, model 1: failure within one year, in a logit. */
function ohlsonIndex(
  totalAssets: number,
  totalLiabilities: number,
  currentAssets: number,
  currentLiabilities: number,
  netIncome: number,
  previousNetIncome: number,
  operatingFunds: number,
  priceIndex: number,
): number {
  const size = Math.log(totalAssets / priceIndex);
  const liabilitiesExceedAssets = totalLiabilities > totalAssets ? 1 : 0;
  const twoLosses = netIncome < 0 && previousNetIncome < 0 ? 1 : 0;
  return (
    -1.32 -
    0.407 * size +
    6.03 * (totalLiabilities / totalAssets) -
    1.43 * ((currentAssets - currentLiabilities) / totalAssets) +
    0.0757 * (currentLiabilities / currentAssets) -
    1.72 * liabilitiesExceedAssets -
    2.37 * (netIncome / totalAssets) -
    1.83 * (operatingFunds / totalLiabilities) +
    0.285 * twoLosses -
    0.521 * incomeChange(netIncome, previousNetIncome)
  );
}

export const ohlson = define({
  name: "OHLSON",
  topic: "models",
  summary: {
    fr: "Probabilité de défaillance à un an selon Ohlson (1980), entre 0 et 1.",
    en: "Probability of failure within a year after Ohlson (1980), between 0 and 1.",
  },
  perRow: true,
  parameters: [
    totalAssets,
    totalLiabilities,
    currentAssets,
    currentLiabilities,
    netIncome,
    number("previous_net_income", { fr: "Résultat net de l’exercice précédent", en: "Net income of the year before" }),
    number("operating_funds", { fr: "Capacité d’autofinancement", en: "Funds from operations" }),
    number(
      "price_index",
      { fr: "Déflateur du PNB des États-Unis, base 100 en 1968", en: "US GNP price-level index, 1968 = 100" },
      { above: 0 },
    ),
  ],
  result: "number",
  faults: ["NO_DEBT", "DIV0"],
  source:
    "Ohlson, J. A. (1980), “Financial Ratios and the Probabilistic Prediction of Bankruptcy”, Journal of Accounting Research 18(1), 109–131, model 1",
  reading: {
    fr: "Ohlson retient 0,038 comme seuil qui minimise ses erreurs ; 0,5 sert aussi. Industriels américains cotés, 1970–1976, actifs en dollars : une PME en euros y paraît toujours plus risquée par sa taille.",
    en: "Ohlson uses 0.038, the cut with the fewest errors; 0.5 is used too. Listed US industrial firms, 1970–1976, assets in dollars: a small firm in euros always looks riskier by its size.",
  },
  mistake: {
    fr: "Oublier le déflateur ou donner l’actif en milliers : la taille entre en logarithme et décale tout le résultat.",
    en: "Leaving out the price index or giving assets in thousands: size enters as a logarithm and shifts the whole result.",
  },
  examples: [
    { args: [50000000, 30000000, 20000000, 12000000, 2500000, 2000000, 4000000, 700], value: 0.0544447779156978 },
    { args: [8000000, 9000000, 3000000, 5000000, -600000, -200000, -300000, 700], value: 0.7700707708289899 },
    { args: [50000000, 0, 20000000, 12000000, 2500000, 2000000, 4000000, 700], fault: "NO_DEBT" },
  ],
  compute: (totalAssets, totalLiabilities, currentAssets, ...others) => {
    if (totalLiabilities === 0) return fault("NO_DEBT", "total_liabilities");
    if (currentAssets === 0) return fault("DIV0", "current_assets");
    return 1 / (1 + Math.exp(-ohlsonIndex(totalAssets, totalLiabilities, currentAssets, ...others)));
  },
});
