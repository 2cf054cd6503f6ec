import fc from "fast-check";
import { fault, isFault } from "../../../core/cells/faults";
import { serialOf } from "../../../core/cells/dates";
import { approverOf } from "../../../core/method/decisions/approver";
import { bindingLimit, clientLimit, limitsThatApply, type LimitFigures } from "../../../core/method/decisions/binding-limit";
import { capacityOf } from "../../../core/method/decisions/capacity";
import { dunningDaysOf, stepDue } from "../../../core/method/decisions/dunning";
import { exposureOf, headroomOf, uninsuredOf } from "../../../core/method/decisions/exposure";
import { extraSalesFor } from "../../../core/method/decisions/extra-sales";
import { insurerDeadlines } from "../../../core/method/decisions/insurer-deadlines";
import { needLimitOf } from "../../../core/method/decisions/need-limit";
import { reportValueOf } from "../../../core/method/decisions/report-value";
import { nextReview } from "../../../core/method/decisions/review-date";
import { altmanZDoublePrime } from "../../../core/method/altman";
import { ExactSums } from "../../../core/method/exact-sums";
import { lastDayToAct } from "../../../core/method/law/claim-deadline";
import { frenchVatKey, isFrenchVat } from "../../../core/method/identity/french-vat";
import { isSirenNumber } from "../../../core/method/identity/siren";
import { interestBetweenTraders, interestFromPublicBuyer } from "../../../core/method/law/late-interest";
import { latestDueDate, type TermsRegime } from "../../../core/method/law/legal-maximum";
import { lastDayToClaimFromPublicBody, lastDayToSue } from "../../../core/method/law/limitation";
import { builtInRates } from "../../../core/method/law/rates/penalty-rates";
import { periodsOf } from "../../../core/method/law/rates/rate-table";
import { missingHalfYear } from "../../../core/method/law/rates/rates-sheet";
import { fixedRecoveryFee } from "../../../core/method/law/recovery-fee";
import { retentionDue } from "../../../core/method/law/retention";
import { lastDayToReclaimVat, vatWithin } from "../../../core/method/law/vat-recovery";
import { easterOf, isClosed, workingDayFrom } from "../../../core/method/law/working-days";
import { median } from "../../../core/method/median";
import { normalShareBelow } from "../../../core/method/normal-distribution";
import { countToReach, largestSum, paretoClasses, ranked } from "../../../core/method/portfolio/pareto";
import { peerMedians } from "../../../core/method/portfolio/peers";
import { powerOfTwo } from "../../../core/method/power-of-two";
import * as ratios from "../../../core/method/ratios";
import { ageBand, ageBandLabel, inOrder } from "../../../core/method/receivables/bands";
import { collectionEffectiveness } from "../../../core/method/receivables/cei";
import { commissionOn, rateForTerms } from "../../../core/method/receivables/commission";
import { daysLateAt, isOpenAt } from "../../../core/method/receivables/days-late-at";
import { dsoOf } from "../../../core/method/receivables/dso";
import { discountGain, worthOfEarlier } from "../../../core/method/receivables/early-payment";
import { paydexOf } from "../../../core/method/receivables/paydex";
import { weightedAverage } from "../../../core/method/receivables/weighted-average";
import { areaUnderCurve, widestGap } from "../../../core/method/validation/discrimination";
import { binnedShares, divergence } from "../../../core/method/validation/binned-shares";
import { rankRows } from "../../../core/method/validation/ranked-outcomes";
import { classPolicy, type Tier } from "../../../core/policy/policy";
import { defaultPolicy as policy } from "../../../core/policy/default";

/** A value as it is; a fault as its code and what it is about. */
const said = (result: unknown): unknown => (isFault(result) ? `${result.fault} ${result.parameter ?? ""}`.trim() : result);

