import type { Language } from "../../core/cells/language";
import type { Refusal } from "../protocol/request";

interface SidebarWords {
  readonly noAnswer: string;
  /** Google gives the sidebar the first account of the browser, which may not be the one that opened the spreadsheet. */
  readonly severalAccounts: string;
  readonly unreachable: (detail: string) => string;
  readonly refusals: Readonly<Record<Refusal, (detail: string) => string>>;
}

/** What the sidebar says when Google Sheets does not do what it was asked: what happened, and what to do. */
export const words: Readonly<Record<Language, SidebarWords>> = {
  fr: {
    noAnswer: "Google Sheets n’a pas répondu. Vérifiez la connexion et réessayez ; si cela dure, fermez le volet et rouvrez-le.",
    severalAccounts:
      "Google a refusé l’accès. C’est le cas quand plusieurs comptes Google sont ouverts dans le navigateur : déconnectez les autres, ou ouvrez ce classeur dans une fenêtre de navigation privée.",
    unreachable: (detail) => `Google Sheets est injoignable${detail === "" ? "" : ` (${detail})`}. Vérifiez la connexion et réessayez.`,
    refusals: {
      NO_SHEET: (name) => `La feuille « ${name} » n’est plus là, ou ne va pas jusqu’à cette place. Sélectionnez vos clients à nouveau.`,
      CHANGED: (name) =>
        `La feuille « ${name} » a changé depuis qu’elle a été lue : rien n’a été écrit, le résultat ne lui correspondrait plus. Relancez.`,
      NOT_OURS: (name) =>
        `La feuille « ${name} » n’a pas été créée par Encours dans ce classeur : elle n’a pas été modifiée. Relancez la segmentation.`,
      TOO_LARGE: () =>
        "Le classeur n’a plus assez de place : Google Sheets s’arrête à dix millions de cellules. Supprimez des feuilles et réessayez.",
      SETTINGS_FULL: () => "Les réglages dépassent ce que Google Sheets garde dans un classeur (500 Ko).",
      NOT_ALLOWED: (detail) => `Vous n’avez pas le droit de modifier ce classeur, ou cette feuille est protégée. ${detail}`.trim(),
      FAILED: (detail) => `Google Sheets a refusé l’opération : ${detail}`,
    },
  },
  en: {
    noAnswer: "Google Sheets did not answer. Check the connection and try again; if it goes on, close the pane and open it again.",
    severalAccounts:
      "Google refused access. It does so when several Google accounts are open in the browser: sign out of the others, or open this spreadsheet in a private window.",
    unreachable: (detail) => `Google Sheets cannot be reached${detail === "" ? "" : ` (${detail})`}. Check the connection and try again.`,
    refusals: {
      NO_SHEET: (name) => `The sheet “${name}” is no longer there, or does not reach as far as this place. Select your clients again.`,
      CHANGED: (name) =>
        `The sheet “${name}” has changed since it was read: nothing was written, as the result would no longer be its own. Start again.`,
      NOT_OURS: (name) =>
        `The sheet “${name}” was not added by Encours in this workbook: it was left as it is. Run the segmentation again.`,
      TOO_LARGE: () => "The workbook has no room left: Google Sheets stops at ten million cells. Delete sheets and try again.",
      SETTINGS_FULL: () => "The settings are longer than Google Sheets keeps in a workbook (500 KB).",
      NOT_ALLOWED: (detail) => `You may not change this workbook, or this sheet is protected. ${detail}`.trim(),
      FAILED: (detail) => `Google Sheets refused: ${detail}`,
    },
  },
};
