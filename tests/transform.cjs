// Jest's transformer: esbuild makes JavaScript of TypeScript without looking at types, which are the work of `tsc -b`.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const path = require("node:path");
const esbuild = require("esbuild");

const itself = readFileSync(__filename);

module.exports = {
  getCacheKey: (source, file) => createHash("sha1").update(itself).update(esbuild.version).update(file).update("\0").update(source).digest("hex"),
  process(source, file) {
    const { code, map } = esbuild.transformSync(source, {
      loader: path.extname(file).slice(1),
      format: "cjs",
      target: "node20",
      jsx: "automatic",
      jsxImportSource: "preact",
      sourcemap: "external",
      sourcefile: file,
      sourcesContent: false,
      // Jest loads a CommonJS file: what is imported later is required later.
      supported: { "dynamic-import": false },
      define: { "import.meta.dirname": JSON.stringify(path.dirname(file)), "import.meta.url": JSON.stringify(`file://${file}`) },
    });
    return { code, map };
  },
};
