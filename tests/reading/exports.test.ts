import { readFileSync } from "node:fs";
import path from "node:path";
import { isoOf } from "../../core/cells/dates";
import { formatNumber } from "../../core/cells/formats";
import { readDelimited } from "../../core/reading/delimited/read-delimited";
import { typedColumns } from "../../core/reading/delimited/typed-columns";
import { segment } from "../../core/segment/segment";

// Small files as programs write them, each made by hand with what it means beside it. None was at hand when the reading was built.

interface Truth {
  readonly balances: Readonly<Record<string, number>>;
  /** The day the file speaks of, where it says so or lets it be told. */
  readonly asOf?: string;
  /** The file gives a total of its own, and what is read is it. */
  readonly total?: true;
  /** The questions asked first, and what a person who knows the file answers. */
  readonly answers?: Readonly<Record<string, string>>;
}

const truths: Readonly<Record<string, Truth>> = {
  // Grand livres: the client stands in a heading, the entries carry a journal and a text of their own.
  "cegid.csv": { balances: { "ALPHA DISTRIBUTION": 2300, "BÊTA SERVICES": 1000 }, total: true, asOf: "2026-10-05" },
  "ciel.csv": { balances: { "DUPONT MENUISERIE": 2500, "LEROY & ASSOCIÉS": 640.8 }, total: true, asOf: "2026-09-30" },
  "sage-gl.csv": { balances: { "ALSACE BÂTIMENT": 3450.2, "DUPUIS SARL": 900 }, total: true, asOf: "2026-09-30" },
  // Balances.
  "aged-en.csv": { balances: { "Ada Lovelace Engines": 150, "Babbage & Co": 1234.56 }, total: true, asOf: "2026-09-30" },
  "balance-aux.csv": { balances: { "DURAND SA": 4000, LEFEVRE: -200, "MOREAU ET FILS": 9999.99 }, total: true, asOf: "2026-09-30" },
  "keur.csv": { balances: { "GROS ACHETEUR": 1_250_000, PETIT: 12_500 } },
  "late-table.csv": { balances: { Alpha: 1200, Beta: 300 }, total: true },
  "litige.csv": { balances: { "ARDENNES LOG": 10_000, "BRETAGNE MER": 2500, "CORSE VINS": -300 } },
  "pivot.csv": { balances: { "Alpha Bois": 1500, "Bêta Métal": 2450, "(vide)": 10 }, total: true },
  "sageba.csv": { balances: { "ALSACE BOIS": 3200, BERNARD: -150, "CARRÉ JARDIN": 980.5 }, total: true, asOf: "2026-09-30" },
  "salesforce.csv": { balances: { "Globex Corporation": 12_500, "Initech, LLC": 900, Umbrella: 43_000 } },
  "avg-row.csv": { balances: { Alpha: 100, Beta: 200 } },
  "hidden-sum.csv": { balances: { Alpha: 100, Beta: 200, Gamma: 300 }, total: true },
  "note-below.csv": { balances: { Alpha: 1000, Beta: 500 } },
  "perc-limit.csv": { balances: { Alpha: 5000, Beta: 3000 } },
  "quoted-total.csv": { balances: { "TOTAL ENERGIES": 1500, "Grand Total SARL": 500, Alpha: 100 }, total: true },
  "ytd.csv": { balances: { Alpha: 1500, Beta: 0 } },
  "two-balances.csv": { balances: { ALPHA: 7000, BETA: 2500, GAMMA: 500 }, answers: { COLUMN_3: "balance" } },
  // Invoices.
  "dolibarr.csv": { balances: { "SAS LUMIERE": 1080, "ETS ROCHE": 4800, "DURAND ET FILS": 400 } },
  "avoirs-neg.csv": { balances: { ALPHA: 400, BETA: 300 } },
  // Business Central: amounts in the invoice's currency beside those in the book's own, which add up.
  "bc.csv": { balances: { "Adatum Corporation": 900, "Trey Research": 460 } },
  "relance.csv": { balances: { ALPHA: 1250, BETA: 90 }, asOf: "2026-09-15" },
  "sage-ech.csv": { balances: { ALPHA: 1600, BETA: 50 }, total: true },
  "xero-payments.csv": { balances: { "Alpha Ltd": 60, Beta: 10 } },
  "ebp.csv": { balances: { "BOUCHERIE ANDRE": 1800, "PRIMEUR LUC": 1000.75 }, total: true, asOf: "2026-09-30" },
  "multi-currency.csv": { balances: { Alpha: 1000, Beta: 700 }, answers: { CURRENCY: "EUR" } },
  "neg-credit.csv": { balances: { Alpha: 0, Beta: 450 } },
  "odoo.csv": { balances: { "Alpha SAS": 1200, Beta: 120, Gamma: -50 } },
  "paid-flag.csv": { balances: { ALPHA: 2000, BETA: 700 } },
  "pennylane.csv": { balances: { "Studio Nova": 1200, "La Fabrique": 1280 } },
  "proforma.csv": { balances: { ALPHA: 80, BETA: 150 }, answers: { DAY_ORDER: "DMY" } },
  "qb-fr.csv": { balances: { "Café du Nord": 750, "Hôtel Azur": 1200 }, total: true, asOf: "2026-09-30" },
  "regl.csv": { balances: { Alpha: 500, Beta: 1500 } },
  "sellsy.csv": { balances: { 'Cabinet "Le Phare"': 1120, "Imprimerie Sud": 60 } },
  "sens.csv": { balances: { ALPHA: 600, BETA: 60 } },
  "stripe.csv": { balances: { "Boulangerie Martin, SARL": 1200, "Atelier Dupont": 845.5, "Zénith & Cie": 99.99, "Garage Petit": 1500 } },
  "us.csv": { balances: { "Acme, Inc.": 1700, "Beta LLC": 1000 }, total: true, asOf: "2026-09-30" },
  // In the languages of subsidiaries.
  "datev-opos.csv": {
    balances: { "Bäckerei Huber GmbH": 1785, "Möbel Krause KG": 1261, "Weingut Schäfer": 833.5 },
    total: true,
    asOf: "2026-12-31",
  },
  "lexware-offene-posten.csv": { balances: { "Autohaus Brandt": 1250, "Dachdeckerei Voß": 3120.75 } },
  "sap-fbl5n-de.csv": { balances: { "Stahlbau Köhler AG": 15_100.5, "Elektro Weiß OHG": 980.25 }, total: true, asOf: "2026-12-31" },
  "vencimientos-es.csv": { balances: { "Construcciones Peña S.L.": 2605, "Bodegas Núñez, S.A.": 11_979 }, total: true, asOf: "2026-12-31" },
  "scadenzario-it.csv": {
    balances: { "Officine Rossi S.r.l.": 3440, "Caffè dell'Orso": 366.5, "Ceramiche Totaro": 5000 },
    total: true,
    asOf: "2026-12-31",
  },
  "ouderdomsanalyse-nl.csv": {
    balances: { "Bakkerij de Vries B.V.": 4250, "Van den Berg Transport": 980.25, "Jansen & Zn.": -150, "Tuincentrum Totaal": 620.4 },
    total: true,
    asOf: "2026-12-31",
  },
  "exact-globe-nl.csv": { balances: { "1300 Bakkerij de Vries B.V.": 4250, "1340 Jansen & Zn.": -150 }, total: true, asOf: "2026-12-31" },
  // Reports as their programs lay them out.
  "netsuite-aging-detail.csv": { balances: { "Alder Outfitters": 4310.5, "Birch & Vine": 1999.99 }, total: true, asOf: "2026-12-31" },
  "freshbooks-aging.csv": {
    balances: { "Ryan Marr, Ltd": 398.48, "Prosacco Group": 1250, "first company": 3830 },
    total: true,
    asOf: "2026-12-31",
  },
  "quadra-grand-livre.csv": { balances: { "ARTISANS RÉUNIS": 850.4, "BOIS ET DÉRIVÉS": 2460 }, total: true, asOf: "2026-09-30" },
  "axonaut.csv": { balances: { "Menuiserie du Lac": 1200, "Agence Perle": 540 } },
  "zoho.csv": { balances: { "Acme Ltd": 1850, "Bright plc": 450, "O'Neil & Sons": 12_000 } },
};

