import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { Area } from "../../core/sheet";
import type { Language } from "../../core/cells/language";
import { launchBrowser, withPage, type WatchedPage } from "./browser";
import type { HarnessOptions } from "./pane-harness";

export const root = process.cwd();

/** The pane over a workbook in memory, script and style in one page, as a host would inline them. */
export async function panePage(): Promise<string> {
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

export interface View {
  readonly width: number;
  readonly theme: "light" | "dark";
}

/**
 * Starts a browser around a file's tests and answers with the way to a pane in it. A language has one page, in which each
 * test's pane is mounted anew: opening a page takes longer than most tests. What a page complained about fails its test.
 */
export function openingPanes() {
  let browser: Browser;
  let html: string;
  const pages = new Map<Language, WatchedPage>();
  const pageIn = async (language: Language): Promise<Page> => {
    const open = pages.get(language);
    if (open && !open.page.isClosed()) return open.page;
    const watched = await withPage(browser, "data:", { locale: language === "fr" ? "fr-FR" : "en-GB" });
    pages.set(language, watched);
    await watched.page.setContent(html);
    return watched.page;
  };
  beforeAll(async () => {
    [browser, html] = await Promise.all([launchBrowser(), panePage()]);
  });
  afterEach(() => expect([...pages.values()].flatMap(({ complaints }) => complaints.splice(0))).toEqual([]));
  afterAll(async () => browser.close());
  return async (options: HarnessOptions, { width, theme }: View = { width: 300, theme: "light" }): Promise<Page> => {
    const page = await pageIn(options.language);
    await page.setViewportSize({ width, height: 760 });
    await page.emulateMedia({ colorScheme: theme });
    // In one text: taken over value by value, ten thousand rows cost the driver a second.
    await page.evaluate((given) => window.harness.start(JSON.parse(given) as HarnessOptions), JSON.stringify(options));
    return page;
  };
}

/** Waits until the workbook shows a place: a press is answered once the workbook has been asked. */
export async function shows(page: Page, place: Partial<Area>): Promise<void> {
  await page.waitForFunction((asked) => {
    const shown = window.harness.made.shown();
    return shown !== null && Object.entries(asked).every(([key, value]) => shown[key as keyof typeof shown] === value);
  }, place);
}
