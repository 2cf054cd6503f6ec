import { functionLanguage, userLanguage } from "./language";
import { words } from "./words";

/** Set by the build (ENCOURS_DAILY): whether the daily check, which asks for a permission more, is part of it. */
declare const ENCOURS_DAILY: boolean;

export function onOpen(): void {
  const { menu } = words[userLanguage()];
  const shown = SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(menu.open, "openSidebar")
    .addSeparator()
    .addItem(menu.freeze, "freezeFormulas")
    .addItem(menu.refresh, "refreshFormulas")
    .addItem(menu.templates, "openTemplates");
  if (ENCOURS_DAILY) shown.addSeparator().addItem(menu.daily, "openDaily");
  shown.addSeparator().addItem(menu.help, "openHelp").addToUi();
}

function say(told: { readonly title: string; readonly text: string }): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(told.title, told.text, ui.ButtonSet.OK);
}

const welcomed = "encours.welcomed";

/** On the first day only; that it was said is the user's own, in every workbook. */
function welcome(): void {
  const store = PropertiesService.getUserProperties();
  if (store.getProperty(welcomed) !== null) return;
  store.setProperty(welcomed, "1");
  say(words[userLanguage()].welcome);
}

/** The file says for whom it is drawn, so that the page need not ask before it shows its first words. */
function openPage(file: string, title: "title" | "templates"): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile(file);
  page
    .setContent(page.getContent().replace(`data-language="${functionLanguage}"`, `data-language="${language}"`))
    .setTitle(words[language][title]);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function openSidebar(): void {
  welcome();
  openPage("Sidebar", "title");
}

export function openTemplates(): void {
  openPage("Templates", "templates");
}

export function openHelp(): void {
  say(words[userLanguage()].help);
}