describe("each method at the edge of what it takes", () => {
  test.each<[string, () => unknown, unknown]>([
    ["gearing on no equity", () => ratios.gearingOf(5, 0), "NEG_EQUITY equity"],
    ["gearing", () => ratios.gearingOf(6, 3), 2],
    ["gearing of net cash", () => ratios.gearingOf(-6, 3), -2],
    ["solvency without debt", () => ratios.solvencyOf(5, 0), "NO_DEBT total_debts"],
    ["solvency", () => ratios.solvencyOf(6, 3), 2],
    ["equity of no balance sheet", () => ratios.equityRatioOf(5, 0), "DIV0 total_assets"],
    ["equity of a negative one", () => ratios.equityRatioOf(5, -1), "OUT_OF_RANGE total_assets"],
    ["equity ratio", () => ratios.equityRatioOf(1, 4), 0.25],
    ["current ratio without debt", () => ratios.currentRatioOf(5, 0), "DIV0 current_liabilities"],
    ["current ratio", () => ratios.currentRatioOf(6, 4), 1.5],
    ["quick ratio without debt", () => ratios.quickRatioOf(5, 1, 0), "DIV0 current_liabilities"],
    ["quick ratio", () => ratios.quickRatioOf(6, 2, 4), 1],
    ["years of EBITDA of net cash", () => ratios.debtToEbitdaOf(0, -1), 0],
    ["years of no EBITDA", () => ratios.debtToEbitdaOf(1, 0), "NEG_EBITDA ebitda"],
    ["years of EBITDA", () => ratios.debtToEbitdaOf(6, 2), 3],
    ["interest that is nil", () => ratios.interestCoverOf(6, 0), "NO_INTEREST interest"],
    ["interest cover", () => ratios.interestCoverOf(6, 2), 3],
    ["Z″ of no assets", () => altmanZDoublePrime(1, 1, 1, 1, 0, 1), "OUT_OF_RANGE total_assets"],
    ["Z″ of negative debt", () => altmanZDoublePrime(1, 1, 1, 1, 1, -1), "OUT_OF_RANGE total_liabilities"],
    ["Z″ without debt", () => altmanZDoublePrime(1, 1, 1, 1, 1, 0), "NO_DEBT total_liabilities"],
    ["Z″", () => altmanZDoublePrime(2, 4, 6, 8, 2, 4), 6.56 + 6.52 + 20.16 + 2.1],
    ["exposure", () => exposureOf(100, 20, 40, 0.5, 10, 5), 125],
    ["goods below nil", () => exposureOf(100, -1, 0, 0.5, 0, 0), "OUT_OF_RANGE uninvoiced"],
    ["more than all orders", () => exposureOf(100, 0, 0, 1.5, 0, 0), "OUT_OF_RANGE order_weight"],
    ["a deposit below nil", () => exposureOf(100, 0, 0, 0.5, -1, 0), "OUT_OF_RANGE deposits"],
    ["a guarantee below nil", () => exposureOf(100, 0, 0, 0.5, 0, -1), "OUT_OF_RANGE guarantees"],
    ["uninsured", () => uninsuredOf(100, 40, 0.9), 64],
    ["uninsured below the limit", () => uninsuredOf(30, 40, 0.5), 15],
    ["uninsured of a credit", () => uninsuredOf(-30, 40, 0.5), 0],
    ["a limit below nil", () => uninsuredOf(30, -1, 0.5), "OUT_OF_RANGE insured_limit"],
    ["headroom", () => headroomOf(30, 40), 10],
    ["extra sales", () => extraSalesFor(10, 0.05), 200],
    ["extra sales without a margin", () => extraSalesFor(10, 0), "NO_MARGIN margin"],
    ["a margin above the sales", () => extraSalesFor(10, 1.1), "OUT_OF_RANGE margin"],
    ["a loss below nil", () => extraSalesFor(-1, 0.1), "OUT_OF_RANGE loss"],
    ["need", () => needLimitOf(36_500, 30, 15, 2), 9000],
    ["need of a client that pays before", () => needLimitOf(36_500, 30, -40, 1), 0],
    ["a term below nil", () => needLimitOf(36_500, -1, 0, 1), "OUT_OF_RANGE term_days"],
    ["no peak", () => needLimitOf(36_500, 1, 0, 0), "OUT_OF_RANGE peak"],
    ["what a report is worth", () => reportValueOf(1000, 0.5, 0.3, 0.1, 0.5), 50],
    ["a report on a credit", () => reportValueOf(-1, 0.5, 0.3, 0.1, 0.5), "OUT_OF_RANGE exposure"],
    ["a loss above all", () => reportValueOf(1, 1.5, 0.3, 0.1, 0.5), "OUT_OF_RANGE lgd"],
    ["a probability above one", () => reportValueOf(1, 0.5, 1.3, 0.1, 0.5), "OUT_OF_RANGE pd_high"],
    ["a probability below nil", () => reportValueOf(1, 0.5, 0.3, -0.1, 0.5), "OUT_OF_RANGE pd_low"],
    ["a chance above one", () => reportValueOf(1, 0.5, 0.3, 0.1, 1.5), "OUT_OF_RANGE chance"],
    ["effectiveness", () => collectionEffectiveness(100, 300, 80, 60, 3), (120 / 140) * 100],
    ["nothing to collect", () => collectionEffectiveness(100, 0, 80, 100, 1), "NOTHING_TO_COLLECT closing_current"],
    ["half a period", () => collectionEffectiveness(100, 0, 80, 60, 0.5), "OUT_OF_RANGE periods"],
    ["commission", () => commissionOn(1000, 0.02, 10, 0.001), 10],
    ["commission paid before", () => commissionOn(1000, 0.02, -10, 0.001), 20],
    ["commission never below nothing", () => commissionOn(1000, 0.02, 30, 0.001), 0],
    ["a rate for shorter terms", () => rateForTerms(0.02, 30, 45, 0.001), 0.035],
    ["a rate for longer terms", () => rateForTerms(0.02, 60, 45, 0.001), 0.02],
    ["DSO", () => dsoOf(50, 100, 30), 15],
    ["DSO of nothing owed", () => dsoOf(0, 0, 30), 0],
    ["DSO without sales", () => dsoOf(1, 0, 30), "NO_SALES sales"],
    ["DSO of no days", () => dsoOf(1, 1, 0), "OUT_OF_RANGE days"],
    ["worth of a year", () => worthOfEarlier(365, 0.04, 0.1, 0.5), 0.09],
    ["worth of later", () => worthOfEarlier(-5, 0.04, 0.1, 0.5), 0],
    ["gain of a discount", () => discountGain(1000, 0.01, 365, 0.04, 0.1, 0.5), 80],
    ["open on the day it is paid", () => isOpenAt(100, 100), false],
    ["open the day before", () => isOpenAt(101, 100), true],
    ["open without a payment", () => isOpenAt(NaN, 100), true],
    ["days late, paid", () => daysLateAt(90, 95, 100), 5],
    ["days late, open", () => daysLateAt(90, NaN, 100), 10],
  ])("%s", (_, run, expected) => {
    const found = run();
    if (typeof expected === "number") expect(said(found)).toBeCloseTo(expected, 9);
    else expect(said(found)).toEqual(expected);
  });
});

