import type { Language } from "../core/text/language";
import { functionLanguage, userLanguage } from "./language";

const words = {
  fr: {
    open: "Ouvrir Encours",
    help: "Aide",
    title: "Encours",
    helpTitle: "Encours dans Google Sheets",
    helpText:
      "Le volet : Extensions › Encours › Ouvrir Encours. Sélectionnez vos clients ou vos factures, en-têtes compris.\n\n" +
      "Les formules : tapez =GEARING( ou =DSO( dans une cellule, l’aide s’affiche. Une formule sur toute une plage (=GEARING(B2:B;C2:C)) se calcule en une fois : préférez-la à une formule par ligne.\n\n" +
      "Si une cellule affiche #NAME?, rouvrez cette aide puis retapez la formule : Google ne charge un module qu’à son premier usage dans un classeur.\n\n" +
      "Rien ne quitte le classeur.",
  },
  en: {
    open: "Open Encours",
    help: "Help",
    title: "Encours",
    helpTitle: "Encours in Google Sheets",
    helpText:
      "The pane: Extensions › Encours › Open Encours. Select your clients or your invoices, headers included.\n\n" +
      "The formulas: type =GEARING( or =DSO( in a cell and the help appears. One formula over a whole range (=GEARING(B2:B,C2:C)) is computed in one go: prefer it to one formula a row.\n\n" +
      "If a cell shows #NAME?, open this help again and retype the formula: Google loads an add-on only once it is used in a workbook.\n\n" +
      "Nothing leaves the workbook.",
  },
} as const satisfies Record<Language, Record<string, string>>;

export function onOpen(): void {
  const { open, help } = words[userLanguage()];
  SpreadsheetApp.getUi().createAddonMenu().addItem(open, "openSidebar").addSeparator().addItem(help, "openHelp").addToUi();
}

/** The file says for whom it is drawn, so that the pane need not ask before it shows its first words. */
export function openSidebar(): void {
  const language = userLanguage();
  const page = HtmlService.createHtmlOutputFromFile("Sidebar");
  page
    .setContent(page.getContent().replace(`data-language="${functionLanguage}"`, `data-language="${language}"`))
    .setTitle(words[language].title);
  SpreadsheetApp.getUi().showSidebar(page);
}

export function openHelp(): void {
  const { helpTitle, helpText } = words[userLanguage()];
  const ui = SpreadsheetApp.getUi();
  ui.alert(helpTitle, helpText, ui.ButtonSet.OK);
}