/** As the workbench opens a text file: its columns typed, its days shown as days. */
function read(file: string, answers: Readonly<Record<string, string>> = {}) {
  const text = readFileSync(path.join(import.meta.dirname, "exports", file), "utf8");
  const { rows, above, headings } = readDelimited(text);
  const { values, kinds } = typedColumns(rows, above + headings);
  const isDay = (column: number): boolean => kinds[column] === "date" || kinds[column] === "moment";
  const formats = values.map((row) => row.map((cell, column) => (typeof cell === "number" && isDay(column) ? "dd/mm/yyyy" : null)));
  return segment(values, { language: "fr", formats, answers });
}

test.each(Object.entries(truths))("%s is read right, or asks for what it does not say", (file, { balances, asOf, total, answers = {} }) => {
  const first = read(file);
  const asked = first.reading.questions.map(({ code }) => code);
  for (const code of Object.keys(answers)) expect(asked).toContain(code);
  const done = Object.keys(answers).length > 0 ? read(file, answers) : first;
  const clients = done.clients!;
  const owing = clients.names.flatMap((name, i) =>
    name in balances || clients.balance[i] !== 0 ? [[name, clients.balance[i]!] as const] : [],
  );
  expect(Object.fromEntries(owing.map(([name, balance]) => [name, Math.round(balance * 100) / 100]))).toEqual(balances);
  const sum = Object.values(balances).reduce((all, balance) => all + balance, 0);
  const stated = /le total du fichier dit ([^.]*)\./.exec(done.reading.line)?.[1];
  expect(stated).toBe(total ? formatNumber(sum, "fr", 2) + (stated?.slice(formatNumber(sum, "fr", 2).length) ?? "") : undefined);
  if (asOf) expect(isoOf(done.reading.asOf!.serial)).toBe(asOf);
});
