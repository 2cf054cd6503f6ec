import fc from "fast-check";
import { readFileSync } from "node:fs";
import { isoOf, serialOf } from "../../../core/cells/dates";
import { statusRules } from "../../../core/method/identity/status-rules";
import { statusOfJudgment } from "../../../core/method/identity/status-rules";
import { claimDeadlines, matchClients, standings } from "../../../core/history/legal-events/firms";
import { mergedNotices, noticeRows, noticesFromRows } from "../../../core/history/legal-events/kept-notices";
import type { Notice } from "../../../core/history/legal-events/notice";
import { readNotices } from "../../../core/history/legal-events/read-notices";
import { standingOf, type Standing } from "../../../core/history/legal-events/standing";
import { segment } from "../../../core/segment/segment";
import type { Cell } from "../../../core/cells/values";

const vector = (name: string): string => readFileSync(`tests/vectors/bodacc/${name}`, "utf8");
const asOf = serialOf(2026, 11, 22);
const siren = "552008443";

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
/** A record as the CSV export writes it: JSON inside quotation marks, the register as a comma string. */
const csvOf = (records: readonly Readonly<Record<string, unknown>>[]): string => {
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cell = (value: unknown): string =>
    value === null || value === undefined
      ? ""
      : Array.isArray(value)
        ? quoted(value.join(","))
        : typeof value === "object"
          ? quoted(JSON.stringify(value))
          : typeof value === "string"
            ? quoted(value)
            : (value as number).toString();
  return `\ufeff${names.join(";")}\r\n${records.map((record) => names.map((name) => cell(record[name])).join(";")).join("\r\n")}\r\n`;
};

let number = 0;
const judgment = (nature: string, more: Partial<Notice> & { day?: number } = {}): Notice => {
  const { day = asOf - 100, ...rest } = more;
  return {
    id: `A20260001${++number}`,
    kind: "notice",
    previous: null,
    family: "judgment",
    sirens: [siren],
    firm: "Ateliers Morel",
    published: day + 5,
    judged: day,
    judgment: "Jugement prononçant",
    nature,
    complement: "",
    court: "Nanterre",
    created: null,
    ...rest,
  };
};
const opening = "Jugement d'ouverture d'une procédure de redressement judiciaire";
const conversion = "Jugement de conversion en liquidation judiciaire";
const closing = "Jugement de clôture pour insuffisance d'actif";
const plan = "Jugement arrêtant le plan de redressement";
const of = (...notices: readonly Notice[]): Standing => standingOf(siren, notices, asOf);

