import type { Language } from "../core/text/language";
import { creditFile } from "./credit-file/credit-file";
import { creditPolicy } from "./credit-policy/credit-policy";
import type { Template, TemplateHost } from "./description";
import { latePaymentClaim } from "./late-payment-claim/late-payment-claim";
import { portfolio } from "./portfolio/portfolio";
import { receivablesMonth } from "./receivables-month/receivables-month";
import { settingOf } from "./words";

const all = [creditFile, portfolio, receivablesMonth, creditPolicy, latePaymentClaim];

/** The template workbooks in a language, as they are laid out for a spreadsheet. */
export function templates(language: Language, host: TemplateHost): readonly Template[] {
  const setting = settingOf(language, host);
  return all.map((make) => make(setting));
}
