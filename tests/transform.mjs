// Jest's transformer: esbuild makes JavaScript of TypeScript without looking at types, which are the work of `tsc -b`.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { transformSync, version } from "esbuild";

const itself = readFileSync(new URL(import.meta.url));

export default {
  getCacheKey: (source, file) => createHash("sha1").update(itself).update(version).update(file).update("\0").update(source).digest("hex"),
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: path.extname(file).slice(1),
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      jsxImportSource: "preact",
      sourcemap: "external",
      sourcefile: file,
      sourcesContent: false,
      define: {
        "import.meta.dirname": JSON.stringify(path.dirname(file)),
        "import.meta.url": JSON.stringify(pathToFileURL(file).href),
      },
      // Jest loads a CommonJS file: what is imported later is required later.
      supported: { "dynamic-import": false },
    });
    return { code, map };
  },
};
