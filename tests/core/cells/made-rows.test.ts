import fc from "fast-check";
import { madeRows } from "../../../core/cells/made-rows";
import { columnCount, type Cell } from "../../../core/cells/values";

describe("a grid whose rows are made when they are looked at", () => {
  const plain: Cell[][] = [
    ["Client", "Encours"],
    ["A", 1],
    ["B", null],
    ["C", 3],
  ];
  const made = madeRows(plain.length, (place) => [...plain[place]!]);

  test("reads like an array", () => {
    expect(Array.isArray(made)).toBe(true);
    expect(made).toEqual(plain);
    expect(made).toHaveLength(4);
    expect([made[1], made[4], made[-1], 3 in made, 4 in made]).toEqual([plain[1], undefined, undefined, true, false]);
    expect([...made]).toEqual(plain);
    expect(made.map((row) => row[0])).toEqual(["Client", "A", "B", "C"]);
    expect(made.flat()).toEqual(plain.flat());
    expect(made.concat([["D", 4]])).toEqual([...plain, ["D", 4]]);
    expect(Object.keys(made)).toEqual(["0", "1", "2", "3"]);
    expect(JSON.stringify(made)).toBe(JSON.stringify(plain));
    expect(columnCount(made)).toBe(2);
  });

  test("takes nothing in", () => {
    expect(Reflect.set(made, 1, ["X"])).toBe(false);
    expect(made[1]).toEqual(plain[1]);
  });

  test("makes the rows of a block alone", () => {
    const asked: number[] = [];
    const million = madeRows(1_000_000, (place) => [asked.push(place)]);
    expect(million.slice(5, 8)).toHaveLength(3);
    expect(asked).toEqual([5, 6, 7]);
  });

  test("cuts as an array does", () => {
    const place = fc.option(fc.integer({ min: -6, max: 6 }), { nil: undefined });
    fc.assert(fc.property(place, place, (from, to) => expect(made.slice(from, to)).toEqual(plain.slice(from, to))));
  });
});
