import { fold } from "../../cells/fold";
import { cellAt, isBlank, textOf } from "../../cells/values";
import { bandOf, type Band } from "../columns/bands";
import { DocumentKinds } from "./document-kind";
import { rowKinds } from "../structure/rows";
import { same } from "../structure/totals";
import { isKnown } from "../../cells/known";
import { holdsNothing, holdsText } from "../cells/cells";
import { foldLettered, foldSides } from "./folding";
import { eachOnce, remarksOf, saysPartlyPaid, sharePaid, statusesOf, statusWord, type Statuses } from "./invoice-status";
import { saysOpening } from "../structure/labels";
import { joinItems, joinPayments } from "./items";
import { candidatesFor } from "../columns/headers";
import { isOneOfSeveral, numberedAs, tellAmountsFromWords, unknownMoney, unreadDeductions } from "../columns/money-columns";
import {
  agree,
  cents,
  claimColumns,
  isExplained,
  isUnreadPayment,
  lessWhatWasPaid,
  rivalsOf,
  sumOfBands,
  unexplainedTogether,
} from "../columns/relations";
import { askWhetherSignsTurn, bothSides, opposite, proveSigned, sidesOf, turnClaims, type BothSides } from "../columns/sides";
import type { RecognisedColumn } from "../layout";
import type { Table } from "../table";
import { saidOfAmounts } from "./unexplained-amounts";
import { holdsPercents } from "../cells/units";
import { statedDay } from "../proof/table-day";
import { settleDeposits } from "./deposits";
import { settleInvoiceAges } from "./invoice-ages";
import { settleNestedBands } from "../columns/nested-bands";
import { findUnnamedAge, findUnnamedBand } from "../columns/unnamed-columns";

