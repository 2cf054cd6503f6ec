import { mkdir, rm, writeFile } from "node:fs/promises";
import { dist } from "./bundle";
import { oneFile } from "./one-file";

/** dist/core/encours.mjs: the core as anyone's script imports it. */
export async function buildCore(): Promise<void> {
  const { script } = await oneFile({ entry: "core/encours.ts", target: "es2021", format: "esm" });
  await rm(dist("core"), { recursive: true, force: true });
  await mkdir(dist("core"), { recursive: true });
  await writeFile(dist("core", "encours.mjs"), script);
}
