import { fold } from "../../cells/fold";
import { isKnown } from "../../cells/known";
import { cellAt, textOf, type Grid } from "../../cells/values";
import type { Meaning } from "../../words/meanings";
import { TableColumns } from "../columns/columns";
import { candidatesFor } from "../columns/headers";
import { findHead } from "../structure/headings";
import type { RecognisedColumn } from "../layout";
import { Notes } from "../proof/notes";
import { unitOf } from "../cells/units";
import { placeOf } from "./labels";

/** What a table of sectors may state: figures that mean the same for every client of one. DSO in days; shares as fractions. */
export const sectorFigures = [
  "dso",
  "daysLate",
  "gearing",
  "equityRatio",
  "currentRatio",
  "interestCover",
  "returnOnAssets",
  "operatingMargin",
  "cashFlowToDebt",
] as const;
export type SectorFigure = (typeof sectorFigures)[number];

/** The usual figures of each sector, by its folded name. */
export type SectorTable = ReadonlyMap<string, Readonly<Partial<Record<SectorFigure, number>>>>;

const namesDso = /\b(dso|delais? (clients?|de (paiement|reglement))|jours (de )?(ca|ventes|chiffre)|days sales)\b/;
const namesMargin = /^(marge|margin|taux de marge|marge nette|net margin)\b/;
const namesGross = /\b(brute?|gross)\b/;

function figureOf(label: string): SectorFigure | null {
  const folded = fold(label);
  if (namesDso.test(folded)) return "dso";
  const found = candidatesFor(label).find(
    ({ meaning, confidence, doubtful }) => !doubtful && confidence >= 0.75 && (sectorFigures as readonly string[]).includes(meaning),
  );
  if (found) return found.meaning as SectorFigure;
  return namesMargin.test(folded) && !namesGross.test(folded) ? "operatingMargin" : null;
}

/** The sectors of a range with their figures, each sector a row; null where it is something else, a table of clients above all. */
export function sectorsSheet(rows: Grid): SectorTable | null {
  const head = findHead(rows);
  if (!head) return null;
  const { labels } = head;
  const sector = placeOf(labels, "sector");
  if (sector < 0 || placeOf(labels, "client", "clientId", "siren", "invoiceNumber", "balance", "amount") >= 0) return null;
  const figures = new Map<SectorFigure, number>();
  labels.forEach((label, column) => {
    const figure = column === sector ? null : figureOf(label);
    if (figure && !figures.has(figure)) figures.set(figure, column);
  });
  if (figures.size === 0) return null;
  const lines = Int32Array.from({ length: rows.length - head.end }, (_, i) => head.end + i).filter(
    (r) => textOf(cellAt(rows, r, sector)) !== null,
  );
  // Read as a table of clients is, units and percents included; a DSO is days, as delays are.
  const meaningOf = (figure: SectorFigure): Meaning => (figure === "dso" ? "ageDays" : figure);
  const columns = [...figures].map(([figure, index]): RecognisedColumn => ({
    index,
    header: labels[index]!,
    meaning: meaningOf(figure),
    confidence: 1,
    alternatives: [],
    corrected: false,
    doubt: null,
    unit: unitOf(meaningOf(figure), labels[index]!, "ones"),
  }));
  const read = TableColumns.of(rows, columns, lines, new Notes("en"));
  const values = [...figures.keys()].map((figure) => [figure, read.numbers(meaningOf(figure))!] as const);
  const table = new Map<string, Partial<Record<SectorFigure, number>>>();
  lines.forEach((row, i) => {
    const stated: Partial<Record<SectorFigure, number>> = {};
    for (const [figure, column] of values) if (isKnown(column[i])) stated[figure] = column[i]!;
    table.set(fold(textOf(cellAt(rows, row, sector))!), stated);
  });
  return table;
}
