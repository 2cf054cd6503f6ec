import { call, catalogue } from "../../../core/encours";
import type { Parameter } from "../../../core/formulas/define";
import { choiceIn } from "../../../core/words/choices";

describe("a choice of a formula", () => {
  test.each(["JOURS_PUIS_FIN_DE_MOIS", "jours_puis_fin_de_mois", "DAYS_THEN_EOM", " Days_Then_EOM "])(
    "is taken as %p in both languages",
    (mode) => {
      for (const language of ["fr", "en"] as const) expect(call("DUEDATE", [46091, 45, mode], { language })).toEqual({ value: 46142 });
    },
  );

  test("has one meaning in French, and each function takes all of its own", () => {
    for (const { name, parameters } of catalogue)
      for (const parameter of parameters as readonly Parameter[]) {
        if (parameter.kind !== "choice" || !parameter.choices) continue;
        const french = parameter.choices.map((choice) => choiceIn(choice, "fr"));
        expect([name, new Set(french).size]).toEqual([name, french.length]);
      }
  });

  test("is named in the user's language where another was typed", () => {
    const said = (language: "fr" | "en"): string => JSON.stringify(call("DUEDATE", [46091, 45, "MENSUEL"], { language }));
    expect(said("fr")).toContain("JOURS_PUIS_FIN_DE_MOIS");
    expect(said("fr")).not.toContain("DAYS_THEN_EOM");
    expect(said("en")).toContain("DAYS_THEN_EOM");
  });
});
