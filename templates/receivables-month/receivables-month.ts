import type { Template } from "../description";
import { templateTitles } from "../titles";
import type { Setting } from "../words";
import { figuresPage } from "./figures-page";
import { monthPage } from "./month-page";

/** The monthly close of the receivables: sales and balances in; DSO by three methods, CEI, ageing and provision out. */
export function receivablesMonth(setting: Setting): Template {
  const { say } = setting;
  const figures = figuresPage(setting);
  const month = monthPage(setting, figures);
  return {
    id: "receivablesMonth",
    title: say(templateTitles.receivablesMonth),
    file: say({ fr: "mois-clients", en: "receivables-month" }),
    sheets: [month.sheet, figures.sheet],
    names: month.names,
  };
}
