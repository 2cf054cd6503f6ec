import { segment } from "../../../core/segment/segment";
import { defaultPolicy } from "../../../core/policy/default";
import { lateInterest } from "../../../core/formulas/law/late-interest";
import { interestFromPublicBuyer } from "../../../core/method/law/late-interest";
import { builtInRates } from "../../../core/method/law/rates/penalty-rates";
import { letterLevels } from "../../../core/words/ids";
import { letterAhead, letterList, type Letter } from "../../../core/work/letters/letter";
import { letterText, printable, type LetterSetting } from "../../../core/work/letters/letter-text";
import { letterSheet } from "../../../core/work/letters/letter-sheet";
import { letterColumns, preventiveColumns } from "../../../core/work/lists/list-columns";
import { listSheet, wordingIn } from "../../../core/work/lists/list-sheet";
import { preventiveList } from "../../../core/work/lists/preventive";
import { defaultWorkOptions, type WorkOptions } from "../../../core/work/lists/options";
import { Situation } from "../../../core/work/lists/situation";
import type { Cell, Grid } from "../../../core/cells/values";

/** 22 November 2026 */
const asOf = 46_348;
const header = [
  "Client",
  "N° client",
  "Contact",
  "N° facture",
  "Date de facture",
  "Échéance",
  "Montant TTC",
  "Litige",
  "Type de client",
  "Promesse de règlement",
];

interface Line {
  readonly client?: string;
  readonly id?: string;
  readonly contact?: string;
  readonly number: string;
  readonly late: number;
  readonly amount: number;
  readonly disputed?: boolean;
  readonly type?: string;
  readonly promised?: number;
}

const rowOf = ({ client = "Ateliers Morel", id = "C7", contact, number, late, amount, disputed, type, promised }: Line): Cell[] => [
  client,
  id,
  contact ?? null,
  number,
  asOf - late - 30,
  asOf - late,
  amount,
  disputed ? "oui" : null,
  type ?? null,
  promised ?? null,
];

/** Reminders are sent elsewhere: levels go by the days late alone. Those the journal leads are in journal.test.ts. */
function situation(lines: readonly Line[], options: Partial<WorkOptions> = {}): Situation {
  const rows: Grid = [header, ...lines.map(rowOf)];
  return new Situation(segment(rows, { asOf }).clients!, asOf, defaultPolicy, { remindedElsewhere: true, ...options });
}
const lettersTo = (lines: readonly Line[], options: Partial<WorkOptions> = {}): readonly Letter[] =>
  letterList(situation(lines, options)).rows;
const setting = (language: "fr" | "en", more: Partial<LetterSetting> = {}): LetterSetting => ({
  language,
  asOf,
  currency: "€",
  options: defaultWorkOptions,
  sender: null,
  ...more,
});
const spoken = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const said = (letter: Letter, language: "fr" | "en" = "fr", more: Partial<LetterSetting> = {}): string => {
  const { subject, body } = letterText(letter, setting(language, more));
  return spoken(`${subject}\n\n${body}`);
};

/** What is not yet due speaks for a client, invoice by invoice: two of these beside a late one hold the class at 2 or 3, the standard track. */
const onTime: Line = { number: "Z9", late: -20, amount: 50_000 };