export function settleLedger(table: Table): void {
  settleDeposits(table);
  doubtInstalments(table);
  settleInvoiceAges(table);
  const height = table.grid.length;
  let [debit, credit] = [table.numbersOf("debit"), table.numbersOf("credit")];
  // A side without a movement is there all the same.
  if (debit && !credit && table.has("credit")) credit = new Float64Array(height).fill(NaN);
  else if (credit && !debit && (table.has("debit") || !table.has("amount", "openAmount", "netAmount")))
    debit = new Float64Array(height).fill(NaN);
  let amount = table.numbersOf("amount");
  let open = table.numbersOf("openAmount");
  let paid = table.numbersOf("paidAmount");
  const sides = sidesOf(table, [amount, open]);
  paid = withFurtherPayments(table, paid);
  const giveSigns = (signOf: (row: number) => number, prove: (column: number, signed: Float64Array) => void): void => {
    const signed = (meaning: "amount" | "openAmount" | "paidAmount", numbers: Float64Array | null): Float64Array | null => {
      if (!numbers) return null;
      const own = numbers.map((value, r) => value * signOf(r));
      table.given.set(meaning, own);
      prove(table.place(meaning), own);
      return own;
    };
    amount = signed("amount", amount);
    open = signed("openAmount", open);
    paid = signed("paidAmount", paid);
  };
  const proveTotals = (column: number, signed: Float64Array): void => proveSigned(table, column, (r) => signed[r]);
  if (sides) giveSigns((r) => sides[r]!, proveTotals);
  const credits = sides || debit || credit ? null : creditsByNumber(table, open ?? amount);
  if (credits) giveSigns((r) => (credits.has(r) ? -1 : 1), proveTotals);
  if (amount && paid && !open && !debit) paid = joinPayments(table, amount, paid);
  if (!sides && bearReversedSigns(table, open ?? amount))
    giveSigns(
      () => -1,
      (column) => turnClaims(table, column),
    );
  else if (!sides) proveByType(table);
  settleNestedBands(table);
  findUnnamedBand(table);
  findUnnamedAge(table);
  dropSumOfBands(table);
  const bandSum = sumOfBands(table);
  const [net, vat] = [table.numbersOf("netAmount"), table.numbersOf("vatAmount")];

  if (bandSum) [open, paid] = openOfBands(table, bandSum, open, paid);
  if (net && vat && amount) {
    const gross = net.map((value, r) => (value || 0) + (vat[r]! || 0));
    claimColumns(table, "gross", table.place("amount"), amount, gross);
  } else if (net && vat && !amount && !open && !debit) {
    amount = net.map((value, r) => (value !== value && vat[r] !== vat[r] ? NaN : (value || 0) + (vat[r]! || 0)));
    table.given.set("amount", amount);
  }
  if (amount && open && table.place("openAmount") >= 0) open = settleBlankOpen(table, amount, open, paid);
  const rival = rivalOfOpen(table, paid);
  if (rival) [amount, open] = rival;
  if (amount && !open && !debit && !bandSum) {
    const less = rivalOfAmount(table, amount, paid);
    if (less && paid) {
      amount = less;
      table.given.set("amount", less);
    } else if (less) {
      open = less;
      table.given.set("openAmount", less);
    }
  }
  tellAmountsFromWords(table);
  if (amount && !open) amount = withoutUnread(table, amount);
  const unknown = unknownMoney(table);
  if (!amount && !open && !debit && !credit && unknown.length > 0) {
    const index = unknown[0]!;
    table.mean(index, "amount", true);
    amount = table.cells.column(index).numbers;
    table.askColumn(index, ["amount", "openAmount"], "amount");
  }
  const known = [amount, open, paid, net, vat, bandSum].filter((column) => column !== null);
  const alone = unknown.filter(
    (index) =>
      table.columns[index]!.meaning === null &&
      // Instalments may be equal.
      (isOneOfSeveral(table, index) || !isExplained(table, table.cells.column(index).numbers, known)),
  );
  const unexplained = unexplainedTogether(table, alone, amount, open);
  let left: Float64Array | null = null;
  const said = saidOfAmounts(table, unexplained);
  // What columns say was paid is gone before what the user adds to them.
  if (said.length > 0 && amount && !open && (paid || (credit && !debit))) left = lessWhatWasPaid(table, amount, [paid, credit]);
  for (const { index, meaning } of said) {
    const numbers = sharesOf(table, index, amount ?? open) ?? table.cells.column(index).numbers;
    // What was paid was paid of the invoice; other amounts change what is owed.
    const base: Float64Array | null = left ?? (meaning === "paidAmount" ? (amount ?? open) : (open ?? amount));
    if (meaning === "openAmount") {
      const before = table.place("openAmount");
      if (before >= 0) table.mean(before, null);
      table.mean(index, "openAmount");
      open = amount ? settleBlankOpen(table, amount, numbers, paid) : numbers;
    } else if (!base) continue;
    else if (meaning === "added") open = base.map((value, r) => cents(value + (numbers[r]! || 0)));
    else open = lessWhatWasPaid(table, base, [numbers]);
    left = open;
    table.given.set("openAmount", open);
  }

  if (debit && credit) {
    const both = bothSides(table, debit, credit, open);
    if (both.turned && open) {
      table.given.set("openAmount", (open = opposite(open)));
      turnClaims(table, table.place("openAmount"));
    }
    foldSides(table, broughtForward(table, both), both.credit, open);
  } else {
    if (amount && !open && !paid) open = openByShare(table, amount);
    if (amount && !open && (paid || credit)) {
      open = lessWhatWasPaid(table, amount, [paid, credit]);
      // What is left beside a payment that can't be read is unknown, and not all of it.
      const unread = table.lines.filter((r) => isUnreadPayment(table, table.place("paidAmount"), r));
      if (unread.length > 0) table.given.set("amount", (amount = amount.slice()));
      for (const r of unread) amount[r] = open[r] = NaN;
      table.given.set("openAmount", open);
    }
    closeByStatus(table, amount, open);
    if (amount && !open && !paid && !credit) settlePartlyPaid(table, (table.given.get("openAmount") as Float64Array | undefined) ?? amount);
    foldLettered(table, amount, open);
  }
  table.ledgerOpen ??= open ?? amount;
  joinItems(table);
  ageByBands(table);
}

/** Amounts without those of which a deduction can't be read. */
function withoutUnread(table: Table, amount: Float64Array): Float64Array {
  const unread = unreadDeductions(table);
  if (unread.length === 0) return amount;
  const known = amount.slice();
  for (const r of unread) known[r] = NaN;
  table.given.set("amount", known);
  return known;
}

