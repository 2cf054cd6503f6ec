import { fuzzFunctions } from "../fuzz/functions";
import { fuzzReading } from "../fuzz/reading";

/** `npm run fuzz`: random calls of every function. `npm run fuzz -- reading`: random books of every layout. */
const [what, ...args] = process.argv.slice(2);
if (what === "reading") await fuzzReading(args);
else fuzzFunctions(process.argv.slice(2));
