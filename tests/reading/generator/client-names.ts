import type { Random } from "./random";

const plain = [
  ["Ardoise & Fils", "Brunel SARL", "Menuiserie Hallé", "Garage Sorel", "Boulangerie Dupré", "Imprimerie Moreau", "Hôtel Bellevue"],
  ["Jardins d'Anjou", "KLM Transports", "Entreprise Lefèvre", "Colas Jean", "Durand & Fils", "SAS Électricité Générale", "Commune de Vif"],
  ["Amber Mills", "Blue Heron Ltd", "Oakwell & Sons", "Pinehurst Inc.", "Crane Inc", "Dune Ltd", "Vallat Ltd", "Zephyr", "Finch", "Grouse"],
  [
    "Kuhn GmbH",
    "Lang GmbH & Co. KG",
    "Sharda Traders",
    "Mohan Textiles",
    "Agrolux S.A.",
    "Assur-tek",
    "Nordisk ApS",
    "Österreichische Holz AG",
  ],
].flat();

const firstParts =
  "Atelier Bastide Cordier Delta Estève Faubourg Granit Hameau Iris Jasmin Kestrel Linden Meridian Norton Orchard Pascal Quartz Rowan".split(
    " ",
  );
const lastParts =
  "Bois Conseil Distribution Freight Industrie Logistics Matériaux Négoce Optique Paysage Retail Services Textile Trading".split(" ");
const forms = ["", "", " SA", " SARL", " SAS", " Ltd", " Inc", " GmbH", " BV", " (en liquidation)"];

/** Names that have been taken for something else: totals, headings, pages, numbers, dates, formulas, signs of separation. */
const hostile = [
  "Total SA",
  "TotalEnergies Marketing",
  "TOTAL",
  "Total Wine & More",
  "Grand Total Records",
  "Sous-total Conseil",
  "Somme & Cie",
  "Ensemble Vocal SARL",
  "Overall Ltd",
  "Totaux Bureautique",
  "Balance Coaching",
  "Solde de Tout Compte SARL",
  "Report & Associés",
  "Page 1 Éditions",
  "Client",
  "Current Ltd",
  "Échu & Fils",
  "Non échu SARL",
  "Older Brothers",
  "12345",
  "2026",
  "31 Décembre SARL",
  "=CMD()",
  "+33 Studio",
  "@home",
  "-Tiret-",
  'Bar "Le Zinc" SARL',
  "Dupont, Martin et Associés",
  "L'Atelier; Lyon",
  "N/A Consulting",
  "#1 Plumbing",
  "1-30 Boutique",
  "Débit de Tabac",
  "Crédit Agricole Leasing",
  "EUR Logistique",
  "Avoir Plus",
  "Facture Facile SAS",
  "Mme Échéance",
  "€uro Discount",
  "Total général d'Aménagement",
];

const foldedName = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** Different names, among them some nobody expects. */
export function clientNames(random: Random, count: number, hostileShare: number): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  while (names.length < count) {
    const name = random.chance(hostileShare)
      ? random.pick(hostile)
      : random.chance(0.5)
        ? random.pick(plain)
        : `${random.pick(firstParts)} ${random.pick(lastParts)}${random.pick(forms)}`;
    const folded = foldedName(name);
    if (seen.has(folded)) continue;
    seen.add(folded);
    names.push(name);
  }
  return names;
}
