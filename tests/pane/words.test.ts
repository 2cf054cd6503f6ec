import { en as paneEn } from "../../pane/words/pane/en";
import { fr as paneFr } from "../../pane/words/pane/fr";
import { insightTexts } from "../../pane/words/insight/type";
import { qualityTexts } from "../../pane/words/quality";

const en = { ...paneEn, quality: qualityTexts("en"), insight: insightTexts("en") };
const fr = { ...paneFr, quality: qualityTexts("fr"), insight: insightTexts("fr") };

/** Every path to a word, and what stands there; functions are called with stand-ins of each kind they may be handed. */
function words(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return samples(value as (...given: unknown[]) => string).map((text) => [path, text]);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => words(inner, path === "" ? key : `${path}.${key}`));
}

function samples(text: (...given: unknown[]) => string): string[] {
  const given: unknown[][] = [
    [1, 1, "x", "x"],
    [2, null, "x", null],
    [1234, 56, "x", "x"],
    ["reading", "x"],
    ["computing", "x"],
    ["writing", "x"],
    ["x", "lastInvoice"],
    ["x", "lastPayment"],
    ["x", "ageDays"],
    ["x", ["Encours", "Échu"]],
    ["x", "x", "x"],
    ["x", 1],
    ["x", -3],
    ["x", 0],
    ["x", "x", null, 1],
    ["x", "x", "x", 1],
    [1, "x", "x", "x"],
    [1, 2, 3, 4],
  ];
  return given.flatMap((args) => {
    try {
      const said = text(...args);
      return typeof said === "string" && !said.includes("undefined") && !said.includes("NaN") ? [said] : [];
    } catch {
      return [];
    }
  });
}

const paths = (texts: unknown): string[] => [...new Set(words(texts).map(([path]) => path))].sort();

test("French and English say the same things", () => expect(paths(fr)).toEqual(paths(en)));

test("every word was heard", () => {
  expect(words(fr).length).toBeGreaterThan(150);
  for (const [path, text] of [...words(fr), ...words(en)]) expect(`${path}: ${text.trim()}`).not.toBe(`${path}: `);
});

describe("French typography", () => {
  const french = words(fr).filter(([path]) => !path.startsWith("switchTo"));
  test.each([
    ["no ordinary space before : ; ! ? % or a closing quotation mark", / [:;!?%»]/],
    ["no ordinary space after an opening quotation mark", /« /],
    ["a space before : ; ! ? wherever a word stands before", /[\p{L}\d»)][;!?:](?!\/)/u],
    ["no straight apostrophe, no straight quotation mark", /['"]/],
    ["a colon after a no-break space, ; ! ? % after a narrow one", /\u202f:|\u00a0[;!?%]/],
  ])("%s", (_rule, wrong) => {
    expect(french.filter(([, text]) => wrong.test(text))).toEqual([]);
  });
});

test("English has no French spaces or quotation marks", () => {
  expect(words(en).filter(([path, text]) => !path.startsWith("switchTo") && /[\u202f«»]| [:;!?%]|['"]/.test(text))).toEqual([]);
});

test("nothing is exclaimed", () => expect([...words(fr), ...words(en)].filter(([, text]) => text.includes("!"))).toEqual([]));

describe("numbers rule their nouns", () => {
  test("in French zero and one are singular", () => {
    expect([fr.selection.clients(0), fr.selection.clients(1), fr.selection.clients(2)]).toEqual([
      "0\u00a0client",
      "1\u00a0client",
      "2\u00a0clients",
    ]);
  });
  test("in English one alone is", () => {
    expect([en.selection.clients(0), en.selection.clients(1), en.selection.clients(2)]).toEqual([
      "0\u00a0clients",
      "1\u00a0client",
      "2\u00a0clients",
    ]);
  });
});
