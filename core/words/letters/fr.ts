import { groupedSiren, isSiren } from "./client-reference";
import { claimedIn, lines, list } from "./lines";
import type { LetterContent, LetterPartWords, LetterTexts } from "./type";

const inCurrency = (currency: string): string => `Factures en ${currency}\u00a0:`;
const claimed = claimedIn(inCurrency);
const invoices = (count: number): string => (count === 1 ? "la facture suivante est échue" : "les factures suivantes sont échues");

/** Hors de France, outre-mer compris dans la France. */
const isAbroad = (region: LetterContent["region"]): boolean => region === "EU" || region === "ABROAD";

/** Ce que la loi ajoute au principal, et d’où elle le tient. */
function basis({ kind, country, region, ownRate, parts }: LetterContent): string {
  if (country === "GB")
    return "Les intérêts et l’indemnité forfaitaire sont dus en application du Late Payment of Commercial Debts (Interest) Act 1998.";
  if (kind === "CONSUMER")
    return "À compter de la réception de la présente, cette somme portera intérêt au taux légal (articles 1231-6 et 1344-1 du Code civil).";
  const accrue = parts.some(({ interest }) => interest === null) ? "Les pénalités de retard légales s’y ajoutent. " : "";
  const abroad = isAbroad(region);
  return kind === "PUBLIC"
    ? `${accrue}Les intérêts moratoires courent de plein droit dès le lendemain de l’échéance, au taux de la BCE majoré de huit points (articles L2192-13 et R2192-31 du Code de la commande publique). L’indemnité forfaitaire de 40 € par facture est prévue à l’article D2192-35 du même code.`
    : `${accrue}Les pénalités courent de plein droit dès le lendemain de l’échéance, sans rappel, ${ownRate ? "au taux prévu à nos conditions générales" : "au taux de la BCE majoré de dix points"} (article L441-10 du Code de commerce). L’indemnité forfaitaire de 40 € par facture est prévue à l’article D441-5.${abroad ? ` La vente est régie, sauf autre choix des parties, par la loi du vendeur (règlement (CE) n° 593/2008, article 4)${region === "EU" ? " ; la directive 2011/7/UE impose partout dans l’Union des pénalités et cette indemnité" : ""}.` : ""}`;
}

/** Une administration britannique n’a ni Chorus Pro, ni service fait : on lui écrit comme à une entreprise. */
const asked = ({ kind, country }: LetterContent): LetterContent["kind"] => (country === "GB" && kind === "PUBLIC" ? "PRIVATE" : kind);

const sums = ({ kind, asOf, country }: LetterContent, { credits, principal, interest, fee, total }: LetterPartWords): string =>
  lines(
    credits !== null && `Avoirs et acomptes à déduire : −${credits}`,
    `Principal : ${principal}`,
    kind !== "CONSUMER" &&
      interest !== null &&
      `${kind === "PUBLIC" ? "Intérêts moratoires" : "Pénalités de retard"} au ${asOf} : ${interest}`,
    kind !== "CONSUMER" && `Indemnité forfaitaire pour frais de recouvrement${country === "FR" ? " (40 € par facture)" : ""} : ${fee}`,
    `Total dû : ${total}`,
  );

const plainSums = (_: LetterContent, { credits, principal }: LetterPartWords): string =>
  lines(credits !== null && `Avoirs et acomptes à déduire : −${credits}`, `Total à régler : ${principal}`);

const aside = (content: LetterContent): (string | null)[] => [
  list("Échues elles aussi, et non réclamées par cette lettre\u202f; nous vous en écrivons à part\u00a0:", content.others),
  list("Non réclamé ici, car vous le contestez ; nous y répondons à part :", content.disputed),
  list("Pour mémoire, vous nous avez promis le règlement de :", content.promised),
];