describe("the exports as they are really written", () => {
  const records = JSON.parse(vector("bodacc_collective_sample.json")) as Record<string, unknown>[];
  const expected = [
    ["A200902491993", "482309382", "2009-12-27", "2009-12-10", "Jugement de conversion en liquidation judiciaire"],
    ["A202500995044", "383755949", "2025-05-23", "2025-04-16", "Jugement de conversion en redressement judiciaire"],
    ["A202601765232", "894670793", "2026-09-15", "2026-09-08", "Jugement d'ouverture de liquidation judiciaire"],
  ];
  const told = (text: string) =>
    readNotices(text).notices.map(({ id, sirens, published, judged, nature }) => [
      id,
      sirens.join(),
      isoOf(published!),
      isoOf(judged!),
      nature,
    ]);

  test.each([
    ["a JSON list", vector("bodacc_collective_sample.json")],
    ["an answer of the API", JSON.stringify({ total_count: 3, results: records })],
    ["an answer of the old API", JSON.stringify({ nhits: 3, records: records.map((fields) => ({ datasetid: "x", fields })) })],
    ["a record a line", records.map((record) => JSON.stringify(record)).join("\n")],
    ["CSV with a byte order mark", csvOf(records)],
    [
      "CSV read as Latin-1",
      Buffer.from(csvOf(records), "utf8")
        .toString("latin1")
        .replace(/^\u00ef\u00bb\u00bf/, ""),
    ],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual(expected);
    expect(readNotices(text).unread).toEqual([]);
  });

  test("a liquidation opened in September 2026 has its claim deadline, one opened in 2009 has expired", () => {
    const firms = standings(readNotices(vector("bodacc_collective_sample.json")).notices, asOf);
    expect(firms.get("894670793")).toMatchObject({ events: ["LIQUIDATION"], opened: serialOf(2026, 9, 15) });
    const deadlines = claimDeadlines(firms.get("894670793")!, false)!;
    expect([deadlines.claim, deadlines.goods, deadlines.relief].map(isoOf)).toEqual(["2026-11-15", "2026-12-15", "2027-03-15"]);
    expect(isoOf(claimDeadlines(firms.get("894670793")!, true)!.claim)).toBe("2027-01-15");
    expect(firms.get("482309382")).toMatchObject({ events: [], opened: null });
    // Its opening is not in the export, so that nothing can be counted from it; the conversion itself counts.
    expect(firms.get("383755949")).toMatchObject({ events: ["REDRESSEMENT"], opened: null });
    expect(readNotices(vector("bodacc_collective_sample.json")).notices[1]!.nature).toContain("conversion en redressement");
  });

  test("recherche-entreprises tells age and closure; a firm without a SIREN is listed", () => {
    const { notices, unread } = readNotices(vector("recherche_entreprises_sample.json"));
    expect(unread).toEqual([{ record: 1, why: "noSiren", firm: "Sacré Willy (POIL A GRATTER)" }]);
    expect(standings(notices, asOf).get("819489626")).toMatchObject({ created: serialOf(2016, 4, 4), events: [], firm: "QONTO (QONTO)" });
    const closed = JSON.stringify({ siren, nom_complet: "X", etat_administratif: "C", date_fermeture: "2026-01-31" });
    expect(standings(readNotices(closed).notices, asOf).get(siren)!.events).toEqual(["RADIATION"]);
    const procedure = JSON.stringify({
      siren,
      nom_complet: "X",
      etat_administratif: "A",
      bodacc: { procedure_collective: { statut: "sauvegarde", id_annonce: "A1", date: "2026-01-31" } },
    });
    expect(standings(readNotices(procedure).notices, asOf).get(siren)!.events).toEqual(["SAUVEGARDE"]);
  });

  test("the SIREN of each person named, with zeros and spaces mended, before those of the register", () => {
    const record = (listepersonnes: unknown, registre: unknown = "552 008 443,552008443") => ({
      dateparution: "2026-11-02",
      familleavis: "collective",
      registre,
      listepersonnes: JSON.stringify(listepersonnes),
    });
    const sirens = (fields: unknown) => readNotices(JSON.stringify([fields])).notices[0]?.sirens;
    const rcs = (numeroIdentification: string) => ({ numeroImmatriculation: { numeroIdentification } });
    expect(sirens(record({ personne: rcs("732 829 320") }))).toEqual(["732829320"]);
    expect(sirens(record({ personne: [rcs("732 829 320"), { inscriptionRM: { numeroIdentificationRM: "5 880 596" } }] }))).toEqual([
      "732829320",
      "005880596",
    ]);
    expect(sirens(record({}))).toEqual(["552008443"]);
    expect(sirens(record("no JSON", ["552 008 443", "552008443"]))).toEqual(["552008443"]);
    expect(readNotices(JSON.stringify([record({}, "RCS inconnu")])).unread[0]!.why).toBe("noSiren");
  });
});

