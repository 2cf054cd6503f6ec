import path from "node:path";
import { build, transform } from "esbuild";
import { root } from "./bundle";

/** A script in two: what a page needs for its first view, and the modules it asks for later, all at once. */
export interface InTwo {
  readonly start: string;
  readonly rest: string;
  readonly style: string;
}

const main = "main.js";

/** What esbuild puts before each module that exports something, for whoever might import it in another way. */
const prelude = new RegExp(
  [
    '^(?:"use strict";)?var ([\\w$]+)=Object\\.defineProperty;var [\\w$]+=Object\\.getOwnPropertyDescriptor;',
    "var [\\w$]+=Object\\.getOwnPropertyNames;var [\\w$]+=Object\\.prototype\\.hasOwnProperty;",
    "var ([\\w$]+)=\\([^)]*\\)=>\\{for\\(var [\\w$]+ in [\\w$]+\\)\\1\\([^}]*\\}\\)\\},([\\w$]+)=\\([^)]*\\)=>\\{.*?return [\\w$]+\\};",
    'var ([\\w$]+)=[\\w$]+=>\\3\\(\\1\\(\\{\\},"__esModule",\\{value:!0\\}\\),[\\w$]+\\);',
  ].join(""),
);

/** A module without what is for other importers than ours: a hundred of them carry it, each with names of its own. */
const withoutPrelude = (code: string): string =>
  code.replace(
    prelude,
    (_, define: string, names: string, _copy: string, whole: string) =>
      `var ${define}=Object.defineProperty,${names}=(e,r)=>{for(var n in r)Object.defineProperty(e,n,{get:r[n],enumerable:!0})},${whole}=e=>Object.defineProperty(e,"__esModule",{value:!0});`,
  );

/**
 * Bundles an entry for a page that has no addresses to load parts from. Its modules are handed to `registry` (an object of
 * the page with `add`, `need` and `later`): those the entry imports in `start`, those behind `import()` in `rest`.
 */
export async function inTwo(entry: string, registry: string, target: string): Promise<InTwo> {
  const shared = { target, minify: true, charset: "utf8", legalComments: "none", logLevel: "error" } as const;
  const { outputFiles, metafile } = await build({
    ...shared,
    entryPoints: { main: path.join(root, entry) },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: "out",
    chunkNames: "[hash]",
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
  });
  const nameOf = (file: string): string => path.basename(file);
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [nameOf(file), output]));
  const atStart = new Set<string>();
  const follow = (name: string): void => {
    if (atStart.has(name)) return;
    atStart.add(name);
    for (const { path: file, kind } of outputs.get(name)!.imports) if (kind === "import-statement") follow(nameOf(file));
  };
  follow(main);

  const scripts = outputFiles.filter(({ path: file }) => file.endsWith(".js"));
  // A place in the list: names made of what a module holds say the same at ten times the length, hundreds of times.
  const places = new Map(scripts.map(({ path: file }, place) => [nameOf(file), place]));
  const parts = await Promise.all(
    scripts.map(async ({ path: file, text }) => {
      const { code } = await transform(text, { ...shared, format: "cjs", loader: "js" });
      const name = nameOf(file);
      let found = 0;
      const called = withoutPrelude(code).replace(/\b(require|import)\("\.\/([A-Z0-9]+\.js)"\)/g, (_, how: string, asked: string) => {
        found++;
        return `${how === "require" ? "need" : "later"}("${places.get(asked)!}")`;
      });
      const asked = outputs.get(name)!.imports.length;
      if (found < asked || /\brequire\(/.test(called)) throw new Error(`${name} asks for ${asked} modules, of which ${found} were found.`);
      return { name, text: `${places.get(name)!}:function(module,need,later){${called.trimEnd()}}` };
    }),
  );
  const added = (chosen: typeof parts): string => `${registry}.add({${chosen.map(({ text }) => text).join(",")}});`;
  return {
    start: `${added(parts.filter(({ name }) => atStart.has(name)))}${registry}.need("${places.get(main)!}");`,
    rest: added(parts.filter(({ name }) => !atStart.has(name))),
    style: outputFiles.find(({ path: file }) => file.endsWith(".css"))?.text ?? "",
  };
}
