// Installs the packages of package-lock.json where they are not there yet, so that `npm start` and `npm test` work alone.
import { execSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const lock = readFileSync("package-lock.json", "utf8");
const mark = "node_modules/.encours-lock";
if (!existsSync(mark) || readFileSync(mark, "utf8") !== lock) {
  console.log("Installing packages (once) …");
  execSync("npm ci --no-fund --no-audit --loglevel=error", { stdio: "inherit" });
  writeFileSync(mark, lock);
}
