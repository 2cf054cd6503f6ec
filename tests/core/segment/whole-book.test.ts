import type { Cell, Grid } from "../../../core/cells/values";
import { isSirenNumber } from "../../../core/method/identity/siren";
import type { EventCode } from "../../../core/policy/policy";
import type { FirmEvents } from "../../../core/rating/firm-events";
import type { Override } from "../../../core/rating/override";
import { clientKey } from "../../../core/reading/rows/client-key";
import { ownCurrencies } from "../../../core/ledger/own-currency";
import type { SegmentOptions } from "../../../core/segment/result";
import { segment } from "../../../core/segment/segment";
import { summarySheets } from "../../../core/segment/summary-sheets";
import { numbersFrom } from "../../../workbench/demonstration/random";
import { asOf, book, edges, expectSameLines, linesOf, shown } from "../one-book";

// The figures of every client of one book, read from five kinds of sheets. Rules have tests of their own.
const rates = { EUR: 1, USD: 0.8 };

/** The same invoices as a ledger whose payments, parts of them too, stand in rows of their own, with what was withheld. */
function withPaymentRows(ledger: Grid): Grid {
  const rows = ledger.slice(1).flatMap(([client, id, number, issued, due, amount, paid, , , , , currency], k): Cell[][] => {
    if (currency === "USD") return [];
    const own: Cell[][] = [[client!, id!, Number(amount) < 0 ? "Avoir" : "Facture", number!, issued!, due!, amount!]];
    if (typeof paid === "number" && Number(amount) > 0) {
      const parts = k % 3 === 0 ? [0.4, 0.6] : [1];
      parts.forEach((part, p) =>
        own.push([client!, id!, "Règlement", number!, paid - 10 * p, null, -Math.round(Number(amount) * part * 100) / 100]),
      );
    } else if (k % 11 === 0) own.push([client!, id!, "Règlement", null, Number(issued) + 20, null, -150]);
    return own;
  });
  return [["Client", "N° client", "Type", "N° facture", "Date de facture", "Échéance", "Montant TTC"], ...rows];
}

/** The same invoices with what is left of each, disputes, what was withheld and what nobody knows: some days and numbers are blank. */
function withOpenAmounts(ledger: Grid): Grid {
  const rows = ledger.slice(1).flatMap(([client, id, number, issued, due, amount, paid, disputed, , , , currency], k): Cell[][] => {
    if (currency === "USD") return [];
    const left = typeof paid === "number" ? 0 : k % 4 === 0 ? Math.round(Number(amount) * 30) / 100 : amount!;
    return [
      [
        client!,
        k % 7 === 0 ? null : id!,
        k % 9 === 0 ? null : number!,
        k % 10 === 0 ? null : issued!,
        k % 13 === 0 ? null : due!,
        amount!,
        left,
        paid ?? null,
        disputed!,
        k % 12 === 0 ? "Retenue de garantie" : Number(amount) < 0 ? "Avoir" : "Facture",
      ],
    ];
  });
  return [
    [
      "Client",
      "N° client",
      "N° facture",
      "Date de facture",
      "Échéance",
      "Montant TTC",
      "Solde",
      "Date de règlement",
      "Litige",
      "Type de pièce",
    ],
    ...rows,
  ];
}

