import fc from "fast-check";
import { isFrench, toEngine, toFrench, withEngineSigns, wouldSeparate } from "../../workbench/french/formulas";
import { englishNames, frenchNames } from "../../workbench/french/function-names";
import { typedInFrench } from "../../workbench/french/values";

const nnbsp = "\u202f";

describe("a formula typed in French", () => {
  test.each([
    ["=GEARING(B2:B401;C2:C401)", "=GEARING(B2:B401,C2:C401)"],
    ["=DSO(1000,5;2000;30)", "=DSO(1000.5,2000,30)"],
    ["=A1*1,5", "=A1*1.5"],
    ['=SI(A1="a;b";1,5;"1,5")', '=IF(A1="a;b",1.5,"1,5")'],
    ['="dit ""oui;non"" "&B2', '="dit ""oui;non"" "&B2'],
    ["=SOMME('Encours 1,5;2'!B2:B9;3)", "=SUM('Encours 1,5;2'!B2:B9,3)"],
    ["=AGEING(B2:B9;D2:D9;H1;{0.30.60.90})", "=AGEING(B2:B9,D2:D9,H1,{0,30,60,90})"],
    ["={1,5.2;3,25.4}", "={1.5,2;3.25,4}"],
    ['={"a"."b";"c"."d"}', '={"a","b";"c","d"}'],
    ["=LOG10(B2;$C$3)", "=LOG10(B2,$C$3)"],
    ["=ARRONDI(B2;2)", "=ROUND(B2,2)"],
    ["=SI(VRAI;1;FAUX)", "=IF(TRUE,1,FALSE)"],
    ["=somme(A1;A2)", "=SUM(A1,A2)"],
    ["=1,5E3+2%", "=1.5E3+2%"],
    ["=DSO(1;;30)", "=DSO(1,,30)"],
    ['=DSO(1; 2; 30)&"; "', '=DSO(1,2,30)&"; "'],
    ["=SOMME(Ventes[Montant; HT];1,5)", "=SUM(Ventes[Montant; HT],1.5)"],
  ])("%s is read as %s", (typed, engine) => {
    expect(toEngine(typed)).toBe(engine);
  });

  test("in English signs still works where a comma cannot be a decimal sign", () => {
    expect(toEngine("=GEARING(B2:B401,C2:C401)")).toBe("=GEARING(B2:B401,C2:C401)");
    expect(toEngine("=ROUND(B2,2)")).toBe("=ROUND(B2,2)");
    expect(toEngine("=DSO(1000.5,2000,30)")).toBe("=DSO(1000.5,2000,30)");
    expect(toEngine("=DSO(1,2,3)")).toBe("=DSO(1,2,3)");
  });

  test("keeps its length in the engine's signs, so that places in the text stay true", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."=A1;,.{}\"'()+0123 é[]") }), (text) => {
        expect(withEngineSigns(text)).toHaveLength(text.length);
      }),
    );
  });

  test("is known by a semicolon that separates", () => {
    expect(isFrench("=DSO(1;2")).toBe(true);
    expect(isFrench('=DSO("a;b",{1;2})')).toBe(false);
  });
});

test.each<[string, boolean]>([
  ["=DSO(1", true],
  ['=SI(A1>3;"oui', false],
  ['=SI(A1>3;"oui"', true],
  ["=SOMME({1", false],
  ["=SOMME({1;2}", true],
  ["='Encours 2026", false],
  ["Dupont", false],
])("a semicolon behind %s separates: %s", (before, expected) => {
  expect(wouldSeparate(before)).toBe(expected);
});

describe("a formula shown in French", () => {
  test.each([
    ["=GEARING(B2:B401,C2:C401)", "=GEARING(B2:B401;C2:C401)"],
    ["=DSO(1000.5,2000,30)", "=DSO(1000,5;2000;30)"],
    ["=MAX(1,5)", "=MAX(1;5)"],
    ["=SUM({1.5,2;3,4})", "=SOMME({1,5.2;3.4})"],
    ['=IF(A1="a,b",TRUE,"1.5")', '=SI(A1="a,b";VRAI;"1.5")'],
  ])("%s is %s", (engine, shown) => {
    expect(toFrench(engine)).toBe(shown);
    expect(toEngine(shown)).toBe(engine);
  });

  const atom = fc.oneof(
    fc.integer({ min: 0, max: 99999 }).map(String),
    fc.tuple(fc.integer({ min: 0, max: 999 }), fc.integer({ min: 1, max: 999 })).map(([whole, part]) => `${whole}.${part}`),
    fc.constantFrom("B2:B401", "$C$3", "'a,b;c'!A1", '"x;y,1.5"', "TRUE", "LOG10(2)", "{1.5,2;3,4}"),
  );
  const formula = fc.letrec<{ call: string; part: string }>((tie) => ({
    call: fc
      .tuple(fc.constantFrom("SUM", "IF", "DSO", "GEARING", "ROUND"), fc.array(tie("part"), { minLength: 1, maxLength: 4 }))
      .map(([name, parts]) => `${name}(${parts.join(",")})`),
    part: fc.oneof(
      { maxDepth: 3 },
      atom,
      tie("call"),
      fc.tuple(atom, fc.constantFrom("+", "*", "&"), atom).map((parts) => parts.join("")),
    ),
  })).call;

  test("comes back as it was", () => {
    fc.assert(
      fc.property(formula, (inner) => {
        expect(toEngine(toFrench(`=${inner}`))).toBe(`=${inner}`);
      }),
    );
  });

  test("uses each French name once", () => {
    expect(englishNames.size).toBe(frenchNames.size);
  });
});

describe("a value typed in French", () => {
  test.each<[string, number | boolean, string | undefined]>([
    ["1,5", 1.5, undefined],
    ["-1,5", -1.5, undefined],
    ["1,500", 1.5, undefined],
    ["1 234,56", 1234.56, "#,##0.00"],
    [`1${nnbsp}234`, 1234, "#,##0"],
    ["12,5 %", 0.125, "0.00%"],
    ["12%", 0.12, "0%"],
    ["1 500 €", 1500, "#,##0 €"],
    ["1.234,56", 1234.56, undefined],
    ["30/09/2026", 46295, "dd/mm/yyyy"],
    ["05/09/2026", 46270, "dd/mm/yyyy"],
    ["vrai", true, undefined],
  ])("%s", (text, value, pattern) => {
    expect(typedInFrench(text)).toEqual(pattern === undefined ? { value } : { value, pattern });
  });

  test.each(["1.5", "12", "Dupont, Martin", "3, rue Haute", "1,2,3", "31/02/2026", "", "-", "0,5 kg", "A1,5", "2026-09-30"])(
    "%s is left alone",
    (text) => {
      expect(typedInFrench(text)).toBeUndefined();
    },
  );
});
