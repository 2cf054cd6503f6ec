import { headroomOf } from "../../method/decisions/exposure";
import { define } from "../define";
import { exposureAmount, limitAmount } from "./parameters";

export const headroom = define({
  name: "HEADROOM",
  topic: "decisions",
  summary: {
    fr: "Marge sous la limite de crédit : ce que le client peut encore commander ; négative, la limite est dépassée.",
    en: "Room below the credit limit: what the client may still order; negative once the limit is exceeded.",
  },
  perRow: true,
  parameters: [exposureAmount, limitAmount],
  result: "number",
  source: "Trade practice: limit − exposure",
  reading: {
    fr: "Comparez-la à la commande en attente. Une marge qui fond de mois en mois annonce un blocage : prévenez le commercial avant.",
    en: "Compare it with the order at hand. Room that melts month after month announces a block: warn sales first.",
  },
  mistake: {
    fr: "Débloquer une commande parce que la marge est positive sans voir que des factures sont en retard.",
    en: "Releasing an order because there is room, without seeing that invoices are overdue.",
  },
  examples: [
    { args: [95000, 120000], value: 25000 },
    { args: [130000, 120000], value: -10000 },
    { args: [95000, null], fault: "NO_DATA" },
  ],
  compute: headroomOf,
});