/** Sixty clients with accounts, scores of several bureaus, a former rating and a person's notch. */
function withAccounts(): Grid {
  const random = numbersFrom(42);
  const some = (share: number, cell: () => Cell): Cell => (random() < share ? cell() : null);
  const upTo = (most: number): number => Math.floor(random() * most);
  const columns: readonly (readonly [string, number, () => Cell])[] = [
    ["Non échu", 0.9, () => 100 * upTo(200)],
    ["1-30 jours", 0.7, () => 100 * upTo(80)],
    ["31-60 jours", 0.5, () => 100 * upTo(60)],
    ["61-90 jours", 0.4, () => 100 * upTo(40)],
    ["> 90 jours", 0.3, () => 100 * upTo(40)],
    ["Ventes", 0.7, () => 1000 * upTo(400)],
    ["Capitaux propres", 0.7, () => 1000 * upTo(500) - 60_000],
    ["Total bilan", 0.7, () => 1000 * (60 + upTo(1500))],
    ["Dettes financières", 0.6, () => 1000 * upTo(300)],
    ["Disponibilités", 0.6, () => 1000 * upTo(90)],
    ["Dettes totales", 0.6, () => 1000 * upTo(700)],
    ["Actif circulant", 0.6, () => 1000 * upTo(600)],
    ["Stocks", 0.5, () => 1000 * upTo(200)],
    ["Dettes court terme", 0.6, () => 1000 * upTo(500)],
    ["EBE", 0.6, () => 1000 * upTo(200) - 20_000],
    ["Résultat d’exploitation", 0.6, () => 1000 * upTo(160) - 20_000],
    ["Charges d’intérêts", 0.6, () => (random() < 0.3 ? 0 : 100 * upTo(200))],
    ["Résultat net", 0.6, () => 1000 * upTo(120) - 30_000],
    ["Capacité d’autofinancement", 0.4, () => 1000 * upTo(150) - 10_000],
    ["Chiffre d’affaires du client", 0.6, () => 10_000 * upTo(300)],
    ["Report à nouveau", 0.5, () => 1000 * upTo(200) - 40_000],
    ["Capitalisation boursière", 0.2, () => 10_000 * upTo(100)],
    ["Dotations aux amortissements", 0.4, () => 1000 * upTo(60)],
    ["Gearing", 0.2, () => [-0.5, 0, 0.5, 2, 6][upTo(5)]!],
    ["Score précédent", 0.2, () => [0, 12, 55, 100, 101][upTo(5)]!],
    ["Date de clôture", 0.5, () => asOf - 200 - upTo(1200)],
    ["Date de création", 0.6, () => asOf - upTo(6000)],
    ["Score Altares /20", 0.4, () => 1 + upTo(20)],
    ["Grade Allianz Trade", 0.3, () => 1 + upTo(10)],
    ["DRA Coface", 0.3, () => upTo(11)],
    ["Cotation Banque de France", 0.3, () => ["1+", "2", "3", "4-", "5", "6", "P"][upTo(7)]!],
    [
      "Événements légaux",
      0.3,
      () => ["RAS", "protêt", "privilège URSSAF", "changement de dirigeant ; fusion", "redressement judiciaire"][upTo(5)]!,
    ],
    ["Classe précédente", 0.3, () => 1 + upTo(5)],
    ["Type de client", 0.2, () => ["public", "particulier"][upTo(2)]!],
    ["Dérogation", 0.15, () => [-1, 1][upTo(2)]!],
    ["Auteur de la dérogation", 1, () => "Anne"],
    ["Validée par", 1, () => "Bruno"],
    ["Justification de la dérogation", 1, () => "Caution reçue"],
    ["Date de la dérogation", 1, () => asOf - 30],
    ["Expiration de la dérogation", 1, () => asOf + 20 - upTo(40)],
  ];
  const rows = Array.from({ length: 60 }, (_, k): Cell[] => {
    const cells = columns.map(([, share, cell]) => some(share, cell));
    const balance = cells.slice(0, 5).reduce<number>((sum, cell) => sum + Number(cell ?? 0), 0);
    return [`Société ${k}`, `C${100 + k}`, balance, ...cells];
  });
  return [["Client", "N° client", "Encours", ...columns.map(([title]) => title)], ...rows];
}

/** The clients with a SIREN each, and what notices and a person say of every third and every fourth. */
function known(): { readonly rows: Grid; readonly options: SegmentOptions } {
  const sirens: string[] = [];
  for (let number = 732_829_320; sirens.length < 60; number += 7) if (isSirenNumber(String(number))) sirens.push(String(number));
  const [head, ...lines] = withAccounts();
  const rows = [[...head!, "SIREN"], ...lines.map((row, k): Cell[] => [...row, k % 10 === 9 ? null : sirens[k]!])];
  const codes: readonly EventCode[] = ["LIQUIDATION", "PROTEST", "WATCH", "NO_ACCOUNTS_2Y", "SALE_PLAN"];
  const events = new Map(
    sirens.flatMap((siren, k): [string, FirmEvents][] =>
      k % 3 === 0
        ? [
            [
              siren,
              {
                events: k % 2 === 0 ? [codes[k % 5]!] : [],
                settled: ["PROTEST"],
                worse: k % 4 === 0 ? 1 : 0,
                created: [null, asOf - 200, asOf, asOf + 1, asOf - 1500][k % 5]!,
              },
            ],
          ]
        : [],
    ),
  );
  const overrides = new Map(
    lines.flatMap(([name, id], k): [string, Override][] =>
      k % 4 === 0
        ? [
            [
              clientKey(String(name), String(id), k % 10 === 9 ? null : sirens[k]!),
              { notch: k % 8 === 0 ? -1 : 1, author: "Anne", approver: "Bruno", reason: "Vu", made: asOf - 10, expires: asOf + 20 - k },
            ],
          ]
        : [],
    ),
  );
  return { rows, options: { events, overrides, answers: { OWED: "owed" } } };
}

