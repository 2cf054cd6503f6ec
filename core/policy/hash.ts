import { fingerprintText } from "../cells/fingerprint";
import type { Policy } from "./policy";

/** A value written alike whatever the order its parts were put together in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(",")}}`;
}

/** Short fingerprint of all the numbers of a policy, to print under a result; its name aside (FNV-1a, 32 bits). */
export function policyHash(policy: Policy): string {
  return fingerprintText(canonical({ ...policy, version: "" }));
}
