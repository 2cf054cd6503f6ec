import { knownOr } from "../cells/known";
import { columnRefusal, type ColumnOverride } from "../segment/column-overrides";
import { approverOf } from "../method/decisions/approver";
import { approvers, limitReasons } from "../words/decisions";
import { clientLimit, limitFigures, limitInWords } from "./client-limit";
import { countriesOf, groupsOf, roomIn } from "./groups";
import { isFault, numberOr } from "../cells/faults";
import { exposureOf, uninsuredOf, usualInsuredShare, usualOrderWeight } from "../method/decisions/exposure";
import { nextReview } from "../method/decisions/review-date";
import { classPolicy, groupIds, voiceIds, type Policy, type RiskClass, type Tier } from "../policy/policy";
import { actionFor, lawfulAction } from "../segment/actions";
import { clientKindAt, publicBodyAt } from "../segment/client-kinds";
import { ratedBlock, type SegmentedClients } from "../ledger/clients";
import { tierNames } from "../segment/tiers";
import { formatDate } from "../cells/formats";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { disagreementOf, modelsIn } from "../rating/disagreement";
import { eventCodes, isInProcedure } from "../rating/events";
import { regionOf } from "../reading/region";
import type { Explanation, Footing, KnownEvent, KnownIndicator } from "./explanation";
import { contributionLines } from "../rating/contribution-lines";
import { OneClient } from "../rating/one-client";
import { classOfScore, fullStrengthOf, isKnown, type Ratings, type Signals } from "../rating/rate";
import { groupLabel, ReasonWriter } from "../rating/reasons";
import { showValue } from "../rating/shown";
import { whatWouldChange } from "../rating/what-would-change";

/** More than any client has. */
const allReasons = 99;

type Reader = (meaning: Parameters<SegmentedClients["numbers"]>[0]) => number | null;

/** Explains one segmented client: its rating, what that depends on, what would change it, and what follows from it. */
export function explainClient(
  clients: SegmentedClients,
  client: number,
  policy: Policy,
  language: Language,
  ownEquity: number | null = null,
  failedCheck = false,
): Explanation {
  const texts = textsIn(language);
  const { block, at } = ratedBlock(clients, client);
  const { signals, ratings } = block;
  const number: Reader = (meaning) => knownOr(clients.numbers(meaning)?.[client], null);
  const riskClass = ratings.riskClass[at] as RiskClass;
  const tier = tierNames[clients.tier[client]!]!;
  const score = knownOr(ratings.score[at], null);
  const bounds = new OneClient(signals, ratings, at, policy).bounds();
  // No report lifts the class a fact imposes.
  const atBest = (bound: number): RiskClass => Math.max(ratings.floor[at]!, classOfScore(bound, policy.classCuts)) as RiskClass;
  const exposure = exposureIn(clients, client, number);
  // A public buyer pays by law, whatever a check says.
  const kind = clientKindAt(clients, client);
  const isPublic = kind === "PUBLIC";
  // No bureau rates a public body or a consumer, and neither publishes accounts: nobody is sent to look for them.
  const reportable = !isPublic && kind !== "CONSUMER";
  const footing = footingIn(clients, client, ratings, at, policy);
  const changes = whatWouldChange(signals, at, policy, language);
  const isOverseas = regionOf(clients.texts("country")?.[client] ?? null) === "OVERSEAS";
  const prepays = failedCheck && !isPublic;
  const limit = limitIn(
    clients,
    client,
    riskClass,
    number,
    exposure.amount,
    { ownEquity, prepays, stopped: ratings.floor[at] === 5, reportable },
    policy,
    language,
  );
  const action = lawfulAction(
    actionFor(tier, riskClass, policy, language),
    kind,
    () => publicBodyAt(clients, client),
    language,
    isInProcedure(signals.events[at]!),
  );
  const { termsDays, deposit } = classPolicy(policy, riskClass);
  return {
    name: clients.names[client]!,
    id: clients.ids?.[client] ?? null,
    tier,
    tierLabel: texts.tiers[tier],
    score,
    probability: ratings.probability[at]!,
    sum: contributionLines(signals, ratings, at, language),
    bounds,
    boundClasses: [atBest(bounds[1]), atBest(bounds[0])],
    reportable,
    kind,
    country: regionOf(clients.texts("country")?.[client] ?? null) === "FRANCE" ? null : clients.texts("country")![client]!,
    coverage: ratings.coverage[at]!,
    riskClass,
    label: riskClass === 0 ? texts.notRated : texts.classes[riskClass - 1]!,
    scoreClass: score === null ? 0 : classOfScore(score, policy.classCuts),
    floor: ratings.floor[at] as RiskClass,
    events: eventsIn(signals, ratings, at, policy, language),
    indicators: indicatorsIn(signals, ratings, at, policy, language),
    footing: reportable ? footing : { ...footing, unknown: footing.unknown.filter((voice) => voice === "payment") },
    unknown: unknownIn(signals, ratings, at, policy, language),
    reasons: new ReasonWriter(policy, language).about(signals, ratings).list(at, allReasons),
    changes: reportable ? changes : changes.filter((each) => each.kind !== "value" || each.from !== null),
    disagreement: disagreementOf(modelsIn(policy, ratings), ratings, at),
    stale: ratings.carried?.[at] ? { points: signals.carried![at]!, contribution: ratings.carried[at] } : null,
    behaviour: behaviourIn(clients, client, language),
    limit,
    exposure,
    terms: prepays
      ? { days: 0, deposit: 0, text: texts.actions.failedCheckTerms }
      : { days: termsDays, deposit: isPublic ? 0 : deposit, text: action.terms },
    termsStart: kind !== "PUBLIC" && isOverseas ? texts.actions.overseasStart : null,
    group: groupIn(clients, client),
    review: reviewIn(clients, client, riskClass, tier, action.review, policy, language),
    approver: limit.amount === null ? null : approverIn(riskClass, limit.amount, policy, language),
    action: { report: action.report, step: action.step, dunning: action.dunning },
    creditStop: ratings.floor[at] === 5,
    notch: signals.notches?.[at] ?? 0,
    override: overrideIn(clients, client, language),
  };
}

