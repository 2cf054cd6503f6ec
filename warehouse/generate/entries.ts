import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

let known: Map<string, string> | undefined;

function entries(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const at = path.join(folder, name);
    return statSync(at).isDirectory() ? entries(at) : at.endsWith(".ts") ? [at] : [];
  });
}

/** The file of the core that holds an entry of the catalogue, without its ending. */
export function fileOf(name: string): string {
  known ??= new Map(
    entries("core/formulas").flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^\s*name: "([A-Z0-9_.]+)"/gm)].map(
        (match) => [match[1]!, file.replace(/\.ts$/, "")] as const,
      ),
    ),
  );
  const file = known.get(name);
  if (file === undefined) throw new Error(`No file of core/formulas holds ${name}.`);
  return file;
}
