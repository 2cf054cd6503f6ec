import type { Serial } from "../cells/dates";
import { isKnown } from "../cells/known";
import type { Language } from "../cells/language";
import type { Accounts } from "../ledger/accounts";
import type { IndicatorId, Policy } from "../policy/policy";
import type { Signals } from "../rating/rate";
import { bitOf } from "../rating/events";
import { factsIn, factsSheet, type Facts } from "../reading/beside/facts-sheet";
import type { ToldSheet } from "../reading/beside/beside";
import type { Named } from "../reading/beside/groups-sheet";
import { readingWords } from "../words/reading/type";
import type { Meaning } from "../words/meanings";
import { clientSignals } from "./client-signals";

const nothingOfPayment = { delay: null, openDelay: null, overdueShare: null, overdue90: null };
const ofAge = bitOf("AGE_LT_1") | bitOf("AGE_LT_3") | bitOf("AGE_LT_5");
const ofEquity = bitOf("NEG_EQUITY");
const financial: readonly IndicatorId[] = ["gearing", "equityRatio", "currentRatio", "quickRatio", "solvency", "returnOnAssets"];

interface Sheet extends Facts {
  readonly name: string;
  readonly signals: Signals;
}

/** What other sheets of the workbook tell of the clients: their accounts, a bureau's scores. What the selection says itself stays. */
export class FactsBeside {
  private readonly found = new Set<string>();
  private readonly used = new Set<string>();

  private constructor(private readonly sheets: readonly Sheet[]) {}

  static in(beside: readonly ToldSheet[], asOf: Serial | null, policy: Policy, language: Language): FactsBeside | null {
    const sheets = beside.flatMap(({ name, rows, kind }): Sheet[] => {
      const recognised = kind === "facts" ? factsSheet(rows) : null;
      if (!recognised) return [];
      const facts = factsIn(rows, recognised, language);
      return [{ ...facts, name, signals: clientSignals(facts.columns, asOf, nothingOfPayment, policy) }];
    });
    return sheets.length === 0 ? null : new FactsBeside(sheets);
  }

  /** Clients with what the sheets know of them. */
  complete(accounts: Accounts): Accounts {
    let { signals } = accounts;
    const clients = namedOf(accounts.names, accounts.ids, accounts.idMeaning, accounts.sirens());
    for (const sheet of this.sheets) {
      const match = Int32Array.from(clients, sheet.find);
      match.forEach((row, i) => {
        if (row < 0) return;
        this.found.add(clients[i]!.id ?? clients[i]!.name ?? "");
        this.used.add(sheet.name);
      });
      signals = merged(signals, sheet.signals, match);
    }
    return { ...accounts, signals };
  }

  /** A column of the clients where their own table leaves it open. */
  numbers(meaning: Meaning, own: Float64Array | null, clients: readonly Named[]): Float64Array | null {
    return this.fill(own, clients, ({ columns }) => columns.numbers(meaning));
  }

  dates(meaning: Meaning, own: Float64Array | null, clients: readonly Named[]): Float64Array | null {
    return this.fill(own, clients, ({ columns }) => columns.dates(meaning));
  }

  texts(meaning: Meaning, own: readonly (string | null)[] | null, clients: readonly Named[]): readonly (string | null)[] | null {
    let texts = own;
    for (const sheet of this.sheets) {
      const theirs = sheet.columns.texts(meaning);
      if (theirs) texts = clients.map((client, i) => texts?.[i] ?? theirs[sheet.find(client)] ?? null);
    }
    return texts;
  }

  details(language: Language): string[] {
    const names = this.sheets.flatMap(({ name }) => (this.used.has(name) ? [name] : []));
    const { facts, contestedYears } = readingWords(language).proof;
    return [
      ...(names.length === 0 ? [] : [facts(this.found.size, names)]),
      ...this.sheets.flatMap(({ name, contested }) => (contested > 0 ? [contestedYears(contested, name)] : [])),
    ];
  }

  private fill(own: Float64Array | null, clients: readonly Named[], read: (sheet: Sheet) => Float64Array | null): Float64Array | null {
    let values = own;
    for (const sheet of this.sheets) {
      const theirs = read(sheet);
      if (!theirs) continue;
      const before: Float64Array | null = values;
      values = Float64Array.from(clients, (client, i) => (isKnown(before?.[i]) ? before[i] : (theirs[sheet.find(client)] ?? NaN)));
    }
    return values;
  }
}

/** What a client is known by, for sheets beside. */
export const namedOf = (
  names: readonly string[],
  ids: readonly (string | null)[] | null,
  idMeaning: Accounts["idMeaning"],
  sirens: readonly (string | null)[] | null,
): Named[] =>
  names.map((name, i) => {
    // Without a number of its own beside it, a name may be one.
    const id = ids ? (ids[i] ?? null) : name;
    return { name, id, siren: sirens?.[i] ?? (idMeaning === "siren" ? id : null) };
  });

/** The signals of clients, completed by those of a sheet where they are unknown; `match` gives the sheet's row of each, -1 for none. */
function merged(own: Signals, theirs: Signals, match: Int32Array): Signals {
  const indicators = new Map(own.indicators);
  for (const [id, values] of theirs.indicators) {
    const before = indicators.get(id);
    indicators.set(
      id,
      Float64Array.from(match, (row, i) => (isKnown(before?.[i]) ? before[i] : row < 0 ? NaN : values[row]!)),
    );
  }
  const knows = (i: number, ...ids: readonly IndicatorId[]): boolean => ids.some((id) => isKnown(own.indicators.get(id)?.[i]));
  const events = own.events.map((bits, i) => {
    const row = match[i]!;
    if (row < 0) return bits;
    const aside = (knows(i, "age") ? ofAge : 0) | (knows(i, ...financial) ? ofEquity : 0);
    return bits | (theirs.events[row]! & ~aside);
  });
  const [trust, other] = [own.trust?.get("financial"), theirs.trust?.get("financial")];
  const trusted =
    trust || other
      ? Float64Array.from(match, (row, i) => (row < 0 || knows(i, ...financial) ? (trust?.[i] ?? 1) : (other?.[row] ?? trust?.[i] ?? 1)))
      : null;
  const warned =
    own.warned || theirs.warned ? Uint8Array.from(match, (row, i) => Math.max(own.warned?.[i] ?? 0, theirs.warned?.[row] ?? 0)) : null;
  const withheld =
    own.withheld || theirs.withheld
      ? Uint8Array.from(match, (row, i) => Math.max(own.withheld?.[i] ?? 0, theirs.withheld?.[row] ?? 0))
      : null;
  return { ...own, indicators, events, warned, withheld, ...(trusted && { trust: new Map(own.trust).set("financial", trusted) }) };
}