/** `Current Owed` that is the sum of the bands beside it is no band. */
function dropSumOfBands(table: Table): void {
  const whole = table.bands.find(({ band }) => band.side === "notDue");
  if (!whole || table.bands.length < 3) return;
  const others = table.bands.filter((each) => each !== whole);
  const numbers = table.cells.column(whole.column).numbers;
  const sum = numbers.map((_, r) => others.reduce((total, { column }) => total + (table.cells.column(column).numbers[r]! || 0), 0));
  const { same: equal, seen } = agree(table, numbers, sum);
  if (equal === seen && table.lines.filter((r) => !same(sum[r]!, 0)).length > 1) table.bands = others;
}

/** What bands add up to is open, whatever it is called, or what they come to with one more column: `Pre-payments`. */
function openOfBands(
  table: Table,
  bandSum: Float64Array,
  stated: Float64Array | null,
  paid: Float64Array | null,
): [open: Float64Array, paid: Float64Array | null] {
  const own = table.place("openAmount");
  const free = table.columns.filter(
    ({ index, meaning, corrected }) =>
      index !== own &&
      !corrected &&
      (meaning === null || meaning === "amount" || meaning === "paidAmount") &&
      table.cells.column(index).numberCount > 0 &&
      !table.bands.some(({ column }) => column === index),
  );
  const agrees = (whole: Float64Array, sum: Float64Array): boolean => {
    const { same: equal, seen } = agree(table, whole, sum);
    return seen > 0 && equal === seen;
  };
  const take = (index: number, sum: Float64Array): Float64Array => {
    const { meaning } = table.columns[index]!;
    const { numbers } = table.cells.column(index);
    // Amounts of invoices in bands are what is open of them.
    if (meaning === "amount") table.given.set("openAmount", numbers);
    else table.mean(index, "openAmount");
    table.countLike(
      index,
      table.bands.map(({ column }) => column),
    );
    claimColumns(table, "bands", index, numbers, sum);
    return numbers;
  };
  const found = free.find(({ index, meaning }) => meaning !== "paidAmount" && agrees(table.cells.column(index).numbers, bandSum));
  if (stated) {
    if (!found || found.meaning === "amount" || table.columns[own]!.corrected || agrees(stated, bandSum)) {
      claimColumns(table, "bands", own, stated, bandSum);
      return [stated, paid];
    }
    // `Amount Due Original` is not what is left where another column is.
    table.mean(own, null);
    return [take(found.index, bandSum), paid];
  }
  // What stands in no band takes away: an amount that is more than its bands by what was paid is that of the invoice.
  for (const whole of free.filter(({ meaning }) => meaning === "amount" || (meaning === null && !found)))
    for (const part of free) {
      const { numbers } = table.cells.column(part.index);
      if (part === whole || !table.lines.some((r) => Math.abs(numbers[r]!) > 0)) continue;
      const sum = bandSum.map((value, r) => (value || 0) - Math.abs(numbers[r]! || 0));
      if (!agrees(table.cells.column(whole.index).numbers, sum)) continue;
      if (part.meaning !== null) table.mean(part.index, null);
      table.settled.add(part.index);
      return [take(whole.index, sum), part.meaning === "paidAmount" ? null : paid];
    }
  if (found && (found.meaning === null || !paid)) return [take(found.index, bandSum), paid];
  table.given.set("openAmount", bandSum);
  return [bandSum, paid];
}

/**
 * Two columns that may both be what is still owed: `Amount due` and `Amount remaining`. Where one is the other less what was
 * paid, it is what is left. Where they differ and nothing tells them apart the user is asked.
 */
