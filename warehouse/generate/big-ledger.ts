import { DuckDBInstance } from "@duckdb/node-api";

// `tsx warehouse/generate/big-ledger.ts LINES CLIENTS FILE`: a seeded ledger of any length, .csv or .parquet, for measuring.

const [lines, clients, file] = process.argv.slice(2);
if (lines === undefined || clients === undefined || file === undefined) throw new Error("LINES CLIENTS FILE");
const connection = await (await DuckDBInstance.create(":memory:", { memory_limit: "2GB" })).connect();
const drawn = (seed: number): string => `(hash(i * 31 + ${seed}) % 1000000)`;
const client = `(${drawn(1)} * ${Number(clients)} // 1000000 + (i % (${Number(clients)} // 1000000 + 1)))`;
const amount = `round((${drawn(3)} + 1) / 100.0, 2)::DOUBLE`;
const format = file.endsWith(".parquet") ? "FORMAT parquet" : "FORMAT csv, HEADER";
await connection.run(`COPY (
  SELECT 'C' || lpad(${client}::VARCHAR, 7, '0') AS "Client number", 'Client ' || ${client} AS "Client", 'F' || i AS "Invoice number",
    DATE '2025-06-01' + (${drawn(2)} % 500)::INTEGER AS "Invoice date", DATE '2025-07-01' + (${drawn(2)} % 500)::INTEGER AS "Due date",
    ${amount} AS "Amount", CASE WHEN ${drawn(4)} < 600000 THEN 0::DOUBLE ELSE ${amount} END AS "Open amount",
    CASE WHEN ${drawn(4)} < 600000 THEN DATE '2025-07-01' + (${drawn(2)} % 500 + ${drawn(5)} % 60)::INTEGER - 10 END AS "Payment date"
  FROM range(${Number(lines)}) t(i)) TO '${file.replaceAll("'", "''")}' (${format})`);
