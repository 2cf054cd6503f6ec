import type { Template } from "../description";
import { templateTitles } from "../titles";
import type { Setting } from "../words";
import { invoicesPage } from "./invoices-page";
import { letterPage } from "./letter-page";
import { statementPage } from "./statement-page";

/** What a late payer owes beyond its invoices: the letter, the statement enclosed with it, the invoices behind both. */
export function latePaymentClaim(setting: Setting): Template {
  const { say } = setting;
  const invoices = invoicesPage(setting);
  const statement = statementPage(setting, invoices);
  return {
    id: "latePaymentClaim",
    title: say(templateTitles.latePaymentClaim),
    file: say({ fr: "interets-de-retard", en: "late-payment-claim" }),
    sheets: [letterPage(setting, invoices, statement), statement.sheet, invoices.sheet],
    names: [...Object.values(invoices.names), ...Object.values(statement.names)],
  };
}
