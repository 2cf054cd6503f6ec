import fc from "fast-check";
import type { Meaning } from "../../core/reading/layout";
import { isoOf, serialOf } from "../../core/cells/dates";
import type { Notice } from "../../core/history/legal-events/notice";
import { readPolicySheet } from "../../core/policy/read-sheet";
import type { Area, Sheet } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { workListTexts } from "../../core/words/lists/type";
import { isBlank, type Cell } from "../../core/cells/values";
import { wordingIn } from "../../core/work/lists/list-sheet";
import { workListIds, workLists } from "../../core/work/lists/lists";
import type { WorkListId } from "../../core/words/ids";
import { defaultWorkOptions } from "../../core/work/lists/options";
import { Situation } from "../../core/work/lists/situation";
import { excelSheet } from "../../excel-addin/sheet";
import { records } from "../../pane/kept/records";
import type { OpenPortfolio } from "../../pane/portfolio/open-portfolio";
import { writePrintSheet } from "../../pane/portfolio/print-sheet";
import { segmentController } from "../../pane/segment/controller";
import type { LastRun } from "../../pane/segment/last-run";
import { outputsFor } from "../../pane/segment/outputs";
import { reduce, startState } from "../../pane/segment/state";
import { openPolicySheet, wholeSheet } from "../../pane/settings/policy-sheet";
import { settingsStore } from "../../pane/settings/settings";
import { store } from "../../pane/store";
import { todoTexts } from "../../pane/words/todo/type";
import { writeList } from "../../pane/todo/write-list";
import { besides, excelFake } from "../hosts/excel-fake/excel";
import { memorySheet } from "../hosts/memory-sheet";
import type { BookDescription, MadeSheet } from "../hosts/sheet-contract";
import { WorkbookUser } from "./workbook-user";

const today = serialOf(2026, 11, 22);
const longest = "é".repeat(32_767);
const hostile = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "@x",
  "-2+3",
  "<img src=x onerror=alert(1)>",
  "🧾 Été",
  "شركة النور",
  "'",
  "TRUE",
  "1e3",
  "#N/A",
  "0012",
];

const hostileText = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ""),
);
const amount = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -5_000, max: 900_000 }).map((cents) => cents / 10) },
  { weight: 1, arbitrary: fc.constantFrom<Cell>(null, "n.c.", "1 234,56 €", 0) },
);
const maybe = (values: fc.Arbitrary<Cell>): fc.Arbitrary<Cell> => fc.option(values, { freq: 4, nil: null });

const clientRow = fc.tuple(
  fc.oneof(hostileText, fc.constantFrom("Ateliers Martin", "Bati Sud", "Cargo")),
  amount,
  maybe(amount),
  maybe(fc.integer({ min: -5, max: 120 })),
  maybe(fc.integer({ min: 1, max: 99 })),
  maybe(fc.integer({ min: 0, max: 40_000 })),
  maybe(hostileText),
);
const clientHeader = ["Client", "Encours", "Échu", "Retard moyen (jours)", "Score bureau", "Plafond de crédit", "Remarque"];
const invoiceRow = fc
  .tuple(fc.constantFrom("Ateliers Martin", "Bati Sud", "Cargo", "=1+1", "شركة النور"), fc.nat(200), amount, maybe(hostileText))
  .map(([client, age, due, note]): Cell[] => [client, `F${age}`, today - age, today - age + 30, due, note]);
const invoiceHeader = ["Client", "N° facture", "Date de facture", "Échéance", "Montant TTC", "Remarque"];

interface Book extends BookDescription {
  readonly tables: readonly Area[];
}

