import { approver } from "./decisions/approver";
import { capacityLimit } from "./decisions/capacity-limit";
import { creditLimit } from "./decisions/credit-limit";
import { dunningDate } from "./decisions/dunning-date";
import { dunningStep } from "./decisions/dunning-step";
import { exposure } from "./decisions/exposure";
import { headroom } from "./decisions/headroom";
import { limitReason } from "./decisions/limit-reason";
import { limitStatus } from "./decisions/limit-status";
import { needLimit } from "./decisions/need-limit";
import { reviewDate } from "./decisions/review-date";
import { termsDays } from "./decisions/terms-days";
import { insurerDeadline } from "./decisions/insurer-deadline";
import { uninsured } from "./decisions/uninsured";
import type { AnyDefinition } from "./define";
import { isLei } from "./identity/is-lei";
import { isSiren } from "./identity/is-siren";
import { isSiret } from "./identity/is-siret";
import { isVat } from "./identity/is-vat";
import { legalStatus } from "./identity/legal-status";
import { vatCountry } from "./identity/vat-country";
import { vatNumber } from "./identity/vat-number";
import { lateInterestPublic } from "./law/late-interest-public";
import { nextWorkingDay } from "./law/next-working-day";
import { vatDeadline } from "./law/vat-deadline";
import { vatRecovery } from "./law/vat-recovery";
import { averageTerms } from "./receivables/average-terms";
import { overdueShare } from "./receivables/overdue-share";
import { claimDeadline } from "./law/claim-deadline";
import { dueDate } from "./law/due-date";
import { lateInterest } from "./law/late-interest";
import { legalMaxDue } from "./law/legal-max-due";
import { limitationDate } from "./law/limitation-date";
import { minPenaltyRate } from "./law/min-penalty-rate";
import { penaltyRate } from "./law/penalty-rate";
import { recoveryFee } from "./law/recovery-fee";
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
import { hhi } from "./portfolio/hhi";
import { migration } from "./portfolio/migration";
import { peerMedian } from "./portfolio/peer-median";
import { reportPlan } from "./portfolio/report-plan";
import { reportValue } from "./portfolio/report-value";
import { segment } from "./portfolio/segment";
import { sizeTier } from "./portfolio/size-tier";
import { stressLoss } from "./portfolio/stress-loss";
import { topShare } from "./portfolio/top-share";
import { carryingCost } from "./provisions/carrying-cost";
import { discountApr } from "./provisions/discount-apr";
import { earlyPayGain } from "./provisions/early-pay-gain";
import { ecl } from "./provisions/ecl";
import { expectedLoss } from "./provisions/expected-loss";
import { extraSales } from "./provisions/extra-sales";
import { factoringCost } from "./provisions/factoring-cost";
import { rollRates } from "./provisions/roll-rates";
import { riskBounds } from "./rating/risk-bounds";
import { riskCard } from "./rating/risk-card";
import { riskClass } from "./rating/risk-class";
import { riskContributions } from "./rating/risk-contributions";
import { riskCoverage } from "./rating/risk-coverage";
import { riskLabel } from "./rating/risk-label";
import { riskPd } from "./rating/risk-pd";
import { riskPoints } from "./rating/risk-points";
import { riskReasons } from "./rating/risk-reasons";
import { riskScore } from "./rating/risk-score";
import { cashRatio } from "./ratios/cash-ratio";
import { currentRatio } from "./ratios/current-ratio";
import { debtServiceCover } from "./ratios/debt-service-cover";
import { debtToEbitda } from "./ratios/debt-to-ebitda";
import { equityRatio } from "./ratios/equity-ratio";
import { gearing } from "./ratios/gearing";
import { interestCover } from "./ratios/interest-cover";
import { quickRatio } from "./ratios/quick-ratio";
import { solvency } from "./ratios/solvency";
import { wcr } from "./ratios/wcr";
import { wcrDays } from "./ratios/wcr-days";
import { workingCapital } from "./ratios/working-capital";
import { ageBandOfInvoice } from "./receivables/age-band";
import { ageing } from "./receivables/ageing";
import { averageDaysLate } from "./receivables/average-days-late";
import { averageDaysToPay } from "./receivables/average-days-to-pay";
import { bpdso } from "./receivables/bpdso";
import { ccc } from "./receivables/ccc";
import { cashForecast } from "./receivables/cash-forecast";
import { eInvoiceAction } from "./receivables/e-invoice-action";
import { cei } from "./receivables/cei";
import { commission } from "./receivables/commission";
import { daysLate } from "./receivables/days-late";
import { delinquentDays } from "./receivables/delinquent-days";
import { dio } from "./receivables/dio";
import { dpo } from "./receivables/dpo";
import { dso } from "./receivables/dso";
import { dsoCountBack } from "./receivables/dso-count-back";
import { dsoRolling } from "./receivables/dso-rolling";
import { expectedPayDate } from "./receivables/expected-pay-date";
import { medianDaysLate } from "./receivables/median-days-late";
import { paydex } from "./receivables/paydex";
import { paydexAverage } from "./receivables/paydex-average";
import { paymentTrend } from "./receivables/payment-trend";
import { receivablesTurnover } from "./receivables/receivables-turnover";
import { auc } from "./validation/auc";
import { gini } from "./validation/gini";
import { iv } from "./validation/iv";
import { ks } from "./validation/ks";
import { psi } from "./validation/psi";
import { scaledScore } from "./validation/scaled-score";
import { woe } from "./validation/woe";

