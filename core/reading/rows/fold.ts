/** The movements of a debit and credit ledger, line by line. Missing days are NaN, missing texts null. */
export interface Movements {
  /** From 0, whose account each stands in. */
  readonly account: Int32Array;
  /** Debit less credit. */
  readonly amount: Float64Array;
  readonly day: Float64Array;
  readonly due: Float64Array | null;
  readonly lettering: readonly (string | null)[] | null;
  readonly number: readonly (string | null)[] | null;
  /** What else is written of a line: it may name the invoice a payment pays. */
  readonly label: readonly (string | null)[] | null;
  /** 1 where a credit is no money that came in but a credit note; null where no line says so. */
  readonly credited: Uint8Array | null;
}

/** Money that came in for a line, in one of perhaps several payments. */
export interface Payment {
  readonly line: number;
  readonly day: number;
  readonly amount: number;
}

/** What is left of each movement, and the day it was settled; NaN while any of it is open. */
export interface Folded {
  readonly open: Float64Array;
  readonly settled: Float64Array;
  readonly payments: readonly Payment[];
  /** How many were closed by lettering, by number and by age. */
  readonly by: { readonly lettering: number; readonly number: number; readonly age: number };
  /** Lettering codes whose lines do not add up to zero. */
  readonly unbalanced: readonly { readonly code: string; readonly sum: number; readonly row: number; readonly lines: number }[];
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;

/**
 * Folds the movements known on a day into what is open: lettered groups that add up to zero are closed, then payments pay
 * the invoice whose number they bear or name, then what is left pays the oldest.
 */
export function fold(movements: Movements, asOf: number): Folded {
  const { account, amount, day, due, lettering, number, label, credited } = movements;
  const count = amount.length;
  const open = amount.slice();
  const settled = new Float64Array(count).fill(NaN);
  const by = { lettering: 0, number: 0, age: 0 };
  const unbalanced: { code: string; sum: number; row: number; lines: number }[] = [];
  const payments: Payment[] = [];
  const age = (k: number): number => (!Number.isNaN(day[k]!) ? day[k]! : due && !Number.isNaN(due[k]!) ? due[k]! : 0);
  const took = (debit: number, credit: number, used: number): void => {
    // What a credit note settles brought nothing in, and says so.
    if (day[credit]! > 0) payments.push({ line: debit, day: day[credit]!, amount: credited?.[credit] === 1 ? 0 : used });
  };
  const later = (k: number): boolean => day[k]! > asOf;
  const close = (group: readonly number[]): void => {
    let last = NaN;
    for (const k of group) if (amount[k]! < 0 && !(day[k]! <= last)) last = day[k]!;
    const oldest = (sign: number): number[] => group.filter((k) => amount[k]! * sign > 0).sort((a, b) => age(a) - age(b) || a - b);
    const debits = oldest(1);
    for (const credit of oldest(-1))
      for (const debit of debits) {
        const used = Math.min(open[debit]!, -open[credit]!);
        if (!(used > 0)) continue;
        open[debit] = cents(open[debit]! - used);
        open[credit] = cents(open[credit]! + used);
        took(debit, credit, used);
      }
    for (const k of group) {
      open[k] = 0;
      settled[k] = last;
    }
  };

  if (lettering) {
    const groups = new Map<string, number[]>();
    for (let k = 0; k < count; k++) {
      const code = lettering[k];
      if (code === null || code === undefined) continue;
      const key = `${account[k]!}|${code}`;
      const group = groups.get(key);
      if (group) group.push(k);
      else groups.set(key, [k]);
    }
    for (const [key, group] of groups) {
      const sum = cents(group.reduce((total, k) => total + amount[k]!, 0));
      if (sum !== 0) {
        unbalanced.push({ code: key.slice(key.indexOf("|") + 1), sum, row: group[0]!, lines: group.length });
        continue;
      }
      // A settlement after the day was not known then.
      if (group.some(later)) continue;
      close(group);
      by.lettering += group.length;
    }
  }

  // Credits in the order of their days, against what they name, then against the oldest.
  const order = Array.from({ length: count }, (_, k) => k).filter((k) => !later(k) && open[k] !== 0);
  order.sort((a, b) => account[a]! - account[b]! || age(a) - age(b) || a - b);
  const pay = (debit: number, credit: number): void => {
    const used = Math.min(open[debit]!, -open[credit]!);
    open[debit] = cents(open[debit]! - used);
    open[credit] = cents(open[credit]! + used);
    took(debit, credit, used);
    if (open[debit] === 0) settled[debit] = Math.max(age(credit), age(debit));
    if (open[credit] === 0) settled[credit] = age(credit);
  };
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && account[order[to]!] === account[order[from]!]) to++;
    const own = order.slice(from, to);
    from = to;
    const debits = own.filter((k) => amount[k]! > 0);
    const credits = own.filter((k) => amount[k]! < 0);
    if (debits.length === 0 || credits.length === 0) continue;
    if (number) {
      const byNumber = new Map<string, number[]>();
      for (const k of debits) {
        const own = number[k];
        if (own) byNumber.set(own, [...(byNumber.get(own) ?? []), k]);
      }
      for (const credit of credits) {
        const named = new Set<number>();
        for (const k of (number[credit] && byNumber.get(number[credit])) || []) named.add(k);
        const text = label?.[credit];
        if (text) for (const word of text.split(/[\s,;:()]+/)) for (const k of byNumber.get(word) ?? []) named.add(k);
        for (const k of named) {
          if (open[credit] === 0) break;
          if (open[k]! > 0) {
            pay(k, credit);
            by.number++;
          }
        }
      }
    }
    let d = 0;
    for (const credit of credits) {
      while (open[credit]! < 0 && d < debits.length) {
        if (open[debits[d]!]! > 0) {
          pay(debits[d]!, credit);
          by.age++;
        }
        if (open[debits[d]!]! <= 0) d++;
      }
    }
  }
  return { open, settled, payments, by, unbalanced };
}