test("Paydex follows its anchors and the lines between them, 1 at the least", () => {
  expect([-40, -30, -25, -20, 0, 7.5, 15, 22, 30, 45, 60, 120, 150, 176, 177, 999].map(paydexOf)).toEqual(
    [100, 100, 95, 90, 80, 75, 70, 60, 50, 45, 40, 20, 10, 4 / 3, 1, 1].map((score) => expect.closeTo(score, 9)),
  );
});

test("a band begins a day after the limit before it, and is called by its days", () => {
  const limits = inOrder([60, 0, 30, 30, 31]);
  expect(limits).toEqual([0, 30, 31, 60]);
  expect([-5, 0, 1, 30, 31, 32, 60, 61].map((days) => ageBand(days, limits))).toEqual([0, 0, 1, 1, 2, 3, 3, 4]);
  expect([0, 1, 2, 3, 4].map((band) => ageBandLabel(band, limits, "en"))).toEqual([
    ageBandLabel(0, [0], "en"),
    ageBandLabel(1, [0, 30], "en"),
    expect.stringMatching(/^\D*31\D*$/),
    expect.stringMatching(/32\D+60/),
    expect.stringMatching(/60/),
  ]);
  expect(ageBandLabel(0, [15], "en")).not.toBe(ageBandLabel(0, [0], "en"));
  expect(ageBandLabel(0, [15], "en")).toContain("15");
  expect(ageBandLabel(1, [0, 30], "en")).toMatch(/1\D+30/);
});

