// Seeded ledgers with what a real one holds: payments in lines of their own, part payments, names without numbers, days and
// amounts as texts, disputes, credit notes.

function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const iso = (serial: number): string => new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10);
const french = (serial: number): string => iso(serial).split("-").reverse().join("/");
const amountIn = (amount: number, sign: string): string => amount.toFixed(2).replace(".", sign);

export interface MadeLedger {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Invoices with days of payment, numbers and names; every twentieth line lacks the client's number. */
export function paidLedger(lines: number, clients: number): MadeLedger {
  const random = seeded(20261031);
  const rows: string[][] = [
    ["Client number", "Client", "Invoice number", "Invoice date", "Due date", "Amount", "Open amount", "Payment date", "Disputed"],
  ];
  for (let i = 0; i < lines; i++) {
    const client = Math.floor(random() * random() * clients);
    const issued = 45900 + Math.floor(random() * 420);
    const amount = Math.round(random() * 2_000_000) / 100 + 1;
    const paid = random() < 0.6 ? issued + 20 + Math.floor(random() * 50) : null;
    const open = paid === null ? amount : random() < 0.1 ? Math.round(amount * 30) / 100 : 0;
    rows.push([
      random() < 0.05 ? "" : `C${String(client).padStart(6, "0")}`,
      `Client ${client}`,
      `F${i}`,
      iso(issued),
      iso(issued + 30),
      amountIn(amount, "."),
      amountIn(open, "."),
      paid === null ? "" : iso(paid),
      random() < 0.03 ? "yes" : "no",
    ]);
  }
  return { name: "paid", rows };
}

/** A French ledger: payments and credit notes in lines of their own, decimal commas, days as texts, names alone. */
export function typedLedger(lines: number, clients: number): MadeLedger {
  const random = seeded(7);
  const rows: string[][] = [["Client", "N° facture", "Type", "Date facture", "Échéance", "Montant"]];
  for (let i = 0; i < lines; i++) {
    const client = Math.floor(random() * clients);
    const issued = 45900 + Math.floor(random() * 420);
    const kind = random();
    const amount = Math.round(random() * 500_000) / 100 + 1;
    const name = client % 50 === 0 ? `Mairie de Ville ${client}` : `Société ${client}${random() < 0.1 ? " SARL" : ""}`;
    if (kind < 0.7) rows.push([name, `F${i}`, "Facture", french(issued), french(issued + 30), amountIn(amount, ",")]);
    else if (kind < 0.9 && i > 0) {
      const paid = rows[1 + Math.floor(random() * (rows.length - 1))]!;
      rows.push([paid[0]!, paid[1]!, "Règlement", french(issued), "", amountIn(-amount, ",")]);
    } else rows.push([name, `A${i}`, "Avoir", french(issued), french(issued), amountIn(amount, ",")]);
  }
  return { name: "typed", rows };
}

export const asCsv = ({ rows }: MadeLedger, delimiter: string): string => `${rows.map((row) => row.join(delimiter)).join("\n")}\n`;
