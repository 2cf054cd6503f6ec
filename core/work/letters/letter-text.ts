import { formatDate, formatLongDate, formatNumber } from "../../cells/formats";
import type { Language } from "../../cells/language";
import type { OwnCurrency } from "../../ledger/own-currency";
import { letterTexts, type LetterPartWords } from "../../words/letters/type";
import type { ClaimedInvoice } from "../lists/claim";
import type { WorkOptions } from "../lists/options";
import { sumOf } from "../lists/work-list";
import type { Letter } from "./letter";

export interface LetterText {
  readonly subject: string;
  readonly body: string;
  /** The same, paragraph by paragraph, how to pay before the closing. */
  readonly paragraphs: readonly string[];
  /** The invoices alone, a line each. */
  readonly invoices: string;
  /** The sender, its logo line first. */
  readonly head: readonly string[];
  readonly recipient: readonly string[];
  readonly placeAndDate: string;
  readonly subjectLine: string;
  readonly references: readonly string[];
  /** How to pay; null where no account is known. */
  readonly bank: string | null;
  /** All of it, as it is sent. */
  readonly whole: string;
}

/** What stands at the head of our letters. */
export interface Letterhead {
  /** One line above the name: a motto, or the words of the logo. */
  readonly logo: string;
  /** Name and address, a line each. */
  readonly block: string;
  readonly iban: string;
  /** Where letters are written. */
  readonly place: string;
}

export const noLetterhead: Letterhead = { logo: "", block: "", iban: "", place: "" };

/** An IBAN as it is printed, in fours; as it was typed where it is none. */
export function printedIban(text: string): string {
  const bare = text.replace(/\s/g, "").toUpperCase();
  return /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(bare) ? bare.replace(/(.{4})(?=.)/g, "$1\u00a0") : printable(text, 60);
}

export interface LetterSetting {
  readonly language: Language;
  readonly asOf: number;
  /** As it is written behind an amount; empty where it is not known. */
  readonly currency: string;
  readonly options: Pick<WorkOptions, "country" | "contractRate">;
  /** Who signs; null: the credit department. */
  readonly sender: string | null;
  readonly letterhead?: Letterhead | undefined;
}

// A cell holds 32,767 characters and a reader far less: what is beyond is summed up in a line.
const mostLines = 60;
const longestName = 80;

/** A name on one line and short enough to print, whatever its cell holds. */
export function printable(text: string, most = longestName): string {
  const line = text
    .slice(0, 4 * most)
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .trim();
  const signs = Array.from(line);
  return signs.length > most ? `${signs.slice(0, most - 1).join("")}…` : line;
}

export function exactAmount(value: number, language: Language, currency: string): string {
  const number = formatNumber(value, language, 2);
  if (currency === "") return number;
  return language === "en" && currency.length === 1 ? `${currency}${number}` : `${number}\u00a0${currency}`;
}

/** An amount of the book's, to the cent in the currency an invoice is made out in. */
export const amountIn = (own: OwnCurrency | null, value: number): number => (own ? Math.round((value / own.rate) * 100) / 100 : value);

/** An amount of the book's as it is written in the currency of an invoice. */
const moneyIn = (own: OwnCurrency | null, value: number, language: Language, currency: string): string =>
  exactAmount(amountIn(own, value), language, own?.code ?? currency);

/** Invoices as a letter names them, a line each, in the currency each is made out in. */
export function invoiceLines(invoices: readonly ClaimedInvoice[], language: Language, currency: string): string[] {
  const texts = letterTexts(language);
  const day = (serial: number | null): string | null => (serial === null ? null : formatDate(serial, language));
  const lines = invoices.slice(0, mostLines).map(({ number, issued, due, daysLate, open, currency: own }) =>
    texts.invoice({
      number: number === null ? null : printable(number, 40),
      issued: day(issued),
      due: day(due),
      daysLate,
      amount: moneyIn(own, open, language, currency),
    }),
  );
  const rest = invoices.slice(mostLines);
  const currencies = [...new Map(rest.map(({ currency: own }) => [own?.code ?? "", own])).values()];
  const sums = currencies.map((own) => {
    const total = sumOf(
      rest.filter((each) => each.currency?.code === own?.code),
      ({ open }) => open,
    );
    return moneyIn(own, total, language, currency);
  });
  return rest.length === 0 ? lines : [...lines, texts.others(rest.length, texts.together(sums))];
}

