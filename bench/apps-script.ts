import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { codeBudget } from "../tools/gsheets/package";
import { dist } from "../tools/build/bundle";
import { median, type Measure } from "./budgets";

const runs = 9;

// A process of its own each time: nothing of the code may have been seen before, as at Google for every formula.
const coldCall = `
  const { readFileSync } = require("node:fs");
  const { createContext, runInContext } = require("node:vm");
  const code = readFileSync(process.argv[1], "utf8");
  const context = createContext({});
  const start = performance.now();
  runInContext(code, context);
  const answer = runInContext("GEARING([[400], [90], ['']], [[500], [100], ['']])", context);
  const took = performance.now() - start;
  if (answer[0][0] !== 0.8 || answer[2][0] !== "") throw new Error("Nothing was computed.");
  console.log(took);
`;

/** What Google does for one formula, without Google: read Code.js and answer. */
export function appsScript(): Measure[] {
  const code = dist("gsheets/Code.js");
  if (!existsSync(code)) return [];
  const took = Array.from({ length: runs }, () => Number(execFileSync(process.execPath, ["-e", coldCall, code], { encoding: "utf8" })));
  return [
    { what: "Sheets functions, Code.js as it is pushed", measured: statSync(code).size / 1024, budget: codeBudget / 1024, unit: "KB" },
    { what: "Sheets functions, read anew and first formula computed", measured: median(took), budget: 50, unit: "ms" },
  ];
}