describe("limits", () => {
  const nothing: LimitFigures = {
    purchases: NaN,
    equity: NaN,
    turnover: NaN,
    insured: NaN,
    recommended: NaN,
    country: NaN,
    group: NaN,
    delay: NaN,
    probability: NaN,
  };
  const boundsOf = (riskClass: 0 | 1 | 2 | 3 | 4 | 5, known: Partial<LimitFigures>, own: number | null = null): unknown => {
    const found = clientLimit(riskClass, { ...nothing, ...known }, own, policy);
    return found && Object.fromEntries(found.all.map(({ reason, amount }) => [reason, amount]));
  };
  const { capacity, termsDays, historyShare, ownEquityShare } = classPolicy(policy, 2);

  test("each bound stands where what it is drawn from is known, and nowhere else", () => {
    expect(boundsOf(2, {})).toBeNull();
    expect(boundsOf(2, { purchases: 36_500 })).toBeNull();
    const need = 100 * termsDays;
    expect(boundsOf(2, { purchases: 36_500, delay: -3 })).toEqual({ history: expect.closeTo(historyShare * need, 6) });
    expect(boundsOf(2, { purchases: 36_500, delay: 10, insured: 5000 })).toEqual({ need: need + 1000, externalCap: 5000 });
    expect(boundsOf(2, { insured: 5000, recommended: 7000 })).toEqual({ externalCap: 5000 });
    expect(boundsOf(2, { insured: 0 })).toEqual({ externalCap: 0 });
    expect(boundsOf(2, { recommended: 7000, country: 9000, group: 8000 })).toEqual({ recommended: 7000, country: 9000, group: 8000 });
    expect(boundsOf(2, { equity: 1000, turnover: 10_000 })).toEqual({
      netWorth: capacity.netWorth * 1000,
      turnover: capacity.turnover * 10_000,
    });
    expect(boundsOf(2, { equity: -1000, purchases: 36_500, delay: 0 })).toEqual({ need: expect.closeTo(need, 6), netWorth: 0 });
    expect(boundsOf(2, { insured: 5000, probability: 0.02 }, 1_000_000)).toEqual({
      externalCap: 5000,
      ownEquity: ownEquityShare * 1_000_000,
      expectedLoss: (policy.acceptedLoss * 1_000_000) / 0.02,
    });
    expect(boundsOf(2, { insured: 5000, probability: 0 }, -5)).toEqual({ externalCap: 5000, ownEquity: 0 });
  });

  test("a client that is not rated has what an insurer or a bureau knows, and no capacity", () => {
    expect(boundsOf(0, { equity: 1000, turnover: 1000, purchases: 36_500, delay: 0 })).toBeNull();
    expect(boundsOf(0, { insured: 5000, purchases: 36_500, delay: 0 })).toEqual({ externalCap: 5000 });
  });

  test("a class that bears nothing and a failed check leave no other bound", () => {
    expect(boundsOf(5, { insured: 5000 })).toEqual({ riskClass: 0 });
    expect(boundsOf(2, { insured: 5000, failedCheck: true })).toEqual({ check: 0 });
    expect(limitsThatApply(5, 1, 2, 3, 4, 5, policy)).toEqual([{ reason: "riskClass", amount: 0 }]);
  });

  test("the smallest binds, of equal ones the first", () => {
    expect(bindingLimit(2, 10, 1e9, 1e9, null, null, policy)).toEqual({ reason: "need", amount: 10 });
    expect(bindingLimit(2, 10, 1e9, 1e9, 10, null, policy).reason).toBe("need");
    expect(bindingLimit(2, 10, 1e9, 1e9, 9, null, policy).reason).toBe("externalCap");
    expect(bindingLimit(2, 10, 1e9, 1e9, 9, 0, policy)).toEqual({ reason: "ownEquity", amount: 0 });
    expect(capacityOf(2, -5, 100, policy)).toEqual({ byNetWorth: 0, byTurnover: capacity.turnover * 100 });
  });

  test("one capacity alone is one; no days of credit leave no limit; what is negative or without end is no bound", () => {
    const withClass = (change: object) => ({
      ...policy,
      classes: policy.classes.map((own, k) => (k === 1 ? { ...own, ...change } : own)) as unknown as typeof policy.classes,
    });
    const only = withClass({ capacity: { netWorth: 0, turnover: 0.1 } });
    expect(bindingLimit(2, 1e9, 1000, 50, null, null, only)).toEqual({ reason: "netWorth", amount: 0 });
    expect(limitsThatApply(2, 1e9, 1e9, 50, null, null, only)).toHaveLength(3);
    expect(limitsThatApply(2, 1e9, 1e9, 50, null, null, withClass({ capacity: { netWorth: 0.1, turnover: 0 } }))).toHaveLength(3);
    expect(bindingLimit(2, 1e9, 1e9, 50, null, null, policy)).toEqual({ reason: "turnover", amount: capacity.turnover * 50 });
    expect(clientLimit(2, { ...nothing, insured: 5000 }, null, withClass({ termsDays: 0 }))!.all).toEqual([
      { reason: "riskClass", amount: 0 },
    ]);
    expect(boundsOf(2, { insured: 5000, country: -5, group: Infinity })).toEqual({ externalCap: 5000 });
    expect(boundsOf(2, { insured: -1, recommended: Infinity })).toBeNull();
    expect(boundsOf(2, { delay: 10 })).toBeNull();
    expect(boundsOf(2, { insured: 5000 }, 1_000_000)).toEqual({ externalCap: 5000, ownEquity: ownEquityShare * 1_000_000 });
    expect(boundsOf(2, { insured: 5000, probability: 0 }, 1_000_000)).toEqual({ externalCap: 5000, ownEquity: ownEquityShare * 1_000_000 });
  });

  test("who approves changes above the amount a class names", () => {
    const { analyst, manager } = classPolicy(policy, 2).approval;
    expect([0, 1, analyst, analyst + 1, manager, manager + 1].map((amount) => approverOf(2, amount, policy))).toEqual([
      null,
      "analyst",
      "analyst",
      "manager",
      "manager",
      "director",
    ]);
    expect(said(approverOf(2, -1, policy))).toBe("OUT_OF_RANGE amount");
  });
});

test("the step reached is the latest that is due, of two on a day the later one; none before the first", () => {
  const days = { ...dunningDaysOf(2, "PRIVATE", policy) };
  const steps = (Object.keys(days) as (keyof typeof days)[]).slice(0, 7);
  for (const step of steps) days[step] = null;
  const own = Object.fromEntries([...Object.entries(days), [steps[0], 5], [steps[2], 5], [steps[4], 3]]) as typeof days;
  expect([2, 3, 4, 5, 99].map((late) => stepDue(own, late))).toEqual([null, steps[4], steps[4], steps[2], steps[2]]);
  expect(dunningDaysOf(2, "PUBLIC", policy)).toBe(policy.dunningDays.public);
  expect(dunningDaysOf(2, "PRIVATE", policy)).toBe(policy.dunningDays[classPolicy(policy, 2).dunning]);
});