function partsOf(name: string, rows: () => Grid, options: () => SegmentOptions): Record<string, () => readonly string[]> {
  let found: ReturnType<typeof segment> | undefined;
  const result = (): ReturnType<typeof segment> => (found ??= segment(rows(), { asOf, ...options() }));
  return {
    [`${name}: the table`]: () => [
      ...linesOf(result().table),
      ...result().notes.map(({ code, message, row, column, inLedger }) => shown({ code, message, row, column, inLedger })),
      ...result().columns.map(shown),
    ],
    [`${name}: the portfolio`]: () => {
      const { portfolio } = result();
      const { watch, matrix, ...figures } = portfolio!;
      return [
        ...[figures, ...matrix, ...watch].map(shown),
        ...Object.values(summarySheets(portfolio!, "fr")).flatMap(linesOf),
        ...Object.values(summarySheets(portfolio!, "en")).flatMap((sheet) => linesOf(sheet).slice(0, 6)),
      ];
    },
    [`${name}: the columns`]: () => {
      const { clients } = result();
      const { balance, overdue, daysLate, tier, riskClass, probability, rows: places, behaviour, invoices, blocks } = clients!;
      const columns = { balance, overdue, daysLate, tier, riskClass, probability, places, ...behaviour, ...invoices };
      const rated = blocks.flatMap(({ signals, ratings }) => [
        ...[...signals.indicators].map(([id, column]) => `${id}\t${shown(column)}`),
        ...Object.entries({ ...signals, indicators: null, score: ratings.score, coverage: ratings.coverage }).map(
          ([id, column]) => `${id}\t${shown(column)}`,
        ),
      ]);
      return [
        ...Object.entries(columns)
          .map(([id, column]) => `${id}\t${shown(column)}`)
          .sort(),
        ...rated.sort(),
        shown(ownCurrencies(clients!)),
        shown(clients!.sirens()),
      ];
    },
  };
}

describe("the clients of one book", () =>
  expectSameLines("segment/whole-book.txt", {
    ...partsOf(
      "a ledger",
      () => book().ledger,
      () => ({ rates, language: "en" }),
    ),
    ...partsOf(
      "payments in rows",
      () => withPaymentRows(book().ledger),
      () => ({ language: "en" }),
    ),
    ...partsOf(
      "clients and their ledger",
      () => book().table,
      () => ({ rates, ledger: book().ledger }),
    ),
    ...partsOf(
      "clients alone",
      () => book().table,
      () => ({ language: "en" }),
    ),
    ...partsOf(
      "open amounts",
      () => withOpenAmounts(book().ledger),
      () => ({}),
    ),
    ...partsOf(
      "edges of a ledger",
      () => edges().ledger,
      () => ({}),
    ),
    ...partsOf(
      "edges of clients",
      () => edges().table,
      () => ({ ledger: edges().ledger }),
    ),
    ...partsOf(
      "notices and a person",
      () => known().rows,
      () => known().options,
    ),
    ...partsOf(
      "a sheet of accounts beside",
      () => withAccounts().map((row, k) => [...row.slice(0, 10), k === 0 ? "Score bureau" : k % 3 === 0 ? k : null]),
      () => ({
        beside: [
          {
            name: "Comptes",
            rows: withAccounts()
              .map(([name, id, , , , , , , , ...accounts]) => [name!, id!, ...accounts])
              .reverse()
              .sort((a, b) => Number(b[0] === "Client") - Number(a[0] === "Client")),
          },
        ],
      }),
    ),
    ...partsOf("accounts", withAccounts, () => ({ answers: { OWED: "owed" } })),
  }));