/** Tables somewhere in their sheets, with a title above, a total below and notes around; the longest text a cell holds among them. */
const book: fc.Arbitrary<Book> = fc
  .record({
    clients: fc.array(clientRow, { minLength: 1, maxLength: 9 }),
    invoices: fc.array(invoiceRow, { minLength: 1, maxLength: 12 }),
    top: fc.nat(2),
    left: fc.nat(2),
    title: fc.boolean(),
    total: fc.boolean(),
    beside: maybe(fc.oneof({ weight: 4, arbitrary: hostileText }, { weight: 1, arbitrary: fc.constant(longest) })),
    gap: fc.nat(6),
  })
  .map(({ clients, invoices, top, left, title, total, beside, gap }) => {
    const rows: Cell[][] = [clientHeader, ...clients, ...(total ? [["TOTAL", 1234.5]] : [])].map((row) => [...row]);
    const table: Area = { sheet: "Clients d’Ève", row: top + 1, column: left, rows: rows.length, columns: clientHeader.length };
    const width = left + clientHeader.length + gap + 1;
    const line = (cells: readonly Cell[], last: Cell = null): Cell[] => {
      const whole = [...new Array<Cell>(left).fill(null), ...cells];
      while (whole.length < width) whole.push(null);
      whole[width - 1] ??= last;
      return whole;
    };
    const above = Array.from({ length: top + 1 }, (_, r) => line(r === 0 && title ? ["Balance au 22/11/2026"] : []));
    const ledger = [invoiceHeader, ...invoices];
    return {
      sheets: [
        { name: table.sheet, cells: [...above, ...rows.map((row, r) => line(row, r === 1 ? beside : null))] },
        { name: "Factures", cells: ledger, dateColumns: [2, 3] },
        {
          name: "Segmentation 2026-11-22",
          cells: [
            ["À moi", "=1+1"],
            [longest, 2],
          ],
        },
      ],
      tables: [table, { sheet: "Factures", row: 0, column: 0, rows: ledger.length, columns: invoiceHeader.length }],
    };
  });

const doings = [
  "segment", "segment", "leave half way", "undo", "undo", "correct", "list", "list", "list", "tick", "tick", "tick", "print", "policy", "settings",
  "notices", "override", "reopen", "note", "note", "row", "type", "formula", "append",
] as const; // prettier-ignore
const step = fc.record({ doing: fc.constantFrom(...doings), at: fc.nat(9999), other: fc.nat(9999), text: hostileText });
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never;

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

