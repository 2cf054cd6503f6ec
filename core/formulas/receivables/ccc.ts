import { define, number } from "../define";

/** Days between paying suppliers and being paid by clients. All three on one basis of days. */
export const ccc = define({
  name: "CCC",
  topic: "receivables",
  summary: { fr: "Cycle de conversion de trésorerie en jours : DSO + DIO − DPO.", en: "Cash conversion cycle in days: DSO + DIO − DPO." },
  perRow: true,
  parameters: [
    number("dso", { fr: "Délai clients en jours", en: "Days sales outstanding" }),
    number("dio", { fr: "Délai de stockage en jours", en: "Days inventory outstanding" }),
    number("dpo", { fr: "Délai fournisseurs en jours", en: "Days payable outstanding" }),
  ],
  result: "number",
  source: "Standard textbook identity",
  reading: {
    fr: "Plus il est court, mieux c’est ; négatif, les fournisseurs financent l’activité.",
    en: "The shorter the better; negative, suppliers fund the business.",
  },
  mistake: {
    fr: "Mêler un DPO sur 360 jours, sa base par défaut, et un DSO sur 365 : donnez aux trois la même base.",
    en: "Mixing a DPO on 360 days, its default, with a DSO on 365: give all three one basis.",
  },
  examples: [
    { args: [60, 50, 45], value: 65 },
    { args: [5, 20, 60], value: -35 },
    { args: [60, null, 45], fault: "NO_DATA" },
  ],
  compute: (daysSales, daysInventory, daysPayable) => daysSales + daysInventory - daysPayable,
});
