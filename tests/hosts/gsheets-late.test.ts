import type { Area } from "../../core/sheet";
import type { Grid } from "../../core/cells/values";
import { googleSheet } from "../../gsheets/sidebar/sheet";
import type { Ask } from "../../gsheets/sidebar/ask";
import type { Operation } from "../../gsheets/protocol/request";
import { settle } from "./late-sheet";

const block = (row: number, rows: number, columns = 1): Area => ({ sheet: "Clients", row, column: 0, rows, columns });

/** Google at the other end: what it answers and when, operation by operation. */
function google(answers: Partial<Record<Operation, (asks: never) => unknown>>) {
  const asked: { readonly operation: Operation; readonly asks: unknown }[] = [];
  const ask = ((operation: Operation, asks: unknown) => {
    asked.push({ operation, asks });
    return Promise.resolve().then(() => answers[operation]?.(asks as never) ?? null);
  }) as Ask;
  return { asked, sheet: googleSheet(ask, { on: () => () => undefined, look: () => undefined }, "en") };
}

test("a selection that moved since Google was asked is asked for anew", async () => {
  let now = block(0, 4);
  const answers: (() => void)[] = [];
  const { sheet } = google({
    selection: () => {
      const areas = [now];
      return new Promise((resolve) => answers.push(() => resolve({ areas, head: [] })));
    },
  });
  const first = Promise.all([sheet.selectedAreas(), sheet.selection()]);
  await settle();
  expect(answers).toHaveLength(1);
  await new Promise((resolve) => setTimeout(resolve, 120));
  now = block(7, 9);
  const second = sheet.selectedAreas();
  await settle();
  for (const answer of answers) answer();
  expect((await first)[0]).toEqual([block(0, 4)]);
  expect(await second).toEqual([block(7, 9)]);
});

test("what was kept is kept, although the settings read beside it got lost", async () => {
  const { sheet } = google({
    settings: () => new Promise((_, reject) => setTimeout(() => reject(new Error("Service unavailable")), 30)),
    remember: () => null,
  });
  const recalled = sheet.recall("a").catch(() => "lost");
  await expect(sheet.remember("b", "1")).resolves.toBeUndefined();
  expect(await recalled).toBe("lost");
});

test("columns whose writing got lost are taken back whole, the block without an answer too", async () => {
  const cells = new Map<number, unknown>();
  let blocks = 0;
  let taken = 0;
  const put = ({ area, values }: { readonly area: Area; readonly values: Grid }): boolean => {
    values.forEach(([cell], r) => cells.set(area.row + r, cell));
    if (++blocks === 3) throw new Error("No answer");
    return true;
  };
  const takeBack = ({ area }: { readonly area: Area }): boolean => {
    if (++taken === 1) throw new Error("Service unavailable");
    for (let r = 0; r < area.rows; r++) cells.delete(area.row + r);
    return true;
  };
  const { sheet } = google({ isEmpty: () => true, writeIfEmpty: put as never, takeBack: takeBack as never });
  const rows = 50_000;
  await expect(
    sheet.writeIfEmpty(
      block(0, rows),
      Array.from({ length: rows }, (_, r) => [r]),
    ),
  ).rejects.toThrow("No answer");
  expect(cells.size).toBe(0);
});

test("cells that were written are not read as they were before", async () => {
  const { sheet } = google({
    selection: () => ({ areas: [block(0, 1)], head: [["old"]] }),
    write: () => null,
    read: () => [["new"]],
  });
  await sheet.selection();
  expect(await sheet.read(block(0, 1))).toEqual([["old"]]);
  await sheet.write(block(0, 1), [["new"]]);
  expect(await sheet.read(block(0, 1))).toEqual([["new"]]);
});
