import { fr as words } from "../texts/fr";
import { formatNumber } from "../../cells/formats";
import { eInvoicesFr } from "../e-invoices/fr";
import { firstFew } from "./first-few";
import type { WorkListTexts } from "./type";

const joined = (...parts: readonly (string | null | false)[]): string => parts.filter((part) => typeof part === "string").join(" ");
const days = (count: number): string => `${formatNumber(count, "fr")} jour${Math.abs(count) < 2 ? "" : "s"}`;
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const clients = (count: number): string => `${formatNumber(count, "fr")} client${count < 2 ? "" : "s"}`;
const and = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} et ${items[items.length - 1]!}`;

export const workListsFr: WorkListTexts = {
  columns: {
    done: "Fait",
    client: "Client",
    clientId: "N° client",
    riskClass: "Classe",
    tier: "Taille",
    kind: "Type de client",
    todo: "À faire",
    overdue: "Échu à réclamer",
    allOverdue: "Échu (tout)",
    longOverdue: "Échu de longue date",
    daysLate: "Jours de retard",
    oldestInvoice: "Plus ancienne facture",
    oldestDue: "Échéance la plus ancienne",
    invoices: "Nombre de factures",
    disputed: "En litige",
    promised: "Promis",
    step: "Étape de relance",
    contact: "Contact",
    phone: "Téléphone",
    email: "Courriel",
    address: "Adresse",
    comment: "Commentaire",
    dueSoon: "À échoir",
    nextDue: "Prochaine échéance",
    level: "Niveau",
    letter: "Courrier",
    recipient: "Destinataire",
    placeAndDate: "Lieu et date",
    references: "Références",
    letterhead: "En-tête",
    bank: "Coordonnées bancaires",
    subject: "Objet",
    body: "Texte",
    principal: "Principal",
    interest: "Pénalités",
    fee: "Indemnité forfaitaire",
    total: "Total réclamé",
    invoiceList: "Factures",
    invoiceNumbers: "N° des factures",
    alsoDue: "Aussi dû",
    logAs: "Coché, noté au suivi comme",
    exposure: "Encours à risque",
    limit: "Plafond",
    limitFrom: "Origine du plafond",
    use: "Utilisation",
    excess: "Dépassement",
    largestOrder: "Plus grosse commande acceptable",
    balance: "Encours",
    lastReview: "Dernière revue",
    reviewDue: "Revue prévue",
    daysOverdue: "Jours dépassés",
    uncovered: "Non couvert",
    depositShare: "Acompte (part)",
    deposit: "Acompte à demander",
    limitation: "Prescription",
    cost: "Coût de l’étape",
    net: "Reste après coût",
    bestClass: "Classe au mieux",
    worstClass: "Classe au pire",
    value: "Valeur du rapport",
    report: "Rapport",
    price: "Prix",
    worth: "Décision",
    currency: "Devise",
    ownAmount: "Dans sa devise",
    insured: "Assuré",
    insurer: "Assureur",
    deadline: "Dernier jour",
    next: "Ensuite",
    members: "Membres",
    weakest: "Membre le plus fragile",
    assigned: "Cédé au factor",
    reserve: "Retenu en réserve",
    givenBack: "Peut être rendu",
    eligible: "Pourrait être cédé",
    unpaid: "Impayé TTC",
    vatRate: "Taux de TVA",
    vat: "TVA à récupérer",
    judged: "Jugement",
    concerned: "Montant concerné",
    missing: "Pièces manquantes",
    dueLater: "Non échu",
    daysEarlier: "Jours gagnés",
    breakEven: "Escompte maximal",
    discountCost: "Coût de l’escompte",
    gain: "Gain net",
  },
  names: {
    calls: "Appels",
    preventive: "Rappels avant échéance",
    letters: "Lettres de relance",
    overLimit: "Plafonds dépassés",
    reviews: "Revues à faire",
    securities: "Acomptes et garanties",
    collection: "Contentieux",
    insurer: "Délais de l’assureur",
    insured: "Au-delà du garanti",
    groups: "Groupes",
    factoring: "Affacturage",
    vat: "TVA à récupérer",
    eInvoices: "Factures électroniques",
    evidence: "Preuves à réunir",
    discounts: "Escomptes à proposer",
    reports: "Rapports à commander",
  },
  purposes: {
    calls: "Comptes en retard de plus de 30 jours, par montant × jours × classe.",
    preventive: "Grands clients et clients risqués dont une facture va échoir.",
    letters: "Un message par client, au niveau que son plus ancien impayé a atteint.",
    overLimit: "Encours au-dessus du plafond, ou tout près.",
    reviews: "Clients dont la revue est due, d’après leur classe et leur taille.",
    securities: "Ce que la classe du client demande et qu’il n’a pas encore donné.",
    collection: "Dossiers à transmettre, avec leur date de prescription.",
    insurer: "Impayés à proroger, à déclarer ou à remettre à l’assureur, avec leur dernier jour.",
    insured: "Encours au-delà du montant garanti : garantie à demander, ou commandes à bloquer.",
    groups: "Les clients d’un même groupe comme un seul débiteur, sous un seul plafond.",
    factoring: "Ce que le factor encaisse et retient, et ce qu’il prendrait encore.",
    vat: "Clients en liquidation : la TVA de ce qui reste impayé, et le dernier jour pour la récupérer.",
    eInvoices: "Factures que la plateforme dit rejetées, refusées, suspendues, contestées ou non reçues.",
    evidence: "Ce qui manque pour agir : commande, livraison, facture reçue, conditions signées.",
    discounts: "Clients dont un paiement anticipé rapporte plus que l’escompte ne coûte.",
    reports: "Ce qu’un rapport peut éviter, comparé à son prix.",
  },
  kinds: { PRIVATE: "Privé", PUBLIC: "Public", CONSTRUCTION: "Construction", CONSUMER: "Particulier" },
  letters: {
    CHECK: "Rappel avant échéance",
    REMINDER: "1ʳᵉ relance",
    REMINDER2: "2ᵉ relance avec relevé",
    NOTICE: "Mise en demeure",
  },
  standings: { new: "nouveaux", recurring: "récurrents", occasional: "occasionnels", unknown: "ancienneté inconnue" },
  limitFrom: {
    stated: "votre colonne",
    riskClass: "calculé : classe de risque",
    check: "suivi : contrôle gratuit défavorable",
    need: "calculé : besoin",
    netWorth: "calculé : capitaux propres du client",
    turnover: "calculé : chiffre d’affaires du client",
    externalCap: "calculé : assureur",
    recommended: "calculé : limite conseillée",
    history: "calculé : besoin et habitudes de paiement",
    country: "calculé : plafond du pays",
    group: "calculé : plafond du groupe",
    ownEquity: "calculé : part de nos fonds propres",
    expectedLoss: "calculé : perte attendue acceptée",
  },
  reports: { large: "Rapport complet", medium: "Rapport intermédiaire", small: "Contrôle gratuit" },
  verdicts: { order: "à commander", beyondCap: "au-delà du budget", notWorth: "ne vaut pas son prix" },
  days: (count, are) =>
    are === "atLeast" ? `au moins ${days(count)}` : are === "average" ? `${days(Math.round(count))} en moyenne` : days(Math.round(count)),
  todo: {
    call: ({ longOverdue, days, step, disputed, promised, broken }) =>
      joined(
        days === null ? `Appeler : ${longOverdue} échus, retard inconnu.` : `Appeler : ${longOverdue}, retard : ${days}.`,
        broken !== null && `Promesse du ${broken} non tenue.`,
        disputed !== null && `${disputed} en litige, à ne pas réclamer.`,
        promised !== null && `${promised} promis, à ne pas relancer.`,
        step !== null &&
          step !== "CALL" &&
          step !== "REMINDER" &&
          step !== "REMINDER2" &&
          step !== "CHECK" &&
          `Étape atteinte : ${words.actions.dunningSteps[step]}.`,
      ),
    preventive: (kind, amount, nextDue, overdue) =>
      joined(
        nextDue === null ? `${amount} à échoir.` : `${amount} à échoir, dès le ${nextDue}.`,
        {
          PRIVATE: "Facture reçue, conforme, approuvée ?",
          PUBLIC: "Facture déposée sur Chorus Pro, service fait constaté ?",
          CONSTRUCTION: "Facture reçue, situation visée ?",
          CONSUMER: "Facture reçue ?",
        }[kind],
        overdue !== null && `${overdue} déjà échus.`,
      ),
    letter: (level, kind, daysLate, count) =>
      joined(
        `${workListsFr.letters[level]} : ${days(daysLate)} de retard, ${formatNumber(count, "fr")} facture${count < 2 ? "" : "s"}.`,
        level === "NOTICE" && (kind === "PUBLIC" ? "À l’ordonnateur, copie au comptable." : "En recommandé."),
      ),
    overLimit: (proposal, excess, room, overdue) =>
      joined(
        {
          hold: `Proposer le blocage des commandes : dépassement de ${excess}.`,
          approve: `Faire approuver le dépassement de ${excess}, ou le faire régler.`,
          watch: `Prévenir le commercial : reste ${room}.`,
        }[proposal],
        overdue !== null && `${overdue} sont échus : les réclamer d’abord.`,
      ),
    review: (lastReview, everyMonths, report) =>
      joined(
        lastReview === null ? "Aucune revue connue." : `Dernière revue le ${lastReview}.`,
        `${everyMonths === 0 ? "À voir chaque semaine tant qu’il doit" : everyMonths === 1 ? "Rythme : tous les mois" : `Rythme : tous les ${everyMonths} mois`}.`,
        report !== null && `${report}.`,
      ),
    security: (ask, uncovered, share, deposit, riskClass) =>
      ({
        prepayment:
          deposit === null
            ? `Paiement d’avance${riskClass === 0 ? " tant qu’il n’est pas noté" : ""}. Garantie ou règlement pour ${uncovered} déjà engagés.`
            : `Paiement d’avance des commandes : ${deposit}. Garantie ou règlement pour ${uncovered} engagés.`,
        depositAndGuarantee:
          deposit === null
            ? `Acompte de ${share} à la commande, garantie ou assurance pour ${uncovered}.`
            : `Acompte de ${share}, soit ${deposit} ; garantie ou assurance pour ${uncovered}.`,
        insurance: `Réserve de propriété, et assurer ${uncovered}.`,
      })[ask],
    collection: (route, limitation, cost, net) =>
      ({
        fileClaim: "Déclarer la créance au mandataire, dans les deux mois de la parution au BODACC. Ne plus relancer.",
        prefect: "Demander le mandatement d’office ou saisir le comptable public.",
        court: `Agir en justice avant le ${limitation ?? ""} : une mise en demeure n’arrête pas la prescription.`,
        smallClaim: `Petite créance : commissaire de justice. Coût ${cost}, reste ${net}.`,
        europeanOrder: `Injonction de payer européenne (règlement (CE) n° 1896/2006). Coût ${cost}, reste ${net}.`,
        agency: `Agence de recouvrement ou avocat. Coût ${cost}, reste ${net}.`,
        drop: `Ne vaut pas l’étape suivante (${cost}) : dernière relance, puis provision.`,
        barred: `Prescrite depuis le ${limitation ?? ""} : plus d’action possible, passer en perte.`,
      })[route],
    insurer: (tasks) =>
      tasks
        .map(({ step, by, passed, amount }) =>
          by === null
            ? `Déclarer ${amount} sans attendre : une procédure est ouverte.`
            : passed
              ? `${{ EXTEND: "Proroger", DECLARE: "Déclarer", INTERVENTION: "Demander l’intervention pour" }[step]} ${amount} : le dernier jour était le ${by}, appeler l’assureur.`
              : {
                  EXTEND: `${amount} : proroger, ou arrêter les livraisons, au plus tard le ${by}.`,
                  DECLARE: `Déclarer ${amount} d’impayés au plus tard le ${by}.`,
                  INTERVENTION: `Demander l’intervention de l’assureur pour ${amount} au plus tard le ${by}.`,
                }[step],
        )
        .join(" "),
    vatAssumed: (rate) => `TVA supposée à ${rate}, faute de colonne.`,
    vat: (vat, judged, deadline, passed) =>
      deadline === null
        ? `Récupérer ${vat} : envoyer au liquidateur un duplicata de chaque facture avec la mention légale (CGI, art. 272). Chercher la date du jugement : le délai court jusqu’à la fin de la deuxième année suivante.`
        : passed
          ? `${vat} : le dernier jour était le ${deadline}. La liquidation date du ${judged} ; demander à son conseil si un événement postérieur compte.`
          : `Récupérer ${vat} au plus tard le ${deadline} : envoyer au liquidateur un duplicata de chaque facture avec la mention légale (CGI, art. 272).`,
    insured: (excess, insured, refused) =>
      refused
        ? `Aucune garantie : ${excess} à nos risques. La redemander avec des comptes récents, ou vendre contre paiement.`
        : `Demander ${excess} de plus que les ${insured} garantis, ou bloquer les commandes.`,
    group: ({ members, excess, room, weakest }) =>
      joined(
        excess !== null
          ? `Plafond du groupe dépassé de ${excess} : décider quel membre cède la place.`
          : room !== null && `Reste ${room} pour le groupe.`,
        `${formatNumber(members.length, "fr")} membres : ${and(firstFew(members, (more) => `${formatNumber(more, "fr")} autres`))}.`,
        weakest !== null && `Le plus fragile : ${weakest}.`,
      ),
    factoring: (assigned, reserve, givenBack, eligible) =>
      joined(
        assigned !== null && `Le factor encaisse ${assigned} et retient ${reserve} : aucune relance de notre part.`,
        givenBack !== null && `${givenBack} si en retard qu’il peut les rendre.`,
        eligible !== null && `${eligible} pourraient être cédés.`,
      ),
    eInvoices: (acts) =>
      acts.map(({ act, invoices, amount }) => `${eInvoicesFr.count(invoices)}, ${amount} : ${lowered(eInvoicesFr.acts[act])}`).join(" "),
    evidence: (missing) =>
      `Réunir : ${and(
        missing.map(({ proof, invoices }) =>
          invoices === 0 ? workListsFr.proofs[proof] : `${workListsFr.proofs[proof]} (${formatNumber(invoices, "fr")})`,
        ),
      )}.`,
    discount: (discount, days, breakEven, gain) =>
      `Proposer ${discount} pour un paiement sous huit jours : ${formatNumber(days, "fr")} jours gagnés, ${gain} de gain net. Ne pas dépasser ${breakEven}.`,
    report: (verdict, report, value, price) =>
      verdict === "notWorth"
        ? `Contrôle gratuit : un rapport vaudrait ${value}.`
        : `${{ large: "Rapport complet", medium: "Rapport intermédiaire", small: "Contrôle gratuit" }[report]} à ${price}, vaut ${value}${verdict === "beyondCap" ? " ; le budget est atteint" : ""}.`,
  },
  proofs: {
    order: "commande signée",
    delivery: "preuve de livraison",
    invoice: "facture reçue",
    terms: "conditions signées",
  },
  aside: (why, count) =>
    `${clients(count)} ${count < 2 ? "n’y est pas" : "n’y sont pas"} : ${
      {
        promised: "une promesse de règlement court encore",
        procedure: "une procédure est ouverte, la créance se déclare",
        disputed: "tout ce qui est échu est contesté",
        credits: "des avoirs couvrent ce qui est dû",
        called: "un appel vient d’être passé",
        reminded: "la dernière relance est trop récente",
        handed: "l’agence, l’avocat, le juge ou le factor s’en occupe",
        held: "les commandes sont bloquées",
        decided: "le plafond a été décidé dans le mois",
        asked: "la demande est faite depuis moins d’un mois",
        belowThreshold: "l’impayé est sous le seuil de déclaration de l’assureur",
        noNotice: "assez en retard pour un dossier, mais aucune mise en demeure n’est notée au suivi",
        handled: "un message vient d’être noté pour ces factures",
        proved: "tout est prouvé",
        overdueFirst: "un échu ancien est à réclamer d’abord",
        notWorth: "l’escompte coûterait plus qu’il ne rapporte",
      }[why]
    }.`,
  actions: {
    file: "dossier contentieux",
    notice: "mise en demeure",
    reminder: "relance",
    call: "appel",
    preventive: "rappel avant échéance",
  },
  also: (actions) => `Aussi dû : ${and(actions)}.`,
  broken: (day) => `Promesse du ${day} non tenue.`,
  elsewhere: (count) =>
    `${clients(count)} de plus ${count < 2 ? "serait" : "seraient"} à traiter ici, mais une action plus forte passe d’abord aujourd’hui.`,
  allElsewhere: (count) => `Personne : ${clients(count)} ${count < 2 ? "passe" : "passent"} aujourd’hui par une action plus forte.`,
  lacks: (list, empty, columns, invoices) => {
    const wanted = and([...(invoices ? ["la liste des factures"] : []), ...columns.map((name) => `« ${name} »`)]);
    if (list === "factoring" && !invoices) return "Aucune facture n’est cédée : écrire « Cédée au factor » au suivi.";
    if (empty) return `Rien ne peut être listé ici sans ${wanted}.`;
    const rest = {
      calls: "D’après le tableau des clients : retard moyen ou tranches, sans le détail des factures, des litiges ni des promesses.",
      preventive: "D’après le tableau des clients : tout ce qui n’est pas échu, sans date.",
      letters: "",
      overLimit: "D’après les colonnes présentes ; ce qui manque compte pour zéro dans l’encours à risque.",
      reviews: "Sans date de dernière revue, seuls les clients à revoir au moins tous les mois sont listés.",
      securities: "D’après les colonnes présentes ; une garantie non indiquée compte comme absente.",
      collection: "D’après le tableau des clients, sans pénalités ni prescription.",
      insurer: "",
      insured: "",
      groups: "Sans plafond, un groupe se voit et ne borne personne.",
      factoring: "",
      vat: "",
      eInvoices: "",
      evidence: "Sans colonne de preuve de livraison, seul le suivi dit ce qui est reçu.",
      discounts: "Sans règlements passés, chacun est supposé payer à l’échéance.",
    }[list];
    return joined(rest, `Pour aller plus loin : ${wanted}.`);
  },
  nothing: {
    calls: "Personne à appeler.",
    preventive: "Aucune échéance proche chez les grands clients ni chez les clients risqués.",
    letters: "Aucune relance à écrire.",
    overLimit: "Aucun plafond dépassé ni presque atteint.",
    reviews: "Aucune revue n’est due.",
    securities: "Aucun acompte ni aucune garantie à demander.",
    collection: "Aucun dossier à transmettre.",
    insurer: "Aucun délai de l’assureur n’approche.",
    insured: "Aucun encours au-delà des garanties.",
    groups: "Aucun groupe ne doit rien.",
    factoring: "Rien n’est cédé, et rien ne pourrait l’être.",
    vat: "Aucun client en liquidation ne doit quoi que ce soit.",
    eInvoices: "Aucune facture rejetée, refusée ni bloquée.",
    evidence: "Rien ne manque aux factures en retard.",
    discounts: "À ce taux, aucun escompte ne rapporte plus qu’il ne coûte.",
    reports: "Aucun rapport à commander.",
  },
};
