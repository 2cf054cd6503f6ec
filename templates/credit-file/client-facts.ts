import { serialOf } from "../../core/cells/dates";
import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import type { Validation } from "../description";
import type { Format } from "../look";
import type { Setting } from "../words";

export const situation = serialOf(2026, 9, 30);

/** What is known of the client beside its accounts. */
export interface ClientFact {
  readonly id: string;
  readonly label: Words;
  readonly value: Cell;
  readonly format?: Format;
  readonly allows?: Validation["allows"];
  readonly hint?: Words;
}

const words = (fr: string, en: string): Words => ({ fr, en });
const positive: Validation["allows"] = { kind: "decimal", min: 0 };

export function clientFacts({ language, say }: Setting): readonly ClientFact[] {
  const { tiers, events } = textsIn(language);
  const none = say({ fr: "Aucun", en: "None" });
  return [
    { id: "client", label: words("Raison sociale", "Company name"), value: "Menuiserie Vaucanson SAS" },
    {
      id: "siren",
      label: words("SIREN", "SIREN"),
      value: "402 163 885",
      format: "text",
      hint: words("Neuf chiffres ; la clé est contrôlée dans le dossier", "Nine digits; the file checks the key"),
    },
    {
      id: "created",
      label: words("Date de création", "Date of incorporation"),
      value: serialOf(1998, 4, 14),
      format: "date",
      allows: { kind: "date", from: 1 },
    },
    { id: "asOf", label: words("Date de situation", "As-of date"), value: situation, format: "date", allows: { kind: "date", from: 1 } },
    {
      id: "bureau",
      label: words("Score bureau, 0 à 100", "Bureau score, 0 to 100"),
      value: 54,
      format: "whole",
      allows: { kind: "decimal", min: 0, max: 100 },
      hint: words("100 est le meilleur ; vide s’il est inconnu", "100 is best; blank if unknown"),
    },
    {
      id: "daysLate",
      label: words("Retard moyen de paiement, en jours", "Average days late"),
      value: 12,
      format: "decimal",
      allows: { kind: "decimal", min: -365 },
      hint: words("Pondéré par les montants, factures ouvertes comprises", "Weighted by amount, open invoices included"),
    },
    {
      id: "events",
      label: words("Événement légal", "Legal event"),
      value: none,
      allows: {
        kind: "list",
        words: [
          none,
          events.WATCH,
          events.NO_ACCOUNTS_2Y,
          events.PRIV_URSSAF,
          events.PRIV_TRESOR,
          events.PLAN_CONTINUATION,
          events.SAUVEGARDE,
          events.REDRESSEMENT,
          events.LIQUIDATION,
        ],
      },
    },
    {
      id: "tier",
      label: words("Taille du client", "Size of the client"),
      value: tiers.medium,
      allows: { kind: "list", words: [tiers.large, tiers.medium, tiers.small] },
      hint: words("Règle le rythme des revues", "Sets the rhythm of the reviews"),
    },
    {
      id: "sales",
      label: words("Nos ventes TTC sur 12 mois", "Our sales over 12 months, VAT included"),
      value: 438000,
      format: "money",
      allows: positive,
    },
    { id: "balance", label: words("Encours", "Balance"), value: 71500, format: "money", allows: { kind: "decimal", min: -1e12 } },
    { id: "overdue", label: words("dont échu", "of which overdue"), value: 9800, format: "money", allows: { kind: "decimal", min: -1e12 } },
    { id: "uninvoiced", label: words("Livré, non facturé", "Delivered, not invoiced"), value: 8200, format: "money", allows: positive },
    { id: "orders", label: words("Commandes en cours", "Open orders"), value: 24000, format: "money", allows: positive },
    {
      id: "term",
      label: words("Délai demandé, en jours", "Term asked for, in days"),
      value: 45,
      format: "whole",
      allows: { kind: "whole", min: 0, max: 365 },
    },
    {
      id: "peak",
      label: words("Pointe saisonnière", "Seasonal peak"),
      value: 1.2,
      format: "ratio",
      allows: { kind: "decimal", min: 1, max: 12 },
      hint: words("Mois le plus fort ÷ mois moyen", "Strongest month ÷ average month"),
    },
    {
      id: "cap",
      label: words("Plafond de l’assureur", "Insurer’s limit"),
      value: 80000,
      format: "money",
      allows: positive,
      hint: words("Vide sans assurance ; 0 après un refus", "Blank without insurance; 0 after a refusal"),
    },
    {
      id: "ownEquity",
      label: words("Nos fonds propres", "Our own equity"),
      value: 2600000,
      format: "money",
      allows: positive,
      hint: words("Aucun client ne doit nous mettre en danger", "No client may endanger us"),
    },
  ];
}
