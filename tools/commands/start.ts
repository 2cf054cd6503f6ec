import { parseArgs } from "node:util";
import { dist } from "../build/bundle";
import { buildWorkbench } from "../build/workbench";
import { serve } from "../browser/serve";
import { isStale } from "../build/stale";

/** `npm start`: builds the workbench where it is not up to date, and serves it. `npm start -- --port 8080` takes another port. */
const { values } = parseArgs({ options: { port: { type: "string", default: "4173" } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port ${values.port} is not a port.`);

if (isStale("dist/workbench/index.html", "core", "pane", "templates", "workbench", "tools/build", "package-lock.json")) {
  console.log("Building the workbench (some 20 seconds, only after a change) …");
  await buildWorkbench();
}
const { address } = await serve(dist("workbench"), port);
console.log(`Encours: ${address}   (Ctrl+C ends it)`);