/**
 * The letter in words. Its figures are those of the row, whatever the language. `inPlaceOf` says what stands in place of the
 * lines of the invoices claimed in one currency, where they are shown in a table.
 */
export function letterText(
  letter: Letter,
  { language, asOf, currency, options, sender, letterhead = noLetterhead }: LetterSetting,
  inPlaceOf?: (part: number) => string,
): LetterText {
  const texts = letterTexts(language);
  // A client is written to in the currency of its invoices, whatever the book converts them into.
  const listed = (rows: readonly ClaimedInvoice[]): string[] => invoiceLines(rows, language, currency);
  const invoices = listed(letter.invoices);
  const parts = letter.parts.map((part, at): LetterPartWords => {
    const money = (value: number): string => moneyIn(part.currency, value, language, currency);
    return {
      currency: part.currency?.code ?? currency,
      invoices: inPlaceOf ? [inPlaceOf(at)] : listed(part.invoices),
      credits: part.credits > 0 ? money(part.credits) : null,
      principal: money(part.principal),
      interest: part.interest === null ? null : money(part.interest),
      fee: money(part.fee),
      total: money(part.total),
    };
  });
  const content = {
    level: letter.level,
    kind: letter.kind,
    region: letter.region,
    contact: letter.contact === null ? null : printable(letter.contact),
    clientId: letter.id === null ? null : printable(letter.id, 40),
    count: letter.invoices.length,
    parts,
    others: listed(letter.others),
    toCome: listed(letter.toCome),
    disputed: listed(letter.disputed),
    promised: listed(letter.promised),
    principal: texts.together(parts.map(({ principal }) => principal)),
    total: texts.together(parts.map(({ total }) => total)),
    asOf: formatDate(asOf, language),
    country: options.country,
    ownRate: options.contractRate !== null,
    sender: sender === null ? null : sender.trim() === "" ? null : sender.slice(0, 500),
  };
  const said = texts.body(content);
  const [subject, body] = [texts.subject(content), said.join("\n\n")];
  const head = [...linesOf(letterhead.logo), ...linesOf(letterhead.block)];
  const recipient = [printable(letter.name), ...linesOf(letter.address ?? "")];
  const place = printable(letterhead.place);
  const placeAndDate = texts.placeAndDate(place === "" ? null : place, formatLongDate(asOf, language));
  const subjectLine = texts.subjectLine(subject);
  const references = texts.references(content);
  const bank = letterhead.iban.trim() === "" ? null : texts.bank(printedIban(letterhead.iban));
  // The closing is a formula of courtesy and who signs.
  const paragraphs = bank === null ? said : [...said.slice(0, -2), bank, ...said.slice(-2)];
  const blocks = [head.join("\n"), recipient.join("\n"), placeAndDate, [subjectLine, ...references].join("\n"), ...paragraphs];
  return {
    subject,
    body,
    paragraphs,
    invoices: invoices.join("\n"),
    head,
    recipient,
    placeAndDate,
    subjectLine,
    references,
    bank,
    whole: blocks.filter((part) => part !== "").join("\n\n"),
  };
}

/** The lines of a block someone typed, each fit to print; eight at most. */
const linesOf = (text: string): string[] =>
  text
    .slice(0, 1000)
    .split(/\r?\n/)
    .map((line) => printable(line))
    .filter((line) => line !== "")
    .slice(0, 8);
