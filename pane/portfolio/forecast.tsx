import { scaleLinear } from "d3-scale";
import { useMemo } from "preact/hooks";
import { formatDate } from "../../core/cells/formats";
import type { Cell } from "../../core/cells/values";
import { cashForecast, type CashForecast, type CashPeriod, type LookBack } from "../../core/work/forecast/forecast";
import type { ListSheet } from "../../core/work/lists/list-sheet";
import { shortMoney } from "../amount";
import { Money } from "../money";
import { NoPortfolio } from "../no-portfolio";
import { forecastTexts, type ForecastTexts } from "../words/forecast/type";
import { situationOf } from "../todo/lists";
import { JournalUnread } from "../todo/journal-unread";
import { useJournal } from "../todo/use-journal";
import { workSettings } from "../todo/work-settings";
import { WriteButton } from "../todo/write-button";
import { useStore } from "../use-store";
import { useSettings, useWorkspace } from "../workspace";
import { ClientList } from "./client-list";
import type { OpenPortfolio } from "./open-portfolio";
import { ChartGrid } from "./chart-grid";

const width = 276;
const height = 150;
const margin = { top: 8, right: 4, bottom: 18, left: 44 };
const shownClients = 20;
const shownMisses = 5;
/** Expected, low, high, as the host draws them. */
const seriesColours = ["#0F6CBD", "#9DB7D1", "#9DB7D1"];

/** What is expected to come in, week by week and month by month, and from whom. */
export function Forecast() {
  const { texts, portfolio } = useWorkspace();
  return portfolio ? <ForecastOf portfolio={portfolio} /> : <NoPortfolio text={texts.shell.empty.forecast} />;
}

function ForecastOf({ portfolio }: { readonly portfolio: OpenPortfolio }) {
  const { language, sheet } = useWorkspace();
  const settings = useSettings();
  const own = useStore(workSettings(sheet).store);
  const { entries } = useJournal();
  const texts = forecastTexts(language);
  const { clients, figures } = portfolio;
  const { currency } = figures;
  const found = useMemo(() => cashForecast(situationOf(portfolio, settings, own, entries)), [portfolio, settings, own, entries]);
  const money = (value: number): string => shortMoney(value, language, currency);
  if (!found) return <p class="message lacks">{texts.impossible}</p>;
  const total = found.weeks.reduce((sum, { expected }) => sum + expected, 0);
  const { before } = found;
  return (
    <div class="work-list forecast">
      <JournalUnread />
      <section>
        <h2>
          {texts.title}{" "}
          <small>
            · {money(total)}, {texts.weeks(found.weeks.length)}
          </small>
        </h2>
        <p class="hint">{found.fromHistory ? texts.hint : texts.noHistory}</p>
        <ForecastChart
          weeks={found.weeks}
          label={texts.chart(money(total), found.weeks.length)}
          banded={found.fromHistory}
          money={money}
          day={(day) => formatDate(day, language)}
        />
        {found.target.overdue + found.target.fallingDue > 0 && (
          <p class="facts">
            {texts.target(
              money(found.target.overdue + found.target.fallingDue),
              formatDate(found.target.until, language),
              money(found.target.overdue),
              money(found.target.fallingDue),
              found.fromHistory,
            )}
          </p>
        )}
        {found.later >= 0.5 && <p class="facts">{texts.later(money(found.later))}</p>}
        {found.doubtful > 0 && <p class="facts">{texts.doubtful(money(found.doubtful))}</p>}
        {before && (
          <p class="facts">
            {texts.before(money(before.expected), money(before.cameIn), before.cameIn >= before.low && before.cameIn <= before.high)}
          </p>
        )}
      </section>
      <WriteButton id="forecast" name={texts.sheet} make={() => weekSheet(found, texts, currency)} />
      <section>
        <h3>{texts.byMonth}</h3>
        <PeriodTable rows={found.months} first={texts.month} texts={texts} currency={currency} banded={found.fromHistory} ends />
      </section>
      <details>
        <summary>{texts.table}</summary>
        <PeriodTable rows={found.weeks} first={texts.week} texts={texts} currency={currency} banded={found.fromHistory} />
      </details>
      {before && <LookedBack before={before} portfolio={portfolio} texts={texts} />}
      <section>
        <h3>{texts.byClient}</h3>
        <ClientList
          clients={clients}
          currency={currency}
          places={Int32Array.from(found.clients.slice(0, shownClients), ({ client }) => client)}
          note={(rank) => `${texts.expected}\u00a0${money(found.clients[rank]!.expected)}`}
        />
        <WriteButton
          id="forecast-clients"
          name={texts.clientSheet}
          label={texts.writeClients}
          make={() => clientSheet(found, portfolio, texts)}
        />
      </section>
    </div>
  );
}

