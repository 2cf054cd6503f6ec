import { fold } from "../../cells/fold";
import { isKnown } from "../../cells/known";
import { numberOf } from "../../cells/numbers";
import { cellAt, textOf, type Cell, type Grid } from "../../cells/values";
import type { Insurance } from "../../policy/policy";
import { sirenIn } from "../rows/client-key";
import { findHead } from "../structure/headings";
import { nameKey } from "../cells/name-key";
import { numberKey } from "../cells/number-key";
import type { Named } from "./groups-sheet";
import { mayMean, placeOf } from "./labels";

const namesInsurer =
  /^(assureurs?|insurers?|assurance credit|compagnie|credit insurer|contrats?( d assurance)?|contracts?|polices?|policy)\b/;
const namesLimit = /\b(limite|agrement|garantie|montant garanti|limit|cover|insured amount)\b/;

/** How each number of a contract may be headed; the first that fits counts. */
const namesNumber: readonly (readonly [keyof Insurance, RegExp])[] = [
  ["unnamedLimit", /non denomm|not named|unnamed|discretionary/],
  ["interventionWithin", /intervention|step in|contentieux|collection request/],
  ["declareWithin", /declar|notif|impaye sous|report(ed)? within|overdue report/],
  ["extension", /prorog|extension/],
  ["longestTerm", /duree (max|de credit)|credit max|delai max|longest|max(imum)? (credit|terms?|extension period)|largest credit/],
  ["threshold", /seuil|threshold|franchise|minimum/],
  ["share", /quotite|part (garantie|assuree|indemnisee)|share|insured percent|taux (de )?(garantie|couverture)|cover(age)? (rate|%)/],
];

/** The numbers of several insurance contracts, by the folded name of the insurer; what a sheet does not say is the policy's. */
export type Contracts = ReadonlyMap<string, Partial<Insurance>>;

const numberIn = (cell: Cell): number => {
  const value = typeof cell === "string" ? numberOf(cell) : cell;
  return typeof value === "number" ? value : NaN;
};

/** Whether a heading names who insures a client. */
export const isInsurer = (label: string): boolean => namesInsurer.test(fold(label));

const insurerAt = (labels: readonly string[]): number => labels.findIndex(isInsurer);

/** Its headings are not those of tables of clients, by which a table is found elsewhere. */
const deepestHeader = 20;
const labelsOf = (row: readonly Cell[]): string[] => row.map((cell) => textOf(cell) ?? "");

function numbersOf(labels: readonly string[]): Map<keyof Insurance, number> {
  const insurer = insurerAt(labels);
  const places = new Map<keyof Insurance, number>();
  labels.forEach((label, column) => {
    const found = column === insurer ? undefined : namesNumber.find(([key, pattern]) => !places.has(key) && pattern.test(fold(label)));
    if (found) places.set(found[0], column);
  });
  return places;
}

/** The contracts of a range, an insurer a row; null where it is something else. */
export function contractsSheet(rows: Grid): Contracts | null {
  const header = rows.slice(0, deepestHeader).findIndex((row) => insurerAt(labelsOf(row)) >= 0 && numbersOf(labelsOf(row)).size >= 2);
  if (header < 0) return null;
  const labels = labelsOf(rows[header]!);
  const insurer = insurerAt(labels);
  if (labels.some((label, c) => c !== insurer && mayMean(label, "client", "clientId", "siren", "balance", "invoiceNumber"))) return null;
  const places = numbersOf(labels);
  const contracts = new Map<string, Partial<Insurance>>();
  for (let r = header + 1; r < rows.length; r++) {
    const name = textOf(cellAt(rows, r, insurer));
    if (name === null) continue;
    const own: { -readonly [K in keyof Insurance]?: number } = {};
    for (const [key, column] of places) {
      const value = numberIn(cellAt(rows, r, column));
      if (!(value >= 0)) continue;
      // 90 or 0.9: nobody covers less than two per cent.
      own[key] = key === "share" && value > 1 ? value / 100 : value;
    }
    contracts.set(fold(name), own);
  }
  return contracts;
}

/** Who insures a client, and for how much; null where the sheet does not say it. */
export interface Insured {
  readonly insurer: string | null;
  readonly limit: number | null;
}

/** Clients with their insurer, and the limit it gave, a row each; null where a range is something else. */
export function insuredSheet(rows: Grid): ((client: Named) => Insured | null) | null {
  const head = findHead(rows);
  if (!head) return null;
  const { labels } = head;
  const insurer = insurerAt(labels);
  if (insurer < 0 || placeOf(labels, "balance", "openAmount", "amount", "invoiceNumber", "sales") >= 0) return null;
  const place = (meaning: "client" | "clientId" | "siren"): number =>
    labels.findIndex((label, column) => column !== insurer && mayMean(label, meaning));
  const [client, clientId, siren] = [place("client"), place("clientId"), place("siren")];
  if (Math.max(client, clientId, siren) < 0) return null;
  const limit = labels.findIndex((label, column) => column !== insurer && namesLimit.test(fold(label)));
  const found = new Map<string, Insured>();
  for (let r = head.end; r < rows.length; r++) {
    const cell = (column: number): string | null => (column < 0 ? null : textOf(cellAt(rows, r, column)));
    const stated = limit < 0 ? NaN : numberIn(cellAt(rows, r, limit));
    const own: Insured = { insurer: cell(insurer), limit: isKnown(stated) && stated >= 0 ? stated : null };
    if (own.insurer === null && own.limit === null) continue;
    const [id, number, name] = [cell(clientId), sirenIn(cell(siren)), cell(client)];
    if (id !== null) found.set(`n:${numberKey(id)}`, own);
    if (number !== null) found.set(`s:${number}`, own);
    if (name !== null) found.set(`c:${nameKey(name)}`, own);
  }
  return ({ id, siren: text, name }) => {
    const number = sirenIn(text);
    return (
      (id === null ? undefined : found.get(`n:${numberKey(id)}`)) ??
      (number === null ? undefined : found.get(`s:${number}`)) ??
      (name === null ? undefined : found.get(`c:${nameKey(name)}`)) ??
      null
    );
  };
}
