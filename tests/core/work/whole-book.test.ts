import type { Cell } from "../../../core/cells/values";
import { defaultPolicy } from "../../../core/policy/default";
import { segment } from "../../../core/segment/segment";
import { dayPlan } from "../../../core/work/day-plan";
import { cashForecast } from "../../../core/work/forecast/forecast";
import { letterSheet } from "../../../core/work/letters/letter-sheet";
import type { LetterSetting } from "../../../core/work/letters/letter-text";
import { wordingIn } from "../../../core/work/lists/list-sheet";
import { workListIds, workLists } from "../../../core/work/lists/lists";
import { Situation } from "../../../core/work/lists/situation";
import { isInLitigation } from "../../../core/work/litigation";
import { reportBudget } from "../../../core/work/reports/report-budget";
import { reportOrder } from "../../../core/work/reports/report-order";
import { clientsBySalesperson, commissionLines, commissionTotals, defaultCommissionRule, wholeMonths } from "../../../core/work/sales";
import { workAlertDetail, workAlerts } from "../../../core/work/work-alerts";
import { asOf, book, edges, expectSameLines, linesOf, shown } from "../one-book";

// Each list, letter, figure and alert of one book. Rules have tests of their own; this one notices what none of them looks at.
const policy = { ...defaultPolicy, insurance: { ...defaultPolicy.insurance, unnamedLimit: 20_000 } };

const known = new Map<string, Situation>();
const once = (name: string, make: () => Situation): Situation => {
  if (!known.has(name)) known.set(name, make());
  return known.get(name)!;
};
const rates = { EUR: 1, USD: 0.8 };
const situation = (): Situation =>
  once("journal", () => {
    const { table, ledger, entries } = book();
    return new Situation(
      segment(table, { asOf, ledger, rates }).clients!,
      asOf,
      policy,
      {
        ownEquity: 300_000,
        remindWithinDays: 20,
        liquidated: new Map(table.flatMap(([, , , siren]) => (siren ? [[String(siren), asOf - 90]] : []))),
      },
      entries,
    );
  });
/** The invoices alone, of a British seller that sends its reminders elsewhere. */
const elsewhere = (): Situation =>
  once("elsewhere", () => {
    const { clients } = segment(book().ledger, { asOf, rates });
    const options = {
      remindedElsewhere: true,
      country: "GB",
      contractRate: 0.12,
      callAfterDays: 10,
      insurerWithinDays: 60,
      remindWithinDays: 60,
    } as const;
    return new Situation(clients!, asOf, policy, options);
  });
/** The clients alone, with sums of what is overdue in place of invoices. */
const table = (): Situation =>
  once("table", () => {
    const { table: rows, entries } = book();
    const aged = rows.map((row, k): Cell[] =>
      k === 0 ? [...row, "Échu", "Retard moyen (jours)"] : [...row, Math.max(0, Math.round(Number(row[2]) / (1 + (k % 3)))), (k * 7) % 80],
    );
    return new Situation(segment(aged, { asOf }).clients!, asOf, policy, {}, entries);
  });

const atEdges = (): Situation =>
  once("edges", () => {
    const { table: rows, ledger, entries } = edges();
    return new Situation(segment(rows, { asOf, ledger }).clients!, asOf, policy, { remindedElsewhere: false }, entries);
  });
/** Nothing but names, due dates and amounts. */
const bare = (): Situation =>
  once("bare", () => {
    const { ledger, entries } = edges();
    const rows = ledger.map(([client, , , , due, amount]): Cell[] => [client!, due!, amount!]);
    return new Situation(segment(rows, { asOf }).clients!, asOf, policy, { remindedElsewhere: true, limitation: "TRANSPORT" }, entries);
  });
/** Edges of a client table alone. */
const edgesAlone = (): Situation =>
  once("edges alone", () => {
    const { table: rows, entries } = edges();
    return new Situation(segment(rows, { asOf }).clients!, asOf, policy, { country: "GB" }, entries);
  });

