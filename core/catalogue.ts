import type { AnyDefinition } from "./define";
import { dueDate } from "./law/due-date";
import { gearing } from "./ratios/gearing";
import { dso } from "./receivables/dso";

/** Every function a user can type, in the order of the manual. One import and one entry each. */
export const catalogue: readonly AnyDefinition[] = [gearing, dso, dueDate];
