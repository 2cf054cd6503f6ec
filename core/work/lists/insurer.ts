import type { Serial } from "../../cells/dates";
import { isKnown, knownOr } from "../../cells/known";
import { insurerDeadlines, insurerSteps, type InsurerStep } from "../../method/decisions/insurer-deadlines";
import type { Aside } from "../../words/ids";
import { holders } from "../journal/state";
import { numbersOf } from "./claim";
import { hasItems, standings, type OpenItems } from "./open-items";
import type { Situation } from "./situation";
import { mostPressingFirst, sumOf, type ClientLine, type WorkList } from "./work-list";

/** A step towards the insurer, and its last day; null where it is to be taken at once, as in proceedings. */
export interface InsurerTask {
  readonly step: InsurerStep;
  readonly by: Serial | null;
  readonly amount: number;
  readonly invoices: number;
  readonly invoiceNumbers: string | null;
}

export interface InsurerLine extends ClientLine {
  /** Who it is, where there are several. */
  readonly insurer: string | null;
  /** What it covers of the client. */
  readonly insured: number;
  /** What is unpaid after its due date. */
  readonly unpaid: number;
  /** The first is the one to take; those of the same days after it. */
  readonly tasks: readonly InsurerTask[];
}

const writtenOff = holders.indexOf("writtenOff");

/** What the insurer covers of a client: the limit it gave, else that of clients not named; 0 for none. No public buyer nor consumer is insured. */
export function insuredOf(situation: Situation, client: number): number {
  const kind = situation.kind(client);
  if (kind === "PUBLIC" || kind === "CONSUMER") return 0;
  const named = situation.number("insuredLimit", client);
  return Math.max(0, named ?? situation.insurance(client).unnamedLimit);
}

/**
 * What the insurance contract asks for and by when: unpaid invoices whose extension, declaration or request for intervention
 * comes to its last day, from some weeks before until it is done. What is disputed stands in it too: a dispute stops no deadline.
 */
export function insurerList(situation: Situation): WorkList<InsurerLine> {
  const { items, options, asOf } = situation;
  const rows: InsurerLine[] = [];
  const aside: Partial<Record<Aside, number>> = {};
  let insuredClients = 0;
  for (let client = 0; client < situation.count; client++) {
    const insured = insuredOf(situation, client);
    if (insured === 0) continue;
    insuredClients++;
    if (!items || !hasItems(items, client)) continue;
    const unpaid = unpaidOf(items, client);
    const tasks = tasksOf(situation, items, unpaid).filter(({ by }) => by === null || by - asOf <= options.insurerWithinDays);
    if (tasks.length === 0) continue;
    const owed = sumOf(unpaid, (k) => items.invoices.open[k]!);
    if (owed < situation.insurance(client).threshold) aside.belowThreshold = (aside.belowThreshold ?? 0) + 1;
    else rows.push({ ...situation.line(client), insurer: situation.insurer(client), insured, unpaid: owed, tasks });
  }
  return {
    id: "insurer",
    rows: mostPressingFirst(rows, ({ tasks }) => -(tasks[0]!.by ?? 0)),
    amount: sumOf(rows, ({ unpaid }) => unpaid),
    basis: insuredClients > 0 && items ? "invoices" : "nothing",
    lacks: [...(insuredClients > 0 ? [] : (["insuredLimit"] as const)), ...(items ? [] : (["invoices"] as const))],
    aside,
  };
}

/** Open after the due date, disputed or promised or not: all but credits and what is lost or sold. */
function unpaidOf({ at, start, standing, factored, invoices, journal }: OpenItems, client: number): number[] {
  const credit = standings.indexOf("credit");
  return Array.from(at.subarray(start[client], start[client + 1])).filter(
    (k) => standing[k] !== credit && invoices.late[k]! > 0 && factored[k] === 0 && journal?.holder[k] !== writtenOff,
  );
}

function tasksOf(situation: Situation, items: OpenItems, unpaid: readonly number[]): InsurerTask[] {
  const { invoices, journal } = items;
  const byTask = new Map<string, { readonly step: InsurerStep; readonly by: Serial | null; readonly places: number[] }>();
  for (const k of unpaid) {
    const done = journal?.insurer[k] ?? 0;
    if (done === 2) continue;
    const days = insurerDeadlines(
      knownOr(invoices.issued?.[k], null),
      knownOr(invoices.due?.[k], null),
      situation.insurance(invoices.client[k]!),
    );
    if (!days) continue;
    const isExtended = isKnown(journal?.extended[k]);
    const procedure = situation.inProcedure(invoices.client[k]!);
    const step: InsurerStep =
      done === 1 ? "INTERVENTION" : !procedure && !isExtended && situation.asOf <= days.EXTEND ? "EXTEND" : "DECLARE";
    const by = procedure && step === "DECLARE" ? null : days[step];
    const key = `${step} ${by}`;
    const task = byTask.get(key);
    if (task) task.places.push(k);
    else byTask.set(key, { step, by, places: [k] });
  }
  return [...byTask.values()]
    .sort((a, b) => (a.by ?? 0) - (b.by ?? 0) || insurerSteps.indexOf(b.step) - insurerSteps.indexOf(a.step))
    .map(({ step, by, places }) => ({
      step,
      by,
      amount: sumOf(places, (k) => invoices.open[k]!),
      invoices: places.length,
      invoiceNumbers: numbersOf(items, places),
    }));
}
