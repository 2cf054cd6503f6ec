import { execFileSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

test("the built core can be imported by anyone's script", () => {
  const address = pathToFileURL(path.resolve(import.meta.dirname, "../../dist/core/encours.mjs")).href;
  const script = `import { call, catalogue, segment } from ${JSON.stringify(address)};
    console.log(JSON.stringify([call("GEARING", [400000, 500000]), catalogue.length > 1, typeof segment]));`;
  expect(JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8" }))).toEqual([
    { value: 0.8 },
    true,
    "function",
  ]);
});