function ahead(content: LetterContent): (string | null)[] {
  const question = {
    PRIVATE: "Avez-vous bien reçu ces factures, et sont-elles conformes et approuvées ?",
    PUBLIC: "Ces factures ont-elles bien été déposées sur Chorus Pro, et le service fait est-il constaté ?",
    CONSUMER: "Avez-vous bien reçu ces factures ?",
    CONSTRUCTION: "Avez-vous bien reçu ces factures, et les situations de travaux correspondantes sont-elles visées ?",
  }[asked(content)];
  return [
    ...claimed(
      "Nous préparons nos prochaines échéances et voulons nous assurer que rien ne retarde leur règlement\u00a0:",
      content,
      (_, { principal }) => `Total à échoir\u00a0: ${principal}`,
    ),
    `${question} Si un point bloque (bon de commande, réception, contestation), dites-le-nous dès maintenant : nous le réglerons avant l’échéance.`,
  ];
}

function courtesy(content: LetterContent): (string | null)[] {
  const request = {
    PRIVATE:
      "Nous vous remercions de nous régler sous huit jours. Si une difficulté vous retient (facture manquante, bon de commande, contestation), dites-le-nous : nous la traiterons sans attendre.",
    PUBLIC:
      "Nous vous remercions de nous indiquer où en sont la constatation du service fait, le mandatement et la mise en paiement, ainsi que la date de règlement prévue. Si une pièce manque sur Chorus Pro, dites-nous laquelle.",
    CONSUMER:
      "Nous vous remercions de nous régler sous huit jours. Si une difficulté vous retient, dites-le-nous : nous chercherons avec vous un échéancier.",
    CONSTRUCTION:
      "Nous vous remercions de nous régler sous huit jours. Si l’une d’elles attend un visa ou un bon à payer (situation, retenue de garantie, décompte général), dites-nous laquelle, chez qui elle se trouve et à quelle date elle sera payée.",
  }[asked(content)];
  return [
    ...claimed(`Sauf erreur de notre part, ${invoices(content.count)} et le règlement ne nous est pas parvenu\u00a0:`, content, plainSums),
    ...aside(content),
    request,
    "Si votre règlement est déjà parti, indiquez-nous simplement sa date.",
  ];
}

function statement(content: LetterContent): (string | null)[] {
  const warning = {
    PRIVATE: "Nous vous demandons de régler ce total sous huit jours. Passé ce délai, nous pourrons suspendre nos livraisons.",
    PUBLIC:
      "Nous vous demandons de faire mandater ce total et de nous indiquer la date de paiement. Les intérêts et l’indemnité sont dus sans que nous ayons à les réclamer.",
    CONSUMER: "Nous vous demandons de régler ce total sous huit jours, ou de nous proposer un échéancier.",
    CONSTRUCTION:
      "Nous vous demandons de régler ce total sous huit jours, retenue de garantie légale déduite s’il y a lieu (5 % au plus). Passé ce délai, nous pourrons suspendre nos livraisons ou nos travaux.",
  }[asked(content)];
  return [
    ...claimed(
      `Voici le relevé de votre compte au ${content.asOf}. À ce jour, ${invoices(content.count)} et impayée${content.count === 1 ? "" : "s"}\u00a0:`,
      content,
      sums,
    ),
    list("À échoir :", content.toCome),
    ...aside(content),
    content.kind === "CONSUMER" ? null : basis(content),
    warning,
  ];
}

