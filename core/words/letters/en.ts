import type { LetterContent, LetterTexts } from "./type";

const lines = (...rows: readonly (string | false | null)[]): string => rows.filter((row) => typeof row === "string").join("\n");
const list = (title: string, rows: readonly string[]): string | null => (rows.length === 0 ? null : lines(title, ...rows));
const invoices = (count: number): string => (count === 1 ? "the invoice below is" : "the invoices below are");

/** What the law adds to the principal, and where it says so. */
function basis({ kind, country, ownRate, interest }: LetterContent): string {
  if (country === "GB") return "Interest and fixed compensation are due under the Late Payment of Commercial Debts (Interest) Act 1998.";
  const accrue = interest === null ? "Statutory late-payment interest is due on top. " : "";
  return kind === "PUBLIC"
    ? `${accrue}Interest runs by law from the day after the due date, at the ECB rate plus eight points (Code de la commande publique, art. L2192-13 and R2192-31). The fixed sum of €40 per invoice is set by art. D2192-35 of the same code.`
    : `${accrue}Interest runs by law from the day after the due date, without a reminder, at ${ownRate ? "the rate of our terms of sale" : "the ECB rate plus ten points"} (Code de commerce, art. L441-10). The fixed sum of €40 per invoice is set by art. D441-5.`;
}

const sums = ({ credits, principal, interest, fee, total, asOf, country }: LetterContent): string =>
  lines(
    credits !== null && `Less credit notes and payments on account: −${credits}`,
    `Principal: ${principal}`,
    interest !== null && `Late-payment interest to ${asOf}: ${interest}`,
    `Fixed sum for recovery costs${country === "FR" ? " (€40 per invoice)" : ""}: ${fee}`,
    `Total due: ${total}`,
  );

const plainSums = ({ credits, principal }: LetterContent): string =>
  lines(credits !== null && `Less credit notes and payments on account: −${credits}`, `Total to pay: ${principal}`);

const aside = (content: LetterContent): (string | null)[] => [
  list("Not claimed here because you dispute them; we shall answer separately:", content.disputed),
  list("For the record, you have promised payment of:", content.promised),
];

function ahead(content: LetterContent): (string | null)[] {
  const question = {
    PRIVATE: "Have these invoices reached you, and are they correct and approved?",
    PUBLIC: "Have these invoices been filed on Chorus Pro, and has receipt of the service been certified?",
    CONSTRUCTION: "Have these invoices reached you, and have the matching progress claims been certified?",
  }[content.kind];
  return [
    lines(
      "We are preparing for the due dates ahead and would like to be sure that nothing stands in the way of payment:",
      ...content.invoices,
    ),
    `Total falling due: ${content.principal}`,
    `${question} If anything is holding them up (purchase order, delivery, a dispute), please tell us now, and we will settle it before the due date.`,
  ];
}

function courtesy(content: LetterContent): (string | null)[] {
  const request = {
    PRIVATE:
      "Please pay within eight days. If something is holding you back (a missing invoice, a purchase order, a dispute), let us know and we will deal with it at once.",
    PUBLIC:
      "Please tell us how far certification of the service, the payment order and the payment itself have come, and the date on which we shall be paid. If a document is missing on Chorus Pro, tell us which.",
    CONSTRUCTION:
      "Please pay within eight days. If one of them is waiting for a certificate or for approval (progress claim, retention, final account), tell us which, with whom it lies and when it will be paid.",
  }[content.kind];
  return [
    lines(`According to our books ${invoices(content.count)} overdue and not yet paid:`, ...content.invoices),
    plainSums(content),
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
    CONSTRUCTION:
      "Please pay this total within eight days, less any retention the law allows (5% at most). After that we may suspend deliveries or work.",
  }[content.kind];
  return [
    lines(
      `This is the statement of your account as of ${content.asOf}. To date ${invoices(content.count)} overdue and unpaid:`,
      ...content.invoices,
    ),
    sums(content),
    list("Not yet due:", content.toCome),
    ...aside(content),
    basis(content),
    warning,
  ];
}

function notice(content: LetterContent): (string | null)[] {
  const days = content.kind === "CONSTRUCTION" ? "fifteen" : "eight";
  const french = content.country === "FR";
  const otherwise = {
    PRIVATE:
      "Failing that, we shall place the file with our lawyers without further notice, to take it to court. Court costs may then be claimed from you.",
    PUBLIC: french
      ? "Failing that, we shall turn to your public accountant and, for a local authority, ask the State’s representative to order payment (Code général des collectivités territoriales, art. L1612-16)."
      : "Failing that, we shall place the file with our lawyers without further notice.",
    CONSTRUCTION: french
      ? "Failing that, we may suspend performance of the contract, where art. 1799-1 of the Code civil applies to it, and, where we are your subcontractor, claim direct payment from the employer (law no. 75-1334 of 31 December 1975, art. 12). We shall place the file with our lawyers to take it to court."
      : "Failing that, we may suspend performance of the contract, and shall place the file with our lawyers without further notice.",
  }[content.kind];
  return [
    `We hereby give you formal notice to pay ${content.total} within ${days} days of receiving this letter. The sum is made up as follows:`,
    lines(...content.invoices),
    sums(content),
    ...aside(content),
    basis(content),
    otherwise,
    french ? "This letter is a formal notice within the meaning of art. 1344 of the French Code civil." : null,
  ];
}

export const lettersEn: LetterTexts = {
  invoice: ({ number, issued, due, daysLate, amount }) =>
    `– Invoice${number === null ? "" : ` ${number}`}${issued === null ? "" : ` of ${issued}`}` +
    `${due === null ? "" : `, due ${due}`}` +
    `${daysLate !== null && daysLate > 0 ? ` (${daysLate} ${daysLate < 2 ? "day" : "days"} late)` : ""}: ${amount}`,
  others: (count, amount) => `– and ${count} more: ${amount}`,
  subject: ({ level, principal, total, count, clientId }) => {
    const what = {
      CHECK: `Coming due: ${count} ${count < 2 ? "invoice" : "invoices"}, ${principal}`,
      REMINDER: `Reminder: ${count} overdue ${count < 2 ? "invoice" : "invoices"}, ${principal}`,
      REMINDER2: `Second reminder and statement: ${total}`,
      NOTICE: `Formal notice to pay: ${total}`,
    }[level];
    return clientId === null ? what : `${what} (account ${clientId})`;
  },
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
