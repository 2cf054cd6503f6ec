import { bestPossibleDso, collectionEffectiveness } from "../../core/history/figures/month-figures";
import { policyHash } from "../../core/policy/hash";
import type { Area, Chart, Sheet } from "../../core/sheet";
import { formatDate, type CellFormat, formatPercent } from "../../core/cells/formats";
import type { Language } from "../../core/cells/language";
import { textsIn } from "../../core/words/texts/type";
import type { TableFormat } from "../../core/cells/table-format";
import type { Cell } from "../../core/cells/values";
import { isoOf } from "../../core/cells/dates";
import { fillAddedSheet } from "../added-sheet";
import { palettes } from "../palette";
import { namesOf } from "../segment/source";
import { paneTexts } from "../words/pane/type";
import type { ClassesBefore } from "./class-distribution";
import { expectedLosses, paretoOf } from "./measures";
import type { OpenPortfolio } from "./open-portfolio";

interface Context {
  readonly before: ClassesBefore | null;
  readonly lossGivenDefault: number;
  readonly language: Language;
}

/** One table of the sheet and, of its first columns, the chart beside it. */
interface Block {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly formats: readonly CellFormat[];
  /** Of the second column, where its rows differ. */
  readonly rowFormats?: readonly CellFormat[];
  readonly classColumn?: number;
  readonly chart?: { readonly kind: Chart["kind"]; readonly columns: number; readonly rows?: number; readonly colours: readonly string[] };
}

const blue = ["#0F6CBD", "#62ABF5", "#B4D6FA"];
/** Room for a rank and a long name. */
const firstWidth = 44;
const titleFormat: TableFormat = { columns: [{ format: "text", width: firstWidth }], part: true, title: true };
const chartColumn = 6;
const chartColumns = 6;
const chartRows = 11;
const barLength = 24;
const fewest = 15;
const most = 40;

function blocksOf({ figures, clients, asOf }: OpenPortfolio, { before, lossGivenDefault, language }: Context): Block[] {
  const words = paneTexts(language);
  const core = textsIn(language);
  const { result, overview } = words;
  const classes = [5, 4, 3, 2, 1, 0] as const;
  const className = (each: (typeof classes)[number]): string => (each === 0 ? core.notRated : `${each} ${core.classes[each - 1]!}`);
  const losses = expectedLosses(clients, lossGivenDefault);
  const pareto = paretoOf(clients, figures.concentration.clientsFor80);
  const best = bestPossibleDso(figures);
  const index = clients.invoices && collectionEffectiveness(clients.invoices, asOf);
  const days = overview.daysUnit;
  const { hhi, largestShare, tenLargestShare, clientsFor80 } = figures.concentration;
  const all: readonly (readonly [string, number | null, string, CellFormat])[] = [
    [result.clients, figures.clients, "", "whole"],
    [result.balance, figures.balance, "", "money"],
    [result.overdue, figures.overdueKnown ? figures.overdue : null, "", "money"],
    [overview.overdueShare, figures.overdueKnown && figures.balance > 0 ? figures.overdue / figures.balance : null, "", "percent"],
    [overview.dso, figures.dso, days, "decimal"],
    [overview.bestDso, best, days, "decimal"],
    [overview.cei, index, "", "decimal"],
    [result.largest, largestShare, "", "percent"],
    [result.largestTen, tenLargestShare, "", "percent"],
    [result.clientsFor80, clientsFor80, "", "whole"],
    [result.hhi, hhi, "", "index"],
    [overview.expectedLoss, losses.reduce((sum, { loss }) => sum + loss, 0), "", "money"],
  ];
  const measures = all.filter(([, value]) => value !== null);
  const tiers = ["large", "medium", "small"] as const;
  const colours = palettes.light;
  return [
    {
      title: overview.keyFigures,
      rows: [
        [overview.measure, overview.value],
        ...measures.map(([label, value, unit]) => [unit === "" ? label : `${label} (${unit})`, value]),
      ],
      formats: ["text", "decimal"],
      rowFormats: measures.map(([, , , format]) => format),
    },
    {
      title: result.matrix,
      rows: [
        [result.riskClass, ...tiers.map((tier) => core.tiers[tier]), result.total],
        ...classes.map((each) => [
          className(each),
          ...tiers.map((tier) => figures.matrix.find((cell) => cell.tier === tier && cell.riskClass === each)!.balance),
          figures.classes.find(({ riskClass }) => riskClass === each)!.balance,
        ]),
      ],
      formats: ["text", "money", "money", "money", "money"],
      chart: { kind: "stackedColumns", columns: 4, colours: blue },
    },
    {
      title: overview.classes,
      rows: [
        [result.riskClass, result.clients, ...(before ? [formatDate(before.day, language)] : [])],
        ...classes.map((each) => [
          className(each),
          figures.classes.find(({ riskClass }) => riskClass === each)!.clients,
          ...(before ? [before.clients[each]!] : []),
        ]),
      ],
      formats: ["text", "whole", ...(before ? ["whole" as const] : [])],
      chart: { kind: "columns", columns: before ? 3 : 2, colours: [blue[0]!, "#BDBDBD"] },
    },
    ...(figures.ageing
      ? [
          {
            title: result.ageing,
            rows: [[result.ageBand, result.amount], ...figures.ageing.map(({ label, amount }) => [label, amount])],
            formats: ["text", "money"],
            chart: { kind: "columns", columns: 2, colours: [blue[0]!] },
          } as const,
        ]
      : []),
    {
      title: overview.pareto,
      rows: [
        ["Client", overview.cumulated, result.balance, result.riskClass],
        ...curveRanks(pareto.order.length, clientsFor80).map((rank): Cell[] => {
          const i = pareto.order[rank]!;
          const mark = rank === clientsFor80 - 1 ? ` (${formatPercent(0.8, language)})` : "";
          return [
            `${rank + 1}. ${clients.names[i]!}${mark}`,
            pareto.cumulated[rank]!,
            clients.balance[i]!,
            clients.riskClass[i] === 0 ? null : clients.riskClass[i]!,
          ];
        }),
      ],
      formats: ["text", "percent", "money", "whole"],
      classColumn: 3,
      chart: { kind: "line", columns: 2, colours: [blue[0]!] },
    },
    {
      title: `${overview.expectedLoss} · ${overview.lossCaption(formatPercent(lossGivenDefault, language, 1))}`,
      rows: [
        // What the chart shows stands beside its classes.
        [result.riskClass, overview.loss, result.balance, overview.probability],
        ...losses.map(({ riskClass, exposure, probability, loss }) => [className(riskClass), loss, exposure, probability]),
      ],
      formats: ["text", "money", "money", "percent"],
      chart: { kind: "bars", columns: 2, colours: [colours[4].background] },
    },
  ];
}

