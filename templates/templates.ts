import type { Language } from "../core/cells/language";
import { cashForecast } from "./cash-forecast/cash-forecast";
import { creditFile } from "./credit-file/credit-file";
import { creditPolicy } from "./credit-policy/credit-policy";
import type { Template, TemplateHost, TemplateId } from "./description";
import { latePaymentClaim } from "./late-payment-claim/late-payment-claim";
import { portfolio } from "./portfolio/portfolio";
import { receivablesMonth } from "./receivables-month/receivables-month";
import { templateTitles } from "./titles";
import { settingOf, type Setting } from "./words";

const makers: Readonly<Record<TemplateId, (setting: Setting) => Template>> = {
  creditFile,
  portfolio,
  receivablesMonth,
  cashForecast,
  creditPolicy,
  latePaymentClaim,
};

export const templateIds = Object.keys(templateTitles) as TemplateId[];

/** A template workbook in a language, as it is laid out for a spreadsheet. */
export const template = (id: TemplateId, language: Language, host: TemplateHost): Template => makers[id](settingOf(language, host));

/** All of them. */
export const templates = (language: Language, host: TemplateHost): readonly Template[] =>
  templateIds.map((id) => template(id, language, host));
