import { serialOf } from "../../core/cells/dates";
import type { Words } from "../../core/cells/language";
import type { TemplateName } from "../description";
import { Page } from "../page";
import type { Setting } from "../words";

// Invented: two paid late, four still open.
const invoices = [
  ["F-2025-1187", serialOf(2025, 9, 15), serialOf(2025, 11, 14), 8640, serialOf(2026, 1, 20)],
  ["F-2025-1302", serialOf(2025, 10, 31), serialOf(2025, 12, 30), 12480.5, null],
  ["F-2026-0041", serialOf(2026, 1, 12), serialOf(2026, 3, 13), 5219.4, serialOf(2026, 5, 4)],
  ["F-2026-0117", serialOf(2026, 2, 16), serialOf(2026, 4, 17), 9873.6, null],
  ["F-2026-0205", serialOf(2026, 3, 20), serialOf(2026, 5, 19), 14300, null],
  ["F-2026-0288", serialOf(2026, 5, 11), serialOf(2026, 7, 10), 6752.16, null],
] as const;

/** The invoices claimed, and the day and rate of the claim. */
export function invoicesPage({ say }: Setting) {
  const table = say({ fr: "Factures", en: "Invoices" });
  const headers = {
    number: say({ fr: "Facture", en: "Invoice" }),
    issued: say({ fr: "Date", en: "Date" }),
    due: say({ fr: "Échéance", en: "Due date" }),
    amount: say({ fr: "Montant TTC", en: "Amount" }),
    paid: say({ fr: "Réglée le", en: "Paid on" }),
  };
  const page = new Page(table, [26, 14, 14, 16, 14]);
  const date = { kind: "date", from: 1 } as const;
  const day = say({ fr: "Une date", en: "A date" });
  page
    .unlocked()
    .height(1, 24)
    .freeze(8)
    .put("A1", say({ fr: "Factures payées en retard ou restées impayées", en: "Invoices paid late or still unpaid" }), "title")
    .put(
      "A2",
      say({
        fr: "Une ligne par facture, TVA comprise. « Réglée le » reste vide tant qu’elle n’est pas payée. Le tableau grandit, le décompte suit.",
        en: "One line an invoice, VAT included. “Paid on” stays blank while it is unpaid. The table grows and the statement follows.",
      }),
      "note",
    )
    .put("A4", say({ fr: "Intérêts arrêtés au", en: "Interest up to" }))
    .put("B4", serialOf(2026, 9, 30), "inputRight", "date")
    .put("A5", say({ fr: "Taux du contrat, s’il y en a un", en: "Contract rate, if any" }))
    .put("B5", null, "inputRight", "rate")
    .put("C5", say({ fr: "vide : taux de la BCE + 10 points", en: "blank: ECB rate + 10 points" }), "hint")
    .put("C6", say({ fr: "jamais moins de trois fois l’intérêt légal", en: "never below three times the legal rate" }), "hint")
    .allow("B4", date, day)
    .allow(
      "B5",
      { kind: "decimal", min: 0, max: 1 },
      say({ fr: "Un taux annuel, par exemple 12 %", en: "A yearly rate, for instance 12%" }),
    )
    .table(
      "A8",
      table,
      [
        { header: headers.number },
        { header: headers.issued, format: "date" },
        { header: headers.due, format: "date" },
        { header: headers.amount, format: "cents" },
        { header: headers.paid, format: "date" },
      ],
      invoices,
    )
    .allow(`B9:C${8 + invoices.length}`, date, day)
    .allow(`E9:E${8 + invoices.length}`, date, day)
    .allow(
      `D9:D${8 + invoices.length}`,
      { kind: "decimal", min: 0 },
      say({ fr: "Montant de la facture, TVA comprise", en: "Amount of the invoice, VAT included" }),
    );
  const name = (words: Words, row: number): TemplateName => ({
    name: say(words),
    sheet: page.name,
    block: { row, column: 1, rows: 1, columns: 1 },
  });
  return {
    sheet: page.sheet({ area: `A1:E${8 + invoices.length}`, titleRows: 8, grows: true }),
    names: { until: name({ fr: "Arrete_au", en: "Interest_up_to" }, 3), rate: name({ fr: "Taux_contrat", en: "Contract_rate" }, 4) },
    count: invoices.length,
    of: (id: keyof typeof headers): string => `${table}[${headers[id]}]`,
  };
}

export type InvoicesPage = ReturnType<typeof invoicesPage>;
