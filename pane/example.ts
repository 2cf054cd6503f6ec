import type { Sheet } from "../core/sheet";
import type { Language } from "../core/cells/language";
import type { Cell } from "../core/cells/values";
import { fillAddedSheet } from "./added-sheet";

// Invented clients: one by far the largest, some late, one in net cash, one whose equity is gone, one hardly known.
const clients: readonly (readonly Cell[])[] = [
  ["Ateliers Martin", 486000, 22000, 4, 3100000, 910000, 380000],
  ["Brasserie du Canal", 142500, 61800, 38, 820000, 95000, 240000],
  ["Bois & Fils", 97300, 0, 0, 1240000, 640000, -85000],
  ["Charpentes Aubry", 88900, 88900, 112, 410000, -32000, 156000],
  ["Clinique Sainte-Odile", 76400, 3100, 6, 2650000, 1480000, 620000],
  ["Domaine de l’Hers", 54200, 12700, 19, 365000, 210000, 74000],
  ["Électro Rhône", 41800, 0, 2, 690000, 158000, 121000],
  ["Garage Peltier", 27600, 9400, 27, 198000, 41000, 63000],
  ["Imprimerie Vasseur", 19300, 6200, 44, 255000, 38000, 92000],
  ["Jardins d’Alix", 8700, 0, -3, 121000, 66000, 4000],
  ["Librairie Sauvage", 4150, 900, 12, 88000, null, null],
  ["Menuiserie Kervella", 1380, 0, 0, 46000, 21000, 2500],
];

const words = {
  fr: {
    sheet: "Exemple Encours",
    headers: [
      "Client",
      "Solde (€)",
      "Échu (€)",
      "Retard moyen (jours)",
      "Chiffre d’affaires (€)",
      "Capitaux propres (€)",
      "Dette nette (€)",
    ],
  },
  en: {
    sheet: "Encours example",
    headers: ["Client", "Balance (€)", "Overdue (€)", "Average days late", "Turnover (€)", "Equity (€)", "Net debt (€)"],
  },
} as const;

/** Adds a sheet with a dozen invented clients and selects them. */
export async function loadExample(sheet: Sheet, language: Language): Promise<void> {
  const { sheet: name, headers } = words[language];
  const rows = [headers, ...clients];
  await fillAddedSheet(sheet, name, async (added) => {
    const area = { sheet: added, row: 0, column: 0, rows: rows.length, columns: headers.length };
    await sheet.write(area, rows);
    await sheet.format(area, {
      columns: headers.map((_, i) => (i === 0 ? { format: "text", width: 26 } : { format: i === 3 ? "whole" : "money", width: 16 })),
      currency: "EUR",
    });
    await sheet.show(area);
  });
}
