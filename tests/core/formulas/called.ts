import type { Argument } from "../../../core/formulas/arguments";
import { call } from "../../../core/encours";

/** The value of a call that must have one. */
export function valueOf(name: string, ...args: readonly Argument[]): unknown {
  const outcome = call(name, args, { language: "en" });
  if ("fault" in outcome) throw new Error(`${name}(${JSON.stringify(args)}): ${outcome.fault.code}, ${outcome.fault.message}`);
  return outcome.value;
}

export const numberOf = (name: string, ...args: readonly Argument[]): number => valueOf(name, ...args) as number;
export const gridOf = (name: string, ...args: readonly Argument[]): number[][] => valueOf(name, ...args) as number[][];

/** The fault's code of a call that must have one. */
export function faultOf(name: string, ...args: readonly Argument[]): string | undefined {
  const outcome = call(name, args, { language: "en" });
  return "fault" in outcome ? outcome.fault.code : undefined;
}

export const columnOf = <T>(items: readonly T[]): T[][] => items.map((item) => [item]);

/** Equal but for the last bits; `scale` is the size of what was added up on the way. */
export function expectNear(found: number, expected: number, scale = Math.max(Math.abs(found), Math.abs(expected))): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(scale, 1e-9));
}
