import { notNegative, share, uninsuredOf } from "../../method/decisions/exposure";
import { define, number } from "../define";
import { exposureAmount } from "./parameters";

export const uninsured = define({
  name: "UNINSURED",
  topic: "decisions",
  summary: {
    fr: "Part de l’encours qui resterait à notre charge : le dépassement de l’agrément et la franchise de l’assureur.",
    en: "What we would bear ourselves: the excess over the insured limit and the insurer’s retention.",
  },
  perRow: true,
  parameters: [
    exposureAmount,
    number("insured_limit", { fr: "Montant agréé par l’assureur", en: "Limit the insurer agreed" }, notNegative),
    number("insured_share", { fr: "Quotité garantie", en: "Share insured" }, { ...share, default: 0.9 }),
  ],
  result: "number",
  source: "Trade practice: exposure − min(exposure, insured limit) × insured share",
  reading: {
    fr: "C’est ce montant, et non l’encours, qui se compare au résultat et aux fonds propres.",
    en: "It is this amount, not the exposure, that is set against profit and equity.",
  },
  mistake: {
    fr: "Tenir l’encours agréé pour couvert à 100 % : la quotité laisse 10 % à charge, et un agrément se retire.",
    en: "Taking an insured exposure as fully covered: the retention leaves 10%, and a limit can be withdrawn.",
  },
  examples: [
    { args: [95000, 60000], value: 41000 },
    { args: [40000, 60000, 0.9], value: 4000 },
    { args: [95000, -1], fault: "OUT_OF_RANGE" },
  ],
  compute: uninsuredOf,
});