describe("the level", () => {
  test.each([
    [2, null],
    [3, "REMINDER"],
    [9, "REMINDER"],
    [10, "REMINDER2"],
    [44, "REMINDER2"],
    [45, "NOTICE"],
    [200, "NOTICE"],
  ])("%i days late on the standard track: %s", (late, level) => {
    const letters = lettersTo([onTime, { ...onTime, number: "Z8" }, { number: "A1", late, amount: 1000 }]);
    const [letter] = letters;
    if (letter) expect([2, 3]).toContain(letter.riskClass);
    expect(letter?.level ?? null).toBe(level);
  });

  test("advances on the oldest undisputed invoice that no promise covers", () => {
    const [letter] = lettersTo([
      onTime,
      { number: "A1", late: 80, amount: 10, disputed: true },
      { number: "A2", late: 60, amount: 10, promised: asOf + 1 },
      { number: "A3", late: 5, amount: 10 },
    ]);
    expect(letter).toMatchObject({ level: "REMINDER", daysLate: 5, principal: 10 });
    expect(letter!.disputed.map(({ number }) => number)).toEqual(["A1"]);
    expect(letter!.promised.map(({ number }) => number)).toEqual(["A2"]);
    expect(letter!.toCome.map(({ number }) => number)).toEqual(["Z9"]);
  });

  test("names what is overdue besides and reminded apart, in both languages, and claims none of it", () => {
    const lines = [
      { number: "A1", late: 70, amount: 1000 },
      { number: "A2", late: 4, amount: 300 },
    ];
    const [letter] = lettersTo(lines);
    expect(letter).toMatchObject({ level: "NOTICE", principal: 1000 });
    expect(letter!.others.map(({ number }) => number)).toEqual(["A2"]);
    expect(said(letter!)).toMatch(/non réclamées par cette lettre ; nous vous en écrivons à part :\n– Facture A2/);
    expect(said(letter!, "en")).toMatch(/not claimed in this letter; you will hear of them separately:\n– Invoice A2/);
    expect(said(lettersTo(lines.slice(0, 1))[0]!)).not.toContain("à part");
  });

  test("no letter where all is disputed, promised, or covered by credits", () => {
    const list = letterList(
      situation([
        { client: "A", id: "1", number: "A1", late: 80, amount: 10, disputed: true },
        { client: "B", id: "2", number: "B1", late: 80, amount: 10, promised: asOf - 2 },
        { client: "C", id: "3", number: "C1", late: 80, amount: 10 },
        { client: "C", id: "3", number: "C2", late: 10, amount: -10 },
      ]),
    );
    expect(list.rows).toEqual([]);
    expect(list.aside).toEqual({ disputed: 1, promised: 1, credits: 1 });
  });
});

describe("the sums", () => {
  test("credits pay the oldest invoices first, and what they pay bears no interest", () => {
    const [letter] = lettersTo([
      onTime,
      { number: "A1", late: 60, amount: 100 },
      { number: "A2", late: 20, amount: 1000 },
      { number: "A3", late: 5, amount: -150 },
    ]);
    expect(letter).toMatchObject({ credits: 150, principal: 950, fee: 40 });
    expect(letter!.interest).toBe(lateInterest.compute(950, asOf - 20, asOf, null, "FR"));
  });

  test("a public buyer owes ECB + 8 points, everyone else the statutory or the agreed rate", () => {
    const line: Line = { number: "A1", late: 60, amount: 10_000 };
    const interest = (type: string | undefined, options: Partial<WorkOptions> = {}) =>
      lettersTo([onTime, { ...line, ...(type && { type }) }], options)[0]!.interest;
    expect(interest("Collectivité")).toBe(interestFromPublicBuyer(10_000, asOf - 60, asOf, builtInRates));
    expect(interest("BTP")).toBe(lateInterest.compute(10_000, asOf - 60, asOf, null, "FR"));
    expect(interest(undefined, { contractRate: 0.2 })).toBe(lateInterest.compute(10_000, asOf - 60, asOf, 0.2, "FR"));
    expect(interest("Collectivité")).toBeLessThan(interest(undefined)!);
  });

  test("interest that no published rate covers is not guessed, and the letter says it comes on top", () => {
    const [letter] = lettersTo([{ number: "A1", late: 7_000, amount: 1000 }]);
    expect(letter).toMatchObject({ interest: null, level: "NOTICE", total: 1040 });
    expect(said(letter!)).toContain("Les pénalités de retard légales s’y ajoutent.");
    expect(said(letter!)).not.toContain("null");
  });
});

