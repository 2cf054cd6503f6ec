import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./bundle";

function newest(place: string): number {
  if (!existsSync(place)) return 0;
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return readdirSync(place).reduce((latest, name) => Math.max(latest, newest(path.join(place, name))), 0);
}

/** Whether something built is missing or older than what it is built from. */
export function isStale(built: string, ...sources: readonly string[]): boolean {
  const file = path.join(root, built);
  return !existsSync(file) || sources.some((source) => newest(path.join(root, source)) > statSync(file).mtimeMs);
}
