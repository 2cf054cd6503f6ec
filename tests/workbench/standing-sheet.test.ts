import { standingSheet } from "../../workbench/standing-sheet";
import { lateSheet, settle } from "../hosts/late-sheet";
import { memorySheet } from "../hosts/memory-sheet";

const book = { sheets: [{ name: "Clients", cells: [["Client"], ["A"]] }] };
const target = { sheet: "Clients", row: 4, column: 0, rows: 1, columns: 1 };

test("what is under way ends in the spreadsheet it began in, before another takes its place", async () => {
  const late = lateSheet(memorySheet(book).sheet);
  const standing = standingSheet(late.sheet);
  late.hold("write");
  const { sheet } = standing;
  const step = sheet.asOneStep(async () => {
    await sheet.write(target, [["a"]]);
    await sheet.write({ ...target, row: 5 }, [["b"]]);
  });
  let isIdle = false;
  const idle = standing.idle().then(() => (isIdle = true));
  await settle();
  expect(isIdle).toBe(false);
  await late.release();
  await Promise.all([step, idle]);
  expect(await late.sheet.read({ ...target, rows: 2 })).toEqual([["a"], ["b"]]);
});

test("what fails holds nobody up", async () => {
  const late = lateSheet(memorySheet(book).sheet);
  const standing = standingSheet(late.sheet);
  late.fail("write", 1);
  await expect(standing.sheet.write(target, [["a"]])).rejects.toThrow("GeneralException");
  await standing.idle();
});
