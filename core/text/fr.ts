import { formatMoney } from "./format";
import type { Texts } from "./texts";

const list = (items: readonly (string | number)[]): string => items.join(", ");

/** Why a cell of the policy sheet is refused. */
const refusals = {
  number: "un nombre est attendu",
  positive: "un nombre positif ou nul est attendu",
  share: "une part entre 0 et 1 est attendue",
  points: "des points entre 0 et 100 sont attendus",
  order: "les valeurs doivent se suivre dans l’ordre",
  monotone: "les points doivent toujours aller dans le même sens",
  class: "une classe de 0 à 5 est attendue",
  word: "une piste de relance est attendue : douce, standard, ferme, ferme et juridique",
};

export const fr: Texts = {
  colon: " : ",
  row: (row) => `Ligne ${row}`,
  faults: {
    BAD_NUMBER: () => "Un nombre est attendu.",
    AMBIGUOUS_NUMBER: () => "Le point ou la virgule peut séparer les milliers ou les décimales : écrivez un vrai nombre.",
    BAD_DATE: () => "Une date est attendue.",
    AMBIGUOUS_DATE: () => "Le jour et le mois peuvent être échangés : écrivez une vraie date ou AAAA-MM-JJ.",
    BAD_FLAG: () => "VRAI ou FAUX est attendu.",
    BAD_CHOICE: (detail) => `Valeurs possibles : ${list(detail)}.`,
    OUT_OF_RANGE: ([rule, ...bounds]) =>
      rule === "between"
        ? `La valeur doit être comprise entre ${bounds[0]} et ${bounds[1]}.`
        : rule === "above"
          ? `La valeur doit être supérieure à ${bounds[0]}.`
          : rule === "inside"
            ? `La valeur doit être comprise entre ${bounds[0]} et ${bounds[1]}, sans les atteindre.`
            : rule === "under"
              ? `La valeur doit être inférieure à ${bounds[0]}.`
              : rule === "below"
                ? `La valeur ne doit pas dépasser ${bounds[0]}.`
                : `La valeur doit être au moins ${bounds[0]}.`,
    NOT_WHOLE: () => "Un nombre entier est attendu.",
    BAD_SIREN: () => "Ce n’est pas un numéro SIREN : neuf chiffres dont la clé de contrôle est juste.",
    CELL_ERROR: () => "La cellule contient une erreur.",
    SHAPE_MISMATCH: ([expected, found]) => `La plage a ${found} alors que l’autre a ${expected} : sélectionnez des plages de même taille.`,
    NOT_ONE_CELL: () => "Une seule cellule est attendue ici, pas une plage.",
    TOO_MANY_ARGUMENTS: ([most]) => `La fonction prend au plus ${most} arguments.`,
    UNKNOWN_FUNCTION: () => "Cette fonction n’existe pas.",
    UNKNOWN_LAYOUT: () =>
      "Aucune colonne de client avec un solde, ni de facture, n’a été reconnue. Sélectionnez les en-têtes avec les lignes, ou indiquez le sens des colonnes.",
    NO_INDICATOR: () => "Aucune colonne utile à la note n’est reconnue dans ces en-têtes (retard, score bureau, ratios, âge …).",
    NO_ROWS: () => "Il y a des en-têtes mais aucune ligne en dessous.",
    MIXED_CURRENCIES: ([found]) => `Plusieurs devises sont mêlées (${found}) : séparez-les ou convertissez-les d’abord.`,
    BAD_POLICY: ([why, row, label, column]) =>
      why === "empty"
        ? "La plage n’est pas une feuille de politique : sélectionnez-la tout entière, de la première à la dernière ligne."
        : why === "weightless"
          ? "Tous les poids sont nuls : il en faut au moins un."
          : why === "unknown"
            ? `Ligne ${row} : « ${label} » n’est pas une ligne connue de la politique.`
            : `Ligne ${row}, ${label}, colonne ${column} : ${refusals[why as keyof typeof refusals]}.`,
    OVERRIDE_RANGE: () => "Une correction ne peut dépasser un cran.",
    OVERFLOW: () => "Le résultat dépasse les nombres qu’un tableur sait écrire.",
    INTERNAL: () => "Le calcul a échoué ; signalez-nous ce cas.",
    NO_DATA: () => "La donnée manque. Une cellule vide n’est jamais lue comme zéro.",
    NOT_RATED: () => "Trop peu d’informations connues pour noter ce client.",
    NEG_EQUITY: () => "Le ratio n’a pas de sens avec des capitaux propres négatifs ou nuls.",
    NO_DEBT: () => "Sans dettes, le ratio n’a pas de sens.",
    DIV0: () => "Le dénominateur est nul.",
    NO_INTEREST: () => "Sans charges d’intérêts, il n’y a rien à couvrir : c’est plutôt bon signe.",
    NO_DEBT_SERVICE: () => "Sans service de la dette, il n’y a rien à couvrir : c’est plutôt bon signe.",
    NEG_EBITDA: () => "L’excédent brut d’exploitation est négatif ou nul : la dette ne se rembourse pas sur l’exploitation.",
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
  meanings: {
    client: "Nom du client",
    clientId: "N° de client",
    siren: "SIREN ou SIRET",
    balance: "Encours",
    overdue: "Échu",
    notDue: "Non échu",
    overdue1to30: "Échu de 1 à 30 jours",
    overdue31to60: "Échu de 31 à 60 jours",
    overdue61to90: "Échu de 61 à 90 jours",
    overdueOver90: "Échu de plus de 90 jours",
    daysLate: "Retard moyen (jours)",
    sales: "Nos ventes au client",
    creditLimit: "Plafond de crédit",
    insuredLimit: "Montant assuré",
    invoiceNumber: "N° de facture",
    amount: "Montant de la facture",
    openAmount: "Reste à payer",
    invoiceDate: "Date de facture",
    dueDate: "Échéance",
    paidDate: "Date de règlement",
    ageDays: "Jours de retard de la facture",
    disputed: "Litige",
    currency: "Devise",
    documentType: "Type de pièce",
    bureauScore: "Score bureau (0 à 100)",
    equity: "Capitaux propres",
    netDebt: "Dettes financières nettes",
    totalAssets: "Total actif",
    totalDebts: "Total dettes",
    currentAssets: "Actif circulant",
    currentLiabilities: "Passif circulant",
    ebit: "Résultat d’exploitation",
    interest: "Charges d’intérêts",
    gearing: "Taux d’endettement net",
    equityRatio: "Autonomie financière",
    currentRatio: "Liquidité générale",
    interestCover: "Couverture des intérêts",
    conanHolder: "Score Conan & Holder",
    altmanZ2: "Z″ d’Altman",
    turnover: "Chiffre d’affaires du client",
    creationDate: "Date de création",
    age: "Âge de l’entreprise (ans)",
    situationDate: "Date de situation",
    sectorScore: "Score du secteur (0 à 100)",
    legalEvents: "Événements légaux",
    clientType: "Type de client",
    sector: "Secteur",
    country: "Pays",
  },
  unnamed: (row) => `Sans nom (ligne ${row})`,
  indicators: {
    paymentDelay: "Retard moyen",
    overdueShare: "Part échue",
    bureauScore: "Score bureau",
    gearing: "Endettement net",
    equityRatio: "Autonomie financière",
    currentRatio: "Liquidité générale",
    interestCover: "Couverture des intérêts",
    conanHolder: "Conan & Holder",
    altmanZ2: "Z″ d’Altman",
    age: "Âge",
    sectorScore: "Secteur",
    legalEvents: "Événements légaux",
  },
  groups: {
    payment: "comportement de paiement",
    bureau: "score bureau",
    financial: "comptes",
    age: "âge",
    sector: "secteur",
    events: "événements légaux",
  },
  events: {
    LIQUIDATION: "Liquidation judiciaire",
    RADIATION: "Radiation",
    REDRESSEMENT: "Redressement judiciaire",
    SAUVEGARDE: "Sauvegarde",
    PLAN_CONTINUATION: "Plan de continuation",
    PROTEST: "Impayé ou protêt",
    PRIV_URSSAF: "Privilège de l’URSSAF",
    PRIV_TRESOR: "Privilège du Trésor",
    LOSS_HALF_CAPITAL: "Perte de la moitié du capital",
    NEG_EQUITY: "Capitaux propres négatifs",
    OVERDUE_90: "Échu de plus de 90 jours",
    INSURER_REFUSAL: "Refus de l’assureur",
    NO_ACCOUNTS_2Y: "Comptes non déposés depuis deux ans",
    AGE_LT_1: "Entreprise de moins d’un an",
    AGE_LT_3: "Entreprise de moins de trois ans",
    AGE_LT_5: "Entreprise de moins de cinq ans",
    WATCH: "Événement à surveiller",
  },
  reasons: {
    separator: " ; ",
    shortfall: (indicator, value, sign, cut, points) => `${indicator} ${value} ${sign} ${cut} : −${points} pts`,
    floor: (event, riskClass) => `${event} : classe ${riskClass} au mieux`,
    unknown: (indicators) => `Inconnu : ${indicators}`,
    nothing: "Rien à signaler",
    days: " j",
    years: " ans",
    noEquity: "sans capitaux propres",
  },
  ageing: ["Non échu", "1 à 30 jours", "31 à 60 jours", "61 à 90 jours", "Plus de 90 jours", "Sans échéance"],
  resultColumns: {
    client: "Client",
    siren: "SIREN ou SIRET",
    clientId: "N° client",
    balance: "Encours",
    overdue: "Échu",
    daysLate: "Retard moyen (jours)",
    tier: "Taille",
    score: "Score",
    riskClass: "Classe",
    label: "Risque",
    coverage: "Couverture",
    reasons: "Motifs",
    report: "Rapport ou contrôle",
    terms: "Conditions",
    review: "Revue",
    dunning: "Relance",
  },
  card: { limit: "Limite", nextReview: "Prochaine revue", approver: "Approbation" },
  actions: {
    reports: {
      large: [
        "Rapport complet, une fois par an",
        "Rapport complet et comptes semestriels",
        "Rapport complet, chaque semestre",
        "Rapport complet, tout de suite",
        "Rapport complet, tout de suite",
      ],
      medium: [
        "Rapport intermédiaire, une fois par an",
        "Rapport intermédiaire, tous les 6 à 12 mois",
        "Rapport intermédiaire, chaque semestre",
        "Rapport intermédiaire avant toute livraison",
        "Rapport intermédiaire avant toute livraison",
      ],
      small: [
        "Contrôle gratuit : nos données et BODACC",
        "Contrôle gratuit : admis ou refusé",
        "Contrôle gratuit : admis ou refusé",
        "Contrôle gratuit avant toute livraison",
        "Contrôle gratuit avant toute livraison",
      ],
    },
    steps: {
      large: [
        "Assurer, rencontrer",
        "Suivre de près, assurer",
        "Garantie ou baisse du plafond, revue mensuelle",
        "Arrêt des livraisons, plan de règlement, juridique",
        "Compléter le dossier, garantie d’ici là",
      ],
      medium: [
        "Suivi courant",
        "Réserve de propriété",
        "Acompte à la commande",
        "Paiement d’avance",
        "Compléter le dossier, acompte d’ici là",
      ],
      small: ["Suivi courant", "Suivi courant", "Paiement d’avance", "Paiement d’avance", "Contrôle gratuit, puis décider"],
    },
    terms: (days, deposit) =>
      days === 0
        ? "Paiement d’avance"
        : deposit
          ? `${days} jours, acompte ${deposit}`
          : days === 60
            ? "60 jours, ou 45 jours fin de mois"
            : `${days} jours`,
    review: (months) => (months === 1 ? "Tous les mois" : `Tous les ${months} mois`),
    reviewAtOnce: "Chaque semaine tant qu’il doit",
    reviewAtOpening: "Avant d’ouvrir le compte",
    dunning: { soft: "Douce", standard: "Standard", firm: "Ferme", firmPlus: "Ferme et juridique" },
    dunningSteps: {
      CHECK: "contrôle avant échéance",
      REMINDER: "relance amiable",
      REMINDER2: "deuxième relance avec relevé et pénalités",
      CALL: "appel téléphonique",
      HOLD: "blocage des livraisons à proposer",
      NOTICE: "mise en demeure",
      COLLECTION: "recouvrement externe ou injonction de payer",
      INSURER: "déclaration d’impayé à l’assureur",
      PROVISION: "examen de la provision",
    },
  },
  notes: {
    unread: (row, column, value, why) => `Ligne ${row}, ${column} : « ${value} ». ${why}`,
    more: (count, code) => `Et ${count} autres cas de même nature (${code}).`,
    totalRow: (row) => `Ligne ${row} : lue comme un total, elle n’est pas comptée.`,
    repeatedHeader: (row) => `Ligne ${row} : les en-têtes y sont répétés ; elle n’est pas comptée.`,
    noClient: (row) => `Ligne ${row} : sans nom ni numéro de client. Elle compte sous « Sans nom (ligne ${row}) ».`,
    noBalance: (row, client) => `Ligne ${row}, ${client} : l’encours manque. Le client est noté, mais n’entre pas dans les montants.`,
    noAmount: (row) => `Ligne ${row} : la facture n’a pas de montant ; elle n’est pas comptée.`,
    repeatedClient: (row, client, before) => `Ligne ${row} : ${client} figure déjà ligne ${before}. Les deux lignes sont comptées.`,
    unknownEvent: (row, event) => `Ligne ${row} : l’événement « ${event} » n’est pas reconnu ; la classe n’en tient pas compte.`,
    afterAsOf: (count, amount, day) =>
      `${count} factures sont datées d’après le ${day} (${formatMoney(amount, "fr", "")}) : elles ne sont pas comptées.`,
    noDueDate: (count) => `${count} factures ouvertes n’ont pas d’échéance : leur retard est inconnu.`,
    settledPortfolio:
      "Toutes les factures sont réglées à cette date : la taille des clients se mesure à ce qui leur a été facturé en un an.",
    asOfAssumed: (day, from) =>
      from === "ageDays"
        ? `Situation au ${day}, d’après les jours de retard du fichier.`
        : from === "lastInvoice"
          ? `Situation au ${day}, date de la dernière facture.`
          : `Situation au ${day}, date du dernier règlement.`,
    sameHeader: (header, column) => `La colonne ${column} porte le même en-tête qu’une autre (« ${header} ») ; elle n’est pas utilisée.`,
  },
};
