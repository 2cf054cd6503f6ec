import { serialOf } from "../../core/cells/dates";
import { Page } from "../page";
import type { Setting } from "../words";

// Invented: client, due date, days late.
const settled = (
  "Ateliers Morel,6,8,19|Ateliers Morel,7,4,24|Ateliers Morel,8,2,21|Clinique du Parc,6,20,30|Clinique du Parc,7,18,26|" +
  "Garage Pons,7,10,2|Garage Pons,8,14,4|Négoce Lambert,6,30,5|Négoce Lambert,7,29,6|Négoce Lambert,8,28,3|Transports Lemaire,6,12,14|" +
  "Transports Lemaire,7,15,9|Froid & Climat,7,21,11|Froid & Climat,8,20,8|Plasturgie Noël,6,25,41|Plasturgie Noël,7,24,29|" +
  "Menuiserie Garnier,8,10,8|Hôtel des Quais,7,30,0|Mairie de Saint-Éloi,7,6,11|Mairie de Saint-Éloi,8,5,12"
)
  .split("|")
  .map((line) => line.split(","))
  .map(([client, month, day, late]) => {
    const due = serialOf(2026, Number(month), Number(day));
    return [client!, due, due + Number(late)] as const;
  });

/** What was settled lately: how late the portfolio usually pays. */
export function paymentsPage({ say }: Setting) {
  const table = say({ fr: "Reglees", en: "Settled" });
  const headers = {
    client: say({ fr: "Client", en: "Client" }),
    due: say({ fr: "Échéance", en: "Due date" }),
    paid: say({ fr: "Réglée le", en: "Paid on" }),
  };
  const page = new Page(say({ fr: "Règlements", en: "Payments" }), [30, 14, 14]);
  const day = { kind: "date", from: 1 } as const;
  const last = 5 + settled.length;
  page
    .unlocked()
    .height(1, 24)
    .freeze(5)
    .put("A1", say({ fr: "Factures réglées", en: "Settled invoices" }), "title")
    .put(
      "A2",
      say({
        fr: "Les trois à six derniers mois : leur retard médian est la meilleure prévision simple du prochain.",
        en: "The last three to six months: their median delay is the best single forecast of the next.",
      }),
      "note",
    )
    .table(
      "A5",
      table,
      [{ header: headers.client }, { header: headers.due, format: "date" }, { header: headers.paid, format: "date" }],
      settled,
    )
    .allow(`B6:C${last}`, day, say({ fr: "Une date", en: "A date" }));
  return {
    sheet: page.sheet({ area: `A1:C${last}`, titleRows: 5, grows: true }),
    of: (id: keyof typeof headers): string => `${table}[${headers[id]}]`,
  };
}

export type PaymentsPage = ReturnType<typeof paymentsPage>;