test("the insurer's days run from the longest credit covered, else from the due date", () => {
  const terms = { ...policy.insurance, longestTerm: 90, declareWithin: 60, interventionWithin: 120, extension: 30 };
  expect(insurerDeadlines(100, 160, terms)).toEqual({ EXTEND: 190, DECLARE: 250, INTERVENTION: 310 });
  expect(insurerDeadlines(100, 170, terms)!.EXTEND).toBe(190);
  expect(insurerDeadlines(100, 195, terms)!.EXTEND).toBe(195);
  expect(insurerDeadlines(100, 130, terms)!.EXTEND).toBe(160);
  expect(insurerDeadlines(100, null, terms)!.EXTEND).toBe(190);
  expect(insurerDeadlines(null, 160, terms)).toEqual({ EXTEND: 160, DECLARE: 220, INTERVENTION: 280 });
  expect(insurerDeadlines(null, null, terms)).toBeNull();
});

describe("days of the law", () => {
  const day = serialOf;
  test.each<[TermsRegime, number | string]>([
    ["GENERAL", day(2026, 4, 13)],
    ["EOM45", day(2026, 4, 14)],
    ["NO_AGREEMENT", day(2026, 3, 14)],
    ["PERIODIC", day(2026, 3, 29)],
    ["PERISHABLE_PERIODIC", day(2026, 3, 22)],
    ["CULTURE_CONTRACT", day(2026, 3, 30)],
    ["LIVESTOCK", day(2026, 3, 4)],
    ["ALCOHOL", day(2026, 3, 30)],
    ["WINE", day(2026, 4, 14)],
    ["OVERSEAS_HANDOVER", day(2026, 5, 4)],
    ["EXPORT", day(2026, 5, 13)],
    ["GARDEN", day(2026, 4, 30)],
    ["FARM_MACHINERY", day(2026, 6, 30)],
    ["LEATHER", day(2026, 4, 30)],
    ["BOOKS", "NO_LEGAL_MAXIMUM regime"],
    ["HEALTH", day(2026, 4, 3)],
  ])("%s from 12 February 2026", (regime, expected) => {
    expect(said(latestDueDate(day(2026, 2, 12), regime))).toBe(expected);
  });

  test("deliveries are grouped to the 10th, the 20th and the end of the month", () => {
    expect([1, 10, 11, 20, 21].map((date) => latestDueDate(day(2026, 1, date), "PERISHABLE_PERIODIC"))).toEqual(
      [10, 10, 20, 20, 31].map((date) => day(2026, 1, date) + 30),
    );
  });

  test("claims, limitation, retention, VAT", () => {
    const from = day(2026, 1, 31);
    expect([lastDayToAct(from, "CLAIM", false), lastDayToAct(from, "CLAIM", true)]).toEqual([day(2026, 3, 31), day(2026, 5, 31)]);
    expect([lastDayToAct(from, "RELIEF", true), lastDayToAct(from, "GOODS", true)]).toEqual([day(2026, 7, 31), day(2026, 4, 30)]);
    expect(said(lastDayToSue(from, "TRANSPORT", null))).toBe("START_UNKNOWN start");
    expect(said(lastDayToSue(null, "GENERAL", null))).toBe("NO_DATA due_date");
    expect([lastDayToSue(from, "GENERAL", null), lastDayToSue(from, "CONSUMER", from + 1)]).toEqual([day(2031, 1, 31), day(2028, 2, 1)]);
    expect(lastDayToSue(null, "TRANSPORT", from)).toBe(day(2027, 1, 31));
    expect(lastDayToClaimFromPublicBody(from)).toBe(day(2030, 12, 31));
    expect([retentionDue(from, NaN), retentionDue(from, from), retentionDue(from, day(2027, 6, 1)), retentionDue(NaN, from)]).toEqual([
      day(2027, 1, 31),
      day(2027, 1, 31),
      day(2027, 6, 1),
      from,
    ]);
    expect([vatWithin(120, 0.2), vatWithin(-120, 0.2)]).toEqual([expect.closeTo(20, 9), 0]);
    expect(lastDayToReclaimVat(from)).toBe(day(2028, 12, 31));
    expect([0, 1, 999.99, 1000, 9999.99, 10_000].map((amount) => fixedRecoveryFee(amount, "GB"))).toEqual([0, 40, 40, 70, 70, 100]);
    expect([0, 1, 10_000].map((amount) => fixedRecoveryFee(amount, "FR"))).toEqual([0, 40, 40]);
  });

  test("interest starts the day after the due date, each half-year at its rate, to the cent", () => {
    const due = day(2025, 12, 31);
    const between = (paid: number, amount = 36_500, contract: number | null = null, country: "FR" | "GB" = "FR"): unknown =>
      said(interestBetweenTraders(amount, due, paid, contract, country, builtInRates));
    expect([between(due), between(due + 5, 0), between(due + 5, -10)]).toEqual([0, 0, 0]);
    const rate = builtInRates.byDefault.FR(due + 1)!.millionths / 1e6;
    expect(between(due + 1)).toBeCloseTo(100 * rate, 2);
    expect(between(due + 10, 36_500, 0.2)).toBeCloseTo(1000 * 0.2, 2);
    expect(between(due + 10, 36_500, 0.0001)).toBeCloseTo((1000 * builtInRates.least(due + 1)!.millionths) / 1e6, 2);
    expect(between(due + 10, 36_500, 0.0001, "GB")).toBeCloseTo(0.1, 2);
    expect(between(due + 10, 36_500, null, "GB")).toBeCloseTo((1000 * builtInRates.byDefault.GB(due + 1)!.millionths) / 1e6, 2);
    expect(between(day(2099, 1, 1))).toBe("RATE_UNKNOWN paid_date");
    expect(said(interestBetweenTraders(1, day(2098, 1, 1), day(2099, 1, 1), null, "FR", builtInRates))).toBe("RATE_UNKNOWN due_date");
    expect(said(interestBetweenTraders(1, day(2098, 1, 1), day(2099, 1, 1), null, "GB", builtInRates))).toBe("RATE_UNKNOWN due_date");
    const toPublic = (paid: number, amount = 36_500): unknown => said(interestFromPublicBuyer(amount, due, paid, builtInRates));
    expect([toPublic(due), toPublic(due - 3), toPublic(due + 5, 0), toPublic(due + 5, -10)]).toEqual([0, 0, 0, 0]);
    expect(between(due - 3)).toBe(0);
    expect(toPublic(due + 10)).toBeCloseTo((1000 * builtInRates.publicBuyer(due + 1)!.millionths) / 1e6, 2);
    expect(said(interestFromPublicBuyer(1, day(2098, 1, 1), day(2099, 1, 1), builtInRates))).toBe("RATE_UNKNOWN due_date");
  });

  test("a rate holds from the first to the last day of its half-year, what is added before what is published, a gap is unknown", () => {
    const published = {
      source: "",
      checkedOn: "",
      rates: [
        { validFrom: "2024-07-01", percent: 2 },
        { validFrom: "2025-07-01", percent: 4 },
      ],
    };
    const rateAt = periodsOf(published, (percent) => percent + 1, [{ from: day(2025, 7, 1), percent: 5 }]);
    const july = { from: day(2024, 7, 1), to: day(2024, 12, 31), millionths: 30_000 };
    expect([rateAt(july.from - 1), rateAt(july.from), rateAt(july.to), rateAt(july.to + 1)]).toEqual([undefined, july, july, undefined]);
    expect(rateAt(day(2025, 6, 30))).toBeUndefined();
    expect(rateAt(day(2025, 7, 1))!.millionths).toBe(60_000);
    expect([rateAt(day(2025, 12, 31))!.to, rateAt(day(2026, 1, 1))]).toEqual([day(2025, 12, 31), undefined]);
  });

  test("a missing half-year is seen from the last month before it", () => {
    const known = { lastKnown: { ...builtInRates.lastKnown, ECB: day(2026, 1, 1) } };
    expect([day(2026, 5, 31), day(2026, 6, 1), day(2026, 8, 1)].map((today) => missingHalfYear(known, today))).toEqual([
      null,
      day(2026, 7, 1),
      day(2026, 7, 1),
    ]);
  });

  test("no deadline ends on a weekend or a holiday; Good Friday and 26 December are working days but in Alsace and Moselle", () => {
    // Easter as published for each year, from the earliest to the latest it can be.
    const easters = [
      [1818, 3, 22],
      [1961, 4, 2],
      [1943, 4, 25],
      [2000, 4, 23],
      [2008, 3, 23],
      [2024, 3, 31],
      [2025, 4, 20],
      [2026, 4, 5],
      [2038, 4, 25],
      [2049, 4, 18],
      [2076, 4, 19],
      [2106, 4, 18],
    ] as const;
    for (const [year, month, date] of easters.slice(1)) expect([year, easterOf(year)]).toEqual([year, day(year, month, date)]);
    const closed = ["1-1", "4-6", "5-1", "5-8", "5-14", "5-25", "7-14", "8-15", "11-1", "11-11", "12-25"].map((text) => {
      const [month, date] = text.split("-").map(Number) as [number, number];
      return day(2026, month, date);
    });
    const all = Array.from({ length: 365 }, (_, k) => day(2026, 1, 1) + k);
    const isWeekend = (serial: number): boolean => [0, 6].includes(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).getUTCDay());
    expect(all.filter((serial) => isClosed(serial, "FR"))).toEqual(all.filter((serial) => isWeekend(serial) || closed.includes(serial)));
    const local = [day(2026, 4, 3), day(2026, 12, 26)];
    expect(all.filter((serial) => isClosed(serial, "FR-AM") && !isClosed(serial, "FR"))).toEqual(
      local.filter((serial) => !isWeekend(serial)),
    );
    expect(isClosed(day(2025, 12, 26), "FR-AM")).toBe(true);
    expect([isClosed(day(2025, 11, 26), "FR-AM"), isClosed(day(2025, 12, 24), "FR-AM")]).toEqual([false, false]);
    expect([workingDayFrom(day(2026, 4, 3), "FR"), workingDayFrom(day(2026, 4, 4), "FR")]).toEqual([day(2026, 4, 3), day(2026, 4, 7)]);
    expect(workingDayFrom(day(2026, 4, 3), "FR-AM")).toBe(day(2026, 4, 7));
  });
});