function eventsIn(signals: Signals, ratings: Ratings, at: number, policy: Policy, language: Language): KnownEvent[] {
  const { events } = textsIn(language);
  return eventCodes
    .filter((_, bit) => signals.events[at]! & (1 << bit))
    .map((event) => {
      const floor = policy.floors[event];
      return { event, label: events[event], floor, binds: floor > 0 && floor === ratings.riskClass[at] };
    })
    .sort((a, b) => b.floor - a.floor);
}

function indicatorsIn(signals: Signals, ratings: Ratings, at: number, policy: Policy, language: Language): KnownIndicator[] {
  const { indicators } = textsIn(language);
  return [...ratings.points]
    .filter(([, points]) => !Number.isNaN(points[at]!))
    .map(([indicator, points]) => {
      const value = signals.indicators.get(indicator)![at]!;
      return {
        indicator,
        group: policy.indicators[indicator].group,
        label: indicators[indicator],
        value,
        shown: showValue(indicator, value, language),
        points: points[at]!,
        contribution: ratings.contributions.get(indicator)?.[at] ?? 0,
      };
    });
}

function footingIn({ invoices }: SegmentedClients, client: number, ratings: Ratings, at: number, policy: Policy): Footing {
  const asked = voiceIds.filter((voice) => fullStrengthOf(voice, policy) > 0);
  let count = 0;
  for (let k = 0; k < (invoices?.count ?? 0); k++) if (invoices!.client[k] === client && invoices!.amount[k]! > 0) count++;
  return {
    known: asked.filter((voice) => isKnown(ratings, voice, at)),
    unknown: asked.filter((voice) => !isKnown(ratings, voice, at)),
    invoices: invoices && count,
  };
}

function unknownIn(signals: Signals, ratings: Ratings, at: number, policy: Policy, language: Language): Explanation["unknown"] {
  const strengths = groupIds.map((group) => fullStrengthOf(group, policy));
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  return groupIds
    .map((group, k) => ({ group, label: groupLabel(group, signals.withheld?.[at] === 1, language), share: strengths[k]! / total }))
    .filter(({ group, share }) => share > 0 && !isKnown(ratings, group, at))
    .sort((a, b) => b.share - a.share);
}

/** A client that pays large invoices on time and small ones this late, or the reverse, chooses which suppliers to pay. */
const prompt = 5;
const slow = 30;

function behaviourIn({ behaviour }: SegmentedClients, client: number, language: Language): Explanation["behaviour"] {
  if (!behaviour) return null;
  const at = (column: Float64Array): number | null => knownOr(column[client], null);
  const delay = at(behaviour.delay);
  const apart = at(behaviour.arbitrage);
  const { largeFirst, smallFirst } = textsIn(language).arbitrage;
  const byInvoice = delay === null || apart === null ? null : delay - apart;
  const text =
    delay === null || byInvoice === null
      ? null
      : delay <= prompt && byInvoice > slow
        ? largeFirst
        : byInvoice <= prompt && delay > slow
          ? smallFirst
          : null;
  return {
    delay,
    recent: at(behaviour.recent),
    median: at(behaviour.median()),
    trend: at(behaviour.trend),
    shareLate: at(behaviour.shareLate),
    paydex: at(behaviour.paydex),
    settled: behaviour.settled[client]!,
    arbitrage: text === null ? null : { days: apart!, text },
  };
}

