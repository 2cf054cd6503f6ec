import type { Template } from "../description";
import { policyPage } from "../policy-page";
import { templateTitles } from "../titles";
import type { Setting } from "../words";
import { clientsPage } from "./clients-page";
import { overviewPage } from "./overview-page";
import { ratingPage } from "./rating-page";

/** All clients: a table in, every one of them rated, and the portfolio on one page. */
export function portfolio(setting: Setting): Template {
  const { say } = setting;
  const clients = clientsPage(setting);
  const rating = ratingPage(setting, clients);
  const policy = policyPage(setting);
  return {
    id: "portfolio",
    title: say(templateTitles.portfolio),
    file: say({ fr: "portefeuille", en: "portfolio" }),
    sheets: [overviewPage(setting, clients, rating), clients.sheet, rating.sheet, policy.sheet],
    names: [...Object.values(clients.names), ...Object.values(rating.names), policy.name],
  };
}
