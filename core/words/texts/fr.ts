import type { Texts } from "./type";

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
  falls: "une classe plus risquée ne peut recevoir davantage que la précédente",
  rises: "une classe plus risquée ne peut valoir moins que la précédente",
  months: "un nombre entier de mois est attendu",
  delegation: "le responsable ne peut approuver moins que l’analyste",
  inside: "une part entre 0 et 1, sans les atteindre, est attendue",
  former:
    "ce réglage vient de l’ancienne note, une moyenne pondérée, et n’a pas d’équivalent\u00a0: supprimez la ligne, puis réglez les forces",
  twice: "cette ligne figure déjà plus haut",
  unknown: "la politique n’a pas de ligne de ce nom",
  fixed: "ceci ne se modifie pas",
  text: "ce n’est pas une politique exportée",
  shape: "une valeur d’une autre forme est attendue",
};

const signed = (days: number): string => (days < 0 ? `−${-days}` : `${days}`);
const days = (count: number): string => `${signed(count)}\u00a0${Math.abs(count) < 2 ? "jour" : "jours"}`;

/** Points as they are shown, the noun with them: +1 pt, −0,5 pt, +12 pts. */
const pts = (points: string): string => `${points}\u00a0${/^\D?[01](?!\d)/.test(points) ? "pt" : "pts"}`;

