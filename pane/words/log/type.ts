import { speaking } from "../../../core/cells/language";
import { logEn } from "./en";
import { logFr } from "./fr";

/** The words of writing something into the journal. */
export interface LogTexts {
  readonly title: string;
  readonly done: (kind: string) => string;
  readonly called: string;
  readonly promise: string;
  readonly dispute: string;
  readonly other: string;
  readonly label: (client: string) => string;
  readonly amount: string;
  readonly until: string;
  readonly reason: string;
  readonly invoice: string;
  readonly account: string;
  readonly what: string;
  readonly note: string;
  readonly log: string;
  readonly cancel: string;
  readonly logged: (kind: string, sheet: string) => string;
  readonly notLogged: (detail: string) => string;
  readonly badDay: string;
  readonly elsewhere: string;
  readonly followUp: string;
  readonly nothingYet: string;
  /** The journal could not be read. */
  readonly unread: string;
  readonly kept: (kept: number, of: number) => string;
  readonly showSheet: string;
}

export const logTexts = speaking<LogTexts>({ fr: logFr, en: logEn });
