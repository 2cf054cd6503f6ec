import path from "node:path";
import { runBundledSuite } from "../bundled-suite";

runBundledSuite(path.join(import.meta.dirname, "workbench-sheet.suite.ts"));
