import { formatDate, formatNumber } from "../../cells/formats";
import type { Language } from "../../cells/language";
import { letterTexts } from "../../words/letters/type";
import type { ClaimedInvoice } from "../lists/claim";
import type { WorkOptions } from "../lists/options";
import { sumOf } from "../lists/work-list";
import type { Letter } from "./letter";

export interface LetterText {
  readonly subject: string;
  readonly body: string;
  /** The invoices alone, a line each. */
  readonly invoices: string;
}

export interface LetterSetting {
  readonly language: Language;
  readonly asOf: number;
  /** As it is written behind an amount; empty where it is not known. */
  readonly currency: string;
  readonly options: Pick<WorkOptions, "country" | "contractRate">;
  /** Who signs; null: the credit department. */
  readonly sender: string | null;
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

/** Invoices as a letter names them, a line each. */
export function invoiceLines(invoices: readonly ClaimedInvoice[], language: Language, currency: string): string[] {
  const texts = letterTexts(language);
  const day = (serial: number | null): string | null => (serial === null ? null : formatDate(serial, language));
  const lines = invoices.slice(0, mostLines).map(({ number, issued, due, daysLate, open }) =>
    texts.invoice({
      number: number === null ? null : printable(number, 40),
      issued: day(issued),
      due: day(due),
      daysLate,
      amount: exactAmount(open, language, currency),
    }),
  );
  const rest = invoices.slice(mostLines);
  return rest.length === 0
    ? lines
    : [
        ...lines,
        texts.others(
          rest.length,
          exactAmount(
            sumOf(rest, ({ open }) => open),
            language,
            currency,
          ),
        ),
      ];
}

/** The letter in words. Its figures are those of the row, whatever the language. */
export function letterText(letter: Letter, { language, asOf, currency, options, sender }: LetterSetting): LetterText {
  const texts = letterTexts(language);
  const money = (value: number): string => exactAmount(value, language, currency);
  const listed = (rows: readonly ClaimedInvoice[]): string[] => invoiceLines(rows, language, currency);
  const invoices = listed(letter.invoices);
  const content = {
    level: letter.level,
    kind: letter.kind,
    contact: letter.contact === null ? null : printable(letter.contact),
    clientId: letter.id === null ? null : printable(letter.id, 40),
    count: letter.invoices.length,
    invoices,
    toCome: listed(letter.toCome),
    disputed: listed(letter.disputed),
    promised: listed(letter.promised),
    credits: letter.credits > 0 ? money(letter.credits) : null,
    principal: money(letter.principal),
    interest: letter.interest === null ? null : money(letter.interest),
    fee: money(letter.fee),
    total: money(letter.total),
    asOf: formatDate(asOf, language),
    country: options.country,
    ownRate: options.contractRate !== null,
    sender: sender === null ? null : sender.trim() === "" ? null : sender.slice(0, 500),
  };
  return { subject: texts.subject(content), body: texts.body(content).join("\n\n"), invoices: invoices.join("\n") };
}
