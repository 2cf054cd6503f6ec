import { scaleLinear } from "d3-scale";
import { useEffect, useMemo, useState } from "preact/hooks";
import { breakdown, type BreakdownRow } from "../../core/history/figures/breakdown";
import { figureFormats, knownFigures, monthByMonth, type FiguresThen } from "../../core/history/figures/figures-sheet";
import { monthFigures, type MonthFigures } from "../../core/history/figures/month-figures";
import { snapshotOf } from "../../core/history/snapshots/snapshot";
import { formatDate, formatNumber, formatPercent, type CellFormat } from "../../core/cells/formats";
import type { Cell } from "../../core/cells/values";
import { clientKinds } from "../../core/segment/client-kinds";
import { tierNames } from "../../core/segment/tiers";
import { breakdownIds, figuresTexts, type BreakdownId, type FigureId } from "../../core/words/figures/type";
import { workListTexts } from "../../core/words/lists/type";
import { textsIn } from "../../core/words/texts/type";
import type { JournalEntry } from "../../core/work/journal/entry";
import { badDebt, promisesKept } from "../../core/work/journal/promises-and-losses";
import type { ListSheet } from "../../core/work/lists/list-sheet";
import { roundAmount, shortMoney } from "../amount";
import { NoPortfolio } from "../no-portfolio";
import { useJournal } from "../todo/use-journal";
import { WriteButton } from "../todo/write-button";
import { insightTexts } from "../words/insight/type";
import { monthsTexts } from "../words/months/type";
import { useHistoryUnread, useKept, useWorkspace } from "../workspace";
import type { OpenPortfolio } from "./open-portfolio";
import { ChartGrid } from "./chart-grid";

const width = 276;
const height = 130;
const margin = { top: 10, right: 8, bottom: 18, left: 44 };
const shownGroups = 12;

/** The figures of a month's meeting over twelve months, and today's by salesperson, sector, country. */
export function Months() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <MonthsOf portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.months} />;
}