/** A workbook, the pane beside it without its face, and the user before it. */
function desk(made: MadeSheet, tables: readonly Area[]) {
  const user = new WorkbookUser(made);
  const sheet: Sheet = {
    ...made.sheet,
    renameSheet: async (name, asked) => {
      const given = await made.sheet.renameSheet(name, asked);
      user.sheetRenamed(name, given);
      return given;
    },
  };
  const lengths = tables.map(({ rows }) => rows);
  const results: { readonly sheet: string; readonly rows: number }[] = [];
  const lists: { readonly id: WorkListId; readonly sheet: string }[] = [];
  let remarks = 0;
  let beside: Area | null = null;
  let day = today;
  let pane = opened();

  function opened() {
    const state = store(startState(day), reduce);
    const portfolio = store<OpenPortfolio | null, OpenPortfolio | null>(null, (_, open) => open);
    const lastRun = store<LastRun | null, LastRun | null>(null, (_, run) => run);
    const kept = records(sheet, () => "fr");
    const settings = settingsStore(sheet);
    const parts = { store: state, portfolio, lastRun, settings, records: kept, sheet, language: (): Language => "fr" };
    return { state, portfolio, settings, kept, controller: segmentController(parts) };
  }

  /** Selects one of the tables, or all that stands in its sheet, and looks at it. */
  const choose = async (asked: Step): Promise<void> => {
    const { at, other } = asked;
    const { controller, state } = pane;
    const which = at % tables.length;
    const table = { ...tables[which]!, rows: lengths[which]! };
    const all = await sheet.used(table.sheet);
    await made.select(other % 4 === 0 && all ? all : table);
    if (state.get().at === "done") await controller.leave();
    else await controller.look();
    const seen = state.get();
    if (seen.at !== "ready") return;
    if (other % 7 === 0) await does.correct(asked);
    const outputs = outputsFor(seen.selection, true);
    state.send({ type: "output", output: pick(outputs, other)! });
    state.send({ type: "dated", day: other % 3 === 0 ? day + 1 : null });
  };
  const segment = async (asked: Step): Promise<void> => {
    await choose(asked);
    await pane.controller.segment();
    await pane.kept.lookUpSnapshots();
    tell();
  };
  const tell = (): void => {
    const now = pane.state.get();
    if (now.at !== "done") return;
    const { written } = now;
    if (written.target !== "beside") return void results.push({ sheet: written.sheet, rows: pane.portfolio.get()!.clients.count + 1 });
    const { column, columns } = written.placeOf(0);
    const { row, rows } = now.selection.source.areas[0]!;
    user.wroteBeside((beside = { sheet: written.sheet, row, column, rows, columns }));
  };

  const writeListOf = async (id: WorkListId, other: number): Promise<void> => {
    const open = pane.portfolio.get();
    if (!open) return;
    const found = workLists[id](new Situation(open.clients, open.asOf, open.policy));
    const setting = { language: "fr", asOf: open.asOf, currency: "€", options: defaultWorkOptions, sender: null } as const;
    const on = open.asOf + (other % 3 === 0 ? 1 : 0);
    const name = todoTexts("fr").sheetName(workListTexts("fr").names[id], isoOf(on));
    const written = await writeList(sheet, { id, name, day: on }, (kept) => found.sheet(wordingIn("fr", "€"), setting, kept));
    if (!lists.some(({ sheet: known }) => known === written.sheet)) lists.push({ id, sheet: written.sheet });
  };

  /** A sheet the pane has added and that is still there, with the row behind all that it or the user put there. */
  const writtenSheet = async (at: number): Promise<(Area & { readonly end: number }) | null> => {
    const written = pick(
      [...results, ...lists].filter((each) => made.names().includes(each.sheet)),
      at,
    );
    const used = written ? await sheet.used(written.sheet) : null;
    // What a formula spills is not there where nothing calculates.
    return used && { ...used, end: Math.max(used.row + used.rows, ...results.map((each) => (each.sheet === used.sheet ? each.rows : 0))) };
  };

  const does: Readonly<Record<(typeof doings)[number], (asked: Step) => Promise<unknown>>> = {
    segment,
    "leave half way": async (asked) => {
      await choose(asked);
      let left = asked.at % 12;
      const stop = pane.state.watch(() => void (pane.state.get().at === "working" && left-- <= 0 && pane.controller.cancel()));
      await pane.controller.segment();
      stop();
      await pane.kept.lookUpSnapshots();
      tell(); // of a run that was through before it could be stopped
    },
    undo: async () => {
      const before = pane.state.get();
      await pane.controller.undo();
      if (before.at === "done" && before.written.target === "beside" && pane.state.get().at === "ready" && beside) user.tookBack(beside);
    },
    correct: async ({ at, other }) => {
      const now = pane.state.get();
      const meaning = pick<Meaning | null>(["balance", "overdue", "client", "bureauScore", null], other)!;
      if (now.at === "ready") pane.controller.correct({ [at % now.selection.layout.columns.length]: meaning });
    },
    list: ({ at, other }) => writeListOf(pick(workListIds, at)!, other),
    tick: async ({ at, other, text }) => {
      const list = pick(lists, at);
      const cells = list ? made.cells(list.sheet) : [];
      const column = cells[0]?.indexOf(workListTexts("fr").columns.comment) ?? -1;
      if (!list || column < 0) return;
      for (const row of [1, 1 + (other % cells.length), cells.length - 1]) {
        if (isBlank(cells[row]?.[1])) continue;
        if (other % 3 === 0) await user.tick(list.sheet, row);
        await user.remark(list.sheet, row, other % 3 === 1 ? 0 : column, `${text} ~${++remarks}`);
      }
      await writeListOf(list.id, other);
    },
    print: async () => {
      const open = pane.portfolio.get();
      if (open) await writePrintSheet(sheet, open, { before: null, lossGivenDefault: 0.9, language: "fr" });
    },
    policy: async () => {
      const { policy } = pane.settings.store.get();
      const name = await openPolicySheet(sheet, policy, "Politique Encours", "fr");
      const read = readPolicySheet(await wholeSheet(sheet, name), "fr");
      expect(read.faults).toEqual([]);
      await pane.settings.change({ policy: read.policy! });
      await pane.controller.rateAgain();
    },
    settings: ({ at }) => pane.settings.change({ abroad: at % 2 === 0, ownEquity: at }),
    notices: async ({ at, text }) => {
      const notice: Notice = {
        id: `A${at}`, kind: "notice", previous: null, family: "judgment", sirens: ["552008443"], firm: text, published: today - 5, judged: today - 10,
        judgment: text, nature: "Jugement d'ouverture de liquidation judiciaire", complement: "", court: "Nanterre", created: null,
      }; // prettier-ignore
      const some = Array.from({ length: at % 3 }, (_, k) => ({ ...notice, id: `A${at + k}` }));
      await (some.length === 0 ? pane.kept.forgetNotices() : pane.kept.addNotices(some, new Set()));
      await pane.controller.rateAgain();
    },
    override: async ({ at, text }) => {
      const until = { made: today, expires: today + 90 };
      await pane.kept.keepOverride({ key: `n:${at % 5}`, client: text, notch: 1, author: text, approver: "", reason: text, ...until });
      await pane.controller.rateAgain();
    },
    reopen: async ({ at }) => {
      day = today + (at % 3);
      beside = null;
      pane = opened();
      await pane.controller.remind();
      await pane.controller.resume().catch(() => undefined); // what it stood on may be no table any more
    },
    note: async ({ at, other, text }) => {
      const written = await writtenSheet(at);
      if (written) await user.type(written.sheet, other % written.end, written.column + written.columns + (other % 2), text);
    },
    row: async ({ at, other, text }) => {
      const written = await writtenSheet(at);
      if (!written) return;
      const column = other % written.columns;
      // A row with a risk word is a client's.
      if (column !== made.cells(written.sheet)[0]!.indexOf("Risque"))
        await user.type(written.sheet, written.end + (other % 2), column, text);
    },
    type: async ({ at, other, text }) => {
      const { sheet: name, row, column } = pick(tables, at)!;
      await user.type(name, row + 1 + (other % 12), column + (at % 16), text);
    },
    formula: async ({ at, other }) => {
      const { sheet: name, row, column, columns } = pick(tables, at)!;
      await user.typeFormula(name, row + (other % 9), column + columns + (at % 7), "=SUM(B2:B3)");
    },
    append: async ({ at, text, other }) => {
      const which = at % tables.length;
      const { sheet: name, row, column } = tables[which]!;
      const at0 = row + lengths[which]!++;
      await user.type(name, at0, column, text);
      await user.type(name, at0, column + 1, other);
    },
  };
  return { user, does, settle: () => pane.kept.lookUpSnapshots() };
}

