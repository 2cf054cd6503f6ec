import { addMonths, serialOf, type Serial } from "../../core/cells/dates";
import type { Cell, Grid } from "../../core/cells/values";
import type { Language } from "../../core/cells/language";
import { seeded } from "../../workbench/demonstration/random";

/** The day a made month is looked at: 30 September 2026. */
export const monthDay: Serial = serialOf(2026, 9, 30);

const names = (
  "Ateliers Morel|Bâti Sud|Mairie de Saint-Éloi|Transports Lemaire|Clinique du Parc|Menuiserie Garnier|Imprimerie Vidal|Froid & Climat|Garage Pons|" +
  "Boulangeries Rey|Électricité Caron|Plasturgie Noël|Hôtel des Quais|Jardins Besson|Optique Faure|Charpentes Huet|Négoce Lambert|Traiteur Olive|" +
  "Sécurité Marchand|Verrerie Arnaud|Pharmacie Colin|Mécanique Dumas|Peintures Roy|Location Bouvier"
).split("|");
const sectors = [
  ["BTP", "Construction"],
  ["Industrie", "Industry"],
  ["Commerce", "Retail"],
  ["Services", "Services"],
] as const;
const people = ["Léa Perrin", "Karim Haddad", "Anne Dubois"];
const header: Readonly<Record<Language, readonly string[]>> = {
  fr: ["Client", "N° client", "Type de client", "Secteur", "Commercial", "N° facture", "Date de facture", "Échéance", "Montant TTC (€)", "Date de règlement", "Litige", "Statut e-facture", "Preuve de livraison"], // prettier-ignore
  en: ["Client", "Client no.", "Client type", "Sector", "Salesperson", "Invoice no.", "Invoice date", "Due date", "Amount (€)", "Paid on", "Disputed", "E-invoice status", "Proof of delivery"], // prettier-ignore
};

/** A made ledger of two dozen clients over two years, as it stands on a day: later invoices and payments are not in it. */
export function madeMonth(language: Language, day: Serial = monthDay): Grid {
  const { next: number, whole } = seeded(20260930);
  const rows: Cell[][] = [];
  const [yes, paid, approved] = language === "fr" ? ["oui", "Encaissée", "Approuvée"] : ["yes", "Cashed", "Approved"];
  const odd =
    language === "fr"
      ? ["213 - Rejetée", "Refusée", "Suspendue", "En litige", "Paiement transmis", "Reçue"]
      : ["213 - Rejected", "Refused", "Suspended", "Disputed", "Payment sent", "Received"];
  names.forEach((name, i) => {
    const habit = [2, 5, 12, 18, 35, 55][i % 6]!;
    const size = 600 + 9000 * number() ** 3;
    for (let month = 0; month < 24; month++) {
      const issued = addMonths(serialOf(2024, 10, 1), month) + whole(0, 26);
      const due = issued + (i % 7 === 3 ? 75 : 30);
      const late = Math.round(habit + (number() - 0.4) * 20 + (month > 18 ? 6 : 0));
      const amount = Math.round(size * (0.5 + number()) * 100) / 100;
      const lost = i % 11 === 9 && month > 17;
      const [strange, delivered] = [number(), number()];
      if (issued > day) continue;
      const settled = !lost && due + late <= day ? due + late : null;
      const status =
        settled !== null ? paid : strange < 0.22 ? odd[Math.floor((strange / 0.22) * odd.length)]! : strange < 0.5 ? approved : odd[5]!;
      rows.push([
        name,
        `C${100 + i}`,
        name.startsWith("Mairie") ? "Public" : "Privé",
        sectors[i % sectors.length]![language === "fr" ? 0 : 1],
        people[i % people.length]!,
        `F${month + 1}-${100 + i}`,
        issued,
        due,
        amount,
        settled,
        settled === null && i === 5 && month > 20 ? yes : null,
        status,
        delivered < 0.6 ? `BL ${4000 + i * 24 + month}` : null,
      ]);
    }
  });
  rows.sort((a, b) => Number(a[6]) - Number(b[6]));
  return [[...header[language]], ...rows];
}
