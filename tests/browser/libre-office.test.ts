import path from "node:path";
import { runBundledSuite } from "../bundled-suite";

// With the tests that start a program of the system, and take their time.
runBundledSuite(path.join(import.meta.dirname, "../templates/libre-office.suite.ts"));