function notice(content: LetterContent): (string | null)[] {
  const french = content.country === "FR";
  // Britain's pre-action protocols: about 14 days for a company, 30 for whoever trades or owes as an individual. A
  // subcontractor may turn to the employer a month after a formal notice.
  const consumer = content.kind === "CONSUMER";
  const within = french
    ? content.kind === "CONSTRUCTION"
      ? "le mois qui suit la réception"
      : `les ${consumer ? "quinze" : "huit"} jours de la réception`
    : `les ${consumer ? "trente" : "quatorze"} jours de la réception`;
  const otherwise = {
    PRIVATE:
      "À défaut, nous confierons ce dossier à notre conseil, sans autre avis, pour une action en justice et notamment une injonction de payer. Les frais de justice pourront vous être réclamés.",
    PUBLIC:
      "À défaut, nous saisirons le comptable assignataire et, pour une collectivité territoriale, le représentant de l’État en vue d’un mandatement d’office (article L1612-16 du Code général des collectivités territoriales).",
    CONSUMER:
      "À défaut, nous saisirons le juge. Avant cela, vous pouvez nous proposer un échéancier ou saisir gratuitement le médiateur de la consommation (article L612-1 du Code de la consommation).",
    CONSTRUCTION:
      "À défaut, nous pourrons surseoir à l’exécution du contrat, si l’article 1799-1 du Code civil s’y applique, et, si nous sommes votre sous-traitant, exercer un mois après cette mise en demeure l’action directe contre le maître de l’ouvrage, à qui copie en est adressée (loi n° 75-1334 du 31 décembre 1975, article 12). Nous confierons ce dossier à notre conseil pour une action en justice.",
  }[content.kind];
  const elsewhere =
    content.region === "EU"
      ? "À défaut, nous confierons ce dossier à notre conseil, sans autre avis, pour une action en justice et notamment une injonction de payer européenne (règlement (CE) n°\u00a01896/2006)."
      : "À défaut, nous confierons ce dossier à notre conseil, sans autre avis, pour une action en justice.";
  return [
    `Nous vous mettons en demeure de nous payer ${content.total} dans ${within} de cette lettre. Cette somme se compose ainsi :`,
    ...claimed(null, content, sums),
    ...aside(content),
    basis(content),
    ...(french
      ? [
          isAbroad(content.region) && content.kind !== "CONSUMER" ? elsewhere : otherwise,
          "La présente vaut mise en demeure au sens de l’article 1344 du Code civil.",
        ]
      : [
          "À défaut, nous confierons ce dossier à notre conseil, sans autre avis. Si vous exercez à titre individuel, ce délai est de trente jours.",
        ]),
  ];
}

export const lettersFr: LetterTexts = {
  invoice: ({ number, issued, due, daysLate, amount }) =>
    `– Facture${number === null ? "" : ` ${number}`}${issued === null ? "" : ` du ${issued}`}` +
    `${due === null ? "" : daysLate !== null && daysLate > 0 ? `, échue le ${due}` : `, à échoir le ${due}`}` +
    `${daysLate !== null && daysLate > 0 ? ` (${daysLate} jour${daysLate < 2 ? "" : "s"} de retard)` : ""} : ${amount}`,
  others: (count, amount) => `– et ${count} autre${count < 2 ? "" : "s"} : ${amount}`,
  together: (sums) => sums.join(" et "),
  inCurrency,
  subject: ({ level, principal, total, count, clientId }) => {
    const what = {
      CHECK: `Échéance à venir : ${count} facture${count < 2 ? "" : "s"}, ${principal}`,
      REMINDER: `Rappel : ${count} facture${count < 2 ? " échue" : "s échues"}, ${principal}`,
      REMINDER2: `Relance et relevé de compte : ${total}`,
      NOTICE: `Mise en demeure de payer : ${total}`,
    }[level];
    return clientId === null ? what : `${what} (${isSiren(clientId) ? `SIREN ${groupedSiren(clientId)}` : `client n° ${clientId}`})`;
  },
  placeAndDate: (place, day) => (place === null ? `Le ${day}` : `${place}, le ${day}`),
  subjectLine: (subject) => `Objet : ${subject}`,
  references: ({ clientId, count }) => [
    ...(clientId === null ? [] : [isSiren(clientId) ? `Votre SIREN : ${groupedSiren(clientId)}` : `Votre compte chez nous : ${clientId}`]),
    count === 1 ? "Pièce jointe\u00a0: la facture" : `Pièces jointes\u00a0: les ${count} factures`,
  ],
  bank: (iban) => `Règlement par virement : IBAN ${iban}`,
  table: { number: "Facture", issued: "Date", due: "Échéance", daysLate: "Jours de retard", amount: "Reste dû", total: "Total" },
  body: (content) => {
    const text = { CHECK: ahead, REMINDER: courtesy, REMINDER2: statement, NOTICE: notice }[content.level](content);
    const formal = content.level === "REMINDER2" || content.level === "NOTICE";
    return [
      content.level === "NOTICE" ? "Lettre recommandée avec avis de réception" : null,
      content.contact === null ? null : `À l’attention de ${content.contact}`,
      "Madame, Monsieur,",
      ...text,
      formal ? "Veuillez agréer, Madame, Monsieur, nos salutations distinguées." : "Bien cordialement,",
      content.sender ?? "Le service crédit",
    ].filter((paragraph) => paragraph !== null);
  },
};
