// Everything that must hold, in one run: types, style, build, tests. The last line counts them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

const work = mkdtempSync(path.join(os.tmpdir(), "encours-test-"));
const results = path.join(work, "jest.json");
let passed = 0;
let failed = 0;

function run(title: string, command: string, args: readonly string[]): boolean {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  return status === 0;
}

function check(title: string, command: string, args: readonly string[]): boolean {
  const held = run(title, command, args);
  if (held) passed++;
  else failed++;
  return held;
}

/** The system's Chromium, or Debian's where it may be installed. */
function haveChromium(): boolean {
  const installed = () =>
    ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].some((file) => existsSync(file)) ||
    Boolean(process.env.CHROMIUM);
  if (installed()) return true;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("Chromium", "sh", ["-c", "apt-get update -qq && apt-get install -y -qq chromium fonts-liberation >/dev/null"]);
  }
  return installed();
}

check("Types", "npx", ["tsc", "-b"]);
check("Style", "npx", ["eslint", "."]);
check("Format", "npx", ["prettier", "--check", "--log-level", "warn", "."]);
if (check("Build", "npx", ["tsx", "tools/build.ts"])) {
  const chromium = haveChromium();
  if (!chromium) {
    console.error(
      "Chromium is missing, so nothing was seen in a browser. Install it (Debian: apt-get install chromium) or set CHROMIUM to its path.",
    );
    failed++;
  }
  run("Tests", "npx", [
    "jest",
    "--json",
    "--maxWorkers=2",
    `--outputFile=${results}`,
    ...(chromium ? [] : ["--selectProjects=unit"]),
    "--silent",
    ...process.argv.slice(2),
  ]);
  if (existsSync(results)) {
    const counts = JSON.parse(readFileSync(results, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numFailedTestSuites: number;
      numRuntimeErrorTestSuites: number;
    };
    passed += counts.numPassedTests;
    failed += counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  } else failed++;
}
rmSync(work, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
