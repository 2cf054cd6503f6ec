import type { AnyDefinition } from "./define";
import { dueDate } from "./law/due-date";
import { abc } from "./portfolio/abc";
import { currentRatio } from "./ratios/current-ratio";
import { equityRatio } from "./ratios/equity-ratio";
import { gearing } from "./ratios/gearing";
import { solvency } from "./ratios/solvency";
import { ageing } from "./receivables/ageing";
import { averageDaysLate } from "./receivables/average-days-late";
import { dpo } from "./receivables/dpo";
import { dso } from "./receivables/dso";
import { dsoCountBack } from "./receivables/dso-count-back";
import { paydex } from "./receivables/paydex";

/** Every function a user can type, in the order of the manual. One import and one entry each. */
export const catalogue: readonly AnyDefinition[] = [
  // Health of a client
  gearing,
  solvency,
  equityRatio,
  currentRatio,
  // Receivables and payment behaviour
  dso,
  dsoCountBack,
  dpo,
  ageing,
  averageDaysLate,
  paydex,
  // Portfolio and segments
  abc,
  // Law and dates
  dueDate,
];
