import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext, type Context } from "node:vm";

const folder = path.resolve(__dirname, "../../../dist/gsheets");

/** A file as it would be pushed to Google. */
export function builtFile(name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build -- gsheets`);
  return readFileSync(file, "utf8");
}

// What Apps Script's V8 does not have, or is nowhere said to have; Node puts some of it into every context.
const absent = [
  "console",
  "Intl",
  "WebAssembly",
  "SharedArrayBuffer",
  "Atomics",
  "FinalizationRegistry",
  "WeakRef",
  "structuredClone",
  "escape",
  "unescape",
  "eval",
];

/** The project loaded as Google loads it: plain ECMAScript, the given services, no code from text. */
export function loadProject(services: Readonly<Record<string, unknown>>, code = builtFile("Code.js")): Context {
  const context = createContext({}, { codeGeneration: { strings: false, wasm: false } });
  runInContext(absent.map((name) => `delete globalThis.${name};`).join("\n") + "\nBigInt = undefined;", context);
  Object.assign(context, services);
  runInContext(code, context, { filename: "Code.gs" });
  return context;
}

/** Calls a top-level function as Google does: by its name, with values made on its side of the wall. */
export function callProject(context: Context, name: string, args: readonly unknown[]): unknown {
  const holder = context as Record<string, unknown>;
  holder.givenArguments = args;
  return runInContext(`${name}(...givenArguments)`, context) as unknown;
}
