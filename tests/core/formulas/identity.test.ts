import fc from "fast-check";
import { call } from "../../../core/encours";
import { statusOfJudgment } from "../../../core/method/identity/status-rules";
import { statusRules } from "../../../core/method/identity/status-rules";

const value = (name: string, ...args: (string | number | null)[]): unknown => {
  const outcome = call(name, args, { language: "en" });
  return "fault" in outcome ? outcome.fault.code : outcome.value;
};

/** A SIREN from its first eight digits: the ninth is the one that satisfies Luhn. */
const siren = fc.integer({ min: 0, max: 99_999_999 }).map((number) => {
  const eight = String(number).padStart(8, "0");
  const sum = [...eight].reduce((total, digit, i) => {
    const weighted = i % 2 === 1 ? 2 * Number(digit) : Number(digit);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return eight + String((10 - (sum % 10)) % 10);
});
const realSiren = siren.filter((number) => !number.startsWith("000"));

describe("SIREN and SIRET", () => {
  // Published by python-stdnum, or by the firms themselves.
  test.each([
    ["552 008 443", true],
    ["404833048", true],
    ["404833047", false],
    ["443121975", true],
    ["356 000 000", true],
    ["732.829.320", true],
    ["73282932", false],
    ["7328293200", false],
    ["000000000", false],
    ["55200844A", false],
  ])("ISSIREN %s is %s", (text, expected) => expect(value("ISSIREN", text)).toBe(expected));

  test.each([
    ["73282932000074", true],
    ["732 829 320 00074", true],
    ["73282932000079", false],
    ["312 494 529 000 34", true],
    ["40483304700016", false], // the SIREN in it is wrong
  ])("ISSIRET %s is %s", (text, expected) => expect(value("ISSIRET", text)).toBe(expected));

  test("La Poste: digits add up to a multiple of five, the head office alone keeps Luhn", () => {
    expect(value("ISSIRET", "35600000000048")).toBe(true);
    expect(value("ISSIRET", "35600000049837")).toBe(true); // 45
    expect(value("ISSIRET", "35600000049838")).toBe(false);
    expect(value("ISSIRET", "35600000000055")).toBe(false); // adds up to 24
  });

  test("a number that lost its leading zeros gets them back; a text that is too short does not", () => {
    expect(value("ISSIREN", 5520176)).toBe(value("ISSIREN", "005520176"));
    fc.assert(
      fc.property(
        siren.filter((one) => !/^0+$/.test(one)),
        (one) => expect(value("ISSIREN", Number(one))).toBe(true),
      ),
    );
    expect(value("ISSIREN", "5520135")).toBe(false);
  });

  test("inverse: changing any one digit is found out", () => {
    fc.assert(
      fc.property(siren, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (one, place, by) => {
        const changed = one.slice(0, place) + String((Number(one[place]) + by) % 10) + one.slice(place + 1);
        expect(value("ISSIREN", changed)).toBe(false);
      }),
    );
  });
});

describe("VAT", () => {
  test("round trip: the VAT number of a SIREN is valid, French, and ends in it", () => {
    fc.assert(
      fc.property(realSiren, (one) => {
        const vat = value("VATNUMBER", one) as string;
        expect(vat).toMatch(/^FR\d{11}$/);
        expect(vat.slice(4)).toBe(one);
        expect(value("ISVAT", vat)).toBe(true);
        expect(value("ISVAT", vat.slice(2))).toBe(true);
        expect(value("VATCOUNTRY", vat)).toBe("FR");
      }),
    );
  });
  test("one numeric key out of a hundred is right", () => {
    const keys = Array.from({ length: 100 }, (_, key) => String(key).padStart(2, "0"));
    expect(keys.filter((key) => value("ISVAT", `FR${key}443121975`) === true)).toEqual(["46"]);
  });

  // python-stdnum, tests/test_eu_vat.doctest: found online, all valid; one or two a country.
  const valid = (
    "ATU 142 43 102|ATU13585627|BE 0202.239.951|BE (0)468.561.072|BE 444.503.092|BG 103873594|BG7111042925|CY- 10277198H|CZ 25123891|" +
    "CZ 640229/4448|DE - 113866163|DE 813 11 38 75|DK 10 50 32 80|DK: 21599336|EE 100 931 558|EL 039868210|El 800 179 925|" +
    "ES - Q0818001J|ES 54362315K|ES X-5253868-R|FI 0982651-1|FR 04409414364|FR K 7399859412|Fr 96 631 620 572|FR16000063601|FR96000110899|HU -12509403|" +
    "IE 0005306C|IE6433435IH|IE8D79739I|IE6433435OA|IT 0 0 6 1 8 2 8 0 4 9 9|LT 100001354118|LT 119511515|LU.248.70.640|LV 4000 3521 600|" +
    "MT 1039-6417|NL-8197.38.116.B.01|NL001162938B28|PL 584-030-44-72|PT 500135.495|RO 573768|RO 11358544|SE 202 100-5000 01|SI 3609 7152|SK 202 274 96 19|" +
    "XI432525179|GB 980 7806 84|NO 923 456 783 MVA|CHE-100.155.212 MWST"
  ).split("|");
  test.each(valid)("%s is valid", (text) => {
    expect(value("ISVAT", text)).toBe(true);
    expect(value("VATCOUNTRY", text)).toBe(text.trim().slice(0, 2).toUpperCase());
  });
  test("new Belgian numbers begin with 1", () => expect(value("ISVAT", "BE1000500333")).toBe(true));
  test("numbers of Monaco, with 000 for a SIREN, skip Luhn but keep the key", () => {
    expect(value("ISVAT", "FR43000020445")).toBe(true);
    expect(value("ISVAT", "FR44000020445")).toBe(false);
  });

  // The same file: mangled keys, formats and lengths.
  const wrong = (
    "FR 04409414264|FR 21 326 565 603|FR K 7399859312|FR L 7399859412|FR IO334175221|AT1 142 43 102|ATU 1515B209|BE 02A2.239.951|BG 10X8735941|" +
    "CY-102590Z3P|DE 246X595 415|DE 011125440|IE 4550C59S|NL 001241643801|SK A078449064|CY-1225903322|ES B-583784312|FR000076090|NL006866304B021|" +
    "SE 55643359201|GR 094259216|ZZ 12345678|DESCRIPTION|FRANCE"
  ).split("|");
  test.each(wrong)("%s is not", (text) => expect(value("ISVAT", text)).toBe(false));

  test("a text that is no VAT number has no country", () => {
    for (const text of ["DESCRIPTION", "GR 094259216", "12", "ZZ 12345678"]) expect(value("VATCOUNTRY", text)).toBe("NO_DATA");
  });
});

describe("LEI", () => {
  test.each([
    ["969500YLLNN3TK3JSF66", true],
    ["9695 00YL LNN3 TK3J SF66", true],
    ["213800KUD8LXJWSQ9D15", false],
    ["969500YLLNN3TK3JSF6", false],
    ["969500YLLNN3TK3JSFAB", false],
  ])("ISLEI %s is %s", (text, expected) => expect(value("ISLEI", text)).toBe(expected));

  test("inverse: swapping two neighbours that differ is found out", () => {
    const lei = "969500YLLNN3TK3JSF66";
    for (let i = 0; i < 19; i++) {
      if (lei[i] === lei[i + 1]) continue;
      expect(value("ISLEI", lei.slice(0, i) + lei[i + 1]! + lei[i]! + lei.slice(i + 2))).toBe(false);
    }
  });
});

describe("LEGALSTATUS", () => {
  test("there are 53 rules, in the official order, each deciding for its own words", () => {
    expect(statusRules).toHaveLength(53);
    for (const { nature, complement, status } of statusRules) expect(statusOfJudgment(nature, complement ?? null)).toBe(status);
  });
  test("the first rule that fits decides: the catch-all behind it does not undo it", () => {
    expect(value("LEGALSTATUS", "Autre jugement prononçant", "la conversion en liquidation judiciaire du redressement judiciaire")).toBe(
      "liquidation_judiciaire",
    );
    expect(value("LEGALSTATUS", "Autre jugement prononçant", "le report de la date de cessation des paiements")).toBeNull();
  });
  test("case, accents, apostrophes and UTF-8 read as Latin-1 do not matter", () => {
    const typed = "Jugement d'ouverture d'une procédure de redressement judiciaire";
    const mangled = Buffer.from(typed.replace(/'/g, "’"), "utf8")
      .toString("latin1")
      .replace(/â\u0080\u0099/g, "â€™");
    for (const nature of [typed, typed.toUpperCase(), typed.replace(/'/g, "’"), typed.normalize("NFD"), ` ${typed}  `, mangled]) {
      expect(value("LEGALSTATUS", nature)).toBe("redressement_judiciaire");
    }
  });
  test("a nature no rule knows is empty in the sheet, and told apart from a closed case behind it", () => {
    expect(value("LEGALSTATUS", "Jugement d'homologation")).toBeNull();
    expect(statusOfJudgment("Jugement d'homologation", null)).toBeUndefined();
    expect(statusOfJudgment("Autre jugement de clôture", null)).toBeNull();
  });
});
