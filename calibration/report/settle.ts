import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { withBlocks } from "./blocks";

/** Whether a document says what was measured; with `write` it is made to. */
export async function settle(file: string, blocks: ReadonlyMap<string, string>, write: boolean): Promise<boolean> {
  if (!existsSync(file)) return true;
  const before = readFileSync(file, "utf8");
  const after = await format(withBlocks(before, blocks), { ...(await resolveConfig(file)), parser: "markdown" });
  if (write && after !== before) writeFileSync(file, after);
  return write || after === before;
}