describe("where a firm stands", () => {
  test.each<[string, Standing["events"], Standing]>([
    ["opening", ["REDRESSEMENT"], of(judgment(opening))],
    [
      "the later judgment prevails, in whatever order they come",
      ["LIQUIDATION"],
      of(judgment(conversion, { day: asOf - 20 }), judgment(opening)),
    ],
    ["closing for want of assets frees nobody", ["CLOSED_UNPAID"], of(judgment(opening), judgment(closing, { day: asOf - 20 }))],
    [
      "closing once all are paid ends it",
      [],
      of(judgment(opening), judgment("Jugement de clôture pour extinction du passif", { day: asOf - 20 })),
    ],
    [
      "an end of the proceedings ends them",
      [],
      of(judgment(opening), judgment("Jugement mettant fin à la procédure de redressement judiciaire", { day: asOf - 20 })),
    ],
    [
      "a plan that fails opens a liquidation",
      ["LIQUIDATION"],
      of(
        judgment(plan),
        judgment("Jugement prononçant la résolution du plan de redressement et la liquidation judiciaire", { day: asOf - 20 }),
      ),
    ],
    [
      "a liquidation taken up again",
      ["LIQUIDATION"],
      of(judgment(closing), judgment("Jugement de reprise de la procédure de liquidation judiciaire", { day: asOf - 20 })),
    ],
    [
      "a planned merger in its own words",
      ["MERGER"],
      of(judgment("", { family: "other", complement: "Avis de projet de fusion", judged: null, published: asOf - 20 })),
    ],
    ["closing by its family", [], of(judgment(opening), judgment("Autre", { judgment: "Jugement de clôture", day: asOf - 20 }))],
    ["a plan keeps a floor of its own", ["PLAN_CONTINUATION"], of(judgment(opening), judgment(plan, { day: asOf - 20 }))],
    [
      "a plan that fails",
      ["LIQUIDATION"],
      of(
        judgment(plan),
        judgment("Jugement prononçant la résolution du plan de sauvegarde et la liquidation judiciaire", { day: asOf - 20 }),
      ),
    ],
    [
      "an act within the procedure does not end it",
      ["REDRESSEMENT"],
      of(judgment(opening), judgment("Jugement de désignation des organes de la procédure", { day: asOf - 20 })),
    ],
    [
      "an appeal overturns it",
      [],
      of(judgment(opening), judgment("Arrêt de la cour d'appel infirmant une décision soumise à publicité", { day: asOf - 20 })),
    ],
    ["expired after ten years", [], of(judgment(opening, { day: serialOf(2016, 11, 21) }))],
    ["not yet expired", ["REDRESSEMENT"], of(judgment(opening, { day: serialOf(2016, 11, 22) }))],
    ["removal", ["RADIATION"], of(judgment("", { family: "removal", judged: null }))],
    [
      "a seat registered elsewhere revives it",
      [],
      of(judgment("", { family: "removal", judged: null }), judgment("", { family: "registration", judged: null, published: asOf - 20 })),
    ],
    ["one warning", ["WATCH"], of(judgment("", { family: "modification", judged: null, published: asOf - 89 }))],
    ["an old warning", [], of(judgment("", { family: "modification", judged: null, published: asOf - 90 }))],
    ["published after the as-of day", ["LIQUIDATION"], of(judgment(conversion, { day: asOf + 10 }))],
  ])("%s: %j", (_, events, standing) => expect(standing.events).toEqual(events));

  test("two warnings in ninety days make one class worse", () => {
    const warning = (published: number) => judgment("", { family: "sale", judged: null, published });
    expect(of(warning(asOf - 10)).worse).toBe(0);
    expect(of(warning(asOf - 10), warning(asOf - 80)).worse).toBe(1);
    expect(of(warning(asOf - 10), warning(asOf - 100)).worse).toBe(0);
  });

  test("claims are counted from the opening, not from a conversion of it", () => {
    const first = judgment(opening, { day: asOf - 200 });
    expect(of(first, judgment(conversion, { day: asOf - 20 })).opened).toBe(first.published);
    expect(of(judgment(conversion)).opened).toBeNull();
    expect(claimDeadlines(of(judgment(conversion)), false)).toBeNull();
  });

  test("a correction replaces what it corrects, a cancellation takes it and itself away", () => {
    const wrong = judgment("Jugement d'ouverture de liquidation judiciaire");
    const right = judgment(opening, { kind: "correction", previous: wrong.id });
    expect(of(wrong, right).events).toEqual(["REDRESSEMENT"]);
    expect(of(wrong, judgment(closing, { kind: "cancellation", previous: wrong.id })).events).toEqual([]);
    const nameless = judgment("", { kind: "cancellation", previous: wrong.id, sirens: [] });
    expect(standings([wrong, nameless], asOf).get(siren)!.events).toEqual([]);
  });

  test("an annulled notice as the export writes it", () => {
    const base = { dateparution: "2026-11-02", familleavis: "collective", registre: "552008443" };
    const text = csvOf([
      {
        ...base,
        id: "A202602101234",
        typeavis: "annonce",
        jugement: { famille: "Jugement d'ouverture", nature: opening, date: "2026-10-20" },
      },
      {
        ...base,
        id: "A202602151111",
        typeavis: "annulation",
        parutionavisprecedent: {
          nomPublication: "BODACC A",
          numeroParution: "20260210",
          dateParution: "2 novembre 2026",
          numeroAnnonce: 1234,
        },
      },
    ]);
    expect(standings(readNotices(text).notices, asOf).get(siren)!.events).toEqual([]);
  });

  test("two ways: on every official rule alone, the standing is the rule's, save plans, which keep their floor", () => {
    const code = { liquidation_judiciaire: "LIQUIDATION", redressement_judiciaire: "REDRESSEMENT", sauvegarde: "SAUVEGARDE" } as const;
    for (const { nature, complement, status } of statusRules) {
      const { events } = of(judgment(nature, { complement: complement ?? "" }));
      const isPlan = /plan de (redressement|sauvegarde)/.test(nature) && !/résolution/.test(nature);
      // Official rules leave these empty: closed without payment, a failed plan, and the exit from a crisis.
      const own = /insuffisance d'actif|clôture de la procédure de rétablissement/.test(nature)
        ? "CLOSED_UNPAID"
        : /prononçant la résolution du plan de sauvegarde$/.test(nature)
          ? "DIFFICULTIES"
          : /ouverture d'une procédure de traitement de sortie de crise/.test(nature)
            ? "CRISIS_EXIT"
            : null;
      expect([nature, events]).toEqual([nature, own ? [own] : isPlan ? ["PLAN_CONTINUATION"] : status ? [code[status]] : []]);
    }
  });

  test("an unknown nature changes nothing, wherever it stands, and is shown", () => {
    const natures = fc.constantFrom(opening, conversion, closing, plan);
    fc.assert(
      fc.property(fc.array(natures, { maxLength: 5 }), fc.string(), fc.nat(600), (known, unknown, day) => {
        fc.pre(statusOfJudgment(unknown, "") === undefined);
        const notices = known.map((nature, k) => judgment(nature, { day: asOf - 500 + 100 * k }));
        const strange = judgment(unknown, { day: asOf - 600 + day });
        const before = of(...notices);
        const after = of(...notices, strange);
        expect({ ...after, history: null, firm: null }).toEqual({ ...before, history: null, firm: null });
        expect(after.history.find(({ notice }) => notice === strange)!.effect).toBe("unknown");
      }),
    );
  });

  test("the order of the notices in the file does not matter", () => {
    const all = [opening, conversion, closing, plan, "Nature inconnue"].map((nature, k) => judgment(nature, { day: asOf - 500 + 40 * k }));
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (mixed) => expect(of(...mixed)).toEqual(of(...all))));
  });
});

