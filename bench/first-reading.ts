// Prints how many milliseconds the first reading of a process takes.
import { Notes } from "../core/reading/proof/notes";
import { readRange } from "../core/reading/read";
import { clientTable } from "./clients";

const table = clientTable(10_000);
const start = performance.now();
readRange(table, { language: "fr" }, new Notes("fr"));
console.log(performance.now() - start);
