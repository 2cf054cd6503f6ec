import fc from "fast-check";
import { clientKey, sirenIn } from "../../../core/reading/rows/client-key";
import type { FirmEvents } from "../../../core/rating/firm-events";
import { defaultPolicy } from "../../../core/policy/default";
import type { EventCode } from "../../../core/policy/policy";
import { lastOverrides, overrideRows, overridesFromRows, type KeptOverride } from "../../../core/rating/kept-overrides";
import { holdsOn, overrideRefusal, type Override } from "../../../core/rating/override";
import { ratedBlock } from "../../../core/ledger/clients";
import { segment } from "../../../core/segment/segment";
import type { Grid } from "../../../core/cells/values";

const asOf = 46_350;
const table: Grid = [
  ["Client", "SIREN", "Encours", "Retard moyen", "Score bureau", "Événements légaux"],
  ["Ateliers Morel", "552 008 443", 12000, 2, 84, null],
  ["Bati Sud", "443121975", 8000, 48, 35, "Comptes non déposés depuis 2 ans"],
  ["Cartonnages Lys", 5580, 700, null, null, null],
  ["Domaine", "pas de SIREN", 90000, 1, 92, null],
];
const firm = (more: Partial<FirmEvents>): FirmEvents => ({ events: [], settled: [], worse: 0, created: null, ...more });
const override = (notch: -1 | 1, more: Partial<Override> = {}): Override => ({
  notch,
  author: "Anne",
  approver: "Basile",
  reason: "Garantie du groupe",
  made: asOf - 10,
  expires: asOf + 30,
  ...more,
});
const classes = (options: Parameters<typeof segment>[1] = {}): number[] => [...segment(table, { asOf, ...options }).clients!.riskClass];
const before = classes();

describe("a SIREN is found", () => {
  test.each([
    ["552 008 443", "552008443"],
    ["55200844300017", "552008443"],
    ["FR46443121975", "443121975"],
    ["5580", null],
    ["005880596", "005880596"],
    ["5880596", "005880596"],
    ["404833047", null],
    ["", null],
    [null, null],
  ])("in %s: %s", (text, siren) => expect(sirenIn(text)).toBe(siren));
});

test("a client is known by its number, else its SIREN, else its name however it is spelled", () => {
  expect(clientKey("Morel", " C001 ", "552008443")).toBe("n:c001");
  expect(clientKey("Morel", null, "552008443")).toBe("s:552008443");
  expect(clientKey("Bâti  Sud.", null, null)).toBe(clientKey("BATI SUD", null, null));
});

describe("events by SIREN", () => {
  test("a liquidation makes class 5, whatever the rest says, and says so", () => {
    const { clients, table: rows } = segment(table, { asOf, events: new Map([["552008443", firm({ events: ["LIQUIDATION"] })]]) });
    expect([...clients!.riskClass]).toEqual([5, ...before.slice(1)]);
    expect(rows[1]!.join(" ")).toContain("Liquidation judiciaire");
  });
  test("accounts filed lift the floor that their absence was", () => {
    expect(classes({ events: new Map([["443121975", firm({ settled: ["NO_ACCOUNTS_2Y"] })]]) })[1]).toBeLessThanOrEqual(before[1]!);
    const { clients } = segment(table, { asOf, events: new Map([["443121975", firm({ settled: ["NO_ACCOUNTS_2Y"] })]]) });
    const { block, at } = ratedBlock(clients!, 1);
    expect(block.signals.events[at]).toBe(0);
  });
  test("an age the table does not tell is taken from the register", () => {
    expect(classes({ events: new Map([["552008443", firm({ created: asOf - 200 })]]) })[0]).toBe(4);
  });
  test("client numbers are SIRENs where all of them are, not where some pass the check by chance", () => {
    const numbered = (numbers: readonly string[]): Grid => [
      ["Client", "N° client", "Encours"],
      ...numbers.map((number, k) => [`Client ${k}`, number, 1000 + k]),
    ];
    const registered = numbered(["552008443", "443121975", "732829320"]);
    expect(segment(registered, { asOf }).clients!.sirens()).toEqual(["552008443", "443121975", "732829320"]);
    const events = new Map([["552008443", firm({ events: ["LIQUIDATION"] })]]);
    const house = numbered(["552008443", "443121976", "732829321", "140105686", "200744019"]);
    const { clients } = segment(house, { asOf, events });
    expect(clients!.sirens()).toBeNull();
    expect([...clients!.riskClass]).toEqual([...segment(house, { asOf }).clients!.riskClass]);
  });
  test("another firm's events change nothing", () => {
    expect(classes({ events: new Map([["732829320", firm({ events: ["LIQUIDATION"], worse: 1 })]]) })).toEqual(before);
  });
});

