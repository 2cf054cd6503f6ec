import type { AnyDefinition } from "./define";
import { dueDate } from "./law/due-date";
import { altmanEm } from "./models/altman-em";
import { altmanZ } from "./models/altman-z";
import { altmanZ1 } from "./models/altman-z1";
import { altmanZ2 } from "./models/altman-z2";
import { caScore } from "./models/ca-score";
import { conanHolder } from "./models/conan-holder";
import { conanHolderBand } from "./models/conan-holder-band";
import { emRating } from "./models/em-rating";
import { modelZone } from "./models/model-zone";
import { ohlson } from "./models/ohlson";
import { springate } from "./models/springate";
import { taffler } from "./models/taffler";
import { zmijewski } from "./models/zmijewski";
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
  // Failure models
  altmanZ,
  altmanZ1,
  altmanZ2,
  altmanEm,
  emRating,
  springate,
  zmijewski,
  ohlson,
  taffler,
  caScore,
  conanHolder,
  conanHolderBand,
  modelZone,
  // Portfolio and segments
  abc,
  // Law and dates
  dueDate,
];
