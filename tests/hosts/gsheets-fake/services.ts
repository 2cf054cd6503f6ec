import type { KeptBook } from "./book";
import { charts } from "./chart";
import { spreadsheetApp } from "./spreadsheet";
import { scriptApp, type KeptTrigger } from "./script-app";
import { strict } from "./strict";
import { clockOf } from "./zone";

/** What the user meets outside the cells. */
export interface Screen {
  /** Menu items, label by function. */
  readonly menu: { readonly label: string; readonly function: string }[];
  sidebar: { readonly title: string; readonly content: string } | null;
  readonly alerts: string[];
  /** Functions that are called by the clock: their name and the hour. */
  readonly triggers: KeptTrigger[];
  /** What the user answers to questions; Yes unless said. */
  readonly answers: ("YES" | "NO" | "CLOSE")[];
}

export interface ServiceOptions {
  readonly locale?: string;
  /**
   * What Google allows: all (FULL), what a custom function may (the workbook to be read, no dialogs), or what `onOpen` may
   * in a document where the add-on was never used (NONE): a menu and nothing that needs authorisation.
   */
  readonly mode?: "FULL" | "CUSTOM_FUNCTION" | "NONE";
  readonly files?: Readonly<Record<string, string>>;
  readonly screen?: Screen;
}

export const blankScreen = (): Screen => ({ menu: [], sidebar: null, alerts: [], triggers: [], answers: [] });

const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;

function propertyStore(): GoogleAppsScript.Properties.Properties {
  const held = new Map<string, string>();
  const put = (key: string, value: string): void => {
    if (typeof value !== "string") throw new Error("A property is text.");
    if (Buffer.byteLength(value) > valueLimit) throw new Error("Argument too large: value");
    held.set(key, value);
    let total = 0;
    for (const [each, text] of held) total += Buffer.byteLength(each) + Buffer.byteLength(text);
    if (total > storeLimit) throw new Error("You have exceeded the property storage quota. Please remove some properties and try again.");
  };
  const self: GoogleAppsScript.Properties.Properties = strict<GoogleAppsScript.Properties.Properties>("Properties", {
    getProperty: (key) => held.get(key) ?? null,
    getProperties: () => Object.fromEntries(held),
    setProperty(key, value) {
      put(key, value);
      return self;
    },
    setProperties: (values: Record<string, string>) => {
      for (const [key, value] of Object.entries(values)) put(key, value);
      return self;
    },
    deleteProperty(key) {
      held.delete(key);
      return self;
    },
  });
  return self;
}

function htmlOutput(first: string): GoogleAppsScript.HTML.HtmlOutput {
  let content = first;
  let title = "";
  const self: GoogleAppsScript.HTML.HtmlOutput = strict<GoogleAppsScript.HTML.HtmlOutput>("HtmlOutput", {
    getContent: () => content,
    getTitle: () => title,
    setContent(given) {
      content = given;
      return self;
    },
    setTitle(given) {
      title = given;
      return self;
    },
  });
  return self;
}

/** Google's services as globals over one book. What is not used by us is not there. */
export function services(book: KeptBook, options: ServiceOptions = {}): Record<string, object> {
  const { mode = "FULL" } = options;
  book.readOnly = mode === "CUSTOM_FUNCTION";
  const screen = options.screen ?? blankScreen();
  const authorised = <T>(work: () => T): T => {
    if (mode === "NONE") throw new Error("You do not have permission to call that.");
    return work();
  };
  const spreadsheet = spreadsheetApp(book);
  const documentStore = propertyStore();
  const userStore = propertyStore();
  let locks = 0;

  const menu = (): GoogleAppsScript.Base.Menu => {
    const items: { readonly label: string; readonly function: string }[] = [];
    const self: GoogleAppsScript.Base.Menu = strict<GoogleAppsScript.Base.Menu>("Menu", {
      addItem(label, name) {
        items.push({ label, function: name });
        return self;
      },
      addSeparator: () => self,
      addToUi() {
        screen.menu.push(...items);
      },
    });
    return self;
  };
  const ui = strict<GoogleAppsScript.Base.Ui>("Ui", {
    ButtonSet: strict("ButtonSet", { OK: "OK", YES_NO: "YES_NO" }) as unknown as typeof GoogleAppsScript.Base.ButtonSet,
    Button: strict("Button", { OK: "OK", YES: "YES", NO: "NO", CLOSE: "CLOSE" }) as unknown as typeof GoogleAppsScript.Base.Button,
    createAddonMenu: menu,
    showSidebar(output) {
      authorised(() => {
        const page = output;
        screen.sidebar = { title: page.getTitle(), content: page.getContent() };
      });
    },
    alert: ((...given: readonly unknown[]) =>
      authorised(() => {
        if (typeof given[0] !== "string" || given.length !== 3)
          throw new Error("The parameters do not match the method signature for Ui.alert.");
        screen.alerts.push(`${given[0]}\n${String(given[1])}`);
        return given[2] === "YES_NO" ? (screen.answers.shift() ?? "YES") : "OK";
      })) as unknown as GoogleAppsScript.Base.Ui["alert"],
  });

  return {
    SpreadsheetApp: strict<GoogleAppsScript.Spreadsheet.SpreadsheetApp>("SpreadsheetApp", {
      ...spreadsheet,
      getActiveSpreadsheet: () => authorised(() => spreadsheet.getActiveSpreadsheet!()),
      getUi() {
        if (mode === "CUSTOM_FUNCTION") throw new Error("Cannot call SpreadsheetApp.getUi() from this context.");
        return ui;
      },
    }),
    Charts: charts,
    PropertiesService: strict<GoogleAppsScript.Properties.PropertiesService>("PropertiesService", {
      getDocumentProperties: () => authorised(() => documentStore),
      getUserProperties: () => authorised(() => userStore),
    }),
    LockService: strict<GoogleAppsScript.Lock.LockService>("LockService", {
      getDocumentLock: () =>
        strict<GoogleAppsScript.Lock.Lock>("Lock", {
          waitLock() {
            if (locks++ > 0) throw new Error("Lock timeout: another process was holding the lock for too long.");
          },
          releaseLock() {
            locks--;
          },
        }),
    }),
    Session: strict<GoogleAppsScript.Base.Session>("Session", { getActiveUserLocale: () => authorised(() => options.locale ?? "fr") }),
    Utilities: strict<GoogleAppsScript.Utilities.Utilities>("Utilities", {
      formatDate(date, zone, pattern) {
        if (pattern !== "yyyy M d H m s") throw new Error(`The fake does not write dates as ${pattern}.`);
        const [year, ...rest] = clockOf(date.getTime(), zone);
        return [String(year).padStart(4, "0"), ...rest].join(" ");
      },
    }),
    ScriptApp: strict<GoogleAppsScript.Script.ScriptApp>("ScriptApp", scriptApp(screen.triggers, authorised)),
    HtmlService: strict<GoogleAppsScript.HTML.HtmlService>("HtmlService", {
      createHtmlOutputFromFile(name) {
        const content = options.files?.[name];
        if (content === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return htmlOutput(content);
      },
    }),
  };
}
