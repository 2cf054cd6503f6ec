import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { minify } from "terser";
import webpack from "webpack";
import { catalogue } from "../../core/formulas/catalogue";
import { excelMetadata } from "../excel/metadata";
import { drawnSizes } from "../manifest/icon-sizes";
import { versionQuery } from "../manifest/text";
import { bundle, configuration, dist, root } from "./bundle";
import { oneFile } from "./one-file";

const source = (...parts: string[]): string => path.join(root, "excel-addin", ...parts);

/** The functions alone: cells wait for nothing else, and people's words about them stand in the metadata. */
async function buildFunctions(): Promise<void> {
  const { script } = await oneFile({ entry: "excel-addin/functions.ts", target: "es2021", format: "iife", slim: true });
  // Terser takes off another fiftieth, which each opening of a workbook loads.
  const { code } = await minify(script, {
    ecma: 2020,
    compress: { passes: 2, keep_fargs: false, unsafe_arrows: true, unsafe_methods: true },
    format: { ascii_only: true },
  });
  await writeFile(dist("excel", "functions.js"), code!);
}

function buildPane(): Promise<void> {
  return bundle(
    configuration({
      name: "excel-pane",
      entry: "./excel-addin/taskpane.ts",
      module: { rules: [{ test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] }] },
      output: { path: dist("excel"), filename: "taskpane.js", chunkFilename: "[name].[contenthash:8].taskpane.js" },
      plugins: [
        new MiniCssExtractPlugin({ filename: "taskpane.css" }),
        new webpack.DefinePlugin({ ENCOURS_NAMESPACE: JSON.stringify(process.env["ENCOURS_NAMESPACE"] ?? "") }),
      ],
    }),
  );
}

/** dist/excel/: everything that the add-in's address has to serve. */
export async function buildExcel(): Promise<void> {
  await rm(dist("excel"), { recursive: true, force: true });
  await mkdir(dist("excel", "icons"), { recursive: true });
  await writeFile(dist("excel", "functions.json"), JSON.stringify(excelMetadata(catalogue, "en")));
  await writeFile(dist("excel", "functions-fr.json"), JSON.stringify(excelMetadata(catalogue, "fr")));
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { readonly version: string };
  const pane = await readFile(source("taskpane.html"), "utf8");
  await writeFile(dist("excel", "taskpane.html"), pane.replaceAll("{{query}}", versionQuery(version)));
  for (const page of ["help.html", "privacy.html"]) await cp(source(page), dist("excel", page));
  await cp(source("headers.txt"), dist("excel", "_headers"));
  for (const size of drawnSizes) await cp(source("icons", `icon-${size}.png`), dist("excel", "icons", `icon-${size}.png`));
  await Promise.all([buildFunctions(), buildPane()]);
}
