import { build } from "esbuild";
import { chromium, type Browser, type Page } from "playwright-core";
import type { HarnessOptions } from "./pane-harness";

export const root = process.cwd();

/** The pane over a workbook in memory, script and style in one page, as a host would inline them. */
async function panePage(): Promise<string> {
  const built = await build({
    stdin: { contents: 'import "./tests/browser/pane-harness"; import "./pane/style.css";', resolveDir: root, loader: "ts" },
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    target: "es2021",
  });
  const text = (extension: string): string => built.outputFiles.find((file) => file.path.endsWith(extension))!.text;
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Encours</title><style>html,body{height:100%;margin:0}</style><style>${text(".css")}</style></head>
    <body><main id="pane" style="height:100%"></main><script>${text(".js").replace(/<\/script/g, "<\\/script")}</script></body></html>`;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

let html: Promise<string> | undefined;

export interface View {
  readonly width: number;
  readonly theme: "light" | "dark";
}

/** Opens the pane in a fresh page; errors and requests of the page fail the test that asks `complaints`. */
export async function openPane(
  browser: Browser,
  options: HarnessOptions,
  view: View = { width: 300, theme: "light" },
): Promise<Page & { complaints: string[] }> {
  html ??= panePage();
  const page = Object.assign(
    await browser.newPage({
      viewport: { width: view.width, height: 760 },
      colorScheme: view.theme,
      locale: options.language === "fr" ? "fr-FR" : "en-GB",
    }),
    {
      complaints: [] as string[],
    },
  );
  page.on("pageerror", (error) => page.complaints.push(String(error)));
  page.on("console", (message) => message.type() === "error" && page.complaints.push(message.text()));
  page.on("request", (request) => page.complaints.push(`asked for ${request.url()}`));
  await page.setContent(await html);
  await page.evaluate((given) => window.harness.start(given), options);
  return page;
}