/** Last month's forecast against what came in: by week, and the clients it was most wrong about. */
function LookedBack({
  before,
  portfolio,
  texts,
}: {
  readonly before: LookBack;
  readonly portfolio: OpenPortfolio;
  readonly texts: ForecastTexts;
}) {
  const { language } = useWorkspace();
  const { clients, figures } = portfolio;
  const { currency } = figures;
  const money = (value: number): string => shortMoney(value, language, currency);
  const signed = (value: number): string => (value > 0 ? "+" : "") + money(value);
  return (
    <section>
      <h3>{texts.looksBack}</h3>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{texts.week}</th>
            <th scope="col">{texts.expected}</th>
            <th scope="col">{texts.cameIn}</th>
            <th scope="col">{texts.gap}</th>
          </tr>
        </thead>
        <tbody>
          {before.weeks.map(({ start, expected, cameIn }) => (
            <tr key={start}>
              <th scope="row">{formatDate(start, language)}</th>
              <td>{money(expected)}</td>
              <td>{money(cameIn)}</td>
              <td>{signed(cameIn - expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <WriteButton
        id="forecast-before"
        name={texts.beforeSheet}
        label={texts.writeBefore}
        make={() => beforeSheet(before, texts, currency)}
      />
      {before.clients.length > 0 && (
        <>
          <h4>{texts.missed}</h4>
          <ClientList
            clients={clients}
            currency={currency}
            places={Int32Array.from(before.clients.slice(0, shownMisses), ({ client }) => client)}
            note={(rank) => `${texts.gap}\u00a0${signed(before.clients[rank]!.cameIn - before.clients[rank]!.expected)}`}
          />
          <WriteButton
            id="forecast-before-clients"
            name={texts.beforeClientSheet}
            label={texts.writeBeforeClients}
            make={() => beforeClientSheet(before, portfolio, texts)}
          />
        </>
      )}
    </section>
  );
}

function ForecastChart({
  weeks,
  label,
  banded,
  money,
  day,
}: {
  readonly weeks: readonly CashPeriod[];
  readonly label: string;
  readonly banded: boolean;
  readonly money: (value: number) => string;
  readonly day: (serial: number) => string;
}) {
  const most = Math.max(...weeks.map(({ high }) => high), 1);
  const x = scaleLinear([0, weeks.length], [margin.left, width - margin.right]);
  const y = scaleLinear([0, most], [height - margin.bottom, margin.top]);
  const step = x(1) - x(0);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <ChartGrid scale={y} left={margin.left} right={width - margin.right} shown={money} />
      {weeks.map(({ start, expected, low, high }, w) => (
        <g key={start}>
          <title>{`${day(start)} · ${money(expected)}${banded ? ` (${money(low)} – ${money(high)})` : ""}`}</title>
          <rect class="forecast-bar" x={x(w) + step * 0.15} width={step * 0.7} y={y(expected)} height={Math.max(0, y(0) - y(expected))} />
          {banded && <line class="forecast-band" x1={x(w) + step / 2} x2={x(w) + step / 2} y1={y(low)} y2={y(high)} />}
        </g>
      ))}
      {[0, Math.floor(weeks.length / 2)].map((w) => (
        <text key={w} x={x(w)} y={height - 4}>
          {day(weeks[w]!.start)}
        </text>
      ))}
    </svg>
  );
}

function PeriodTable({
  rows,
  first,
  texts,
  currency,
  banded,
  ends = false,
}: {
  readonly rows: readonly CashPeriod[];
  readonly first: string;
  readonly texts: ForecastTexts;
  readonly currency: string | null;
  /** Whether past payments say how wide the band is. */
  readonly banded: boolean;
  readonly ends?: boolean;
}) {
  const { language } = useWorkspace();
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{texts.expected}</th>
          {banded && <th scope="col">{texts.band}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ start, end, expected, low, high }) => (
          <tr key={start}>
            <th scope="row">
              {formatDate(start, language)}
              {ends && " "}
              {ends && <small>{texts.until(formatDate(end, language))}</small>}
            </th>
            <td>
              <Money value={expected} currency={currency} />
            </td>
            {banded && <td class="from-to">{`${shortMoney(low, language, null)}\u00a0–\u00a0${shortMoney(high, language, null)}`}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cents = (value: number): number => Math.round(value * 100) / 100;

function weekSheet({ weeks, fromHistory }: CashForecast, texts: ForecastTexts, currency: string | null): ListSheet {
  return {
    table: [
      [texts.week, texts.expected, texts.low, texts.high],
      ...weeks.map(({ start, expected, low, high }): Cell[] => [
        start,
        cents(expected),
        ...[low, high].map((bound) => (fromHistory ? cents(bound) : null)),
      ]),
    ],
    format: {
      columns: [
        { format: "date", width: 14 },
        { format: "money", width: 16 },
        { format: "money", width: 16 },
        { format: "money", width: 16 },
      ],
      currency,
      filter: true,
      print: { landscape: false },
    },
    charts: [{ kind: "line", title: texts.title, columns: 4, rows: weeks.length + 1, colours: seriesColours }],
    ticked: 0,
    left: 0,
  };
}

function beforeSheet({ weeks }: LookBack, texts: ForecastTexts, currency: string | null): ListSheet {
  return {
    table: [
      [texts.week, texts.expected, texts.cameIn, texts.low, texts.high, texts.gap],
      ...weeks.map(({ start, expected, low, high, cameIn }): Cell[] => [
        start,
        ...[expected, cameIn, low, high, cameIn - expected].map(cents),
      ]),
    ],
    format: {
      columns: [{ format: "date", width: 14 }, ...Array.from({ length: 5 }, () => ({ format: "money" as const, width: 16 }))],
      currency,
      print: { landscape: true },
    },
    charts: [{ kind: "columns", title: texts.looksBack, columns: 3, rows: weeks.length + 1, colours: ["#9DB7D1", "#0F6CBD"] }],
    ticked: 0,
    left: 0,
  };
}

function beforeClientSheet({ clients: rows }: LookBack, { clients, figures }: OpenPortfolio, texts: ForecastTexts): ListSheet {
  return {
    table: [
      [texts.client, texts.clientId, texts.expected, texts.cameIn, texts.gap],
      ...rows.map(({ client, expected, cameIn }): Cell[] => [
        clients.names[client]!,
        clients.ids?.[client] ?? null,
        ...[expected, cameIn, cameIn - expected].map(cents),
      ]),
    ],
    format: {
      columns: [
        { format: "text", width: 32 },
        { format: "text", width: 14 },
        ...Array.from({ length: 3 }, () => ({ format: "money" as const, width: 16 })),
      ],
      currency: figures.currency,
      filter: true,
      print: { landscape: false },
    },
    ticked: 0,
    left: 0,
  };
}

function clientSheet({ clients: rows, weeks }: CashForecast, { clients, figures }: OpenPortfolio, texts: ForecastTexts): ListSheet {
  return {
    table: [
      [texts.client, texts.clientId, texts.expected, ...weeks.map(({ start }) => start)],
      ...rows.map(({ client, expected, byWeek }): Cell[] => [
        clients.names[client]!,
        clients.ids?.[client] ?? null,
        cents(expected),
        ...byWeek.map(cents),
      ]),
    ],
    format: {
      columns: [
        { format: "text", width: 32 },
        { format: "text", width: 14 },
        ...Array.from({ length: weeks.length + 1 }, () => ({ format: "money" as const, width: 14 })),
      ],
      currency: figures.currency,
      filter: true,
      print: { landscape: true },
    },
    ticked: 0,
    left: 0,
  };
}
