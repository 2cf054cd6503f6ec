import { groupedSiren, isSiren } from "./client-reference";
import { claimedIn, lines, list } from "./lines";
import type { LetterContent, LetterPartWords, LetterTexts } from "./type";

const inCurrency = (currency: string): string => `Invoices in ${currency}:`;
const claimed = claimedIn(inCurrency);
const invoices = (count: number): string => (count === 1 ? "the invoice below is" : "the invoices below are");

/** Outside France, which overseas France is not. */
const isAbroad = (region: LetterContent["region"]): boolean => region === "EU" || region === "ABROAD";

/** What the law adds to the principal, and where it says so. */
function basis({ kind, country, region, ownRate, parts }: LetterContent): string {
  if (country === "GB" && kind === "CONSUMER") return "A court may add interest (County Courts Act 1984, s. 69).";
  if (kind === "CONSUMER")
    return "From the day you receive this letter the sum bears interest at the legal rate (French Code civil, art. 1231-6 and 1344-1).";
  if (country === "GB") return "Interest and fixed compensation are due under the Late Payment of Commercial Debts (Interest) Act 1998.";
  const accrue = parts.some(({ interest }) => interest === null) ? "Statutory late-payment interest is due on top. " : "";
  const abroad = isAbroad(region);
  return kind === "PUBLIC"
    ? `${accrue}Interest runs by law from the day after the due date, at the ECB rate plus eight points (Code de la commande publique, art. L2192-13 and R2192-31). The fixed sum of €40 per invoice is set by art. D2192-35 of the same code.`
    : `${accrue}Interest runs by law from the day after the due date, without a reminder, at ${ownRate ? "the rate of our terms of sale" : "the ECB rate plus ten points"} (Code de commerce, art. L441-10). The fixed sum of €40 per invoice is set by art. D441-5.${abroad ? ` Unless the parties chose another, the law of the seller governs the sale (Regulation (EC) 593/2008, art. 4)${region === "EU" ? "; Directive 2011/7/EU requires such interest and this sum throughout the Union" : ""}.` : ""}`;
}

/** A British public body has no Chorus Pro and certifies no service: it is written to as a company is. */
const asked = ({ kind, country }: LetterContent): LetterContent["kind"] => (country === "GB" && kind === "PUBLIC" ? "PRIVATE" : kind);

const sums = ({ kind, asOf, country }: LetterContent, { credits, principal, interest, fee, total }: LetterPartWords): string =>
  lines(
    credits !== null && `Less credit notes and payments on account: −${credits}`,
    `Principal: ${principal}`,
    kind !== "CONSUMER" && interest !== null && `Late-payment interest to ${asOf}: ${interest}`,
    kind !== "CONSUMER" && `Fixed sum for recovery costs${country === "FR" ? " (€40 per invoice)" : ""}: ${fee}`,
    `Total due: ${total}`,
  );

const plainSums = (_: LetterContent, { credits, principal }: LetterPartWords): string =>
  lines(credits !== null && `Less credit notes and payments on account: −${credits}`, `Total to pay: ${principal}`);

const aside = (content: LetterContent): (string | null)[] => [
  list("Also overdue, and not claimed in this letter; you will hear of them separately:", content.others),
  list("Not claimed here because you dispute them; we shall answer separately:", content.disputed),
  list("For the record, you have promised payment of:", content.promised),
];

function ahead(content: LetterContent): (string | null)[] {
  const question = {
    PRIVATE: "Have these invoices reached you, and are they correct and approved?",
    PUBLIC: "Have these invoices been filed on Chorus Pro, and has receipt of the service been certified?",
    CONSUMER: "Have these invoices reached you?",
    CONSTRUCTION: "Have these invoices reached you, and have the matching progress claims been certified?",
  }[asked(content)];
  return [
    ...claimed(
      "We are preparing for the due dates ahead and would like to be sure that nothing stands in the way of payment:",
      content,
      (_, { principal }) => `Total falling due: ${principal}`,
    ),
    `${question} If anything is holding them up (purchase order, delivery, a dispute), please tell us now, and we will settle it before the due date.`,
  ];
}

function courtesy(content: LetterContent): (string | null)[] {
  const request = {
    PRIVATE:
      "Please pay within eight days. If something is holding you back (a missing invoice, a purchase order, a dispute), let us know and we will deal with it at once.",
    PUBLIC:
      "Please tell us how far certification of the service, the payment order and the payment itself have come, and the date on which we shall be paid. If a document is missing on Chorus Pro, tell us which.",
    CONSUMER: "Please pay within eight days. If that is difficult, let us know and we will look for instalments with you.",
    CONSTRUCTION:
      "Please pay within eight days. If one of them is waiting for a certificate or for approval (progress claim, retention, final account), tell us which, with whom it lies and when it will be paid.",
  }[asked(content)];
  return [
    ...claimed(`According to our books ${invoices(content.count)} overdue and not yet paid:`, content, plainSums),
    ...aside(content),
    request,
    "If your payment is already on its way, simply tell us its date.",
  ];
}

