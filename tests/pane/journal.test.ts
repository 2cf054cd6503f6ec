import type { Cell } from "../../core/cells/values";
import type { Sheet } from "../../core/sheet";
import { blankEntry, type JournalEntry } from "../../core/work/journal/entry";
import { journalHeader } from "../../core/work/journal/journal-sheet";
import { journalOf } from "../../pane/kept/journal";
import { memorySheet } from "../hosts/memory-sheet";

/** 22 November 2026 */
const asOf = 46_348;
const call = (client: string): JournalEntry => ({ ...blankEntry, day: asOf, client, kind: "call" });
const clientsIn = (cells: readonly (readonly Cell[])[]): Cell[] => cells.slice(1).map((row) => row[2] ?? null);

/** A colleague's pane over the same workbook, whose requests reach the host in an order of their own. */
function colleague(sheet: Sheet, wait: () => Promise<unknown>): Sheet {
  const slow =
    <A extends unknown[], R>(ask: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      await wait();
      return ask(...args);
    };
  return {
    ...sheet,
    used: slow(sheet.used),
    read: slow(sheet.read),
    write: slow(sheet.write),
    writeIfEmpty: slow(sheet.writeIfEmpty),
    addSheet: slow(sheet.addSheet),
    sheets: slow(sheet.sheets),
    recall: slow(sheet.recall),
    remember: slow(sheet.remember),
  };
}

const turns = (seed: number) => {
  let state = seed;
  return async (): Promise<void> => {
    state = (state * 16_807) % 2_147_483_647;
    for (let turn = state % 7; turn > 0; turn--) await Promise.resolve();
  };
};

describe("two people who write into the journal at once", () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed + 1))("lose no row, however their requests meet (%i)", async (seed) => {
    const made = memorySheet({
      sheets: [
        { name: "Clients", cells: [["Client"]] },
        { name: "Suivi", cells: [journalHeader("fr")] },
      ],
    });
    const people = [seed, seed * 31 + 5, seed * 77 + 3].map((each) => journalOf(colleague(made.sheet, turns(each))));
    const names = people.map((_, person) => Array.from({ length: 6 }, (_unused, row) => `P${person}-${row}`));
    await Promise.all(
      people.map(async (journal, person) => {
        for (const name of names[person]!) await journal.add([call(name)], "fr", "€");
      }),
    );
    expect(
      clientsIn(made.cells("Suivi"))
        .filter((cell) => cell !== null)
        .sort(),
    ).toEqual(names.flat().sort());
  });

  test("who make its sheet at once read each other's rows from then on", async () => {
    const made = memorySheet({ sheets: [{ name: "Clients", cells: [["Client"]] }] });
    const [one, other] = [1, 2].map((seed) => journalOf(colleague(made.sheet, turns(seed * 7)))) as [
      ReturnType<typeof journalOf>,
      ReturnType<typeof journalOf>,
    ];
    await Promise.all([one.add([call("Alpha")], "fr", "€"), other.add([call("Bravo")], "fr", "€")]);
    for (const journal of [one, other])
      expect((await journal.read()).entries.map(({ client }) => client).sort()).toEqual(["Alpha", "Bravo"]);
    await one.add([call("Charlie")], "fr", "€");
    expect((await other.read()).entries.map(({ client }) => client).sort()).toEqual(["Alpha", "Bravo", "Charlie"]);
  });

  test("a row the host gave to somebody else meanwhile is written again below it", async () => {
    const made = memorySheet({ sheets: [{ name: "Suivi", cells: [journalHeader("fr")] }] });
    let stolen = false;
    const journal = journalOf({
      ...made.sheet,
      writeIfEmpty: async (area, values, work) => {
        const done = await made.sheet.writeIfEmpty(area, values, work);
        // In co-authoring, of two who write the same cells the later one stays.
        if (done && !stolen) {
          stolen = true;
          await made.sheet.write(area, [[asOf, null, "Zoulou", null, "Appel"]]);
        }
        return done;
      },
    });
    await journal.add([call("Alpha")], "fr", "€");
    expect(clientsIn(made.cells("Suivi"))).toEqual(["Zoulou", "Alpha"]);
  });
});

test("what a person types below, between or beside stays as it was typed", async () => {
  const typed: Cell[][] = [
    journalHeader("fr"),
    ["21/11/2026", "007", "Alpha", "F1", "tél.", null, null, null, "moi", "rappeler"],
    ["x", null, null, null, "n’importe quoi"],
    [null],
    [asOf, null, "Bravo", null, "Promesse", 500, "fin du mois", null, null, null, "à droite du tableau"],
  ];
  const made = memorySheet({ sheets: [{ name: "Suivi", cells: typed }] });
  const journal = journalOf(made.sheet);
  await journal.add([call("Charlie"), call("Delta")], "fr", "€");
  const cells = made.cells("Suivi");
  typed.forEach((row, r) => expect(cells[r]!.slice(0, row.length)).toEqual(row));
  expect(cells.slice(typed.length).map((row) => row[2])).toEqual(["Charlie", "Delta"]);
  expect(journal.store.get().unread.map(({ why }) => why)).toEqual(["day", "target"]);
});
