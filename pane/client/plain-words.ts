import type { Serial } from "../../core/cells/dates";
import type { EventCode, IndicatorId } from "../../core/policy/policy";
import type { Explanation } from "../../core/client/explanation";
import { showValue } from "../../core/rating/shown";
import { formatDate } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import { shortMoney } from "../amount";
import { insightTexts } from "../words/insight/type";

const mostReasons = 3;
const paying: ReadonlySet<IndicatorId> = new Set<IndicatorId>(["recentDelay", "openDelay", "paymentDelay", "overdueShare", "shareLate"]);
const isYouth = (event: EventCode): boolean => event.startsWith("AGE_");
const lower = (text: string): string => (/^.[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

/** What a salesperson is told of a client: whole sentences, no points and no jargon. */
export function plainWords(client: Explanation, currency: string | null, language: Language, next: Serial | null): readonly string[] {
  const texts = textsIn(language);
  const words = insightTexts(language).plain;
  const money = (value: number): string => shortMoney(value, language, currency);
  const { exposure, limit, riskClass, tierLabel } = client;
  const owed = exposure.receivables;
  const sentences: string[] = [];
  if (owed !== null)
    sentences.push(
      owed > 0
        ? words.owes(tierLabel, money(owed), exposure.overdue !== null && exposure.overdue > 0 ? money(exposure.overdue) : null)
        : words.owesNothing(tierLabel),
    );
  sentences.push(riskClass === 0 ? words.notRated : words.risk(client.label, riskClass));
  const reasons = reasonsOf(client, language).slice(0, mostReasons);
  if (reasons.length > 0) sentences.push(words.because(reasons.join(words.and)));
  if (riskClass === 0 && client.unknown.length > 0) sentences.push(words.unknown(client.unknown.map(({ label }) => label).join(", ")));
  if (client.creditStop) sentences.push(words.stop);
  else {
    sentences.push(words.terms(lower(client.terms.text)));
    // Who pays before it is served is not told what a limit of before would leave it.
    if (limit.headroom !== null && (limit.headroom < 0 || limit.amount !== 0))
      sentences.push(limit.headroom >= 0 ? words.room(money(limit.headroom)) : words.noRoom(money(-limit.headroom)));
  }
  if (client.action.step !== "") sentences.push(words.step(lower(client.action.step)));
  // Paying before the due date is nothing one asks of a client.
  const better = client.changes.filter(
    (change) =>
      change.better &&
      !(change.kind === "value" && paying.has(change.indicator) && change.to < 0) &&
      // Time alone makes a young firm older.
      !(change.kind === "event" && isYouth(change.event)),
  );
  // How it pays is what a salesperson can discuss with the client.
  const helps = better.find((change) => change.kind === "value" && paying.has(change.indicator)) ?? better[0];
  if (helps && riskClass >= 3 && !client.creditStop)
    sentences.push(
      helps.kind === "event"
        ? words.helpsEvent(lower(texts.events[helps.event]), helps.riskClass)
        : words.helps(
            lower(texts.indicators[helps.indicator]),
            showValue(helps.indicator, helps.to, language),
            helps.from === null ? null : showValue(helps.indicator, helps.from, language),
            helps.riskClass,
          ),
    );
  if (next !== null) sentences.push(words.review(formatDate(next, language)));
  return sentences;
}

/** The gravest reasons as clauses: events first, then what costs most points. */
function reasonsOf(client: Explanation, language: Language): string[] {
  const texts = textsIn(language);
  const words = insightTexts(language).plain;
  return client.reasons.flatMap((reason): string[] => {
    if (reason.kind === "event") {
      const label = lower(texts.events[reason.event]);
      return [isYouth(reason.event) ? label : words.event(label)];
    }
    if (reason.kind !== "contribution" || reason.points > -1) return [];
    const known = client.indicators.find(({ indicator }) => indicator === reason.indicator);
    if (!known) return [];
    const spoken = words.indicators[reason.indicator];
    return [spoken ? spoken(known.shown) : words.otherIndicators[known.group](lower(known.label), known.shown)];
  });
}