async function nothingIsLost(made: MadeSheet, tables: readonly Area[], steps: readonly Step[]): Promise<void> {
  const { user, does, settle } = desk(made, tables);
  expect(user.lost()).toEqual([]);
  for (const asked of steps) {
    await does[asked.doing](asked);
    await settle();
    expect([asked.doing, user.lost()]).toEqual([asked.doing, []]);
  }
}
/** Nothing is found out about a pane in which nothing was segmented. */
const steps = fc
  .tuple(step, fc.array(step, { minLength: 4, maxLength: 11 }))
  .map(([first, others]): Step[] => [{ ...first, doing: "segment" }, ...others]);

test("whatever is done in the pane, no cell of the user’s is lost", async () => {
  await fc.assert(
    fc.asyncProperty(book, steps, ({ tables, ...description }, asked) =>
      nothingIsLost(memorySheet(description, { blockRows: 3 }), tables, asked),
    ),
    { numRuns: 60 },
  );
});

test("in Excel as little", async () => {
  await fc.assert(
    fc.asyncProperty(book, steps, ({ tables, ...description }, asked) => {
      const fake = excelFake(description);
      Object.assign(globalThis, { Excel: fake.Excel, Office: fake.Office });
      return nothingIsLost({ sheet: excelSheet("fr"), ...besides(fake) }, tables, asked);
    }),
    { numRuns: 8 },
  );
});
