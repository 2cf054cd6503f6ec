import type { Texts } from "./texts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

export const fr: Texts = {
  colon: " : ",
  row: (row) => `Ligne ${row}`,
  faults: {
    BAD_NUMBER: () => "Un nombre est attendu.",
    AMBIGUOUS_NUMBER: () => "Le point ou la virgule peut séparer les milliers ou les décimales : écrivez un vrai nombre.",
    BAD_DATE: () => "Une date est attendue.",
    AMBIGUOUS_DATE: () => "Le jour et le mois peuvent être échangés : écrivez une vraie date ou AAAA-MM-JJ.",
    BAD_FLAG: () => "VRAI ou FAUX est attendu.",
    BAD_CHOICE: (detail) => `Valeurs possibles : ${list(detail)}.`,
    OUT_OF_RANGE: ([rule, ...bounds]) =>
      rule === "between" ? `La valeur doit être comprise entre ${bounds[0]} et ${bounds[1]}.`
      : rule === "above" ? `La valeur doit être supérieure à ${bounds[0]}.`
      : rule === "below" ? `La valeur ne doit pas dépasser ${bounds[0]}.`
      : `La valeur doit être au moins ${bounds[0]}.`,
    NOT_WHOLE: () => "Un nombre entier est attendu.",
    CELL_ERROR: () => "La cellule contient une erreur.",
    SHAPE_MISMATCH: ([expected, found]) => `La plage a ${found} alors que l’autre a ${expected} : sélectionnez des plages de même taille.`,
    NOT_ONE_CELL: () => "Une seule cellule est attendue ici, pas une plage.",
    TOO_MANY_ARGUMENTS: ([most]) => `La fonction prend au plus ${most} arguments.`,
    UNKNOWN_FUNCTION: () => "Cette fonction n’existe pas.",
    UNKNOWN_LAYOUT: () => "Aucune colonne de client avec un solde, ni de facture, n’a été reconnue. Sélectionnez les en-têtes avec les lignes, ou indiquez le sens des colonnes.",
    NO_ROWS: () => "Il y a des en-têtes mais aucune ligne en dessous.",
    MIXED_CURRENCIES: ([found]) => `Plusieurs devises sont mêlées (${found}) : séparez-les ou convertissez-les d’abord.`,
    BAD_POLICY: () => "La plage n’est pas une politique lisible.",
    OVERRIDE_RANGE: () => "Une correction ne peut dépasser un cran.",
    OVERFLOW: () => "Le résultat dépasse les nombres qu’un tableur sait écrire.",
    INTERNAL: () => "Le calcul a échoué ; signalez-nous ce cas.",
    NO_DATA: () => "La donnée manque. Une cellule vide n’est jamais lue comme zéro.",
    NOT_RATED: () => "Trop peu d’informations connues pour noter ce client.",
    NEG_EQUITY: () => "Le ratio n’a pas de sens avec des capitaux propres négatifs ou nuls.",
    NO_DEBT: () => "Sans dettes, le ratio n’a pas de sens.",
    DIV0: () => "Le dénominateur est nul.",
    NO_INTEREST: () => "Sans charges d’intérêts, il n’y a rien à couvrir : c’est plutôt bon signe.",
    NO_DEBT_SERVICE: () => "Sans service de la dette, il n’y a rien à couvrir : c’est plutôt bon signe.",
    NEG_EBITDA: () => "L’excédent brut d’exploitation est négatif ou nul : la dette ne se rembourse pas sur l’exploitation.",
    NO_SALES: () => "Le chiffre d’affaires doit être positif.",
    NO_PURCHASES: () => "Les achats doivent être positifs.",
    NO_COGS: () => "Le coût des ventes doit être positif.",
    NO_RECEIVABLES: () => "L’encours clients doit être positif.",
    NOTHING_TO_COLLECT: () => "Il n’y avait rien à encaisser sur la période.",
    NO_MARGIN: () => "La marge doit être positive.",
    RATE_UNKNOWN: () => "Aucun taux publié n’est connu pour cette date.",
  },
  classes: ["très faible", "faible", "modéré", "élevé", "très élevé"],
  notRated: "non noté",
  tiers: { large: "grand", medium: "moyen", small: "petit" },
};
