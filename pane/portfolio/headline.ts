import type { Portfolio, Share } from "../../core/segment/result";
import type { Language } from "../../core/cells/language";
import { shortMoney } from "../amount";
import { paneTexts } from "../words/pane/type";

/** What a director is told: where the money is concentrated, how much of that is in danger, with whom to begin. */
export function headline(portfolio: Portfolio, language: Language): string[] {
  const words = paneTexts(language).result;
  const { clientsFor80 } = portfolio.concentration;
  const money = (value: number): string => shortMoney(value, language, portfolio.currency);
  const sentences: string[] = [];
  if (portfolio.balance > 0 && clientsFor80 > 0) {
    const large = portfolio.tiers.find(({ tier }) => tier === "large");
    const risky = sum(portfolio.matrix.filter(({ tier, riskClass }) => tier === "large" && riskClass >= 4));
    // The large are those who make 80 %, and whoever owes a tenth alone: mostly the same, and then "of them" is right.
    const amongst = large?.clients === clientsFor80 ? null : (large?.clients ?? 0);
    sentences.push(words.concentrated(clientsFor80, portfolio.clients));
    if (risky.clients === 0) sentences.push(words.noneRisky(amongst));
    else {
      const overdue = portfolio.overdueKnown ? money(risky.overdue) : null;
      sentences.push(words.risky(risky.clients, amongst, money(risky.balance), overdue, risky.overdue > risky.balance));
    }
  }
  const unrated = portfolio.classes.find(({ riskClass }) => riskClass === 0);
  if (unrated && unrated.clients > 0) sentences.push(words.notRated(unrated.clients, money(unrated.balance)));
  const first = portfolio.watch[0];
  if (first) sentences.push(words.startWith(first.client));
  return sentences;
}

function sum(parts: readonly Share[]): Share {
  return parts.reduce<Share>(
    (total, part) => ({
      clients: total.clients + part.clients,
      balance: total.balance + part.balance,
      overdue: total.overdue + part.overdue,
    }),
    {
      clients: 0,
      balance: 0,
      overdue: 0,
    },
  );
}