function rivalOfOpen(table: Table, paid: Float64Array | null): [amount: Float64Array | null, open: Float64Array] | null {
  const own = table.place("openAmount");
  if (own < 0 || table.columns[own]!.corrected || table.has("amount", "debit") || table.bands.length > 0) return null;
  const first = table.cells.column(own).numbers;
  const mayBeOpen = (header: string): boolean =>
    candidatesFor(header).some(({ meaning }) => meaning === "openAmount" || meaning === "balance");
  for (const index of rivalsOf(table, own, mayBeOpen)) {
    const second = table.cells.column(index).numbers;
    const less = (whole: Float64Array): Float64Array => whole.map((value, r) => (value || 0) - ((paid && paid[r]!) || 0));
    const proves = (whole: Float64Array, left: Float64Array): boolean => {
      const { same: proved, seen: of } = agree(table, less(whole), left);
      return paid !== null && proved === of;
    };
    const swap = (): [Float64Array, Float64Array] => {
      table.mean(own, "amount");
      table.mean(index, "openAmount");
      return [first, second];
    };
    if (proves(first, second)) return swap();
    if (proves(second, first)) {
      table.mean(index, "amount");
      return [second, first];
    }
    if (table.askColumn(index, ["openAmount", "amount"], "none") === "openAmount") return swap();
  }
  return null;
}

/**
 * `Net à payer` beside `Total TTC`: where two columns are surely headed as the amount of an invoice and differ, the smaller may
 * be what is left of it, or what is to be paid of it, which is asked. Amounts in the currency of the invoice are another matter.
 */
function rivalOfAmount(table: Table, amount: Float64Array, paid: Float64Array | null): Float64Array | null {
  const own = table.place("amount");
  if (own < 0 || table.columns[own]!.corrected || table.has("currency")) return null;
  const mayBeAmount = (header: string): boolean => {
    const [best] = candidatesFor(header);
    return best?.meaning === "amount" && !best.doubtful && best.confidence >= 0.95;
  };
  for (const index of rivalsOf(table, own, mayBeAmount)) {
    const [first, second] = [table.cells.column(own).numbers, table.cells.column(index).numbers];
    const isLess = (part: Float64Array, whole: Float64Array): boolean =>
      table.lines.every((r) => !(Math.abs(part[r]!) > Math.abs(whole[r]!) + 0.005));
    const less = isLess(second, first) ? index : isLess(first, second) ? own : -1;
    if (less < 0) continue;
    if (paid) {
      // What was paid was paid of the one or the other; what is left of them is neither.
      const isLeft = isExplained(table, table.cells.column(index).numbers, [amount, paid]);
      if (!isLeft && table.askColumn(less, ["amount"], "amount") === "amount") return table.cells.column(less).numbers;
      continue;
    }
    if (table.askColumn(less, ["openAmount"], "openAmount") !== "openAmount") continue;
    if (less === own) table.mean(index, "amount");
    table.mean(less, "openAmount");
    return less === own ? first : second;
  }
  return null;
}

/** Debits with the balance that a statement begins with, where its row states no movement: `Balance forward`. */
function broughtForward(table: Table, { debit, credit, turned }: BothSides): Float64Array {
  const running = table.place("runningBalance");
  if (running < 0) return debit;
  const { numbers } = table.cells.column(running);
  const rows = table.lines.filter(
    (r) =>
      numbers[r] === numbers[r] &&
      debit[r] !== debit[r] &&
      credit[r] !== credit[r] &&
      table.grid[r]!.some((cell) => typeof cell === "string" && saysOpening(cell)),
  );
  if (rows.length === 0) return debit;
  const all = debit.slice();
  for (const r of rows) all[r] = turned ? -numbers[r]! : numbers[r]!;
  return all;
}

