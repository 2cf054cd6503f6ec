import { readFileSync } from "node:fs";
import path from "node:path";
import { call, catalogue } from "../../core/encours";
import { fittedTo, type TableFormat } from "../../core/cells/table-format";
import type { Cell } from "../../core/cells/values";
import { defaultPolicy } from "../../core/policy/default";
import { policySheet } from "../../core/policy/sheet";
import { choiceIn } from "../../core/words/choices";
import { textsIn } from "../../core/words/texts/type";
import { workListTexts } from "../../core/words/lists/type";

/*
 * What a first user stumbled over and no other suite is named after. What only a browser shows (popups, keyboard, zoom, the
 * explanation beside a cell) stands in tests/browser/workbench.test.ts.
 */

const languages = ["fr", "en"] as const;

test("a function of a row of clients without headers answers one cell, which says what is missing", () => {
  const row: Cell[] = ["Ateliers Martin", 12_000, 400_000, 78];
  for (const { name } of catalogue.filter((each) => each.faults?.includes("NO_HEADERS")))
    for (const language of languages) {
      const outcome = call(name, [[row]], { language });
      // An array would spill over what stands beside it.
      expect([name, outcome]).toEqual([name, { fault: { code: "NO_HEADERS", message: expect.stringMatching(/A\$1:S\$1/) as string } }]);
    }
});

test("every figure of the policy sheet stands under a head, or in a line that names each of its figures", () => {
  for (const language of languages) {
    const sheet = policySheet(defaultPolicy, language);
    let head: readonly Cell[] = [];
    for (const row of sheet.slice(1)) {
      if (row[0] === null) {
        if (row.some((cell) => cell !== null)) head = row;
        continue;
      }
      row.forEach((cell, column) => {
        if (typeof cell === "number" && !String(row[1]).includes(", "))
          expect([language, row[1], column, head[column] ?? "no head"]).not.toContain("no head");
      });
    }
  }
});

describe("in French", () => {
  test("each choice of a formula has a French spelling of its own, and both are taken whatever the language", () => {
    let seen = 0;
    for (const { name, examples } of catalogue)
      for (const { args } of examples) {
        const french = args.map((cell) => (typeof cell === "string" ? choiceIn(cell, "fr") : cell));
        if (french.every((cell, k) => cell === args[k])) continue;
        seen++;
        for (const language of languages) {
          const [one, other] = [call(name, french, { language }), call(name, args, { language })];
          // A message repeats what was typed.
          if ("fault" in other) expect([name, french, one]).toMatchObject([name, french, { fault: { code: other.fault.code } }]);
          else expect([name, french, one]).toEqual([name, french, other]);
        }
      }
    expect(seen).toBeGreaterThan(10);
  });

  test("no choice is shown in English beside the help of a formula", () => {
    const shown = readFileSync(path.resolve(import.meta.dirname, "../../dist/excel/functions-fr.json"), "utf8");
    expect(shown).toContain("JOURS_PUIS_FIN_DE_MOIS");
    expect(shown).not.toContain("DAYS_THEN_EOM");
  });
});

test("no heading of a result or a list is broken inside a word, beside its button to filter too", () => {
  for (const language of languages) {
    const headings = [...Object.values(textsIn(language).resultColumns), ...Object.values(workListTexts(language).columns)].filter(
      (heading): heading is string => typeof heading === "string",
    );
    expect(headings.length).toBeGreaterThan(30);
    const narrow: TableFormat = { columns: headings.map(() => ({ format: "text", width: 4 })), filter: true };
    fittedTo(headings, narrow).columns.forEach(({ width }, k) => {
      const longest = Math.max(...headings[k]!.split(/[\s\u00a0-]+/).map((word) => word.length));
      // Bold letters are a seventh wider; the button takes three characters.
      expect([headings[k], width - 3 >= longest * 1.14]).toEqual([headings[k], true]);
    });
  }
});
