import { paymentKind } from "../../core/ledger/ledger-lines";
import { nan, type Ready } from "./settle";

/** Which lines count, and why others do not, as SQL: as `standingOf` in the core has it. */
export interface Counting {
  /** The kind of a document; an amount or what is open is said; its day lies behind the day of the run. */
  readonly kind: string;
  readonly stated: string;
  readonly later: string;
  readonly counts: string;
  /** What a line states. */
  readonly value: string;
  /** It states an amount and not what is open, where no day of payment says it. */
  readonly blankOpen: string;
}

/** `wanted` are conditions that lines meet besides. */
export function countingOf({ sql }: Ready, asOf: number, wanted: readonly string[]): Counting {
  const kind = sql.documentType ?? "0";
  const known = [sql.amount, sql.openAmount].filter((each) => each !== undefined);
  const stated = `(${known.map((each) => `NOT isnan(${each})`).join(" OR ")})`;
  const issued = sql.invoiceDate ?? nan;
  const on =
    sql.documentType && sql.paidDate
      ? `CASE WHEN ${kind} = ${paymentKind} AND NOT isnan(${sql.paidDate}) THEN ${sql.paidDate} ELSE ${issued} END`
      : issued;
  const later = `(NOT isnan(${on}) AND ${on} > ${asOf})`;
  return {
    kind,
    stated,
    later,
    counts: `(${[stated, `NOT ${later}`, ...wanted].join(" AND ")})`,
    value: known.length === 2 ? `CASE WHEN isnan(${known[0]!}) THEN ${known[1]!} ELSE ${known[0]!} END` : known[0]!,
    blankOpen:
      sql.amount && sql.openAmount && !sql.paidDate
        ? `isnan(${sql.openAmount}) AND NOT isnan(${sql.amount}) AND ${sql.amount} <> 0`
        : "false",
  };
}
