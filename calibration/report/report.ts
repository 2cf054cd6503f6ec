import { defaultPolicy } from "../../core/policy/default";
import type { IndicatorId } from "../../core/policy/policy";
import { defaultProbability } from "../../core/rating/default-probability";
import { formatNumber, formatPercent } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import type { AgencyEvidence } from "../agency-ratings";
import { table } from "./blocks";
import { oneByHand } from "./one-by-hand";
import type { Card } from "../companies/financial-card";
import type { ClassFailures, FinancialEvidence, FinancialRow, Trial } from "../companies/financial-evidence";
import type { Book, Spread } from "../class-spread";
import type { ForecastEvidence } from "../payments/forecast";
import type { Area, Difference } from "../judge";
import type { PaymentEvidence } from "../payments/payment-evidence";
import { polishColumns, type Firms } from "../companies/polish";
import type { Horizons } from "../sources";
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

  /** Voices, indicators, their strengths and which are twins, as the policy has them. */
  strengths(): string {
    const { words: own, language } = this;
    const { groups, indicators } = textsIn(language);
    const ids = (Object.keys(defaultPolicy.indicators) as IndicatorId[]).filter((id) => defaultPolicy.indicators[id].strength > 0);
    const twinsOf = (id: IndicatorId): string => {
      const { twins } = defaultPolicy.indicators[id];
      const others = ids.filter((other) => other !== id && twins !== undefined && defaultPolicy.indicators[other].twins === twins);
      return others.length > 4 ? own.manyTwins : others.map((other) => indicators[other]).join(", ");
    };
    return table(
      [own.indicator, own.strength, own.group, own.twins],
      ids.map((id) => [
        indicators[id],
        formatNumber(defaultPolicy.indicators[id].strength, language, 2),
        groups[defaultPolicy.indicators[id].group],
        twinsOf(id),
      ]),
    );
  }

  cuts(): string {
    const { words: own, language } = this;
    const { classCuts, classes } = defaultPolicy;
    const say = (score: number): string => formatPercent(defaultProbability(score, defaultPolicy), language, 1);
    return table(
      [own.riskClass, own.from, own.probabilityThere, own.leastByEvent],
      [1, 2, 3, 4, 5].map((riskClass) => [
        `${riskClass} ${textsIn(language).classes[riskClass - 1]!}`,
        String(classCuts[riskClass - 1] ?? 0),
        say(classCuts[riskClass - 1] ?? 0),
        classes[riskClass - 1]!.leastProbability > 0 ? formatPercent(classes[riskClass - 1]!.leastProbability, language) : "–",
      ]),
    );
  }

  data({ three, five }: Horizons): string {
    const failed = (firms: Firms): number => firms.failed.reduce((sum, one) => sum + one, 0);
    const say = (value: number): string => formatNumber(value, this.language);
    return this.words.data(say(three.count), say(failed(three)), say(five.count), say(failed(five)));
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
      [own.held, own.crossValidated],
      tried.map(({ held, area }) => [String(held), this.area(area)]),
    );
  }

  classes(classes: readonly ClassFailures[], cases: string, bad: string): string {
    const { words: own, language } = this;
    const said = classes.some(({ said: own_ }) => !Number.isNaN(own_));
    const all = classes.reduce((sum, { firms }) => sum + firms, 0);
    return table(
      [own.riskClass, cases, own.share, bad, "%", own.interval, ...(said ? [own.said] : [])],
      classes.map(({ riskClass, firms, failed, rate, interval, said: probability }) => [
        `${riskClass} ${textsIn(language).classes[riskClass - 1]!}`,
        formatNumber(firms, language),
        formatPercent(all === 0 ? 0 : firms / all, language, 1),
        formatNumber(failed, language),
        firms === 0 ? "–" : formatPercent(rate, language, 1),
        firms === 0 ? "–" : `${formatPercent(interval.low, language, 1)} – ${formatPercent(interval.high, language, 1)}`,
        ...(said ? [firms === 0 ? "–" : formatPercent(probability, language, 1)] : []),
      ]),
    );
  }

  byHand(): string {
    const { words: own, language } = this;
    return oneByHand(language, [own.indicator, own.strength, own.probabilityIs]);
  }

  agency({ rows, firms, all, fittedOnOtherFirms }: AgencyEvidence): string {
    const { words: own } = this;
    return [
      own.agencyJudged(this.whole(rows), this.whole(firms), this.whole(all.bad)),
      "",
      table(
        [own.score, own.auc],
        [
          [own.rows.shipped, this.area(all)],
          [own.fittedOnOtherFirms, this.area(fittedOnOtherFirms)],
        ],
      ),
    ].join("\n");
  }

  failures({ classes }: FinancialEvidence): string {
    return this.classes(classes, this.words.firms, this.words.failed);
  }

  payment({ invoices, late, clients, areas, earlier, classes }: PaymentEvidence): string {
    const { words: own } = this;
    return [
      own.paymentJudged(this.whole(invoices), this.whole(late), this.whole(clients)),
      own.earlierJudged(this.whole(earlier.values().next().value!.cases), this.whole(earlier.values().next().value!.bad)),
      "",
      table(
        [own.score, own.laterHalf, own.earlierHalf],
        [...areas].map(([name, area]) => [own.paymentRows[name] ?? name, this.area(area), this.area(earlier.get(name)!)]),
      ),
      "",
      this.classes(classes, own.invoices, own.late),
    ].join("\n");
  }

  /** How near the cash forecast comes, relative to the due day. */
  forecast({ forecasts, spread, dueAndHabit, dueAndMean, held }: ForecastEvidence): string {
    const { words: own, language } = this;
    const errors = [spread, dueAndHabit, dueAndMean, 1];
    return [
      own.forecastJudged(this.whole(forecasts), formatPercent(held, language)),
      "",
      table(
        ["", own.forecastError],
        own.forecastRows.map((row, i) => [row, formatNumber(errors[i]!, language, 2)]),
      ),
    ].join("\n");
  }

  /** How many clients of some books fall in each class. */
  spread(spreads: ReadonlyMap<Book, Spread>): string {
    const { words: own, language } = this;
    return table(
      [own.book, "1", "2", "3", "4", "5", own.unrated, own.largest],
      [...spreads].map(([book, spread]) => {
        const all = spread.reduce((sum, clients) => sum + clients, 0);
        return [own.books[book], ...spread.map((clients) => this.whole(clients)), formatPercent(Math.max(...spread) / all, language)];
      }),
    );
  }

  /** The financial card of the policy in force: breakpoints, and strengths beside those that either file asks for. */
  card(drawn: { readonly three: Card; readonly five: Card } | null): string {
    const { words: own, language } = this;
    const { indicators } = textsIn(language);
    const ids = (Object.keys(defaultPolicy.indicators) as IndicatorId[]).filter((id) => defaultPolicy.indicators[id].group === "financial");
    const percent = new Set<IndicatorId>(["equityRatio", "returnOnAssets", "operatingMargin", "cashFlowToDebt", "retainedEarnings"]);
    const say = (strength: number | undefined): string => (strength === undefined ? "–" : formatNumber(strength, language, 2));
    const tested = (id: IndicatorId): boolean => polishColumns.some(([own_]) => own_ === id);
    const rows = [...ids]
      .sort((a, b) => defaultPolicy.indicators[b].strength - defaultPolicy.indicators[a].strength)
      .map((id) => {
        const { anchors, strength } = defaultPolicy.indicators[id];
        const values = anchors.map(
          ([value, points]) => [points, percent.has(id) ? formatPercent(value, language) : formatNumber(value, language, 2)] as const,
        );
        const sorted = [...values].sort((a, b) => a[0] - b[0]).map(([, value]) => value);
        const asked = drawn && tested(id) ? [say(drawn.three.get(id)?.strength), say(drawn.five.get(id)?.strength)] : ["–", "–"];
        return [indicators[id], say(strength), ...asked, ...sorted];
      });
    return table([own.indicator, own.strength, own.asked(3), own.asked(5), "0", "20", "40", "60", "80", "100"], rows);
  }
}
