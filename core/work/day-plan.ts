import type { ActionKind } from "../words/ids";
import type { Serial } from "../cells/dates";
import { letterList, type Letter } from "./letters/letter";
import { callList, type CallLine } from "./lists/calls";
import { collectionList, type CollectionLine } from "./lists/collection";
import { preventiveList, type PreventiveLine } from "./lists/preventive";
import type { Situation } from "./lists/situation";
import type { WorkList } from "./lists/work-list";

/** What is to be done for one client on the day. */
export interface ClientDay {
  /** The strongest action that is due: the one to take. */
  readonly main: ActionKind;
  /** Due as well, less strong: for another day, or to mention in the same call. */
  readonly also: readonly ActionKind[];
  /** The day for which it promised a payment that did not come; null where it broke no promise. */
  readonly broken: Serial | null;
}

/** Everything due towards clients on the day, a list for each kind of action, and what is to be done for each client. */
export interface DayPlan {
  readonly calls: WorkList<CallLine>;
  readonly letters: WorkList<Letter>;
  readonly preventive: WorkList<PreventiveLine>;
  readonly collection: WorkList<CollectionLine>;
  /** By client; only those for whom something is due. */
  readonly days: ReadonlyMap<number, ClientDay>;
}

const plans = new WeakMap<Situation, DayPlan>();

/** One action for a client on a day, the strongest that is due: a reminder contradicts the notice sent the same day. */
export function dayPlan(situation: Situation): DayPlan {
  let plan = plans.get(situation);
  if (!plan) plans.set(situation, (plan = planOf(situation)));
  return plan;
}

function planOf(situation: Situation): DayPlan {
  const lists = {
    calls: callList(situation),
    letters: letterList(situation),
    preventive: preventiveList(situation),
    collection: collectionList(situation),
  };
  const due = new Map<number, ActionKind[]>();
  const add = (client: number, kind: ActionKind): void => {
    const before = due.get(client);
    if (before) before.push(kind);
    else due.set(client, [kind]);
  };
  // The strongest first.
  for (const { client } of lists.collection.rows) add(client, "file");
  for (const { client, level } of lists.letters.rows) add(client, level === "NOTICE" ? "notice" : "reminder");
  for (const { client } of lists.calls.rows) add(client, "call");
  for (const { client } of lists.preventive.rows) add(client, "preventive");
  const broken = new Map(lists.calls.rows.map(({ client, brokenPromise }) => [client, brokenPromise]));
  const days = new Map<number, ClientDay>();
  for (const [client, [main, ...also]] of due) days.set(client, { main: main!, also, broken: broken.get(client) ?? null });
  return { ...lists, days };
}

/** Which actions a list holds. A list that is not named here holds decisions of ours, nothing that is said to a client. */
const actionsOf: Readonly<Record<string, readonly ActionKind[]>> = {
  calls: ["call"],
  letters: ["notice", "reminder"],
  preventive: ["preventive"],
  collection: ["file"],
};

/** The rows of a list whose action is the one to take for the client today; all rows of a list of our own decisions. */
export function todayOf<Row extends { readonly client: number }>(plan: DayPlan, id: string, rows: readonly Row[]): readonly Row[] {
  const actions = actionsOf[id];
  return actions ? rows.filter(({ client }) => actions.includes(plan.days.get(client)!.main)) : rows;
}