/** Every function a user can type, in the order of the manual. One import and one entry each. */
export const catalogue: readonly AnyDefinition[] = [
  // Health of a client
  gearing,
  solvency,
  equityRatio,
  currentRatio,
  quickRatio,
  cashRatio,
  interestCover,
  debtServiceCover,
  debtToEbitda,
  workingCapital,
  wcr,
  wcrDays,
  // Receivables and payment behaviour
  dso,
  dsoCountBack,
  dsoRolling,
  bpdso,
  delinquentDays,
  cei,
  receivablesTurnover,
  dpo,
  dio,
  ccc,
  daysLate,
  ageing,
  ageBandOfInvoice,
  averageDaysLate,
  medianDaysLate,
  averageTerms,
  overdueShare,
  averageDaysToPay,
  paydex,
  paydexAverage,
  paymentTrend,
  expectedPayDate,
  cashForecast,
  commission,
  eInvoiceAction,
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
  // The internal rating
  riskPoints,
  riskScore,
  riskPd,
  riskClass,
  riskLabel,
  riskReasons,
  riskContributions,
  riskCoverage,
  riskBounds,
  riskCard,
  // Decisions
  needLimit,
  capacityLimit,
  creditLimit,
  limitReason,
  exposure,
  uninsured,
  insurerDeadline,
  headroom,
  limitStatus,
  termsDays,
  reviewDate,
  approver,
  dunningStep,
  dunningDate,
  // Portfolio and segments
  abc,
  sizeTier,
  segment,
  hhi,
  topShare,
  stressLoss,
  reportPlan,
  reportValue,
  migration,
  peerMedian,
  // Provisions and cost of credit
  ecl,
  rollRates,
  expectedLoss,
  extraSales,
  carryingCost,
  discountApr,
  earlyPayGain,
  factoringCost,
  // Law and dates
  dueDate,
  legalMaxDue,
  penaltyRate,
  minPenaltyRate,
  lateInterest,
  lateInterestPublic,
  recoveryFee,
  limitationDate,
  claimDeadline,
  nextWorkingDay,
  vatRecovery,
  vatDeadline,
  // Identity and legal events
  isSiren,
  isSiret,
  isVat,
  isLei,
  vatNumber,
  vatCountry,
  legalStatus,
  // Is the rating any good?
  auc,
  gini,
  ks,
  woe,
  iv,
  psi,
  scaledScore,
];