describe("overrides", () => {
  test("move a class by one, for their time alone", () => {
    const key = clientKey("Domaine", "pas de SIREN", null);
    expect(classes({ overrides: new Map([[key, override(1)]]) })[3]).toBe(before[3]! + 1);
    expect(classes({ overrides: new Map([[key, override(1, { expires: asOf - 1 })]]) })).toEqual(before);
    expect(classes({ overrides: new Map([[key, override(1, { made: asOf + 1 })]]) })).toEqual(before);
  });
  test("never lead past a floor, nor past the scale, and no event makes a class better", () => {
    const codes = Object.keys(defaultPolicy.floors) as EventCode[];
    fc.assert(
      fc.property(
        fc.subarray(codes),
        fc.constantFrom<-1 | 1>(-1, 1),
        fc.integer({ min: 0, max: 1 }),
        fc.integer({ min: 0, max: 3 }),
        (events, notch, worse, row) => {
          const siren = ["552008443", "443121975", "000005580", ""][row]!;
          const name = String(table[row + 1]![0]);
          const key = clientKey(name, String(table[row + 1]![1]), null);
          const { clients } = segment(table, {
            asOf,
            events: new Map([[siren, firm({ events, worse })]]),
            overrides: new Map([[key, override(notch)]]),
          });
          const { block, at } = ratedBlock(clients!, row);
          const rated = clients!.riskClass[row]!;
          expect(rated === 0 || rated >= block.ratings.floor[at]!).toBe(true);
          expect(rated).toBeLessThanOrEqual(5);
          if (notch > 0 && rated > 0) expect(rated).toBeGreaterThanOrEqual(before[row]!);
          if (rated > 0 && before[row]! > 0) expect(rated).toBeGreaterThanOrEqual(before[row]! - 1);
        },
      ),
      { numRuns: 200 },
    );
  });
  test.each([
    ["author", { author: " " }],
    ["reason", { reason: "" }],
    ["approver", { approver: "" }],
    ["approver", { approver: "anne " }],
    ["expired", { expires: asOf - 11 }],
    ["tooLong", { expires: asOf + 200 }],
  ] as const)("are refused for their %s: %j", (why, wrong) => {
    const refused = override(-1, wrong);
    expect(overrideRefusal(refused)).toBe(why);
    expect(holdsOn(refused, asOf)).toBe(false);
  });
  test("a worse class needs no second person", () => expect(overrideRefusal(override(1, { approver: "" }))).toBeNull());
});

describe("overrides kept in the workbook", () => {
  const kept = (key: string, notch: -1 | 0 | 1): KeptOverride => ({ ...override(1), key, client: "=1+1", notch });
  const all = [kept("n:1", 1), kept("n:2", -1), kept("n:1", 0), kept("n:3", -1), kept("n:3", 1)];
  test("are read back as they were; the last of each client holds, and one taken back holds no more", () => {
    expect(overridesFromRows(overrideRows(all))).toEqual({ overrides: all, broken: 0 });
    expect([...lastOverrides(all)].map(([key, { notch }]) => [key, notch])).toEqual([
      ["n:2", -1],
      ["n:3", 1],
    ]);
  });
  test("one edited past the rules is left out and counted", () => {
    const rows = overrideRows(all);
    rows[1]![7] = asOf + 400;
    rows[2]![2] = -2;
    rows[4]![4] = "Anne";
    expect(overridesFromRows(rows)).toEqual({ overrides: [all[2], all[4]], broken: 3 });
    expect(overridesFromRows([["Client"]])).toEqual({ overrides: [], broken: 0 });
  });
});
