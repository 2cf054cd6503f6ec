import { explainClient } from "../../core/client/explain-client";
import type { Language } from "../../core/cells/language";
import type { Cell } from "../../core/cells/values";
import type { CommissionLine, CommissionRule } from "../../core/work/sales";
import type { ListSheet } from "../../core/work/lists/list-sheet";
import { plainWords } from "../client/plain-words";
import type { OpenPortfolio } from "../portfolio/open-portfolio";
import { salesTexts } from "../words/sales/type";

const cents = (value: number | null): number | null => (value === null ? null : Math.round(value * 100) / 100);

/** What a sheet about some clients needs to know beside them. */
export interface Explaining {
  readonly portfolio: OpenPortfolio;
  readonly language: Language;
  readonly ownEquity: number | null;
  /** Clients whose last free check failed. */
  readonly failed: ReadonlySet<number>;
}

/** Some clients as a salesperson reads them: figures, what to ask for, and the whole in sentences. */
export function clientsInWords({ portfolio, language, ownEquity, failed }: Explaining, wanted: readonly number[]): ListSheet {
  const { clients, policy, figures } = portfolio;
  const { columns } = salesTexts(language);
  const rows = wanted.map((client): Cell[] => {
    const own = explainClient(clients, client, policy, language, ownEquity, failed.has(client));
    return [
      own.name,
      own.id,
      own.riskClass === 0 ? null : own.riskClass,
      own.label,
      cents(own.exposure.receivables),
      cents(own.exposure.overdue),
      cents(own.limit.granted ?? own.limit.amount),
      own.limit.headroom === null || own.creditStop ? null : cents(Math.max(0, own.limit.headroom)),
      own.terms.text,
      own.action.step,
      plainWords(own, figures.currency, language, own.review.next).join(" "),
    ];
  });
  return {
    table: [
      [
        columns.client,
        columns.clientId,
        columns.riskClass,
        columns.label,
        columns.receivables,
        columns.overdue,
        columns.limit,
        columns.headroom,
        columns.terms,
        columns.ask,
        columns.words,
      ],
      ...rows,
    ],
    format: {
      columns: [
        { format: "text", width: 30 },
        { format: "text", width: 12 },
        { format: "whole", width: 8 },
        { format: "text", width: 14 },
        { format: "money", width: 15 },
        { format: "money", width: 15 },
        { format: "money", width: 15 },
        { format: "money", width: 15 },
        { format: "text", width: 28 },
        { format: "text", width: 34 },
        { format: "text", width: 90 },
      ],
      classColumn: 2,
      currency: figures.currency,
      filter: true,
      print: { landscape: true },
    },
    ticked: 0,
    left: 0,
  };
}

/** Each invoice of the period with its commission as a formula: rate and cut can be changed in the sheet. */
export function commissionSheet(
  lines: readonly CommissionLine[],
  rule: CommissionRule,
  { clients, figures }: OpenPortfolio,
  language: Language,
): ListSheet {
  const texts = salesTexts(language);
  const { columns } = texts;
  const last = lines.length + 1;
  return {
    table: [
      [
        texts.salesperson,
        columns.client,
        columns.invoice,
        columns.paid,
        columns.cash,
        columns.rate,
        columns.daysLate,
        columns.cut,
        columns.commission,
      ],
      ...lines.map((line): Cell[] => [
        line.salesperson,
        clients.names[line.client]!,
        line.number,
        line.paid,
        cents(line.cash),
        Math.round(line.rate * 1e6) / 1e6,
        line.daysLate ?? 0,
        rule.cutPerDay,
        null,
      ]),
    ],
    formula: { column: 8, text: `=COMMISSION(E2:E${last},F2:F${last},G2:G${last},H2:H${last})` },
    format: {
      columns: [
        { format: "text", width: 20 },
        { format: "text", width: 30 },
        { format: "text", width: 16 },
        { format: "date", width: 13 },
        { format: "money", width: 15 },
        { format: "index", width: 10 },
        { format: "whole", width: 10 },
        { format: "exact", width: 12 },
        { format: "money", width: 15 },
      ],
      currency: figures.currency,
      filter: true,
      print: { landscape: true },
    },
    ticked: 0,
    left: 0,
  };
}