describe("the words", () => {
  const at = (late: number, type?: string): Letter =>
    lettersTo([onTime, { number: "F-1023", late, amount: 12_340, contact: "Mme Roux", ...(type && { type }) }])[0]!;

  test("a courtesy claims no interest", () => {
    const text = said(at(5));
    expect(text).toContain("Rappel : 1 facture échue, 12 340,00 € (client n° C7)");
    expect(text).toContain("À l’attention de Mme Roux");
    expect(text).toContain("– Facture F-1023 du 18/10/2026, échue le 17/11/2026 (5 jours de retard) : 12 340,00 €");
    expect(text).not.toMatch(/pénalités|40 €|indemnité/i);
  });

  test("the second names interest, fee and their articles, and what is not yet due", () => {
    const letter = at(20);
    const text = said(letter);
    expect(text).toContain("L441-10");
    expect(text).toContain(`Pénalités de retard au 22/11/2026 : ${spoken(String(letter.interest).replace(".", ","))} €`);
    expect(text).toContain("Indemnité forfaitaire pour frais de recouvrement (40 € par facture) : 40,00 €");
    expect(text).toContain("À échoir :\n– Facture Z9");
  });

  test("formal notice says so, by registered letter", () => {
    const text = said(at(60));
    expect(text).toContain("Lettre recommandée avec avis de réception");
    expect(text).toContain("article 1344 du Code civil");
    expect(said(at(60), "en")).toContain("By registered letter");
  });

  test.each(["fr", "en"] as const)("each kind of client has its own, in %s", (language) => {
    for (const late of [5, 20, 60]) {
      const texts = [undefined, "Mairie", "BTP"].map((type) => said(at(late, type), language));
      expect(new Set(texts.map((text) => text.slice(text.indexOf("\n")))).size).toBe(3);
    }
    expect(said(at(60, "Mairie"), language)).toContain("L1612-16");
    expect(said(at(60, "Mairie"), language)).toContain("R2192-31");
    expect(said(at(60, "Mairie"), language)).not.toContain("L441-10");
    expect(said(at(60, "BTP"), language)).toContain("1799-1");
  });

  test("no figure changes with the language", () => {
    const digits = (text: string): string[] => (text.match(/\d[\d ,.]*\d|\d/g) ?? []).map((number) => number.replace(/[ ,.]/g, "")).sort();
    const amounts = (language: "fr" | "en") => digits((said(at(60), language).match(/[\d ,.]+(?= €)|(?<=€)[\d,.]+/g) ?? []).join(" € "));
    expect(amounts("fr")).toEqual(amounts("en"));
  });

  test("French has no plain space where typography wants none", () => {
    for (const late of [5, 20, 60])
      for (const type of [undefined, "Mairie", "BTP"]) {
        const { subject, body } = letterText(at(late, type), setting("fr"));
        expect(`${subject}\n${body}`).not.toMatch(/ [:;!?%»]|« |['"]/);
      }
  });

  test("signed as the user wishes", () => {
    expect(said(at(5), "fr", { sender: "Claire Petit\nComptabilité clients" })).toMatch(
      /Bien cordialement,\n\nClaire Petit\nComptabilité clients$/,
    );
    expect(said(at(5), "fr", { sender: "  " })).toMatch(/Le service crédit$/);
  });

  test("British law, British words", () => {
    const [letter] = lettersTo([onTime, { number: "A1", late: 20, amount: 2_000 }], { country: "GB" });
    expect(letter!.fee).toBe(70);
    const text = said(letter!, "en", { options: { ...defaultWorkOptions, country: "GB" }, currency: "£" });
    expect(text).toContain("Late Payment of Commercial Debts (Interest) Act 1998");
    expect(text).toContain("Principal: £2,000.00");
    expect(text).not.toContain("L441-10");
  });
});

describe("hostile cells", () => {
  const names = [
    "=CMD()",
    "+cmd",
    "@x",
    "<img src=x onerror=alert(1)>",
    "x".repeat(32_767),
    "שלום בע״מ",
    "🙂 SARL",
    "a\nb\r\u2028c\u0000d",
  ];

  test.each(names)("%# stay text, in the sheet as they are and in the letter on a line", (name) => {
    const [letter] = lettersTo([
      { ...onTime, client: name },
      { client: name, contact: name, number: name.slice(0, 500), late: 60, amount: 10 },
    ]);
    expect(letter!.name).toBe(name.trim());
    const { subject, body } = letterText(letter!, setting("fr"));
    expect(body.length).toBeLessThan(6_000);
    expect(subject.split("\n")).toHaveLength(1);
    const claimed = body.split("\n").filter((line) => line.startsWith("– Facture") && line.includes("échue"));
    expect(claimed).toHaveLength(1);
    const { table } = listSheet(letterColumns(setting("fr")), [letter!], wordingIn("fr", "€"), new Map());
    expect(table[1]![table[0]!.indexOf("Client")]).toBe(name.trim());
    expect(table[1]!.every((cell) => typeof cell !== "string" || cell.length <= 32_767)).toBe(true);
  });

  test("a thousand invoices fit a cell, the rest summed up in a line", () => {
    const [letter] = lettersTo([
      onTime,
      ...Array.from({ length: 1_000 }, (_, i): Line => ({ number: `F${"x".repeat(300)}${i}`, late: 60, amount: 10 })),
    ]);
    const { body } = letterText(letter!, setting("fr"));
    expect(body.length).toBeLessThan(20_000);
    expect(spoken(body)).toContain("– et 940 autres : 9 400,00 €");
    expect(letter!.principal).toBe(10_000);
  });

  test("a cut never splits a sign", () => {
    expect(printable("🙂".repeat(200))).toBe(`${"🙂".repeat(79)}…`);
    expect(printable("  a \u0007 b\t\nc ")).toBe("a b c");
  });
});

describe("ready for mail merge", () => {
  test("a row a client, with all that a letter is made of", () => {
    const letters = lettersTo([
      onTime,
      { number: "A1", late: 50, amount: 100 },
      { number: "A2", late: 60, amount: 200 },
      { client: "Autre", id: "C8", number: "B1", late: 50, amount: 400 },
    ]);
    const { table } = listSheet(letterColumns(setting("en")), letters, wordingIn("en", "€"), new Map());
    const column = (title: string): Cell[] => {
      expect(table[0]).toContain(title);
      return table.slice(1).map((row) => row[table[0]!.indexOf(title)]!);
    };
    expect(column("Client")).toEqual(["Autre", "Ateliers Morel"]);
    expect(column("Level")).toEqual([3, 3]);
    expect(column("Fixed fee")).toEqual([40, 80]);
    expect(column("Total claimed")).toEqual(letters.map(({ total }) => total));
    expect(column("Oldest invoice")).toEqual(["B1", "A2"]);
    expect(String(column("Invoices")[1]).split("\n")).toHaveLength(2);
    for (const body of column("Text")) expect(String(body)).toContain("formal notice");
  });

  test("the message before the due date comes with its list", () => {
    const of = situation([{ number: "A1", late: -5, amount: 100_000 }]);
    const list = preventiveList(of);
    const { table } = listSheet(
      preventiveColumns((row) => letterAhead(of, of.items!, row.client, row.invoices), setting("fr")),
      list.rows,
      wordingIn("fr", "€"),
      new Map(),
    );
    const [subject, body] = ["Objet", "Texte"].map((title) => spoken(String(table[1]![table[0]!.indexOf(title)])));
    expect(subject).toBe("Échéance à venir : 1 facture, 100 000,00 € (client n° C7)");
    expect(body).toContain("à échoir le 27/11/2026 : 100 000,00 €");
    expect(letterLevels[0]).toBe("CHECK");
  });
});

describe("letters that can be sent", () => {
  const letterhead = { logo: "Encours & Fils", block: "12 rue des Lilas\n69003 Lyon", iban: "fr7630006000011234567890189", place: "Lyon" };
  const to = (type: string | undefined, late: number, more: Partial<Line> = {}): Letter =>
    lettersTo([onTime, { number: "F-1023", late, amount: 12_340, ...(type && { type }), ...more }])[0]!;
  const text = (letter: Letter, language: "fr" | "en", more: Partial<LetterSetting> = {}) =>
    letterText(letter, { language, asOf, currency: "€", options: defaultWorkOptions, sender: null, letterhead, ...more });

  test("have a sender with its account, a recipient, a place and a day, references and a table", () => {
    const fr = text(to(undefined, 60), "fr");
    expect(fr.head).toEqual(["Encours & Fils", "12 rue des Lilas", "69003 Lyon"]);
    expect(fr.placeAndDate).toMatch(/^Lyon, le \d{1,2} [a-zé]+ \d{4}$/);
    expect(fr.subjectLine).toMatch(/^Objet\u00a0: Mise en demeure/);
    expect(fr.bank).toBe("Règlement par virement\u00a0: IBAN FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189");
    for (const part of [fr.placeAndDate, fr.subjectLine, ...fr.paragraphs]) expect(fr.whole).toContain(part);
    expect(fr.paragraphs.filter((paragraph) => paragraph !== fr.bank).join("\n\n")).toBe(fr.body);
    expect(text(to(undefined, 60), "en").placeAndDate).toMatch(/^Lyon, /);
  });

  test("name the rate that is asked, the law’s or that of our terms of sale", () => {
    const rate = (contractRate: number | null) => text(to(undefined, 60), "en", { options: { ...defaultWorkOptions, contractRate } }).body;
    expect([rate(null), rate(0.12)].map((body) => /at (the [a-z ]+) \(/i.exec(body)?.[1])).toEqual([
      "the ECB rate plus ten points",
      "the rate of our terms of sale",
    ]);
  });

  test("have no blank block where the sender gave neither name nor account, and a signature of five hundred signs at most", () => {
    const none = text(to(undefined, 60), "fr", { letterhead: { logo: "", block: "", iban: "  ", place: "" }, sender: "L".repeat(600) });
    expect([none.bank, none.head]).toEqual([null, []]);
    expect(none.whole.startsWith("Ateliers Morel\n\n")).toBe(true);
    expect(none.body.endsWith(`\n${"L".repeat(500)}`)).toBe(true);
  });

  test("a consumer owes no 40 € and no trader's interest, and is not threatened with either", () => {
    const letter = to("Particulier", 60);
    expect(letter).toMatchObject({ kind: "CONSUMER", fee: 0, interest: 0, total: 12_340 });
    for (const language of ["fr", "en"] as const) {
      const { body } = text(letter, language);
      expect(body).not.toMatch(/L441-10|D441-5|40\u00a0€|€40/);
      expect(body).toMatch(/L612-1/);
    }
    expect(text(letter, "fr").body).toContain("1231-6");
  });

  test("the notice to a builder names the direct action a month after, a British company has 14 days, a person 30", () => {
    expect(text(to("BTP", 60), "fr").body).toContain("l’action directe contre le maître de l’ouvrage");
    expect(text(to("BTP", 60), "fr").body).toContain("dans le mois qui suit la réception");
    const british = { options: { ...defaultWorkOptions, country: "GB" as const }, currency: "£" };
    expect(text(to(undefined, 60), "en", british).body).toContain("within 14 days");
    expect(text(to("Consumer", 60), "en", british).body).toContain("within 30 days");
  });

  test("a SIREN is called one, and not a client number of ours", () => {
    const letter = { ...to(undefined, 60), id: "552008443" };
    expect(text(letter, "fr").subject).toContain("SIREN\u00a0552\u00a0008\u00a0443");
    expect(text(letter, "en").references[0]).toBe("Your SIREN: 552\u00a0008\u00a0443");
  });

  test("all of them stand in one sheet, each beginning a page, its invoices in a table", () => {
    const letters = [to(undefined, 60), to("Particulier", 60)];
    const { table, format } = letterSheet(letters, {
      language: "fr",
      asOf,
      currency: "€",
      options: defaultWorkOptions,
      sender: null,
      letterhead,
    });
    expect(format.print!.breaks).toHaveLength(1);
    expect(table[format.print!.breaks![0]!]![0]).toBe("Encours & Fils");
    expect(table.filter((row) => row[0] === "Facture")).toHaveLength(2);
    expect(table.filter((row) => row[4] === 12_340)).toHaveLength(2);
    expect(table.every((row) => row.every((cell) => typeof cell !== "string" || cell.length <= 120))).toBe(true);
  });

  test("a line longer than the page is parted between words, or where it must be", () => {
    const rowsOf = (sender: string): Cell[] => {
      const given = { language: "fr", asOf, currency: "€", options: defaultWorkOptions, sender } as const;
      const { table } = letterSheet([to(undefined, 60)], given);
      const lines = table.map(([first]) => first ?? null);
      // Who signs stands last, below the formula of courtesy.
      return lines.slice(lines.lastIndexOf(null, lines.length - 2) + 1, -1);
    };
    const of = (...lengths: readonly number[]): string => lengths.map((length) => "x".repeat(length)).join(" ");
    const lengths = (...words: readonly number[]): number[] => rowsOf(of(...words)).map((line) => String(line).length);
    expect([lengths(108), lengths(109), lengths(230)]).toEqual([[108], [108, 1], [108, 108, 14]]);
    expect([lengths(60, 60), lengths(55, 100), lengths(54, 100), lengths(108, 9)]).toEqual([
      [60, 60],
      [55, 100],
      [108, 47],
      [108, 9],
    ]);
  });

  test("an invoice without a number has none in the table", () => {
    const given = { language: "en", asOf, currency: "€", options: defaultWorkOptions, sender: null } as const;
    const letter = to(undefined, 60);
    const { table, format } = letterSheet(
      [{ ...letter, parts: letter.parts.map((part) => ({ ...part, invoices: part.invoices.map((each) => ({ ...each, number: null })) })) }],
      given,
    );
    expect(table[format.print!.strong![1]! + 1]!.slice(0, 1)).toEqual([null]);
  });

  test("a blank line parts the sender from the recipient; without a sender the recipient comes first", () => {
    const given = { language: "fr", asOf, currency: "", options: defaultWorkOptions, sender: "\ue000 Léa" } as const;
    const { table, format } = letterSheet([to(undefined, 60)], { ...given, letterhead });
    expect(table.slice(0, 5).map((row) => row[0] ?? row[2])).toEqual([...text(to(undefined, 60), "fr").head, null, "Ateliers Morel"]);
    const bare = letterSheet([to(undefined, 60)], given);
    expect(bare.table[0]).toEqual([null, null, "Ateliers Morel", null, null]);
    // A currency nobody knows has no sign; who signs is never taken for the place of a table.
    expect([format.currency, table[table.length - 2]![0]]).toEqual([null, "\ue000 Léa"]);
  });

  test("the table of invoices has a blank line above it, and names no days late of what is due today", () => {
    const given = { language: "fr", asOf, currency: "€", options: defaultWorkOptions, sender: null } as const;
    const all = situation([
      { number: "A1", late: 0, amount: 90_000 },
      { number: "A2", late: -1, amount: 90_000 },
    ]);
    const ahead = letterAhead(all, all.items!, 0, [0, 1]);
    for (const letter of [ahead, to(undefined, 5), to("Public", 60), to("Particulier", 20)]) {
      const { table, format } = letterSheet([letter], given);
      const heading = format.print!.strong![1]!;
      expect([table[heading]![0], table[heading - 1]!.every((cell) => cell === null)]).toEqual(["Facture", true]);
      expect(table[heading - 2]!.some((cell) => cell !== null)).toBe(true);
      expect(table[heading + 1]![3]).toBe(letter === ahead ? null : letter.daysLate);
    }
  });

  test("each reads in order: sender, recipient, place and day, subject, references, text, invoices, sums, how to pay, signature", () => {
    for (const language of ["fr", "en"] as const) {
      const setting = { language, asOf, currency: "€", options: defaultWorkOptions, sender: "Claire Martin", letterhead };
      for (const letter of [to(undefined, 60), to("Particulier", 12), to("Public", 40)]) {
        const { table, format } = letterSheet([letter], setting);
        const text = letterText(letter, setting);
        const said = table.map((row) => row.filter((cell) => cell !== null).join(" "));
        const at = (start: string): number => said.findIndex((line) => line.startsWith(start.slice(0, 60)));
        const [heading, sums] =
          language === "fr" ? ["Facture Date", /^(Principal|Total à régler)/] : ["Invoice Date", /^(Principal|Total to pay)/];
        const places = [
          at(text.head[0]!),
          at(text.recipient[0]!),
          at(text.placeAndDate),
          at(text.subjectLine),
          at(text.references[0]!),
          said.findIndex((line) => /^(Madame, Monsieur|Dear)/.test(line)),
          at(heading),
          at("F-1023"),
          said.findIndex((line) => sums.test(line)),
          at(text.bank!),
          said.lastIndexOf("Claire Martin"),
        ];
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(new Set(places).size).toBe(places.length);
        expect(places[0]).toBe(0);
        // The signature is the last line, and no invoice is named twice.
        expect(said.slice(places[places.length - 1]! + 1).join("")).toBe("");
        expect(said.filter((line) => line.includes("F-1023"))).toHaveLength(1);
        expect(said.join("")).not.toMatch(/[\ue000-\uf8ff]/);
        expect(format.print!.strong).toEqual([at(text.subjectLine), at(heading)]);
        expect(text.whole.indexOf(text.bank!)).toBeLessThan(text.whole.lastIndexOf("Claire Martin"));
      }
    }
  });

  test("a British public body is written to as a company is: it has no Chorus Pro and certifies no service", () => {
    const lines = [8, 20].map((late, k) => ({ client: `Council ${k}`, id: `C${k}`, number: `G${k}`, late, amount: 900, type: "Public" }));
    for (const language of ["fr", "en"] as const) {
      const bodies = (country: "FR" | "GB") =>
        letterList(situation(lines, { country }))
          .rows.map(
            (letter) => letterText(letter, { language, asOf, currency: "£", options: { country, contractRate: null }, sender: null }).body,
          )
          .join();
      expect(bodies("FR")).toMatch(/Chorus Pro/);
      expect(bodies("GB")).not.toMatch(/Chorus Pro|mandat|payment order|service fait/);
    }
  });
});