describe("clients and firms", () => {
  const { clients } = segment(
    [
      ["Client", "SIREN", "Encours"],
      ["Morel", "552 008 443", 100],
      ["Morel bis", 552008443, 50],
      ["Sans", null, 10],
    ],
    { asOf },
  );
  test("are matched by SIREN; the others are listed, and who has none is counted", () => {
    const other = { ...judgment(opening), sirens: ["732829320"], firm: "Ailleurs" };
    const { matched, unmatched, withoutSiren } = matchClients(standings([judgment(opening), other], asOf), clients!);
    expect(matched.map((each) => each.clients)).toEqual([[0, 1]]);
    expect(unmatched.map(({ firm }) => firm)).toEqual(["Ailleurs"]);
    expect(withoutSiren).toBe(1);
  });
});

describe("kept in the workbook", () => {
  const { notices } = readNotices(vector("bodacc_collective_sample.json"));
  test("read back as they were", () => expect(noticesFromRows(noticeRows(notices))).toEqual({ notices, broken: 0 }));
  test("the same file twice is kept once", () => expect(mergedNotices(notices, notices)).toEqual(notices));
  test("a row that someone edited is left out and counted; another sheet holds nothing", () => {
    const rows = noticeRows(notices);
    rows[2]![2] = "judgement";
    rows[3]![0] = "123";
    expect(noticesFromRows(rows)).toEqual({ notices: notices.slice(2), broken: 2 });
    expect(noticesFromRows([["Client", "Encours"]])).toEqual({ notices: [], broken: 0 });
  });
  test("whatever the sheet became, reading it does not fail", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom("judgment", "notice", "552008443"),
    ) as fc.Arbitrary<Cell>;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 15 }), { maxLength: 6 }), (rows) => {
        standings(noticesFromRows([["encours notices 1"], [], ...rows]).notices, asOf);
      }),
    );
  });
});

test("hostile files never throw", () => {
  const sample = vector("bodacc_collective_sample.json");
  const bent = fc
    .tuple(fc.nat(sample.length), fc.nat(40), fc.string())
    .map(([at, length, put]) => sample.slice(0, at) + put + sample.slice(at + length));
  const record = fc.dictionary(
    fc.constantFrom(
      "id",
      "jugement",
      "registre",
      "listepersonnes",
      "dateparution",
      "familleavis",
      "parutionavisprecedent",
      "__proto__",
      "radiationaurcs",
    ),
    fc.oneof(
      fc.string(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.jsonValue(),
    ),
  );
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    bent,
    fc.array(record).map((records) => JSON.stringify(records)),
    fc.constantFrom(
      "[".repeat(20_000),
      '{"a":'.repeat(20_000),
      "dateparution;registre\n=1+1;552008443",
      'dateparution;registre\n"',
      "\ufeff",
    ),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const { notices } = readNotices(text);
      for (const standing of standings(notices, asOf).values()) expect(Number.isNaN(standing.worse)).toBe(false);
      noticesFromRows(noticeRows(notices));
    }),
    { numRuns: 300 },
  );
});
