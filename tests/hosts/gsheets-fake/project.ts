import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { createContext, runInContext, Script, type Context } from "node:vm";

const folder = path.resolve(import.meta.dirname, "../../../dist/gsheets");

const files = new Map<string, string>();

/** A file as it would be pushed to Google. */
export function builtFile(name: string): string {
  const file = path.join(folder, name);
  if (!existsSync(file)) throw new Error(`${file} is not there: npm run build -- gsheets`);
  const text = files.get(name) ?? readFileSync(file, "utf8");
  files.set(name, text);
  return text;
}

const scripts = new Map<string, Script>();

/** The code read once: most tests open a project of their own, which costs Node as much as all that they do in it. */
function scriptOf(code: string): Script {
  const script = scripts.get(code) ?? new Script(code, { filename: "Code.gs" });
  scripts.set(code, script);
  return script;
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
  scriptOf(code).runInContext(context);
  return context;
}

/** Calls a top-level function as Google does: by its name, with values made on its side of the wall. */
export function callProject(context: Context, name: string, args: readonly unknown[]): unknown {
  const holder = context as Record<string, unknown>;
  holder.givenArguments = args;
  return runInContext(`${name}(...givenArguments)`, context) as unknown;
}
