import { formatNumber } from "../../core/text/format";
import type { PaneTexts } from "./texts";

/** « 1 client », « 2 clients » : zéro et un sont au singulier. */
const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number, "fr")}\u00a0${Math.abs(number) < 2 ? one : many}`;
const clients = (number: number): string => count(number, "client", "clients");
const invoices = (number: number): string => count(number, "facture", "factures");
const rows = (number: number): string => count(number, "ligne", "lignes");
const quoted = (text: string): string => `« ${text} »`;
const lower = (text: string): string => (/^.[A-Z]/.test(text) ? text : text[0]!.toLowerCase() + text.slice(1));

export const fr: PaneTexts = {
  asOf: "Situation au",
  switchTo: { label: "EN", name: "Switch to English", language: "en" },
  places: "Volet",
  segment: "Segmenter",
  portfolio: "Portefeuille",
  todo: "À faire",
  functions: "Fonctions",
  quoted,

  shell: {
    settings: "Réglages",
    close: "Fermer",
    notLoaded: "Cette vue n’a pas pu être chargée. Vérifiez la connexion, puis réessayez.",
    tryAgain: "Réessayer",
    sections: {
      overview: "Vue d’ensemble",
      changes: "Ce qui a changé",
      whatIf: "Et si…",
      lists: "Listes",
      reports: "Rapports",
      legalEvents: "Événements légaux",
    },
    noPortfolio: "Aucun portefeuille ouvert.",
    empty: {
      overview: "Une fois vos clients segmentés, vous verrez ici où est l’argent, où est le risque et ce qu’il peut coûter.",
      changes: "Chaque segmentation laisse un instantané : vous verrez ici qui a changé de classe, et pourquoi.",
      whatIf: "Que coûterait la défaillance du premier client ? La réponse part de vos clients segmentés.",
      lists: "Qui appeler, qui relancer, quelles commandes retenir : les listes du jour partent de vos clients segmentés.",
      reports: "Quel rapport de crédit pour quel client, et pour quel budget : le plan part de vos clients segmentés.",
      legalEvents: "Les jugements du Bodacc sont rapprochés par SIREN de vos clients segmentés.",
    },
    segmentFirst: "Segmenter mes clients",
    resume: (day, area) => `Reprendre la segmentation du ${day} (${area})`,
    resumeHint: "Elle est recalculée sur les cellules d’aujourd’hui. Rien n’est écrit.",
    resuming: "Calcul en cours…",
  },
  invitation: {
    title: "Sélectionnez vos clients ou vos factures, en-têtes compris.",
    text: "Encours reconnaît les colonnes, note chaque client de 1 à 5 et dit par qui commencer. Vos cellules ne sont pas modifiées : le résultat va dans une nouvelle feuille.",
    surroundings: "Prendre le tableau autour de la cellule active",
    example: "Charger l’exemple",
    names: "Noms de colonnes reconnus",
    namesText: "Les accents, les majuscules et l’ordre des colonnes ne comptent pas. Les en-têtes peuvent être en français ou en anglais.",
    namesNeeded: "Il faut au moins le client et son encours, ou le client, le montant et l’échéance de ses factures.",
    noSurroundings: "La cellule active n’est pas dans un tableau. Cliquez dans vos clients ou vos factures, puis recommencez.",
    privacy: "Rien ne quitte le classeur.",
  },
  selection: {
    source: (area) => `Sélection : ${area}`,
    clients,
    invoices,
    invoicesOf: (number, of) => `${invoices(number)} de ${clients(of)}`,
    rowsOfClients: (number) => `${rows(number)} de clients`,
    rowsOfInvoices: (number) => `${rows(number)} de factures`,
    unknown: "Sélection non reconnue",
    recognised: (number) => count(number, "colonne reconnue", "colonnes reconnues"),
    doubtful: (number) => `${formatNumber(number, "fr")} à vérifier`,
    currency: (sign) => `montants en ${sign}`,
    currencyUnknown: "devise non indiquée",
    partial: (read) => `Colonnes reconnues d’après les ${rows(read)} du début. Toutes les lignes seront lues au lancement.`,
    toCheck: "À vérifier",
    known: "Colonnes reconnues",
    unused: (number) => count(number, "colonne non utilisée", "colonnes non utilisées"),
    doNotUse: "ne pas utiliser",
    column: (header) => `Sens de la colonne ${quoted(header)}`,
    question: (header, meanings) => `${quoted(header)} : ${meanings.map(lower).join(" ou ")} ?`,
    questionOne: (header, meaning) => `${quoted(header)} : est-ce ${quoted(lower(meaning))} ?`,
    doubt: (why, rival) =>
      ({
        rival: `${quoted(rival ?? "")} pourrait l’être aussi.`,
        meanings: "L’en-tête se lit de plusieurs façons.",
        vague: "L’en-tête ne le dit pas clairement.",
        part: "Seule une partie de l’en-tête est reconnue.",
        cells: "Les cellules contiennent autre chose.",
      })[why],
    units: { thousands: "en milliers", millions: "en millions", percent: "en pourcentage", months: "en mois" },
    other: "Autre",
    untitled: "sans titre",
    asOfRows: (day, from) =>
      ({
        ageDays: `Les jours de retard du fichier sont comptés au ${day}.`,
        lastInvoice: `La dernière facture du fichier date du ${day}.`,
        lastPayment: `Le dernier règlement du fichier date du ${day}.`,
        user: "",
        today: "",
      })[from],
    asOfUser: "Date choisie par vous.",
    useToday: "Prendre aujourd’hui",
    useRows: "Revenir à la date proposée",
    asOfPartial: "Elle sera revue sur toutes les lignes.",
    areasApart:
      "Les zones sélectionnées ne forment pas un tableau : prenez-les de même largeur, ou sur les mêmes lignes de la même feuille.",
    hidden: (number) => count(number, "ligne filtrée ou masquée", "lignes filtrées ou masquées"),
    visibleOnly: "Seulement les lignes visibles",
    allRows: "Toutes les lignes",
    ledger: (sheet, number) => `Ajouter les ${invoices(number)} de la feuille ${quoted(sheet)}.`,
    ledgerHint: "Les retards de paiement viendront alors des factures.",
  },
  go: {
    clients: (number) => `Segmenter ${clients(number)}`,
    invoices: (number) => `Segmenter ${invoices(number)}`,
    where: (sheet) => `nouvelle feuille ${quoted(sheet)}`,
    sheet: (day) => `Segmentation ${day}`,
    update: (sheet) => `mettre à jour la feuille ${quoted(sheet)} ; vos ajouts restent`,
    formulas: (sheet) => `nouvelle feuille ${quoted(sheet)}, en formules que vous pouvez suivre`,
    beside: "à côté de la sélection, dans des colonnes vides",
    besideTaken: "Les colonnes à droite de la sélection ne sont pas vides : choisissez une nouvelle feuille.",
    otherwise: "Écrire autrement",
    preview: "Aperçu des premières lignes",
    previewPartial: "D’après les premières lignes : la taille se juge ensuite sur toutes.",
    previewWithoutLedger: "Les factures ne sont pas encore comptées.",
    gone: "Sorti",
  },
  work: {
    step: (step) => ({ reading: "Lecture des lignes", computing: "Notation des clients", writing: "Écriture du résultat" })[step],
    count: (done, total) => `${done} sur ${total}`,
    cancel: "Annuler",
    cancelled: "Annulé. Le classeur est resté comme il était.",
    undone: "Le résultat a été retiré.",
  },
  problem: {
    look: "La sélection n’a pas pu être lue.",
    segment: "La segmentation n’a pas eu lieu.",
    undo: "Le résultat n’a pas pu être retiré.",
    nothingWritten: "Rien n’a été écrit.",
    changedSince: "Vous avez modifié ces cellules depuis : rien n’a été enlevé.",
    unexpected: (detail) => `Le tableur a répondu : ${detail}`,
  },
  result: {
    title: "Résultat",
    again: "Nouvelle sélection",
    undo: "Annuler",
    undoHint: (target, sheet) =>
      ({
        sheet: `Supprimer la feuille ${quoted(sheet)}`,
        beside: `Vider les colonnes ajoutées à la feuille ${quoted(sheet)}`,
        update: `Remettre la feuille ${quoted(sheet)} comme elle était`,
      })[target],
    written: (target, sheet) => (target === "beside" ? `Colonnes ajoutées à ${quoted(sheet)}` : `Feuille ${quoted(sheet)}`),
    updated: (added, gone) =>
      added + gone === 0
        ? "mise à jour, mêmes clients."
        : `mise à jour : ${count(added, "nouveau client", "nouveaux clients")}, ${count(gone, "sorti", "sortis")}.`,
    seePortfolio: "Voir le portefeuille",
    seeTodo: "Voir ce qu’il y a à faire",
    open: "Voir la feuille",
    balance: "Encours",
    overdue: "Échu",
    overdueUnknown: "inconnu",
    clients: "Clients",
    dso: "DSO",
    dsoDays: (days) => `${days} j`,
    shareOfBalance: (share) => `${share} de l’encours`,
    ofInvoices: invoices,
    concentrated: (number, total) =>
      number < 2
        ? `Un client sur ${formatNumber(total, "fr")} porte à lui seul 80 % de l’encours.`
        : `${clients(number)} sur ${formatNumber(total, "fr")} concentrent 80 % de l’encours.`,
    risky: (number, amongst, balance, overdue) => {
      const who =
        amongst === null
          ? number < 2
            ? "L’un d’eux"
            : `${formatNumber(number, "fr")} d’entre eux`
          : `Sur les ${formatNumber(amongst, "fr")} grands clients, ${formatNumber(number, "fr")}`;
      return `${who} ${number < 2 ? "est" : "sont"} en classe 4 ou 5 : ${balance}${overdue === null ? "" : `, dont ${overdue} échus`}.`;
    },
    noneRisky: (amongst) =>
      amongst === null
        ? "Aucun d’eux n’est en classe 4 ou 5."
        : `Aucun des ${formatNumber(amongst, "fr")} grands clients n’est en classe 4 ou 5.`,
    notRated: (number, balance) =>
      `${clients(number)} (${balance}) ${number < 2 ? "n’est pas noté" : "ne sont pas notés"}, faute d’informations.`,
    startWith: (client) => `Commencez par ${client}.`,
    matrix: "Risque et taille",
    matrixCaption: (currency) => `Clients et encours${currency === "" ? "" : ` en ${currency}`}, par classe de risque et par taille`,
    riskClass: "Classe",
    total: "total",
    cell: (number, balance) => `${clients(number)}, ${balance}`,
    watch: "À voir d’abord",
    watchHint: "Un clic montre la ligne dans la feuille de résultat.",
    late: (overdue, days) => `dont ${overdue} échus${days === null ? "" : `, ${days} j de retard`}`,
    concentration: "Concentration",
    largest: "Premier client",
    largestTen: "Dix premiers",
    clientsFor80: "Clients pour 80 %",
    hhi: "Indice de Herfindahl",
    hhiWords: ["réparti", "moyen", "concentré"],
    ageing: "Ancienneté de l’encours",
    ageBand: "Retard",
    amount: "Montant",
    share: "Part",
    notes: (number) => count(number, "remarque", "remarques"),
    notesNone: "Toutes les lignes ont été comprises.",
    moreNotes: (number) => `Voir ${count(number, "autre", "autres")}`,
    jump: (cell) => `Aller à ${cell}`,
    noteTitles: {
      unread: "Cellules non comprises",
      NO_CLIENT: "Lignes sans client",
      TOTAL_ROW: "Lignes de total",
      REPEATED_HEADER: "En-têtes répétés",
      AFTER_AS_OF: "Après la date de situation",
      CREDIT_BALANCE: "Soldes créditeurs",
      SAME_HEADER: "En-têtes en double",
      COLUMN_UNUSED: "Colonnes non utilisées",
      AS_OF_ASSUMED: "Date de situation",
      SETTLED_PORTFOLIO: "Portefeuille soldé",
      REPEATED_CLIENT: "Clients en double",
      NO_DUE_DATE: "Sans échéance",
      PAID_BEFORE_INVOICED: "Réglées avant d’être facturées",
      UNKNOWN_EVENT: "Événements non reconnus",
      CURRENCY_ASSUMED: "Devise",
      LEDGER_UNREAD: "Factures",
      LEDGER_UNMATCHED: "Factures sans client au tableau",
      WITHOUT_INVOICES: "Clients sans facture",
      MORE_NOTES: "Et encore",
    },
  },
  help: {
    inExcel: (name) => `Dans Excel, qui demande trois lettres au moins : ${name}.`,
    search: "Chercher une fonction",
    found: (number, total) =>
      number === total
        ? count(number, "fonction", "fonctions")
        : `${formatNumber(number, "fr")} sur ${count(total, "fonction", "fonctions")}`,
    none: (query) => `Aucune fonction pour ${quoted(query)}.`,
    topics: {
      ratios: "Santé du client",
      receivables: "Encours et paiements",
      models: "Modèles de défaillance",
      rating: "Notation",
      decisions: "Décisions",
      portfolio: "Portefeuille",
      provisions: "Provisions et coûts",
      law: "Droit et dates",
      identity: "Identité",
      validation: "Qualité de la notation",
    },
    arguments: "Arguments",
    optional: "facultatif",
    byDefault: (value) => `${value} par défaut`,
    choices: (values) => `au choix : ${values}`,
    range: "plage",
    example: "Exemple",
    result: "Résultat",
    reading: "Lecture",
    mistake: "Erreur classique",
    source: "Source",
    insert: "Insérer dans la cellule active",
    insertExample: "Insérer l’exemple",
    withSelection: (area) => `avec la sélection ${area}`,
    needsSelection: (names) => `Sélectionnez d’abord les cellules de ${names}, puis une cellule vide.`,
    inserted: "Formule insérée.",
    occupied: "La cellule active n’est pas vide : choisissez une cellule vide.",
    convert: {
      action: "Convertir la colonne en une seule formule",
      hint: "Sélectionnez une colonne de formules d’Encours, une par ligne : une seule formule, étendue à toute la colonne, se calcule en un appel au lieu de milliers.",
      done: (number, cell) =>
        `${count(number, "formule remplacée", "formules remplacées")} par une seule, en ${cell}. Ctrl+Z (⌘Z sur Mac) revient en arrière, là où le tableur le permet.`,
      oneColumn: "Sélectionnez une seule colonne, celle des formules.",
      none: "Rien n’est changé : ces formules ne disent pas toutes la même chose de leur ligne, ou ne sont pas une simple fonction d’Encours appliquée à des cellules.",
      noSpill: "Rien n’est changé : dans un tableau d’Excel, une formule ne s’étend pas. Convertissez d’abord le tableau en plage.",
    },
    empty: "vide",
    true: "VRAI",
    false: "FAUX",
    yes: "oui",
  },
};
