import type { RiskClass } from "../../core/policy/policy";
import type { SegmentedClients } from "../../core/ledger/clients";

export interface ClassLoss {
  readonly riskClass: RiskClass;
  readonly clients: number;
  readonly exposure: number;
  readonly probability: number;
  readonly loss: number;
}

/**
 * What failures of the next twelve months may cost, by class: each client's probability × exposure × part that is lost,
 * added up. The probability of a class is that of its clients, by what they owe. Credits cover nothing.
 */
export function expectedLosses({ balance, riskClass, probability, count }: SegmentedClients, lossGivenDefault: number): ClassLoss[] {
  const exposure = new Float64Array(6);
  const clients = new Uint32Array(6);
  const atStake = new Float64Array(6);
  const chances = new Float64Array(6);
  for (let i = 0; i < count; i++) {
    const own = riskClass[i]!;
    clients[own]!++;
    chances[own]! += probability[i]!;
    if (!(balance[i]! > 0)) continue;
    exposure[own]! += balance[i]!;
    atStake[own]! += balance[i]! * probability[i]!;
  }
  return ([5, 4, 3, 2, 1, 0] as const).map((each) => ({
    riskClass: each,
    clients: clients[each]!,
    exposure: exposure[each]!,
    probability: exposure[each]! > 0 ? atStake[each]! / exposure[each]! : clients[each]! > 0 ? chances[each]! / clients[each]! : 0,
    loss: atStake[each]! * lossGivenDefault,
  }));
}

/** Clients who owe, from the largest down, and what they owe together so far as a share of all. */
export interface Pareto {
  readonly order: Int32Array;
  readonly cumulated: Float64Array;
  /** How many make 80 %. */
  readonly for80: number;
}

export function paretoOf({ balance, count }: SegmentedClients, for80: number): Pareto {
  const order = Int32Array.from({ length: count }, (_, i) => i)
    .filter((i) => balance[i]! > 0)
    .sort((a, b) => balance[b]! - balance[a]! || a - b);
  const cumulated = new Float64Array(order.length);
  let sum = 0;
  for (let rank = 0; rank < order.length; rank++) cumulated[rank] = sum += balance[order[rank]!]!;
  for (let rank = 0; rank < order.length; rank++) cumulated[rank]! /= sum;
  return { order, cumulated, for80 };
}
