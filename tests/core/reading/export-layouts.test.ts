import { candidatesFor } from "../../../core/reading/columns/headers";
import { en } from "../../../core/reading/spellings/en";
import { fr } from "../../../core/reading/spellings/fr";
import { patterns } from "../../../core/reading/spellings/patterns";
import { spellingsOf } from "../../../core/reading/spellings/spelling";
import { usual } from "../../../core/reading/spellings/usual";
import { patternsText } from "../../../tools/spellings/text";
import { meanings } from "../../../core/reading/layout";
import { layoutOf } from "../../../core/reading/read";
import { exportLayouts } from "./export-layouts";

test.each(exportLayouts.map((each) => [each.name, each] as const))("%s is recognised", (_name, { kind, rows, expected, asked = [] }) => {
  const found = layoutOf(rows);
  expect(found.kind).toBe(kind);
  expect(found.columns.map(({ header, meaning }) => [header, meaning])).toEqual(
    expected.map((meaning, index) => [rows[0]![index], meaning ?? (found.columns[index]!.meaning === "client" ? "client" : null)]),
  );
  const doubtful = found.columns.filter(({ meaning, confidence }) => meaning !== null && confidence < 0.8).map(({ index }) => index);
  expect(doubtful).toEqual(asked);
});

test.each(["fr", "en"] as const)("at least sixty spellings a meaning are known in %s, each leading to it", (language) => {
  for (const meaning of meanings) {
    const spellings = new Set(spellingsOf({ fr, en }[language][meaning]));
    expect([meaning, spellings.size >= 60]).toEqual([meaning, true]);
    const lost = [...spellings].filter((spelling) => !candidatesFor(spelling).some((candidate) => candidate.meaning === meaning));
    expect([meaning, lost]).toEqual([meaning, []]);
  }
});

test("what is written from the spellings is in step with them; otherwise run npm run spellings", () => {
  expect(patternsText()).toContain(patterns());
  for (const meaning of meanings) {
    expect(usual.fr[meaning]).toBe(spellingsOf(fr[meaning]).slice(0, 6).join(", "));
    expect(usual.en[meaning]).toBe(spellingsOf(en[meaning]).slice(0, 6).join(", "));
  }
});
