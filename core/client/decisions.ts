import { knownOr } from "../cells/known";
import { isFault, numberOr } from "../cells/faults";
import { formatDate } from "../cells/formats";
import type { Language } from "../cells/language";
import type { ClientKind } from "../words/ids";
import { approvers, limitReasons } from "../words/decisions";
import { textsIn } from "../words/texts/type";
import { classPolicy, type Policy, type RiskClass, type Tier } from "../policy/policy";
import { approverOf } from "../method/decisions/approver";
import { exposureOf, uninsuredOf, usualInsuredShare, usualOrderWeight } from "../method/decisions/exposure";
import { nextReview } from "../method/decisions/review-date";
import { isInProcedure } from "../rating/events";
import { regionOf } from "../reading/cells/region";
import { ratedBlock, type SegmentedClients } from "../ledger/clients";
import { actionFor, grantedDays, lawfulAction, type SegmentAction } from "../segment/actions";
import { clientKindAt, publicBodyAt } from "../segment/client-kinds";
import { tierNames } from "../segment/tiers";
import type { Limit } from "../method/decisions/binding-limit";
import { clientLimit, limitFigures } from "./client-limit";
import type { Explanation } from "./explanation";
import { countriesOf, groupsOf, roomIn } from "./groups";

type Reader = (meaning: Parameters<SegmentedClients["numbers"]>[0]) => number | null;

/** What is decided about a client: how much it may owe, on what terms, who approves it, when it is looked at again. */
export interface Decisions extends Pick<Explanation, "exposure" | "terms" | "termsStart" | "review" | "approver"> {
  readonly limit: Omit<Explanation["limit"], "explained">;
  /** What binds the limit; null where nothing says what the client can bear. */
  readonly binding: Limit | null;
  readonly kind: ClientKind;
  /** Whether accounts or a bureau's score of it can be bought. */
  readonly reportable: boolean;
  readonly action: SegmentAction;
}

/** The decisions on one client, as the law, the policy and its own kind allow them: the same in the pane and in a cell. */
export function decisionsOf(
  clients: SegmentedClients,
  client: number,
  policy: Policy,
  language: Language,
  { ownEquity = null, failedCheck = false }: { readonly ownEquity?: number | null; readonly failedCheck?: boolean } = {},
): Decisions {
  const texts = textsIn(language);
  const { block, at } = ratedBlock(clients, client);
  const { signals, ratings } = block;
  const number: Reader = (meaning) => knownOr(clients.numbers(meaning)?.[client], null);
  const riskClass = ratings.riskClass[at] as RiskClass;
  const tier = tierNames[clients.tier[client]!]!;
  const exposure = exposureIn(clients, client, number);
  const kind = clientKindAt(clients, client);
  const isPublic = kind === "PUBLIC";
  // No bureau rates a public body or a consumer, and neither publishes accounts: nobody is sent to look for them.
  const reportable = !isPublic && kind !== "CONSUMER";
  const isOverseas = regionOf(clients.texts("country")?.[client] ?? null) === "OVERSEAS";
  // A public buyer pays by law, whatever a check says.
  const prepays = failedCheck && !isPublic;
  const { limit, binding } = limitIn(
    clients,
    client,
    riskClass,
    number,
    exposure.amount,
    { ownEquity, prepays, stopped: ratings.floor[at] === 5 },
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
    kind,
    reportable,
    exposure,
    limit,
    binding,
    action,
    terms: prepays
      ? { days: 0, deposit: 0, text: texts.actions.failedCheckTerms }
      : {
          days: grantedDays(kind, publicBodyAt(clients, client), termsDays),
          deposit: isPublic || kind === "CONSUMER" ? 0 : deposit,
          text: action.terms,
        },
    termsStart: !isPublic && isOverseas ? texts.actions.overseasStart : null,
    review: reviewIn(clients, client, riskClass, tier, action.review, policy, language),
    approver: limit.amount === null ? null : approverIn(riskClass, limit.amount, policy, language),
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
export function memberExposure(clients: SegmentedClients, client: number): number {
  return exposureIn(clients, client, (meaning) => knownOr(clients.numbers(meaning)?.[client], null)).amount ?? 0;
}

function limitIn(
  clients: SegmentedClients,
  client: number,
  riskClass: RiskClass,
  number: Reader,
  exposure: number | null,
  { ownEquity, prepays, stopped }: { readonly ownEquity: number | null; readonly prepays: boolean; readonly stopped: boolean },
  policy: Policy,
  language: Language,
): Pick<Decisions, "limit" | "binding"> {
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
  const limit = {
    amount,
    binds: found?.binding.reason ?? null,
    bindsLabel: found ? label(found.binding.reason) : null,
    bounds: found?.all.map((bound) => ({ ...bound, label: label(bound.reason) })) ?? [],
    granted,
    room,
    usable,
    insured: number("insuredLimit"),
    headroom: usable === null || exposure === null ? null : usable - exposure,
  };
  return { limit, binding: found?.binding ?? null };
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
