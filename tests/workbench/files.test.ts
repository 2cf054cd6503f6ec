import path from "node:path";
import { runBundledSuite } from "../bundled-suite";

runBundledSuite(path.join(__dirname, "files.suite.ts"));