test("reviews come after the months of class and size, every week where there are none", () => {
  const from = serialOf(2026, 1, 31);
  for (const own of [1, 2, 3, 4, 5] as const)
    for (const [tier, months] of Object.entries(classPolicy(policy, own).reviewMonths)) {
      const next = nextReview(own, tier as Tier, from, policy);
      if (months > 0) expect(next - from).toBeGreaterThan(27 * months);
      else expect(next).toBe(from + 7);
    }
});

describe("arithmetic", () => {
  test("the middle value, and of an even number the mean of two", () => {
    expect([[3, 1, 2], [4, 1, 3, 2], [7]].map((values) => median(Float64Array.from(values)))).toEqual([2, 2.5, 7]);
  });

  test("powers of two, from nothing to what no number holds", () => {
    expect([-Infinity, -1101, -2, 0, 0.5, 1, 10, 1101, Infinity].map(powerOfTwo)).toEqual([
      0,
      0,
      0.25,
      1,
      expect.closeTo(Math.SQRT2, 12),
      2,
      1024,
      Infinity,
      Infinity,
    ]);
    expect(powerOfTwo(-1074)).toBeGreaterThan(0);
    expect(powerOfTwo(NaN)).toBeNaN();
  });

  test("shares of the normal distribution", () => {
    const published: readonly (readonly [number, number])[] = [
      [0, 0.5],
      [1, 0.841344746068543],
      [-1, 0.158655253931457],
      [1.959963984540054, 0.975],
      [-6, 9.86587645037698e-10],
      [-7, 1.279812543885835e-12],
      [-8, 6.22096057427178e-16],
    ];
    for (const [x, share] of published) expect(Math.abs(normalShareBelow(x) / share - 1)).toBeLessThan(1e-6);
    expect([normalShareBelow(9), normalShareBelow(7.5)]).toEqual([1, expect.closeTo(1, 12)]);
  });

  test("sums of money are exact, whatever their order, each in its own place; what is no money is what doubles make of it", () => {
    const amounts = [0.1, 0.2, 0.3, -1e9, 1e9, 1_099_511.627776, 1_099_511.627776, -0.000001, NaN, 12_345.67];
    const sums = [amounts, [...amounts].reverse()].map((order) => {
      const sum = new ExactSums(2);
      for (const amount of order) sum.add(amount, 1);
      return sum.values();
    });
    expect(sums[0]).toEqual([0, 2_211_369.525551]);
    expect(sums[1]).toEqual(sums[0]);
    const large = new ExactSums();
    large.add(1e18);
    large.add(5);
    expect(large.value()).toBe(1e18 + 5);
    const beyond = new ExactSums();
    for (const amount of [1e18, -1e18, 0.25]) beyond.add(amount);
    expect(beyond.value()).toBe(0.25);
    const cents = new ExactSums();
    for (let k = 0; k < 1000; k++) cents.add(0.1);
    expect(cents.value()).toBe(100);
  });

  test("property: a sum of money is the sum of its millionths, rounded once", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e15, max: 1e15 }), { minLength: 1, maxLength: 40 }), (parts) => {
        const sum = new ExactSums();
        let exact = 0n;
        for (const part of parts) {
          sum.add(part / 1e6);
          exact += BigInt(Math.round((part / 1e6) * 1e6));
        }
        expect(sum.value()).toBe(Number(exact) / 1e6);
      }),
    );
  });

  test("an average by weight leaves credits out, and without any weight there is none", () => {
    const numbers = (...values: number[]) => ({ values: Float64Array.from(values), rows: values.length, columns: 1, faults: new Map() });
    const average = (amounts: number[], values: (number | null)[]): unknown =>
      said(weightedAverage(numbers(...amounts), (row) => values[row]!));
    expect(average([100, 300, -50, NaN], [10, 30, 99, 99])).toBe(25);
    expect([average([], []), average([0, -5], [1, 1]), average([5], [null])]).toEqual(Array(3).fill("NO_DATA amounts"));
    expect(weightedAverage(numbers(0, 5), (row) => (row === 0 ? fault("NO_DATA", "days") : 7))).toBe(7);
  });

  test("two columns of counts are compared by their shares; what is blank or empty on one side is named with its row", () => {
    const numbers = (values: number[]) => ({ values: Float64Array.from(values), rows: values.length, columns: 1, faults: new Map() });
    const found = (first: number[], second: number[]): unknown => {
      const shares = binnedShares(numbers(first), numbers(second), "first", "second");
      return said(isFault(shares) ? shares : divergence(shares, "first", "second", 1));
    };
    expect(found([1, 3, NaN, 0], [2, 2, NaN, 0])).toBeCloseTo(-0.25 * Math.log(0.5) + 0.25 * Math.log(1.5), 12);
    expect([found([0, 0], [1, 1]), found([1, 1], [0, 0]), found([1, NaN], [1, 1]), found([1, 1], [NaN, 1])]).toEqual([
      "NO_DATA first",
      "NO_DATA second",
      "NO_DATA first",
      "NO_DATA second",
    ]);
    const empty = (first: number[], second: number[]) => {
      const shares = binnedShares(numbers(first), numbers(second), "first", "second");
      return isFault(shares) ? shares : divergence(shares, "first", "second", 2);
    };
    expect(empty([1, 1, 1, 1], [1, 1, 1, 0])).toEqual(fault("OUT_OF_RANGE", "second", ["above", 0], 1));
    expect(empty([1, 0, 1, 1], [1, 1, 1, 1])).toEqual(fault("OUT_OF_RANGE", "first", ["above", 0], 0));
  });

  test("a French VAT number is a key and a SIREN: the key fits, and neither more nor fewer characters do", () => {
    const siren = "732829320";
    const own = frenchVatKey(siren);
    expect([own, isFrenchVat(own + siren), isFrenchVat("45" + siren)]).toEqual(["44", true, false]);
    expect([`0${own}${siren}`, `${own}${siren}0`, own + siren.slice(1), `I${own[0]}${siren}`].map(isFrenchVat)).toEqual(
      Array(4).fill(false),
    );
    const other = "732829321";
    expect([isSirenNumber(siren), isSirenNumber(other), isFrenchVat(frenchVatKey(other) + other)]).toEqual([true, false, false]);
    expect([`1${siren}`, `${siren}1`, "000000000"].map(isSirenNumber)).toEqual([false, false, false]);
  });

  test("the largest make up a share, ties in their own order", () => {
    const order = ranked(Float64Array.from([10, -5, 40, 0, NaN, 40, 10]));
    expect([order.total, ...order.amounts]).toEqual([100, 40, 40, 10, 10]);
    expect([0, 1, 2, 9].map((n) => largestSum(order, n))).toEqual([0, 40, 80, 100]);
    expect([0, 0.4, 0.41, 0.8, 0.81, 1].map((share) => countToReach(order, share))).toEqual([0, 1, 2, 2, 3, 4]);
    expect([...paretoClasses(Float64Array.from([10, -5, 40, 0, NaN, 40, 10]), 0.4, 0.9)]).toEqual([2, 3, 1, 3, 0, 2, 3]);
    expect([...paretoClasses(Float64Array.from([1, 2]), 0, 0)]).toEqual([3, 3]);
  });

  test("a median of peers needs as many as are asked for, and rows without a group stand in none", () => {
    const groups = ["a", null, "a", "b", "a", "b"];
    const found = peerMedians([1, 9, 3, 5, NaN, 7], groups, 2);
    expect([...found]).toEqual([
      ["a", { median: 2, count: 2 }],
      ["b", { median: 6, count: 2 }],
    ]);
    expect(peerMedians([1, 9, 3, 5, NaN, 7], groups, 3).get("a")).toBeNull();
    expect(peerMedians([NaN, 1, 2], ["a", "a", "a"], 2).get("a")).toEqual({ median: 1.5, count: 2 });
    expect(peerMedians([1, 2, 3, 4], ["a", "a", "a", "a"]).get("a")).toBeNull();
    expect(peerMedians([1, 2, 3, 4, 5], ["a", "a", "a", "a", "a"]).get("a")).toEqual({ median: 3, count: 5 });
  });

  test("discrimination counts pairs, ties by half, and the widest gap on either side", () => {
    const outcome = rankRows([0, 1, 2, 3, 4], Float64Array.from([3, 1, 2, 2, 4]), [false, true, true, false, false]);
    expect(outcome).toEqual({
      steps: [
        { good: 0, bad: 1 },
        { good: 1, bad: 1 },
        { good: 1, bad: 0 },
        { good: 1, bad: 0 },
      ],
      good: 3,
      bad: 2,
    });
    expect(areaUnderCurve(outcome)).toBeCloseTo(5.5 / 6, 12);
    expect(widestGap(outcome)).toBeCloseTo(2 / 3, 12);
    const upsideDown = rankRows([0, 1, 2], Float64Array.from([1, 2, 3]), [false, false, true]);
    expect([areaUnderCurve(upsideDown), widestGap(upsideDown)]).toEqual([0, 1]);
  });
});
