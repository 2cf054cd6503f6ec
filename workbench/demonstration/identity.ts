import type { Random } from "./random";

// Invented: any likeness to a real firm is chance. Names vary as they do in a real ledger, in length, accents and form.
const families = (
  "Aubertin Bélanger Béranger Boisrond Brémontier Cazenave Chastagnol Corvisier Courtemanche Daubigny Delacour Descombes Desrosiers Dutertre " +
  "Échevin Esparbès Faugère Ferrandis Fontanel Gaubert Germinal Grandjouan Guéguénou Haudebourg Hervieux Izambard Jacquelot Jouvenel Kermadec " +
  "Kerouédan Lachassagne Lagarrigue Lapeyrouse Le Gallou Lehmann Lemoyne L’Hermite Maisonneuve Malherbe Marchadier Mazeaud Montfaucon Noirmont " +
  "Œuvrard Ollivier Pastoureau Pélissanne Peyrebrune Quenneville Quintard Rabouin Rigaudeau Rocheteau Saint-Aubin Sainte-Croix Schœnauer " +
  "Ségalen Tardivel Teisserenc Thévenoux Trégaro Uhlmann Vaucanson Verdelhan Villedieu Wattrelos Weissenburger Ybarra Zimmerlé"
)
  .replace("Le Gallou", "Le_Gallou")
  .split(" ")
  .map((name) => name.replace("_", " "));

const places = (
  "de l’Adour, des Alpilles, d’Armor, de l’Artois, de l’Aubrac, de la Baie, du Beaujolais, du Berry, de la Brière, du Cotentin, de la Deûle, " +
  "de l’Estuaire, du Forez, du Gâtinais, de l’Isère, du Jura, du Lauragais, de la Loire, du Lubéron, de la Marne, du Morvan, de l’Odet, du Perche, " +
  "du Quercy, du Rhône, de la Saône, de Sologne, de Thiérache, du Vexin, du Val d’Yerres, de la Vilaine, du Vivarais"
).split(", ");

export interface Sector {
  readonly fr: string;
  readonly en: string;
  readonly trades: readonly string[];
  /** Share of the year's sales in each month, January first, around 1. */
  readonly season: readonly number[];
}

const flat = [0.95, 0.95, 1.05, 1, 1, 1.1, 0.95, 0.65, 1.1, 1.1, 1.05, 1.1];
const building = [0.7, 0.8, 1.1, 1.15, 1.15, 1.2, 1.1, 0.5, 1.15, 1.2, 1.1, 0.85];
const food = [0.85, 0.85, 0.95, 1, 1, 1.05, 1.05, 0.95, 0.9, 1, 1.15, 1.6];
const holidays = [0.6, 0.65, 0.8, 1, 1.25, 1.4, 1.7, 1.6, 1.1, 0.8, 0.55, 0.55];
const shops = [0.9, 0.75, 0.9, 0.95, 0.95, 1.05, 1, 0.7, 1, 1.05, 1.35, 1.7];

export const sectors: readonly Sector[] = [
  {
    fr: "Bâtiment",
    en: "Construction",
    season: building,
    trades: ["Maçonnerie", "Charpente", "Couverture", "Plâtrerie", "Menuiserie", "Génie civil", "Étanchéité"],
  },
  {
    fr: "Négoce",
    en: "Wholesale",
    season: flat,
    trades: ["Négoce", "Distribution", "Fournitures", "Comptoir", "Approvisionnement industriel"],
  },
  {
    fr: "Industrie",
    en: "Manufacturing",
    season: flat,
    trades: ["Mécanique", "Fonderie", "Chaudronnerie", "Plasturgie", "Usinage", "Tôlerie fine", "Décolletage"],
  },
  {
    fr: "Agroalimentaire",
    en: "Food",
    season: food,
    trades: ["Salaisons", "Conserverie", "Laiterie", "Biscuiterie", "Primeurs", "Minoterie"],
  },
  { fr: "Transport", en: "Transport", season: flat, trades: ["Transports", "Messagerie", "Logistique", "Affrètement"] },
  {
    fr: "Hôtellerie-restauration",
    en: "Hotels and restaurants",
    season: holidays,
    trades: ["Hôtel", "Traiteur", "Brasserie", "Résidence"],
  },
  {
    fr: "Commerce de détail",
    en: "Retail",
    season: shops,
    trades: ["Bricolage", "Jardinerie", "Équipement de la maison", "Électroménager"],
  },
  {
    fr: "Services",
    en: "Services",
    season: flat,
    trades: ["Ingénierie", "Nettoyage", "Maintenance", "Conseil", "Imprimerie", "Travail temporaire"],
  },
];

const forms = ["SARL", "SARL", "SARL", "SAS", "SAS", "SAS", "SAS", "SA", "EURL", "SASU", "SCOP", "SNC"];

const ofTrade = (trade: string): string => (/^[aeiouyhéèê]/i.test(trade) ? `d’${trade.toLowerCase()}` : `de ${trade.toLowerCase()}`);

/** A company name of its own, with its legal form. */
export function companyName(random: Random, sector: Sector, taken: Set<string>): string {
  for (;;) {
    const family = random.pick(families);
    const trade = random.pick(sector.trades);
    const place = random.pick(places);
    const form = random.pick(forms);
    const kind = random.whole(1, 10);
    const name =
      kind <= 3
        ? `${trade} ${family} ${form}`
        : kind === 4
          ? `Établissements ${family} et Fils ${form}`
          : kind === 5
            ? `${form} ${trade} ${place}`
            : kind === 6
              ? `${family} & ${random.pick(families)} ${form}`
              : kind === 7
                ? `Société nouvelle ${ofTrade(trade)} ${place} – anciens établissements ${family} ${form}`
                : kind === 8
                  ? `${trade} ${place}`.toUpperCase()
                  : kind === 9
                    ? `${family} ${trade} ${form}`
                    : `Groupe ${family} ${form}`;
    const key = name.toLowerCase();
    if (taken.has(key)) continue;
    taken.add(key);
    return name;
  }
}

export const publicBodies: readonly string[] = [
  "Commune de Saint-Aubin-sur-Deûle",
  "Communauté de communes du Val d’Yerres",
  "Centre hospitalier de Montfaucon",
  "Lycée Jean-Vaucanson",
  "Office public de l’habitat de la Brière",
  "Conseil départemental – service des routes",
  "Syndicat des eaux du Haut-Perche",
  "Université de l’Estuaire",
  "Commune de Kermadec-Plage",
  "Régie des transports de l’Odet",
  "Caisse des écoles de Villedieu",
  "Port autonome de la Baie",
];

/** The key of Luhn's algorithm, which the last digit of a SIREN is. */
function luhnDigit(digits: readonly number[]): number {
  const sum = digits.reduce((total, digit, i) => {
    const doubled = (digits.length - i) % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Nine digits in the usual groups of three; a few begin with a zero, which a spreadsheet must not lose. */
export function sirenNumber(random: Random, taken: Set<string>): string {
  for (;;) {
    const first = random.chance(0.02) ? 0 : random.pick([3, 4, 5, 7, 8, 9]);
    const digits = [first, ...Array.from({ length: 7 }, () => random.whole(0, 9))];
    const text = [...digits, luhnDigit(digits)].join("").replace(/(\d{3})(?=\d)/g, "$1 ");
    if (taken.has(text)) continue;
    taken.add(text);
    return text;
  }
}