function MonthsOf({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const { entries } = useJournal();
  const texts = monthsTexts(language);
  const words = figuresTexts(language);
  const isUnread = useHistoryUnread();
  const months = useMonths(portfolio, entries);
  const known = knownFigures(months);
  const [wanted, setWanted] = useState<FigureId>("overdueShare");
  const id = known.includes(wanted) ? wanted : known[0]!;
  const { currency } = portfolio.figures;
  const shown = (value: number | null): string => (value === null ? "–" : shownAs(figureFormats[id], value, language, currency));
  const onAxis = (value: number): string => roundAmount(figureFormats[id], value, language, currency);
  return (
    <>
      <section class="insight">
        <h2>{texts.title}</h2>
        <label class="field">
          <span>{texts.figure}</span>
          <select value={id} onChange={(event) => setWanted(event.currentTarget.value as FigureId)}>
            {known.map((each) => (
              <option key={each} value={each}>
                {words.names[each]}
              </option>
            ))}
          </select>
        </label>
        <p class="hint">{words.readings[id]}</p>
        {months.length > 1 ? (
          <MonthChart months={months} id={id} label={texts.chart(words.names[id], months.length)} shown={shown} onAxis={onAxis} />
        ) : (
          <p class="hint">{isUnread ? insightTexts(language).changes.unread : texts.first}</p>
        )}
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              <th scope="col">{words.names[id]}</th>
              <th scope="col">{texts.change}</th>
            </tr>
          </thead>
          <tbody>
            {[...months].reverse().map(({ day, figures }, i, all) => (
              <tr key={day}>
                <th scope="row">{formatDate(day, language)}</th>
                <td>{shown(figures[id])}</td>
                <td>{changed(figures[id], all[i + 1]?.figures[id] ?? null, figureFormats[id], language, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <WriteButton id="months" name={texts.sheet} make={() => monthSheet(months, portfolio, language)} />
      </section>
      <Breakdown portfolio={portfolio} />
    </>
  );
}

/** What the kept days of this portfolio and the open one say, with the promises and losses of the follow-up. */
function useMonths(portfolio: OpenPortfolio, entries: readonly JournalEntry[]): readonly FiguresThen[] {
  const { records } = useWorkspace();
  const { snapshots } = useKept();
  const { clients, figures, asOf, policy } = portfolio;
  const now = useMemo((): FiguresThen => ({ day: asOf, figures: monthFigures(figures, clients, asOf) }), [portfolio]);
  const [past, setPast] = useState<readonly FiguresThen[]>([]);
  useEffect(() => {
    let left = false;
    const look = async (): Promise<void> => {
      const own = snapshotOf(clients, policy, asOf);
      const found: FiguresThen[] = [];
      for (const entry of [...(await records.lookUpSnapshots())].reverse()) {
        if (entry.day >= asOf || !(await records.isOf(entry, own))) continue;
        const then = (await records.snapshot(entry)).figures;
        if (left) return;
        if (then) found.push({ day: entry.day, figures: then });
      }
      if (!left) setPast(found);
    };
    look().catch(() => left || setPast([]));
    return () => void (left = true);
  }, [portfolio, snapshots, records]);
  return useMemo(() => {
    const yearly = ({ dso, receivables }: MonthFigures): number | null =>
      dso !== null && dso > 0 && receivables !== null ? (receivables / dso) * 365 : null;
    return monthByMonth([...past, now]).map(({ day, figures: then }) => ({
      day,
      figures: { ...then, promisesKept: promisesKept(clients, entries, day), badDebt: badDebt(entries, yearly(then), day) },
    }));
  }, [past, now, clients, entries]);
}

type Language = Parameters<typeof formatDate>[1];

function shownAs(format: CellFormat, value: number, language: Language, currency: string | null): string {
  if (format === "money") return shortMoney(value, language, currency);
  return format === "percent" ? formatPercent(value, language, 1) : formatNumber(value, language, 1);
}

function changed(value: number | null, before: number | null, format: CellFormat, language: Language, currency: string | null): string {
  if (value === null || before === null) return "";
  const change = value - before;
  const sign = change > 0 ? "▲\u00a0+" : change < 0 ? "▼\u00a0" : "";
  // The difference of two shares is points, not a share of the first.
  return (
    sign +
    (format === "percent"
      ? monthsTexts(language).points(formatNumber(change * 100, language, 1), Math.abs(change) * 100)
      : shownAs(format, change, language, currency))
  );
}

function MonthChart({
  months,
  id,
  label,
  shown,
  onAxis,
}: {
  readonly months: readonly FiguresThen[];
  readonly id: FigureId;
  readonly label: string;
  readonly shown: (value: number | null) => string;
  readonly onAxis: (value: number) => string;
}) {
  const { language } = useWorkspace();
  const values = months.map(({ figures }) => figures[id]);
  const x = scaleLinear([0, months.length - 1], [margin.left, width - margin.right]);
  const [least, most] = [Math.min, Math.max].map((bound) => bound(0, ...values.map((value) => value ?? 0))) as [number, number];
  // Where all is nil, an axis up to one: its lines would all be called 0.
  const y = scaleLinear([least, most > least ? most : 1], [height - margin.bottom, margin.top]).nice(3);
  const points = values.flatMap((value, i) => (value === null ? [] : [{ x: x(i), y: y(value), i, value }]));
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <ChartGrid scale={y} left={margin.left} right={width - margin.right} shown={onAxis} />
      <polyline class="curve" points={points.map((point) => `${point.x},${point.y}`).join(" ")} />
      {points.map((point) => (
        <circle key={point.i} class="dot" cx={point.x} cy={point.y} r={3}>
          <title>{`${formatDate(months[point.i]!.day, language)} · ${shown(point.value)}`}</title>
        </circle>
      ))}
      <text x={margin.left} y={height - 4}>
        {formatDate(months[0]!.day, language)}
      </text>
      <text x={width - margin.right} y={height - 4} text-anchor="end">
        {formatDate(months[months.length - 1]!.day, language)}
      </text>
    </svg>
  );
}

function monthSheet(months: readonly FiguresThen[], { figures }: OpenPortfolio, language: Language): ListSheet {
  const words = figuresTexts(language);
  const ids = knownFigures(months);
  const rows = ids.map((id): Cell[] => [words.names[id], ...months.map((then) => then.figures[id])]);
  const formats = ids.map((id) => figureFormats[id]);
  return {
    table: [[monthsTexts(language).sheetFigure, ...months.map(({ day }) => formatDate(day, language))], ...rows],
    format: {
      columns: [{ format: "text", width: 34 }, ...months.map(() => ({ format: "decimal" as const, width: 14, rows: formats }))],
      currency: figures.currency,
      print: { landscape: true },
    },
    ticked: 0,
    left: 0,
  };
}

/** What group each client belongs to; null where no column tells. */
function groupsOf({ clients }: OpenPortfolio, id: BreakdownId, language: Language): ((client: number) => string | null) | null {
  const core = textsIn(language);
  if (id === "kind") {
    const kinds = clientKinds(clients);
    return (client) => workListTexts(language).kinds[kinds[client]!];
  }
  if (id === "tier") return (client) => core.tiers[tierNames[clients.tier[client]!]!];
  if (id === "riskClass")
    return (client) =>
      clients.riskClass[client] === 0 ? core.notRated : `${clients.riskClass[client]!} ${core.classes[clients.riskClass[client]! - 1]!}`;
  const texts = clients.texts(id);
  return texts && ((client) => texts[client] ?? null);
}

function Breakdown({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language } = useWorkspace();
  const texts = monthsTexts(language);
  const words = figuresTexts(language);
  const ids = useMemo(() => breakdownIds.filter((id) => groupsOf(portfolio, id, language) !== null), [portfolio, language]);
  const [wanted, setWanted] = useState<BreakdownId | null>(null);
  const by = wanted !== null && ids.includes(wanted) ? wanted : ids[0]!;
  const rows = useMemo(() => breakdown(portfolio.clients, groupsOf(portfolio, by, language)!), [portfolio, by, language]);
  const { currency } = portfolio.figures;
  const percent = (value: number | null): string => (value === null ? "–" : formatPercent(value, language));
  return (
    <section class="insight">
      <label class="field">
        <span>{texts.by}</span>
        <select value={by} onChange={(event) => setWanted(event.currentTarget.value as BreakdownId)}>
          {ids.map((each) => (
            <option key={each} value={each}>
              {words.breakdowns[each]}
            </option>
          ))}
        </select>
      </label>
      {!ids.some((id) => id === "salesperson" || id === "sector" || id === "country") && <p class="hint">{texts.noColumn}</p>}
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{words.breakdowns[by]}</th>
            <th scope="col">{words.columns.receivables}</th>
            <th scope="col">{words.columns.overdueShare}</th>
            <th scope="col">{words.columns.riskyShare}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownGroups).map((row) => (
            <tr key={row.label}>
              <th scope="row">{(row.label ?? words.notSaid).slice(0, 60)}</th>
              <td>{shortMoney(row.receivables, language, currency)}</td>
              <td>{percent(row.overdueShare)}</td>
              <td>{percent(row.riskyShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shownGroups && <p class="hint">{texts.more(rows.length - shownGroups)}</p>}
      <WriteButton
        id={`breakdown-${by}`}
        name={texts.bySheet(words.breakdowns[by])}
        label={texts.writeBy}
        make={() => breakdownSheet(rows, by, portfolio, language)}
      />
    </section>
  );
}

function breakdownSheet(rows: readonly BreakdownRow[], by: BreakdownId, { figures }: OpenPortfolio, language: Language): ListSheet {
  const words = figuresTexts(language);
  const { columns } = words;
  return {
    table: [
      [
        words.breakdowns[by],
        columns.clients,
        columns.receivables,
        columns.overdueShare,
        columns.over90Share,
        columns.daysLate,
        columns.riskyShare,
      ],
      ...rows.map((row): Cell[] => [
        row.label ?? words.notSaid,
        row.clients,
        Math.round(row.receivables * 100) / 100,
        row.overdueShare,
        row.over90Share,
        row.daysLate,
        row.riskyShare,
      ]),
    ],
    format: {
      columns: [
        { format: "text", width: 28 },
        { format: "whole", width: 10 },
        { format: "money", width: 16 },
        { format: "percent", width: 12 },
        { format: "percent", width: 12 },
        { format: "decimal", width: 14 },
        { format: "percent", width: 14 },
      ],
      currency: figures.currency,
      filter: true,
      print: { landscape: true },
    },
    ticked: 0,
    left: 0,
  };
}
