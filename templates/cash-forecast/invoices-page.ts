import { serialOf } from "../../core/cells/dates";
import type { TemplateName } from "../description";
import { Page } from "../page";
import type { Setting } from "../words";

export const situationDay = serialOf(2026, 9, 30);
const first = 7;
const roomFor = 200;

// Invented: number, client, days from the due date to 30 September, amount, usual delay of the client, promise, days of dispute.
const invoices = [
  ["F-2026-0512", "Ateliers Morel", 62, 8_640, 21, null, null],
  ["F-2026-0588", "Transports Lemaire", 44, 12_480.5, null, serialOf(2026, 10, 9), null],
  ["F-2026-0601", "Plasturgie Noël", 31, 5_219.4, 35, null, 30],
  ["F-2026-0633", "Clinique du Parc", 18, 19_873.6, 28, null, null],
  ["F-2026-0648", "Garage Pons", 12, 1_430, 3, null, null],
  ["F-2026-0660", "Menuiserie Garnier", 5, 6_752.16, 8, null, null],
  ["F-2026-0671", "Négoce Lambert", 0, 22_310, 5, null, null],
  ["F-2026-0684", "Ateliers Morel", -8, 9_120, 21, null, null],
  ["F-2026-0690", "Froid & Climat", -14, 15_480, null, null, null],
  ["F-2026-0702", "Transports Lemaire", -15, 11_900, null, null, null],
  ["F-2026-0711", "Hôtel des Quais", -22, 4_260, 2, null, null],
  ["F-2026-0719", "Mairie de Saint-Éloi", -26, 13_640, 11, null, null],
  ["F-2026-0724", "Plasturgie Noël", -30, 7_980, 35, null, null],
  ["F-2026-0733", "Clinique du Parc", -37, 18_240, 28, null, null],
  ["F-2026-0741", "Négoce Lambert", -44, 20_150, 5, null, null],
  ["F-2026-0748", "Froid & Climat", -52, 8_730, null, null, null],
] as const;

/** What is open, a line an invoice, and beside it the day each is likely to be paid. */
export function invoicesPage({ say }: Setting, names: { readonly situation: TemplateName; readonly habit: TemplateName }) {
  const headers = {
    number: say({ fr: "Facture", en: "Invoice" }),
    client: say({ fr: "Client", en: "Client" }),
    due: say({ fr: "Échéance", en: "Due date" }),
    amount: say({ fr: "Reste dû", en: "Still owed" }),
    delay: say({ fr: "Retard du client (jours)", en: "Client’s delay (days)" }),
    promise: say({ fr: "Promise le", en: "Promised for" }),
    dispute: say({ fr: "Litige (jours)", en: "Dispute (days)" }),
  };
  const table = say({ fr: "Ouvertes", en: "OpenItems" });
  const page = new Page(say({ fr: "Factures", en: "Invoices" }), [16, 26, 13, 15, 14, 13, 11, 3, 13, 14]);
  const of = (id: keyof typeof headers): string => `${table}[${headers[id]}]`;
  const last = first + invoices.length - 1;
  const spill = (letter: string, formula: string, format: "date" | "whole"): string => {
    page
      .calc(`${letter}${first}:${letter}${last}`, formula, "resultRight", format)
      .dress(`${letter}${last + 1}:${letter}${first + roomFor - 1}`, "resultRight", format);
    return `${letter}${first}#`;
  };
  const day = { kind: "date", from: 1 } as const;
  page
    .unlocked()
    .height(1, 24)
    .height(6, 42)
    .freeze(6)
    .put("A1", say({ fr: "Factures ouvertes", en: "Open invoices" }), "title")
    .put(
      "A2",
      say({
        fr: "Une ligne par facture impayée. Le tableau grandit, la prévision suit. Laissez à part les créances douteuses ou en procédure.",
        en: "One line an unpaid invoice. The table grows and the forecast follows. Leave doubtful debts and clients in proceedings out.",
      }),
      "note",
    )
    .put(
      "A3",
      say({
        fr: "Retard du client vide : celui de tout le portefeuille. Une promesse l’emporte ; un litige ajoute les jours qu’il faut pour le régler.",
        en: "Client’s delay blank: that of the whole portfolio. A promise comes first; a dispute adds the days it takes to settle it.",
      }),
      "note",
    )
    .table(
      "A6",
      table,
      [
        { header: headers.number },
        { header: headers.client },
        { header: headers.due, format: "date" },
        { header: headers.amount, format: "cents" },
        { header: headers.delay, format: "whole" },
        { header: headers.promise, format: "date" },
        { header: headers.dispute, format: "whole" },
      ],
      invoices.map(([number, client, late, ...rest]) => [number, client, situationDay - late, ...rest]),
    )
    .put("I6", say({ fr: "Retard retenu", en: "Delay used" }), "headerRight")
    .put("J6", say({ fr: "Date probable", en: "Likely date" }), "headerRight")
    .allow(`C${first}:C${last}`, day, say({ fr: "Une date", en: "A date" }))
    .allow(`F${first}:F${last}`, day, say({ fr: "Une date, ou rien", en: "A date, or nothing" }))
    .allow(
      `D${first}:D${last}`,
      { kind: "decimal", min: -1e12 },
      say({ fr: "Ce qui reste dû, TVA comprise", en: "What is still owed, VAT included" }),
    )
    .allow(`G${first}:G${last}`, { kind: "whole", min: 0 }, say({ fr: "Jours pour régler le litige", en: "Days to settle the dispute" }));
  const delays = spill("I", `=IF(${of("delay")}="",${names.habit.name},${of("delay")})`, "whole");
  const expected = spill("J", `=EXPECTEDPAYDATE(${of("due")},${names.situation.name},${delays},${of("promise")},${of("dispute")})`, "date");
  return {
    sheet: page.sheet({ area: `A1:J${last}`, landscape: true, titleRows: 6, grows: true }),
    of,
    expected: `${page.name}!${expected}`,
  };
}

export type InvoicesPage = ReturnType<typeof invoicesPage>;