const wording = wordingIn("en", "€");
const letters = (language: "fr" | "en"): LetterSetting => ({
  language,
  asOf,
  currency: "€",
  options: situation().options,
  sender: null,
});
/** Every list in short: its sums, its first rows as the pane shows them, what the journal would record. */
const listsOf =
  (of: () => Situation, language: "fr" | "en", most = 6) =>
  (): string[] =>
    workListIds.flatMap((id) => {
      const { count, amount, elsewhere: others, basis, lacks, aside, ...list } = workLists[id](of());
      const rows = list.shown(most, wordingIn(language, "€"));
      return [
        shown({ id, count, amount, others, basis, lacks, aside }),
        ...rows.map(shown),
        ...rows.map(({ client }) => shown(list.done(client))),
      ];
    });

const parts: Readonly<Record<string, () => readonly string[]>> = {
  ...Object.fromEntries(
    workListIds.map((id) => [
      id,
      (): string[] => {
        const list = workLists[id](situation());
        const { count, amount, elsewhere, basis, lacks, aside } = list;
        return [
          shown({ count, amount, elsewhere, basis, lacks, aside }),
          ...linesOf(list.sheet(wording, letters("en"), new Map()).table),
          ...list.shown(4, wordingIn("fr", "€")).map(shown),
          ...list.shown(99, wording).map(({ client }) => shown(list.done(client))),
        ];
      },
    ]),
  ),
  "letters in French": () => linesOf(letterSheet(workLists.letters(situation()).letters().slice(0, 7), letters("fr")).table),
  "letters in English": () => {
    const { table, format } = letterSheet(workLists.letters(situation()).letters().slice(0, 4), letters("en"));
    return [...linesOf(table), shown(format)];
  },
  "letters of a British seller": () =>
    linesOf(letterSheet(workLists.letters(elsewhere()).letters().slice(0, 5), { ...letters("en"), options: elsewhere().options }).table),
  "lists of invoices alone": listsOf(elsewhere, "en"),
  "lists of a client table": listsOf(table, "fr"),
  "lists at the edges of their rules": listsOf(atEdges, "en", 99),
  "lists of names, days and amounts": listsOf(bare, "en", 12),
  "lists of a table at the edges": listsOf(edgesAlone, "en", 12),
  "every action due, those of another day too": () =>
    [situation(), atEdges(), bare()].flatMap((of) => {
      const { calls, preventive, collection, days } = dayPlan(of);
      return [...calls.rows, ...preventive.rows, ...collection.rows, ...days].map(shown);
    }),
  "messages ahead": () => linesOf(letterSheet(workLists.preventive(situation()).letters().slice(0, 3), letters("fr")).table),
  forecast: () => {
    const { weeks, months, clients, before, ...rest } = cashForecast(situation())!;
    const { weeks: pastWeeks, clients: pastClients, ...past } = before!;
    return [rest, past, ...weeks, ...months, ...clients, ...pastWeeks, ...pastClients].map(shown);
  },
  reports: () => {
    const { rows, ...order } = reportOrder(situation(), policy.reportCost, 900);
    return [shown(order), ...rows.map(shown), shown(reportBudget(situation(), policy.reportCost, { large: 3, medium: 0 }))];
  },
  sales: () => {
    const { clients } = situation();
    const lines = wholeMonths(asOf, 4).flatMap((month) => commissionLines(clients, month, defaultCommissionRule)!);
    return [...lines, ...commissionTotals(lines), ...clientsBySalesperson(clients)!].map(shown);
  },
  alerts: () =>
    [null, asOf - 1, asOf - 7, asOf - 30].flatMap((since) =>
      workAlerts(situation(), since).map(
        (alert) => `${since}\t${alert.client}\t${alert.amount}\t${workAlertDetail(alert, asOf, "en", "€")}`,
      ),
    ),
  "what the journal says": () => {
    const { clients, invoices, ...state } = situation().journal;
    return [
      ...[...clients].map(
        ([client, { entries, ...said }]) => `${client}\t${isInLitigation(situation(), client)}\t${entries.length}\t${shown(said)}`,
      ),
      ...Object.entries(invoices ?? {})
        .map(([name, column]) => `${name}\t${shown(column)}`)
        .sort(),
      shown(state),
    ];
  },
};

describe("the work of one book", () => expectSameLines("work/whole-book.txt", parts));
