import { serialOf } from "../../core/cells/dates";
import { textsIn } from "../../core/words/texts/type";
import type { Words } from "../../core/cells/language";
import type { Template } from "../description";
import type { Format } from "../look";
import { Page } from "../page";
import { policyName, policyPage } from "../policy-page";
import { templateTitles } from "../titles";
import { opening, type Setting } from "../words";

const classColumns = ["B", "C", "D", "E", "F"] as const;

/** What the policy decides, read back out of its sheet by the functions: the page that is discussed and signed. */
function decisionsPage({ language, host, say }: Setting) {
  const texts = textsIn(language);
  const policy = say(policyName);
  const page = new Page(say({ fr: "Décisions", en: "Decisions" }), [44, 16, 16, 16, 16, 16]);
  page
    .height(1, 24)
    .put("A1", say({ fr: "Politique de crédit", en: "Credit policy" }), "title")
    .calc("F1", `="Version "&${policy}!B1`, "strongRight")
    .put("A2", say(opening[host]), "note")
    .put(
      "A3",
      say({
        fr: "Cette page relit la feuille Politique : changez-y un chiffre, et vous voyez ici ce qu’il décide.",
        en: "This page reads the Policy sheet back: change a figure there and see here what it decides.",
      }),
      "note",
    );
  const section = (row: number, title: Words): void => {
    page.dress(`A${row}:F${row}`, "section").put(`A${row}`, say(title), "section");
  };
  section(5, { fr: "Par classe de risque", en: "By risk class" });
  page.put("A6", say({ fr: "Classe", en: "Class" }), "header").colourClasses("B6:F6");
  classColumns.forEach((column, k) => page.put(`${column}6`, k + 1, "class"));
  const line = (row: number, label: Words, formula: string, format?: Format): void => {
    page.put(`A${row}`, say(label)).calc(`B${row}:F${row}`, formula, "resultCenter", format);
  };
  line(7, { fr: "Risque", en: "Risk" }, `=RISKLABEL(B6:F6,"${language}")`);
  line(8, { fr: "Délai de paiement, en jours", en: "Payment term, in days" }, `=TERMSDAYS(B6:F6,${policy})`, "whole");
  const tiers = [texts.tiers.large, texts.tiers.medium, texts.tiers.small];
  tiers.forEach((tier, k) =>
    line(
      9 + k,
      { fr: `Prochaine revue, ${tier} client`, en: `Next review, ${tier} client` },
      `=REVIEWDATE(B6:F6,"${tier}",$B15,${policy})`,
      "date",
    ),
  );

  section(13, { fr: "Pour un client type", en: "For a typical client" });
  const input = (row: number, label: Words, value: number, format: Format): void => {
    page.put(`A${row}`, say(label)).put(`B${row}`, value, "inputRight", format);
    page.allow(`B${row}`, format === "date" ? { kind: "date", from: 1 } : { kind: "decimal", min: 0 }, say(label));
  };
  input(14, { fr: "Achats annuels TTC du client", en: "His purchases a year, VAT included" }, 240000, "money");
  input(15, { fr: "Dernière revue", en: "Last review" }, serialOf(2026, 9, 30), "date");
  input(16, { fr: "Ses capitaux propres", en: "His equity" }, 400000, "money");
  input(17, { fr: "Son chiffre d’affaires", en: "His turnover" }, 2500000, "money");
  input(18, { fr: "Nos fonds propres", en: "Our own equity" }, 2600000, "money");
  const head = (row: number): void => {
    page.put(`A${row}`, say({ fr: "Classe", en: "Class" }), "header").colourClasses(`B${row}:F${row}`);
    for (const column of classColumns) page.calc(`${column}${row}`, `=${column}$6`, "class");
  };
  head(20);
  line(21, { fr: "Ce qu’il peut porter", en: "What it can bear" }, `=CAPACITYLIMIT(B6:F6,$B16,$B17,${policy})`, "money");
  line(
    22,
    { fr: "Limite accordée", en: "Limit granted" },
    `=CREDITLIMIT(B6:F6,NEEDLIMIT($B14,TERMSDAYS(B6:F6,${policy})),$B16,$B17,,$B18,${policy})`,
    "money",
  );
  page.put("A23", say({ fr: "Ce qui la commande", en: "What sets it" })).height(23, 27);
  page.calc(
    "B23:F23",
    `=LIMITREASON(B6:F6,NEEDLIMIT($B14,TERMSDAYS(B6:F6,${policy})),$B16,$B17,,$B18,${policy},"${language}")`,
    "resultCenterWrapped",
  );

  section(25, { fr: "Qui approuve", en: "Who approves" });
  head(26);
  [10000, 40000, 80000, 200000].forEach((amount, k) => {
    const row = 27 + k;
    page
      .height(row, 27)
      .put(`A${row}`, amount, "inputLeft", "money")
      .calc(`B${row}:F${row}`, `=APPROVER(B6:F6,$A${row},${policy},"${language}")`, "resultCenterWrapped")
      .allow(`A${row}`, { kind: "decimal", min: 0 }, say({ fr: "Une limite à approuver", en: "A limit to be approved" }));
  });

  section(32, { fr: "Relances d’une facture échue le", en: "Reminders of an invoice due on" });
  page
    .put("F32", serialOf(2026, 9, 30), "inputRight", "date")
    .allow("F32", { kind: "date", from: 1 }, say({ fr: "Une échéance", en: "A due date" }));
  head(33);
  const steps = ["REMINDER", "CALL", "HOLD", "NOTICE", "COLLECTION"] as const;
  steps.forEach((step, k) => {
    const words = texts.actions.dunningSteps[step];
    line(
      34 + k,
      { fr: words[0]!.toUpperCase() + words.slice(1), en: words[0]!.toUpperCase() + words.slice(1) },
      `=DUNNINGDATE(B6:F6,$F32,"${step}")`,
      "date",
    );
  });
  page
    .put(
      "A40",
      say({
        fr: "Les dates de relance suivent la politique par défaut ; les pistes de votre politique guident le volet.",
        en: "Reminder dates follow the default policy; the tracks of your own policy guide the pane.",
      }),
      "note",
    )
    .put("A42", say({ fr: "Adoptée le, par", en: "Adopted on, by" }), "note")
    .dress("B42:F42", "toSign")
    .height(42, 30);
  return page.sheet({ area: "A1:F42", onePage: true });
}

/** The policy a team edits, and what it decides. */
export function creditPolicy(setting: Setting): Template {
  const { say } = setting;
  const policy = policyPage(setting);
  return {
    id: "creditPolicy",
    title: say(templateTitles.creditPolicy),
    file: say({ fr: "politique-de-credit", en: "credit-policy" }),
    sheets: [decisionsPage(setting), policy.sheet],
    names: [policy.name],
  };
}
