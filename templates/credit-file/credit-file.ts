import type { Template } from "../description";
import { policyPage } from "../policy-page";
import { templateTitles } from "../titles";
import type { Setting } from "../words";
import { entryPage } from "./entry-page";
import { filePage } from "./file-page";
import { ratingPage } from "./rating-page";

/** One client: accounts of three years in, the decision with its reasons on one printed page out. */
export function creditFile(setting: Setting): Template {
  const { say } = setting;
  const entries = entryPage(setting);
  const { line, latest } = entries;
  const altman = (of: (id: string) => string): string =>
    `ALTMANZ2(${of("workingCapital")},${of("retained")},${of("ebit")},${of("equity")},${of("totalAssets")},${of("totalDebts")})`;
  const conan = (of: (id: string) => string): string =>
    `CONANHOLDER(${of("ebitda")},${of("permanent")},${of("liquid")},${of("interest")},${of("staff")},${of("totalDebts")},${of("totalAssets")},${of("turnover")},${of("addedValue")})`;
  const rating = ratingPage(setting, entries, { altman: altman(latest), conan: conan(latest) });
  const policy = policyPage(setting);
  return {
    id: "creditFile",
    title: say(templateTitles.creditFile),
    file: say({ fr: "dossier-de-credit", en: "credit-file" }),
    sheets: [
      filePage(setting, entries, rating.rated, rating.reasons, { altman: altman(line), conan: conan(line) }),
      entries.page.sheet({ area: `A1:E${entries.lastRow}`, onePage: true }),
      rating.page.sheet({ area: rating.area, landscape: true, onePage: true }),
      policy.sheet,
    ],
    names: [...entries.names, ...rating.names, policy.name],
  };
}
