import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

// `npm test`: everything that must hold. What does not need the build runs beside it, then all tests; the last line counts.
// `npm test -- tests/core/x` runs that file alone, over what is built already.

interface Outcome {
  readonly title: string;
  readonly held: boolean;
}

/** A test that hangs still ends: ten times what all of them take on two quiet cores, in milliseconds. */
const longest = 40 * 60_000;

interface Way {
  /** Its output is shown at once, and not in one piece when it has ended. */
  readonly live?: boolean;
  /** It takes what processor time others leave. */
  readonly patient?: boolean;
}

function run(title: string, command: string, args: readonly string[], { live = false, patient = false }: Way = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(command, args, {
      stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
      shell: process.platform === "win32" && command !== process.execPath,
      timeout: longest,
    });
    if (patient && child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
    let output = "";
    child.stdout?.on("data", (part) => (output += String(part)));
    child.stderr?.on("data", (part) => (output += String(part)));
    child.on("error", (error) => (output += error.message));
    child.on("close", (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`— ${title}: ${code === 0 ? "holds" : "FAILS"} (${seconds} s)`);
      if (output.trim() && (code !== 0 || title === "Build")) console.log(output.trimEnd());
      resolve({ title, held: code === 0 });
    });
  });
}

interface Counts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly { readonly status: string; readonly ancestorTitles: readonly string[]; readonly title: string }[];
  }[];
}

/** Runs jest and answers with what it counted; null where it did not come to an end. */
async function tests(title: string, args: readonly string[], patient = false): Promise<Counts | null> {
  const work = mkdtempSync(path.join(os.tmpdir(), "encours-test-"));
  const results = path.join(work, "jest.json");
  try {
    const jest = [path.join("node_modules", "jest", "bin", "jest.js"), "--json", `--outputFile=${results}`, "--silent", "--maxWorkers=2"];
    await run(title, process.execPath, [...jest, ...args], { live: true, patient });
    return JSON.parse(readFileSync(results, "utf8")) as Counts;
  } catch {
    return null;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What a person wants to know after a whole run: what was left out and why, and where the time went. */
function report(testResults: Counts["testResults"]): void {
  const left = testResults.flatMap(({ assertionResults }) => assertionResults.filter(({ status }) => status === "pending"));
  for (const { ancestorTitles, title } of left) console.log(`skipped: ${[...ancestorTitles, title].join(" ")}`);
  const slowest = [...testResults].sort((a, b) => b.endTime - b.startTime - (a.endTime - a.startTime)).slice(0, 10);
  console.log("\nThe slowest files:");
  for (const { name, startTime, endTime } of slowest)
    console.log(`${((endTime - startTime) / 1000).toFixed(1).padStart(7)} s  ${path.relative(process.cwd(), name)}`);
}

const given = process.argv.slice(2);
const alone = given.some((argument) => !argument.startsWith("-"));
const outcomes: Outcome[] = [];

if (!alone) {
  // Two at a time, the longest first.
  const waiting: readonly (readonly [string, string, readonly string[]])[] = [
    ["Build", "npx", ["tsx", "tools/commands/build.ts"]],
    ["Types", "npm", ["run", "--silent", "typecheck"]],
    ["Lint", "npx", ["eslint", "--cache", "--cache-location", ".cache/eslint", "."]],
    ["Format", "npx", ["prettier", "--check", "--log-level", "warn", "--cache", "--cache-location", ".cache/prettier", "."]],
    ["Nothing unused", "npx", ["knip"]],
  ];
  const next = waiting.values();
  const work = async (): Promise<void> => {
    for (const [title, command, args] of next) outcomes.push(await run(title, command, args));
  };
  await Promise.all([work(), work()]);
}

// A browser test waits for pages a third of its time: the tests that compute fill it, and take nothing from it.
const wholeRun = (): Promise<(Counts | null)[]> =>
  Promise.all([
    tests("Tests in a browser", [...given, "--selectProjects", "browser"]),
    tests("Tests without one", [...given, "--selectProjects", "unit", "hosts"], true),
  ]);

let passed = outcomes.filter(({ held }) => held).length;
let failed = outcomes.length - passed;
let skipped = 0;
if (alone || outcomes.some(({ title, held }) => title === "Build" && held)) {
  const started = performance.now();
  const counted = alone ? [await tests("Tests", given)] : await wholeRun();
  for (const counts of counted) {
    passed += counts?.numPassedTests ?? 0;
    failed += counts ? counts.numFailedTests + counts.numRuntimeErrorTestSuites : 1;
    skipped += counts ? counts.numPendingTests + counts.numTodoTests : 0;
  }
  if (!alone) {
    console.log(`— All tests: ${((performance.now() - started) / 1000).toFixed(0)} s`);
    report(counted.flatMap((counts) => counts?.testResults ?? []));
  }
}
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