export const fr: Texts = {
  ageBands: {
    notDue: "non échu",
    upTo: (most) => `${days(most)} au plus`,
    over: (most) => `plus de ${days(most)}`,
    only: days,
    between: (from, to) => `${signed(from)} à ${days(to)}`,
  },
  publicBuyer: "Client public",
  limitSetBy: (binds, raises) => `Fixée par\u00a0: ${binds}. Pour la relever\u00a0: ${raises}.`,
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
    BAD_POLICY: ([why, row, label, column]) => {
      if (why === "empty")
        return "La plage n’est pas une feuille de politique\u00a0: sélectionnez-la tout entière, de la première à la dernière ligne.";
      if (why === "weightless")
        return "Toutes les forces du paiement, des bureaux et des comptes sont nulles\u00a0: il en faut au moins une.";
      const place = list([...(row ? [`Ligne ${row}`] : []), ...(label ? [String(label)] : []), ...(column ? [`colonne ${column}`] : [])]);
      return `${place || "Politique"}\u00a0: ${refusals[why as keyof typeof refusals]}.`;
    },
    OVERRIDE_RANGE: () => "Une correction ne peut dépasser un cran.",
    OVERFLOW: () => "Le résultat dépasse les nombres qu’un tableur sait écrire.",
    INTERNAL: () => "Le calcul a échoué ; signalez-nous ce cas.",
    NO_HEADERS: () =>
      "La ligne d’en-têtes manque\u00a0: donnez-la comme deuxième argument, elle dit ce que contient chaque colonne, par exemple A$1:S$1.",
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
    RATE_UNKNOWN: () => "Aucun taux publié n’est connu pour cette date. La feuille Taux en reçoit de nouveaux.",
    START_UNKNOWN: () => "En transport, le délai court de la livraison : indiquez ce jour.",
    NO_LEGAL_MAXIMUM: () => "La loi ne fixe ici aucun délai maximal : le contrat décide.",
  },
  classes: ["très faible", "faible", "modéré", "élevé", "très élevé"],
  notRated: "non noté",
  tiers: { large: "grand", medium: "moyen", small: "petit" },
  unnamed: (row) => `Sans nom (ligne ${row})`,
  indicators: {
    recentDelay: "Retard récent",
    openDelay: "Retard en cours",
    paymentDelay: "Retard moyen",
    overdueShare: "Part échue",
    allianzGrade: "Grade Allianz Trade",
    cofaceDra: "DRA Coface",
    altaresScore: "Score Altares",
    dnbScore: "Score D&B",
    equifaxScore: "Score Equifax",
    scoreOn20: "Note sur 20",
    ellisphereScore: "Score Ellisphere",
    bdfRating: "Cotation Banque de France",
    atradiusRating: "Note Atradius",
    ownScale: "Autre score, sur 100",
    letterRating: "Note de A à E",
    agencyRating: "Note d’agence",
    shareLate: "Part payée en retard",
    paymentTrend: "Évolution du retard",
    returnOnAssets: "Rentabilité de l’actif",
    cashFlowToDebt: "Autofinancement sur dettes",
    operatingMargin: "Marge d’exploitation",
    quickRatio: "Liquidité réduite",
    solvency: "Solvabilité générale",
    debtToEbitda: "Dette nette sur EBE",
    retainedEarnings: "Réserves et report sur actif",
    marketValueToDebts: "Valeur boursière sur dettes",
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
    CLOSED_UNPAID: "Liquidation close pour insuffisance d’actif",
    SALE_PLAN: "Plan de cession",
    CRISIS_EXIT: "Traitement de sortie de crise",
    PERSONAL_RECOVERY: "Rétablissement professionnel",
    CONCILIATION: "Conciliation ou mandat ad hoc",
    VOLUNTARY_WINDING_UP: "Dissolution ou liquidation amiable",
    CESSATION: "Cessation d’activité",
    DIFFICULTIES: "Difficultés financières",
    IMMUNITY: "Déclaration d’insaisissabilité",
    GUARANTEES_END: "Fin de garantie financière",
    BUSINESS_SALE: "Vente du fonds",
    MERGER: "Projet de fusion",
    MANAGEMENT_LEASE: "Location-gérance",
    DIRECTORS: "Changement de dirigeant",
  },
  reasons: {
    separator: " ; ",
    contribution: (indicator, points) => `${indicator}\u00a0: ${pts(points)}`,
    floor: (event, riskClass) => `${event} : classe ${riskClass} au mieux`,
    warnings: "Plusieurs alertes\u00a0: une classe de plus",
    override: (notch) => (notch < 0 ? "Dérogation\u00a0: une classe de mieux" : "Dérogation\u00a0: une classe de plus"),
    stale: (score, points) => `Mauvaise note passée (${score}), pour ce qui n’est plus connu\u00a0: ${pts(points)}`,
    cut: (points) => `Au-delà de l’échelle de 0 à 100\u00a0: ${pts(points)}`,
    disagreement: (best, worst, points) => `Avis contraires\u00a0: ${best} et ${worst}, ${pts(points)} d’écart`,
    unknown: (indicators) => `Inconnu : ${indicators}`,
    withheld: "comptes (confidentiels, à demander au client)",
    nothing: "Rien à signaler",
    days: " j",
    // French counts in the plural from two on: 0,7 an, 1,5 an, 2 ans.
    years: (value) => (Math.abs(value) < 2 ? " an" : " ans"),
    beyond: { gearing: "sans capitaux propres", debtToEbitda: "sans excédent brut" },
  },
  contributions: {
    heads: ["Indicateur", "Valeur", "Points", "Contribution"],
    average: "Client moyen",
    stale: "Mauvaise note passée, pour ce qui n’est plus connu",
    cut: "Au-delà de l’échelle de 0 à 100",
    score: "Score",
  },
  changes: {
    value: (indicator, from, to, riskClass) =>
      `${indicator} ${from === null ? "connu\u00a0: " : `${from} → `}${to}\u00a0: classe ${riskClass}`,
    event: (event, riskClass) => `Sans «\u00a0${event}\u00a0»\u00a0: classe ${riskClass}`,
  },
  arbitrage: {
    largeFirst: "Paie les grosses factures à l’heure et laisse traîner les petites",
    smallFirst: "Paie les petites factures à l’heure et laisse traîner les grosses",
  },
  overrideRefusals: {
    author: "son auteur manque",
    reason: "son motif manque",
    approver: "une classe meilleure demande l’accord d’une autre personne que l’auteur",
    expired: "elle est échue",
    tooLong: "elle dure plus de six mois",
    notch: "elle ne peut valoir que −1 ou +1 classe",
    noDay: "la date de situation manque",
    noEnd: "sa date de fin manque",
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
    failedCheckTerms: "Paiement d’avance\u00a0: contrôle gratuit défavorable",
    publicTerms: {
      STATE: "30 jours de la réception, après service fait",
      HEALTH: "50 jours de la réception, après service fait",
      ENTERPRISE: "60 jours de la réception, après service fait",
    },
    publicReport: "Aucun rapport : personne publique",
    publicDunning: "Publique",
    publicStep: "Pièces sur Chorus Pro, puis comptable public",
    consumerTerms: "Comptant, ou selon le contrat",
    procedureDunning: "Aucune relance\u00a0: créance à déclarer, ou à passer en perte",
    overseasStart:
      "Livraison outre-mer\u00a0: le délai court du dédouanement au port d’arrivée, ou du 21e jour après la remise en métropole s’il vient avant (C. com. L441-13).",
    consumerReport: "Aucun rapport d’entreprise : un particulier",
    consumerStep: "Comptant, acompte ou échéancier",
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
};
