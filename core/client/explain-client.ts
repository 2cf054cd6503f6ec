import { knownOr } from "../cells/known";
import { limitInWords } from "./client-limit";
import { decisionsOf, memberExposure } from "./decisions";
import { columnRefusal, type ColumnOverride } from "../segment/column-overrides";
import { groupsOf } from "./groups";
import { groupIds, voiceIds, type Policy, type RiskClass } from "../policy/policy";
import { ratedBlock, type SegmentedClients } from "../ledger/clients";
import { tierNames } from "../segment/tiers";
import type { Language } from "../cells/language";
import { textsIn } from "../words/texts/type";
import { disagreementOf, modelsIn } from "../rating/disagreement";
import { eventCodes } from "../rating/events";
import { regionOf } from "../reading/cells/region";
import type { Explanation, Evidence, KnownEvent, KnownIndicator } from "./explanation";
import { contributionLines } from "../rating/contribution-lines";
import { OneClient } from "../rating/one-client";
import { classOfScore, fullStrengthOf, isKnown, type Ratings, type Signals } from "../rating/rate";
import { groupLabel, ReasonWriter } from "../rating/reasons";
import { showValue } from "../rating/shown";
import { whatWouldChange } from "../rating/what-would-change";

/** More than any client has. */
const allReasons = 99;

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
  const riskClass = ratings.riskClass[at] as RiskClass;
  const tier = tierNames[clients.tier[client]!]!;
  const score = knownOr(ratings.score[at], null);
  const bounds = new OneClient(signals, ratings, at, policy).bounds();
  // No report lifts the class a fact imposes.
  const atBest = (bound: number): RiskClass => Math.max(ratings.floor[at]!, classOfScore(bound, policy.classCuts)) as RiskClass;
  const { kind, reportable, exposure, limit, binding, terms, termsStart, review, approver, action } = decisionsOf(
    clients,
    client,
    policy,
    language,
    {
      ownEquity,
      failedCheck,
    },
  );
  const evidence = evidenceIn(clients, client, ratings, at, policy);
  const changes = whatWouldChange(signals, at, policy, language);
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
    evidence: reportable ? evidence : { ...evidence, unknown: evidence.unknown.filter((voice) => voice === "payment") },
    unknown: unknownIn(signals, ratings, at, policy, language),
    reasons: new ReasonWriter(policy, language).about(signals, ratings).list(at, allReasons),
    changes: reportable ? changes : changes.filter((each) => each.kind !== "value" || each.from !== null),
    disagreement: disagreementOf(modelsIn(policy, ratings), ratings, at),
    stale: ratings.carried?.[at] ? { points: signals.carried![at]!, contribution: ratings.carried[at] } : null,
    behaviour: behaviourIn(clients, client, language),
    limit: { ...limit, explained: binding && limitInWords(binding, language, reportable) },
    exposure,
    terms,
    termsStart,
    group: groupIn(clients, client),
    review,
    approver,
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

function evidenceIn({ invoices }: SegmentedClients, client: number, ratings: Ratings, at: number, policy: Policy): Evidence {
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

function groupIn(clients: SegmentedClients, client: number): Explanation["group"] {
  const group = groupsOf(clients).get(client);
  if (!group) return null;
  const members = group.members
    .map((member) => ({ client: member, name: clients.names[member]!, exposure: memberExposure(clients, member) }))
    .sort((a, b) => b.exposure - a.exposure || a.client - b.client);
  return { name: group.name, ceiling: group.ceiling, exposure: members.reduce((sum, { exposure }) => sum + exposure, 0), members };
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