/** `Versement 1`, `Versement 2`: instalments in columns of their own are added up. */
function withFurtherPayments(table: Table, paid: Float64Array | null): Float64Array | null {
  const own = table.place("paidAmount");
  if (!paid || own < 0) return paid;
  const plain = (header: string): string =>
    fold(header)
      .replace(/[\d°#]+|\b(?:1er|2e|2eme|3e|3eme|first|second|third)\b/g, "")
      .trim();
  const label = plain(table.columns[own]!.header);
  if (label === "") return paid;
  const further = table.columns.filter(
    ({ index, header, meaning, corrected }) =>
      index !== own && meaning === null && !corrected && plain(header) === label && table.cells.column(index).numberCount > 0,
  );
  if (further.length === 0) return paid;
  const sum = paid.slice();
  for (const { index } of further) {
    const { numbers } = table.cells.column(index);
    for (const r of table.lines) if (numbers[r] === numbers[r]) sum[r] = cents((sum[r] || 0) + numbers[r]!);
  }
  table.given.set("paidAmount", sum);
  return sum;
}

/** What shares of amounts come to, `Acompte` 30 %; null where a column holds amounts. */
function sharesOf(table: Table, index: number, amount: Float64Array | null): Float64Array | null {
  const { numbers } = table.cells.column(index);
  if (!amount || !table.cells.look(index, table.lines).shares) return null;
  const hundred = holdsPercents(table.grid, table.lines, index) ? 100 : 1;
  return amount.map((value, r) => cents((value * (numbers[r]! || 0)) / hundred));
}

/** What `% réglé` leaves of each amount; null where there is no such column. */
function openByShare(table: Table, amount: Float64Array): Float64Array | null {
  const share = table.columns.find(
    ({ header, meaning, corrected }) =>
      (meaning === null || meaning === "paymentStatus") &&
      !corrected &&
      /%|pourcentage|percent/i.test(header) &&
      candidatesFor(header.replace(/%|pourcentage|percent(?:age)?/gi, " ").trim()).some(
        (each) => each.meaning === "paidAmount" && each.confidence >= 0.9,
      ),
  );
  if (!share || table.cells.column(share.index).numberCount === 0) return null;
  table.mean(share.index, null);
  const { numbers } = table.cells.column(share.index);
  const hundred = holdsPercents(table.grid, table.lines, share.index) ? 100 : 1;
  const open = amount.map((value, r) => cents(value * (1 - (numbers[r]! || 0) / hundred)));
  table.given.set("openAmount", open);
  return open;
}

const invoiceNumbers = /^(?:fa|fac|fact|fc|fv|f|inv|in|i|si|re|rg)$/;
const creditNumbers = /^(?:av|avo|avr|avoir|cn|crn|cm|nc|gs|gu|sc|sr|rgt|rgl|regl|reg|pmt|pay|rct|vir|chq|enc)$/;
const frenchInvoices = /^(?:fa|fac|fact|fc|fv)$/;

const saysCreditNote =
  /^(?:(?:n°|no\.?|num(?:ero)?|ref(?:erence)?) ?(?:d'|de l')?)?(?:avoirs?|credit ?(?:notes?|memos?)|gutschrift(?:en)?|nota de credito)(?: ?(?:n°|no\.?|number|#|nr\.?))?$/;

/** The column of the numbers of documents that are all credit notes, as its heading says: `N° avoir`, `Credit note`. */
const ofCreditNotes = (table: Table): RecognisedColumn | undefined =>
  table.columns.find(
    ({ index, header, meaning }) =>
      saysCreditNote.test(fold(header).trim()) &&
      (meaning === "invoiceNumber" || (meaning === null && !table.has("invoiceNumber") && table.cells.column(index).textCount > 0)),
  );

/** The letters a number begins with: `AV` of `AV-0012`. A million numbers are read sign by sign. */
function lettersBefore(text: string): string {
  let end = 0;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end) | 32;
    if (code < 97 || code > 122) break;
  }
  return text.slice(0, end);
}

/** Rows numbered as credit notes or payments, `AV001` and `RG001` among `FA001`, where neither a type nor a minus says what they are: asked about. */
function creditsByNumber(table: Table, numbers: Float64Array | null): ReadonlySet<number> | null {
  const titled = numbers && ofCreditNotes(table);
  const index = titled ? titled.index : table.place("invoiceNumber");
  if (!numbers || index < 0 || table.has("documentType") || table.given.has("documentType")) return null;
  for (const r of table.lines) if (numbers[r]! < 0) return null;
  const rows = new Set<number>();
  const isCredit = new Map<string, boolean>();
  const isFrench = (): boolean =>
    table.lines.some((r) => frenchInvoices.test(fold(lettersBefore(textOf(cellAt(table.grid, r, index)) ?? ""))));
  for (const r of table.lines) {
    const cell = cellAt(table.grid, r, index);
    if (isBlank(cell)) continue;
    if (titled) {
      rows.add(r);
      continue;
    }
    if (typeof cell !== "string") return null;
    const prefix = lettersBefore(cell);
    let credit = isCredit.get(prefix);
    if (credit === undefined) {
      // `RG` is a payment among `FA`, and an invoice in German.
      credit = creditNumbers.test(fold(prefix)) || (fold(prefix) === "rg" && isFrench());
      if (!credit && !invoiceNumbers.test(fold(prefix))) return null;
      isCredit.set(prefix, credit);
    }
    if (credit && numbers[r]! > 0) rows.add(r);
  }
  if (rows.size === 0 || (!titled && rows.size * 2 > table.lines.length)) return null;
  const [first] = rows;
  const q = table.words.questions;
  const answer = table.ask(
    "CREDIT_NUMBERS",
    q.creditNumbers(rows.size, textOf(cellAt(table.grid, first!, index))!, table.money(numbers[first!]!)),
    first!,
    index,
    [
      { value: "credit", text: q.takesAway, effect: "" },
      { value: "owed", text: q.asWritten, effect: "" },
    ],
    "credit",
  );
  return answer === "credit" ? rows : null;
}

/** Credit notes and payments that are told by their type alone stand without a sign. */
function proveByType(table: Table): void {
  if (!table.has("documentType")) return;
  const typeAt = table.textsOf("documentType");
  const kinds = new DocumentKinds();
  for (const meaning of ["amount", "openAmount"] as const) {
    const column = table.place(meaning);
    if (column < 0) continue;
    const { numbers } = table.cells.column(column);
    proveSigned(table, column, (r) => (kinds.takesAway(typeAt(r)) ? -Math.abs(numbers[r]!) : numbers[r]));
  }
}

/** So many amounts that all bear a minus are asked about where none is said to be a credit note or a payment. */
const fewestReversed = 3;

/** Whether every invoice bears a minus and no credit note and no payment does, as what is sold stands in the books: asked about. */
function bearReversedSigns(table: Table, numbers: Float64Array | null): boolean {
  if (!numbers || table.has("debit", "credit")) return false;
  const isTyped = table.has("documentType");
  const typeAt = table.textsOf("documentType");
  const kinds = new DocumentKinds();
  let first = -1;
  let invoices = 0;
  let others = 0;
  for (const r of table.lines) {
    const value = numbers[r]!;
    if (!(Math.abs(value) > 0)) continue;
    const isInvoice = !isTyped || kinds.of(typeAt(r)) === "invoice";
    if (isInvoice === value > 0) return false;
    if (!isInvoice) others++;
    else if (invoices++ === 0) first = r;
  }
  if (first < 0 || (others === 0 && invoices < fewestReversed)) return false;
  const column = table.place("openAmount") >= 0 ? table.place("openAmount") : table.place("amount");
  return askWhetherSignsTurn(table, first, numbers, column, isTyped ? "owed" : "written");
}

/** `Payée à 50 %` says how much of an invoice is paid; where nothing does it counts whole, which is said. */
function settlePartlyPaid(table: Table, amount: Float64Array): void {
  const index = table.place("paymentStatus");
  if (index < 0) return;
  const isPartly = eachOnce((cell) => saysPartlyPaid(cell) || sharePaid(cell) !== null);
  const rows = table.lines.filter((r) => isPartly(cellAt(table.grid, r, index)));
  if (rows.length === 0) return;
  const open = amount.slice();
  const whole = rows.filter((r) => {
    const share = sharePaid(cellAt(table.grid, r, index));
    if (share !== null) open[r] = cents(open[r]! * (1 - share));
    return share === null;
  });
  if (whole.length < rows.length) table.given.set("openAmount", (table.ledgerOpen = open));
  if (whole.length === 0) return;
  const sum = whole.reduce((total, r) => total + (amount[r]! || 0), 0);
  table.details.push(table.words.proof.partlyPaid(whole.length, table.money(sum)));
}

/** What a blank amount left means: nothing, where the amount paid, the status or the file's own total says so. */
function settleBlankOpen(table: Table, amount: Float64Array, open: Float64Array, paid: Float64Array | null): Float64Array {
  const index = table.place("openAmount");
  const { holds } = table.cells.column(index);
  // What is left of an invoice can't be told from what was written of it: it is unknown, not all of it.
  const unread = table.lines.filter((r) => holds[r]! >= holdsText && amount[r] === amount[r] && !isKnown(paid?.[r]));
  if (unread.length > 0) {
    const known = amount.slice();
    for (const r of unread) known[r] = NaN;
    table.given.set("amount", known);
  }
  const blank = table.lines.filter(
    (r) => (holds[r] === holdsNothing || (holds[r]! >= holdsText && isKnown(paid?.[r]))) && amount[r] === amount[r] && amount[r] !== 0,
  );
  if (blank.length === 0) return open;
  const status = statusesOf(table);
  const dates = table.place("paidDate");
  const blanks = new Set(blank);
  const proved = table.structure.totals.some(
    ({ right, from, to }) =>
      right.some(({ column, stated }) => column === index && stated !== 0) &&
      table.structure.lines.subarray(from, to).some((r) => blanks.has(r)),
  );
  const settled = open.slice();
  const unsure: number[] = [];
  for (const r of blank) {
    const settledBefore = status?.read(cellAt(table.grid, r, status.column)) === "settled";
    if (paid && paid[r] === paid[r] && paid[r] !== 0) settled[r] = Math.round((amount[r]! - paid[r]!) * 100) / 100;
    else if (settledBefore || proved) settled[r] = 0;
    else if (dates >= 0) settled[r] = isBlank(cellAt(table.grid, r, dates)) ? amount[r]! : NaN;
    else unsure.push(r);
  }
  if (unsure.length > 0) {
    const sum = unsure.reduce((total, r) => total + amount[r]!, 0);
    const answer = table.askSettled("BLANK_OPEN", table.words.questions.blankOpen(unsure.length, table.money(sum)), unsure[0]!, index);
    for (const r of unsure) settled[r] = answer === "settled" ? 0 : amount[r]!;
  }
  table.given.set("openAmount", settled);
  return settled;
}

/** Without days, the band an amount stands in, or the section it stands under, says how late it is. */
function ageByBands(table: Table): void {
  if (table.place("dueDate") >= 0 || table.place("ageDays") >= 0) return;
  const ages = new Float64Array(table.grid.length).fill(NaN);
  const middle = ({ side, from, to }: Band): number =>
    side === "notDue" ? 0 : Math.max(1, to === Infinity ? from + 30 : Math.round((from + to) / 2));
  if (table.bands.length >= 2) {
    for (const r of table.lines) {
      let filled = 0;
      for (const { column, band } of table.bands) {
        const value = table.cells.column(column).numbers[r]!;
        if (!(value === value && value !== 0)) continue;
        filled++;
        ages[r] = middle(band);
      }
      if (filled > 1) ages[r] = NaN;
    }
  } else if (!agedByText(table, ages, middle)) {
    let under: Band | undefined;
    let r = table.head!.end;
    for (const line of table.lines) {
      for (; r < line; r++) {
        const kind = rowKinds[table.structure.kinds[r]!];
        if (kind === "heading" || kind === "note") under = bandOf(table.labelOf(r)) ?? under;
      }
      r = line + 1;
      if (under) ages[line] = middle(under);
    }
  }
  if (ages.some((age) => age === age)) table.given.set("ageDays", ages);
}

/** A column that names the band of each line, `Tranche`: `31-60 jours`, `Non échu`. */
function agedByText(table: Table, ages: Float64Array, middle: (band: Band) => number): boolean {
  const notDue = { side: "notDue", from: 0, to: Infinity, bare: false, sure: true } as const;
  const bandAt = (r: number, index: number): Band | undefined => {
    const text = textOf(cellAt(table.grid, r, index));
    if (text === null) return undefined;
    return bandOf(text) ?? (candidatesFor(text)[0]?.meaning === "notDue" ? notDue : undefined);
  };
  const column = table.columns.find(
    ({ index, meaning, corrected }) =>
      meaning === null &&
      !corrected &&
      table.lines.length > 0 &&
      table.lines.every((r) => typeof table.grid[r]![index] === "string" && bandAt(r, index) !== undefined),
  );
  if (!column) return false;
  for (const r of table.lines) ages[r] = middle(bandAt(r, column.index)!);
  return true;
}

/** `Échéance 2` beside `Échéance 1`: of an invoice that falls due on several days it is not known how much is late. */
function doubtInstalments(table: Table): void {
  const due = table.place("dueDate");
  const base = due < 0 ? null : numberedAs(table.columns[due]!.header);
  const further = table.columns.filter(
    ({ index, header, meaning, corrected }) =>
      index !== due && meaning === null && !corrected && base !== null && numberedAs(header) === base,
  );
  if (further.length === 0) return;
  const asOf = table.options.asOf ?? statedDay(table)?.serial ?? -Infinity;
  const days = ((table.given.get("dueDate") as Float64Array | undefined) ?? table.cells.days(due, table.dayOrder)).slice();
  for (const { index } of further) {
    const others = table.cells.days(index, table.dayOrder);
    for (const r of table.lines) if (isKnown(others[r]) && !(days[r]! >= asOf && others[r]! >= asOf)) days[r] = NaN;
  }
  table.given.set("dueDate", days);
}

/** What is said to be paid is, where no column of amounts says otherwise; what is on its way is asked about. */
function closeByStatus(table: Table, amount: Float64Array | null, open: Float64Array | null): void {
  const status = statusesOf(table) ?? remarksOf(table);
  const base = open ?? amount;
  if (!status || !base) return;
  const index = status.column;
  const isPaid = eachOnce((cell) => status.read(cell) === "settled");
  const explicit = table.numbersOf("openAmount") ?? table.numbersOf("paidAmount");
  const isOpen = (r: number): boolean => base[r] === base[r] && !same(base[r]!, 0);
  const onTheWay = explicit && table.has("paymentStatus") ? new Set<number>() : saidToBeSettled(table, status, base, isOpen);
  const said = table.lines.filter((r) => isPaid(cellAt(table.grid, r, index)) || onTheWay.has(r));
  if (said.length === 0) return;
  const left = said.filter(isOpen);
  if (left.length === 0) return;
  const paidDates = table.place("paidDate");
  if (paidDates >= 0 && said.every((r) => !isBlank(cellAt(table.grid, r, paidDates)))) return;
  const close = (): void => {
    const closed = base.slice();
    for (const r of left) closed[r] = 0;
    table.given.set("openAmount", closed);
    table.ledgerOpen = closed;
  };
  if (!explicit || !table.has("paymentStatus")) {
    close();
    return;
  }
  const answer = table.ask(
    "PAID_STATUS",
    table.words.questions.status(left.length),
    left[0]!,
    index,
    [
      { value: "open", text: table.words.questions.stillOpen, effect: "" },
      { value: "paid", text: table.words.questions.settled, effect: "" },
    ],
    "open",
  );
  if (answer === "paid") close();
}

/** Of lines whose status leaves it open whether they are paid, `Escompté` or `pending`, those the user says are. */
function saidToBeSettled(table: Table, status: Statuses, base: Float64Array, isOpen: (row: number) => boolean): ReadonlySet<number> {
  if (!status.ofCollections) return new Set();
  const isDoubtful = eachOnce((cell) => status.read(cell) === "doubtful");
  const byWord = new Map<string, number[]>();
  for (const r of table.lines) {
    const cell = cellAt(table.grid, r, status.column);
    if (!isDoubtful(cell) || !isOpen(r)) continue;
    const word = statusWord(cell);
    const rows = byWord.get(word);
    if (rows) rows.push(r);
    else byWord.set(word, [r]);
  }
  const settled = [...byWord].flatMap(([word, rows]) => {
    const sum = rows.reduce((total, r) => total + base[r]!, 0);
    const text = String(cellAt(table.grid, rows[0]!, status.column)).trim();
    const question = table.words.questions.onTheWay(rows.length, text, table.money(sum));
    return table.askSettled(`STATUS_${word}`, question, rows[0]!, status.column) === "settled" ? rows : [];
  });
  return new Set(settled);
}
