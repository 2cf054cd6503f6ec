import type { LetterContent, LetterTexts } from "./type";

const lines = (...rows: readonly (string | false | null)[]): string => rows.filter((row) => typeof row === "string").join("\n");
const list = (title: string, rows: readonly string[]): string | null => (rows.length === 0 ? null : lines(title, ...rows));
const invoices = (count: number): string => (count === 1 ? "la facture suivante est échue" : "les factures suivantes sont échues");

/** Ce que la loi ajoute au principal, et d’où elle le tient. */
function basis({ kind, country, ownRate, interest }: LetterContent): string {
  if (country === "GB")
    return "Les intérêts et l’indemnité forfaitaire sont dus en application du Late Payment of Commercial Debts (Interest) Act 1998.";
  const accrue = interest === null ? "Les pénalités de retard légales s’y ajoutent. " : "";
  return kind === "PUBLIC"
    ? `${accrue}Les intérêts moratoires courent de plein droit dès le lendemain de l’échéance, au taux de la BCE majoré de huit points (articles L2192-13 et R2192-31 du Code de la commande publique). L’indemnité forfaitaire de 40 € par facture est prévue à l’article D2192-35 du même code.`
    : `${accrue}Les pénalités courent de plein droit dès le lendemain de l’échéance, sans rappel, ${ownRate ? "au taux prévu à nos conditions générales" : "au taux de la BCE majoré de dix points"} (article L441-10 du Code de commerce). L’indemnité forfaitaire de 40 € par facture est prévue à l’article D441-5.`;
}

const sums = ({ credits, principal, interest, fee, total, kind, asOf, country }: LetterContent): string =>
  lines(
    credits !== null && `Avoirs et acomptes à déduire : −${credits}`,
    `Principal : ${principal}`,
    interest !== null && `${kind === "PUBLIC" ? "Intérêts moratoires" : "Pénalités de retard"} au ${asOf} : ${interest}`,
    `Indemnité forfaitaire pour frais de recouvrement${country === "FR" ? " (40 € par facture)" : ""} : ${fee}`,
    `Total dû : ${total}`,
  );

const plainSums = ({ credits, principal }: LetterContent): string =>
  lines(credits !== null && `Avoirs et acomptes à déduire : −${credits}`, `Total à régler : ${principal}`);

const aside = (content: LetterContent): (string | null)[] => [
  list("Non réclamé ici, car vous le contestez ; nous y répondons à part :", content.disputed),
  list("Pour mémoire, vous nous avez promis le règlement de :", content.promised),
];

function ahead(content: LetterContent): (string | null)[] {
  const question = {
    PRIVATE: "Avez-vous bien reçu ces factures, et sont-elles conformes et approuvées ?",
    PUBLIC: "Ces factures ont-elles bien été déposées sur Chorus Pro, et le service fait est-il constaté ?",
    CONSTRUCTION: "Avez-vous bien reçu ces factures, et les situations de travaux correspondantes sont-elles visées ?",
  }[content.kind];
  return [
    lines("Nous préparons nos prochaines échéances et voulons nous assurer que rien ne retarde leur règlement :", ...content.invoices),
    `Total à échoir : ${content.principal}`,
    `${question} Si un point bloque (bon de commande, réception, contestation), dites-le-nous dès maintenant : nous le réglerons avant l’échéance.`,
  ];
}

function courtesy(content: LetterContent): (string | null)[] {
  const request = {
    PRIVATE:
      "Nous vous remercions de nous régler sous huit jours. Si une difficulté vous retient (facture manquante, bon de commande, contestation), dites-le-nous : nous la traiterons sans attendre.",
    PUBLIC:
      "Nous vous remercions de nous indiquer où en sont la constatation du service fait, le mandatement et la mise en paiement, ainsi que la date de règlement prévue. Si une pièce manque sur Chorus Pro, dites-nous laquelle.",
    CONSTRUCTION:
      "Nous vous remercions de nous régler sous huit jours. Si l’une d’elles attend un visa ou un bon à payer (situation, retenue de garantie, décompte général), dites-nous laquelle, chez qui elle se trouve et à quelle date elle sera payée.",
  }[content.kind];
  return [
    lines(`Sauf erreur de notre part, ${invoices(content.count)} et le règlement ne nous est pas parvenu :`, ...content.invoices),
    plainSums(content),
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
    CONSTRUCTION:
      "Nous vous demandons de régler ce total sous huit jours, retenue de garantie légale déduite s’il y a lieu (5 % au plus). Passé ce délai, nous pourrons suspendre nos livraisons ou nos travaux.",
  }[content.kind];
  return [
    lines(
      `Voici le relevé de votre compte au ${content.asOf}. À ce jour, ${invoices(content.count)} et impayée${content.count === 1 ? "" : "s"} :`,
      ...content.invoices,
    ),
    sums(content),
    list("À échoir :", content.toCome),
    ...aside(content),
    basis(content),
    warning,
  ];
}

function notice(content: LetterContent): (string | null)[] {
  const days = content.kind === "CONSTRUCTION" ? "quinze" : "huit";
  const french = content.country === "FR";
  const otherwise = {
    PRIVATE:
      "À défaut, nous confierons ce dossier à notre conseil, sans autre avis, pour une action en justice et notamment une injonction de payer. Les frais de justice pourront vous être réclamés.",
    PUBLIC:
      "À défaut, nous saisirons le comptable assignataire et, pour une collectivité territoriale, le représentant de l’État en vue d’un mandatement d’office (article L1612-16 du Code général des collectivités territoriales).",
    CONSTRUCTION:
      "À défaut, nous pourrons surseoir à l’exécution du contrat, si l’article 1799-1 du Code civil s’y applique, et, si nous sommes votre sous-traitant, demander le paiement direct au maître de l’ouvrage (loi n° 75-1334 du 31 décembre 1975, article 12). Nous confierons ce dossier à notre conseil pour une action en justice.",
  }[content.kind];
  return [
    `Nous vous mettons en demeure de nous payer ${content.total} dans les ${days} jours de la réception de cette lettre. Cette somme se compose ainsi :`,
    lines(...content.invoices),
    sums(content),
    ...aside(content),
    basis(content),
    ...(french
      ? [otherwise, "La présente vaut mise en demeure au sens de l’article 1344 du Code civil."]
      : ["À défaut, nous confierons ce dossier à notre conseil, sans autre avis."]),
  ];
}

export const lettersFr: LetterTexts = {
  invoice: ({ number, issued, due, daysLate, amount }) =>
    `– Facture${number === null ? "" : ` ${number}`}${issued === null ? "" : ` du ${issued}`}` +
    `${due === null ? "" : daysLate !== null && daysLate > 0 ? `, échue le ${due}` : `, à échoir le ${due}`}` +
    `${daysLate !== null && daysLate > 0 ? ` (${daysLate} jour${daysLate < 2 ? "" : "s"} de retard)` : ""} : ${amount}`,
  others: (count, amount) => `– et ${count} autre${count < 2 ? "" : "s"} : ${amount}`,
  subject: ({ level, principal, total, count, clientId }) => {
    const what = {
      CHECK: `Échéance à venir : ${count} facture${count < 2 ? "" : "s"}, ${principal}`,
      REMINDER: `Rappel : ${count} facture${count < 2 ? " échue" : "s échues"}, ${principal}`,
      REMINDER2: `Relance et relevé de compte : ${total}`,
      NOTICE: `Mise en demeure de payer : ${total}`,
    }[level];
    return clientId === null ? what : `${what} (client n° ${clientId})`;
  },
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