/**
 * The clients of the printed list, one after the other from the largest on: as far as the one with whom 80 % is passed, or so
 * many as a page holds, and then that one.
 */
export function curveRanks(clients: number, clientsFor80: number): readonly number[] {
  const ranks = Array.from({ length: Math.min(clients, Math.max(clientsFor80, fewest), most) }, (_, k) => k);
  return clientsFor80 > ranks.length ? [...ranks, clientsFor80 - 1] : ranks;
}

/** Writes the overview as a sheet of tables with the host's own charts beside them, or bars of blocks where it has none. Answers with its name. */
export async function writePrintSheet(sheet: Sheet, portfolio: OpenPortfolio, context: Context): Promise<string> {
  const { language } = context;
  const { overview } = paneTexts(language);
  return fillAddedSheet(sheet, overview.sheet(isoOf(portfolio.asOf)), async (name) => {
    const place = (row: number, rows: number, columns: number, column = 0): Area => ({ sheet: name, row, column, rows, columns });
    const head: Cell[][] = [
      [overview.printTitle(formatDate(portfolio.asOf, language))],
      [overview.source(namesOf(portfolio.cells.source.areas), portfolio.policy.version, policyHash(portfolio.policy))],
    ];
    await sheet.write(place(0, 2, 1), head);
    await sheet.format(place(0, 1, 1), titleFormat);
    let row = 3;
    for (const block of blocksOf(portfolio, context)) {
      const width = block.formats.length;
      await sheet.write(place(row, 1, 1), [[block.title]]);
      await sheet.format(place(row, 1, 1), titleFormat);
      const table = place(row + 1, block.rows.length, width);
      await sheet.write(
        table,
        block.rows.map((line) => line.map(tidy)),
      );
      await sheet.format(table, {
        columns: block.formats.map((format, k) => ({
          format,
          width: k === 0 ? firstWidth : 15,
          ...(k === 1 && block.rowFormats && { rows: block.rowFormats }),
        })),
        currency: portfolio.figures.currency,
        ...(block.classColumn !== undefined && { classColumn: block.classColumn }),
        part: true,
      });
      let rows = block.rows.length;
      if (block.chart) {
        const at = place(row + 1, Math.max(chartRows, rows), chartColumns, chartColumn);
        const { kind, columns, colours } = block.chart;
        const drawn = await sheet.chart({ kind, title: block.title, from: { ...table, columns }, at, colours });
        if (drawn) rows = at.rows;
        else await sheet.write(place(row + 1, block.rows.length, 1, width), barsOf(block.rows));
      }
      row += rows + 3;
    }
    await sheet.layOutPage(place(0, row, chartColumn + chartColumns), { landscape: true });
    await sheet.show(place(0, 1, 1));
    return name;
  });
}

/** Sums to the hundredth of a cent: what binary fractions leave behind says nothing. */
const tidy = (cell: Cell): Cell => (typeof cell === "number" ? Math.round(cell * 1e4) / 1e4 : cell);

/** The second column as bars of blocks, for a host that draws no charts; credits have none. */
export function barsOf(rows: readonly (readonly Cell[])[]): Cell[][] {
  const amounts = rows.slice(1).map((row) => (typeof row[1] === "number" ? Math.max(0, row[1]) : 0));
  const most = Math.max(...amounts);
  return [
    [null],
    ...amounts.map((amount) => [amount > 0 ? `\u00a0${"█".repeat(Math.max(1, Math.round((amount / most) * barLength)))}` : null]),
  ];
}
