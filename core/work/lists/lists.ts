import { letterAhead, letterList, type Letter } from "../letters/letter";
import type { LetterSetting } from "../letters/letter-text";
import type { RiskClass } from "../../policy/policy";
import { callList } from "./calls";
import { collectionList } from "./collection";
import type { KeptLines } from "./kept-lines";
import {
  callColumns,
  collectionColumns,
  letterColumns,
  overLimitColumns,
  preventiveColumns,
  reviewColumns,
  securityColumns,
  todo,
} from "./list-columns";
import { listSheet, type ListColumn, type ListSheet, type Wording } from "./list-sheet";
import { overLimitList } from "./over-limit";
import { preventiveList, type PreventiveLine } from "./preventive";
import { reviewList } from "./reviews";
import { securityList } from "./securities";
import type { Situation } from "./situation";
import type { ClientLine, WorkList, WorkListId } from "./work-list";

/** A row as a view shows it: who, how much, and what to do. */
export interface ShownLine {
  readonly client: number;
  readonly name: string;
  readonly riskClass: RiskClass;
  readonly amount: number;
  readonly todo: string;
}

/** A list whatever its rows are made of. */
export interface FoundList extends Pick<WorkList<ClientLine>, "id" | "amount" | "basis" | "lacks" | "aside"> {
  readonly count: number;
  /** The most pressing rows. */
  shown(most: number, wording: Wording): readonly ShownLine[];
  sheet(wording: Wording, setting: LetterSetting, kept: KeptLines): ListSheet;
  /** The message that goes to a client of the list; null where it is not a list of messages. */
  letter(client: number): Letter | null;
}

interface Kind<Row extends ClientLine> {
  readonly find: (situation: Situation) => WorkList<Row>;
  readonly amount: (row: Row) => number;
  readonly todo: (row: Row, wording: Wording, situation: Situation) => string;
  readonly columns: (situation: Situation, setting: LetterSetting) => readonly ListColumn<Row>[];
  readonly letter?: (row: Row, situation: Situation) => Letter | null;
}

function finder<Row extends ClientLine>({ find, amount, todo, columns, letter }: Kind<Row>): (situation: Situation) => FoundList {
  return (situation) => {
    const { rows, ...list } = find(situation);
    return {
      ...list,
      count: rows.length,
      shown: (most, wording) =>
        rows.slice(0, most).map((row) => ({
          client: row.client,
          name: row.name,
          riskClass: row.riskClass,
          amount: amount(row),
          todo: todo(row, wording, situation),
        })),
      sheet: (wording, setting, kept) => listSheet(columns(situation, setting), rows, wording, kept),
      letter: (client) => {
        const row = letter && rows.find((each) => each.client === client);
        return row ? letter!(row, situation) : null;
      },
    };
  };
}

function messageAhead({ client, invoices }: PreventiveLine, situation: Situation): Letter | null {
  return situation.items && invoices.length > 0 ? letterAhead(situation, situation.items, client, invoices) : null;
}

/** Every list of a day's work, in the order it is gone through. */
export const workLists: Readonly<Record<WorkListId, (situation: Situation) => FoundList>> = {
  calls: finder({ find: callList, amount: ({ overdue }) => overdue, todo: todo.calls, columns: () => callColumns }),
  letters: finder({
    find: letterList,
    amount: ({ principal }) => principal,
    todo: todo.letters,
    columns: (_, setting) => letterColumns(setting),
    letter: (row) => row,
  }),
  preventive: finder({
    find: preventiveList,
    amount: ({ dueSoon }) => dueSoon,
    todo: todo.preventive,
    columns: (situation, setting) => preventiveColumns((row) => messageAhead(row, situation), setting),
    letter: messageAhead,
  }),
  overLimit: finder({
    find: overLimitList,
    amount: ({ excess, exposure }) => excess || exposure,
    todo: todo.overLimit,
    columns: () => overLimitColumns,
  }),
  securities: finder({ find: securityList, amount: ({ uncovered }) => uncovered, todo: todo.securities, columns: () => securityColumns }),
  reviews: finder({
    find: reviewList,
    amount: ({ balance }) => balance,
    todo: (row, wording, { policy }) => todo.reviews(row, wording, policy),
    columns: ({ policy }) => reviewColumns(policy),
  }),
  collection: finder({
    find: collectionList,
    amount: ({ principal }) => principal,
    todo: todo.collection,
    columns: () => collectionColumns,
  }),
};
export const workListIds = Object.keys(workLists) as readonly WorkListId[];
