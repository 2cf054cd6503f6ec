import { formatNumber } from "../../../core/cells/formats";
import type { TodoTexts } from "./type";

const count = (number: number, one: string, many: string): string =>
  `${formatNumber(number, "fr")}\u00a0${Math.abs(number) < 2 ? one : many}`;

export const todoFr: TodoTexts = {
  lists: "Listes du jour",
  allLists: "Toutes les listes",
  otherLists: "Assurance, groupes, affacturage\u00a0: ce qu’il leur faut",
  groups: (number) => count(number, "groupe", "groupes"),
  clients: (number) => count(number, "client", "clients"),
  counting: "calcul en cours…",
  impossible: "données insuffisantes",
  write: "Écrire la feuille",
  writing: "Écriture…",
  written: (sheet) => `Feuille « ${sheet} »`,
  kept: (ticked) => `${count(ticked, "ligne déjà cochée l’est restée", "lignes déjà cochées le sont restées")}.`,
  sheetName: (name, day) => `${name} ${day}`,
  notWritten: (detail) => `La feuille n’a pas pu être écrite. ${detail}`,
  notKept: (detail) => `Ce réglage n’a pas pu être gardé dans le classeur. ${detail}`,
  open: (client) => `Ouvrir la fiche de ${client}`,
  more: (number) => `Et ${count(number, "autre", "autres")} : la feuille les contient tous.`,
  options: "Réglages de cette liste",
  withinDays: "Jours avant l’échéance",
  fileCost: "Coût d’un dossier contentieux",
  fileCostHint:
    "Au-delà de 50 000 €, les douze tribunaux des activités économiques demandent une contribution aux grands demandeurs, jusqu’à fin 2028 (décret 2024-1225).",
  factorReserve: "Retenue du factor (en\u202f%)",
  factorConcentration: "Part maximale d’un seul client (en\u202f%)",
  insuranceHint:
    "Les nombres du contrat (durée de crédit, prorogation, déclaration, intervention, seuil) sont sur la feuille de politique, section Assurance\u00a0: ouvrez-la depuis les réglages.",
  earlyDiscount: "Escompte proposé (en\u202f%)",
  moneyRate: "Votre coût de l’argent (en\u202f% par an)",
  discountHints: {
    earlyDiscount: "Il doit figurer aux conditions de vente et sur les factures.",
    moneyRate: "Le taux du découvert ou de la ligne qui finance l’encours.",
  },
  seeLetter: "Voir le courrier",
  letterOf: (place, of) => `Courrier ${formatNumber(place, "fr")} sur ${formatNumber(of, "fr")}`,
  previous: "Précédent",
  next: "Suivant",
  subject: "Objet",
  body: "Texte",
  copySubject: "Copier l’objet",
  copyBody: "Copier le texte",
  copied: "Copié.",
  notCopied: "Le navigateur refuse la copie : sélectionnez le texte et copiez-le.",
  letterLanguage: "Langue du courrier",
  languages: { fr: "Français", en: "Anglais" },
  letterhead: { logo: "En-tête, première ligne", block: "Nom et adresse de l’expéditeur", place: "Lieu", iban: "IBAN" },
  copyWhole: "Copier la lettre entière",
  printLetters: "Toutes les lettres sur une feuille à imprimer",
  printedLetters: "Lettres à imprimer",
  addRates: "Ajouter une feuille Taux pour compléter les taux publiés",
  openRates: "Ouvrir la feuille Taux",
  sender: "Signature",
  senderHint: "Sans signature : « Le service crédit ».",
  contractRate: "Taux de pénalités de vos conditions générales (% par an)",
  contractRateHint: "Vide : taux légal, BCE + 10 points. Un acheteur public doit BCE + 8 points.",
  plan: {
    title: "Budget de l’année",
    hint: "Les petits clients se contrôlent gratuitement, admis ou refusé. Un rapport intermédiaire coûte 25 à 99 €, un rapport complet 50 à 500 €.",
    size: "Taille",
    tiers: { large: "Grands", medium: "Moyens", small: "Petits" },
    existing: "Clients",
    expected: "Nouveaux attendus",
    reports: "Rapports par an",
    price: "Prix",
    cost: "Coût",
    total: "Total",
    budget: (cost) => `${cost} par an`,
    newUnknown: "Vos lignes ne disent pas qui est nouveau : indiquez combien de clients vous attendez cette année.",
    standings: ({ recurring, new: fresh, occasional, unknown }) =>
      [
        recurring > 0 && count(recurring, "récurrent", "récurrents"),
        fresh > 0 && count(fresh, "nouveau", "nouveaux"),
        occasional > 0 && count(occasional, "occasionnel", "occasionnels"),
        unknown > 0 && count(unknown, "d’ancienneté inconnue", "d’ancienneté inconnue"),
      ]
        .filter((part) => part !== false)
        .join(", "),
    priceOf: (size) => `Prix d’un rapport, ${size}`,
    expectedOf: (size) => `Nouveaux clients attendus, ${size}`,
    order: "Rapports à commander",
    orderHint:
      "Un rapport vaut la perte qu’il peut éviter : encours × part perdue × écart de défaut entre la pire et la meilleure classe possibles × 10 % de chances de changer la décision.",
    cap: "Budget maximal pour cette commande",
    noCap: "sans limite",
    ordered: (number, cost, value) =>
      `${count(number, "rapport vaut son prix", "rapports valent leur prix")} : ${cost}, pour ${value} de pertes évitables.`,
    nothingOrdered: "Aucun rapport ne vaut son prix : ce que l’on sait des clients suffit.",
    beyond: (number) => `${count(number, "autre le vaudrait aussi", "autres le vaudraient aussi")}, au-delà du budget.`,
    notWorth: (number) =>
      `${count(number, "client : contrôle gratuit, aucun", "clients : contrôle gratuit, aucun")} rapport n’y vaut son prix.`,
    classes: (best, worst) => (best === worst ? `Classe ${best} sûre` : `Classe ${best} à ${worst} possible`),
  },
};
