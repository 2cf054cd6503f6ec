import { EsbuildPlugin } from "esbuild-loader";
import { bundle, configuration, dist } from "./bundle";

const target = "es2021";

/** dist/core/encours.mjs: the core as anyone's script imports it. */
export async function buildCore(): Promise<void> {
  await bundle(
    configuration(
      {
        name: "core",
        entry: "./core/encours.ts",
        experiments: { outputModule: true },
        output: { path: dist("core"), filename: "encours.mjs", library: { type: "module" }, clean: true },
        // Without the format the minifier wraps a module up like a script, and its exports are gone.
        optimization: { minimizer: [new EsbuildPlugin({ target, legalComments: "none", format: "esm" })] },
      },
      target,
    ),
  );
}
