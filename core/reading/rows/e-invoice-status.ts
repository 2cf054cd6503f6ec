import { fold } from "../../cells/fold";
import type { Language } from "../../cells/language";
import { eInvoiceCodes, eInvoiceTexts, type EInvoiceAct, type EInvoiceCode } from "../../words/e-invoices/type";

/** How platforms, Peppol and Chorus Pro word a status beside the reform's own words, folded. */
const alsoWritten: Readonly<Partial<Record<EInvoiceCode, string>>> = {
  200: "depose|deposited|filed|uploaded|sent to platform",
  201: "emise par la plateforme|envoyee|envoye|sent|issued by the platform|transmise",
  202: "recue par la plateforme|received by the platform|delivered|acknowledged|ab|accuse de reception",
  203: "mise a disposition du destinataire|available|mise a disposition du comptable",
  204: "en cours|en cours de traitement|in progress|ip|processing|a recycler|service fait",
  205: "approuve|validee|valide|acceptee|accepte|accepted|validated|ap|mandatee",
  206: "approuvee en partie|partiellement approuvee|partially approved|conditionally accepted|ca",
  207: "litige|litigieuse|contestee|in dispute|dispute|under query|uq",
  208: "suspendu|en attente|on hold|suspension",
  209: "complete|completee",
  210: "refuse|refused by the buyer|declined|re",
  211: "paiement emis|payment transmitted|payment initiated|mise en paiement|payment announced",
  212: "encaisse|payee|paye|paid|pd|reglee|regle",
  213: "rejete|rejet|rejected by the platform|irrecevable|invalid|en erreur|error|failed",
  220: "annule|canceled|void",
  225: "affacture|factored to a factor|cedee",
  226: "affacturee confidentiellement|confidential factoring",
  228: "non affacture",
};

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9']+/g, " ")
    .trim();

const byWord = new Map<string, EInvoiceCode>();
for (const code of eInvoiceCodes)
  for (const word of [eInvoiceTexts("fr").statuses[code], eInvoiceTexts("en").statuses[code], ...(alsoWritten[code]?.split("|") ?? [])])
    if (!byWord.has(plain(word))) byWord.set(plain(word), code);

const codes: ReadonlySet<number> = new Set(eInvoiceCodes);
const known = new Map<string, EInvoiceCode | null>();

/** The code of a status as a platform writes it: 210, "210 - Refusée", "Refusée", "fr:210". Null where it is none that is known. */
export function eInvoiceStatusOf(text: string): EInvoiceCode | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = read(text.slice(0, 120));
  if (known.size < 1_000) known.set(text, found);
  return found;
}

function read(text: string): EInvoiceCode | null {
  const number = /(?<![\d.,])(2\d\d)(?![\d.,])/.exec(text);
  if (number) return codes.has(Number(number[1])) ? (Number(number[1]) as EInvoiceCode) : null;
  return byWord.get(plain(text)) ?? null;
}

/** Words and codes that only a platform of electronic invoicing uses: `payée` or `sent` stand in any list of invoices. */
const ofPlatformsOnly: ReadonlySet<EInvoiceCode> = new Set([200, 203, 204, 206, 209, 210, 212, 213, 225, 226, 228]);

/** Whether a status can be nothing but a platform's: a code of the reform, or one of its own words. */
export function isOfPlatform(text: string): boolean {
  const code = eInvoiceStatusOf(text);
  if (code === null) return false;
  const own = [eInvoiceTexts("fr").statuses[code], eInvoiceTexts("en").statuses[code]].map(plain);
  return /\b2\d\d\b/.test(text) || (ofPlatformsOnly.has(code) && own.includes(plain(text)));
}

/** Refused by the client, or rejected before it reached the client: the term runs from the day it is issued again. */
export const startsAnew = (code: EInvoiceCode | null): boolean => code === 210 || code === 213;

/**
 * Not to be claimed as it stands: contested in whole or in part, suspended, or no longer owed by what the platform says
 * (cancelled, cashed). Reminding the client of it is the classic mistake.
 */
export const isNotClaimable = (code: EInvoiceCode | null): boolean =>
  code === 206 || code === 207 || code === 208 || code === 212 || code === 220;

/** Days a payment that was announced may take before one asks for it: house choice. */
const arrivesWithin = 10;

/** The client says it has paid, and the money may still be on its way. */
export const isOnItsWay = (code: EInvoiceCode | null, daysLate: number): boolean => code === 211 && !(daysLate > arrivesWithin);

/** A factor bought it, and collects it. */
export const isFactored = (code: EInvoiceCode | null): boolean => code === 225 || code === 226;

/** The client has it: received, taken in charge, approved, or said to be paid. */
export const hasReached = (code: EInvoiceCode | null): boolean => code !== null && code >= 202 && code <= 212 && code !== 210;

/** What a status asks for, of an invoice that is still in the balance; null where it asks for nothing. */
export function actOf(code: EInvoiceCode): EInvoiceAct | null {
  switch (code) {
    case 200:
    case 201:
      return "notReceived";
    case 206:
    case 207:
      return "disputed";
    case 208:
      return "incomplete";
    case 210:
      return "refused";
    case 211:
      return "announced";
    case 212:
      return "toReconcile";
    case 213:
      return "rejected";
    case 220:
      return "cancelled";
    default:
      return null;
  }
}

/** A status and what to do about it, in words. */
export function actInWords(code: EInvoiceCode, language: Language): string {
  const act = actOf(code);
  const texts = eInvoiceTexts(language);
  return act === null ? texts.nothing : texts.acts[act];
}
