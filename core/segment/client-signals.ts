import { bitOf, eventsIn, gravityOf, warningEvents, warningsIn } from "../rating/events";
import type { Signals } from "../rating/rate";
import type { Serial } from "../cells/dates";
import type { IndicatorId, Policy } from "../policy/policy";
import { bureauSignals } from "./bureau-signals";
import type { TableColumns } from "../reading/columns/columns";
import { accountsTrust } from "./accounts-trust";
import { columnNotches } from "./column-overrides";
import { either } from "./derived";
import { financialSignals } from "./financial-signals";
import { formerPoints } from "./former-points";

export const yearLength = 365.25;

/** How clients pay, as far as their table or their invoices tell. */
export interface Payment {
  readonly delay: Float64Array | null;
  /** The same from what is open today alone: its ageing bands. */
  readonly openDelay: Float64Array | null;
  readonly overdueShare: Float64Array | null;
  /** 1 where undisputed invoices are overdue by more than 90 days, for more than a trifle. */
  readonly overdue90: Uint8Array | null;
}

/** What a client table says of each client's risk, beside how it pays. */
export function clientSignals(columns: TableColumns, asOf: number | null, payment: Payment, policy: Policy): Signals {
  const count = columns.length;
  const equity = columns.numbers("equity");
  const created = columns.dates("creationDate");
  const situation = columns.dates("situationDate");
  const dayOf = (i: number): Serial | null => (situation && !Number.isNaN(situation[i]!) ? situation[i]! : asOf);
  const age = either(
    columns.numbers("age"),
    created
      ? created
          .map((day, i) => (Number.isNaN(day) ? NaN : ((dayOf(i) ?? NaN) - day) / yearLength))
          .map((years) => (years < 0 ? NaN : years))
      : null,
  );
  const events = new Int32Array(count);
  const warned = new Uint8Array(count);
  const known = readEvents(columns, events, warned);
  const accounts = financialSignals(columns);
  const trust = accountsTrust(columns, dayOf, policy);

  const columnsById: [IndicatorId, Float64Array | null][] = [
    ["paymentDelay", payment.delay],
    ["openDelay", payment.openDelay],
    ["overdueShare", payment.overdueShare],
    ["shareLate", columns.numbers("shareLate")],
    ["paymentTrend", columns.numbers("paymentTrend")],
    ...bureauSignals(columns, policy.ownScale),
    ...accounts,
    ["age", age],
    ["sectorScore", columns.numbers("sectorScore")],
    ["legalEvents", known],
  ];

  const vouchedFor = guaranteed(columns);
  for (let i = 0; i < count; i++) {
    if (equity && equity[i]! <= 0) events[i]! |= bitOf("NEG_EQUITY");
    if (payment.overdue90?.[i]) events[i]! |= bitOf("OVERDUE_90");
    events[i]! |= youthOf(age?.[i] ?? NaN, vouchedFor?.[i] === 1);
  }
  const indicators = new Map(columnsById.filter((entry): entry is [IndicatorId, Float64Array] => entry[1] !== null));
  return {
    count,
    indicators,
    events,
    warned: known && warned,
    notches: columnNotches(columns, dayOf),
    carried: formerPoints(columns),
    named: namedIn(columns),
    // Every column of accounts has been read by now.
    withheld: columns.withheld,
    ...(trust && { trust: new Map([["financial", trust]]) }),
    ...(vouchedFor && { vouchedFor }),
  };
}

/** A sector that is named but has no score is not unknown. */
function namedIn(columns: TableColumns): NonNullable<Signals["named"]> {
  const sectors = columns.texts("sector");
  return new Map(sectors ? [["sector", Uint8Array.from(sectors, (text) => (text === null ? 0 : 1))]] : []);
}

const warningBits = warningEvents.reduce((bits, code) => bits | bitOf(code), 0);

/** 1 where a guarantee, of the parent company or of a bank, is at least what the client owes; null without such a column. */
function guaranteed(columns: TableColumns): Uint8Array | null {
  const guarantees = columns.numbers("guarantees");
  if (!guarantees) return null;
  const balance = columns.numbers("balance");
  return Uint8Array.from(guarantees, (amount, i) => (amount > 0 && !(balance && balance[i]! > amount) ? 1 : 0));
}

/** The event that being young is. A new firm whose parent guarantees what it owes is young, and no start-up. */
export const youthOf = (years: number, vouchedFor = false): number =>
  years < 1 && !vouchedFor ? bitOf("AGE_LT_1") : years < 3 ? bitOf("AGE_LT_3") : years < 5 ? bitOf("AGE_LT_5") : 0;

function readEvents(columns: TableColumns, events: Int32Array, warned: Uint8Array): Float64Array | null {
  const cells = columns.texts("legalEvents");
  if (!cells) return null;
  const read = new Map<string, number | null>();
  const known = new Float64Array(columns.length).fill(NaN);
  cells.forEach((cell, i) => {
    if (cell === null) return;
    if (!read.has(cell)) read.set(cell, eventsIn(cell));
    const bits = read.get(cell)!;
    if (bits === null) {
      columns.notes.add("UNKNOWN_EVENT", columns.rows[i]!, null, (words) =>
        words.unknownEvent(columns.notes.rowNumber(columns.rows[i]!), cell.slice(0, 60)),
      );
      return;
    }
    events[i] = bits;
    if (bits & warningBits && warningsIn(cell) > 1) warned[i] = 1;
    known[i] = gravityOf(bits);
  });
  return known;
}