function exposureIn(clients: SegmentedClients, client: number, number: Reader): Explanation["exposure"] {
  const receivables = knownOr(clients.balance[client], null);
  const [uninvoiced, orders, deposits, guarantees, insured] = (
    ["uninvoiced", "orders", "deposits", "guarantees", "insuredLimit"] as const
  ).map(number) as [number | null, number | null, number | null, number | null, number | null];
  const positive = (value: number | null): number => Math.max(0, value ?? 0);
  const amount =
    receivables === null
      ? null
      : numberOr(
          exposureOf(receivables, positive(uninvoiced), positive(orders), usualOrderWeight, positive(deposits), positive(guarantees)),
          null,
        );
  return {
    receivables,
    overdue: knownOr(clients.overdue?.[client], null),
    uninvoiced,
    orders,
    deposits,
    guarantees,
    amount,
    unsecured: amount === null ? null : numberOr(uninsuredOf(amount, positive(insured), usualInsuredShare), null),
  };
}

/** What is at stake with a client of a group, as its own view counts it. */
function memberExposure(clients: SegmentedClients, client: number): number {
  return exposureIn(clients, client, (meaning) => knownOr(clients.numbers(meaning)?.[client], null)).amount ?? 0;
}

function groupIn(clients: SegmentedClients, client: number): Explanation["group"] {
  const group = groupsOf(clients).get(client);
  if (!group) return null;
  const members = group.members
    .map((member) => ({ client: member, name: clients.names[member]!, exposure: memberExposure(clients, member) }))
    .sort((a, b) => b.exposure - a.exposure || a.client - b.client);
  return { name: group.name, ceiling: group.ceiling, exposure: members.reduce((sum, { exposure }) => sum + exposure, 0), members };
}

function limitIn(
  clients: SegmentedClients,
  client: number,
  riskClass: RiskClass,
  number: Reader,
  exposure: number | null,
  {
    ownEquity,
    prepays,
    stopped,
    reportable,
  }: { readonly ownEquity: number | null; readonly prepays: boolean; readonly stopped: boolean; readonly reportable: boolean },
  policy: Policy,
  language: Language,
): Explanation["limit"] {
  const figures = limitFigures((meaning) => clients.numbers(meaning), clients.daysLate, clients.probability)(client);
  // Where it is known what the others of its group or its country owe, they leave it less than the whole ceiling.
  const owed = (member: number): number => memberExposure(clients, member);
  const room = roomIn(groupsOf(clients).get(client), client, owed);
  const ofCountry = roomIn(countriesOf(clients).get(client), client, owed);
  const found = clientLimit(
    riskClass,
    { ...figures, group: room ?? figures.group, country: ofCountry ?? figures.country, failedCheck: prepays },
    ownEquity,
    policy,
  );
  const label = (reason: keyof typeof limitReasons): string => limitReasons[reason][language];
  const granted = number("creditLimit");
  const amount = found?.binding.amount ?? null;
  // Nothing is delivered unpaid to who is in proceedings, whatever was once granted.
  const own = prepays || stopped ? 0 : (granted ?? amount);
  const bounds = [own, room, ofCountry].filter((each) => each !== null);
  const usable = bounds.length === 0 ? null : Math.min(...bounds);
  return {
    amount,
    binds: found?.binding.reason ?? null,
    bindsLabel: found ? label(found.binding.reason) : null,
    explained: found ? limitInWords(found.binding, language, reportable) : null,
    bounds: found?.all.map((bound) => ({ ...bound, label: label(bound.reason) })) ?? [],
    granted,
    room,
    usable,
    insured: number("insuredLimit"),
    headroom: usable === null || exposure === null ? null : usable - exposure,
  };
}

/** Who approves the limit, in words; null where there is nothing to approve. */
function approverIn(riskClass: RiskClass, amount: number, policy: Policy, language: Language): string | null {
  const who = approverOf(riskClass, amount, policy);
  return who === null || isFault(who) ? null : approvers[who][language];
}

/** The next review counts from the last one, else from the day of situation; without either only its rhythm is known. */
function reviewIn(
  clients: SegmentedClients,
  client: number,
  riskClass: RiskClass,
  tier: Tier,
  rhythm: string,
  policy: Policy,
  language: Language,
): Explanation["review"] {
  const last = knownOr(clients.dates("lastReview")?.[client], null);
  const from = last ?? knownOr(clients.dates("situationDate")?.[client], null) ?? clients.asOf;
  const next = from === null ? null : nextReview(riskClass, tier, from, policy);
  return { last, next, text: next === null ? rhythm : formatDate(next, language) };
}

function overrideIn(clients: SegmentedClients, client: number, language: Language): Explanation["override"] {
  const notch = knownOr(clients.numbers("override")?.[client], null);
  if (notch === null || notch === 0) return null;
  const override: ColumnOverride = {
    notch,
    author: clients.texts("overrideAuthor")?.[client] ?? "",
    reason: clients.texts("overrideReason")?.[client] ?? "",
    expires: clients.dates("overrideExpires")?.[client] ?? NaN,
  };
  const refusal = columnRefusal(override, knownOr(clients.dates("situationDate")?.[client], null) ?? clients.asOf);
  return { ...override, refusal, refusalText: refusal && textsIn(language).overrideRefusals[refusal] };
}
