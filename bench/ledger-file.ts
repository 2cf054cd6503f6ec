import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { isoOf, serialOf } from "../core/cells/dates";

const head = "Code client;Client;Facture;Type;Date facture;Échéance;Montant TTC;Reste dû;Date de règlement;Mode;Commercial;Libellé\r\n";
const kinds = ["Facture", "Facture", "Facture", "Facture", "Facture", "Facture", "Facture", "Avoir"] as const;
const ways = ["Virement", "Prélèvement", "LCR", "Chèque"] as const;

/** A ledger of invoices as a French program exports one, its clients in no order; the same each time. Answers its bytes. */
export async function writeLedger(file: string, lines: number, clients: number): Promise<number> {
  let seed = 20261031;
  const below = (most: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 4294967296) * most);
  };
  const first = serialOf(2024, 11, 1);
  const day = (serial: number): string => isoOf(serial).split("-").reverse().join("/");
  const days = Array.from({ length: 1200 }, (_, k) => day(first + k));
  const amount = (cents: number): string => `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
  const out = createWriteStream(file);
  let bytes = 0;
  let block = `\ufeff${head}`;
  for (let i = 0; i < lines; i++) {
    const client = below(clients);
    const [issued, term, late] = [below(720), 30 + 15 * below(3), below(60) - 10];
    const cents = 5_000 + below(900_000);
    const paid = issued + term + late < 725;
    block +=
      `C${String(client).padStart(6, "0")};Client ${client} SARL;F${String(i).padStart(8, "0")};${kinds[below(8)]!};${days[issued]!};` +
      `${days[issued + term]!};${amount(cents)};${paid ? "0,00" : amount(cents)};${paid ? days[Math.max(0, issued + term + late)]! : ""};` +
      `${ways[below(4)]!};V${below(12)};Commande ${below(100_000)}\r\n`;
    if (block.length > 1_000_000 || i === lines - 1) {
      const piece = Buffer.from(block);
      bytes += piece.length;
      block = "";
      if (!out.write(piece)) await once(out, "drain");
    }
  }
  out.end();
  await once(out, "finish");
  return bytes;
}
