import { fold } from "../../core/cells/fold";
import { currencyCode, numberOf } from "../../core/cells/numbers";
import type { Serial } from "../../core/cells/dates";
import type { Language } from "../../core/cells/language";
import type { ColumnCorrections } from "../../core/reading/layout";
import type { Sheet } from "../../core/sheet";
import { textOf, type Cell, type Grid } from "../../core/cells/values";
import { fillAddedSheet } from "../added-sheet";
import { exchangeColumns, exchangeSheetName } from "../words/exchange";

/** The question of a table in several currencies, and the answer that converts them. */
export const currencyQuestion = "CURRENCY";
export const converted = "rates";

/** What one unit of a currency is worth in the book's own, as the workbook's sheet says it. */
export interface ExchangeRates {
  readonly sheet: string;
  /** By ISO code; the book's own currency is 1. */
  readonly rates: Readonly<Record<string, number>>;
}

const isHeader = (cell: Cell | undefined, column: keyof typeof exchangeColumns): boolean => {
  const text = textOf(cell ?? null);
  return text !== null && Object.values(exchangeColumns[column]).some((name) => fold(name) === fold(text));
};

/** The rates of a sheet as `exchangeTable` lays it out; lines without a rate, or with one that is no number above 0, say nothing. */
function ratesIn(grid: Grid): Record<string, number> | null {
  const header = grid.findIndex((row) => row.some((cell) => isHeader(cell, "currency")) && row.some((cell) => isHeader(cell, "rate")));
  if (header < 0) return null;
  const [currency, rate] = (["currency", "rate"] as const).map((column) => grid[header]!.findIndex((cell) => isHeader(cell, column)));
  const rates: Record<string, number> = {};
  for (const row of grid.slice(header + 1)) {
    const text = textOf(row[currency!] ?? null);
    const code = text === null ? null : (currencyCode(text) ?? text.toUpperCase());
    const value = typeof row[rate!] === "string" ? numberOf(row[rate!]) : row[rate!];
    if (code !== null && typeof value === "number" && value > 0 && Number.isFinite(value)) rates[code] = value;
  }
  return rates;
}

/** The workbook's exchange rates; null where it has no sheet of them. */
export async function exchangeRates(sheet: Sheet): Promise<ExchangeRates | null> {
  const name = (await sheet.sheets()).find((each) => Object.values(exchangeSheetName).includes(each));
  const used = name === undefined ? null : await sheet.used(name);
  const rates = used && ratesIn(await sheet.read(used));
  return rates && { sheet: name!, rates };
}

/** The rates a reading is given: where the user wants all currencies in one, and has said what they are worth. */
export const ratesFor = ({ answers }: ColumnCorrections, exchange: ExchangeRates | null): { readonly rates?: ExchangeRates["rates"] } =>
  answers?.[currencyQuestion] === converted && exchange ? { rates: exchange.rates } : {};

/** The currency all others are converted into: the one of which one unit is worth one. */
export const bookCurrency = ({ rates }: ExchangeRates): string | null => Object.keys(rates).find((code) => rates[code] === 1) ?? null;

const exchangeTable = (codes: readonly string[], day: Serial, language: Language): Grid => [
  [exchangeColumns.currency[language], exchangeColumns.rate[language], exchangeColumns.day[language]],
  ...codes.map((code, k) => [code, k === 0 ? 1 : null, day]),
];

/** Adds a sheet to fill in, the first of the currencies as the book's own, and shows it. */
export async function addExchangeRates(sheet: Sheet, codes: readonly string[], day: Serial, language: Language): Promise<void> {
  const table = exchangeTable(codes, day, language);
  const area = (name: string) => ({ sheet: name, row: 0, column: 0, rows: table.length, columns: 3 });
  const name = await fillAddedSheet(sheet, exchangeSheetName[language], async (added) => {
    await sheet.write(area(added), table);
    await sheet.format(area(added), {
      columns: [
        { format: "text", width: 10 },
        { format: "exact", width: 18 },
        { format: "date", width: 14 },
      ],
    });
    return added;
  });
  await sheet.show({ sheet: name, row: Math.min(2, codes.length), column: 1, rows: 1, columns: 1 });
}
