import { fold } from "../../cells/fold";
import type { DisputeReason, JournalColumn, JournalKind } from "../../words/journal/type";
import { journalTexts } from "../../words/journal/type";
import type { JournalEntry, ReminderLevel } from "./entry";

const plain = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** What people type besides the words of the list, folded. */
const alsoColumns: Readonly<Record<JournalColumn, string>> = {
  day: "date|le|jour|day",
  clientId: "numero client|no client|code client|compte client|client number|client no|customer number|customer id|account|n client",
  client: "nom|nom du client|raison sociale|client|customer|name|client name|customer name",
  invoice: "factures|n facture|no facture|numero de facture|invoices|invoice no|invoice number|piece",
  kind: "type|nature|action|evenement|event|kind|quoi",
  amount: "montant promis|somme|sum|amount promised",
  target: "date promise|promis pour le|echeance|pour|due|promised for|target day|target|relancer le|by",
  reason: "raison|cause|motif du litige|dispute reason",
  who: "auteur|par|initiales|author|by whom|user|collaborateur",
  note: "notes|commentaire|commentaires|comment|comments|remarque|remark",
};

const alsoKinds: Readonly<Record<JournalKind, string>> = {
  call: "appele|tel|telephone|appel telephonique|called|phone|phone call",
  message: "mail|e mail|email|courriel|sms|courrier|mailed|letter|visite|visit",
  reminder: "relance|rappel|reminder|dunning|relance envoyee",
  promise: "promesse|promis|promise|promised|ptp|engagement|engagement de paiement|promesse de paiement",
  plan: "echeance d echeancier|plan de paiement|plan de reglement|plan|instalment|installment",
  disputeOpened: "litige|conteste|contestation|dispute|disputed|open dispute",
  disputeClosed: "litige regle|litige resolu|fin de litige|dispute settled|dispute resolved|close dispute",
  evidence: "preuve de livraison|bon de livraison|bl recu|pod|proof of delivery|delivery note",
  orderProof: "commande recue|bon de commande signe|devis signe|contrat signe|commande signee|signed order|order received|contract signed",
  termsSigned: "conditions signees|cgv signees|cgv acceptees|signed terms|terms signed|terms accepted|terms of sale signed",
  held: "blocage|bloque|commande bloquee|order held|hold|on hold|compte bloque",
  released: "deblocage|debloque|commande debloquee|order released|release",
  checkPassed: "controle reussi|controle gratuit favorable|controle ok|check ok|free check passed|passed",
  checkFailed: "controle echoue|controle gratuit defavorable|controle ko|check ko|free check failed|failed",
  reportOrdered: "commande de rapport|report ordered",
  reportReceived: "rapport lu|report read",
  review: "revue|reviewed|review|client reviewed",
  limit: "plafond|plafond accorde|limite decidee|limit|credit limit decided|limit set",
  guarantee: "garantie|caution recue|guarantee",
  declared: "declaration assureur|declare|declaration de sinistre|insurer declaration|claim declared",
  extended: "prorogation|prorogation echeance|report d echeance|extension|payment extended",
  intervention: "demande d intervention|intervention assureur|dic|sinistre|claim to insurer|insurer claim|intervention",
  coverAsked: "demande de garantie|demande d agrement|cover asked|cover requested",
  securityAsked: "garantie demandee|acompte demande|caution demandee|security asked|deposit asked|guarantee asked",
  agency: "agence|agence de recouvrement|recouvrement externe|agency|collection agency",
  lawyer: "avocat|lawyer|solicitor|attorney",
  court: "tribunal|assignation|injonction de payer|court|lawsuit|sued",
  claimFiled: "creance declaree|declaration de creance|claim filed|proof of debt filed",
  vatReclaimed: "tva recuperee|recuperation de tva|recuperation de la tva|vat reclaimed|vat recovered|bad debt relief",
  assigned: "cession|cedee|cession factor|affacturage|affacturee|factoree|assigned|factored|sold to factor",
  reassigned: "retrocedee|retrocession|reprise factor|decedee|given back|reassigned|returned by factor",
  writeOff: "perte|irrecouvrable|creance irrecouvrable|write off|written off|bad debt",
};

const alsoReasons: Readonly<Record<DisputeReason, string>> = {
  price: "tarif|prix facture|pricing|discount|remise",
  quantity: "quantites|manquant|short|shortage|missing goods",
  quality: "defaut|non conforme|non conformite|damage|damaged|casse|defect|defective",
  delivery: "non livre|retard de livraison|not delivered|late delivery|pod",
  orderNumber: "numero de commande|bon de commande|n commande|po|po number|purchase order|missing po|no order number",
  duplicate: "facture en double|double|double invoice|duplicate invoice",
  admin: "administration|adresse|facture non recue|invoice not received|administratif",
  other: "divers|misc",
};

const levelWords: readonly (readonly [RegExp, ReminderLevel])[] = [
  [/mise en demeure|\bmed\b|formal notice|notice of default|letter before action/, 3],
  [/avant echeance|avant l echeance|before (?:the )?due|pre due|preventi/, 0],
];

const byWord = <Id extends string>(words: (language: "fr" | "en") => Readonly<Record<Id, string>>, also: Readonly<Record<Id, string>>) => {
  const found = new Map<string, Id>();
  for (const id of Object.keys(also) as Id[])
    for (const word of [words("fr")[id], words("en")[id], ...also[id].split("|")]) if (!found.has(plain(word))) found.set(plain(word), id);
  return found;
};
const columns = byWord((language) => journalTexts(language).columns, alsoColumns);
const kinds = byWord((language) => journalTexts(language).kinds, alsoKinds);
const reasons = byWord((language) => journalTexts(language).reasons, alsoReasons);

export const columnOf = (title: string): JournalColumn | null => columns.get(plain(title)) ?? null;
export const reasonOf = (text: string): DisputeReason | null => reasons.get(plain(text)) ?? null;

type KindOfEvent = Pick<JournalEntry, "kind" | "level">;
/** A journal repeats a few words: each is read once. */
const known = new Map<string, KindOfEvent | null>();

/** What kind of event a cell names, in either language, as the list has it or as people type it; null where it is none. */
export function kindOf(text: string): KindOfEvent | null {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = kindIn(plain(text.slice(0, 80)));
  if (known.size < 1_000) known.set(text, found);
  return found;
}

function kindIn(words: string): KindOfEvent | null {
  for (const [pattern, level] of levelWords) if (pattern.test(words)) return { kind: "reminder", level };
  const exact = kinds.get(words);
  if (exact) return { kind: exact, level: null };
  const numbered =
    /^(?:(\d)(?:re|er|e|ere|eme|st|nd|rd|th)? )?(relance|reminder|rappel)(?: envoyee| sent)?(?: (?:niveau |level |n )?(\d))?$/.exec(words);
  if (!numbered) return null;
  const level = Number(numbered[1] ?? numbered[3] ?? NaN);
  return { kind: "reminder", level: level >= 1 ? (Math.min(level, 3) as ReminderLevel) : null };
}
