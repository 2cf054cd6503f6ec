import path from "node:path";
import webpack, { type Configuration } from "webpack";
import { EsbuildPlugin } from "esbuild-loader";

export const root = path.resolve(import.meta.dirname, "../..");
export const dist = (...parts: string[]): string => path.join(root, "dist", ...parts);

/** What the bundles that a page loads in parts have in common; a host adds its entry and output. */
export function configuration(own: Configuration, target = "es2021"): Configuration {
  return {
    mode: "production",
    context: root,
    devtool: false,
    performance: { hints: false },
    cache: { type: "filesystem", cacheDirectory: path.join(root, ".cache/webpack"), name: own.name ?? "bundle" },
    ...own,
    resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"], ...own.resolve },
    module: {
      ...own.module,
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic", jsxImportSource: "preact" } },
        ...(own.module?.rules ?? []),
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true, legalComments: "none" })], ...own.optimization },
  };
}

export function bundle(config: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      const failed = error ?? (stats?.hasErrors() ? new Error(stats.toString({ all: false, errors: true })) : null);
      compiler.close((closing) => {
        const fault = failed ?? closing;
        if (fault) reject(fault);
        else resolve();
      });
    });
  });
}