function statement(content: LetterContent): (string | null)[] {
  const warning = {
    PRIVATE: "Please pay this total within eight days. After that we may suspend deliveries.",
    PUBLIC:
      "Please have this total ordered for payment and tell us the date. Interest and the fixed sum are due without our having to claim them.",
    CONSUMER: "Please pay this total within eight days, or propose instalments.",
    CONSTRUCTION:
      "Please pay this total within eight days, less any retention the law allows (5% at most). After that we may suspend deliveries or work.",
  }[asked(content)];
  return [
    ...claimed(
      `This is the statement of your account as of ${content.asOf}. To date ${invoices(content.count)} overdue and unpaid:`,
      content,
      sums,
    ),
    list("Not yet due:", content.toCome),
    ...aside(content),
    content.kind === "CONSUMER" ? null : basis(content),
    warning,
  ];
}

function notice(content: LetterContent): (string | null)[] {
  const french = content.country === "FR";
  // Britain's pre-action protocols: about 14 days for a company, 30 for whoever trades or owes as an individual. A French
  // subcontractor may turn to the employer a month after a formal notice.
  const within = french
    ? { PRIVATE: "eight days", PUBLIC: "eight days", CONSTRUCTION: "one month", CONSUMER: "fifteen days" }[content.kind]
    : content.kind === "CONSUMER"
      ? "30 days"
      : "14 days (30 days if you trade as an individual)";
  const otherwise = {
    PRIVATE:
      "Failing that, we shall place the file with our lawyers without further notice, to take it to court. Court costs may then be claimed from you.",
    PUBLIC: french
      ? "Failing that, we shall turn to your public accountant and, for a local authority, ask the State’s representative to order payment (Code général des collectivités territoriales, art. L1612-16)."
      : "Failing that, we shall place the file with our lawyers without further notice.",
    CONSUMER: french
      ? "Failing that, we shall go to court. Before that you may propose instalments, or turn free of charge to the consumer mediator (Code de la consommation, art. L612-1)."
      : "Failing that, we may start court proceedings. Before that you may propose instalments; free debt advice is available, and the reply form and information sheet of the Pre-Action Protocol for Debt Claims are enclosed.",
    CONSTRUCTION: french
      ? "Failing that, we may suspend performance of the contract, where art. 1799-1 of the Code civil applies to it, and, where we are your subcontractor, one month after this notice, claim directly from the employer, to whom a copy is sent (law no. 75-1334 of 31 December 1975, art. 12). We shall place the file with our lawyers to take it to court."
      : "Failing that, we may suspend performance of the contract, and shall place the file with our lawyers without further notice.",
  }[content.kind];
  const elsewhere =
    content.region === "EU"
      ? "Failing that, we shall place the file with our lawyers without further notice, to take it to court, by a European order for payment among others (Regulation (EC) 1896/2006)."
      : "Failing that, we shall place the file with our lawyers without further notice, to take it to court.";
  return [
    `We hereby give you formal notice to pay ${content.total} within ${within} of receiving this letter. The sum is made up as follows:`,
    ...claimed(null, content, sums),
    ...aside(content),
    basis(content),
    french && isAbroad(content.region) && content.kind !== "CONSUMER" ? elsewhere : otherwise,
    french ? "This letter is a formal notice within the meaning of art. 1344 of the French Code civil." : null,
  ];
}

export const lettersEn: LetterTexts = {
  invoice: ({ number, issued, due, daysLate, amount }) =>
    `– Invoice${number === null ? "" : ` ${number}`}${issued === null ? "" : ` of ${issued}`}` +
    `${due === null ? "" : `, due ${due}`}` +
    `${daysLate !== null && daysLate > 0 ? ` (${daysLate} ${daysLate < 2 ? "day" : "days"} late)` : ""}: ${amount}`,
  others: (count, amount) => `– and ${count} more: ${amount}`,
  together: (sums) => sums.join(" and "),
  inCurrency,
  subject: ({ level, principal, total, count, clientId }) => {
    const what = {
      CHECK: `Coming due: ${count} ${count < 2 ? "invoice" : "invoices"}, ${principal}`,
      REMINDER: `Reminder: ${count} overdue ${count < 2 ? "invoice" : "invoices"}, ${principal}`,
      REMINDER2: `Second reminder and statement: ${total}`,
      NOTICE: `Formal notice to pay: ${total}`,
    }[level];
    return clientId === null ? what : `${what} (${isSiren(clientId) ? `SIREN ${groupedSiren(clientId)}` : `account ${clientId}`})`;
  },
  placeAndDate: (place, day) => (place === null ? day : `${place}, ${day}`),
  subjectLine: (subject) => `Re: ${subject}`,
  references: ({ clientId, count }) => [
    ...(clientId === null ? [] : [isSiren(clientId) ? `Your SIREN: ${groupedSiren(clientId)}` : `Your account with us: ${clientId}`]),
    `Enclosed: ${count === 1 ? "the invoice" : `the ${count} invoices`}`,
  ],
  bank: (iban) => `Payment by transfer: IBAN ${iban}`,
  table: { number: "Invoice", issued: "Date", due: "Due", daysLate: "Days late", amount: "Amount due", total: "Total" },
  body: (content) => {
    const text = { CHECK: ahead, REMINDER: courtesy, REMINDER2: statement, NOTICE: notice }[content.level](content);
    const formal = content.level === "REMINDER2" || content.level === "NOTICE";
    return [
      content.level === "NOTICE" ? "By registered letter" : null,
      content.contact === null ? null : `For the attention of ${content.contact}`,
      "Dear Sir or Madam,",
      ...text,
      formal ? "Yours faithfully," : "Kind regards,",
      content.sender ?? "Credit control",
    ].filter((paragraph) => paragraph !== null);
  },
};
