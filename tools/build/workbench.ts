import { copyFile, mkdir } from "node:fs/promises";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import path from "node:path";
import { bundle, configuration, dist, root } from "./bundle";

/** dist/workbench/: the page that `npm start` serves. */
export async function buildWorkbench(): Promise<void> {
  await mkdir(dist("workbench"), { recursive: true });
  await bundle(
    configuration(
      {
        name: "workbench",
        entry: {
          workbench: "./workbench/main.tsx",
          // The worker that reads files: it loads its parts as a worker can.
          reader: { import: "./workbench/files/reader-worker.ts", chunkLoading: "import-scripts" },
        },
        output: { path: dist("workbench"), filename: "[name].js", chunkFilename: "parts/[name].js", clean: true },
        plugins: [new MiniCssExtractPlugin({ filename: "[name].css" })],
        module: { rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
        optimization: {
          // "initial": "all" would pull the hyphenation dictionaries, which are loaded when needed, into the start.
          splitChunks: { cacheGroups: { spreadsheet: { test: /node_modules/, name: "spreadsheet", chunks: "initial", enforce: true } } },
        },
      },
      "es2022",
    ),
  );
  await copyFile(path.join(root, "workbench/page.html"), dist("workbench", "index.html"));
}
