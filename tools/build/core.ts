import { bundle, configuration, dist } from "./bundle";

/** dist/core/encours.mjs: the core as anyone's script imports it. */
export async function buildCore(): Promise<void> {
  await bundle(
    configuration({
      name: "core",
      entry: "./core/encours.ts",
      experiments: { outputModule: true },
      output: { path: dist("core"), filename: "encours.mjs", library: { type: "module" }, clean: true },
    }),
  );
}
