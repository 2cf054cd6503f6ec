import { defaultPolicy } from "../core/policy/default";
import type { GroupId, IndicatorId } from "../core/policy/policy";
import { formatNumber, formatPercent } from "../core/cells/formats";
import type { Language } from "../core/cells/language";
import { textsIn } from "../core/words/texts/type";
import { table } from "./blocks";
import type { weightsOfAll } from "./financial-card";
import type { ClassFailures, FinancialEvidence, FinancialRow, Trial } from "./financial-evidence";
import type { Area, Difference } from "./judge";
import type { PaymentEvidence } from "./payment-evidence";
import type { Firms } from "./polish";
import type { Horizons } from "./sources";
import { words } from "./words";

/** What was measured, as the blocks of the method's document in one language. */
export class Report {
  private readonly words;

  constructor(private readonly language: Language) {
    this.words = words[language];
  }

  /** 0.736 (0.714–0.758) */
  private area({ area, low, high }: Area): string {
    const say = (value: number): string => formatNumber(value, this.language, 3);
    return `${say(area)} (${say(low)}–${say(high)})`;
  }

  private whole(value: number): string {
    return formatNumber(value, this.language);
  }

  private signed(value: number): string {
    return (value >= 0 ? "+" : "") + formatNumber(value, this.language, 3);
  }

  /** +0.039 (+0.021 to +0.058) */
  private difference({ difference, low, high }: Difference): string {
    return `${this.signed(difference)} (${this.words.span(this.signed(low), this.signed(high))})`;
  }

  financial(three: FinancialEvidence, five: FinancialEvidence): string {
    const { words: own } = this;
    const names = Object.keys(own.rows) as FinancialRow[];
    const rows = names.map((name) => [own.rows[name], this.area(three.areas.get(name)!), this.area(five.areas.get(name)!)]);
    rows.splice(names.indexOf("zmijewski") + 1, 0, [own.conanHolder, own.notComputable, own.notComputable]);
    const judged = [
      [three, 3],
      [five, 5],
    ] as const;
    return [
      table([own.score, own.years(3), own.years(5)], rows),
      "",
      ...judged.map(([evidence, years]) => {
        const { bad } = evidence.areas.get("other")!;
        const { overPublished, overLogit, overCashFlow } = evidence;
        const differences = [overPublished, overLogit, overCashFlow].map((each) => this.difference(each)) as [string, string, string];
        return `- ${own.judged(this.whole(evidence.judged), this.whole(bad), years)} ${own.aims(...differences)}`;
      }),
    ].join("\n");
  }

  /** Weights of the groups, lowest scores of the classes, and what is done about missing data, as the policy has them. */
  groups(): string {
    const { words: own, language } = this;
    const { weights, missingScore, leastCoverage } = defaultPolicy;
    const { groups } = textsIn(language);
    return [
      table(
        [own.group, own.weight],
        (Object.keys(weights) as GroupId[]).map((id) => [groups[id], String(weights[id])]),
      ),
      "",
      own.rules(String(missingScore), formatPercent(leastCoverage, language)),
    ].join("\n");
  }

  cuts(): string {
    const { words: own, language } = this;
    const { classCuts, classes } = defaultPolicy;
    return table(
      [own.riskClass, own.from, own.expected],
      [1, 2, 3, 4, 5].map((riskClass) => [
        `${riskClass} ${textsIn(language).classes[riskClass - 1]!}`,
        String(classCuts[riskClass - 1] ?? 0),
        formatPercent(classes[riskClass - 1]!.defaultProbability, language, 1),
      ]),
    );
  }

  data({ three, five }: Horizons): string {
    const failed = (firms: Firms): number => firms.failed.reduce((sum, one) => sum + one, 0);
    const say = (value: number): string => formatNumber(value, this.language);
    return this.words.data(say(three.count), say(failed(three)), say(five.count), say(failed(five)));
  }

  /** What share of the weight each ratio would get beside all others, in the 3-year file. */
  shares(shares: ReturnType<typeof weightsOfAll>): string {
    const { indicators } = textsIn(this.language);
    return table(
      [this.words.indicator, this.words.share],
      [...shares].sort((a, b) => b[1] - a[1]).map(([id, share]) => [indicators[id], formatPercent(share, this.language)]),
    );
  }

  bands(bands: ReadonlyMap<IndicatorId, readonly ClassFailures[]>): string {
    const { indicators } = textsIn(this.language);
    return table(
      [this.words.ratioAlone, "0–20", "20–40", "40–60", "60–80", "80–100"],
      [...bands].map(([id, classes]) => [
        indicators[id],
        ...[...classes].reverse().map(({ firms, rate }) => (firms === 0 ? "–" : formatPercent(rate, this.language, 1))),
      ]),
    );
  }

  trials(tried: readonly Trial[]): string {
    const { words: own } = this;
    return table(
      [own.heldCurve, own.heldWeights, own.crossValidated],
      tried.map(({ curve, weights, area }) => [String(curve), String(weights), this.area(area)]),
    );
  }

  classes(classes: readonly ClassFailures[], cases: string, bad: string): string {
    const { words: own, language } = this;
    return table(
      [own.riskClass, cases, bad, "%", own.interval],
      classes.map(({ riskClass, firms, failed, rate, interval }) => [
        `${riskClass} ${textsIn(language).classes[riskClass - 1]!}`,
        formatNumber(firms, language),
        formatNumber(failed, language),
        firms === 0 ? "–" : formatPercent(rate, language, 1),
        firms === 0 ? "–" : `${formatPercent(interval.low, language, 1)} – ${formatPercent(interval.high, language, 1)}`,
      ]),
    );
  }

  failures({ classes }: FinancialEvidence): string {
    return this.classes(classes, this.words.firms, this.words.failed);
  }

  payment({ invoices, late, clients, areas, classes }: PaymentEvidence): string {
    const { words: own } = this;
    return [
      own.paymentJudged(this.whole(invoices), this.whole(late), this.whole(clients)),
      "",
      table(
        [own.score, own.auc],
        [...areas].map(([name, area]) => [own.paymentRows[name] ?? name, this.area(area)]),
      ),
      "",
      this.classes(classes, own.invoices, own.late),
    ].join("\n");
  }

  /** The financial card of the policy in force. */
  card(): string {
    const { words: own, language } = this;
    const { indicators } = textsIn(language);
    const ids = (Object.keys(defaultPolicy.indicators) as IndicatorId[]).filter((id) => defaultPolicy.indicators[id].group === "financial");
    const first = (id: IndicatorId): number => defaultPolicy.indicators[id].weight + (defaultPolicy.indicators[id].insteadOf ? -100 : 0);
    const percent = new Set<IndicatorId>(["equityRatio", "returnOnAssets", "operatingMargin", "cashFlowToDebt"]);
    const rows = ids
      .sort((a, b) => first(b) - first(a))
      .map((id) => {
        const { anchors, weight, insteadOf } = defaultPolicy.indicators[id];
        const values = anchors.map(
          ([value, points]) => [points, percent.has(id) ? formatPercent(value, language) : formatNumber(value, language, 2)] as const,
        );
        const sorted = [...values].sort((a, b) => a[0] - b[0]).map(([, value]) => value);
        return [indicators[id], String(weight), insteadOf ? indicators[insteadOf] : "", ...sorted];
      });
    return table([own.indicator, own.weight, own.insteadOf, "0", "20", "40", "60", "80", "100"], rows);
  }
}
