// What `npm start` and `npm test` do first: the packages of package-lock.json, where they are not there yet, and for the
// tests a browser; for the commands of `warehouse/`, its own packages. Plain JavaScript, as nothing is installed before it
// has run.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

/** Runs a command; what it says of a failure is shown already, so that one line is enough. */
function run(command, ...args) {
  try {
    execFileSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  } catch {
    console.error(`Installing failed at: ${command} ${args.join(" ")}. Mend what it says above, and start again.`);
    process.exit(1);
  }
}

const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
const numbers = (version) => version.match(/\d+/g).map(Number);
const [[major, minor], [neededMajor, neededMinor]] = [numbers(process.versions.node), numbers(engines.node)];
if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(`Node ${process.versions.node} is too old: install ${engines.node.replace(">=", "")} or later (https://nodejs.org).`);
  process.exit(1);
}

/** The packages of a folder's lock file, once and when it changes. */
function packages(folder) {
  const lock = readFileSync(`${folder}/package-lock.json`, "utf8");
  const mark = `${folder}/node_modules/.encours-lock`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.error(`— Packages${folder === "." ? "" : ` of ${folder}/`} (once, and when its package-lock.json changes)`);
  run("npm", "ci", "--no-fund", "--no-audit", "--loglevel=error", ...(folder === "." ? [] : ["--prefix", folder]));
  writeFileSync(mark, lock);
}

packages(".");
if (process.argv.includes("warehouse")) packages("warehouse");
if (process.argv.includes("browser")) run("npx", "tsx", "tools/commands/install-chromium.ts");
